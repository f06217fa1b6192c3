// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    What the office tells everybody: one notice after another, turned like pages. The one key turns them until all was read, then
    it goes on; nothing else is needed here, so it never has to be looked for.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property var notices: lobby.notices.shown
    readonly property bool single: notices.length === 1
    property int page: 0
    readonly property bool last: prose.shown >= prose.pages - 1

    title: single && !inner.tight ? notices[0].title : qsTr("Notices from the office")
    titleIcon: Theme.portrait && !Theme.large ? (inner.grave ? "warning" : "info") : ""
    titleRole: Theme.small && Theme.large ? "body" : "title"
    titleCentred: false
    help: qsTr("Read the notice. The large button leads on.")

    // Another language: from the first page again.
    onTitleChanged: root.page = 0

    readonly property var blocks: {
        const list = []
        for (const notice of notices) {
            if (!single || inner.tight)
                list.push({ kind: "heading", icon: notice.grave ? "warning" : "info", text: notice.title })
            list.push({ kind: "strong", text: notice.body })
            list.push({ kind: "item", icon: "next", text: notice.action })
            if (notice.phone !== "")
                list.push({ kind: "item", icon: "phone", text: qsTr("Call: %1").arg(notice.phone) })
            list.push({ kind: "item", icon: "clock", mayGo: true, text: qsTr("Until: %1, %2").arg(notice.untilDay).arg(notice.untilTime) })
        }
        return list
    }

    QtObject {
        id: inner
        readonly property bool grave: root.notices.length > 0 && root.notices[0].grave
        /// A long title would leave no room beside it: it is the first of the words there.
        readonly property bool tight: Theme.small
        readonly property bool beside: Theme.small
        readonly property string goOn: qsTr("Go on")
        readonly property string keyRole: Theme.small ? (Theme.size > 140 ? "title" : "body") : Theme.large ? "tile" : "lead"
        readonly property font letters: Qt.font({ family: Theme.family, pixelSize: Theme.letters[inner.keyRole], bold: true })
        readonly property real keyWidth: Math.max(Theme.journeyTarget, Typesetter.longestWord(inner.goOn.replace(/ /g, "\u00a0"), inner.letters)
                                                  + 2 * Theme.gapText + 4, Typesetter.longestWord("88\u00a0/\u00a088", inner.letters)
                                                  + 2 * Theme.gapText + 4)
        readonly property real keyHeight: inner.beside ? Math.floor((root.body.height - Theme.gapText) / 2)
                                          : Theme.large ? Theme.mm(Theme.portrait ? 48 : 36) : Theme.buttonTall
    }

    ProsePages {
        id: prose
        Access.order: 1
        page: root.page
        y: Theme.small ? Theme.gapTight : Theme.gap
        width: inner.beside ? parent.width - inner.keyWidth - Theme.gap : parent.width
        height: (inner.beside ? parent.height : onward.y - Theme.gap) - y
        role: root.single && !Theme.large && !Theme.small ? "tile" : "body"
        blocks: root.blocks
    }
    KButton {
        id: before
        Access.order: 2
        visible: root.page > 0
        x: inner.beside ? parent.width - width : 0
        y: inner.beside ? 0 : onward.y
        width: inner.beside ? inner.keyWidth : Math.round(parent.width * 0.4)
        height: inner.keyHeight
        upright: inner.beside
        text: inner.beside ? root.page + "\u00a0/\u00a0" + prose.pages : qsTr("Previous")
        name: qsTr("Previous page")
        role: inner.keyRole
        icon: inner.beside || Theme.size <= 140 ? "back" : ""
        iconSize: inner.beside ? Theme.mm(8) : Theme.iconButton
        onActivated: root.page = prose.shown - 1
    }
    KButton {
        id: onward
        Access.order: 3
        main: true
        x: inner.beside ? parent.width - width : before.visible ? before.width + Theme.gap : 0
        y: parent.height - height
        width: inner.beside ? inner.keyWidth : parent.width - x
        height: inner.keyHeight
        upright: inner.beside
        text: root.last ? inner.goOn : inner.beside ? PageWords.brief(prose.shown + 1, prose.pages) : PageWords.turn(prose.shown + 1, prose.pages)
        name: root.last ? inner.goOn : PageWords.name(prose.shown + 1, prose.pages)
        role: inner.keyRole
        icon: root.last ? "check" : "next"
        iconAfter: !root.last
        iconSize: inner.beside ? Theme.mm(8) : Theme.iconButton
        onActivated: {
            if (root.last)
                root.lobby.closeNotices()
            else
                root.page = prose.shown + 1
        }
    }
}
