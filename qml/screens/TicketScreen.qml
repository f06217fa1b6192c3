// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    The number, at once and as large as the glass allows; then where to wait, how the paper gets on, and what else can be done.
    The window takes what the rest leaves. When letters are large the QR code goes first: it is on the paper too, and where there is
    none the four signs of the code stand below the number.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property TicketModel ticket: lobby.ticket
    readonly property bool paperless: strip.paperless

    /// On the small glass: 0 is the number.
    property int page: 0
    readonly property int pages: small.pages

    help: qsTr("This is your number. Remember it or take the paper. Staff will call it at the counter.")

    QtObject {
        id: inner
        readonly property bool beside: !Theme.portrait
        readonly property int gap: Theme.gap
        readonly property bool known: root.ticket.people >= 0 || root.ticket.minutes >= 0
        /// The least height in which the window shows all its words.
        readonly property int windowLeast: Math.ceil(Theme.letters.title * (Theme.size > 140 && root.paperless ? 2.4 : 1.25) + Theme.letters.number * 0.8 + Theme.letters.lead * 1.3)
                                           + Theme.mm(22)
        readonly property int infoX: inner.beside ? windowPlace.width + Theme.mm(12) : 0
        readonly property int infoWidth: root.body.width - inner.infoX
        /// What the words and keys need without code and facts.
        readonly property int least: whereLine.implicitHeight + strip.implicitHeight + keys.height + 3 * inner.gap
                                     + (linkedLine.visible ? linkedLine.implicitHeight + inner.gap : 0)
        readonly property int room: root.body.height - (inner.beside ? 0 : inner.windowLeast + inner.gap)
        readonly property int codeSize: Theme.mm(root.paperless && Theme.portrait ? 53 : 41)
        readonly property int codeHeight: Math.max(inner.codeSize, codeWords.implicitHeight) + inner.gap
        readonly property bool codeShown: inner.room - inner.least >= inner.codeHeight
        readonly property bool factsShown: inner.known && inner.room - inner.least - (inner.codeShown ? inner.codeHeight : 0)
                                           >= facts.implicitHeight + inner.gap
    }

    // On the small glass what has no room beside the number stands on further pages.
    SmallTicket {
        id: small
        readonly property int pages: 1 + prose.pages + (Theme.large ? 1 : 0)
        readonly property bool deeds: Theme.large && root.page === small.pages - 1
        visible: Theme.small
        anchors.fill: parent
        number: root.ticket.number
        numbered: root.page === 0
        title: root.paperless ? qsTr("Remember it", "your number") : qsTr("Your number")
        keys: Theme.large ? ["turn", "done"] : ["read", "another", "turn", "done"]
        words: ({ "read": read.text, "another": another.text, "done": done.text,
                  "turn": PageWords.turn(root.page + 1, small.pages) })
        longest: ({ "read": read.text, "another": another.text, "done": done.text,
                    "turn": PageWords.widest(8, Qt.font({ family: Theme.family, pixelSize: Theme.letters.body, bold: true })) })
        onPagesChanged: root.page = Math.min(root.page, small.pages - 1)
        onPressed: key => {
            switch (key) {
            case "read":
                root.ticket.readToMe()
                break
            case "another":
                root.lobby.anotherMatter()
                break
            case "turn":
                root.page = (root.page + 1) % small.pages
                break
            default:
                root.lobby.done()
            }
        }
        side: Column {
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapText
            KHeading {
                width: parent.width
                role: Theme.size > 140 ? "title" : "body"
                text: CounterWords.shortly(root.ticket.counters)
            }
            KText {
                width: parent.width
                role: Theme.size > 140 ? "title" : "body"
                // Why is said on the next page, where the words have room.
                text: root.paperless && Theme.large ? qsTr("Not printed") : strip.title
                bold: root.paperless
                color: root.paperless ? Theme.palette.trouble : Theme.palette.ink
                readAs: Access.Status
            }
        }
        sheet: [
            KQr {
                id: smallCode
                visible: !small.deeds
                size: Math.min(Theme.mm(41), small.sheetHeight)
                anchors.verticalCenter: parent.verticalCenter
                text: root.ticket.token
                name: qsTr("Code of your ticket")
            },
            ProsePages {
                id: prose
                visible: !small.deeds
                x: smallCode.width + Theme.gap
                width: small.width - x
                height: small.sheetHeight
                middle: true
                role: Theme.size > 140 ? "title" : "body"
                page: Math.max(0, Math.min(root.page - 1, prose.pages - 1))
                blocks: [
                    { kind: "heading", text: codeWords.codeTitle },
                    { kind: "text", text: codeWords.text },
                    { kind: "item", icon: "seat", text: CounterWords.wait(root.ticket.counters) },
                    { kind: "item", icon: strip.icon, text: strip.whole },
                    { kind: "item", icon: "ticket", text: linkedLine.any ? linkedLine.text : "" }
                ]
            },
            Column {
                visible: small.deeds
                width: parent.width
                spacing: Theme.gapText
                Repeater {
                    model: [read, another]
                    KButton {
                        required property KButton modelData
                        width: small.width
                        height: Math.floor((small.sheetHeight - Theme.gapText) / 2)
                        role: Theme.size > 140 ? "title" : "body"
                        text: modelData.text
                        onActivated: modelData.activated()
                    }
                }
            }
        ]
    }
    Item {
        id: windowPlace
        visible: !Theme.small
        Access.order: 1
        width: inner.beside ? Math.round((root.body.width - Theme.gap) * 0.5) : root.body.width
        height: inner.beside ? root.body.height - (keys.oneRow ? keys.height + inner.gap : 0) : info.y - inner.gap

        KNumberWindow {
            anchors.fill: parent
            title: root.paperless ? qsTr("Remember your number") : qsTr("Your number")
            number: root.ticket.number
            // Without paper the code is all that proves the ticket later: it never gives way.
            service: root.paperless && !inner.codeShown ? codeWords.codeTitle : root.ticket.service
        }
    }
    Item {
        id: info
        visible: !Theme.small
        Access.order: 2
        x: inner.infoX
        y: inner.beside ? 0 : keys.y - inner.gap - height
        width: inner.infoWidth
        height: inner.beside ? root.body.height - keys.height - inner.gap : column.implicitHeight

        Column {
            id: column
            width: parent.width
            spacing: inner.gap
            anchors.verticalCenter: inner.beside ? parent.verticalCenter : undefined

            Row {
                id: facts
                visible: inner.factsShown
                width: parent.width
                spacing: Theme.gap
                KFact {
                    visible: root.ticket.people >= 0
                    width: (parent.width - Theme.gap) / 2
                    icon: "people"
                    caption: qsTr("Before you")
                    value: root.ticket.people === 0 ? qsTr("nobody") : qsTr("%n people", "", root.ticket.people)
                }
                KFact {
                    visible: root.ticket.minutes >= 0
                    width: (parent.width - Theme.gap) / 2
                    icon: "clock"
                    caption: qsTr("About")
                    value: qsTr("%n minute(s)", "", root.ticket.minutes)
                }
            }
            KLine {
                id: whereLine
                width: parent.width
                icon: Theme.size > 140 ? "" : "seat"
                iconSize: Theme.mm(Theme.large ? 17 : 15)
                text: Theme.size > 140 && (root.paperless || strip.ready) ? CounterWords.shortly(root.ticket.counters) : CounterWords.wait(root.ticket.counters)
            }
            KLine {
                id: linkedLine
                readonly property bool any: root.ticket.linked.length > 0
                visible: any
                width: parent.width
                icon: "ticket"
                text: qsTr("Your other numbers: %1").arg(Typesetter.joined(root.ticket.linked, ", "))
            }
            Row {
                visible: inner.codeShown
                width: parent.width
                spacing: Theme.gap
                KQr {
                    id: code
                    size: inner.codeSize
                    text: root.ticket.token
                    name: qsTr("Code of your ticket")
                }
                KLine {
                    id: codeWords
                    width: parent.width - code.width - Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    readonly property string codeTitle: qsTr("Your code: %1").arg(root.ticket.code)
                    title: root.paperless ? codeTitle : ""
                    text: qsTr("Take a photo of the code. It replaces a lost ticket.")
                }
            }
            PaperStrip {
                id: strip
                ticket: root.ticket
                staffKnow: root.lobby.staffKnow
                brief: Theme.size > 140
                terse: Theme.size > 140 && inner.beside && linkedLine.any
                width: parent.width
            }
        }
    }
    Item {
        id: keys
        visible: !Theme.small
        Access.order: 3
        readonly property bool oneRow: inner.beside && Theme.large
        readonly property int third: Math.floor((width - 2 * inner.gap) / 3)
        readonly property int half: Math.floor((width - inner.gap) / 2)
        readonly property int rowHeight: Math.max(read.implicitHeight, another.implicitHeight)
        x: keys.oneRow ? 0 : inner.infoX
        width: keys.oneRow ? root.body.width : inner.infoWidth
        height: keys.oneRow ? Math.max(keys.rowHeight, done.implicitHeight) : keys.rowHeight + inner.gap + done.implicitHeight
        y: root.body.height - height

        KButton {
            id: read
            width: keys.oneRow ? keys.third : keys.half
            height: keys.oneRow ? keys.height : keys.rowHeight
            text: qsTr("Read to me")
            icon: Theme.large ? "" : "voice"
            onActivated: root.ticket.readToMe()
        }
        KButton {
            id: another
            x: width + inner.gap
            width: read.width
            height: read.height
            text: qsTr("Another service")
            icon: Theme.large ? "" : "ticket"
            onActivated: root.lobby.anotherMatter()
        }
        KButton {
            id: done
            x: keys.oneRow ? 2 * (keys.third + inner.gap) : 0
            y: keys.oneRow ? 0 : keys.rowHeight + inner.gap
            width: keys.oneRow ? keys.width - x : keys.width
            height: keys.oneRow ? keys.height : implicitHeight
            main: true
            text: qsTr("Done", "everything is finished")
            icon: "check"
            onActivated: root.lobby.done()
        }
    }
}
