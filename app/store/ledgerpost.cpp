// SPDX-License-Identifier: GPL-3.0-or-later
// What the ledger writes to the office and hears from it.
#include "store/ledger.h"
#include "store/ledgerbooks.h"
#include "store/statement.h"

namespace okienko
{

namespace
{

constexpr qint64 wordMilliseconds = 10'000;    // the office's word counts so long
constexpr qint64 holdOffMilliseconds = 60'000; // after a refusal
constexpr int undoSeconds = 60;
constexpr int slice = 500;

bool differsAt(const EventLog &log, qint64 position, const QByteArray &chain)
{
    const Result<QByteArray> own = log.chainAt(position);
    // A position that is no longer kept, or a disk that cannot be read, proves nothing.
    return own && !own->isEmpty() && !chain.isEmpty() && *own != chain;
}

} // namespace

Hello Ledger::hello(const QUuid &nonce, const Moment &now) const
{
    LedgerBooks &books = *m_books;
    books.nonce = nonce;
    books.helloAt = now;
    Hello hello;
    hello.nonce = nonce;
    hello.office = books.place.office;
    hello.ledger = books.identity.id;
    hello.hardwareMark = books.place.hardwareMark;
    hello.length = logLength();
    hello.chain = books.log.chainAt(hello.length).value_or(QByteArray());
    hello.seenGeneration = books.identity.seenGeneration;
    hello.seenChange = books.identity.seenChange;
    hello.leases = books.leases.idsFrom(today()).value_or(QList<LeaseId>());
    hello.day = today();
    hello.at = now;
    return hello;
}

Result<Ledger::AfterHello> Ledger::take(const HelloAnswer &answer, const Moment &now)
{
    LedgerBooks &books = *m_books;
    LedgerIdentity &self = books.identity;
    const bool fresh = !books.nonce.isNull() && answer.nonce == books.nonce &&
                       now.boot == books.helloAt.boot &&
                       (now.sinceBoot - books.helloAt.sinceBoot).count() < wordMilliseconds;
    if (!fresh)
        return AfterHello::GoOn; // somebody else's word, or an old one: it says nothing
    books.nonce = {};
    books.seen = now;
    if (books.place.hardwareMark != self.hardwareMark || answer.standing == Standing::Stale ||
        answer.have > logLength() || differsAt(books.log, answer.have, answer.chainAtHave))
        return AfterHello::SetAside; // N8, N9
    books.greeted = true;
    if (answer.standing == Standing::Second)
        return AfterHello::Stop;

    const Result<OfficeDay> given = books.tickets.lastDay();
    if (!given)
        return failure(given.error());
    const bool doubted = books.calendar.inDoubt();
    LedgerIdentity next = self;
    next.acknowledged = answer.have;
    next.retired = self.retired || answer.standing == Standing::Retired;
    if (std::pair(answer.generation.counter, answer.change) >
        std::pair(self.seenGeneration.counter, self.seenChange)) {
        next.seenGeneration = answer.generation;
        next.seenChange = answer.change;
    }
    const Result<void> done = books.inTransaction([&]() -> Result<void> {
        Result<void> step =
            books.database
                ->statement(
                    "UPDATE ledger SET acknowledged = ?, backed_up = ?, retired = ?, seen_generation = ?, "
                    "seen_counter = ?, seen_change = ?")
                .with(next.acknowledged, answer.backedUpTo, next.retired, next.seenGeneration.id,
                      next.seenGeneration.counter, next.seenChange)
                .run();
        if (step && answer.clockSure && answer.day.isValid() && answer.utc.isValid()) {
            step = books.calendar.vouch(answer.utc, answer.day, *given, now);
            if (step)
                step = books.leases.dayVouched(books.calendar.today());
            if (step && doubted)
                step = books.log.add(books.entry(QStringLiteral("clock.sure"), {}, now), now);
            if (step && answer.day == books.calendar.today()) {
                books.heads = {answer.day, answer.heads};
                step = books.leases.leaveBehind(answer.heads, answer.day);
            }
        }
        if (step)
            step = books.leases.end(answer.ended);
        return step;
    });
    if (!done)
        return failure(done.error());
    if (doubted && !books.calendar.inDoubt())
        books.holdOff.clear(); // what was refused because of the clock can be asked for again
    self = next;
    return self.retired ? AfterHello::Stop : AfterHello::GoOn;
}

OfficeId Ledger::office() const { return m_books->identity.office; }

Result<std::optional<LendRequest>> Ledger::lendRequest(const QList<Series> &series, const Moment &now)
{
    LedgerBooks &books = *m_books;
    const Result<void> observed = observe(now);
    if (!observed)
        return failure(observed.error());
    if (issuing() == Issuing::HardwareChanged || issuing() == Issuing::Retired)
        return std::optional<LendRequest>();
    Result<std::optional<LendRequest>> pending = books.leases.pending();
    if (!pending)
        return pending;
    LendRequest request;
    if (*pending) {
        request = **pending;
    } else {
        const auto mayAsk = [&](const Series &one) {
            const qint64 wait = books.holdOff.value(one, 0) - now.sinceBoot.count();
            return wait <= 0 || wait > holdOffMilliseconds; // longer: it was noted in another boot
        };
        request.id = {newUuid7(now.unixMilliseconds())};
        request.day = today();
        for (const Series &one : series) {
            const Result<int> left = books.leases.liveLeft(one, books.day());
            if (!left)
                return failure(left.error());
            if (*left <= liveBlock / 2 && mayAsk(one) &&
                !clockInDoubt()) // D3: in doubt live numbers are of no use
                request.series.append(one);
        }
        if (request.series.isEmpty()) {
            const Result<OfficeDay> until = books.leases.reserveUntil(today());
            if (!until)
                return failure(until.error());
            const bool enough = until->isValid() && *until >= today().addDays(horizonDays - 1);
            if (enough || !mayAsk({}))
                return std::optional<LendRequest>();
            request.kind = LeaseKind::Reserve;
        }
        const Result<void> stored = books.inTransaction([&] { return books.leases.storeRequest(request); });
        if (!stored)
            return failure(stored.error());
    }
    request.office = books.place.office;
    request.ledger = books.identity.id;
    return std::optional<LendRequest>(request);
}

Result<void> Ledger::take(const LendAnswer &answer, const Moment &now)
{
    LedgerBooks &books = *m_books;
    books.seen = now;
    const Result<void> done = books.inTransaction([&]() -> Result<void> {
        for (const Lease &lease : answer.leases) {
            const Result<void> taken = books.leases.takeUp(lease, books.place.office, now.boot);
            if (!taken)
                return taken;
        }
        // An answer that was late on its way may bring what is behind already (N11).
        if (books.heads.day == books.calendar.today())
            if (const Result<void> left = books.leases.leaveBehind(books.heads.of, books.heads.day); !left)
                return left;
        return books.leases.answered(answer.id);
    });
    if (!done)
        return done;
    for (auto refused = answer.refused.cbegin(); refused != answer.refused.cend(); ++refused)
        books.holdOff.insert(refused.key(), now.sinceBoot.count() + holdOffMilliseconds);
    return {};
}

Result<QList<PostedEvent>> Ledger::events(qint64 from, int atMost, const Moment &now) const
{
    return m_books->log.read(from, atMost, now);
}

qint64 Ledger::logLength() const { return m_books->log.length().value_or(0); }

qint64 Ledger::acknowledged() const { return m_books->identity.acknowledged; }

Result<void> Ledger::take(const PushAnswer &answer, const Moment &)
{
    LedgerBooks &books = *m_books;
    const Result<qint64> first = books.log.firstKept();
    if (!first)
        return failure(first.error());
    qint64 have = std::min(answer.have, logLength());
    if (have < *first - 1) {
        // The office lost what is no longer kept here, so its own count cannot pass that gap. What it took
        // counts.
        have = std::max(books.identity.acknowledged, *first - 1);
        const Result<QList<PostedEvent>> next =
            books.log.read(have + 1, static_cast<int>(answer.events.size()), {});
        if (!next)
            return failure(next.error());
        for (const PostedEvent &event : *next) {
            if (!answer.events.contains(event.id))
                break;
            have = event.position;
        }
    }
    const Result<void> done = books.inTransaction(
        [&] { return books.database->statement("UPDATE ledger SET acknowledged = ?").with(have).run(); });
    if (done)
        books.identity.acknowledged = have;
    return done;
}

Result<int> Ledger::forgetOld(const Moment &now)
{
    LedgerBooks &books = *m_books;
    books.seen = now;
    const QDateTime undone = books.calendar.time(now).addSecs(-undoSeconds);
    const OfficeDay before = today().addDays(-horizonDays);
    Result<int> total = 0;
    const auto add = [&](const Result<int> &count) -> Result<void> {
        if (!count)
            return failure(count.error());
        total = *total + *count;
        return {};
    };
    const Result<void> done = books.inTransaction([&]() -> Result<void> {
        // Who is not sure of the day does not throw away what a wrong day calls old.
        const OfficeDay day = clockInDoubt() ? OfficeDay(1970, 1, 1) : today();
        Result<void> step = add(books.tickets.forgetNeeds(undone, day, slice));
        if (!step || clockInDoubt())
            return step;
        step = add(books.log.forget(before, books.identity.acknowledged, slice));
        if (step && *total < slice)
            step = add(books.tickets.forget(before, slice - *total));
        if (step && *total < slice)
            step = add(books.jobs.forget(before, slice - *total));
        if (step && *total < slice)
            step = add(books.leases.forget(before, slice - *total));
        if (step && *total < slice)
            step = add(books.calls.forget(before, slice - *total));
        return step;
    });
    return done ? total : Result<int>(failure(done.error()));
}

} // namespace okienko
