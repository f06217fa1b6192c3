// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

/* A surface whose top is half an ellipse: the page, the number window, the niches, a question. */
Item {
    id: root

    property color fill
    property color edge: fill
    property real edgeWidth: 0
    /// Height of the round top.
    property real rise
    property real bottomRadius: 0

    Shape {
        anchors.fill: parent
        anchors.margins: root.edgeWidth / 2
        ShapePath {
            id: path
            readonly property real w: Math.max(1, root.width - root.edgeWidth)
            readonly property real h: Math.max(1, root.height - root.edgeWidth)
            readonly property real r: Math.min(root.bottomRadius, w / 2)
            readonly property real top: Math.min(root.rise, h - r)
            fillColor: root.fill
            strokeColor: root.edgeWidth > 0 ? root.edge : "transparent"
            strokeWidth: root.edgeWidth > 0 ? root.edgeWidth : -1
            joinStyle: ShapePath.RoundJoin
            startX: 0
            startY: path.top
            PathArc { x: path.w / 2; y: 0; radiusX: path.w / 2; radiusY: path.top }
            PathArc { x: path.w; y: path.top; radiusX: path.w / 2; radiusY: path.top }
            PathLine { x: path.w; y: path.h - path.r }
            PathArc { x: path.w - path.r; y: path.h; radiusX: Math.max(0.01, path.r); radiusY: Math.max(0.01, path.r) }
            PathLine { x: path.r; y: path.h }
            PathArc { x: 0; y: path.h - path.r; radiusX: Math.max(0.01, path.r); radiusY: Math.max(0.01, path.r) }
            PathLine { x: 0; y: path.top }
        }
    }
}
