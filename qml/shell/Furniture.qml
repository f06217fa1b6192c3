// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Models
import Okienko.Screens

/* All that the glass shows but the first screen: the other screens, and the panels that lie over them. */
QtObject {
    id: root

    required property Lobby lobby
    /// What to do on the screen that is shown
    property string help

    /// A key of the panel "more keys", as KSill
    signal pressed(key: string)

    /// Puts the panels over the page.
    function hang(layer: Item) {
        for (const panel of [languagePanel, lettersPanel, helpPanel, staffPanel, morePanel, timePanel])
            panel.createObject(layer)
    }

    function componentOf(screen: int): Component {
        switch (screen) {
        case Shown.Home:
            return homeScreen
        case Shown.Groups:
            return groupsScreen
        case Shown.Services:
            return servicesScreen
        case Shown.Search:
            return searchScreen
        case Shown.Service:
            return serviceScreen
        case Shown.Needs:
            return needsScreen
        case Shown.SameAgain:
            return sameAgainScreen
        case Shown.Ticket:
            return ticketScreen
        case Shown.MyTicket:
            return myTicketScreen
        case Shown.FoundTicket:
            return foundTicketScreen
        case Shown.Ask:
            return askScreen
        case Shown.Answer:
            return answerScreen
        case Shown.Danger:
            return dangerScreen
        case Shown.Notices:
            return noticeScreen
        case Shown.Frequent:
            return frequentScreen
        case Shown.BookPeople:
            return bookPeopleScreen
        case Shown.BookDay:
            return bookDayScreen
        case Shown.BookTime:
            return bookTimeScreen
        case Shown.BookReview:
            return bookReviewScreen
        case Shown.Booked:
            return bookedScreen
        case Shown.MyVisit:
            return myVisitScreen
        case Shown.FoundVisit:
            return foundVisitScreen
        default:
            return noTicketScreen
        }
    }

    readonly property Component homeScreen: HomeScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component frequentScreen: FrequentScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component groupsScreen: GroupsScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component servicesScreen: ServicesScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component searchScreen: SearchScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component serviceScreen: ServiceScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component needsScreen: NeedsScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component sameAgainScreen: SameAgainScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component ticketScreen: TicketScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component myTicketScreen: MyTicketScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component foundTicketScreen: FoundTicketScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component askScreen: AskScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component dangerScreen: DangerScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component answerScreen: AnswerScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component noticeScreen: NoticeScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component bookPeopleScreen: BookPeopleScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component bookDayScreen: BookDayScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component bookTimeScreen: BookTimeScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component bookReviewScreen: BookReviewScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component bookedScreen: BookedScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component myVisitScreen: MyVisitScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component foundVisitScreen: FoundVisitScreen { anchors.fill: parent; lobby: root.lobby }
    readonly property Component noTicketScreen: NoTicketScreen { anchors.fill: parent; lobby: root.lobby }

    readonly property Component languagePanel: LanguagePanel {
        lobby: root.lobby
        open: root.lobby.panel === Shown.LanguagePanel
    }
    readonly property Component lettersPanel: LettersPanel {
        lobby: root.lobby
        open: root.lobby.panel === Shown.LettersPanel
    }
    readonly property Component helpPanel: HelpPanel {
        lobby: root.lobby
        open: root.lobby.panel === Shown.HelpPanel
        help: root.help
    }
    readonly property Component staffPanel: StaffPanel {
        lobby: root.lobby
        open: root.lobby.panel === Shown.StaffPanel
    }
    readonly property Component morePanel: MorePanel {
        lobby: root.lobby
        open: root.lobby.panel === Shown.MorePanel
        onPressed: key => root.pressed(key)
    }
    readonly property Component timePanel: TimePanel {
        lobby: root.lobby
        open: root.lobby.panel === Shown.TimePanel
    }
}
