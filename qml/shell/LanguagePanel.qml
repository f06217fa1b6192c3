// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/* Every language by its own name. */
KQuestion {
    id: root

    required property Lobby lobby

    icon: Theme.large ? "" : "language"
    title: qsTr("Language")
    decline: Theme.small ? "" : qsTr("Close")
    onDeclined: root.lobby.closePanel()

    Grid {
        id: grid
        readonly property int across: Theme.portrait && Theme.size > 140 ? 1 : 2
        width: parent ? parent.width : 0
        columns: across
        spacing: Theme.small ? Theme.gapText : Theme.gap
        Repeater {
            model: root.lobby.home.languages
            KTile {
                required property string choiceId
                required property var model
                width: Math.floor((grid.width - (grid.across - 1) * grid.spacing) / grid.across)
                height: Math.max(implicitHeight, Theme.mm(Theme.small ? 28 : Theme.portrait && grid.across === 2 ? 36 : 30))
                title: model.title
                titleRole: !Theme.small || Theme.size === 100 ? "tile" : Theme.size > 140 ? "title" : "body"
                chosen: model.chosen
                onActivated: root.lobby.chooseLanguage(choiceId)
            }
        }
    }
}
