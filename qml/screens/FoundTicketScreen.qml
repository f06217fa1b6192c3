// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/* A ticket found again: how it stands, and what can be done with it. */
KScreen {
    id: root

    required property Lobby lobby
    readonly property TicketModel ticket: lobby.ticket
    readonly property int standingNow: ticket.state
    readonly property bool live: standingNow === Shown.Waiting || standingNow === Shown.Away
    /// Another terminal gave it out and keeps it: here it can only be seen.
    readonly property bool elsewhere: ticket.elsewhere

    help: root.elsewhere ? inner.keptElsewhere : qsTr("Here you can print your ticket again, go out for a while or give the ticket back.")

    QtObject {
        id: inner
        readonly property bool beside: !Theme.portrait
        readonly property int gap: Theme.gap
        readonly property int infoX: inner.beside ? windowPlace.width + Theme.mm(12) : 0
        readonly property int infoWidth: root.body.width - inner.infoX
        /// How the copy gets on, and that it is there.
        readonly property bool printing: root.ticket.paper !== Shown.PaperReady || root.ticket.again
        readonly property string keptElsewhere: qsTr("You took this ticket at another terminal. To change it or print it again, go there or ask staff.")
        /// More of how it stands than its first words say.
        readonly property string standing: {
            switch (root.standingNow) {
            case Shown.Waiting:
                if (root.ticket.wish === Shown.Refused)
                    return qsTr("This does not work now. Your ticket stays valid.")
                if (root.ticket.wish !== Shown.NoWish)
                    return Theme.large || Theme.small ? qsTr("This number ends. The ticket counts on another day.")
                                                      : qsTr("This number ends today. Keep the ticket: on another day it puts you ahead.")
                if (root.ticket.offersAnotherDay)
                    return Theme.small ? qsTr("Pause. Your place is kept.") : qsTr("This matter pauses now. Your place is kept.")
                if (root.ticket.unseen)
                    return qsTr("Your ticket is valid. The office cannot see it yet.")
                return root.ticket.people > 0 ? qsTr("%n people are before you.", "", root.ticket.people)
                     : root.ticket.people === 0 ? qsTr("Nobody is before you.") : CounterWords.wait(root.ticket.counters)
            case Shown.Away:
                return root.elsewhere ? "" : qsTr("Touch “I am back” when you return.")
            case Shown.GivenBack:
                return root.ticket.undoSeconds > 0 ? qsTr("You can undo this for %n second(s).", "", root.ticket.undoSeconds) : ""
            case Shown.Called:
                if (root.ticket.calledTo !== "")
                    return qsTr("Please go to counter %1.").arg(root.ticket.calledTo)
                return root.ticket.counters.length === 0 ? qsTr("Please go to the counter.")
                                                         : qsTr("Please go to counter %1.").arg(CounterWords.list(root.ticket.counters))
            case Shown.Served:
                return ""
            case Shown.AnotherDay:
                return Theme.large || Theme.small ? qsTr("Good until %1.").arg(root.ticket.until)
                                   : qsTr("Until %1 it puts you ahead. Hold it under the scanner then.").arg(root.ticket.until)
            default:
                return qsTr("Nobody came. Please ask staff.")
            }
        }
        /// What is more important than the number, which is known already: it stands large above it.
        readonly property bool stateFirst: root.standingNow !== Shown.Waiting
        /// In the window of the number; where that is low, beside it.
        readonly property bool stateAbove: inner.stateFirst && (Theme.portrait || !Theme.large)
        /// What coming another day means has to be read before it is done.
        readonly property bool wishing: root.ticket.wish !== Shown.NoWish && root.live
        readonly property bool undoable: root.standingNow === Shown.GivenBack && root.ticket.undoSeconds > 0
        /// How it stands, in one line.
        readonly property string shortly: {
            switch (root.standingNow) {
            case Shown.Waiting:
                return Theme.large ? CounterWords.shortly(root.ticket.counters) : qsTr("Staff will call your number.")
            case Shown.Away:
                return qsTr("You are marked as away.")
            case Shown.GivenBack:
                return qsTr("The ticket is given back.")
            case Shown.Called:
                return qsTr("Your number is called.")
            case Shown.AnotherDay:
                return qsTr("Keep this ticket for another day.")
            case Shown.Served:
                return qsTr("This ticket is finished.")
            default:
                return qsTr("Your number was called.")
            }
        }
        function act(key: string) {
            switch (key) {
            case "again":
                root.ticket.printAgain()
                break
            case "out":
                root.ticket.goOut()
                break
            case "back":
                root.ticket.comeBack()
                break
            case "give":
                root.ticket.giveBack()
                break
            case "undo":
                root.ticket.undoGiveBack()
                break
            case "another":
                if (root.ticket.wish === Shown.ToConfirm)
                    root.ticket.takeAnotherDay()
                else
                    root.ticket.wantAnotherDay()
                break
            default:
                root.lobby.done()
            }
        }
        readonly property string standingIcon: root.standingNow === Shown.Waiting ? "seat" : root.standingNow === Shown.Away ? "clock"
                                               : root.standingNow === Shown.Called ? "staff" : "info"
    }

    SmallTicket {
        id: small
        readonly property string role: Theme.size > 140 ? "title" : "body"
        visible: Theme.small
        anchors.fill: parent
        number: root.ticket.number
        lit: root.live || root.standingNow === Shown.Called
        numbered: !inner.stateFirst && !inner.wishing
        line: inner.printing ? strip.title : another.offered ? inner.standing : inner.shortly
        mainLast: !Theme.large || !root.live
        keys: {
            const end = another.offered ? "another" : "give"
            const change = root.standingNow === Shown.Waiting ? ["out", end] : root.standingNow === Shown.Away ? ["back", end] : []
            if (root.elsewhere)
                return another.offered ? ["another", "done"] : ["done"]
            if (Theme.large && root.live)
                return change
            return change.concat(root.standingNow === Shown.Called ? ["again"] : [], inner.undoable ? ["undo"] : [], ["done"])
        }
        words: ({ "again": again.text, "out": out.text, "back": back.text, "give": give.text, "another": another.text, "undo": undo.text, "done": done.text })
        onPressed: key => inner.act(key)
        side: Item {
            anchors.fill: parent
            KButton {
                visible: !root.elsewhere
                yields: true
                anchors.fill: parent
                role: small.role
                busy: again.busy
                text: again.text
                onActivated: root.ticket.printAgain()
            }
            Column {
                visible: root.elsewhere
                width: parent.width
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gapSmall
                KText {
                    id: place
                    width: parent.width
                    role: small.role
                    text: inner.standing
                }
                KText {
                    // What cannot be done here is in the help, where it has no room.
                    visible: place.implicitHeight + parent.spacing + implicitHeight <= small.sideHeight
                    width: parent.width
                    text: inner.keptElsewhere
                }
            }
        }
        sheet: Column {
            id: state
            /// The largest letters in which how it stands has room with the number and what to do.
            readonly property string role: {
                const letters = Qt.font({ family: Theme.family, pixelSize: Theme.letters.lead, bold: true })
                const words = Math.ceil((Typesetter.lines(head.text, letters, width) * 1.15 + 0.212) * letters.pixelSize)
                return words + more.implicitHeight + known.implicitHeight + 2 * spacing <= small.sheetHeight ? "lead" : small.role
            }
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapSmall
            KText {
                id: known
                width: parent.width
                role: small.role
                text: root.ticket.number
                spoken: qsTr("Your number: %1").arg(root.ticket.number)
                align: Text.AlignHCenter
                Access.personal: true
            }
            KHeading {
                id: head
                width: parent.width
                role: state.role
                text: inner.wishing ? qsTr("Come another day") : inner.shortly
                align: Text.AlignHCenter
            }
            KText {
                id: more
                visible: text !== ""
                width: parent.width
                role: small.role
                text: inner.printing ? strip.title : inner.standing
                align: Text.AlignHCenter
            }
        }
    }
    Item {
        id: windowPlace
        visible: !Theme.small
        Access.order: 1
        width: inner.beside ? Math.round((root.body.width - Theme.gap) * 0.5) : root.body.width
        height: inner.beside ? root.body.height - (keys.oneRow ? keys.height + inner.gap : 0) : info.y - inner.gap

        KNumberWindow {
            anchors.fill: parent
            title: inner.stateAbove ? inner.shortly : qsTr("Your number")
            titleRole: inner.stateAbove ? "hero" : "title"
            number: root.ticket.number
            spokenNumber: inner.stateAbove ? qsTr("Your number: %1").arg(root.ticket.number) : ""
            service: root.ticket.service
            lit: root.live || root.standingNow === Shown.Called
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
            KHeading {
                visible: inner.stateFirst && !inner.stateAbove
                width: parent.width
                text: inner.shortly
            }
            KLine {
                visible: text !== ""
                width: parent.width
                icon: Theme.size > 140 ? "" : inner.standingIcon
                iconSize: Theme.mm(15)
                text: inner.standing
            }
            KLine {
                visible: root.elsewhere && root.live
                width: parent.width
                icon: Theme.size > 140 ? "" : "info"
                iconSize: Theme.mm(15)
                text: inner.keptElsewhere
            }
            PaperStrip {
                id: strip
                visible: inner.printing
                ticket: root.ticket
                staffKnow: root.lobby.staffKnow
                brief: Theme.size > 140
                terse: Theme.size > 140 && inner.beside
                width: parent.width
            }
        }
    }
    Grid {
        id: keys
        visible: !Theme.small
        Access.order: 3
        readonly property bool oneRow: inner.beside && Theme.large
        readonly property int across: keys.oneRow ? Math.max(1, count) : 2
        readonly property int count: 1 + (again.visible ? 1 : 0) + (out.visible || back.visible ? 1 : 0) + (give.visible || another.visible ? 1 : 0) + (undo.visible ? 1 : 0)
        readonly property real whole: keys.oneRow ? root.body.width : inner.infoWidth
        readonly property int cell: Math.floor((whole - (across - 1) * inner.gap) / across)
        readonly property real rowHeight: Math.max(again.implicitHeight, out.implicitHeight, give.implicitHeight, another.implicitHeight, undo.implicitHeight)
        readonly property bool icons: !Theme.large
        x: keys.oneRow ? 0 : inner.infoX
        y: root.body.height - height
        columns: keys.across
        columnSpacing: inner.gap
        rowSpacing: inner.gap

        KButton {
            id: again
            yields: true
            visible: !root.elsewhere && (root.live || root.standingNow === Shown.Called)
            width: keys.cell
            height: keys.rowHeight
            icon: keys.icons ? "printer" : ""
            busy: root.ticket.paper === Shown.PaperWaiting || (root.ticket.paper === Shown.PaperPrinting && !strip.paperless)
            text: qsTr("Print again")
            onActivated: root.ticket.printAgain()
        }
        KButton {
            id: out
            visible: !root.elsewhere && root.standingNow === Shown.Waiting
            width: keys.cell
            height: keys.rowHeight
            icon: keys.icons ? "clock" : ""
            text: qsTr("I go out for a while")
            onActivated: root.ticket.goOut()
        }
        KButton {
            id: back
            visible: !root.elsewhere && root.standingNow === Shown.Away
            width: keys.cell
            height: keys.rowHeight
            icon: keys.icons ? "seat" : ""
            text: qsTr("I am back")
            onActivated: root.ticket.comeBack()
        }
        KButton {
            id: give
            visible: !root.elsewhere && root.live && !another.offered
            width: keys.cell
            height: keys.rowHeight
            icon: keys.icons ? "close" : ""
            text: qsTr("Give the ticket back")
            onActivated: root.ticket.giveBack()
        }
        KButton {
            id: another
            /// Beside the place that is kept: to come another day. What it means is said before it is done.
            readonly property bool offered: root.ticket.offersAnotherDay
            visible: offered
            width: keys.cell
            height: keys.rowHeight
            icon: keys.icons ? "clock" : ""
            busy: root.ticket.wish === Shown.BeingAsked
            text: root.ticket.wish === Shown.ToConfirm ? qsTr("Yes, another day") : qsTr("Come another day")
            onActivated: inner.act("another")
        }
        KButton {
            id: undo
            visible: root.standingNow === Shown.GivenBack && root.ticket.undoSeconds > 0
            width: keys.cell
            height: keys.rowHeight
            icon: keys.icons ? "restart" : ""
            text: qsTr("Keep the ticket")
            onActivated: root.ticket.undoGiveBack()
        }
        KButton {
            id: done
            // Alone in its row it fills it.
            width: keys.count % keys.across === 1 ? keys.whole : keys.cell
            height: keys.rowHeight
            main: true
            icon: keys.icons ? "check" : ""
            text: qsTr("Done", "everything is finished")
            onActivated: root.lobby.done()
        }
    }
}
