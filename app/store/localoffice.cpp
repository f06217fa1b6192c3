// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/localoffice.h"

#include "store/leasebook.h"
#include "store/localofficebooks.h"
#include "store/statement.h"
#include "store/storefile.h"

namespace okienko
{

namespace
{

constexpr int applicationId = 0x4f6b4f66; // "OkOf"
constexpr int leasesKeptDays = 60; // longer than any terminal is cut off: it would seem to know more than we

} // namespace

LocalOffice::LocalOffice(std::unique_ptr<LocalOfficeBooks> books) : m_books(std::move(books)) {}

LocalOffice::~LocalOffice() = default;

Result<std::unique_ptr<LocalOffice>> LocalOffice::open(const Place &place, const Moment &now)
{
    bool damaged = false;
    Result<std::unique_ptr<LocalOffice>> office = openOnce(place, now, &damaged, false);
    if (office || !damaged)
        return office;
    const Result<QString> aside = StoreFile::setAside(place.file, QStringLiteral("damaged"), now.utc);
    if (!aside)
        return failure(aside.error());
    return openOnce(place, now, &damaged, true);
}

Result<std::unique_ptr<LocalOffice>> LocalOffice::openOnce(const Place &place, const Moment &now,
                                                           bool *damaged, bool replaced)
{
    Result<StoreFile::Opened> opened =
        StoreFile(place.file, Migrations(QStringLiteral(":/okienko/store/migrations/office"), applicationId))
            .open(now.utc);
    if (!opened)
        return failure(opened.error());
    replaced = replaced || opened->opening == LedgerOpening::DamagedSetAside;
    auto books = std::make_unique<LocalOfficeBooks>(std::move(opened->database), place);
    const auto broken = [&](const Error &error) {
        *damaged = books->database->lastErrorIsDamage();
        return failure(error);
    };
    if (!books->database->quickCheck().value_or(true)) {
        *damaged = true;
        return failure(ErrorKind::StorageDamaged, QStringLiteral("the file's structure is broken"));
    }
    const Result<void> begun = books->calendar.begin(now);
    if (!begun)
        return broken(begun.error());
    const Result<Calendar::Seen> seen = books->calendar.observe(now);
    if (!seen && books->database->lastErrorIsDamage())
        return broken(seen.error());
    const Result<bool> known = books->readMemory();
    if (!known)
        return broken(known.error());

    const std::optional<Anchor::Mark> mark = books->anchor.read();
    const Anchor::Mark own{books->memory.generation.counter, books->memory.change};
    const bool before =
        replaced || (!place.ledgerFile.isEmpty() && !StoreFile::asides(place.ledgerFile).isEmpty());
    const bool lost = *known ? mark && *mark > own : mark.has_value() || before;
    if (lost || !*known) {
        const Result<void> done = books->change([&]() -> Result<void> {
            if (!lost) {
                books->memory.generation = {QUuid::createUuid(), 1};
                return {};
            }
            books->loseMemory(mark.value_or(own).generation, mark.value_or(own).change);
            return books->alarm(QStringLiteral("memory.lost"),
                                *known ? QStringLiteral("the store is older than the anchor")
                                       : QStringLiteral("the store is missing"),
                                now);
        });
        if (!done)
            return broken(done.error());
    }
    return std::unique_ptr<LocalOffice>(new LocalOffice(std::move(books)));
}

Result<HelloAnswer> LocalOffice::hello(const Hello &hello, const Moment &now)
{
    LocalOfficeBooks &books = *m_books;
    if (hello.office != books.place.office)
        return failure(ErrorKind::Invalid, QStringLiteral("a hello of another office"));
    const Result<Calendar::Seen> seen = books.calendar.observe(now);
    if (!seen)
        return failure(seen.error());
    HelloAnswer answer;
    answer.nonce = hello.nonce;
    const Result<void> done = books.change([&]() -> Result<void> {
        const Result<void> learned = books.learnFrom(hello, now);
        if (!learned)
            return learned;
        Result<std::optional<LocalOfficeBooks::Known>> known = books.ledger(hello.ledger);
        if (!known)
            return failure(known.error());
        const Result<Standing> standing = books.standing(hello, *known, now);
        if (!standing)
            return failure(standing.error());
        answer.standing = *standing;
        const OfficeMail::Counted counted = *known ? (*known)->counted : OfficeMail::Counted{0, emptyChain()};
        answer.have = counted.have;
        answer.chainAtHave = counted.chain;
        return {};
    });
    if (!done)
        return failure(done.error());
    answer.generation = books.memory.generation;
    answer.change = books.memory.change;
    answer.clockSure = !books.calendar.inDoubt();
    if (answer.clockSure) { // D4: in doubt it tells no day and no time
        answer.day = books.calendar.today();
        answer.utc = books.calendar.time(now);
        const Result<QHash<Series, int>> heads = books.lending.heads(answer.day);
        if (!heads)
            return failure(heads.error());
        answer.heads = *heads;
    }
    return answer;
}

Result<LendAnswer> LocalOffice::lend(const LendRequest &request, const Moment &now)
{
    LocalOfficeBooks &books = *m_books;
    if (request.office != books.place.office)
        return failure(ErrorKind::Invalid, QStringLiteral("a request of another office"));
    const Result<Calendar::Seen> seen = books.calendar.observe(now);
    if (!seen)
        return failure(seen.error());
    const Result<std::optional<LendAnswer>> before = books.lending.answered(request);
    if (!before)
        return failure(before.error());
    if (*before)
        return **before;
    LendAnswer answer;
    const Result<void> done = books.change([&]() -> Result<void> {
        const OfficeLending::Day day{books.memory.generation,      books.calendar.today(),
                                     books.calendar.inDoubt(),     books.memory.current == request.ledger,
                                     books.memory.liveClosedUntil, books.memory.reserveClosedUntil};
        const Result<LendAnswer> lent = books.lending.lend(request, day, now.unixMilliseconds());
        if (!lent)
            return failure(lent.error());
        answer = *lent;
        return {};
    });
    return done ? Result<LendAnswer>(answer) : Result<LendAnswer>(failure(done.error()));
}

Result<PushAnswer> LocalOffice::push(const Push &push, const Moment &now)
{
    LocalOfficeBooks &books = *m_books;
    if (push.office != books.place.office)
        return failure(ErrorKind::Invalid, QStringLiteral("a push of another office"));
    const Result<Calendar::Seen> seen = books.calendar.observe(now);
    if (!seen)
        return failure(seen.error());
    PushAnswer answer;
    answer.nonce = push.nonce;
    const Result<void> done = books.change([&]() -> Result<void> {
        const Result<std::optional<LocalOfficeBooks::Known>> found = books.ledger(push.ledger);
        if (!found)
            return failure(found.error());
        LocalOfficeBooks::Known known = found->value_or(LocalOfficeBooks::Known{});
        known.id = push.ledger;
        const OfficeDay forgotten = books.calendar.today().addDays(-horizonDays);
        for (const PostedEvent &event : push.events) {
            const Result<OfficeMail::Arrival> arrival =
                books.mail.take(event, push.ledger, known.counted.have, forgotten, books.calendar.time(now));
            if (!arrival)
                return failure(arrival.error());
            answer.events.insert(event.id, arrival->taken);
            if (!arrival->alarm.isEmpty()) {
                const Result<void> told = books.alarm(QStringLiteral("event.odd"), arrival->alarm, now);
                if (!told)
                    return told;
            }
        }
        const Result<OfficeMail::Counted> counted = books.mail.countFrom(known.counted, push.ledger);
        if (!counted)
            return failure(counted.error());
        known.counted = *counted;
        answer.have = counted->have;
        return books.write(known);
    });
    return done ? Result<PushAnswer>(answer) : Result<PushAnswer>(failure(done.error()));
}

Generation LocalOffice::generation() const { return m_books->memory.generation; }

bool LocalOffice::clockInDoubt() const { return m_books->calendar.inDoubt(); }

Result<void> LocalOffice::confirmDay(const OfficeDay &day, const Moment &now)
{
    const Result<OfficeDay> lent = m_books->lending.lastDayLent();
    if (!lent)
        return failure(lent.error());
    return m_books->change([&] { return m_books->calendar.confirm(day, *lent, now); });
}

Result<void> LocalOffice::restored(const Moment &now)
{
    return m_books->change([&] {
        m_books->loseMemory(0, 0);
        return m_books->alarm(QStringLiteral("memory.lost"), QStringLiteral("a restore was run"), now);
    });
}

Result<void> LocalOffice::reopen(const Series &series, int from, const Moment &now)
{
    return m_books->change([&]() -> Result<void> {
        const Result<void> opened = m_books->lending.reopen(series, from, m_books->calendar.today());
        if (!opened)
            return opened;
        return m_books->alarm(QStringLiteral("numbers.opened"),
                              QStringLiteral("%1 from %2").arg(series.letter).arg(from), now);
    });
}

Result<QList<OfficeTicket>> LocalOffice::tickets(const OfficeDay &day) const
{
    return m_books->mail.tickets(day);
}

Result<QList<LocalOffice::Alarm>> LocalOffice::alarms() const
{
    Statement rows = m_books->database->statement("SELECT at, kind, detail FROM alarms ORDER BY number");
    QList<Alarm> alarms;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return alarms;
        alarms.append({rows.instant(0), rows.text(1), rows.text(2)});
    }
}

Result<void> LocalOffice::forgetOld(const Moment &now)
{
    const Result<Calendar::Seen> seen = m_books->calendar.observe(now);
    if (!seen)
        return failure(seen.error());
    if (m_books->calendar.inDoubt())
        return {};
    const OfficeDay today = m_books->calendar.today();
    const OfficeDay before = today.addDays(-horizonDays);
    return m_books->change([&]() -> Result<void> {
        const Result<void> done = m_books->lending.forget(before.addDays(-leasesKeptDays));
        return done ? m_books->mail.forget(before, today) : done;
    });
}

} // namespace okienko
