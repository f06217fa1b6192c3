// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/ledgerbook.h"

#include <QMap>

namespace okienko::officestore
{

using backoffice::KnownLedger;

namespace
{

const QMap<QString, KnownLedger::State> &states()
{
    static const QMap<QString, KnownLedger::State> words{
        {QStringLiteral("current"), KnownLedger::State::Current},
        {QStringLiteral("waiting"), KnownLedger::State::Waiting},
        {QStringLiteral("retired"), KnownLedger::State::Retired},
        {QStringLiteral("log"), KnownLedger::State::LogOnly}};
    return words;
}

// In the order of the columns that all statements here name.
LedgerRow ledgerOf(const Statement &row)
{
    return {{row.uuid(0)},
            {row.uuid(1)},
            states().value(row.text(2)),
            row.bytes(3),
            row.integer(4),
            {row.integer(5), row.bytes(6)},
            row.integer(7),
            row.instantIfAny(8),
            row.text(9).toLatin1(),
            std::chrono::milliseconds(row.integer(10))};
}

} // namespace

void LedgerRow::hear(const backoffice::ClockReading &clocks)
{
    heardAt = clocks.wall;
    heardBoot = clocks.boot;
    heardSince = clocks.sinceBoot;
}

std::chrono::milliseconds LedgerRow::silentFor(const backoffice::ClockReading &clocks) const
{
    if (!heardAt)
        return std::chrono::milliseconds::max();
    return heardBoot == clocks.boot ? clocks.sinceBoot - heardSince : clocks.wall - *heardAt;
}

KnownLedger LedgerRow::known(const backoffice::ClockReading &clocks) const
{
    return {state, hardwareMark, counted, silentFor(clocks)};
}

Result<std::optional<LedgerRow>> LedgerBook::find(const LedgerId &ledger) const
{
    Statement row = m_connection.statement("SELECT ledger, device, standing, hardware_mark, length, have, "
                                           "chain, backed_up_to, heard_at, heard_boot, "
                                           "heard_since FROM ledgers WHERE office = ? AND ledger = ?");
    return rowOf(std::move(row.with(m_office, ledger)), ledgerOf);
}

Result<QList<LedgerRow>> LedgerBook::of(const DeviceId &device) const
{
    Statement rows =
        m_connection.statement("SELECT ledger, device, standing, hardware_mark, length, have, chain, "
                               "backed_up_to, heard_at, heard_boot, "
                               "heard_since FROM ledgers WHERE office = ? AND device = ? ORDER BY CASE "
                               "standing WHEN 'current' THEN 0 WHEN "
                               "'waiting' THEN 1 ELSE 2 END, coalesce(heard_at, 0) DESC, ledger");
    return rowsOf(std::move(rows.with(m_office, device)), ledgerOf);
}

Result<QList<LedgerRow>> LedgerBook::all() const
{
    Statement rows = m_connection.statement(
        "SELECT ledger, device, standing, hardware_mark, length, have, chain, backed_up_to, heard_at, "
        "heard_boot, "
        "heard_since FROM ledgers WHERE office = ? ORDER BY device, CASE standing WHEN 'current' THEN 0 WHEN "
        "'waiting' THEN 1 ELSE 2 END, coalesce(heard_at, 0) DESC, ledger");
    return rowsOf(std::move(rows.with(m_office)), ledgerOf);
}

Result<std::optional<LedgerRow>> LedgerBook::currentOf(const DeviceId &device) const
{
    Statement row = m_connection.statement(
        "SELECT ledger, device, standing, hardware_mark, length, have, chain, backed_up_to, heard_at, "
        "heard_boot, "
        "heard_since FROM ledgers WHERE office = ? AND device = ? AND standing = 'current'");
    return rowOf(std::move(row.with(m_office, device)), ledgerOf);
}

Result<void> LedgerBook::write(const LedgerRow &row)
{
    return m_connection
        .statement(
            "INSERT INTO ledgers (office, ledger, device, standing, hardware_mark, length, have, chain, "
            "backed_up_to, heard_at, heard_boot, heard_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON "
            "CONFLICT (office, ledger) DO UPDATE SET device = excluded.device, standing = excluded.standing, "
            "hardware_mark = excluded.hardware_mark, length = excluded.length, have = excluded.have, chain = "
            "excluded.chain, backed_up_to = excluded.backed_up_to, heard_at = excluded.heard_at, heard_boot "
            "= "
            "excluded.heard_boot, heard_since = excluded.heard_since")
        .with(m_office, row.ledger, row.device, states().key(row.state), row.hardwareMark, row.length,
              row.counted.have, row.counted.chain, row.backedUpTo, row.heardAt,
              QString::fromLatin1(row.heardBoot), qint64{row.heardSince.count()})
        .done();
}

} // namespace okienko::officestore
