// SPDX-License-Identifier: GPL-3.0-or-later
//
// A fleet of kiosks and counters against one real okienko-backoffice on this machine, over mutual TLS: what a
// rush hour feels like, how many events a second the server takes at most, and how many the bare database
// takes, written the same rows in the same batches. One JSON object on the standard output.
//
//   okienko_fleet_bench SERVER SAMPLE FOLDER KIOSKS OFFICES COUNTERS [CONNINFO]
//
// FOLDER is empty and on the disk that is to be measured; with CONNINFO the store is that empty PostgreSQL
// database.
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTimeZone>
#include <QVariant>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

#include "api/catalogueimport.h"
#include "api/machineclock.h"
#include "api/premises.h"
#include "api/serverconfig.h"
#include "lineclient.h"
#include "officestore/devicebook.h"
#include "officestore/migrations.h"
#include "officestore/officekeeper.h"
#include "officestore/staffbook.h"
#include "protocol/helloletter.h"
#include "protocol/pushletter.h"
#include "vault/authority.h"
#include "vault/keys.h"
#include "vault/sessiontoken.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace okienko::officestore;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace
{

constexpr int Workers = 16;
constexpr auto Rush = 20s;
constexpr auto TicketEvery = 10s; ///< of a kiosk in the rush
constexpr auto HelloEvery = 8s;   ///< as a terminal says it
constexpr auto CallEvery = 5s;    ///< of a counter: somebody who is served quickly
constexpr int Waiting = 20;       ///< tickets of each kiosk before the rush
constexpr int NumbersOfKiosk = 120;

const char *const Services[][2] = {{"A", "identity-card"},        {"R", "civil-registry"},
                                   {"M", "vehicle-registration"}, {"K", "local-taxes"},
                                   {"L", "social-benefits"},      {"J", "business-registration"},
                                   {"Z", "general-information"}};
constexpr int Series7 = 7;

[[noreturn]] void stop(const QString &why)
{
    std::fprintf(stderr, "fleet: %s\n", qPrintable(why));
    std::exit(1);
}

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        stop(result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double milliseconds(Steady::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

/// Times of one kind of request, collected by several threads.
class Times
{
public:
    void add(double time)
    {
        const std::lock_guard lock(m_mutex);
        m_all.push_back(time);
    }
    void failed()
    {
        const std::lock_guard lock(m_mutex);
        ++m_failed;
    }
    [[nodiscard]] QJsonObject json()
    {
        std::sort(m_all.begin(), m_all.end());
        const auto at = [&](double part) {
            return m_all.empty() ? 0.0
                                 : m_all.at(std::min(m_all.size() - 1,
                                                     static_cast<std::size_t>(part * double(m_all.size()))));
        };
        return {{QStringLiteral("count"), qint64(m_all.size())},
                {QStringLiteral("failed"), m_failed},
                {QStringLiteral("p50_ms"), at(0.5)},
                {QStringLiteral("p99_ms"), at(0.99)},
                {QStringLiteral("worst_ms"), at(1)}};
    }

private:
    std::mutex m_mutex;
    std::vector<double> m_all;
    int m_failed = 0;
};

/// Somebody with a connection that is kept.
class Guest
{
public:
    Guest(quint16 port, const TestContext &context, int from) : m_port(port), m_context(context), m_from(from)
    {
    }
    QByteArray worn;

    LineAnswer ask(const QByteArray &path, const QByteArray &body)
    {
        for (int attempt = 0; attempt < 2; ++attempt) {
            if (!m_client)
                m_client = std::make_unique<LineClient>(m_port, m_context, LineClient::Habits{0, {}, m_from});
            m_client->send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + worn +
                           "Content-Type: application/json\r\nContent-Length: " +
                           QByteArray::number(body.size()) + "\r\n\r\n" + body);
            LineAnswer answer = m_client->answer("POST", 30s);
            if (answer.status != 0)
                return answer;
            m_client.reset(); // it was idle for too long
        }
        return {};
    }
    void connect()
    {
        m_client = std::make_unique<LineClient>(m_port, m_context, LineClient::Habits{0, {}, m_from});
        if (!m_client->connected())
            stop(QStringLiteral("a connection is refused"));
    }

private:
    quint16 m_port;
    TestContext m_context;
    int m_from;
    std::unique_ptr<LineClient> m_client;
};

struct Kiosk {
    OfficeId office;
    int place = 0; ///< among those of its office
    LedgerId ledger{QUuid::createUuid()};
    TestPapers papers;
    std::unique_ptr<Guest> line;
    qint64 position = 0;
    QByteArray chain = QByteArray(32, '\0');
    int given = 0;
    OfficeDay day;

    [[nodiscard]] QByteArray helloLetter() const
    {
        Hello hello;
        hello.nonce = QUuid::createUuid();
        hello.office = office;
        hello.ledger = ledger;
        hello.length = position;
        hello.chain = chain;
        hello.day = day;
        hello.at = momentNow();
        return letterOf(hello);
    }
    /// The next tickets: no number comes twice, as from leases.
    [[nodiscard]] QByteArray pushLetter(int count)
    {
        Push push{QUuid::createUuid(), office, ledger, {}};
        const Moment now = momentNow();
        for (int i = 0; i < count; ++i) {
            const auto &service = Services[given % Series7];
            const int n = 1 + place * NumbersOfKiosk + given / Series7;
            ++given;
            PostedEvent event;
            event.position = ++position;
            event.id = {newUuid7(now.unixMilliseconds())};
            event.kind = QStringLiteral("ticket.issued");
            event.day = day;
            event.age = 1000ms;
            event.utc = now.utc;
            event.body = {{QStringLiteral("ticket"), TicketId{newUuid7(now.unixMilliseconds())}.text()},
                          {QStringLiteral("series"), QLatin1String(service[0])},
                          {QStringLiteral("n"), n},
                          {QStringLiteral("digits"), 3},
                          {QStringLiteral("service"), QLatin1String(service[1])},
                          {QStringLiteral("language"), QStringLiteral("pl")},
                          {QStringLiteral("visit"), QString()},
                          {QStringLiteral("secretHash"), QString(64, u'a')}};
            chain = QCryptographicHash::hash(chain + event.id.value.toRfc4122(), QCryptographicHash::Sha256);
            push.events.append(event);
        }
        return letterOf(push);
    }
};

struct Counter {
    OfficeId office;
    std::unique_ptr<Guest> line;
    qint64 step = 0;
    QJsonValue ticket = QJsonValue::Null;

    QJsonObject deed(const char *name, const QJsonObject &more = {})
    {
        QJsonObject body = more;
        body.insert(QStringLiteral("id"),
                    newUuid7(QDateTime::currentMSecsSinceEpoch()).toString(QUuid::WithoutBraces));
        body.insert(QStringLiteral("present"),
                    QJsonObject{{QStringLiteral("step"), step}, {QStringLiteral("ticket"), ticket}});
        const LineAnswer answer = line->ask(QByteArray("/v1/counters/counter-03/") + name,
                                            QJsonDocument(body).toJson(QJsonDocument::Compact));
        const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
        const QJsonObject state = said.value(QLatin1String("counter")).toObject();
        if (answer.status != 200 || state.isEmpty())
            return {};
        step = state.value(QLatin1String("step")).toInteger();
        const QJsonObject one = state.value(QLatin1String("ticket")).toObject();
        ticket = one.isEmpty() ? QJsonValue(QJsonValue::Null) : one.value(QLatin1String("ticket"));
        return said;
    }
};

class Fleet
{
public:
    Fleet(const QStringList &words)
        : m_server(words.at(0)), m_sample(words.at(1)), m_folder(words.at(2)), m_conninfo(words.value(6))
    {
        writeConfig();
        const auto config = loadServerConfig(m_folder + QStringLiteral("/backoffice.json"));
        if (!config)
            stop(config.error().constFirst().line());
        m_config = *config;
        prepare(words.at(3).toInt(), words.at(4).toInt(), words.at(5).toInt());
    }
    ~Fleet()
    {
        m_process.terminate();
        m_process.waitForFinished(20'000);
    }

    QJsonObject run()
    {
        QJsonObject all{{QStringLiteral("kiosks"), qint64(m_kiosks.size())},
                        {QStringLiteral("offices"), m_offices},
                        {QStringLiteral("counters"), qint64(m_counters.size())}};
        serve();
        all.insert(QStringLiteral("bytes_of_a_connection"), connectAll());
        begin();
        rush(all);
        QJsonArray most;
        for (const int batch : {1, 20, 200})
            most.append(asFastAsItGoes(batch));
        all.insert(QStringLiteral("at_most"), most);
        m_process.terminate();
        m_process.waitForFinished(20'000);
        QJsonArray bare;
        for (const int batch : {1, 20, 200})
            bare.append(bareDatabase(batch));
        all.insert(QStringLiteral("bare_database"), bare);
        return all;
    }

private:
    void writeConfig() const
    {
        const QJsonObject anywhere{{QStringLiteral("address"), QStringLiteral("127.0.0.1")},
                                   {QStringLiteral("port"), 0}};
        QJsonObject store{{QStringLiteral("sqlite"), QStringLiteral("store.sqlite")}};
        const auto write = [](const QString &name, const QByteArray &content) {
            QFile file(name);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                stop(name + QStringLiteral(" cannot be written"));
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        };
        if (!m_conninfo.isEmpty()) {
            write(m_folder + QStringLiteral("/conninfo"), m_conninfo.toUtf8());
            store = {{QStringLiteral("postgresql_file"), QStringLiteral("conninfo")}};
        }
        write(m_folder + QStringLiteral("/backoffice.json"),
              QJsonDocument(QJsonObject{{QStringLiteral("state_folder"), QStringLiteral("state")},
                                        {QStringLiteral("store"), store},
                                        {QStringLiteral("pages"), anywhere},
                                        {QStringLiteral("devices"), anywhere}})
                  .toJson());
    }

    /// Offices, their devices and people, written by the server's own rooms: a thousand enrolments over the
    /// line would be slowed down on purpose.
    void prepare(int kiosks, int offices, int counters)
    {
        m_offices = offices;
        QDir().mkpath(m_config.anchorFolder());
        const auto connection = sure(Connection::open(m_config.store, Connection::Missing::IsMade));
        (void)sure(Migrations().bring(*connection));
        const Authority authority = sure(Authority::create(m_config.authorityFile(), QStringLiteral("fleet"),
                                                           QDateTime::currentDateTimeUtc()));
        m_authority = authority.certificate().pem;
        const CatalogueImport import = sure(CatalogueImport::ofFolder(m_sample));
        const Moment now = momentNow();
        const int perOffice = (kiosks + offices - 1) / offices;
        for (int number = 0; number < offices; ++number) {
            const OfficeId office{QStringLiteral("office-%1").arg(number)};
            sure(OfficeKeeper::found(*connection, office, import.shape(1),
                                     OfficeKeeper::Before::NothingGivenToday, now));
            sure(inDeed(*connection, office, now, [&](Deed &deed) -> Result<void> {
                const qint64 version = sure(import.keep(deed, QStringLiteral("bench")));
                sure(import.publishAs(deed, version, QStringLiteral("bench")));
                DeviceBook book(deed.connection());
                for (int place = 0; place < perOffice && int(m_kiosks.size()) < kiosks; ++place)
                    addKiosk(deed, book, authority, office, place);
                if (int(m_counters.size()) < counters)
                    addCounter(deed, office);
                return {};
            }));
        }
    }

    void addKiosk(Deed &deed, DeviceBook &book, const Authority &authority, const OfficeId &office, int place)
    {
        Kiosk kiosk;
        kiosk.office = office;
        kiosk.place = place;
        kiosk.day = deed.today();
        const DeviceId device{QUuid::createUuid()};
        const QByteArray key = sure(makePrivateKey());
        const Certificate certificate =
            sure(authority.issueForDevice(sure(makeSigningRequest(key, QStringLiteral("kiosk"))), office,
                                          device.text(), QDateTime::currentDateTimeUtc()));
        sure(book.add(deed, device, QStringLiteral("Kiosk %1").arg(place)));
        sure(book.addCertificate(deed, device, certificate));
        kiosk.papers = {certificate.pem, key};
        m_kiosks.push_back(std::move(kiosk));
    }

    void addCounter(Deed &deed, const OfficeId &office)
    {
        StaffMember member;
        member.office = office;
        member.id = QUuid::createUuid();
        member.name = QStringLiteral("a.nowak");
        member.password = QStringLiteral("never logs in");
        member.totp = QByteArray(20, 'x');
        StaffBook book(deed.connection());
        sure(book.add(deed, member));
        const QByteArray token = sure(sessiontoken::make());
        sure(book.beginSession(deed, sure(sessiontoken::hash(token)), member));
        Counter counter;
        counter.office = office;
        counter.line = std::make_unique<Guest>(0, nullptr, 0);
        counter.line->worn = "Cookie: " + QByteArray(SessionCookie) + '=' + token +
                             "\r\nOkienko-Csrf: " + csrfOf(token) + "\r\n";
        m_counters.push_back(std::move(counter));
    }

    void serve()
    {
        // Into a file: nobody reads a pipe while threads measure, and a full one would stop the server.
        const QString file = m_folder + QStringLiteral("/log");
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(file);
        m_process.start(m_server, {QStringLiteral("--config"), m_folder + QStringLiteral("/backoffice.json"),
                                   QStringLiteral("serve")});
        QByteArray log;
        const auto end = Steady::now() + 60s;
        while (Steady::now() < end && !m_process.waitForFinished(50)) {
            QFile written(file);
            log = written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
            for (const QByteArray &line : log.split('\n')) {
                const QJsonObject said = QJsonDocument::fromJson(line).object();
                if (said.value(QLatin1String("what")).toString() != QLatin1String("started"))
                    continue;
                m_pages = static_cast<quint16>(said.value(QLatin1String("pagesPort")).toInt());
                m_devices = static_cast<quint16>(said.value(QLatin1String("devicesPort")).toInt());
                return;
            }
        }
        stop(QStringLiteral("the server does not start: ") + QString::fromUtf8(log));
    }

    [[nodiscard]] qint64 serverBytes() const
    {
        QFile file(QStringLiteral("/proc/%1/statm").arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').at(1).toLongLong() * sysconf(_SC_PAGESIZE);
    }

    /// What a connection costs the server that has asked something.
    qint64 connectAll()
    {
        const TestContext staff = clientContext(m_authority);
        int from = 2;
        for (Counter &counter : m_counters) {
            const QByteArray worn = counter.line->worn;
            counter.line = std::make_unique<Guest>(m_pages, staff, 0);
            counter.line->worn = worn;
        }
        // The first ones warm up what is there once.
        for (std::size_t i = 0; i < m_kiosks.size(); ++i) {
            Kiosk &kiosk = m_kiosks.at(i);
            kiosk.line = std::make_unique<Guest>(m_devices, clientContext(m_authority, kiosk.papers), from);
            from = from == 9 ? 2 : from + 1;
        }
        const std::size_t warm = std::min<std::size_t>(m_kiosks.size() / 5, 50);
        const auto greet = [](Kiosk &kiosk) {
            const LineAnswer answer = kiosk.line->ask("/v1/device/hello", kiosk.helloLetter());
            if (answer.status != 200)
                stop(QStringLiteral("hello: %1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body)));
        };
        for (std::size_t i = 0; i < warm; ++i)
            greet(m_kiosks.at(i));
        const qint64 before = serverBytes();
        for (std::size_t i = warm; i < m_kiosks.size(); ++i)
            greet(m_kiosks.at(i));
        return (serverBytes() - before) / qint64(m_kiosks.size() - warm);
    }

    void begin()
    {
        together(m_kiosks, [](Kiosk &kiosk) {
            const LineAnswer answer = kiosk.line->ask("/v1/device/push", kiosk.pushLetter(Waiting));
            if (answer.status != 200)
                stop(QStringLiteral("push: %1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body)));
        });
        together(m_counters, [](Counter &counter) {
            counter.step = 0;
            const auto opened = counter.deed(
                "open", {{QStringLiteral("services"), QJsonArray{QStringLiteral("identity-card")}}});
            if (opened.isEmpty())
                stop(QStringLiteral("a counter does not open"));
        });
    }

    /// Each of them once, by several threads.
    template <typename All, typename Work>
    void together(All &all, Work work)
    {
        std::atomic<std::size_t> next{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < Workers; ++i)
            threads.emplace_back([&] {
                for (std::size_t at = next++; at < all.size(); at = next++)
                    work(all[at]);
            });
        for (std::thread &thread : threads)
            thread.join();
    }

    /// Everybody in his own beat. A time is counted from when it was due, so that who waits for his turn
    /// waits in the figures, too.
    void rush(QJsonObject &all)
    {
        Times hello;
        Times push;
        Times next;
        struct Due {
            Steady::time_point at;
            std::function<void(Steady::time_point due)> work;
            Steady::duration every;
            bool operator<(const Due &other) const { return at > other.at; }
        };
        std::priority_queue<Due> line;
        std::mutex mutex;
        const auto start = Steady::now();
        const auto end = start + Rush;
        const auto spread = [](Steady::duration every, std::size_t i, std::size_t count) {
            return every * static_cast<int>(i) / static_cast<int>(count);
        };
        for (std::size_t i = 0; i < m_kiosks.size(); ++i) {
            Kiosk &kiosk = m_kiosks.at(i);
            auto one = std::make_shared<std::mutex>(); // a kiosk has one letter under way
            line.push({start + spread(HelloEvery, i, m_kiosks.size()),
                       [&kiosk, &hello, one](Steady::time_point due) {
                           const std::lock_guard lock(*one);
                           const LineAnswer answer = kiosk.line->ask("/v1/device/hello", kiosk.helloLetter());
                           answer.status == 200 ? hello.add(milliseconds(Steady::now() - due))
                                                : hello.failed();
                       },
                       HelloEvery});
            line.push({start + spread(TicketEvery, i, m_kiosks.size()),
                       [&kiosk, &push, one](Steady::time_point due) {
                           const std::lock_guard lock(*one);
                           const LineAnswer answer = kiosk.line->ask("/v1/device/push", kiosk.pushLetter(1));
                           answer.status == 200 ? push.add(milliseconds(Steady::now() - due)) : push.failed();
                       },
                       TicketEvery});
        }
        for (std::size_t i = 0; i < m_counters.size(); ++i) {
            Counter &counter = m_counters.at(i);
            line.push({start + spread(CallEvery, i, m_counters.size()),
                       [&counter, &next](Steady::time_point due) {
                           const QJsonObject said = counter.deed("next");
                           said.isEmpty() ? next.failed() : next.add(milliseconds(Steady::now() - due));
                           if (!counter.ticket.isNull())
                               (void)counter.deed("done");
                       },
                       CallEvery});
        }
        std::vector<std::thread> threads;
        for (int i = 0; i < Workers; ++i)
            threads.emplace_back([&] {
                for (;;) {
                    Due due;
                    {
                        const std::lock_guard lock(mutex);
                        if (line.empty() || line.top().at >= end)
                            return;
                        due = line.top();
                        line.pop();
                    }
                    std::this_thread::sleep_until(due.at);
                    due.work(due.at);
                    const std::lock_guard lock(mutex);
                    line.push({due.at + due.every, due.work, due.every});
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        const double seconds = milliseconds(Steady::now() - start) / 1000;
        const auto events = push.json().value(QLatin1String("count")).toDouble();
        all.insert(QStringLiteral("rush"),
                   QJsonObject{{QStringLiteral("events_per_second"), events / seconds},
                               {QStringLiteral("hello"), hello.json()},
                               {QStringLiteral("push"), push.json()},
                               {QStringLiteral("call_next"), next.json()}});
    }

    QJsonObject asFastAsItGoes(int batch)
    {
        const int letters = batch == 1 ? 40 : batch == 20 ? 8 : 1;
        Times times;
        const auto start = Steady::now();
        std::atomic<qint64> events{0};
        for (int letter = 0; letter < letters; ++letter)
            together(m_kiosks, [&](Kiosk &kiosk) {
                const QByteArray body = kiosk.pushLetter(batch);
                const auto begin = Steady::now();
                const LineAnswer answer = kiosk.line->ask("/v1/device/push", body);
                if (answer.status == 200) {
                    times.add(milliseconds(Steady::now() - begin));
                    events += batch;
                } else {
                    // It is sent again as it is, as a terminal would: the log must not have a gap.
                    times.failed();
                    for (int again = 0; again < 20; ++again) {
                        std::this_thread::sleep_for(500ms);
                        if (kiosk.line->ask("/v1/device/push", body).status == 200) {
                            events += batch;
                            break;
                        }
                    }
                }
            });
        const double seconds = milliseconds(Steady::now() - start) / 1000;
        return {{QStringLiteral("batch"), batch},
                {QStringLiteral("events_per_second"), double(events) / seconds},
                {QStringLiteral("push"), times.json()}};
    }

    /// The rows that the server wrote, once more into a fresh store of the same tables, and nothing else:
    /// what no server could do faster on this database.
    QJsonObject bareDatabase(int batch)
    {
        const auto source = sure(Connection::open(m_config.store));
        StoreAddress address = m_config.store;
        if (m_conninfo.isEmpty()) {
            address.where = m_folder + QStringLiteral("/bare-%1.sqlite").arg(batch);
        } else {
            sure(source->execute(QStringLiteral("CREATE SCHEMA IF NOT EXISTS bare%1").arg(batch)));
            address.where += QStringLiteral(" options='-c search_path=bare%1'").arg(batch);
        }
        const auto target = sure(Connection::open(address, Connection::Missing::IsMade));
        (void)sure(Migrations().bring(*target));
        for (int i = 0; i < m_offices; ++i)
            sure(OfficeKeeper::found(*target, {QStringLiteral("office-%1").arg(i)},
                                     {QTimeZone("Europe/Warsaw"), {}, {}},
                                     OfficeKeeper::Before::NothingGivenToday, momentNow()));
        const int most = batch == 1 ? 2000 : 10'000;
        struct Table {
            QString insert;
            QList<QVariantList> rows;
        };
        QList<Table> tables;
        for (const QString &name :
             {QStringLiteral("events"), QStringLiteral("tickets"), QStringLiteral("ticket_events")}) {
            const QString condition =
                name == QLatin1String("ticket_events") ? QStringLiteral(" WHERE deed = 'issued'")
                : name == QLatin1String("events")      ? QStringLiteral(" WHERE kind = 'ticket.issued'")
                                                       : QString();
            QSqlQuery query(source->database());
            query.setForwardOnly(true);
            if (!query.exec(QStringLiteral("SELECT * FROM %1%2 ORDER BY office, ticket LIMIT %3")
                                .arg(name, condition)
                                .arg(most)))
                stop(query.lastError().text());
            Table table;
            const int columns = query.record().count();
            QStringList names;
            for (int i = 0; i < columns; ++i)
                names.append(query.record().fieldName(i));
            table.insert = QStringLiteral("INSERT INTO %1 (%2) VALUES (?%3)")
                               .arg(name, names.join(u','), QStringLiteral(",?").repeated(columns - 1));
            while (query.next()) {
                QVariantList row;
                for (int i = 0; i < columns; ++i)
                    row.append(query.value(i));
                table.rows.append(row);
            }
            tables.append(table);
        }
        QSqlDatabase database = target->database();
        std::vector<std::unique_ptr<QSqlQuery>> queries;
        for (const Table &table : std::as_const(tables)) {
            queries.push_back(std::make_unique<QSqlQuery>(database));
            if (!queries.back()->prepare(table.insert))
                stop(queries.back()->lastError().text());
        }
        QSqlQuery change(database);
        change.prepare(QStringLiteral("UPDATE offices SET change = change + 1 WHERE office = ?"));
        const qsizetype count = tables.constFirst().rows.size();
        const auto start = Steady::now();
        for (qsizetype at = 0; at < count; at += batch) {
            if (!database.transaction())
                stop(database.lastError().text());
            for (qsizetype row = at; row < std::min(count, at + batch); ++row)
                for (std::size_t table = 0; table < queries.size(); ++table) {
                    const auto &rows = tables.at(qsizetype(table)).rows;
                    if (row >= rows.size())
                        continue;
                    for (qsizetype column = 0; column < rows.at(row).size(); ++column)
                        queries.at(table)->bindValue(int(column), rows.at(row).at(column));
                    if (!queries.at(table)->exec())
                        stop(queries.at(table)->lastError().text());
                }
            change.bindValue(0, tables.constFirst().rows.at(at).constFirst());
            if (!change.exec() || !database.commit())
                stop(database.lastError().text());
        }
        const double seconds = milliseconds(Steady::now() - start) / 1000;
        return {{QStringLiteral("batch"), batch},
                {QStringLiteral("events_per_second"), double(count) / seconds}};
    }

    QString m_server;
    QString m_sample;
    QString m_folder;
    QString m_conninfo;
    ServerConfig m_config;
    QByteArray m_authority;
    int m_offices = 0;
    std::vector<Kiosk> m_kiosks;
    std::vector<Counter> m_counters;
    QProcess m_process;
    quint16 m_pages = 0;
    quint16 m_devices = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.size() < 6)
        stop(QStringLiteral(
            "usage: okienko_fleet_bench SERVER SAMPLE FOLDER KIOSKS OFFICES COUNTERS [CONNINFO]"));
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    Fleet fleet(words);
    std::printf("%s", QJsonDocument(fleet.run()).toJson().constData());
    return 0;
}
