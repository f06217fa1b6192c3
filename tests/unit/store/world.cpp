// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include "store/oldlog.h"

namespace okienko
{

QString World::folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QString root = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return root + QStringLiteral("/okienko-store-XXXXXX");
}

World::World()
{
    openLedger();
    openOffice();
}

Ledger::Place World::ledgerPlace() const
{
    return {ledgerFile(), {QStringLiteral("sample-office")}, hardware, zone(), {}};
}

LocalOffice::Place World::officePlace() const
{
    return {officeFile(), anchorFile(), {QStringLiteral("sample-office")}, zone(), {},
            {a(), b()},   ledgerFile()};
}

Result<std::unique_ptr<Ledger>> World::tryOpenLedger() { return Ledger::open(ledgerPlace(), clock.now()); }

void World::openLedger() { ledger = sure(tryOpenLedger()); }

void World::openOffice() { office = sure(LocalOffice::open(officePlace(), officeClock.now())); }

void World::advance(std::chrono::milliseconds by)
{
    // The machines look at their clocks every 30 s; in a long stretch every half hour is enough here.
    while (by.count() > 0) {
        const auto step = std::min<std::chrono::milliseconds>(by, std::chrono::minutes(30));
        clock.advance(step);
        officeClock.advance(step);
        by -= step;
        if (ledger)
            sure(ledger->observe(clock.now()));
    }
}

void World::powerCycle(std::chrono::milliseconds off, const std::optional<QDateTime> &wall)
{
    closeLedger();
    officeClock.advance(off);
    if (wall)
        clock.powerCycleWithDeadBattery(off, *wall);
    else
        clock.powerCycle(off);
    openLedger();
}

void World::advanceToLocal(const QTime &time)
{
    const QDateTime here = clock.trueTime().toTimeZone(zone());
    QDate day = here.date();
    if (here.time() >= time)
        day = day.addDays(1);
    advanceTo(QDateTime(day, time, zone()).toUTC());
}

Ledger::AfterHello World::hello()
{
    sure(ledger->observe(clock.now()));
    const Hello hello = ledger->hello(QUuid::createUuid(), clock.now());
    const HelloAnswer answer = sure(office->hello(hello, officeClock.now()));
    helloAnswers.append(answer);
    lastStanding = answer.standing;
    return sure(ledger->take(answer, clock.now()));
}

bool World::lendOnce(bool answerArrives)
{
    const std::optional<LendRequest> request = sure(ledger->lendRequest({a(), b()}, clock.now()));
    if (!request)
        return false;
    const LendAnswer answer = sure(office->lend(*request, officeClock.now()));
    if (answerArrives) {
        lendAnswers.append(answer);
        sure(ledger->take(answer, clock.now()));
    }
    return true;
}

void World::pushAll()
{
    while (ledger->acknowledged() < ledger->logLength()) {
        const qint64 before = ledger->acknowledged();
        const Push push{QUuid::createUuid(), ledgerPlace().office, ledger->id(),
                        sure(ledger->events(before + 1, 50, clock.now()))};
        pushes.append(push);
        sure(ledger->take(sure(office->push(push, officeClock.now())), clock.now()));
        if (ledger->acknowledged() <= before)
            qFatal("the office does not take what is pushed");
    }
}

void World::post()
{
    if (hello() == Ledger::AfterHello::SetAside) {
        beginAfresh();
        hello();
    }
    while (lendOnce()) {
    }
    pushAll();
}

void World::beginAfresh()
{
    closeLedger();
    (void)sure(Ledger::setAside(ledgerFile(), clock.now()));
    openLedger();
}

void World::pushAsides()
{
    const QStringList files = Ledger::asides(ledgerFile());
    for (const QString &file : files) {
        Result<OldLog> old = OldLog::open(file);
        if (!old)
            continue;
        const QList<PostedEvent> events = old->events(1, 10'000);
        (void)sure(office->push({QUuid::createUuid(), ledgerPlace().office, old->ledger(), events},
                                officeClock.now()));
    }
}

std::optional<Ticket> World::issue(const Series &series)
{
    TicketOrder order;
    order.service = {QStringLiteral("service")};
    const Result<Ledger::Issued> issued = ledger->issue(order, series, true, clock.now());
    if (!issued)
        return std::nullopt;
    papers.append({realDay(), series, issued->ticket.number.n, issued->ticket.id});
    return issued->ticket;
}

int World::issueMany(int count, bool line, const Series &series)
{
    int given = 0;
    for (int i = 0; i < count; ++i) {
        if (line)
            post();
        given += issue(series) ? 1 : 0;
    }
    return given;
}

int World::doubles() const
{
    QSet<QString> seen;
    int doubles = 0;
    for (const Paper &paper : papers) {
        const QString key =
            paper.realDay.toString(Qt::ISODate) + paper.series.letter + QString::number(paper.n);
        doubles += seen.contains(key) ? 1 : 0;
        seen.insert(key);
    }
    return doubles;
}

int World::missingAtOffice() const
{
    QHash<TicketId, int> known;
    for (int back = -2; back <= 12; ++back) {
        const QList<OfficeTicket> tickets = sure(office->tickets(realDay().addDays(-back)));
        for (const OfficeTicket &ticket : tickets)
            ++known[ticket.id];
    }
    int missing = 0;
    for (const Paper &paper : papers)
        missing += known.value(paper.ticket) == 1 ? 0 : 1;
    return missing;
}

void World::copyStore(const QString &from, const QString &to)
{
    for (const QString &tail : {QString(), QStringLiteral("-wal")}) {
        QFile::remove(to + tail);
        if (QFile::exists(from + tail) && !QFile::copy(from + tail, to + tail))
            qFatal("cannot copy");
    }
}

} // namespace okienko
