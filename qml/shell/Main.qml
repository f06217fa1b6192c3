// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Okienko.Models
import Okienko.Theme

/* The window on the glass. Its size and the pixels per millimetre come from the configuration. */
Window {
    id: window

    required property Lobby lobby
    required property real pxPerMm
    required property int glassWidth
    required property int glassHeight
    property bool reducedMotion: false
    readonly property alias shell: shell

    width: glassWidth
    height: glassHeight
    color: Theme.palette.wall
    title: lobby.officeName
    visible: true

    Shell {
        id: shell
        anchors.fill: parent
        lobby: window.lobby
        pxPerMm: window.pxPerMm
        reducedMotion: window.reducedMotion
    }
}
