// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/* Three sizes of letters; on the small screen contrast as well, which has no key of its own there. */
KQuestion {
    id: root

    required property Lobby lobby

    icon: Theme.large ? "" : "letters"
    title: qsTr("Size of letters")
    accept: qsTr("Done", "letters are large enough")
    decline: Theme.small ? qsTr("Contrast: %1").arg(SchemeWords.name(Theme.scheme).toLowerCase()) : ""
    onAccepted: root.lobby.closePanel()
    onDeclined: root.lobby.nextScheme()

    function nameOf(percent: int): string {
        return percent === 100 ? qsTr("Ordinary letters") : percent === 140 ? qsTr("Large letters") : qsTr("Very large letters")
    }

    Grid {
        id: grid
        readonly property int across: Theme.portrait ? 1 : 3
        width: parent ? parent.width : 0
        columns: across
        spacing: Theme.small ? Theme.gapText : Theme.gap
        Repeater {
            model: [100, 140, 200]
            KTile {
                id: tile
                required property int modelData
                width: Math.floor((grid.width - (grid.across - 1) * grid.spacing) / grid.across)
                height: Math.max(implicitHeight, Theme.mm(Theme.small ? 28 : 32))
                title: Theme.small ? qsTr("%1 %").arg(tile.modelData) : root.nameOf(tile.modelData)
                titleRole: Theme.small && Theme.large ? "title" : "tile"
                name: root.nameOf(tile.modelData)
                chosen: root.lobby.textPercent === tile.modelData
                onActivated: root.lobby.chooseText(tile.modelData)
            }
        }
    }
}
