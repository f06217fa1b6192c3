// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    No ticket now: what is, when it is otherwise, and what can be done instead. While the office is closed the light is out, and
    what needs no counter stays open. The picture gives way first, then the week.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property int why: lobby.why
    /// On the small glass with large letters the heading stands over all, and the ways in a row of keys.
    readonly property bool tight: Theme.small && Theme.large
    /// Of the words, on the small glass.
    property int page: 0
    readonly property int pages: prose.pages
    readonly property bool closed: why === Shown.OfficeClosed
    readonly property bool shutters: closed || why === Shown.LastTicketGone || why === Shown.TicketsNotYet
    readonly property string heading: WhyWords.heading(why)
    readonly property string advice: WhyWords.advice(why, root.lobby)

    // In portrait the picture stands above the heading, and in landscape the heading in the left part.
    // On the small glass with ordinary letters the heading is the first of the words that are turned like pages.
    title: root.tight ? root.heading : ""
    titleRole: Theme.size > 140 ? "title" : "body"
    titleCentred: false
    help: root.heading + ". " + root.advice

    readonly property var ways: {
        const list = []
        if (WhyWords.againHelps(why))
            list.push({ id: "again", icon: "restart", title: qsTr("Try again"),
                        line: WhyWords.ofVisit(why) ? qsTr("Type the code once more") : qsTr("Ask the office once more") })
        if (WhyWords.informationHelps(why))
            list.push({ id: "information", icon: "ticket", title: qsTr("Ticket for information"),
                        line: root.lobby.personAt === "" ? "" : qsTr("Counter %1").arg(root.lobby.personAt) })
        if (WhyWords.staffHelps(why))
            list.push({ id: "staff", icon: "staff", title: qsTr("Call staff"), line: qsTr("Somebody comes to this screen") })
        // Where it has no room it is one touch back.
        if (!((Theme.small || Theme.size > 140) && WhyWords.againHelps(why)))
            list.push({ id: "matters", icon: closed || root.shutters ? "check" : "more", title: closed || root.shutters ? qsTr("What to bring") : qsTr("Other services"),
                    line: closed || root.shutters ? qsTr("Papers and fees for every service") : "" })
        // The small glass has room for three keys.
        if (root.shutters && root.lobby.ask.offered && !(Theme.small && list.length > 1))
            list.push({ id: "ask", icon: "ask", title: qsTr("Ask"), line: qsTr("Answers of the office") })
        // Whoever was booking has no ticket in hand; the small glass has room for three keys.
        if (!WhyWords.againHelps(why))
            list.push({ id: "mine", icon: "ticket", title: qsTr("My ticket"), line: qsTr("For a ticket you already have") })
        return list
    }
    function act(id: string) {
        switch (id) {
        case "again": root.lobby.tryAgain(); break
        case "information": root.lobby.openInformation(); break
        case "staff": root.lobby.callStaff(); break
        case "ask": root.lobby.openAsk(); break
        case "mine": root.lobby.openMyTicket(); break
        default: root.lobby.openGroups()
        }
    }

    function capital(word: string): string {
        return word.charAt(0).toUpperCase() + word.slice(1)
    }
    /// The week with equal days after one another in one row.
    readonly property var week: {
        const days = root.lobby.home.week.titles
        const hours = root.lobby.home.week.lines
        const rows = []
        for (let i = 0; i < days.length; ++i) {
            const last = rows[rows.length - 1]
            if (last && last.hours === hours[i])
                last.to = i
            else
                rows.push({ from: i, to: i, hours: hours[i] })
        }
        return rows.map(row => ({
            left: row.from === row.to ? root.capital(days[row.from])
                  : row.to === row.from + 1 ? qsTr("%1 and %2", "two weekdays").arg(root.capital(days[row.from])).arg(days[row.to])
                  : qsTr("%1 to %2", "weekdays").arg(root.capital(days[row.from])).arg(days[row.to]),
            right: row.hours === "" ? qsTr("closed") : row.hours,
            strong: false
        }))
    }

    QtObject {
        id: inner
        readonly property bool beside: !Theme.portrait
        readonly property real left: beside ? Math.round(root.body.width * (Theme.small ? 0.52 : 0.5)) - (Theme.small ? Theme.gapText : Theme.gapApart) : root.body.width
        readonly property int columns: Theme.portrait && !Theme.large && root.ways.length % 2 === 0 ? 2 : 1
        readonly property int rows: Math.ceil(root.ways.length / inner.columns)
        readonly property real wordsHeight: head.implicitHeight + Theme.gapText + (advice.visible ? advice.implicitHeight : 0)
        /// Free height for picture and week after words and ways have theirs.
        readonly property real free: (beside ? root.body.height : root.body.height - waysLeast - Theme.gap) - wordsHeight - 2 * Theme.gap
        readonly property real waysLeast: now.height + grid.natural
        readonly property real spare: beside ? 0 : Math.max(0, Math.min(pictureRoom - pictureHeight - 2 * Theme.gap,
                                                                        rows * (Theme.mm(inner.columns === 2 ? 66 : 44) - grid.least)))
        readonly property bool weekShown: root.closed && !Theme.small && !(Theme.large && beside) && week.implicitHeight + Theme.gap <= (beside ? root.body.height - waysLeast - 2 * Theme.gap : free)
        readonly property real pictureRoom: free - (weekShown && !beside ? week.implicitHeight + Theme.gap : 0)
        readonly property bool pictureShown: !Theme.small && pictureRoom >= Theme.mm(30)
        readonly property real pictureHeight: pictureShown ? Math.min(pictureRoom - Theme.gap, Theme.mm(root.shutters ? 79 : 60)) : 0
    }

    Item {
        id: told
        visible: !Theme.small
        width: inner.left
        height: inner.beside ? parent.height : waysItem.y - Theme.gap
        Access.order: 1

        Item {
            id: picture
            visible: inner.pictureShown
            // What nobody needs is shared above and below.
            y: Theme.gap + Math.max(0, Math.round((inner.pictureRoom - inner.spare - height - 2 * Theme.gap) / 2))
            width: parent.width
            height: inner.pictureHeight
            KShutters {
                visible: root.shutters
                half: !root.closed
                width: Math.min(parent.width, implicitWidth, parent.height / 0.515)
                height: Math.round(width * 0.515)
                anchors.horizontalCenter: parent.horizontalCenter
            }
            KIcon {
                visible: !root.shutters
                name: WhyWords.isTrouble(root.why) ? "warning" : "clock"
                size: parent.height
                anchors.horizontalCenter: parent.horizontalCenter
            }
        }
        KHeading {
            id: head
            y: picture.visible ? picture.y + picture.height + Theme.gap : Theme.gap
            width: parent.width
            text: root.heading
            align: Text.AlignHCenter
        }
        KText {
            id: advice
            visible: root.advice !== ""
            y: head.y + head.implicitHeight + Theme.gapTight
            width: parent.width
            text: root.advice
            role: Theme.large ? "body" : "tile"
            bold: root.closed
            balanced: true
            align: Text.AlignHCenter
        }
        KRows {
            id: week
            visible: inner.weekShown && !inner.beside
            y: advice.y + advice.implicitHeight + Theme.gap
            width: parent.width
            rows: root.week
        }
    }
    // On the small glass the words are turned like pages.
    ProsePages {
        id: prose
        visible: Theme.small && !root.tight
        page: root.page
        y: Theme.gapText
        width: inner.left
        height: parent.height - y
        pagerRoom: turn.height + Theme.gapSmall
        blocks: [{ kind: "heading", text: root.heading }, { kind: "text", text: root.advice }]
        Access.order: 1
    }
    KButton {
        id: turn
        visible: prose.visible && prose.pages > 1
        width: inner.left
        height: Theme.target
        y: parent.height - height
        role: Theme.size > 140 ? "title" : "body"
        text: PageWords.brief(prose.shown + 1, prose.pages)
        name: PageWords.name(prose.shown + 1, prose.pages)
        value: text
        icon: PageWords.icon(prose.shown + 1, prose.pages)
        iconAfter: prose.shown + 1 < prose.pages
        iconSize: Theme.mm(8)
        onActivated: root.page = (prose.shown + 1) % prose.pages
        Access.order: 2
    }
    // What is not needed in order to act gives way: the last sentence says what to do.
    KText {
        readonly property real room: deeds.y - Theme.gapText
        visible: root.tight && text !== ""
        width: parent.width
        role: root.titleRole
        text: {
            const parts = WhyWords.adviceParts(root.why, root.lobby)
            while (parts.length > 1 && (Typesetter.lines(parts.join(" "), font, width) * 1.15 + 0.212) * pixelSize > room)
                parts.shift()
            return parts.join(" ")
        }
        Access.order: 1
    }
    WordKeys {
        id: deeds
        visible: root.tight
        y: parent.height - height
        width: parent.width
        mainLast: false
        keys: root.ways.map(way => way.id)
        words: {
            const words = {}
            for (const way of root.ways)
                words[way.id] = way.title
            return words
        }
        onPressed: key => root.act(key)
        Access.order: 2
    }

    Item {
        id: waysItem
        visible: !root.tight
        width: inner.beside ? parent.width - inner.left - (Theme.small ? Theme.gapText : Theme.gapApart) : parent.width
        x: parent.width - width
        y: Theme.small ? 0 : inner.beside ? Theme.gapText : parent.height - height
        height: inner.beside ? parent.height - y : inner.waysLeast + inner.spare
        Access.order: 3

        KRows {
            id: weekBeside
            visible: inner.weekShown && inner.beside
            width: parent.width
            rows: root.week
        }
        KHeading {
            id: now
            visible: !Theme.small && !(Theme.large && inner.beside)
            y: weekBeside.visible ? weekBeside.implicitHeight + Theme.gap : 0
            role: Theme.large ? "body" : "tile"
            text: qsTr("Now you can:")
            width: parent.width
            height: visible ? implicitHeight + Theme.gapSmall : 0
        }
        Item {
            id: grid
            y: now.visible ? now.y + now.height : 0
            width: parent.width
            height: parent.height - y
            readonly property real least: {
                let most = Theme.large ? Theme.button : Theme.mm(Theme.small ? 20 : inner.columns === 2 ? 44 : 34)
                for (let i = 0; i < tiles.count; ++i)
                    most = Math.max(most, tiles.itemAt(i) ? tiles.itemAt(i).implicitHeight : 0)
                return most
            }
            readonly property int between: Theme.small ? Theme.gapText : Theme.gap
            readonly property real natural: inner.rows * least + (inner.rows - 1) * between
            /// What is left when picture and week have theirs makes the ways larger.
            readonly property real tileHeight: inner.beside ? Math.min(Theme.mm(60), (height - (inner.rows - 1) * grid.between) / inner.rows)
                                                            : least + inner.spare / inner.rows
            readonly property real tileWidth: (width - (inner.columns - 1) * grid.between) / inner.columns
            Repeater {
                id: tiles
                model: root.ways
                KTile {
                    required property int index
                    required property var modelData
                    x: (index % inner.columns) * (grid.tileWidth + grid.between)
                    y: Math.floor(index / inner.columns) * (grid.tileHeight + grid.between)
                    width: grid.tileWidth
                    height: grid.tileHeight
                    title: modelData.title
                    detail: Theme.large || Theme.small ? "" : modelData.line
                    icon: Theme.small && Theme.large ? "" : modelData.icon
                    nicheSize: Theme.mm(Theme.small ? 14 : 21)
                    titleRole: Theme.small ? (Theme.size > 140 ? "title" : "body") : "tile"
                    onActivated: root.act(modelData.id)
                }
            }
        }
    }
}
