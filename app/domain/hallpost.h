// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

#include "domain/ids.h"
#include "domain/language.h"
#include "domain/number.h"

namespace okienko
{

/// What an office tells its terminals of the hall: calls, waits, one visitor's place, help. Values only.
/// Words of sets that may grow (deeds, states, offers, reasons) are kept as the contract writes them, so that
/// one that is not known yet can be kept and passed on.

/// What the office did with a ticket, for the ledger that issued it (numbers P3).
struct CallDeed {
    EventId id;
    TicketId ticket;
    QString deed; ///< called, recalled, serving, served, no-show, ...
    QDateTime at;
    CounterId counter;
    QString label;     ///< the counter's sign; empty = no counter
    ServiceId service; ///< with transferred: where to
    EventId undoes;    ///< with undone
    bool again = false;
};

struct CallChanges {
    QString cursor;
    bool more = false;
    bool reset = false;
    QList<CallDeed> deeds; ///< in the order in which they happened
};

/// A service that is closed for now.
struct Suspension {
    std::optional<QDateTime> until; ///< none: nobody knows
    Translated texts;
    QStringList offers; ///< wait, return-mark, booking
};

/// In minutes: the estimate, and its measured error (half of all are called inside of it).
struct WaitGuess {
    int minutes = 0;
    int within = 0;
    bool operator==(const WaitGuess &) const = default;
};

struct ServiceWaiting {
    enum class State { Open, Suspended, Closed };
    ServiceId service;
    State state = State::Open;
    qint64 waiting = 0;             ///< for this service
    std::optional<qint64> before;   ///< called before a newcomer; none: the office cannot say
    std::optional<WaitGuess> guess; ///< none: the office cannot say
    int counters = 0;               ///< open ones that serve it
    std::optional<Suspension> suspended;
};

struct WaitingAtServices {
    QDateTime asOf;
    OfficeDay day;
    QList<ServiceWaiting> services;
};

/// A place ahead on another day.
struct ReturnMark {
    QString code; ///< six characters of the alphabet of short codes
    ServiceId service;
    OfficeDay from;
    OfficeDay until;
    bool operator==(const ReturnMark &) const = default;
};

/// A ticket as its visitor may see it.
struct VisitorsTicket {
    TicketId ticket;
    QString number;
    ServiceId service;            ///< empty: not told
    QString state;                ///< waiting, away, called, serving, parked, resting, served, no-show, ...
    std::optional<qint64> before; ///< people; none when not waiting
    std::optional<WaitGuess> guess;
    QString label; ///< the counter that calls or serves; empty = none
    std::optional<Suspension> suspended;
    std::optional<ReturnMark> mark; ///< ended with one that can still be used
};

/// A ticket that somebody holds in the hand: by the id that a scan tells, or by what is typed from the paper.
struct TicketSought {
    TicketId id; ///< null: by number and code
    QString number;
    QString twoOfCode;
    bool operator==(const TicketSought &) const = default;
};

/// What a visitor of a suspended service chooses (`Choice` in the contract).
enum class WhenSuspended { Wait, ReturnMark };

struct ChoiceMade {
    RequestId id;
    WhenSuspended choice = WhenSuspended::Wait;
};

struct Chosen {
    WhenSuspended choice = WhenSuspended::Wait;
    std::optional<ReturnMark> mark; ///< with ReturnMark
};

struct HelpAsked {
    std::chrono::milliseconds ago{0};
    Language language = Language::Polish;
    QString reason; ///< visitor, printer, no-numbers, many-tickets, interpreter
    QString screen; ///< where the visitor is; may be empty
};

enum class HelpStage { Waiting, Coming, Closed };

struct HelpState {
    QUuid request;
    HelpStage stage = HelpStage::Waiting;
    QDateTime askedAt;
    QString counter; ///< its sign; empty = not told
    std::optional<int> minutes;
};

} // namespace okienko
