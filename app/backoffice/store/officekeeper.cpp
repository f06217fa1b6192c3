// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/officekeeper.h"

#include "officestore/anchor.h"
#include "officestore/leasebook.h"
#include "officestore/ledgerbook.h"
#include "officestore/seriesbook.h"

namespace okienko::officestore
{

using backoffice::KnownLedger;

namespace
{

/// Longer than any terminal is cut off: it would seem to know more than we.
constexpr int keptLonger = 60;

} // namespace

Result<void> OfficeKeeper::found(Connection &connection, const OfficeId &office, const OfficeShape &shape,
                                 Before before, const Moment &now)
{
    if (!shape.zone.isValid())
        return failure(ErrorKind::Invalid, QStringLiteral("no such time zone"));
    const Result<backoffice::ClockReading> clocks = readClock(connection, now);
    if (!clocks)
        return failure(clocks.error());
    OfficeState state;
    state.office = office;
    state.shape = shape;
    state.clock = backoffice::observed({}, *clocks, shape.zone, clockSlack(connection));
    state.memory.generation = {QUuid::createUuid(), 1};
    state.lineage = connection.lineage();
    const auto mark = Anchor(connection.address().anchorFile(office)).read();
    const bool lost = mark || before == Before::NumbersGiven;
    if (lost) {
        state.memory = backoffice::afterLoss(state.memory, mark.value_or(state.memory.mark()),
                                             QUuid::createUuid(), state.clock.day, false);
        state.lostAt = clocks->wall;
    }
    Result<void> done = connection.execute(QStringLiteral("BEGIN"));
    if (done)
        done = state.insert(connection);
    const bool there = !done && connection.lastErrorIsDouble();
    if (done)
        done = connection.execute(QStringLiteral("COMMIT"));
    if (!done) {
        (void)connection.execute(QStringLiteral("ROLLBACK"));
        return there ? Result<void>(failure(ErrorKind::Refused, QStringLiteral("there is such an office")))
                     : done;
    }
    return inDeed(connection, office, now, [&](Deed &deed) -> Result<void> {
        return lost ? deed.raise({QStringLiteral("memory-lost"),
                                  QStringLiteral("The store is new, and numbers were given before.")})
                    : Result<void>();
    });
}

Result<QList<OfficeId>> OfficeKeeper::offices(Connection &connection)
{
    return rowsOf(connection.statement("SELECT office FROM offices ORDER BY office"),
                  [](const Statement &row) { return OfficeId{row.text(0)}; });
}

Result<void> OfficeKeeper::describe(const OfficeShape &shape)
{
    if (!shape.zone.isValid())
        return failure(ErrorKind::Invalid, QStringLiteral("no such time zone"));
    m_deed.state().shape = shape;
    m_deed.tell(QStringLiteral("series"));
    return {};
}

Result<void> OfficeKeeper::confirmDay(const OfficeDay &day)
{
    const Result<OfficeDay> given = LeaseBook(m_deed.connection(), m_deed.office()).lastLiveDay();
    if (!given)
        return failure(given.error());
    OfficeState &state = m_deed.state();
    const auto confirmed = backoffice::confirmed(state.clock, day, *given, m_deed.clocks(), state.shape.zone);
    if (!confirmed)
        return failure(confirmed.error());
    state.clock = *confirmed;
    state.memory = backoffice::afterConfirmation(state.memory, day);
    m_deed.tell(QStringLiteral("clock"));
    // The other machines' clocks are compared anew.
    const Result<void> cleared =
        m_deed.statement("DELETE FROM clock_anchors WHERE office = ?").with(m_deed.office()).done();
    return cleared ? state.writeAnchor(m_deed.connection()) : cleared;
}

Result<void> OfficeKeeper::reopen(const Series &series, int from)
{
    const Result<SeriesNow> now = SeriesBook(m_deed.connection(), m_deed.state()).of(series);
    if (!now)
        return failure(now.error());
    Result<void> done =
        backoffice::mayReopen(m_deed.state().lendingDay(), true, from, now->head, now->highestOnPaper);
    if (done)
        done = LeaseBook(m_deed.connection(), m_deed.office()).open(series, m_deed.today(), from);
    if (!done)
        return done;
    m_deed.tell(QStringLiteral("series"));
    return m_deed.raise(
        {QStringLiteral("numbers-opened"),
         QStringLiteral("Series \"%1\" was opened again from %2.").arg(series.letter).arg(from)});
}

Result<void> OfficeKeeper::acceptLedger(const DeviceId &device, const LedgerId &ledger)
{
    LedgerBook book(m_deed.connection(), m_deed.office());
    Result<std::optional<LedgerRow>> waiting = book.find(ledger);
    if (!waiting)
        return failure(waiting.error());
    if (!*waiting || (*waiting)->device != device)
        return failure(ErrorKind::NotFound, QStringLiteral("no such ledger of this device"));
    if ((*waiting)->state != KnownLedger::State::Waiting)
        return failure(ErrorKind::Refused, QStringLiteral("this ledger does not wait"));
    Result<std::optional<LedgerRow>> former = book.currentOf(device);
    if (!former)
        return failure(former.error());
    Result<void> done;
    if (*former) {
        (*former)->state = KnownLedger::State::Retired;
        done = book.write(**former);
    }
    (*waiting)->state = KnownLedger::State::Current;
    if (done)
        done = book.write(**waiting);
    m_deed.tell(QStringLiteral("devices"));
    return done;
}

Result<void> OfficeKeeper::restored()
{
    return m_deed.loseMemory({}, QStringLiteral("The store was restored from a backup."));
}

Result<void> OfficeKeeper::forgetOld()
{
    if (m_deed.inDoubt())
        return {};
    const OfficeId &office = m_deed.office();
    const OfficeDay past = m_deed.today().addDays(-backoffice::horizonDays);
    const OfficeDay longPast = past.addDays(-keptLonger);
    const Instant week = m_deed.now() - std::chrono::days(backoffice::horizonDays + 1);
    Result<void> done =
        m_deed.statement("DELETE FROM events WHERE office = ? AND day < ?").with(office, past).done();
    if (done) // no day could be read
        done = m_deed.statement("DELETE FROM events WHERE office = ? AND day IS NULL AND received_at < ?")
                   .with(office, week)
                   .done();
    if (done)
        done =
            m_deed.statement("DELETE FROM alarms WHERE office = ? AND day < ?").with(office, longPast).done();
    if (done)
        done = m_deed.statement("DELETE FROM slips WHERE office = ? AND day < ?").with(office, past).done();
    if (done) // of machines that were switched off since
        done = m_deed.statement("DELETE FROM clock_anchors WHERE office = ? AND wall < ? AND boot <> ?")
                   .with(office, week, QString::fromLatin1(m_deed.clocks().boot))
                   .done();
    return done ? LeaseBook(m_deed.connection(), office).forget(longPast) : done;
}

} // namespace okienko::officestore
