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
        Danger,
        BookPeople,
        BookDay,
        BookTime,
        BookReview,
        Booked,
        MyVisit,
        FoundVisit
    };
    Q_ENUM(Screen)

    /// What lies over the screen.
    enum Panel { NoPanel, LanguagePanel, LettersPanel, HelpPanel, StaffPanel, MorePanel, TimePanel };
    Q_ENUM(Panel)

    /// As domain Refusal, with "none" first, and what stands in the way of booking.
    enum Why {
        NoReason,
        OfficeClosed,
        TicketsNotYet,
        LastTicketGone,
        ServiceClosed,
        AppointmentOnly,
        NoNumbersLeft,
        NoNumbersHere,
        LedgerTrouble,
        NothingFree,      ///< no time of this service can be booked
        TimesNotPromised, ///< the office does not answer
        PromiseUnknown,   ///< it did not answer to "book this time"
        VisitNotFound,    ///< no booked time has this code
        VisitTries,       ///< too many wrong codes
        VisitUnseen       ///< the office does not answer, and the list of the day does not have it
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

    /// As domain DayState, and days before the first and after the last that can be booked.
    enum Day { DayClosed, DayFull, DayFew, DayFree, DayBeyond };
    Q_ENUM(Day)

    /// Why one has to choose anew.
    enum Setback { NoSetback, TimeTaken, TimeNotPossible, OfficeUnheard };
    Q_ENUM(Setback)

    /// As CheckInDesk::Standing.
    enum Standing { OnAnotherDay, ClosedThatDay, Early, ClosedLater, InTime, Late, Past, Arrived, Cancelled };
    Q_ENUM(Standing)

    /// What "my ticket" answered to what was typed.
    enum Found { NothingTyped, FoundIt, NotFound, TooManyTries, NotNow, Asking };
    Q_ENUM(Found)
};

} // namespace okienko
