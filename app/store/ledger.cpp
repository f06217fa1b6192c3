// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include "store/ledgerbooks.h"
#include "store/statement.h"

namespace okienko
{

namespace
{

constexpr int applicationId = 0x4f6b4c65; // "OkLe"
constexpr qsizetype secretBytes = 10;

QByteArray newSecret()
{
    QByteArray secret(12, '\0');
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(secret.data()), 3);
    return secret.left(secretBytes);
}

/// What the office learns of a new ticket. Of the secret only its hash: it proves a paper, it does not make
/// one.
QJsonObject bodyOf(const Ticket &ticket)
{
    return {
        {QStringLiteral("ticket"), ticket.id.text()},
        {QStringLiteral("series"), ticket.number.series.letter},
        {QStringLiteral("n"), ticket.number.n},
        {QStringLiteral("digits"), ticket.number.digits},
        {QStringLiteral("service"), ticket.service.value},
        {QStringLiteral("language"), codeOf(ticket.language)},
        {QStringLiteral("visit"), ticket.visit.isNull() ? QString() : ticket.visit.text()},
        {QStringLiteral("secretHash"),
         QString::fromLatin1(QCryptographicHash::hash(ticket.secret, QCryptographicHash::Sha256).toHex())},
    };
}

} // namespace

LedgerBooks::LedgerBooks(std::unique_ptr<Database> file, const Ledger::Place &where,
                         const LedgerIdentity &who)
    : database(std::move(file)), place(where), identity(who), calendar(*database, where.zone), log(*database),
      tickets(*database, where.office), leases(*database, who.id), jobs(*database), calls(*database)
{
}

LeaseBook::Day LedgerBooks::day() const
{
    return {calendar.today(), calendar.inDoubt(), calendar.vouched(seen), seen.boot};
}

EventLog::Entry LedgerBooks::entry(const QString &kind, const QJsonObject &body, const Moment &now) const
{
    return {kind, calendar.today(), body, {}, calendar.time(now), !calendar.inDoubt()};
}

// Opening

Ledger::Ledger(std::unique_ptr<LedgerBooks> books) : m_books(std::move(books)) {}

Ledger::~Ledger() = default;

Result<std::unique_ptr<Ledger>> Ledger::open(const Place &place, const Moment &now)
{
    bool damaged = false;
    Result<std::unique_ptr<Ledger>> ledger = openOnce(place, now, &damaged);
    if (ledger || !damaged)
        return ledger;
    const Result<QString> aside = StoreFile::setAside(place.file, QStringLiteral("damaged"), now.utc);
    if (!aside)
        return failure(aside.error());
    ledger = openOnce(place, now, &damaged);
    if (ledger)
        (*ledger)->m_books->opening = LedgerOpening::DamagedSetAside;
    return ledger;
}

Result<std::unique_ptr<Ledger>> Ledger::openOnce(const Place &place, const Moment &now, bool *damaged)
{
    Result<StoreFile::Opened> opened =
        StoreFile(place.file, Migrations(QStringLiteral(":/okienko/store/migrations"), applicationId))
            .open(now.utc);
    if (!opened)
        return failure(opened.error());
    Database &database = *opened->database;
    Result<std::optional<LedgerIdentity>> identity = LedgerIdentity::read(database);
    if (identity && !*identity) {
        const Result<void> made = LedgerIdentity::make(database, place, now);
        identity = made ? LedgerIdentity::read(database)
                        : Result<std::optional<LedgerIdentity>>(failure(made.error()));
    }
    if (!identity || !*identity) {
        *damaged = database.lastErrorIsDamage();
        return failure(identity ? Error{ErrorKind::Internal, QStringLiteral("no identity")}
                                : identity.error());
    }
    if ((*identity)->office != place.office)
        return failure(ErrorKind::Invalid, QStringLiteral("the ledger is of office \"%1\", not of \"%2\"")
                                               .arg((*identity)->office.value, place.office.value));
    auto books = std::make_unique<LedgerBooks>(std::move(opened->database), place, **identity);
    books->opening = opened->opening;
    books->seen = books->openedAt = now;
    const Result<void> begun = books->calendar.begin(now);
    if (!begun) {
        *damaged = books->database->lastErrorIsDamage();
        return failure(begun.error());
    }
    std::unique_ptr<Ledger> ledger(new Ledger(std::move(books)));
    // What no query has touched yet would else be found by a visitor. A disk that cannot be read says
    // nothing.
    if (!ledger->check().value_or(true)) {
        *damaged = true;
        return failure(ErrorKind::StorageDamaged, QStringLiteral("the file's structure is broken"));
    }
    const Result<void> observed = ledger->observe(now);
    // A disk that cannot be written still has tickets to show; the next ticket will say so.
    if (!observed && ledger->m_books->database->lastErrorIsDamage()) {
        *damaged = true;
        return failure(observed.error());
    }
    return ledger;
}

Result<std::optional<LedgerIdentity>> LedgerIdentity::read(Database &database)
{
    Statement row =
        database.statement("SELECT id, office, hardware_mark, retired, acknowledged, seen_generation, "
                           "seen_counter, seen_change FROM ledger WHERE one = 1");
    const Result<bool> found = row.step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::optional<LedgerIdentity>();
    return std::optional<LedgerIdentity>(LedgerIdentity{{row.uuid(0)},
                                                        {row.text(1)},
                                                        row.bytes(2),
                                                        row.yes(3),
                                                        row.integer(4),
                                                        {row.uuid(5), row.integer(6)},
                                                        row.integer(7)});
}

Result<void> LedgerIdentity::make(Database &database, const Ledger::Place &place, const Moment &now)
{
    const QByteArray mark = place.hardwareMark.isNull() ? QByteArray("") : place.hardwareMark;
    return database
        .statement("INSERT INTO ledger (one, id, office, hardware_mark, made_at) VALUES (1, ?, ?, ?, ?)")
        .with(newUuid7(now.unixMilliseconds()), place.office.value, mark, now.utc)
        .run();
}

LedgerOpening Ledger::opening() const { return m_books->opening; }

LedgerId Ledger::id() const { return m_books->identity.id; }

Result<QString> Ledger::setAside(const QString &file, const Moment &now)
{
    return StoreFile::setAside(file, QStringLiteral("stale"), now.utc);
}

QStringList Ledger::asides(const QString &file) { return StoreFile::asides(file); }

// The day

Result<void> Ledger::observe(const Moment &now)
{
    LedgerBooks &books = *m_books;
    books.seen = now;
    Result<Calendar::Seen> seen = books.calendar.observe(now);
    if (!seen && books.madeRoomAfter(seen.error()))
        seen = books.calendar.observe(now);
    if (!seen)
        return failure(seen.error());
    if (*seen == Calendar::Seen::DoubtBegan)
        return note(QStringLiteral("clock.doubt"), {}, now);
    return {};
}

OfficeDay Ledger::today() const { return m_books->calendar.today(); }

bool Ledger::clockInDoubt() const { return m_books->calendar.inDoubt(); }

Result<void> Ledger::confirmDate(const OfficeDay &day, const Moment &now)
{
    LedgerBooks &books = *m_books;
    books.seen = now;
    const Result<OfficeDay> given = books.tickets.lastDay();
    if (!given)
        return failure(given.error());
    books.holdOff.clear();
    return books.inTransaction([&]() -> Result<void> {
        Result<void> done = books.calendar.confirm(day, *given, now);
        if (done)
            done = books.leases.dayVouched(books.calendar.today());
        if (done)
            done = books.log.add(books.entry(QStringLiteral("clock.confirmed"), {}, now), now);
        return done;
    });
}

// Numbers

Issuing Ledger::issuing() const
{
    LedgerBooks &books = *m_books;
    if (books.place.hardwareMark != books.identity.hardwareMark)
        return Issuing::HardwareChanged;
    if (books.identity.retired)
        return Issuing::Retired;
    if (books.awaitsGreeting())
        return Issuing::NotGreeted;
    if (!books.lent)
        books.lent = books.leases.anyLent().value_or(false);
    return books.lent ? Issuing::Allowed : Issuing::NothingLent;
}

Result<int> Ledger::numbersLeft(const Series &series) const
{
    if (issuing() != Issuing::Allowed)
        return 0;
    return m_books->leases.left(series, m_books->day());
}

Result<Ledger::Issued> Ledger::issue(const TicketOrder &order, const Series &series, bool print,
                                     const Moment &now)
{
    LedgerBooks &books = *m_books;
    const Result<void> observed = observe(now);
    if (!observed)
        return failure(observed.error());
    if (issuing() != Issuing::Allowed)
        return failure(ErrorKind::Refused, QStringLiteral("this ledger may not give numbers now"));

    Issued issued;
    Ticket &ticket = issued.ticket;
    ticket.id = {newUuid7(now.unixMilliseconds())};
    ticket.office = books.place.office;
    ticket.day = books.calendar.today();
    ticket.service = order.service;
    ticket.language = order.language;
    ticket.needs = order.needs;
    ticket.visit = order.visit;
    ticket.booking = order.booking;
    ticket.issuedAt = books.calendar.time(now);
    ticket.clockSure = !books.calendar.inDoubt();
    ticket.secret = newSecret();

    const Result<void> done = books.inTransaction([&]() -> Result<void> {
        Result<void> step = books.giveNumber(ticket, series);
        if (step && print) {
            const auto job = books.jobs.addTicket(ticket.id, ticket.visit, ticket.day, ticket.issuedAt);
            if (!job)
                return failure(job.error());
            issued.printJob = *job;
        }
        if (step) {
            QJsonObject body = bodyOf(ticket);
            if (!order.mark.isEmpty())
                body.insert(QStringLiteral("mark"), order.mark);
            if (!order.booking.isNull())
                body.insert(QStringLiteral("booking"), order.booking.text());
            auto entry = books.entry(QStringLiteral("ticket.issued"), body, now);
            entry.ticket = ticket.id;
            step = books.log.add(entry, now);
        }
        return step;
    });
    if (!done)
        return failure(done.error());
    return issued;
}

Result<void> LedgerBooks::giveNumber(Ticket &ticket, const Series &series)
{
    for (;;) {
        const Result<std::optional<LeaseBook::Offer>> offer = leases.offer(series, day());
        if (!offer)
            return failure(offer.error());
        if (!*offer)
            return failure(ErrorKind::Refused, QStringLiteral("no number left in %1").arg(series.letter));
        const Result<void> used = leases.use(**offer, series, day());
        if (!used)
            return used;
        ticket.number = {series, (*offer)->n, place.shape.digits};
        bool taken = false;
        const Result<void> added = tickets.add(ticket, &taken);
        // A number that stands on paper already (an office that forgot lent it twice) is passed over (N3).
        if (added || !taken)
            return added;
    }
}

Result<void> Ledger::note(const QString &kind, const QJsonObject &body, const Moment &now)
{
    return m_books->inTransaction([&] { return m_books->log.add(m_books->entry(kind, body, now), now); });
}

Result<QString> Ledger::setting(const QString &name, const QString &otherwise) const
{
    Statement row = m_books->database->statement("SELECT value FROM settings WHERE name = ?");
    const Result<bool> found = row.with(name).step();
    if (!found)
        return failure(found.error());
    return *found ? row.text(0) : otherwise;
}

Result<void> Ledger::setSetting(const QString &name, const QString &value)
{
    return m_books->inTransaction([&] {
        return m_books->database
            ->statement(
                "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = "
                "excluded.value")
            .with(name, value)
            .run();
    });
}

} // namespace okienko
