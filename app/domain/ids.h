// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace okienko
{

/// A name that must not be mixed up with another kind of name. The value is kebab-case as the office's files
/// write it.
template <typename Tag>
struct Name {
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    auto operator<=>(const Name &) const = default;
    friend size_t qHash(const Name &name, size_t seed = 0) { return ::qHash(name.value, seed); }
};

/// A UUID that must not be mixed up with another kind of UUID.
template <typename Tag>
struct Id {
    QUuid value;

    [[nodiscard]] bool isNull() const { return value.isNull(); }
    [[nodiscard]] QString text() const { return value.toString(QUuid::WithoutBraces); }
    [[nodiscard]] static Id fromText(const QString &text) { return {QUuid::fromString(text)}; }
    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return value < other.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using OfficeId = Name<struct OfficeTag>;
using ServiceId = Name<struct ServiceTag>;
using GroupId = Name<struct GroupTag>;
using CounterId = Name<struct CounterTag>;
using PriorityGroupId = Name<struct PriorityGroupTag>;
using ArticleId = Name<struct ArticleTag>;

using TicketId = Id<struct TicketTag>;
using EventId = Id<struct EventTag>;
using LedgerId = Id<struct LedgerTag>;
using LeaseId = Id<struct LeaseTag>;
using RequestId = Id<struct RequestTag>;
using PrintJobId = Id<struct PrintJobTag>;
using BookingId = Id<struct BookingTag>;
/// One person's time at the terminal, from the first touch to the end. Linked tickets share it. Not stored
/// longer than they.
using VisitId = Id<struct VisitTag>;

/// A new UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds since 1970, then 74 random bits from the system's
/// generator.
/// @param unixMilliseconds wall clock; ids made in one millisecond sort at random.
[[nodiscard]] QUuid newUuid7(qint64 unixMilliseconds);

} // namespace okienko
