// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Models

/* How the paper of a ticket gets on, and what it means for the visitor when it does not come. */
KStrip {
    id: root

    required property TicketModel ticket
    /// Nothing comes out for now; the number holds without paper.
    readonly property bool paperless: ticket.paper !== Shown.PaperReady
                                      && (ticket.paper === Shown.PaperShelved
                                          || (ticket.trouble !== Shown.NoTrouble && ticket.trouble !== Shown.PaperLow))
    readonly property bool ready: ticket.paper === Shown.PaperReady
    /// Somebody of staff looks at this terminal: only then it may be said that they know.
    property bool staffKnow: false
    /// Only the first words, where there is little room.
    property bool brief: false
    /// Not even what follows from it.
    property bool terse: false

    /// Both, never brief.
    readonly property string whole: Typesetter.joined([words(false), explanation(false)], ". ")

    kind: root.paperless ? "trouble" : root.ready ? "good" : "quiet"
    icon: root.paperless ? (root.ticket.trouble === Shown.PaperOut ? "paper" : "warning") : root.ready ? "check" : "printer"
    title: words(root.brief)
    text: root.terse ? "" : explanation(root.brief)

    function words(brief: bool): string {
        if (root.ready)
            return brief ? qsTr("Take your ticket") : qsTr("Your ticket is ready")
        if (!root.paperless)
            return qsTr("Printing your ticket")
        switch (root.ticket.trouble) {
        case Shown.PaperOut:
            return qsTr("The paper has run out")
        case Shown.CoverOpen:
            return qsTr("The printer is open")
        case Shown.Jam:
            return qsTr("Paper is stuck in the printer")
        case Shown.PrinterGone:
        case Shown.PrinterHanging:
            return qsTr("The printer does not answer")
        default:
            return qsTr("The printer does not work")
        }
    }
    function explanation(brief: bool): string {
        if (brief)
            return root.paperless ? qsTr("Your number is valid without paper.") : ""
        if (root.ready)
            return qsTr("Take it from the slot.")
        if (!root.paperless)
            return ""
        if (!root.staffKnow)
            return qsTr("Your number is valid without paper. Please tell staff.")
        return root.ticket.trouble === Shown.PaperOut
            ? qsTr("Your number is valid without paper. Staff already know and will change the roll.")
            : qsTr("Your number is valid without paper. Staff already know.")
    }

    KProgress {
        visible: !root.paperless && !root.ready
        width: parent ? parent.width : 0
        value: root.ticket.percent / 100
    }
}
