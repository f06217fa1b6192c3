// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* Four panes, one of which is lit; the light goes round. Still when motion is reduced. */
Item {
    id: root

    property color line: Theme.palette.iconLine
    property color lit: line
    property real size: Theme.iconButton
    property int at: 1

    implicitWidth: size
    implicitHeight: size
    Access.role: Access.Decoration

    Timer {
        interval: Math.max(1, Theme.durations.busyPane)
        repeat: true
        running: root.visible && Theme.durations.busyPane > 0
        onTriggered: root.at = (root.at + 1) % 4
    }
    Repeater {
        model: 4
        Rectangle {
            required property int index
            // Round the four places clockwise: 0 1 above, 3 2 below.
            x: index === 1 || index === 2 ? root.size * 0.52 : root.size * 0.04
            y: index > 1 ? root.size * 0.52 : root.size * 0.04
            width: Math.round(root.size * 0.44)
            height: width
            radius: Math.round(root.size * 0.08)
            color: index === root.at ? root.lit : "transparent"
            border.width: Math.max(2, Math.round(root.size * 0.08))
            border.color: root.line
        }
    }
}
