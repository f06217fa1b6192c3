// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/books.h"

#include <QDir>
#include <QLoggingCategory>

#include "ports/clock.h"
#include "store/oldlog.h"
#include "sync/syncengine.h"

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(logBooks, "okienko.books")

constexpr int eventsAtOnce = 500;
constexpr std::chrono::seconds greetWithin{3};
constexpr qint64 reserveBytes = 4 * 1024 * 1024;

/// The office's word for this ledger, and what follows from it.
Result<Ledger::AfterHello> greet(Ledger &ledger, LocalOffice &office, const Clock &clock)
{
    const auto answer = office.hello(ledger.hello(QUuid::createUuid(), clock.now()), clock.now());
    if (!answer)
        return failure(answer.error().within(QStringLiteral("hello")));
    const auto after = ledger.take(*answer, clock.now());
    if (!after)
        return failure(after.error().within(QStringLiteral("the office's word")));
    return *after;
}

/// What a server said of this ledger before the restart; it says the rest when the terminal runs.
Ledger::AfterHello markedAs(const Ledger &ledger)
{
    const auto marked = ledger.setting(SyncEngine::setAsideSetting(), {});
    return marked && !marked->isEmpty() ? Ledger::AfterHello::SetAside : Ledger::AfterHello::GoOn;
}

/// Asks for numbers until there is enough at hand, so that the first visitor need not wait for it.
Result<void> borrow(Ledger &ledger, LocalOffice &office, const QList<Series> &series, const Clock &clock)
{
    // Each answer covers all series; the second round is the reserve.
    for (int round = 0; round < 4; ++round) {
        const auto request = ledger.lendRequest(series, clock.now());
        if (!request)
            return failure(request.error());
        if (!*request)
            return {};
        const auto answer = office.lend(**request, clock.now());
        if (!answer)
            return failure(answer.error());
        if (const auto taken = ledger.take(*answer, clock.now()); !taken)
            return failure(taken.error());
    }
    return {};
}

/// The log of a ledger that was put aside goes to the office whole, under its old id (numbers N8).
void sendOldLog(const QString &file, const OfficeId &id, LocalOffice &office, const Clock &clock)
{
    const auto log = OldLog::open(file);
    if (!log) {
        qCWarning(logBooks).noquote() << "a ledger that was put aside cannot be read:" << log.error().detail;
        return;
    }
    qint64 next = 1;
    for (auto events = log->events(next, eventsAtOnce); !events.isEmpty();
         events = log->events(next, eventsAtOnce)) {
        const auto receipt = office.push({QUuid::createUuid(), id, log->ledger(), events}, clock.now());
        if (!receipt || receipt->have < events.constLast().position)
            return;
        next = events.constLast().position + 1;
    }
}

} // namespace

Result<Books> openBooks(const Config &config, const Office &office, const QByteArray &hardwareMark,
                        const Clock &clock)
{
    const QDir state(config.stateFolder);
    if (!state.mkpath(QStringLiteral(".")))
        return failure(
            ErrorKind::StorageReadOnly,
            QStringLiteral(
                "state_folder %1 cannot be made; give the terminal's user the right to write there")
                .arg(config.stateFolder));

    Books books;
    books.reserve = std::make_unique<DiskReserve>(state.filePath(QStringLiteral("reserve")), reserveBytes);
    books.reserve->tend(); // before anything is opened: a full disk would refuse even that
    const QString ledgerFile = state.filePath(QStringLiteral("ledger.sqlite"));
    if (!config.backOffice) {
        auto local = LocalOffice::open({state.filePath(QStringLiteral("office.sqlite")),
                                        state.filePath(QStringLiteral("office.anchor")), office.id,
                                        office.zone, config.shape(), office.series(), ledgerFile},
                                       clock.now());
        if (!local)
            return failure(local.error().within(QStringLiteral("office.sqlite")));
        books.office = std::move(*local);
    }

    const Ledger::Place place{ledgerFile,
                              office.id,
                              hardwareMark,
                              office.zone,
                              config.shape(),
                              books.reserve.get(),
                              books.office ? std::chrono::seconds(0) : greetWithin};
    // A second round only when the first ledger had to be put aside; the fresh one has nothing to be put
    // aside for.
    for (int round = 0; round < 2; ++round) {
        auto ledger = Ledger::open(place, clock.now());
        if (!ledger)
            return failure(ledger.error().within(QStringLiteral("ledger.sqlite")));
        books.ledger = std::move(*ledger);
        if (books.ledger->opening() == LedgerOpening::DamagedSetAside) {
            books.setAside = true;
            qCWarning(logBooks) << "the ledger was damaged; put aside, and a fresh one begun";
        }
        if (const auto observed = books.ledger->observe(clock.now()); !observed)
            return failure(observed.error().within(QStringLiteral("ledger.sqlite")));
        const auto after = books.office ? greet(*books.ledger, *books.office, clock)
                                        : Result<Ledger::AfterHello>(markedAs(*books.ledger));
        if (!after)
            return failure(after.error());
        if (*after != Ledger::AfterHello::SetAside)
            break;
        books.ledger.reset();
        const auto aside = Ledger::setAside(place.file, clock.now());
        if (!aside)
            return failure(aside.error().within(QStringLiteral("ledger.sqlite")));
        books.setAside = true;
        qCWarning(logBooks).noquote() << "the ledger was an old image or a copy; put aside as" << *aside;
    }
    if (!books.office) {
        books.oldLogs = Ledger::asides(place.file);
        return books;
    }
    for (const QString &file : Ledger::asides(place.file))
        sendOldLog(file, office.id, *books.office, clock);

    // Without numbers the terminal still starts: it says so on its screens and to staff.
    if (const auto borrowed = borrow(*books.ledger, *books.office, office.series(), clock); !borrowed)
        qCWarning(logBooks).noquote() << "no numbers borrowed:" << borrowed.error().detail;
    return books;
}

} // namespace okienko
