// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Models

/* Words for the reasons why there is no ticket: what is, and what to do instead. */
QtObject {
    id: root

    /// On the tile of a matter: only what differs from matter to matter.
    function onTile(why: int): string {
        switch (why) {
        case Shown.ServiceClosed:
            return qsTr("Not today")
        case Shown.AppointmentOnly:
            return qsTr("By appointment only")
        case Shown.NoNumbersLeft:
            return qsTr("No tickets left today")
        default:
            return ""
        }
    }
    /// What is.
    function heading(why: int): string {
        switch (why) {
        case Shown.OfficeClosed:
            return qsTr("The office is closed")
        case Shown.TicketsNotYet:
            return qsTr("It is too early for tickets")
        case Shown.LastTicketGone:
            return qsTr("No more tickets today")
        case Shown.ServiceClosed:
            return qsTr("This service is not available today")
        case Shown.AppointmentOnly:
            return qsTr("By appointment only")
        case Shown.NoNumbersLeft:
            return qsTr("No tickets left for this service today")
        case Shown.NoNumbersHere:
            return qsTr("This screen has no numbers left")
        case Shown.LedgerTrouble:
            return qsTr("This screen cannot give tickets now")
        case Shown.NothingFree:
            return qsTr("No time can be booked now")
        case Shown.TimesNotPromised:
            return qsTr("No times can be promised now")
        case Shown.PromiseUnknown:
            return qsTr("Your time is not confirmed yet")
        case Shown.VisitNotFound:
            return qsTr("There is no visit with this code")
        case Shown.VisitTries:
            return qsTr("Too many tries")
        case Shown.VisitUnseen:
            return qsTr("Your visit cannot be seen now")
        default:
            return ""
        }
    }
    /// When the office is open again.
    function opening(home: HomeModel): string {
        if (home.opensTime === "")
            return ""
        switch (home.daysToOpening) {
        case 0:
            return qsTr("We open today at %1.").arg(home.opensTime)
        case 1:
            return qsTr("We open tomorrow at %1 (%2).").arg(home.opensTime).arg(home.opensDay)
        default:
            return qsTr("We open at %1: %2.").arg(home.opensTime).arg(home.opensDay)
        }
    }
    /// Where a person is, as a whole sentence.
    function person(lobby: Lobby): string {
        return lobby.personAt === "" ? qsTr("Ask a member of staff.") : qsTr("Ask at counter %1.").arg(lobby.personAt)
    }
    /// What to do instead.
    function advice(why: int, lobby: Lobby): string {
        return root.adviceParts(why, lobby).join(" ")
    }
    /// The same, sentence by sentence; the last is what to do.
    function adviceParts(why: int, lobby: Lobby): var {
        switch (why) {
        case Shown.OfficeClosed:
            return [root.opening(lobby.home)]
        case Shown.TicketsNotYet:
            return [lobby.home.ticketsTime === "" ? root.opening(lobby.home)
                    : lobby.home.ticketsTime === lobby.home.opensTime ? qsTr("Tickets from %1.").arg(lobby.home.ticketsTime)
                    : qsTr("Tickets from %1. We open at %2.").arg(lobby.home.ticketsTime).arg(lobby.home.opensTime)]
        case Shown.LastTicketGone:
            return (lobby.home.closesAt === "" ? [] : [qsTr("Counters are open until %1.").arg(lobby.home.closesAt)])
                   .concat(lobby.personAt === "" ? qsTr("If it cannot wait, ask a member of staff.")
                                                 : qsTr("If it cannot wait, ask at counter %1.").arg(lobby.personAt))
        case Shown.ServiceClosed:
            return [lobby.personAt === "" ? qsTr("A member of staff will tell you when it is.")
                                          : qsTr("Ask at counter %1 when it will be.").arg(lobby.personAt)]
        case Shown.AppointmentOnly:
            if (lobby.service.bookable)
                return [qsTr("Choose a day and a time here. No name is needed.")]
            return (lobby.service.bookableLater ? [qsTr("The office does not answer: no times can be promised now.")] : []).concat(
                   lobby.personAt === "" ? qsTr("You can make an appointment at the information counter or by phone.")
                                          : qsTr("You can make an appointment at counter %1 or by phone.").arg(lobby.personAt))
        case Shown.NoNumbersLeft:
            return [lobby.personAt === "" ? qsTr("A member of staff will tell you what you can do.")
                                          : qsTr("Ask at counter %1 what you can do.").arg(lobby.personAt)]
        case Shown.NoNumbersHere:
        case Shown.LedgerTrouble:
            return [root.person(lobby)]
        case Shown.VisitNotFound:
            return [qsTr("Check the eight characters of the code on your paper."), qsTr("Without the code staff help you.")]
        case Shown.VisitTries:
            return [qsTr("Wait a few minutes, or call staff.")]
        case Shown.VisitUnseen:
            return [qsTr("The office does not answer."), qsTr("Take a ticket and show your code at the counter.")]
        case Shown.NothingFree:
            return lobby.booking.moving ? [qsTr("No other time is free. Your visit stays as it was."), root.person(lobby)]
                   : lobby.booking.people > 1 ? [qsTr("There are not enough free times in a row."), qsTr("Go back and choose fewer people, or call staff.")]
                   : [qsTr("All times are taken."), root.person(lobby)]
        case Shown.TimesNotPromised:
            return [lobby.booking.moving ? qsTr("The office does not answer. Your visit stays as it was.")
                                         : qsTr("The office does not answer. Nothing is booked."),
                    qsTr("Try again, or take a ticket for information.")]
        case Shown.PromiseUnknown:
            return [lobby.booking.moving ? qsTr("The office does not answer: it is not known which of the two times counts.")
                                         : qsTr("The office does not answer. Without a code nothing is booked."),
                    qsTr("Try again, or ask a member of staff.")]
        default:
            return []
        }
    }
    /// With a ticket for information something can still be had today.
    function informationHelps(why: int): bool {
        return why === Shown.ServiceClosed || why === Shown.AppointmentOnly || why === Shown.NoNumbersLeft || why === Shown.NothingFree
               || why === Shown.TimesNotPromised || why === Shown.VisitUnseen
    }
    /// A person can be called to the screen: there is somebody to come.
    function staffHelps(why: int): bool {
        return why === Shown.NoNumbersHere || why === Shown.LedgerTrouble || why === Shown.LastTicketGone
               || why === Shown.PromiseUnknown || why === Shown.VisitNotFound || why === Shown.VisitTries
    }
    /// About a visit that was booked before.
    function ofVisit(why: int): bool {
        return why === Shown.VisitNotFound || why === Shown.VisitTries || why === Shown.VisitUnseen
    }
    /// The office is asked once more, or the code is typed once more.
    function againHelps(why: int): bool {
        return why === Shown.TimesNotPromised || why === Shown.PromiseUnknown || why === Shown.VisitNotFound || why === Shown.VisitUnseen
    }
    function isTrouble(why: int): bool {
        return why === Shown.NoNumbersHere || why === Shown.LedgerTrouble || root.againHelps(why)
    }
}
