// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/* The keys that have no room on the small sill, in the order of the sill. */
KQuestion {
    id: root

    required property Lobby lobby
    /// As KSill: restart, staff, language, contrast or voice
    signal pressed(key: string)

    icon: ""
    title: qsTr("More keys")

    function word(key: string): string {
        switch (key) {
        case "restart":
            return qsTr("Restart")
        case "staff":
            return qsTr("Staff")
        case "language":
            return qsTr("Language")
        case "contrast":
            return naming.running ? SchemeWords.name(Theme.scheme) : qsTr("Contrast")
        default:
            return qsTr("Voice")
        }
    }

    Timer {
        id: naming
        interval: 4000
    }
    Connections {
        target: root.lobby
        function onSchemeChosen() {
            naming.restart()
        }
    }
    Grid {
        id: grid
        width: parent ? parent.width : 0
        columns: 2
        spacing: Theme.gapText
        Repeater {
            model: root.lobby.voiceAvailable ? ["restart", "staff", "language", "contrast", "voice"]
                                             : ["restart", "staff", "language", "contrast"]
            KButton {
                id: key
                required property string modelData
                width: Math.floor((grid.width - grid.spacing) / 2)
                height: Theme.journeyTarget
                text: root.word(key.modelData)
                role: "title"
                icon: key.modelData
                value: key.modelData === "contrast" ? SchemeWords.name(Theme.scheme) : ""
                chosen: key.modelData === "voice" && root.lobby.voice
                onActivated: root.pressed(key.modelData)
            }
        }
    }
}
