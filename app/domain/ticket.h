// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

#include "domain/ids.h"
#include "domain/language.h"
#include "domain/needs.h"
#include "domain/number.h"

namespace okienko
{

enum class TicketState {
    Waiting,
    Away,      ///< the visitor went out for a while and keeps the place
    GivenBack, ///< by the visitor; can be undone for 60 s
    Called,
    Served,
    NoShow
};

/// A promise to one visitor: "you will be served under this number today".
struct Ticket {
    TicketId id;
    OfficeId office;
    OfficeDay day;
    TicketNumber number;
    ServiceId service;
    Language language = Language::Polish; ///< the visitor's
    Needs needs;
    VisitId visit;         ///< linked tickets of one visit share it
    QDateTime issuedAt;    ///< UTC by the terminal's clock
    bool clockSure = true; ///< false: issued while the clock was in doubt
    TicketState state = TicketState::Waiting;
    QByteArray secret;      ///< 10 random bytes (80 bits), known from the paper only
    BookingId booking = {}; ///< that the visitor came with; null: none

    /// Four characters for people, from the id; told apart by eye and ear ("K7RT").
    [[nodiscard]] QString code() const;
    /// What the QR code holds: id and secret, RFC 4648 base32, upper case, nothing personal.
    [[nodiscard]] QString token() const;
};

/// The characters of short codes: no 0/O, 1/I/L, 5/S, 8/B, 2/Z, U/V.
[[nodiscard]] QString codeAlphabet();

/// The short code of a ticket's id.
[[nodiscard]] QString codeOf(const TicketId &id);

struct TokenParts {
    TicketId id;
    QByteArray secret;
};
/// Reads a token back. Anything that is not a token of ours gives nothing.
[[nodiscard]] std::optional<TokenParts> readToken(const QString &token);

/// What a visitor wants a ticket for.
struct TicketOrder {
    ServiceId service;
    Language language = Language::Polish;
    Needs needs;
    VisitId visit;
    bool forAnotherPerson = false; ///< said so when the same service was taken a moment ago
    QString mark = {};             ///< code of the return mark that the visitor comes back with; may be empty
    BookingId booking = {};        ///< whose time it is; null: none
};

} // namespace okienko
