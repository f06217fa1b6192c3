// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    My ticket: its code under the scanner, or its number and the first two signs of its code on keys. What was typed and not
    found is said with what to do next, in place of the keys.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property MyTicketModel ticket: root.lobby.myTicket
    readonly property bool asking: ticket.result === Shown.Asking
    readonly property bool typing: asking || ticket.result === Shown.NothingTyped || ticket.result === Shown.FoundIt
    readonly property bool tight: Theme.small || (Theme.large && !Theme.portrait)

    title: !typing ? answerHeading : Theme.small ? "" : qsTr("Your ticket")
    titleCentred: false
    help: qsTr("Hold the code on your ticket under the scanner. Or type the number and the first two characters of the code.")

    readonly property string answerHeading: {
        switch (ticket.result) {
        case Shown.TooManyTries: return qsTr("Too many tries")
        case Shown.NotNow: return qsTr("This does not work now")
        default: return qsTr("There is no such ticket today")
        }
    }
    readonly property string answer: {
        switch (ticket.result) {
        case Shown.TooManyTries: return qsTr("Wait a few minutes, or call staff.")
        case Shown.NotNow: return qsTr("Your ticket stays valid. Staff can help you.")
        default: return qsTr("Check number and code. A ticket is for one day only.")
        }
    }
    /// Keys for the number: the letters of the office's series while the first sign is awaited, then digits.
    readonly property var numberRows: {
        const letters = ticket.number === "" ? ticket.seriesLetters.split("") : []
        const tail = "<clear:3> <delete:3>"
        if (Theme.portrait) {
            const rows = ["1 2 3 4 5", "6 7 8 9 0", tail]
            for (let i = letters.length; i > 0; i -= Math.min(i, 9))
                rows.unshift(letters.slice(Math.max(0, i - 9), i).join(" "))
            return rows
        }
        const signs = letters.concat("1 2 3 4 5 6 7 8 9 0".split(" "))
        const rows = []
        while (signs.length > 9)
            rows.push(signs.splice(0, 9).join(" "))
        if (signs.length > 3) {
            rows.push(signs.join(" "))
            rows.push("<clear:3> <delete:3>")
        } else {
            rows.push(signs.concat(["<clear:3>", "<delete:3>"]).join(" "))
        }
        return rows
    }

    // The easier way, with a picture where there is room for it.
    Item {
        id: scan
        visible: root.typing && !root.tight
        width: parent.width
        height: visible ? (Theme.portrait ? Math.max(0, fields.y - Theme.gap) : note.implicitHeight + Theme.gapText) : 0
        Access.order: 1

        Column {
            width: parent.width
            spacing: Theme.gap
            y: Theme.portrait ? Math.max(Theme.gapSmall, Math.round((parent.height - implicitHeight) / 2)) : 0
            KIcon {
                // The words come first; the picture where there is room beside them.
                visible: Theme.portrait && scan.height > note.implicitHeight + hint.implicitHeight + size + 3 * Theme.gap
                name: "ticket"
                size: Theme.mm(50)
                anchors.horizontalCenter: parent.horizontalCenter
            }
            KText {
                id: note
                width: parent.width
                text: Theme.portrait ? qsTr("Hold the code on your ticket under the scanner.")
                                     : qsTr("Hold the code on your ticket under the scanner. Or type:")
                role: Theme.portrait && !Theme.large ? "tile" : "body"
                bold: Theme.portrait
                align: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
                balanced: true
            }
            KText {
                id: hint
                visible: Theme.portrait && scan.height > note.implicitHeight + implicitHeight + Theme.gap + Theme.gapSmall
                width: parent.width
                text: qsTr("Or type number and code:")
                align: Text.AlignHCenter
            }
        }
    }
    Item {
        id: fields
        visible: root.typing
        y: Theme.portrait ? keyboard.y - Theme.gap - height : scan.visible ? scan.height : Theme.small ? 0 : Theme.gapText
        width: parent.width
        height: Math.max(number.implicitHeight, code.implicitHeight)
        Access.order: 2
        readonly property int between: Theme.small ? Theme.gapText : Theme.gap
        readonly property real fieldWidth: Theme.small ? (width - look.width - 2 * between) / 2 : (width - between) / 2

        KField {
            id: number
            y: fields.height - implicitHeight
            width: fields.fieldWidth
            name: qsTr("Number")
            label: root.tight ? "" : qsTr("Number")
            placeholder: root.tight ? qsTr("Number") : ""
            placeholderStays: true
            text: root.ticket.number
            editing: !root.ticket.numberComplete
            onTyped: letters => root.ticket.type(letters)
            onErased: root.ticket.deleteSign()
        }
        KField {
            id: code
            x: fields.fieldWidth + fields.between
            y: fields.height - implicitHeight
            width: fields.fieldWidth
            name: qsTr("First two characters of the code")
            label: root.tight ? "" : Theme.large ? qsTr("Code") : qsTr("Code, two characters")
            placeholder: root.tight ? qsTr("Code") : ""
            placeholderStays: true
            text: root.ticket.twoOfCode
            editing: root.ticket.numberComplete
            onTyped: letters => root.ticket.type(letters)
            onErased: root.ticket.deleteSign()
        }
    }
    KKeyboard {
        id: keyboard
        visible: root.typing
        layout: "code"
        customRows: root.ticket.numberComplete ? [] : root.numberRows
        capitals: true
        width: Theme.layout === "landscape" ? Math.min(parent.width, Theme.mm(260)) : parent.width
        x: Math.round((parent.width - width) / 2)
        height: implicitHeight
        y: Theme.small ? fields.y + fields.height + Theme.gapSmall : look.y - Theme.gap - height
        Access.order: 3
        onKey: text => root.ticket.type(text)
        onBackspace: root.ticket.deleteSign()
        onClear: root.ticket.clear()
    }
    // In the place of the key that looks for a ticket, while nothing of one was typed.
    KButton {
        visible: look.forVisit
        x: look.x
        y: look.y
        width: look.width
        height: look.height
        role: look.role
        text: Theme.small ? qsTr("Visit", "booked") : qsTr("A booked visit")
        name: qsTr("A booked visit")
        icon: Theme.small ? "" : "calendar"
        onActivated: root.lobby.openMyVisit()
        Access.order: 20
    }
    KButton {
        id: look
        readonly property bool forVisit: root.typing && !root.asking && root.ticket.number === "" && root.lobby.checkIn.offered
        visible: root.typing && !forVisit
        main: root.ticket.complete || root.asking
        available: root.ticket.complete || root.asking
        busy: root.asking
        reason: Theme.small || Theme.size > 140 ? "" : root.ticket.numberComplete ? qsTr("Type two characters of the code") : qsTr("Type the number first")
        width: Theme.small ? Theme.mm(Theme.large ? 70 : 60) : parent.width
        height: Theme.small ? fields.height : Math.max(implicitHeight, Theme.portrait && !Theme.large ? Theme.buttonTall : Theme.button)
        x: parent.width - width
        y: Theme.small ? fields.y : parent.height - height
        role: Theme.small ? (Theme.size > 140 ? "title" : Theme.large ? "body" : "tile") : Theme.large ? "tile" : "lead"
        text: Theme.small ? qsTr("Find") : qsTr("Show my ticket")
        icon: Theme.small ? "" : "ticket"
        onActivated: root.ticket.look()
        Access.order: 20
    }

    // Not found.
    KStrip {
        id: strip
        // Where it does not fit whole the heading has said what is, and the keys say what to do.
        visible: !root.typing && y + implicitHeight + Theme.gap <= again.y
        y: Theme.gap
        width: parent.width
        kind: "trouble"
        role: Theme.small && Theme.size > 140 ? "title" : "body"
        text: root.answer
    }
    KIcon {
        readonly property real room: again.y - (Theme.portrait ? Theme.button + Theme.gap : 0) - strip.y - strip.height
        visible: !root.typing && !Theme.small && room > size + Theme.mm(10)
        name: "ticket"
        size: Theme.mm(50)
        x: Math.round((parent.width - width) / 2)
        y: strip.y + strip.height + Math.round((room - height) / 2)
    }
    KButton {
        visible: !root.typing
        x: 0
        y: again.y - (Theme.portrait ? height + Theme.gap : 0)
        width: again.width
        height: Theme.portrait ? Theme.button : again.height
        role: again.role
        text: qsTr("Call staff")
        icon: Theme.small ? "" : "staff"
        onActivated: root.lobby.callStaff()
    }
    KButton {
        id: again
        visible: !root.typing
        main: true
        x: parent.width - width
        width: Theme.portrait ? parent.width : (parent.width - Theme.gap) / 2
        height: Theme.small ? Theme.button : Theme.large ? Theme.mm(36) : Theme.buttonTall
        y: parent.height - height
        role: Theme.small ? (Theme.size > 140 ? "title" : Theme.large ? "body" : "tile") : "lead"
        text: qsTr("Type again")
        icon: Theme.small ? "" : "restart"
        onActivated: root.ticket.clear()
    }
}
