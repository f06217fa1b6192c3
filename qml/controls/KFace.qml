// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Theme

/* The surface of a tile or button in all its states. */
Item {
    id: root

    property bool main: false
    property bool touched: false
    property bool available: true
    property bool chosen: false
    property real radius: Theme.radius

    /// Colours for what stands on it.
    readonly property color ink: !available ? Theme.palette.disabled
                                 : main ? Theme.palette.primaryInk
                                 : touched ? Theme.palette.pressedInk : Theme.palette.ink
    readonly property color ink2: main || touched || !available ? ink : Theme.palette.ink2
    readonly property color iconLine: !available ? Theme.palette.disabled
                                      : main ? Theme.palette.primaryInk
                                      : touched ? Theme.palette.pressedInk : Theme.palette.iconLine
    readonly property color iconLight: !available ? Theme.palette.page
                                       : main || touched ? fill : Theme.palette.iconLight
    readonly property color fill: main ? (touched ? Theme.palette.primaryPressed : Theme.palette.primary)
                                       : (touched ? Theme.palette.pressed : Theme.palette.surface)

    Rectangle {
        anchors.fill: parent
        visible: root.available
        radius: root.radius
        color: root.fill
        border.width: root.touched || root.chosen ? Theme.edgeLit : root.main ? 0 : Theme.edge
        border.color: root.touched || root.chosen ? (root.main ? Theme.palette.mainLitEdge : Theme.palette.litEdge)
                                                  : Theme.palette.border
    }
    // Made only where it is needed; a Loader does not take bound components in Qt 6.4.
    Repeater {
        model: root.available ? 0 : 1
        KDash {
            anchors.fill: parent
            radius: root.radius
            fill: root.touched ? Theme.palette.lampSoft : "transparent"
            edge: Theme.palette.disabled
            edgeWidth: Theme.edge
        }
    }
}
