// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

/* A rounded rectangle with a dashed edge: what cannot be chosen now. */
Shape {
    id: root

    required property real radius
    required property color fill
    required property color edge
    required property real edgeWidth

    ShapePath {
        id: path
        readonly property real e: root.edgeWidth / 2
        readonly property real r: root.radius
        readonly property real w: root.width - root.edgeWidth
        readonly property real h: root.height - root.edgeWidth
        fillColor: root.fill
        strokeColor: root.edge
        strokeWidth: root.edgeWidth
        strokeStyle: ShapePath.DashLine
        dashPattern: [3, 2]
        capStyle: ShapePath.FlatCap
        startX: path.e + path.r
        startY: path.e
        PathLine { x: path.e + path.w - path.r; y: path.e }
        PathArc { x: path.e + path.w; y: path.e + path.r; radiusX: path.r; radiusY: path.r }
        PathLine { x: path.e + path.w; y: path.e + path.h - path.r }
        PathArc { x: path.e + path.w - path.r; y: path.e + path.h; radiusX: path.r; radiusY: path.r }
        PathLine { x: path.e + path.r; y: path.e + path.h }
        PathArc { x: path.e; y: path.e + path.h - path.r; radiusX: path.r; radiusY: path.r }
        PathLine { x: path.e; y: path.e + path.r }
        PathArc { x: path.e + path.r; y: path.e; radiusX: path.r; radiusY: path.r }
    }
}
