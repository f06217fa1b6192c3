// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    One matter: what it is, what to bring, then what decides (fee, place, people waiting) right above the action. What to bring is
    always passed before the button that takes the ticket: where it does not fit, the main button turns the page first. On the small
    glass with large letters that would be many pages: there the deeds come first, and beside them the way to what to bring.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property ServiceModel service: root.lobby.service
    readonly property bool open: service.why === Shown.NoReason
    /// On the small glass with large letters the deeds have a page of their own, before the words.
    readonly property bool deedsApart: Theme.small && Theme.large
    property int page: 0
    readonly property int pages: prose.pages + (deedsApart ? 1 : 0)
    readonly property bool onDeeds: deedsApart && page === 0
    /// What decides stands below the words, across the page; else at its right.
    readonly property bool below: Theme.portrait || (Theme.large && !Theme.small)
    readonly property bool factsApart: !Theme.large && !Theme.small

    title: service.name
    // On the small glass a long name leaves the room to what is to be read.
    titleRole: Theme.small && !Theme.large && Typesetter.lines(title, Qt.font({ family: Theme.family, pixelSize: Theme.letters.title,
               bold: true }), Theme.width - 2 * Theme.frame - 2 * Theme.margin) > 1 ? "body" : "title"
    titleIcon: Theme.portrait && !Theme.large ? service.icon : ""
    titleCentred: false
    help: qsTr("This screen shows what to bring. The large button below takes the ticket.")

    // Another matter, another language: from the first page again.
    onTitleChanged: root.page = 0
    onPagesChanged: root.page = Math.min(root.page, root.pages - 1)

    readonly property var facts: {
        const list = []
        if (service.people >= 0)
            list.push({ icon: "people", caption: qsTr("Waiting"), value: service.people === 0 ? qsTr("nobody")
                                                                                        : qsTr("%n people", "", service.people) })
        if (service.minutes >= 0)
            list.push({ icon: "clock", caption: qsTr("About"), value: qsTr("%n minutes", "", service.minutes) })
        if (service.fee !== "" && service.feeLines.length === 0)
            list.push({ icon: "coins", caption: qsTr("Fee"), value: service.fee })
        if (service.counters.length > 0)
            list.push({ icon: "seat", caption: qsTr("Counter"), value: CounterWords.list(service.counters) })
        return list
    }
    readonly property var blocks: {
        const list = [{ kind: "text", text: service.description }]
        const bring = service.bring
        if (bring.length > 0)
            list.push({ kind: "heading", text: qsTr("Bring:") })
        for (let i = 0; i < bring.length; ++i)
            list.push({ kind: "item", icon: "check", text: bring[i], listed: true })
        const fees = service.feeLines
        if (fees.length > 0)
            list.push({ kind: "heading", text: qsTr("Fee:") })
        for (let i = 0; i < fees.length; ++i)
            list.push({ kind: "item", icon: "coins", text: fees[i], listed: true })
        if (service.feeNote !== "")
            list.push({ kind: "item", icon: "info", text: service.feeNote })
        if (open && service.openUntil !== "")
            list.push({ kind: "item", icon: "clock", mayGo: true,
                        text: service.lastTicket !== "" ? qsTr("Today until %1. Last ticket at %2.").arg(service.openUntil).arg(service.lastTicket)
                                                        : qsTr("Today until %1.").arg(service.openUntil) })
        if (!factsApart)
            for (const fact of root.facts)
                list.push({ kind: "item", icon: fact.icon, text: fact.caption + ": " + fact.value })
        if (!open && !factsApart) {
            list.unshift({ kind: "item", icon: WhyWords.isTrouble(service.why) ? "warning" : "info",
                           text: WhyWords.heading(service.why) + ". " + WhyWords.advice(service.why, root.lobby) })
        }
        if (service.comesBack && open)
            list.unshift({ kind: "item", icon: "check", text: qsTr("You come back with a ticket of another day: you will be called ahead.") })
        for (const notice of service.notices)
            list.unshift({ kind: "item", icon: "warning", text: notice })
        if (service.paused && open)
            list.unshift({ kind: "item", icon: "warning", text: root.pause })
        return list
    }
    /// Closed for now: what the office says of it, and that a ticket keeps the place.
    readonly property string pause: Typesetter.joined([
        service.pausedText,
        service.pausedUntil !== "" ? qsTr("This service pauses until %1. You can take a ticket and wait.").arg(service.pausedUntil)
                                   : qsTr("This service pauses now. You can take a ticket and wait.")], " ")

    ProsePages {
        id: prose
        visible: !root.onDeeds
        page: root.deedsApart ? root.page - 1 : root.page
        y: Theme.portrait ? Theme.gap : root.deedsApart ? Theme.gapTight : Theme.gapText
        width: root.below ? parent.width : root.deedsApart ? turning.x - Theme.gapText : decision.x - Theme.gapApart
        height: (root.below ? decision.y - Theme.gap : parent.height) - y
        blocks: root.blocks
        Access.order: 1
    }
    PageKeys {
        id: turning
        visible: root.deedsApart && !root.onDeeds
        x: parent.width - width
        y: Theme.gapTight
        height: parent.height - y
        Access.order: 3
        page: root.page
        pages: root.pages
        onTurned: page => root.page = page
    }
    // What decides, and the way on.
    Item {
        id: decision
        visible: !root.deedsApart || root.onDeeds
        width: root.below ? parent.width : root.deedsApart ? parent.width : Theme.small ? Theme.mm(68) : Math.round(parent.width * 4 / 9)
        height: root.below ? actions.below + actions.steadyHeight : parent.height - y
        x: root.deedsApart ? 0 : parent.width - width
        y: root.below ? parent.height - height : root.deedsApart ? Theme.gapTight : Theme.gapText
        Access.order: 2

        KFacts {
            id: deciding
            visible: root.factsApart && root.facts.length > 0
            width: parent.width
            height: visible ? implicitHeight : 0
            facts: root.facts
        }
        KStrip {
            id: reason
            visible: root.factsApart && !root.open
            y: deciding.height > 0 ? deciding.height + Theme.gap : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            kind: WhyWords.isTrouble(root.service.why) ? "trouble" : "quiet"
            title: WhyWords.heading(root.service.why)
            text: WhyWords.advice(root.service.why, root.lobby)
        }
        ServiceActions {
            id: actions
            width: parent.width
            height: Theme.small ? parent.height : implicitHeight
            y: root.below ? below : parent.height - height
            readonly property real below: above + (above > 0 ? Theme.gap : 0)
            readonly property real above: reason.visible ? reason.y + reason.height : deciding.height
            lobby: root.lobby
            page: root.page
            pages: root.pages
            wordPages: root.deedsApart ? prose.pages : 0
            onRead: root.page = 1
            onNext: root.page += 1
            onPrevious: root.page -= 1
        }
    }
}
