// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/serverconfig.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "protocol/jsonreader.h"
#include "vault/safefile.h"

namespace okienko::backoffice
{

namespace
{

constexpr int LongestPath = 1000;
constexpr int MostNames = 20;
const QString Postgres = QStringLiteral("postgresql:");

class ConfigReading
{
public:
    explicit ConfigReading(const QString &folder) : m_folder(folder) {}

    ServerConfig read(const JsonReader &root)
    {
        if (!root.object({QStringLiteral("state_folder"), QStringLiteral("store")},
                         {QStringLiteral("pages"), QStringLiteral("devices"), QStringLiteral("names"),
                          QStringLiteral("clerks"), QStringLiteral("operator_token_file"),
                          QStringLiteral("password_cost"), QStringLiteral("log")}))
            return m_config;
        m_config.stateFolder = path(root.key(QStringLiteral("state_folder")));
        store(root.key(QStringLiteral("store")));
        pages(root.key(QStringLiteral("pages")));
        const JsonReader devices = root.key(QStringLiteral("devices"));
        if (devices.isThere() && devices.object({QStringLiteral("address"), QStringLiteral("port")}))
            listener(devices, m_config.devices);
        names(root.key(QStringLiteral("names")));
        if (root.has(QStringLiteral("clerks")))
            m_config.clerks = root.key(QStringLiteral("clerks")).integer(1, 64);
        if (root.has(QStringLiteral("operator_token_file")))
            m_config.operatorTokenFile = path(root.key(QStringLiteral("operator_token_file")));
        cost(root.key(QStringLiteral("password_cost")));
        log(root.key(QStringLiteral("log")));
        return m_config;
    }

private:
    [[nodiscard]] QString path(const JsonReader &at) const
    {
        const QString written = at.text(LongestPath);
        return written.isEmpty() ? QString() : QDir::cleanPath(QDir(m_folder).absoluteFilePath(written));
    }

    void store(const JsonReader &at)
    {
        if (!at.object({}, {QStringLiteral("sqlite"), QStringLiteral("postgresql_file")}))
            return;
        const JsonReader sqlite = at.key(QStringLiteral("sqlite"));
        const JsonReader postgres = at.key(QStringLiteral("postgresql_file"));
        if (sqlite.isThere() == postgres.isThere())
            at.refuse(sqlite.isThere() ? QStringLiteral("both sqlite and postgresql_file")
                                       : QStringLiteral("neither sqlite nor postgresql_file"),
                      QStringLiteral("exactly one of sqlite and postgresql_file"));
        const bool isSqlite = sqlite.isThere();
        m_config.store = {isSqlite ? officestore::Dialect::Sqlite : officestore::Dialect::Postgres,
                          path(isSqlite ? sqlite : postgres), m_config.anchorFolder()};
    }

    static void listener(const JsonReader &at, ServerConfig::Listener &into)
    {
        into.address = at.key(QStringLiteral("address")).text(64);
        into.port = static_cast<quint16>(at.key(QStringLiteral("port")).integer(0, 65535));
    }

    void pages(const JsonReader &at)
    {
        if (!at.isThere() ||
            !at.object({QStringLiteral("address"), QStringLiteral("port")}, {QStringLiteral("plain")}))
            return;
        listener(at, m_config.pages);
        if (!at.has(QStringLiteral("plain")))
            return;
        m_config.plainPages = at.key(QStringLiteral("plain")).boolean();
        static const QStringList loopback{QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
        if (m_config.plainPages && !loopback.contains(m_config.pages.address))
            at.key(QStringLiteral("plain"))
                .refuse(QStringLiteral("true on an address that is not this machine's own"),
                        QStringLiteral("false, or the address 127.0.0.1 or ::1"));
    }

    void names(const JsonReader &at)
    {
        if (!at.isThere() || !at.object({}, {QStringLiteral("dns"), QStringLiteral("addresses")}))
            return;
        const auto list = [&](const QString &name) {
            QStringList all;
            if (at.has(name))
                for (const JsonReader &one : at.key(name).array(0, MostNames))
                    all.append(one.text(253));
            return all;
        };
        m_config.names = {list(QStringLiteral("dns")), list(QStringLiteral("addresses"))};
        if (m_config.names.dns.isEmpty() && m_config.names.addresses.isEmpty())
            at.refuse(QStringLiteral("no name"), QStringLiteral("at least one of dns and addresses"));
    }

    void cost(const JsonReader &at)
    {
        if (!at.isThere() ||
            !at.object({QStringLiteral("memory_kib"), QStringLiteral("passes")}, {QStringLiteral("lanes")}))
            return;
        m_config.passwordCost.memoryKib = at.key(QStringLiteral("memory_kib")).integer(8, 1'048'576);
        m_config.passwordCost.passes = at.key(QStringLiteral("passes")).integer(1, 100);
        if (at.has(QStringLiteral("lanes")))
            m_config.passwordCost.lanes = at.key(QStringLiteral("lanes")).integer(1, 16);
        if (m_config.passwordCost.memoryKib < 8 * m_config.passwordCost.lanes)
            at.key(QStringLiteral("memory_kib"))
                .refuse(QString::number(m_config.passwordCost.memoryKib),
                        QStringLiteral("8 for each of the lanes"));
    }

    void log(const JsonReader &at)
    {
        static const QStringList words{QStringLiteral("error"), QStringLiteral("warning"),
                                       QStringLiteral("info"), QStringLiteral("debug")};
        if (at.isThere() && at.object({QStringLiteral("level")}))
            m_config.logLevel =
                static_cast<Journal::Level>(words.indexOf(at.key(QStringLiteral("level")).oneOf(words)));
    }

    QString m_folder;
    ServerConfig m_config;
};

} // namespace

QString ServerConfig::host() const
{
    if (!names.dns.isEmpty())
        return names.dns.constFirst();
    const QString address = names.addresses.value(0, QStringLiteral("127.0.0.1"));
    return address.contains(u':') ? u'[' + address + u']' : address;
}

QString defaultServerConfigPath() { return QStringLiteral("/etc/okienko/backoffice.json"); }

ServerConfig readServerConfig(const QByteArray &bytes, const QString &file, const QString &folder,
                              Findings &findings)
{
    const auto json = readJson(bytes, file, findings);
    return json ? ConfigReading(folder).read(JsonReader(*json, file, findings)) : ServerConfig();
}

tl::expected<ServerConfig, QList<Problem>> loadServerConfig(const QString &path)
{
    const QFileInfo info(path);
    const auto refused = [&](const QString &place, const QString &found, const QString &allowed) {
        return tl::unexpected(
            QList<Problem>{{info.fileName().isEmpty() ? path : info.fileName(), place, found, allowed}});
    };
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return refused(QStringLiteral("1:1"),
                       info.isFile() ? file.errorString() : QStringLiteral("no such file (%1)").arg(path),
                       QStringLiteral("a readable configuration file"));
    Findings findings;
    ServerConfig config =
        readServerConfig(file.read(1024 * 1024), info.fileName(), info.absolutePath(), findings);
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    if (config.store.dialect == officestore::Dialect::Sqlite)
        return config;
    const Result<QByteArray> secret = readSecretFile(config.store.where);
    if (!secret)
        return refused(QStringLiteral("/store/postgresql_file"), secret.error().detail,
                       QStringLiteral("a file of mode 0600 with libpq's \"keyword=value ...\""));
    const auto address = officestore::StoreAddress::parse(Postgres + QString::fromUtf8(*secret).trimmed(),
                                                          config.anchorFolder());
    if (!address)
        return refused(QStringLiteral("/store/postgresql_file"), QStringLiteral("no connection string"),
                       QStringLiteral("libpq's \"keyword=value ...\""));
    config.store = *address;
    return config;
}

} // namespace okienko::backoffice
