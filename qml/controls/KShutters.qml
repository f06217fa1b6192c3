// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* The closed window: shutters down, no light. Half down near the end of the day. */
Item {
    id: root

    property bool half: false

    implicitWidth: Theme.mm(Theme.small ? 60 : 153)
    implicitHeight: Math.round(implicitWidth * 0.515)
    Access.role: Access.Decoration

    readonly property real ledge: Math.round(width * 0.036)
    readonly property real frameWidth: width * 0.88
    readonly property real line: Math.max(2, width * 0.016)
    readonly property real slatStep: height * 0.0746

    KArch {
        id: arch
        x: Math.round((root.width - width) / 2)
        width: Math.round(root.frameWidth)
        height: root.height - root.ledge + root.line
        rise: height * 0.78
        fill: root.half ? Theme.palette.lampSoft : Theme.palette.surface
        edge: Theme.palette.numberEdge
        edgeWidth: root.line
    }
    Repeater {
        model: Math.max(0, Math.floor((arch.height - root.line) / Math.max(1, root.slatStep)))
        Rectangle {
            required property int index
            readonly property real down: (index + 0.7) * root.slatStep
            // How wide the arch is at this height.
            readonly property real up: Math.min(1, Math.max(0, 1 - down / arch.rise))
            readonly property real half: arch.width / 2 * Math.sqrt(1 - up * up) - root.line
            visible: (!root.half || down < arch.height * 0.55) && half > 0
            x: arch.x + arch.width / 2 - half
            y: arch.y + down
            width: 2 * half
            height: Math.max(2, root.line * 0.55)
            color: Theme.palette.border
        }
    }
    Rectangle {
        width: root.line
        height: arch.height
        x: Math.round((root.width - width) / 2)
        color: Theme.palette.numberEdge
    }
    Rectangle {
        width: root.width
        height: root.ledge
        y: root.height - height
        radius: Theme.gapTight / 2
        color: Theme.palette.numberEdge
    }
}
