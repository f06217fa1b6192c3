// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    The office's own answer: what it says, the steps, what to bring, fee and time, where it comes from and when that was checked.
    The main key turns the pages; on the last one it leads to a ticket. Whoever was not helped by it is one touch from a person.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property AskModel ask: lobby.ask

    // On the small glass the question is the first of the words that are turned like pages.
    title: Theme.small ? "" : ask.question
    titleLanguage: ask.otherLanguage
    titleCentred: false
    help: qsTr("This is what the office has written. The large button leads on to a ticket. If it does not help you, a person will.")

    readonly property string question: ask.question
    onQuestionChanged: words.page = 0

    readonly property string otherLanguage: {
        switch (ask.otherLanguage) {
        case "pl": return qsTr("This answer is not there in your language. Here it is in Polish.")
        case "en": return qsTr("This answer is not there in your language. Here it is in English.")
        case "uk": return qsTr("This answer is not there in your language. Here it is in Ukrainian.")
        case "de": return qsTr("This answer is not there in your language. Here it is in German.")
        default: return ""
        }
    }
    readonly property var blocks: {
        const list = []
        const said = more => Object.assign({ language: root.ask.otherLanguage }, more)
        if (otherLanguage !== "")
            list.push({ kind: "item", icon: "language", text: otherLanguage })
        if (Theme.small)
            list.push(said({ kind: "heading", text: ask.question }))
        list.push(said({ kind: "strong", text: ask.answer }))
        ask.steps.forEach((step, i) => list.push(said({ kind: "item", mark: String(i + 1), text: step })))
        if (ask.bring.length > 0)
            list.push({ kind: "heading", text: qsTr("Bring:") })
        for (const paper of ask.bring)
            list.push(said({ kind: "item", icon: "check", text: paper, listed: true }))
        if (ask.fee !== "")
            list.push(said({ kind: "item", icon: "coins", text: qsTr("Fee: %1").arg(ask.fee) }))
        if (ask.time !== "")
            list.push(said({ kind: "item", icon: "clock", text: qsTr("Time: %1").arg(ask.time) }))
        if (ask.source !== "")
            list.push({ kind: "text", text: qsTr("Source: %1. Checked: %2.").arg(ask.source).arg(ask.checked) })
        return list
    }

    TurnedWords {
        id: words
        readonly property string take: qsTr("Take a ticket")
        readonly property string takeFor: qsTr("Take a ticket: %1").arg(root.ask.serviceName)
        anchors { fill: parent; topMargin: Theme.small ? Theme.gapTight : Theme.gap }
        blocks: root.blocks
        // The service is named where its name has a line.
        deed: !Theme.small && Typesetter.lines(takeFor, letters, deedRoom) === 1 ? takeFor : take
        deedName: takeFor
        deedIcon: Theme.small ? "" : "ticket"
        other: qsTr("This did not help")
        otherIcon: "staff"
        onDone: root.lobby.takeTicketForAnswer()
        onOtherChosen: root.lobby.openInformation()
    }
}
