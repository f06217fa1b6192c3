// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace okienko
{

/// Kinds that screens turn into words. QML: Shown.PaperOut.
class Shown : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("enumerations only")

public:
    enum Screen {
        Idle,
        Home,
        Groups,
        Services,
        Search,
        Service,
        Needs,
        SameAgain,
        Ticket,
        MyTicket,
        FoundTicket,
        NoTicket,
        Frequent,
        Notices,
        Ask,
        Answer,
        Danger
    };
    Q_ENUM(Screen)

    /// What lies over the screen.
    enum Panel { NoPanel, LanguagePanel, LettersPanel, HelpPanel, StaffPanel, MorePanel, TimePanel };
    Q_ENUM(Panel)

    /// As domain Refusal, with "none" first.
    enum Why {
        NoReason,
        OfficeClosed,
        TicketsNotYet,
        LastTicketGone,
        ServiceClosed,
        AppointmentOnly,
        NoNumbersLeft,
        NoNumbersHere,
        LedgerTrouble
    };
    Q_ENUM(Why)

    enum Paper { PaperWaiting, PaperPrinting, PaperReady, PaperShelved };
    Q_ENUM(Paper)

    /// As domain PrinterTrouble.
    enum Trouble { NoTrouble, PaperLow, PaperOut, CoverOpen, Jam, PrinterGone, PrinterHanging, PrinterFault };
    Q_ENUM(Trouble)

    /// As domain Opening.
    enum Opening { Closed, TicketsBefore, Open, NoMoreTickets };
    Q_ENUM(Opening)

    /// As domain TicketState, as far as a visitor sees it, and one that ended with a return mark.
    enum State { Waiting, Away, GivenBack, Called, Served, NoShow, AnotherDay };
    Q_ENUM(State)

    /// To come back another day because the matter is paused.
    enum Wish { NoWish, ToConfirm, BeingAsked, Refused };
    Q_ENUM(Wish)

    /// As FaqDesk::Told, with "nothing asked yet" first.
    enum Told { NothingAsked, Suggested, Answered, Clarify, DoesNotKnow };
    Q_ENUM(Told)

    /// As domain Danger, with "none" first.
    enum Peril { NoPeril, Life, Fire, Violence, Suicide, NoRoof };
    Q_ENUM(Peril)

    /// What "my ticket" answered to what was typed.
    enum Found { NothingTyped, FoundIt, NotFound, TooManyTries, NotNow, Asking };
    Q_ENUM(Found)
};

} // namespace okienko
