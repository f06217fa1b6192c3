// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

#include "domain/moment.h"
#include "officestore/connection.h"
#include "officestore/deviceid.h"
#include "rules/clockwatch.h"
#include "rules/ledgerrule.h"

namespace okienko::officestore
{

/// A ledger as the office keeps it.
struct LedgerRow {
    LedgerId ledger;
    DeviceId device;
    backoffice::KnownLedger::State state = backoffice::KnownLedger::State::LogOnly;
    QByteArray hardwareMark; ///< null: never told
    qint64 length = 0;       ///< as it said itself
    backoffice::LogCounted counted;
    qint64 backedUpTo = 0;
    std::optional<Instant> heardAt;
    QByteArray heardBoot; ///< of the office's machine that heard it, with its time since boot
    std::chrono::milliseconds heardSince{0};

    /// Heard now, by a hello.
    void hear(const backoffice::ClockReading &clocks);
    /// Since it was heard, by the clock that only runs forward where that can be told.
    [[nodiscard]] std::chrono::milliseconds silentFor(const backoffice::ClockReading &clocks) const;
    [[nodiscard]] backoffice::KnownLedger known(const backoffice::ClockReading &clocks) const;
};

/// The ledgers of an office's devices (N8, N12) and how far their logs are here (P1). Works inside the
/// caller's deed or glance.
class LedgerBook
{
public:
    LedgerBook(Connection &connection, const OfficeId &office) : m_connection(connection), m_office(office) {}

    [[nodiscard]] Result<std::optional<LedgerRow>> find(const LedgerId &ledger) const;
    /// The current one first, then one that waits, then the others, the latest heard first.
    [[nodiscard]] Result<QList<LedgerRow>> of(const DeviceId &device) const;
    [[nodiscard]] Result<QList<LedgerRow>> all() const;
    [[nodiscard]] Result<std::optional<LedgerRow>> currentOf(const DeviceId &device) const;
    Result<void> write(const LedgerRow &row);

private:
    Connection &m_connection;
    OfficeId m_office;
};

} // namespace okienko::officestore
