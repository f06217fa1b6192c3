// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <optional>

#include "domain/ids.h"
#include "domain/language.h"

namespace okienko
{

enum class BookingState {
    Held,     ///< kept for whoever is deciding; ends by itself
    Booked,   ///< promised
    Cancelled ///< by the visitor or the office; the time is free again
};

/// A time at which a visitor will be called first. Nothing in it tells who that is.
struct Booking {
    BookingId id; ///< made by who asks: the same id is the same booking
    ServiceId service;
    int visits = 1; ///< people or matters, one after the other
    QDateTime from; ///< UTC
    QDateTime to;   ///< UTC, not included
    BookingState state = BookingState::Held;
    QDateTime heldUntil; ///< UTC, of a hold
    QString code;        ///< known from the paper; empty while it is held
    Language language = Language::Polish;
    TicketId ticket = {}; ///< that came with it
    QString number = {};  ///< of that ticket, "A017"
};

/// What a terminal has to know when nobody can be asked: who comes today.
struct BookingsOfDay {
    QDate day;
    QList<Booking> bookings;
};

/// In one booking: people or matters, one after the other.
inline constexpr int visitsAtMost = 4;

/// A time that somebody wants.
struct TimeWanted {
    BookingId id;
    ServiceId service;
    int visits = 1;  ///< to visitsAtMost
    QDateTime start; ///< UTC
    Language language = Language::Polish;
};

enum class DayState {
    Closed,
    Full, ///< open, and nothing free
    Few,  ///< a few times are free
    Free
};

/// A day as a visitor looks for one.
struct BookableDay {
    QDate day;
    DayState state = DayState::Closed;
    QDateTime first; ///< UTC, the first free time; invalid where none is
    bool operator==(const BookableDay &) const = default;
};

/// Why the office says no to what was asked of a booking.
enum class BookingRefusal {
    Taken,      ///< somebody else has the time: another one has to be chosen
    NotOffered, ///< the office does not offer it (any more)
    NotPossible ///< no such booking, or it was cancelled, or its time has begun
};

/// What a visitor types to come back to a booking: seven random characters of codeAlphabet() and one that
/// checks them, so that any one wrong character and any two that changed places are noticed at once. With
/// 10,000 bookings three of a million guesses hit one.
[[nodiscard]] QString newBookingCode();

/// The code in what was typed or scanned: small letters, spaces and hyphens are forgiven. Nothing: it cannot
/// be one.
[[nodiscard]] std::optional<QString> readBookingCode(const QString &typed);

/// As it stands on paper and screen, in two halves ("K7RT 4MXQ").
[[nodiscard]] QString shownBookingCode(const QString &code);

} // namespace okienko

Q_DECLARE_METATYPE(okienko::Booking)
Q_DECLARE_METATYPE(okienko::BookingsOfDay)
