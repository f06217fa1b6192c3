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

    property Shell shell: null

    width: glassWidth
    height: glassHeight
    color: Theme.palette.wall
    title: lobby.officeName
    visible: true

    // The theme knows the glass before anything is made for it: nothing has to be laid out twice.
    Binding { target: Theme; property: "pxPerMm"; value: window.pxPerMm }
    Binding { target: Theme; property: "width"; value: window.width; when: window.width > 0 }
    Binding { target: Theme; property: "height"; value: window.height; when: window.height > 0 }
    Binding { target: Theme; property: "scheme"; value: window.lobby.scheme }
    Binding { target: Theme; property: "size"; value: window.lobby.textPercent }
    Binding { target: Theme; property: "language"; value: window.lobby.language }
    Binding { target: Theme; property: "reducedMotion"; value: window.reducedMotion || window.lobby.voice }

    Component {
        id: whole
        Shell {
            anchors.fill: parent
            lobby: window.lobby
        }
    }
    Component.onCompleted: window.shell = whole.createObject(window.contentItem) as Shell

    /// What the first frame does without is brought in: called once that frame is on the glass. False: it cannot be made.
    function furnish() {
        return window.shell.furnish()
    }
}
