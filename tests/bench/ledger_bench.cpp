// SPDX-License-Identifier: GPL-3.0-or-later
// okienko_ledger_bench [FOLDER] [TICKETS]: milliseconds from the tap to the durable ticket, with 0, 50 000
// and 500 000 tickets of history, beside a bare SQLite commit of the same rows into a copy of the same file.
// The two take turns, so that both meet the same disk. Prints JSON.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "store/ledger.h"

using namespace okienko;

namespace
{

const QDate benchDay(2026, 3, 2);
constexpr qint64 benchUtc = 1'772'445'600'000; // that day, 11 o'clock in Warsaw
constexpr int dayNumber = 20260302;

[[noreturn]] void stop(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

Moment momentAt(qint64 milliseconds)
{
    return {QDateTime::fromMSecsSinceEpoch(benchUtc + milliseconds, Qt::UTC), QByteArrayLiteral("boot"),
            std::chrono::milliseconds(100'000 + milliseconds)};
}

Ledger::Place placeOf(const QString &file)
{
    return {file, {QStringLiteral("office")}, "machine", QTimeZone("Europe/Warsaw"), {}};
}

/// The rows of a ticket by hand, with SQLite alone.
class Bare
{
public:
    explicit Bare(const QString &file)
    {
        if (sqlite3_open(file.toUtf8().constData(), &m_handle) != SQLITE_OK)
            stop(QStringLiteral("cannot open"));
        run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA "
            "foreign_keys=ON; "
            "PRAGMA secure_delete=ON");
        m_begin = prepare("BEGIN IMMEDIATE");
        m_lease = prepare("UPDATE leases SET next_n = ?1 WHERE id = (SELECT id FROM leases LIMIT 1)");
        m_ticket = prepare(
            "INSERT INTO tickets VALUES (?1, ?2, 'A', ?3, 3, 'service', 'pl', NULL, NULL, ?4, 1, 0, ?4, "
            "x'00112233445566778899')");
        m_job = prepare("INSERT INTO print_jobs VALUES (?1, ?2, NULL, 0, 0, 0, 0, 0, 0, ?3, 1)");
        m_link = prepare("INSERT INTO print_job_tickets VALUES (?1, 0, ?2)");
        m_event = prepare(
            "INSERT INTO log VALUES (NULL, ?1, 'ticket.issued', ?2, ?3, ?4, 1, 0, ?5, 1, zeroblob(32))");
        m_commit = prepare("COMMIT");
        run("INSERT OR IGNORE INTO boots VALUES (1, 'boot')");
    }
    ~Bare()
    {
        for (sqlite3_stmt *one : {m_begin, m_lease, m_ticket, m_job, m_link, m_event, m_commit})
            sqlite3_finalize(one);
        sqlite3_close(m_handle);
    }
    Bare(const Bare &) = delete;
    Bare &operator=(const Bare &) = delete;

    void begin() { step(m_begin); }
    void commit() { step(m_commit); }
    void run(const char *sql)
    {
        if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            stop(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    }
    void rows(int n, int day, qint64 utc, bool open)
    {
        const QByteArray ticket = newUuid7(utc).toRfc4122();
        const QByteArray job = newUuid7(utc).toRfc4122();
        const QByteArray event = newUuid7(utc).toRfc4122();
        if (open) {
            sqlite3_bind_int(m_lease, 1, n);
            step(m_lease);
        }
        blob(m_ticket, 1, ticket);
        sqlite3_bind_int(m_ticket, 2, day);
        sqlite3_bind_int(m_ticket, 3, n);
        sqlite3_bind_int64(m_ticket, 4, utc);
        step(m_ticket);
        blob(m_job, 1, job);
        sqlite3_bind_int(m_job, 2, day);
        sqlite3_bind_int64(m_job, 3, utc);
        step(m_job);
        blob(m_link, 1, job);
        blob(m_link, 2, ticket);
        step(m_link);
        blob(m_event, 1, event);
        sqlite3_bind_int(m_event, 2, day);
        blob(m_event, 3, ticket);
        sqlite3_bind_text(m_event, 4, body, -1, SQLITE_STATIC);
        sqlite3_bind_int64(m_event, 5, utc);
        step(m_event);
    }

private:
    // As long as what the ledger writes.
    static constexpr const char *body = "{\"digits\":3,\"language\":\"pl\",\"n\":17,\"secretHash\":"
                                        "\"0123456789abcdef0123456789abcdef0123456789abcdef"
                                        "0123456789abcdef\",\"series\":\"A\",\"service\":\"service\","
                                        "\"ticket\":\"01234567-89ab-cdef-0123-456789abcdef\","
                                        "\"visit\":\"\"}";

    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
            SQLITE_OK)
            stop(QString::fromUtf8(sqlite3_errmsg(m_handle)));
        return statement;
    }
    static void blob(sqlite3_stmt *statement, int at, const QByteArray &bytes)
    {
        sqlite3_bind_blob(statement, at, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    }
    void step(sqlite3_stmt *statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE)
            stop(QString::fromUtf8(sqlite3_errmsg(m_handle)));
        sqlite3_reset(statement);
    }

    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_lease = nullptr;
    sqlite3_stmt *m_ticket = nullptr;
    sqlite3_stmt *m_job = nullptr;
    sqlite3_stmt *m_link = nullptr;
    sqlite3_stmt *m_event = nullptr;
    sqlite3_stmt *m_commit = nullptr;
};

double quantile(std::vector<double> &values, double part)
{
    std::sort(values.begin(), values.end());
    return values.at(static_cast<std::size_t>(part * static_cast<double>(values.size() - 1)));
}

void makeHistory(const QString &file, int history)
{
    if (!Ledger::open(placeOf(file), momentAt(0)))
        stop(QStringLiteral("no ledger"));
    Bare filler(file);
    filler.begin();
    for (int i = 0; i < history; ++i) {
        const int daysAgo = 1 + (history - i) / 500; // 500 tickets a day
        const QDate day = benchDay.addDays(-daysAgo);
        filler.rows(i % 500 + 1 + (i / 500 % 2) * 500, day.year() * 10000 + day.month() * 100 + day.day(),
                    benchUtc - qint64{daysAgo} * 86'400'000 + i % 500 * 60'000, false);
    }
    filler.run("UPDATE print_jobs SET state = 3");
    filler.commit();
}

QJsonObject measure(const QString &folder, int history, int tickets)
{
    const QString file = folder + QStringLiteral("/ledger-%1").arg(history);
    const QString copy = file + QStringLiteral("-bare");
    makeHistory(file, history);
    auto opened = Ledger::open(placeOf(file), momentAt(0));
    if (!opened)
        stop(opened.error().detail);
    const Lease lease{{QUuid::createUuid()},
                      {},
                      {QStringLiteral("office")},
                      (*opened)->id(),
                      LeaseKind::Live,
                      {QStringLiteral("A")},
                      benchDay,
                      benchDay,
                      1001,
                      1'000'000};
    if (!(*opened)->take(LendAnswer{{QUuid::createUuid()}, {lease}, {}}, momentAt(0)))
        stop(QStringLiteral("no lease"));
    opened->reset();
    if (!QFile::copy(file, copy))
        stop(QStringLiteral("no copy"));

    std::vector<double> ours;
    std::vector<double> bare;
    {
        auto again = Ledger::open(placeOf(file), momentAt(0));
        if (!again)
            stop(again.error().detail);
        Ledger &ledger = **again;
        Bare other(copy);
        TicketOrder order;
        order.service = {QStringLiteral("service")};
        QElapsedTimer timer;
        const auto timed = [&](std::vector<double> &into, auto deed) {
            timer.start();
            deed();
            into.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        };
        const int warm = 50;
        for (int i = 0; i < tickets + warm; ++i) {
            const auto issue = [&] {
                if (!ledger.issue(order, {QStringLiteral("A")}, true, momentAt(i)))
                    stop(QStringLiteral("no ticket"));
            };
            const auto commit = [&] {
                other.begin();
                other.rows(1001 + i, dayNumber, benchUtc + i, true);
                other.commit();
            };
            // Who goes first changes, too.
            if (i % 2 == 0) {
                timed(ours, issue);
                timed(bare, commit);
            } else {
                timed(bare, commit);
                timed(ours, issue);
            }
            if (i == warm - 1) {
                ours.clear();
                bare.clear();
            }
        }
    }
    for (const QString &name : {file, copy})
        QFile::remove(name);
    const double p50 = quantile(ours, 0.5);
    const double p99 = quantile(ours, 0.99);
    const double bare50 = quantile(bare, 0.5);
    const double bare99 = quantile(bare, 0.99);
    return {{QStringLiteral("history"), history},
            {QStringLiteral("tickets"), tickets},
            {QStringLiteral("p50_ms"), p50},
            {QStringLiteral("p99_ms"), p99},
            {QStringLiteral("bare_p50_ms"), bare50},
            {QStringLiteral("bare_p99_ms"), bare99},
            {QStringLiteral("p50_ratio"), p50 / bare50},
            {QStringLiteral("p99_ratio"), p99 / bare99}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir folder(arguments.value(1, QStringLiteral(".")) +
                               QStringLiteral("/okienko-bench-XXXXXX"));
    if (!folder.isValid())
        stop(QStringLiteral("no folder to work in"));
    const int tickets = std::max(100, arguments.value(2, QStringLiteral("2000")).toInt());
    QJsonArray sizes;
    double worst50 = 0;
    double worst99 = 0;
    for (const int history : {0, 50'000, 500'000}) {
        const QJsonObject one = measure(folder.path(), history, tickets);
        worst50 = std::max(worst50, one.value(QLatin1String("p50_ratio")).toDouble());
        worst99 = std::max(worst99, one.value(QLatin1String("p99_ratio")).toDouble());
        sizes.append(one);
    }
    const double growth = sizes.last().toObject().value(QLatin1String("p50_ms")).toDouble() /
                          sizes.first().toObject().value(QLatin1String("p50_ms")).toDouble();
    const QJsonObject goals{{QStringLiteral("p50_ratio_at_most_1.3"), worst50 <= 1.3},
                            {QStringLiteral("p99_ratio_at_most_2"), worst99 <= 2},
                            {QStringLiteral("full_to_empty_at_most_1.2"), growth <= 1.2}};
    const QJsonObject all{{QStringLiteral("bench"), QStringLiteral("ledger")},
                          {QStringLiteral("sizes"), sizes},
                          {QStringLiteral("full_to_empty"), growth},
                          {QStringLiteral("goals"), goals}};
    std::printf("%s", QJsonDocument(all).toJson().constData());
    return 0;
}
