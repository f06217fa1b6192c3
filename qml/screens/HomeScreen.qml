// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    What would you like to do? The lit part gives tickets: the office's most frequent matters at fixed places, then all. How
    many of them show is measured; the rest are one touch further.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property HomeModel home: lobby.home

    titleRole: Theme.small && !Theme.large && inner.alert !== "" ? "body" : "title"
    title: inner.noNews && inner.alert !== "" ? inner.alert : qsTr("How can we help?")
    help: qsTr("Choose your service. If you do not see it, touch “All services”.")

    QtObject {
        id: inner
        readonly property bool landscape: !Theme.portrait && !Theme.small
        /// On the small glass with large letters the matters come on the next screen.
        readonly property bool plain: Theme.small && Theme.large
        /// Keys at the right edge of the small glass: all matters, my ticket, and the next of the frequent matters.
        readonly property int asideKeys: 1 + (inner.plain || inner.more ? 1 : 0) + (!inner.plain && (pages.paged || root.lobby.ask.offered) ? 1 : 0) + (inner.plain && told.visible ? 1 : 0)
        readonly property int asideGap: Theme.small ? Theme.gapText : Theme.gap
        readonly property real asideHeight: Math.floor((root.body.height - (inner.asideKeys - 1) * inner.asideGap) / inner.asideKeys)
        /// On the small glass of all keys, right of the matters; in landscape of the key at the left in the row below them.
        readonly property int asideWidth: {
            if (!Theme.small || inner.plain)
                return Theme.mm(Theme.small ? 84 : Theme.size > 140 ? 150 : 130)
            // Three keys are low: their words stand in one line.
            const letters = Qt.font({ family: Theme.family, pixelSize: Theme.letters.tile, bold: true })
            const line = words => Typesetter.longestWord(words.replace(/ /g, "\u00a0"), letters) + 2 * Theme.gapText + 4
            const pair = root.lobby.ask.offered ? inner.lineOf(qsTr("Ask")) + 2 * Theme.tilePadding + 4 + inner.asideGap + inner.turnWidth : 0
            return Math.max(Theme.mm(84), pair, line(qsTr("All services")), root.lobby.ask.offered ? 0 : line(PageWords.widest(root.home.featured.total, letters)) + Theme.mm(8) + Theme.gapText)
        }
        /// On the small glass asking shares its row with my ticket, or with the key that turns the page.
        readonly property string pairRole: !Theme.small || !root.lobby.ask.offered ? "tile" : inner.plain ? "title" : "body"
        readonly property bool turnShares: Theme.small && !inner.plain && root.lobby.ask.offered
        readonly property real turnWidth: inner.lineOf(PageWords.brief(5, 6)) + Theme.mm(8) + 3 * Theme.gapText + 4
        function lineOf(words: string): real {
            return Typesetter.longestWord(words.replace(/ /g, "\u00a0"), Qt.font({ family: Theme.family, pixelSize: Theme.letters[inner.pairRole], bold: true }))
        }
        /// My ticket and asking share a row.
        readonly property real mineWidth: {
            const row = Theme.portrait || inner.plain ? root.body.width : inner.asideWidth
            return !root.lobby.ask.offered || inner.landscape || inner.turnShares ? row : Math.floor((row - inner.asideGap) / 2)
        }
        readonly property int newsRoom: Theme.small ? 0 : (inner.newsShown ? news.height + Theme.gapText : 0)
                                                          + (told.visible ? told.height + Theme.gapText : 0)
        /// The gravest notice itself, where its words have a line of their own.
        readonly property string telling: {
            const title = root.lobby.notices.headline
            const letters = Qt.font({ family: Theme.family, pixelSize: Theme.letters.body, bold: true })
            if (!Theme.small && Typesetter.lines(title, letters, root.body.width - 2 * Theme.gapText - Theme.mm(30)) === 1)
                return title
            return Theme.small || Theme.large ? qsTr("Notices") : qsTr("Notices from the office")
        }
        readonly property bool printing: root.lobby.trouble === Shown.NoTrouble || root.lobby.trouble === Shown.PaperLow
        readonly property string alert: root.home.opening === Shown.NoMoreTickets ? qsTr("There are no more tickets today.")
                                        : !inner.printing ? qsTr("Tickets are not printed now.") : ""
        readonly property string news: {
            if (inner.alert !== "")
                return root.home.opening === Shown.NoMoreTickets || Theme.size > 140 ? inner.alert
                       : qsTr("Tickets are not printed now. Your number stands on the screen.")
            if (root.home.noticeDay === "")
                return ""
            return root.home.noticeHours === "" ? qsTr("Closed: %1 (%2)").arg(root.home.noticeDay).arg(root.home.noticeWhy)
                   : qsTr("Other hours: %1, %2 (%3)").arg(root.home.noticeDay).arg(root.home.noticeHours).arg(root.home.noticeWhy)
        }
        /// There is more than the frequent matters.
        readonly property bool more: root.lobby.services.groups.total > 0
        readonly property string newsIcon: root.home.opening === Shown.NoMoreTickets ? "clock" : !inner.printing ? "paper" : "info"
        /// There is no line for news: what keeps a ticket or its paper from coming stands in the heading then.
        readonly property bool noNews: Theme.small || (told.visible && inner.landscape && Theme.size > 140)
        readonly property bool newsShown: inner.news !== "" && !inner.noNews
    }

    Item {
        id: tickets
        visible: !inner.plain
        Access.order: 1
        width: Theme.small ? root.body.width - inner.asideWidth - Theme.gap : root.body.width
        height: Theme.portrait ? mine.y - Theme.gap : root.body.height - inner.newsRoom

        KPanel {
            id: panel
            visible: !Theme.small
            anchors.fill: parent
            title: qsTr("Take a ticket")
            icon: "ticket"
            note: Theme.large ? "" : qsTr("Most frequent services")

            KButton {
                id: all
                visible: inner.more
                anchors { right: parent.right; bottom: parent.bottom }
                width: parent.width - (inner.landscape ? (root.lobby.ask.offered ? 2 : 1) * (inner.asideWidth + Theme.gap) : 0)
                height: visible ? implicitHeight : 0
                main: true
                text: qsTr("All services")
                icon: "next"
                iconAfter: true
                onActivated: root.lobby.openGroups()
            }
        }
        ChoicePages {
            id: pages
            visible: !inner.plain
            x: Theme.small ? 0 : panel.body.x
            y: Theme.small ? 0 : panel.body.y
            width: Theme.small ? parent.width : panel.body.width
            height: Theme.small ? parent.height - (told.visible ? told.height + inner.asideGap : 0) : panel.body.height - (inner.landscape ? mine.height : all.height) - Theme.gap
            Access.order: 1
            model: root.home.featured
            columnsAtMost: Theme.small ? 1 : Theme.columns
            wanted: 2
            tallest: Theme.mm(90)
            onChosen: id => root.lobby.openService(id)
        }
    }
    KButton {
        id: allAside
        visible: Theme.small && (inner.plain || inner.more)
        Access.order: 2
        main: true
        x: root.body.width - width
        width: inner.plain ? root.body.width : inner.asideWidth
        height: inner.asideHeight
        text: inner.plain ? qsTr("Take a ticket") : qsTr("All services")
        icon: inner.plain ? "ticket" : ""
        onActivated: inner.plain ? root.lobby.openFrequent() : root.lobby.openGroups()
    }
    KTile {
        id: mine
        Access.order: 3
        icon: (Theme.portrait || inner.plain) && !(Theme.large && root.lobby.ask.offered) ? "visit" : ""
        title: qsTr("My ticket")
        titleRole: inner.turnShares ? "tile" : inner.pairRole
        detail: Theme.portrait && Theme.size < (root.lobby.ask.offered ? 140 : 200) ? qsTr("Print again, go out, give back") : ""
        x: Theme.portrait || inner.plain ? 0 : inner.landscape ? panel.body.x : root.body.width - inner.asideWidth
        y: Theme.small ? (allAside.visible ? allAside.height + inner.asideGap : 0)
           : inner.landscape ? panel.body.y + panel.body.height - height : root.body.height - inner.newsRoom - height
        width: inner.mineWidth
        height: Theme.small ? inner.asideHeight : inner.landscape ? all.implicitHeight : Math.max(implicitHeight, Theme.mm(Theme.large ? 40 : 36))
        onActivated: root.lobby.openMyTicket()
    }
    KTile {
        id: ask
        visible: root.lobby.ask.offered
        Access.order: 4
        icon: mine.icon !== "" ? "ask" : ""
        title: qsTr("Ask")
        titleRole: inner.pairRole
        detail: mine.detail !== "" ? qsTr("Answers of the office") : ""
        x: inner.turnShares ? mine.x : mine.x + mine.width + inner.asideGap
        y: inner.turnShares ? root.body.height - height : mine.y
        width: inner.turnShares && pages.paged ? inner.asideWidth - inner.asideGap - inner.turnWidth : mine.width
        height: mine.height
        onActivated: root.lobby.openAsk()
    }
    KButton {
        id: told
        visible: root.lobby.notices.count > 0
        Access.order: 6
        role: "body"
        text: inner.telling
        icon: inner.plain ? "" : root.lobby.notices.grave ? "warning" : "info"
        iconSize: Theme.mm(Theme.small ? 8 : 11)
        // On the small glass under the matters, in the row of the lowest of the keys beside them.
        y: root.body.height - height
        width: Theme.small && !inner.plain ? tickets.width : root.body.width
        height: Theme.small ? inner.plain ? inner.asideHeight : Theme.target : Math.max(Theme.journeyTarget, implicitHeight)
        onActivated: root.lobby.openNotices()
    }
    TurnKey {
        visible: Theme.small && !inner.plain && pages.paged
        Access.order: 5
        x: root.body.width - width
        y: root.body.height - height
        width: inner.turnShares ? inner.turnWidth : inner.asideWidth
        height: inner.asideHeight
        role: inner.turnShares ? "body" : "tile"
        brief: inner.turnShares
        iconSize: Theme.mm(8)
        page: root.home.featured.page
        pages: root.home.featured.pages
        onActivated: {
            if (page < pages) {
                root.home.featured.nextPage()
                return
            }
            while (root.home.featured.page > 1)
                root.home.featured.previousPage()
        }
    }
    KLine {
        id: news
        visible: inner.newsShown
        Access.order: 7
        icon: inner.newsIcon
        text: inner.news
        width: root.body.width
        height: implicitHeight
        y: (told.visible ? told.y - Theme.gapText : root.body.height) - height
    }
}
