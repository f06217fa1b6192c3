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
    property int page: 0
    readonly property bool last: prose.shown >= prose.pages - 1

    // On the small glass the question is the first of the words that are turned like pages.
    title: Theme.small ? "" : ask.question
    titleCentred: false
    help: qsTr("This is what the office has written. The large button leads on to a ticket. If it does not help you, a person will.")

    readonly property string question: ask.question
    onQuestionChanged: root.page = 0

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

    QtObject {
        id: inner
        /// Two keys stand at the right edge, and turning back makes way on the first and last page; else across the page below the words, on the wide glass in one row.
        readonly property bool beside: Theme.small
        readonly property bool row: Theme.layout === "landscape"
        readonly property string role: Theme.small ? (Theme.size > 140 ? "title" : "body") : Theme.large ? "tile" : "lead"
        readonly property font letters: Qt.font({ family: Theme.family, pixelSize: Theme.letters[inner.role], bold: true })
        readonly property string take: qsTr("Take a ticket")
        readonly property string takeFor: qsTr("Take a ticket: %1").arg(root.ask.serviceName)
        readonly property string noHelp: qsTr("This did not help")
        readonly property real keyWidth: Math.max(Theme.journeyTarget, inner.widthOf(inner.take), inner.widthOf(inner.noHelp),
                                                  inner.widthOf("88\u00a0/\u00a088"))
        readonly property real keyHeight: inner.beside ? Math.floor((root.body.height - Theme.gapText) / 2)
                                          : Theme.large ? Theme.mm(Theme.portrait ? 48 : 36) : Theme.buttonTall
        /// In one line, as across the wide glass.
        readonly property real noHelpWidth: Typesetter.longestWord(inner.noHelp.replace(/ /g, "\u00a0"), Qt.font({ family: Theme.family,
                                                                   pixelSize: Theme.letters.tile, bold: true })) + 2 * Theme.gapText + 4
        function widthOf(words: string): real {
            return Typesetter.longestWord(words, inner.letters) + 2 * Theme.gapText + 4
        }
        /// The service is named where its name has a line.
        readonly property bool named: !Theme.small && Typesetter.lines(inner.takeFor, inner.letters, root.body.width * (inner.row ? 0.4 : 1) - Theme.iconButton - 4 * Theme.gapText) === 1
    }

    ProsePages {
        id: prose
        Access.order: 1
        page: root.page
        y: Theme.small ? Theme.gapTight : Theme.gap
        width: inner.beside ? parent.width - inner.keyWidth - Theme.gap : parent.width
        height: (inner.beside ? parent.height : (inner.row ? onward.y : noHelp.y) - Theme.gap) - y
        blocks: root.blocks
    }
    KButton {
        id: before
        Access.order: 3
        visible: root.page > 0 && !(inner.beside && root.last)
        x: inner.beside ? parent.width - width : 0
        y: inner.beside ? 0 : onward.y
        width: inner.beside ? inner.keyWidth : Math.round(parent.width * (inner.row ? 0.25 : 0.4))
        height: inner.keyHeight
        upright: inner.beside
        text: inner.beside ? root.page + "\u00a0/\u00a0" + prose.pages : qsTr("Previous")
        name: qsTr("Previous page")
        role: inner.role
        icon: inner.beside || Theme.size <= 140 ? "back" : ""
        iconSize: inner.beside ? Theme.mm(8) : Theme.iconButton
        onActivated: root.page = prose.shown - 1
    }
    KButton {
        id: noHelp
        Access.order: 4
        visible: !inner.beside || !before.visible
        x: inner.beside ? parent.width - width : inner.row && before.visible ? before.width + Theme.gap : 0
        y: inner.beside ? 0 : inner.row ? onward.y : onward.y - height - Theme.gap
        width: inner.beside ? inner.keyWidth : inner.row ? Math.max(Math.round(parent.width * 0.3), inner.noHelpWidth) : parent.width
        height: inner.beside || inner.row ? inner.keyHeight : Math.max(Theme.button, implicitHeight)
        role: inner.beside ? inner.role : "tile"
        text: inner.noHelp
        icon: inner.beside || (inner.row && Theme.large) ? "" : "staff"
        onActivated: root.lobby.openInformation()
    }
    KButton {
        id: onward
        Access.order: 2
        main: true
        x: inner.beside ? parent.width - width : inner.row ? noHelp.x + noHelp.width + Theme.gap : before.visible ? before.width + Theme.gap : 0
        y: parent.height - height
        width: inner.beside ? inner.keyWidth : parent.width - x
        height: inner.keyHeight
        upright: inner.beside
        text: root.last ? (inner.named && !before.visible ? inner.takeFor : inner.take)
              : inner.beside ? PageWords.brief(prose.shown + 1, prose.pages) : PageWords.turn(prose.shown + 1, prose.pages)
        name: root.last ? inner.takeFor : PageWords.name(prose.shown + 1, prose.pages)
        role: inner.role
        icon: root.last ? (inner.beside ? "" : "ticket") : "next"
        iconAfter: !root.last
        iconSize: inner.beside ? Theme.mm(8) : Theme.iconButton
        onActivated: {
            if (root.last)
                root.lobby.takeTicketForAnswer()
            else
                root.page = prose.shown + 1
        }
    }
}
