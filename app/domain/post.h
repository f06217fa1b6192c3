// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMetaType>

#include <optional>

#include "domain/lease.h"
#include "domain/moment.h"

namespace okienko
{

/// The letters between a terminal and the office (numbers, section 4). Values only.

/// "Here I am": the first letter after start and after each silence.
struct Hello {
    QUuid nonce;
    OfficeId office;
    LedgerId ledger;
    QByteArray hardwareMark;
    qint64 length = 0; ///< highest position in the log
    QByteArray chain;  ///< h(length)
    Generation seenGeneration;
    qint64 seenChange = 0; ///< highest change number heard from the office
    QList<LeaseId> leases; ///< for today and later
    OfficeDay day;         ///< as the terminal believes
    Moment at;
};

enum class Standing {
    Ok,
    Stale,  ///< the office knows more of this ledger than it does itself: an old image or a clone
    Second, ///< another ledger of this device is current; nothing for this one yet
    Retired ///< replaced for good: stop issuing
};

/// The office's word. It counts for 10 s and only for the newest nonce.
struct HelloAnswer {
    QUuid nonce;
    Standing standing = Standing::Ok;
    qint64 have = 0;        ///< events known of this ledger, from the first without a gap
    QByteArray chainAtHave; ///< h(have) as the office computed it
    qint64 backedUpTo = 0;
    Generation generation;
    qint64 change = 0;
    OfficeDay day;
    QDateTime utc;
    bool clockSure = true;    ///< false: day and utc say nothing
    QHash<Series, int> heads; ///< highest live number lent today per series
    QList<LeaseId> ended;     ///< leases of this ledger that must not be used any more
};

struct LendRequest {
    RequestId id; ///< stored before it is sent; the same id gets the same answer
    OfficeId office;
    LedgerId ledger;
    OfficeDay day;
    LeaseKind kind = LeaseKind::Live;
    QList<Series> series; ///< for live
};

enum class LendRefusal { Day, ClockInDoubt, ClosedAfterRestore, Retired, Exhausted, NotServed };

struct LendAnswer {
    RequestId id;
    QList<Lease> leases;
    QHash<Series, LendRefusal> refused; ///< for a reserve: under the empty series
};

/// One line of the log on its way to the office.
struct PostedEvent {
    qint64 position = 0;
    EventId id;
    QString kind; ///< "ticket.issued", "ticket.given-back", ...
    OfficeDay day;
    QJsonObject body;
    std::optional<std::chrono::milliseconds> age; ///< none after a reboot: then utc counts, as uncertain
    QDateTime utc;
    bool clockSure = true;
};

struct Push {
    QUuid nonce;
    OfficeId office;
    LedgerId ledger;
    QList<PostedEvent> events;
};

enum class Taken { Taken, Twin, Marked };

struct PushAnswer {
    QUuid nonce;
    qint64 have = 0;
    QHash<EventId, Taken> events;
};

/// The office answered, but not with what was asked for.
struct TurnedAway {
    enum class Why {
        Identity,    ///< this device is not, or no longer, known: keep all, go on issuing, tell staff
        BadLetter,   ///< a mistake of ours: not to be sent again unchanged
        TooLarge,    ///< fewer events at once
        Later,       ///< not before `after`, plus a random part of `jitter`
        IdReused,    ///< the id was used with another content
        NotNow,      ///< does not fit the state at the office
        NotKnown,    ///< there is no such thing there
        CursorGone,  ///< begin the feed anew
        VersionGone, ///< this version of the contract has ended: keep all, go on issuing, tell staff
    };
    Why why = Why::BadLetter;
    QString detail; ///< for the log, without personal data
    std::chrono::milliseconds after{0};
    std::chrono::milliseconds jitter{0};
    QString type = {}; ///< of the problem in the contract ("time-taken"); empty: it named none
};

} // namespace okienko

Q_DECLARE_METATYPE(okienko::HelloAnswer)
Q_DECLARE_METATYPE(okienko::LendAnswer)
Q_DECLARE_METATYPE(okienko::PushAnswer)
Q_DECLARE_METATYPE(okienko::TurnedAway)
