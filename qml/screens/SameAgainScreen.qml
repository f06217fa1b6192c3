// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/* The same matter again within a minute: a second person, or a second touch? */
KScreen {
    id: root

    required property Lobby lobby

    title: qsTr("Is this ticket for another person?")
    titleCentred: Theme.portrait || Theme.headingCentred
    help: qsTr("There is a ticket for this service from a moment ago. Choose whether a second one is needed.")

    readonly property bool beside: Theme.small

    Item {
        id: told
        y: Theme.gap
        width: root.beside ? parent.width - answers.width - Theme.gapApart : parent.width
        height: (root.beside ? parent.height : answers.y - Theme.gap) - y
        Access.order: 1
        Column {
            width: parent.width
            spacing: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            KIcon {
                visible: Theme.portrait
                name: "people"
                size: Theme.mm(34)
                anchors.horizontalCenter: parent.horizontalCenter
            }
            KText {
                width: parent.width
                text: qsTr("You took ticket %1 a moment ago.").arg(root.lobby.ticket.number)
                role: Theme.small ? (Theme.size > 140 ? "note" : "body") : "lead"
                bold: true
                balanced: !root.beside
                align: root.beside ? Text.AlignLeft : Text.AlignHCenter
            }
            KText {
                visible: !(Theme.small && Theme.large)
                width: parent.width
                text: root.lobby.ticket.service
                color: Theme.palette.ink2
                align: root.beside ? Text.AlignLeft : Text.AlignHCenter
            }
        }
    }
    Item {
        id: answers
        readonly property real keyHeight: root.beside ? (height - Theme.gap) / 2 : Theme.large ? Theme.mm(48) : Theme.buttonTall
        readonly property bool row: Theme.layout === "landscape"
        width: root.beside ? Theme.mm(Theme.large ? 90 : 84) : parent.width
        height: root.beside ? parent.height - y : row ? keyHeight : 2 * keyHeight + Theme.gapApart
        x: parent.width - width
        y: root.beside ? Theme.gapTight : parent.height - height
        Access.order: 2

        KButton {
            main: true
            // The main answer stands at the right wherever two stand side by side.
            x: parent.width - width
            width: answers.row ? (parent.width - Theme.gapApart) / 2 : parent.width
            height: answers.keyHeight
            role: Theme.small ? (Theme.size > 140 ? "title" : Theme.large ? "body" : "tile") : "lead"
            text: qsTr("Yes, another person")
            icon: Theme.small ? "" : "people"
            onActivated: root.lobby.takeTicketForAnotherPerson()
        }
        KButton {
            y: parent.height - height
            width: answers.row ? (parent.width - Theme.gapApart) / 2 : parent.width
            height: answers.keyHeight
            role: Theme.small ? (Theme.size > 140 ? "title" : Theme.large ? "body" : "tile") : "lead"
            text: qsTr("No, show my ticket")
            icon: Theme.small ? "" : "ticket"
            onActivated: root.lobby.showEarlierTicket()
        }
    }
}
