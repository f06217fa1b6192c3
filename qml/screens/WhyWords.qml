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
            return [lobby.personAt === "" ? qsTr("You can make an appointment at the information counter or by phone.")
                                          : qsTr("You can make an appointment at counter %1 or by phone.").arg(lobby.personAt)]
        case Shown.NoNumbersLeft:
            return [lobby.personAt === "" ? qsTr("A member of staff will tell you what you can do.")
                                          : qsTr("Ask at counter %1 what you can do.").arg(lobby.personAt)]
        case Shown.NoNumbersHere:
        case Shown.LedgerTrouble:
            return [root.person(lobby)]
        default:
            return []
        }
    }
    /// With a ticket for information something can still be had today.
    function informationHelps(why: int): bool {
        return why === Shown.ServiceClosed || why === Shown.AppointmentOnly || why === Shown.NoNumbersLeft
    }
    /// A person can be called to the screen: there is somebody to come.
    function staffHelps(why: int): bool {
        return why === Shown.NoNumbersHere || why === Shown.LedgerTrouble || why === Shown.LastTicketGone
    }
    function isTrouble(why: int): bool {
        return why === Shown.NoNumbersHere || why === Shown.LedgerTrouble
    }
}
