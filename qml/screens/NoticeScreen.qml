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

    title: single && !inner.tight ? notices[0].title : qsTr("Notices from the office")
    titleIcon: Theme.portrait && !Theme.large ? (inner.grave ? "warning" : "info") : ""
    titleRole: Theme.small && Theme.large ? "body" : "title"
    titleCentred: false
    help: qsTr("Read the notice. The large button leads on.")

    // Another language: from the first page again.
    onTitleChanged: words.page = 0

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
    }

    TurnedWords {
        id: words
        anchors { fill: parent; topMargin: Theme.small ? Theme.gapTight : Theme.gap }
        role: root.single && !Theme.large && !Theme.small ? "tile" : "body"
        blocks: root.blocks
        deed: qsTr("Go on")
        deedIcon: "check"
        onDone: root.lobby.closeNotices()
    }
}
