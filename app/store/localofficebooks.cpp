// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/localofficebooks.h"

#include <algorithm>

#include "store/leasebook.h"
#include "store/statement.h"

namespace okienko
{

namespace
{

constexpr qint64 silentMilliseconds = 600'000; // N12

} // namespace

Result<bool> LocalOfficeBooks::readMemory()
{
    Statement row =
        database->statement("SELECT id, generation, generation_counter, change, live_closed_until, "
                            "reserve_closed_until, current_ledger FROM office WHERE one = 1");
    const Result<bool> found = row.step();
    if (!found || !*found)
        return found;
    if (row.text(0) != place.office.value)
        return failure(ErrorKind::Invalid, QStringLiteral("the store is of office \"%1\"").arg(row.text(0)));
    memory = {{row.uuid(1), row.integer(2)},
              row.integer(3),
              row.isNull(4) ? OfficeDay() : row.day(4),
              row.isNull(5) ? OfficeDay() : row.day(5),
              {row.uuid(6)}};
    return true;
}

Result<void> LocalOfficeBooks::writeMemory() const
{
    return database
        ->statement("INSERT OR REPLACE INTO office (one, id, generation, generation_counter, change, "
                    "live_closed_until, "
                    "reserve_closed_until, current_ledger) VALUES (1, ?, ?, ?, ?, ?, ?, ?)")
        .with(place.office.value, memory.generation.id, memory.generation.counter, memory.change,
              memory.liveClosedUntil, memory.reserveClosedUntil, memory.current.value)
        .run();
}

/// N6: what the lost self could have lent stays closed: live today, reserve as far as it lent ahead.
void LocalOfficeBooks::loseMemory(qint64 otherGeneration, qint64 otherChange)
{
    memory.generation = {QUuid::createUuid(), std::max(memory.generation.counter, otherGeneration) + 1};
    memory.change = std::max(memory.change, otherChange);
    memory.liveClosedUntil = calendar.today();
    memory.reserveClosedUntil = calendar.today().addDays(horizonDays);
}

Result<std::optional<LocalOfficeBooks::Known>> LocalOfficeBooks::ledger(const LedgerId &id) const
{
    Statement row =
        database->statement("SELECT hardware_mark, retired, heard_boot, heard_since, heard_utc, have, chain "
                            "FROM ledgers WHERE id = ?");
    const Result<bool> found = row.with(id.value).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::optional<Known>();
    return std::optional<Known>(Known{id,
                                      row.bytes(0),
                                      row.yes(1),
                                      row.text(2).toLatin1(),
                                      row.integer(3),
                                      row.instant(4),
                                      {row.integer(5), row.bytes(6)}});
}

Result<void> LocalOfficeBooks::write(const Known &known) const
{
    return database
        ->statement(
            "INSERT OR REPLACE INTO ledgers (id, hardware_mark, retired, heard_boot, heard_since, heard_utc, "
            "have, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .with(known.id.value, known.hardwareMark, known.retired, QString::fromLatin1(known.heardBoot),
              known.heardSince, known.heardUtc.isValid() ? known.heardUtc.toMSecsSinceEpoch() : qint64{0},
              known.counted.have, known.counted.chain)
        .run();
}

Result<void> LocalOfficeBooks::alarm(const QString &kind, const QString &detail, const Moment &now) const
{
    return database->statement("INSERT INTO alarms (at, kind, detail) VALUES (?, ?, ?)")
        .with(calendar.time(now), kind, detail)
        .run();
}

bool LocalOfficeBooks::silent(const Known &known, const Moment &now) const
{
    const qint64 quiet = known.heardBoot == now.boot ? now.sinceBoot.count() - known.heardSince
                                                     : known.heardUtc.msecsTo(calendar.time(now));
    return quiet >= silentMilliseconds;
}

/// N7: what a hello tells of a past that this memory does not have.
Result<void> LocalOfficeBooks::learnFrom(const Hello &hello, const Moment &now)
{
    const Result<QList<LeaseId>> unknown = lending.unknown(hello.leases);
    if (!unknown)
        return failure(unknown.error());
    const Generation &seen = hello.seenGeneration;
    const bool ahead =
        std::pair(seen.counter, hello.seenChange) > std::pair(memory.generation.counter, memory.change) ||
        (seen.counter == memory.generation.counter && seen.id != memory.generation.id);
    if (!ahead && unknown->isEmpty())
        return {};
    loseMemory(seen.counter, hello.seenChange);
    const Result<void> learned = lending.learn(*unknown, hello.ledger, calendar.today());
    if (!learned)
        return learned;
    return alarm(QStringLiteral("memory.lost"), QStringLiteral("a terminal knows more than the office"), now);
}

Result<Standing> LocalOfficeBooks::standing(const Hello &hello, std::optional<Known> &known,
                                            const Moment &now)
{
    const auto stale = [&](const QString &why) -> Result<Standing> {
        const Result<void> told = alarm(QStringLiteral("ledger.stale"), why, now);
        return told ? Result<Standing>(Standing::Stale) : Result<Standing>(failure(told.error()));
    };
    if (known && known->retired)
        return Standing::Retired;
    // A ledger that came only through an old log has no mark yet.
    if (known && !known->hardwareMark.isNull() && known->hardwareMark != hello.hardwareMark)
        return stale(QStringLiteral("the ledger speaks from other hardware"));
    if (known && (hello.length < known->counted.have ||
                  (hello.length == known->counted.have && hello.chain != known->counted.chain)))
        return stale(QStringLiteral("the office knows more of the ledger than it does itself"));

    if (!memory.current.isNull() && memory.current != hello.ledger) {
        Result<std::optional<Known>> former = ledger(memory.current);
        if (!former)
            return failure(former.error());
        if (*former) {
            if ((*former)->hardwareMark != hello.hardwareMark && !silent(**former, now))
                return Standing::Second;
            (*former)->retired = true;
            Result<void> done = write(**former);
            if (done)
                done =
                    alarm(QStringLiteral("ledger.retired"), QStringLiteral("another ledger took over"), now);
            if (!done)
                return failure(done.error());
        }
    }
    memory.current = hello.ledger;
    if (!known)
        known = Known{};
    known->id = hello.ledger;
    known->hardwareMark = hello.hardwareMark.isNull() ? QByteArray("") : hello.hardwareMark;
    known->heardBoot = now.boot;
    known->heardSince = now.sinceBoot.count();
    known->heardUtc = calendar.time(now);
    const Result<void> written = write(*known);
    return written ? Result<Standing>(Standing::Ok) : Result<Standing>(failure(written.error()));
}

} // namespace okienko
