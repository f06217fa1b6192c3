// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Theme

/* A pane of lit glass in the wall of the first screen; only to be read. The light goes out when the office is closed. */
Item {
    id: root

    property bool lit: true
    /// Colour for words on it.
    readonly property color ink: lit ? Theme.palette.lampInk : Theme.palette.ink
    default property alias content: face.data

    Rectangle {
        id: face
        anchors.fill: parent
        color: root.lit ? Theme.palette.lamp : Theme.palette.surface
        border.width: root.lit || Theme.scheme === "light" ? 0 : Theme.edge
        border.color: Theme.palette.border
    }
}
