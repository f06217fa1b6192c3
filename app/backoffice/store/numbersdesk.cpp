// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/numbersdesk.h"

#include <QDateTime>

#include <algorithm>

#include "rules/lending.h"

namespace okienko::officestore
{

using backoffice::KnownLedger;
using backoffice::Lendable;
using backoffice::Rectangle;
using backoffice::Ruling;

namespace
{

constexpr std::chrono::seconds heardNotedEvery{30};

/// The ledger's part and the office's part of the word; day, time and heads only when the clock is sure (D4).
Result<HelloAnswer> wordOf(const OfficeState &state, const backoffice::ClockReading &clocks,
                           const LedgerRow &ledger, LeaseBook &leases)
{
    HelloAnswer answer;
    answer.have = ledger.counted.have;
    answer.chainAtHave = ledger.counted.chain;
    answer.backedUpTo = std::min(ledger.backedUpTo, ledger.counted.have);
    answer.generation = state.memory.generation;
    answer.change = state.memory.change;
    answer.clockSure = !state.clock.doubt;
    if (!answer.clockSure)
        return answer;
    answer.day = state.clock.day;
    answer.utc = utcOf(clocks.wall);
    const Result<QHash<Series, int>> heads = leases.heads(answer.day);
    if (!heads)
        return failure(heads.error());
    answer.heads = *heads;
    return answer;
}

NewAlarm alarmOf(Ruling::Why why, const DeviceId &device, const LedgerId &ledger)
{
    const auto stale = QStringLiteral("ledger-stale");
    const QUuid id = device.value;
    const QString name = ledger.text().left(8);
    switch (why) {
    case Ruling::Why::OtherHardware:
        return {stale, QStringLiteral("Ledger %1 speaks from another machine: a copied disk?").arg(name), id};
    case Ruling::Why::KnowsLess:
        return {stale,
                QStringLiteral("Ledger %1 knows less of itself than the office: an old image?").arg(name),
                id};
    case Ruling::Why::OtherHistory:
        return {
            stale,
            QStringLiteral("Ledger %1 has another history than the office: an image in use twice?").arg(name),
            id};
    case Ruling::Why::FormerAlive:
        return {QStringLiteral("ledger-second"),
                QStringLiteral(
                    "Ledger %1 wants to take over while another one is in use: a clone, or a new disk?")
                    .arg(name),
                id};
    case Ruling::Why::Retired:
        return {QStringLiteral("ledger-retired"),
                QStringLiteral("Ledger %1 was replaced and is still in use.").arg(name), id};
    case Ruling::Why::TakesOver:
    case Ruling::Why::Nothing: break;
    }
    return {QStringLiteral("ledger-retired"), QStringLiteral("Ledger %1 took over.").arg(name), id};
}

} // namespace

Result<HelloAnswer> NumbersDesk::hello(const DeviceId &device, const Hello &hello, const Moment &now)
{
    if (hello.office != m_office)
        return failure(ErrorKind::Invalid, QStringLiteral("a hello of another office"));
    Result<std::optional<HelloAnswer>> quick = quickAnswer(device, hello, now);
    if (!quick)
        return failure(quick.error());
    if (*quick)
        return **quick;
    return inDeed(m_connection, m_office, now, [&](Deed &deed) { return answer(deed, device, hello); });
}

Result<std::optional<HelloAnswer>> NumbersDesk::quickAnswer(const DeviceId &device, const Hello &hello,
                                                            const Moment &now)
{
    using Answer = std::optional<HelloAnswer>;
    return inGlance(m_connection, m_office, now, [&](const Glance &glance) -> Result<Answer> {
        const OfficeState &state = glance.state();
        if (glance.needsDeed() || backoffice::isBehind(state.memory, hello.seenGeneration, hello.seenChange))
            return Answer();
        LeaseBook leases(glance.connection(), m_office);
        const Result<LeaseBook::Told> told = leases.compare(hello.leases, hello.ledger);
        if (!told)
            return failure(told.error());
        const Result<std::optional<LedgerRow>> own =
            LedgerBook(glance.connection(), m_office).find(hello.ledger);
        if (!own)
            return failure(own.error());
        if (!*own || !told->unknown.isEmpty() || (*own)->device != device ||
            (*own)->state != KnownLedger::State::Current)
            return Answer();
        const KnownLedger known = (*own)->known(glance.clocks());
        const Ruling ruling =
            backoffice::standingOf({hello.hardwareMark, hello.length, hello.chain}, known, std::nullopt);
        if (ruling != Ruling{} || known.hardwareMark.isNull() || known.silent >= heardNotedEvery)
            return Answer();
        Result<HelloAnswer> word = wordOf(state, glance.clocks(), **own, leases);
        if (!word)
            return failure(word.error());
        word->nonce = hello.nonce;
        word->ended = told->ofOthers;
        return Answer(*word);
    });
}

Result<HelloAnswer> NumbersDesk::answer(Deed &deed, const DeviceId &device, const Hello &hello)
{
    LeaseBook leases(deed.connection(), deed.office());
    const Result<LeaseBook::Told> told = leases.compare(hello.leases, hello.ledger);
    if (!told)
        return failure(told.error());
    if (!told->unknown.isEmpty() ||
        backoffice::isBehind(deed.state().memory, hello.seenGeneration, hello.seenChange)) { // N7
        Result<void> lost =
            deed.loseMemory({hello.seenGeneration.counter, hello.seenChange},
                            QStringLiteral("A terminal knows more than the office: an old store?"));
        if (lost)
            lost = leases.learn(told->unknown, hello.ledger, deed.today());
        if (!lost)
            return failure(lost.error());
    }
    Standing standing = Standing::Ok;
    const Result<LedgerRow> ledger = settle(deed, device, hello, standing);
    if (!ledger)
        return failure(ledger.error());
    Result<HelloAnswer> word = wordOf(deed.state(), deed.clocks(), *ledger, leases);
    if (!word)
        return word;
    word->nonce = hello.nonce;
    word->standing = standing;
    word->ended = told->ofOthers;
    word->change += 1; // the one that this deed makes
    return word;
}

/// N8, N12: what becomes of the ledger, written into its book.
Result<LedgerRow> NumbersDesk::settle(Deed &deed, const DeviceId &device, const Hello &hello,
                                      Standing &standing)
{
    LedgerBook book(deed.connection(), deed.office());
    const Result<std::optional<LedgerRow>> found = book.find(hello.ledger);
    if (!found)
        return failure(found.error());
    Result<std::optional<LedgerRow>> former = book.currentOf(device);
    if (!former)
        return failure(former.error());
    if (*former && (*former)->ledger == hello.ledger)
        *former = std::nullopt;
    const auto knownOf = [&](const std::optional<LedgerRow> &row) {
        return row ? std::optional(row->known(deed.clocks())) : std::nullopt;
    };
    const Ruling ruling = backoffice::standingOf({hello.hardwareMark, hello.length, hello.chain},
                                                 knownOf(*found), knownOf(*former));
    standing = ruling.standing;
    LedgerRow row = found->value_or(LedgerRow{});
    Result<void> done;
    if (ruling.why != Ruling::Why::Nothing) {
        deed.tell(QStringLiteral("devices"));
        done = deed.raiseOnce(alarmOf(ruling.why, device, hello.ledger));
    }
    if (!done)
        return failure(done.error());
    if (standing == Standing::Stale)
        return row; // it is no part of the office any more; what is known of the true one stays
    row.ledger = hello.ledger;
    row.device = device;
    row.hardwareMark = hello.hardwareMark.isNull() ? QByteArray("") : hello.hardwareMark;
    row.length = hello.length;
    row.hear(deed.clocks());
    if (standing == Standing::Second)
        row.state = KnownLedger::State::Waiting;
    else if (standing == Standing::Ok)
        row.state = KnownLedger::State::Current;
    if (standing == Standing::Ok && *former) {
        (*former)->state = KnownLedger::State::Retired;
        done = book.write(**former);
    }
    if (done)
        done = book.write(row);
    return done ? Result<LedgerRow>(row) : Result<LedgerRow>(failure(done.error()));
}

Result<LendAnswer> NumbersDesk::lend(const DeviceId &device, const LendRequest &request, const Moment &now)
{
    if (request.office != m_office)
        return failure(ErrorKind::Invalid, QStringLiteral("a request of another office"));
    return inDeed(m_connection, m_office, now, [&](Deed &deed) -> Result<LendAnswer> {
        LeaseBook leases(deed.connection(), m_office);
        const Result<std::optional<LendAnswer>> before = leases.answered(request); // N4
        if (!before)
            return failure(before.error());
        if (*before)
            return **before;
        const Result<std::optional<LedgerRow>> current =
            LedgerBook(deed.connection(), m_office).currentOf(device);
        if (!current)
            return failure(current.error());
        const bool isCurrent = *current && (*current)->ledger == request.ledger;
        LendAnswer answer;
        answer.id = request.id;
        for (const Series &series :
             request.kind == LeaseKind::Live ? request.series : QList<Series>{Series{QStringLiteral("")}}) {
            Result<Lendable> cells = Lendable(tl::unexpected(LendRefusal::Retired)); // N12
            if (isCurrent)
                cells = lendable(deed, series, request);
            if (!cells)
                return failure(cells.error());
            if (!*cells) {
                answer.refused.insert(series, cells->error());
                continue;
            }
            const Rectangle &lent = **cells;
            const Lease lease{{newUuid7(deed.now().time_since_epoch().count())},
                              deed.state().memory.generation,
                              m_office,
                              request.ledger,
                              lent.kind,
                              series,
                              lent.firstDay,
                              lent.lastDay,
                              lent.from,
                              lent.to};
            const Result<void> written = leases.write(lease);
            if (!written)
                return failure(written.error());
            answer.leases.append(lease);
        }
        const Result<void> kept = leases.keep(answer, request, deed.today());
        return kept ? Result<LendAnswer>(answer) : Result<LendAnswer>(failure(kept.error()));
    });
}

Result<Lendable> NumbersDesk::lendable(Deed &deed, const Series &series, const LendRequest &request)
{
    const OfficeState &state = deed.state();
    const OfficeDay today = deed.today();
    LeaseBook leases(deed.connection(), deed.office());
    const Result<QList<Rectangle>> slots = leases.reserves(today);
    if (!slots)
        return failure(slots.error());
    if (request.kind == LeaseKind::Reserve) {
        const Result<QList<Rectangle>> live = leases.liveAbove(today, state.shape.numbers.reserveFirst);
        if (!live)
            return failure(live.error());
        const Result<std::optional<Rectangle>> own = leases.furthestSlot(request.ledger);
        if (!own)
            return failure(own.error());
        return backoffice::reserveSlot(state.lendingDay(), {request.day, *own, *slots + *live});
    }
    const Result<std::optional<int>> opened = leases.openedFrom(series, today);
    if (!opened)
        return failure(opened.error());
    const Result<int> head = leases.head(series, today);
    if (!head)
        return failure(head.error());
    return backoffice::liveNumbers(state.lendingDay(), {request.day, state.shape.series.contains(series),
                                                        backoffice::liveBlock, *opened, *head, *slots});
}

Result<tl::expected<QList<int>, LendRefusal>> NumbersDesk::numbersForStaff(Deed &deed, const Series &series,
                                                                           int count)
{
    using Numbers = tl::expected<QList<int>, LendRefusal>;
    LeaseBook leases(deed.connection(), deed.office());
    LendRequest request;
    request.ledger = {QUuid::createUuidV5(QUuid(), deed.office().value)};
    request.day = deed.today();
    QList<int> numbers;
    while (numbers.size() < count) {
        const Result<Lendable> cells = lendable(deed, series, request);
        if (!cells)
            return failure(cells.error());
        if (!*cells)
            return numbers.isEmpty() ? Numbers(tl::unexpected(cells->error())) : Numbers(numbers);
        Lease lease{{newUuid7(deed.now().time_since_epoch().count())},
                    deed.state().memory.generation,
                    deed.office(),
                    request.ledger,
                    LeaseKind::Live,
                    series,
                    request.day,
                    request.day,
                    (*cells)->from,
                    (*cells)->to};
        lease.to = std::min(lease.to, lease.from + count - static_cast<int>(numbers.size()) - 1);
        const Result<void> written = leases.write(lease);
        if (!written)
            return failure(written.error());
        for (int n = lease.from; n <= lease.to; ++n)
            numbers.append(n);
    }
    return Numbers(numbers);
}

} // namespace okienko::officestore
