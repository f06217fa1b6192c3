// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    A booked visit that was found by its code, and does not lead to a ticket at once: how it stands to now, and what can be done. What
    is to change is asked on the same page, and giving it up once more. Nobody is sent away: whoever is late has a ticket all the same.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property CheckInModel visit: lobby.checkIn
    readonly property int standing: visit.standing
    readonly property bool asksToCancel: visit.toCancel && standing !== Shown.Cancelled
    readonly property string whenText: qsTr("%1, %2", "day and time").arg(visit.day).arg(visit.time)
    readonly property bool asksToChange: visit.toChange && canBeChanged
    readonly property bool canBeChanged: standing === Shown.OnAnotherDay || standing === Shown.Early || closedThen
    /// The office has decided so after it was booked.
    readonly property bool closedThen: standing === Shown.ClosedThatDay || standing === Shown.ClosedLater

    readonly property string heading: {
        if (visit.cancelling)
            return qsTr("One moment")
        if (asksToCancel)
            return qsTr("Cancel this visit?")
        if (asksToChange)
            return qsTr("Change your visit")
        switch (standing) {
        case Shown.OnAnotherDay: return qsTr("Your visit is on another day")
        case Shown.ClosedThatDay:
        case Shown.ClosedLater: return qsTr("The office is closed at that time")
        case Shown.Early: return qsTr("You are early")
        case Shown.Late: return qsTr("Your time has passed, and you still get a ticket")
        case Shown.Past: return qsTr("Your visit was on another day")
        case Shown.Arrived: return qsTr("You have checked in already")
        case Shown.Cancelled: return qsTr("This visit is cancelled")
        default: return qsTr("Your visit")
        }
    }
    readonly property string advice: {
        if (visit.cancelUnheard)
            return qsTr("The office does not answer: it is not known whether the visit is cancelled. Try again.")
        if (asksToCancel)
            return qsTr("The time is then free for others, and the code is not valid any more.")
        if (asksToChange)
            return qsTr("The old time stays yours until you have the new one.")
        switch (standing) {
        case Shown.OnAnotherDay: return qsTr("Come on that day and hold the code under the scanner.")
        case Shown.ClosedThatDay: return qsTr("We are sorry. Please choose another time.")
        case Shown.ClosedLater: return qsTr("We are sorry. Take a ticket now, or choose another time.")
        case Shown.Early: return qsTr("You can wait here, or go and come back in time.")
        case Shown.Late: return qsTr("Others may go first now. Take a ticket; staff will call your number.")
        case Shown.Past: return qsTr("This code is over. Choose the service to come again.")
        case Shown.Arrived: return visit.number === "" ? "" : qsTr("Your number: %1").arg(visit.number)
        case Shown.Cancelled: return qsTr("The time is free for others. Choose the service to book anew.")
        default: return ""
        }
    }
    /// What the second key is for, on the page itself.
    readonly property bool offersChange: canBeChanged && standing !== Shown.ClosedThatDay && !asksToChange && !asksToCancel && !visit.cancelling
    readonly property string deed: asksToCancel ? "cancel" : asksToChange || standing === Shown.ClosedThatDay ? "move"
                                   : standing === Shown.Early || standing === Shown.ClosedLater || standing === Shown.InTime || standing === Shown.Late ? "arrive"
                                   : standing === Shown.Past || standing === Shown.Cancelled ? "service" : "done"
    readonly property string deedText: {
        switch (deed) {
        case "cancel": return qsTr("Yes, cancel it")
        case "move": return qsTr("Another time")
        case "arrive": return standing !== Shown.Early ? qsTr("Take a ticket") : qsTr("I wait here")
        case "service": return qsTr("To the service")
        default: return qsTr("Done", "everything is finished")
        }
    }

    title: heading
    titleCentred: false
    titleRole: Theme.small ? (Theme.size > 140 ? "title" : "body") : "title"
    help: heading + ". " + advice

    TurnedWords {
        anchors { fill: parent; topMargin: Theme.small ? Theme.gapTight : Theme.gap }
        blocks: {
            const list = [{ kind: "heading", text: root.whenText }, { kind: "text", text: root.visit.service }]
            if (root.advice !== "")
                list.push({ kind: "item", icon: root.visit.cancelUnheard ? "warning" : "info", text: root.advice })
            return list
        }
        deed: root.deedText
        deedIcon: Theme.small ? "" : root.deed === "arrive" ? "ticket" : root.deed === "service" || root.deed === "move" ? "calendar" : root.deed === "done" ? "check" : ""
        other: root.visit.cancelling ? "" : root.asksToCancel ? qsTr("Keep it") : root.asksToChange || root.standing === Shown.ClosedThatDay ? qsTr("Cancel visit")
               : !root.offersChange ? "" : Theme.small ? qsTr("Change", "a booked visit; on a narrow key") : qsTr("Change or cancel")
        otherName: root.offersChange ? qsTr("Change or cancel") : other
        onDone: {
            switch (root.deed) {
            case "cancel": root.visit.cancel(); break
            case "move": root.lobby.moveVisit(); break
            case "arrive": root.lobby.arrive(); break
            case "service": root.lobby.openService(root.visit.serviceId); break
            default: root.lobby.done()
            }
        }
        onOtherChosen: {
            if (root.asksToCancel)
                root.visit.keep()
            else if (root.asksToChange || root.standing === Shown.ClosedThatDay)
                root.visit.wantCancel()
            else
                root.visit.wantChange()
        }
    }
}
