// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    The time is promised: when, and the code that brings one back to it, as large as the glass allows; how the paper gets on. For some
    minutes it can be taken back.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property BookingModel booking: lobby.booking
    readonly property bool paperless: booking.paper === Shown.PaperShelved || booking.trouble !== Shown.NoTrouble
    readonly property string whenText: qsTr("%1, %2", "day and time").arg(booking.bookedDay).arg(booking.bookedTime)

    title: booking.undone ? qsTr("The time is given back") : Theme.small && Theme.large ? "" : whenText
    titleCentred: Theme.portrait && !Theme.large
    titleRole: Theme.small ? (Theme.size > 140 ? "title" : "body") : "title"
    help: booking.moving ? qsTr("Your visit is moved. The code is the same as before.")
                         : qsTr("Your visit is booked. Keep the code: with it you check in when you come.")

    /// It was to be taken back, and the office did not do it.
    readonly property bool undoFailed: booking.setback !== Shown.NoSetback
    readonly property string paperTitle: root.undoFailed ? (booking.setback === Shown.OfficeUnheard ? qsTr("The office does not answer.")
                                                                                                    : qsTr("This is not possible any more."))
                                         : root.paperless ? qsTr("No paper comes out now")
                                         : root.booking.paper === Shown.PaperReady ? qsTr("Your confirmation is ready")
                                                                                   : qsTr("Printing your confirmation")
    readonly property string paperText: root.undoFailed ? (booking.setback === Shown.OfficeUnheard
                                                           ? qsTr("It is not known whether the visit is taken back. Try again.") : "")
                                        : root.paperless ? qsTr("Write the code down, or take a photo.")
                                        : root.booking.paper === Shown.PaperReady ? qsTr("Take the paper from the slot.") : ""
    readonly property string keep: booking.moving ? help
                                                  : qsTr("When you come, touch “My ticket” here and show the code.")
    readonly property string undoText: qsTr("Take the booking back")
    readonly property string doneText: qsTr("Done", "everything is finished")
    readonly property bool undoable: !booking.undone && booking.undoSeconds > 0

    // Taken back.
    TurnedWords {
        visible: root.booking.undone
        anchors { fill: parent; topMargin: Theme.small ? Theme.gapTight : Theme.gap }
        blocks: [{ kind: "text", text: qsTr("Nothing is booked any more. The code and the paper are not valid.") }]
        deed: root.doneText
        deedIcon: Theme.small ? "" : "check"
        other: qsTr("Other services")
        otherIcon: "more"
        onDone: root.lobby.done()
        onOtherChosen: root.lobby.anotherMatter()
    }

    SmallTicket {
        id: small
        visible: Theme.small && !root.booking.undone
        anchors.fill: parent
        number: root.booking.code
        spokenNumber: qsTr("Your code: %1").arg(root.booking.code)
        keys: root.undoable ? ["undo", "done"] : ["done"]
        words: ({ "undo": root.undoText, "done": root.doneText })
        line: root.paperless && !root.undoFailed ? qsTr("Write the code down.") : root.paperTitle
        onPressed: key => {
            if (key === "undo")
                root.booking.undo()
            else
                root.lobby.done()
        }
        side: Column {
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapText
            KText {
                visible: !Theme.large
                width: parent.width
                text: qsTr("Your code") + ". " + root.booking.service
            }
            KHeading {
                visible: Theme.large
                width: parent.width
                role: Theme.size > 140 ? "title" : "body"
                text: root.whenText
            }
        }
    }

    QtObject {
        id: inner
        readonly property bool beside: !Theme.portrait
        readonly property int infoX: inner.beside ? windowPlace.width + Theme.mm(12) : 0
        readonly property int infoWidth: root.body.width - inner.infoX
        readonly property int windowLeast: Math.ceil(Theme.letters.title * 1.25) + Theme.mm(58)
        readonly property int needed: strip.implicitHeight + keys.height + 2 * Theme.gap + (inner.beside ? 0 : inner.windowLeast)
        readonly property bool keepShown: inner.needed + keepLine.implicitHeight + Theme.gap <= root.body.height
    }
    Item {
        id: windowPlace
        visible: !Theme.small && !root.booking.undone
        Access.order: 1
        width: inner.beside ? Math.round((root.body.width - Theme.gap) * 0.5) : root.body.width
        height: inner.beside ? root.body.height : info.y - Theme.gap
        KNumberWindow {
            anchors.fill: parent
            title: qsTr("Your code")
            number: root.booking.code
            service: root.booking.service
            spokenNumber: qsTr("Your code: %1").arg(root.booking.code)
        }
    }
    Item {
        id: info
        visible: !Theme.small && !root.booking.undone
        Access.order: 2
        x: inner.infoX
        y: inner.beside ? 0 : keys.y - Theme.gap - height
        width: inner.infoWidth
        height: inner.beside ? keys.y - Theme.gap : column.implicitHeight
        Column {
            id: column
            width: parent.width
            spacing: Theme.gap
            anchors.verticalCenter: inner.beside ? parent.verticalCenter : undefined
            KLine {
                id: keepLine
                visible: inner.keepShown
                width: parent.width
                icon: Theme.size > 140 ? "" : "ticket"
                iconSize: Theme.mm(15)
                text: root.keep
            }
            KStrip {
                id: strip
                width: parent.width
                kind: root.paperless || root.undoFailed ? "trouble" : root.booking.paper === Shown.PaperReady ? "good" : "quiet"
                icon: root.paperless || root.undoFailed ? "warning" : root.booking.paper === Shown.PaperReady ? "check" : "printer"
                title: root.paperTitle
                text: (inner.beside && Theme.large) || (Theme.size > 140 && root.undoFailed) ? "" : root.paperText
            }
        }
    }
    Item {
        id: keys
        visible: !Theme.small && !root.booking.undone
        Access.order: 3
        readonly property real keyHeight: Theme.large ? Theme.mm(36) : Theme.button
        x: inner.infoX
        width: inner.infoWidth
        /// What was just booked has room for the key that takes it back, also when its time is over.
        readonly property real undoRoom: root.booking.moving ? 0 : undo.height + Theme.gap
        height: done.height + undoRoom
        y: root.body.height - height
        KButton {
            id: undo
            visible: root.undoable
            width: parent.width
            height: Math.max(keys.keyHeight, implicitHeight)
            text: root.undoText
            busy: root.booking.asking
            icon: Theme.size > 140 ? "" : "close"
            onActivated: root.booking.undo()
        }
        KButton {
            id: done
            y: keys.undoRoom
            width: parent.width
            height: Math.max(keys.keyHeight, implicitHeight)
            main: true
            text: root.doneText
            icon: "check"
            onActivated: root.lobby.done()
        }
    }
}
