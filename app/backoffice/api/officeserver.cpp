// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/officeserver.h"

#include <QDir>

#include "api/dayround.h"
#include "api/machineclock.h"
#include "officestore/migrations.h"
#include "vault/papers.h"
#include "vault/safefile.h"
#include "vault/secrets.h"

namespace okienko::backoffice
{

namespace
{

constexpr std::size_t LineOfClerks = 512;
constexpr std::size_t LineAside = 64;
constexpr qint64 PushBytes = 1024 * 1024;

/// For pages: what they may load, and who may frame them (nobody).
Headers pageHeaders()
{
    return {{"Content-Security-Policy",
             "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
             "media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
             "frame-ancestors 'none'"},
            {"X-Content-Type-Options", "nosniff"},
            {"Referrer-Policy", "no-referrer"},
            {"Cross-Origin-Opener-Policy", "same-origin"}};
}

QString wordOf(Door door)
{
    return door == Door::Devices ? QStringLiteral("devices") : QStringLiteral("pages");
}

QString urlOf(const QString &scheme, const QString &host, quint16 port)
{
    return QStringLiteral("%1://%2:%3").arg(scheme, host).arg(port);
}

} // namespace

OfficeServer::OfficeServer(const ServerConfig &config, Journal &journal, const Passwords &passwords)
    : m_config(config), m_premises{QStringLiteral(OKIENKO_VERSION), {}, {}, std::nullopt, passwords, {}}
{
    m_premises.journal = &journal;
}

OfficeServer::~OfficeServer() { stop(); }

Result<std::unique_ptr<OfficeServer>> OfficeServer::start(const ServerConfig &config, Journal &journal)
{
    const Result<Passwords> passwords = Passwords::at(config.passwordCost);
    if (!passwords)
        return failure(passwords.error());
    std::unique_ptr<OfficeServer> office(new OfficeServer(config, journal, *passwords));
    Result<Authority> authority = Authority::open(config.authorityFile());
    if (!authority)
        return failure(authority.error().within(QStringLiteral("authority")));
    office->m_premises.authority = *authority;
    if (!config.operatorTokenFile.isEmpty()) {
        const Result<QByteArray> token = readSecretFile(config.operatorTokenFile);
        if (!token)
            return failure(token.error().within(QStringLiteral("operator_token_file")));
        office->m_premises.operatorToken = sha256(token->trimmed());
    }
    Result<void> done = office->openStore();
    if (!done)
        return failure(done.error().within(QStringLiteral("store")));
    bool fresh = false;
    const Result<TlsIdentity> identity = office->papers(fresh);
    if (!identity)
        return failure(identity.error().within(QStringLiteral("server's papers")));
    done = office->listen(*identity);
    if (!done)
        return failure(done.error());
    return office;
}

/// A store of another version is refused at once; one that cannot be reached now may come.
Result<void> OfficeServer::openStore()
{
    const auto connection = officestore::Connection::open(m_config.store);
    if (!connection)
        return connection.error().kind == ErrorKind::Unavailable ? Result<void>()
                                                                 : failure(connection.error());
    return officestore::Migrations().check(**connection);
}

Result<TlsIdentity> OfficeServer::papers(bool &fresh)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Result<Papers> papers = readPapers(m_config.papersFile());
    if (!papers && papers.error().kind != ErrorKind::NotFound)
        return failure(papers.error());
    fresh = !papers || now >= renewalTime(papers->certificate.validFrom, papers->certificate.validTo);
    if (fresh) {
        papers = m_premises.authority->issueForServer(m_config.names, now);
        const Result<void> written =
            papers ? writePapers(m_config.papersFile(), *papers) : failure(papers.error());
        if (!written)
            return failure(written.error());
    }
    return TlsIdentity{papers->certificate.pem + papers->authority.pem, papers->key, papers->authority.pem};
}

Result<void> OfficeServer::listen(const TlsIdentity &identity)
{
    const bool postgres = m_config.store.dialect == officestore::Dialect::Postgres;
    m_table = std::make_unique<RouteTable>(allRoutes(m_premises));
    m_loudspeaker = std::make_unique<Loudspeaker>(m_premises, allTellers(m_premises));
    // With PostgreSQL news comes over the line, our own too.
    officestore::Connection::News hears;
    if (!postgres)
        hears = [this](const OfficeId &office, const QStringList &news) {
            m_loudspeaker->hear(office, news);
        };
    m_clerks = std::make_unique<Clerks>(
        m_config.store,
        Clerks::Staffing{QStringLiteral("clerk"), postgres ? m_config.clerks : 1, LineOfClerks}, hears);
    m_aside = std::make_unique<Clerks>(m_config.store,
                                       Clerks::Staffing{QStringLiteral("aside"), 1, LineAside}, hears);
    m_reception = std::make_unique<Reception>(m_premises, *m_table,
                                              Reception::Staff{*m_clerks, *m_aside, *m_loudspeaker});

    ServerOptions options;
    options.limits.bodyBytes = PushBytes;
    options.doorHeaders = {{Door::Pages, pageHeaders()}};
    options.allowance = [this](const Request &head) { return m_reception->allowance(head); };
    options.accessed = [this](const AccessLine &line) {
        m_premises.journal->write(Journal::Level::Debug, QStringLiteral("request"),
                                  {{QStringLiteral("door"), wordOf(line.door)},
                                   {QStringLiteral("method"), QString::fromLatin1(line.method)},
                                   {QStringLiteral("path"), QString::fromLatin1(line.pathClass)},
                                   {QStringLiteral("status"), line.status},
                                   {QStringLiteral("ms"), qint64{line.time.count()}},
                                   {QStringLiteral("bytes"), line.bytes}});
    };
    options.turnedAway = [this](Door door, const QByteArray &reason) {
        m_premises.journal->write(
            Journal::Level::Info, QStringLiteral("turned-away"),
            {{QStringLiteral("door"), wordOf(door)}, {QStringLiteral("why"), QString::fromLatin1(reason)}});
    };
    options.lastEvent = m_loudspeaker->goodbye(QByteArrayLiteral("stopping"));

    Listening pages{Door::Pages, m_config.pages.address, m_config.pages.port, identity};
    if (m_config.plainPages)
        pages.tls.reset();
    const Listening devices{Door::Devices, m_config.devices.address, m_config.devices.port, identity};
    auto server =
        Server::start({pages, devices}, options, [this](const Request &request, const Answer &answer) {
            m_reception->serve(request, answer);
        });
    if (!server)
        return failure(server.error());
    m_server = std::move(*server);
    m_premises.pagesUrl = urlOf(QStringLiteral("https"), m_config.host(), pagesPort());
    m_premises.devicesUrl = urlOf(QStringLiteral("https"), m_config.host(), devicesPort());
    m_premises.httpFigures = [this] { return m_server->metrics(); };
    m_premises.clerkFigures = [this] { return m_clerks->figures(); };
    m_loudspeaker->connect(m_server.get(), m_clerks.get());
    // So that the store is open before the first request, and nobody else takes it for unused.
    for (Clerks *clerks : {m_clerks.get(), m_aside.get()})
        (void)clerks->give([](officestore::Connection *) {});
    if (postgres)
        hear();
    m_premises.open = true;
    return {};
}

void OfficeServer::hear()
{
    m_newsLine = std::make_unique<officestore::NewsLine>(
        m_config.store, officestore::NewsLine::Ears{[this](const OfficeId &office, const QStringList &news) {
                                                        m_loudspeaker->hear(office, news);
                                                    },
                                                    [this] { m_loudspeaker->ringAll(); }});
}

Result<void> OfficeServer::renewPapers()
{
    bool fresh = false;
    const Result<TlsIdentity> identity = papers(fresh);
    if (!identity)
        return failure(identity.error());
    if (!fresh)
        return {};
    const Result<void> devices = m_server->renewIdentity(Door::Devices, *identity);
    if (!devices || m_config.plainPages)
        return devices;
    return m_server->renewIdentity(Door::Pages, *identity);
}

void OfficeServer::lookAfterOffices()
{
    // Where the line is full there are more urgent things; the next round does it.
    (void)m_clerks->give([this](officestore::Connection *connection) {
        if (!connection)
            return;
        const HallNeeds needs{[this](officestore::Connection &store, const OfficeId &office) {
                                  return m_premises.shelf.of(store, office);
                              },
                              momentNow};
        makeRound(*connection, needs, *m_premises.journal);
    });
}

void OfficeServer::stop()
{
    if (m_stopped)
        return;
    m_stopped = true;
    m_premises.open = false;
    m_newsLine.reset();
    if (m_server)
        m_server->stop();
    if (m_loudspeaker)
        m_loudspeaker->disconnect();
    if (m_aside)
        m_aside->goHome();
    if (m_clerks)
        m_clerks->goHome();
}

} // namespace okienko::backoffice
