// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace okienko::test
{

namespace
{

constexpr int PatienceMs = 60'000;

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

Office::Office(const QString &conninfo)
{
    const QJsonObject anywhere{{QStringLiteral("address"), QStringLiteral("127.0.0.1")},
                               {QStringLiteral("port"), 0}};
    QJsonObject store{{QStringLiteral("sqlite"), QStringLiteral("store.sqlite")}};
    if (!conninfo.isEmpty()) {
        write(m_folder.filePath(QStringLiteral("conninfo")), conninfo.toUtf8());
        store = {{QStringLiteral("postgresql_file"), QStringLiteral("conninfo")}};
    }
    const QJsonObject config{
        {QStringLiteral("state_folder"), QStringLiteral("state")},
        {QStringLiteral("store"), store},
        {QStringLiteral("pages"), anywhere},
        {QStringLiteral("devices"), anywhere},
        {QStringLiteral("password_cost"),
         QJsonObject{{QStringLiteral("memory_kib"), 64}, {QStringLiteral("passes"), 1}}},
        {QStringLiteral("log"), QJsonObject{{QStringLiteral("level"), QStringLiteral("debug")}}}};
    write(m_folder.filePath(QStringLiteral("backoffice.json")), QJsonDocument(config).toJson());
}

Office::~Office()
{
    if (m_server.state() != QProcess::NotRunning)
        (void)stop();
}

QStringList Office::withConfig(const QStringList &arguments) const
{
    return QStringList{QStringLiteral("--config"), m_folder.filePath(QStringLiteral("backoffice.json"))} +
           arguments;
}

Office::Answer Office::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(OKIENKO_BACKOFFICE), withConfig(arguments));
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(PatienceMs))
        return {};
    return {program.exitCode(), QString::fromUtf8(program.readAll())};
}

QString Office::told(const Answer &answer, const QString &name)
{
    for (const QString &line : answer.text.split(u'\n'))
        if (line.startsWith(name + QStringLiteral(": ")))
            return line.mid(name.size() + 2);
    return {};
}

bool Office::serve()
{
    m_log.clear();
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(QStringLiteral(OKIENKO_BACKOFFICE), withConfig({QStringLiteral("serve")}));
    QElapsedTimer patience;
    patience.start();
    while (patience.elapsed() < PatienceMs && m_server.state() != QProcess::NotRunning) {
        (void)m_server.waitForReadyRead(1000);
        for (const QByteArray &line : log().split('\n')) {
            const QJsonObject said = QJsonDocument::fromJson(line).object();
            if (said.value(QLatin1String("what")).toString() != QLatin1String("started"))
                continue;
            m_pages = static_cast<quint16>(said.value(QLatin1String("pagesPort")).toInt());
            m_devices = static_cast<quint16>(said.value(QLatin1String("devicesPort")).toInt());
            return true;
        }
    }
    qWarning("%s", log().constData());
    return false;
}

int Office::stop()
{
    m_server.terminate();
    if (!m_server.waitForFinished(PatienceMs)) {
        m_server.kill();
        (void)m_server.waitForFinished();
        return -1;
    }
    return m_server.exitStatus() == QProcess::NormalExit ? m_server.exitCode() : -1;
}

QByteArray Office::authority() const
{
    QFile papers(m_folder.filePath(QStringLiteral("state/authority.pem")));
    if (!papers.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = papers.readAll();
    const qsizetype start = all.indexOf("-----BEGIN CERTIFICATE-----");
    const QByteArray end("-----END CERTIFICATE-----\n");
    return all.mid(start, all.indexOf(end, start) + end.size() - start);
}

QByteArray Office::log()
{
    m_log += m_server.readAll();
    return m_log;
}

} // namespace okienko::test
