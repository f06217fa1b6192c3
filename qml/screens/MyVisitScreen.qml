// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/* A booked visit: its code under the scanner, or its eight characters on keys. */
KScreen {
    id: root

    required property Lobby lobby
    readonly property CheckInModel visit: root.lobby.checkIn
    readonly property bool tight: Theme.small || (Theme.large && !Theme.portrait)

    title: Theme.small ? "" : qsTr("Your visit")
    titleCentred: false
    help: qsTr("Hold the code on your paper under the scanner. Or type its eight characters.")

    // The easier way, with a picture where there is room for it.
    Item {
        id: scan
        visible: !root.tight
        width: parent.width
        height: visible ? (Theme.portrait ? Math.max(0, code.y - Theme.gap) : note.implicitHeight + Theme.gapText) : 0
        Access.order: 1
        Column {
            width: parent.width
            spacing: Theme.gap
            y: Theme.portrait ? Math.max(Theme.gapSmall, Math.round((parent.height - implicitHeight) / 2)) : 0
            KIcon {
                visible: Theme.portrait && scan.height > note.implicitHeight + size + 2 * Theme.gap
                name: "calendar"
                size: Theme.mm(50)
                anchors.horizontalCenter: parent.horizontalCenter
            }
            KText {
                id: note
                width: parent.width
                text: qsTr("Hold the code on your paper under the scanner. Or type:")
                role: Theme.portrait && !Theme.large ? "tile" : "body"
                bold: Theme.portrait
                align: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
                balanced: true
            }
        }
    }
    KField {
        id: code
        Access.order: 2
        y: Theme.portrait ? keyboard.y - Theme.gap - height : scan.visible ? scan.height : Theme.small ? 0 : Theme.gapText
        width: Theme.small ? parent.width - look.width - Theme.gapText : parent.width
        height: implicitHeight
        name: qsTr("Code of the visit")
        label: root.tight ? "" : qsTr("Code of the visit")
        placeholder: root.tight ? qsTr("Code of the visit") : ""
        placeholderStays: true
        text: root.visit.code
        editing: !root.visit.complete
        onTyped: letters => root.visit.type(letters)
        onErased: root.visit.deleteSign()
    }
    KKeyboard {
        id: keyboard
        Access.order: 3
        layout: "code"
        capitals: true
        width: Theme.layout === "landscape" ? Math.min(parent.width, Theme.mm(260)) : parent.width
        x: Math.round((parent.width - width) / 2)
        height: implicitHeight
        y: Theme.small ? code.y + code.height + Theme.gapSmall : look.y - Theme.gap - height
        onKey: text => root.visit.type(text)
        onBackspace: root.visit.deleteSign()
        onClear: root.visit.clear()
    }
    KButton {
        id: look
        Access.order: 20
        main: root.visit.complete || root.visit.asking
        available: root.visit.complete || root.visit.asking
        busy: root.visit.asking
        reason: Theme.small || Theme.size > 140 ? "" : qsTr("Type the eight characters first")
        width: Theme.small ? Theme.mm(Theme.large ? 70 : 60) : parent.width
        height: Theme.small ? code.height : Math.max(implicitHeight, Theme.portrait && !Theme.large ? Theme.buttonTall : Theme.button)
        x: parent.width - width
        y: Theme.small ? code.y : parent.height - height
        role: Theme.small ? (Theme.size > 140 ? "title" : Theme.large ? "body" : "tile") : Theme.large ? "tile" : "lead"
        text: Theme.small ? qsTr("Find") : qsTr("Show my visit")
        icon: Theme.small ? "" : "visit"
        onActivated: root.visit.look()
    }
}
