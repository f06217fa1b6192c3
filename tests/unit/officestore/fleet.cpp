// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

#include "store/oldlog.h"

namespace okienko::test
{

using namespace officestore;

namespace
{

QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QString root = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return root + QStringLiteral("/okienko-fleet-XXXXXX");
}

} // namespace

Fleet::Fleet(Dialect dialect, int terminals) : office(dialect), m_folder(folderTemplate())
{
    for (int i = 0; i < terminals; ++i) {
        m_terminals.push_back(std::make_unique<Terminal>());
        m_terminals.back()->file = m_folder.filePath(QStringLiteral("ledger-%1.sqlite").arg(i));
        open(*m_terminals.back());
    }
}

void Fleet::open(Terminal &terminal)
{
    terminal.ledger =
        sure(Ledger::open({terminal.file, OfficeBench::office(), terminal.hardware, StoreBench::zone(), {}},
                          terminal.clock.now()));
}

void Fleet::restart(Terminal &terminal)
{
    terminal.ledger.reset();
    open(terminal);
}

void Fleet::advance(std::chrono::milliseconds by)
{
    while (by.count() > 0) {
        const auto step = std::min<std::chrono::milliseconds>(by, std::chrono::minutes(30));
        office.advance(step);
        for (const auto &terminal : m_terminals) {
            terminal->clock.advance(step);
            sure(terminal->ledger->observe(terminal->clock.now()));
        }
        by -= step;
    }
}

void Fleet::advanceToLocal(const QTime &time)
{
    const QDateTime here = office.clock().trueTime().toTimeZone(StoreBench::zone());
    const QDate day = here.time() >= time ? here.date().addDays(1) : here.date();
    advance(std::chrono::milliseconds(
        office.clock().trueTime().msecsTo(QDateTime(day, time, StoreBench::zone()).toUTC())));
}

Ledger::AfterHello Fleet::hello(Terminal &terminal)
{
    sure(terminal.ledger->observe(terminal.clock.now()));
    const Hello hello = terminal.ledger->hello(QUuid::createUuid(), terminal.clock.now());
    const HelloAnswer answer =
        sure(NumbersDesk(office.connection(), office.office()).hello(terminal.device, hello, office.now()));
    return sure(terminal.ledger->take(answer, terminal.clock.now()));
}

bool Fleet::lendOnce(Terminal &terminal, bool answerArrives)
{
    const auto request =
        sure(terminal.ledger->lendRequest({OfficeBench::a(), OfficeBench::b()}, terminal.clock.now()));
    if (!request)
        return false;
    const LendAnswer answer =
        sure(NumbersDesk(office.connection(), office.office()).lend(terminal.device, *request, office.now()));
    m_requests.append({terminal.device, *request});
    QList<LeaseId> ids;
    for (const Lease &lease : answer.leases)
        ids.append(lease.id);
    m_given[request->id].append(ids);
    if (answerArrives) {
        m_answers.append(answer);
        sure(terminal.ledger->take(answer, terminal.clock.now()));
    }
    return true;
}

void Fleet::pushAll(Terminal &terminal)
{
    Ledger &ledger = *terminal.ledger;
    while (ledger.acknowledged() < ledger.logLength()) {
        const qint64 before = ledger.acknowledged();
        const Push push{QUuid::createUuid(), OfficeBench::office(), ledger.id(),
                        sure(ledger.events(before + 1, 50, terminal.clock.now()))};
        m_pushes.append({terminal.device, push});
        ReceivedPush letter;
        letter.letter = push;
        sure(ledger.take(sure(PostDesk(office.connection(), office.office(), office.kept)
                                  .push(terminal.device, letter, office.now())),
                         terminal.clock.now()));
        if (ledger.acknowledged() <= before)
            qFatal("the office does not take what is pushed");
    }
}

void Fleet::post(Terminal &terminal)
{
    if (hello(terminal) == Ledger::AfterHello::SetAside) {
        beginAfresh(terminal);
        (void)hello(terminal);
    }
    while (lendOnce(terminal)) {
    }
    pushAll(terminal);
}

void Fleet::beginAfresh(Terminal &terminal)
{
    terminal.ledger.reset();
    (void)sure(Ledger::setAside(terminal.file, terminal.clock.now()));
    open(terminal);
}

void Fleet::pushAsides()
{
    for (const auto &terminal : m_terminals)
        for (const QString &file : Ledger::asides(terminal->file)) {
            Result<OldLog> old = OldLog::open(file);
            if (!old)
                continue;
            ReceivedPush letter;
            letter.letter = {QUuid::createUuid(), OfficeBench::office(), old->ledger(),
                             old->events(1, 10'000)};
            if (!letter.letter.events.isEmpty())
                (void)sure(PostDesk(office.connection(), office.office(), office.kept)
                               .push(terminal->device, letter, office.now()));
        }
}

void Fleet::sayAgain(QRandomGenerator &random)
{
    if (!m_requests.isEmpty()) {
        const auto &[device, request] = m_requests.at(random.bounded(m_requests.size()));
        const LendAnswer answer =
            sure(NumbersDesk(office.connection(), office.office()).lend(device, request, office.now()));
        QList<LeaseId> ids;
        for (const Lease &lease : answer.leases)
            ids.append(lease.id);
        m_given[request.id].append(ids);
        for (const auto &terminal : m_terminals)
            if (terminal->ledger->id() == request.ledger)
                sure(terminal->ledger->take(answer, terminal->clock.now()));
        m_answers.append(answer);
    }
    if (!m_pushes.isEmpty()) {
        const auto &[device, push] = m_pushes.at(random.bounded(m_pushes.size()));
        ReceivedPush letter;
        letter.letter = push;
        (void)sure(
            PostDesk(office.connection(), office.office(), office.kept).push(device, letter, office.now()));
    }
    if (!m_answers.isEmpty()) {
        Terminal &terminal = *m_terminals.at(random.bounded(static_cast<quint32>(m_terminals.size())));
        sure(terminal.ledger->take(m_answers.at(random.bounded(m_answers.size())), terminal.clock.now()));
    }
}

int Fleet::issue(Terminal &terminal, int count, const Series &series)
{
    int given = 0;
    for (int i = 0; i < count; ++i) {
        TicketOrder order;
        order.service = {QStringLiteral("service")};
        const auto issued = terminal.ledger->issue(order, series, true, terminal.clock.now());
        if (!issued)
            continue;
        papers.append({office.realDay(), series, issued->ticket.number.n, issued->ticket.id});
        ++given;
    }
    return given;
}

int Fleet::doubles() const
{
    QSet<QString> seen;
    for (const Paper &paper : papers)
        seen.insert(paper.realDay.toString(Qt::ISODate) + paper.series.letter + QString::number(paper.n));
    return static_cast<int>(papers.size() - seen.size());
}

int Fleet::notExactlyOnce()
{
    QHash<TicketId, int> known;
    officestore::Statement rows = office.connection().statement("SELECT ticket FROM events WHERE n > 0");
    while (sure(rows.step()))
        ++known[TicketId{rows.uuid(0)}];
    return static_cast<int>(std::count_if(
        papers.begin(), papers.end(), [&](const Paper &paper) { return known.value(paper.ticket) != 1; }));
}

int Fleet::cellsInTwoLeases() const
{
    QList<Lease> all;
    for (const LendAnswer &answer : m_answers)
        for (const Lease &lease : answer.leases)
            if (std::none_of(all.begin(), all.end(),
                             [&](const Lease &other) { return other.id == lease.id; }))
                all.append(lease);
    int meeting = 0;
    for (qsizetype i = 0; i < all.size(); ++i)
        for (qsizetype k = 0; k < i; ++k) {
            const auto cells = [](const Lease &lease) {
                return backoffice::Rectangle{lease.kind,    lease.series, lease.firstDay,
                                             lease.lastDay, lease.from,   lease.to};
            };
            meeting += cells(all.at(i)).meets(cells(all.at(k))) ? 1 : 0;
        }
    return meeting;
}

int Fleet::leasesOfOneRequest() const
{
    qsizetype most = 0;
    for (const QList<LeaseId> &given : m_given)
        most = std::max(most, QSet<LeaseId>(given.begin(), given.end()).size());
    return static_cast<int>(most);
}

} // namespace okienko::test
