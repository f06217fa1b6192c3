// SPDX-License-Identifier: GPL-3.0-or-later
#include "lineoffice.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace okienko
{

using namespace backoffice;

namespace
{

QJsonObject jsonOf(const Headers &headers)
{
    QJsonObject json;
    for (const HeaderField &field : headers.fields())
        json.insert(QString::fromLatin1(field.name).toLower(), QString::fromLatin1(field.value));
    return json;
}

} // namespace

LineOffice::LineOffice(const QString &record) : m_record(record)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    // Old enough to have made certificates that have ended since.
    m_authority = std::make_unique<Authority>(*Authority::create(
        m_folder.filePath(QStringLiteral("authority.pem")), QStringLiteral("office"), now.addDays(-200)));
    const Papers papers =
        *m_authority->issueForServer({{QStringLiteral("localhost")}, {QStringLiteral("127.0.0.1")}}, now);
    // The authority's own certificate goes along, so that a terminal that enrols can compare it.
    const TlsIdentity identity{papers.certificate.pem + papers.authority.pem, papers.key,
                               papers.authority.pem};
    ServerOptions options;
    options.limits.goodbyeTime = std::chrono::milliseconds(200);
    options.limits.stopTime = std::chrono::milliseconds(200);
    options.turnedAway = [this](Door, const QByteArray &reason) {
        const std::lock_guard lock(m_mutex);
        m_troubles.append(reason);
    };
    auto started = Server::start(
        {{Door::Devices, QStringLiteral("127.0.0.1"), 0, identity},
         {Door::Pages, QStringLiteral("127.0.0.1"), 0, identity}},
        options, [this](const Request &request, const Answer &answer) { serve(request, answer); });
    if (!started)
        qFatal("the office does not open: %s", qPrintable(started.error().detail));
    m_server = std::move(*started);
}

LineOffice::~LineOffice()
{
    m_server->stop();
    const QString folder = qEnvironmentVariable("OKIENKO_EXCHANGES");
    if (folder.isEmpty() || m_record.isEmpty())
        return;
    QDir().mkpath(folder);
    QFile file(folder + QLatin1Char('/') + m_record + QStringLiteral(".jsonl"));
    // Anew at each run of the program, of which each office is a part.
    static QStringList begun;
    const bool goesOn = begun.contains(m_record);
    begun.append(m_record);
    if (file.open(QIODevice::WriteOnly | (goesOn ? QIODevice::Append : QIODevice::Truncate)))
        file.write(m_recorded);
}

void LineOffice::say(const QString &path, const Response &response)
{
    answer(path, [this, response](const Request &request, const Answer &answer) {
        reply(request, answer, response);
    });
}

void LineOffice::answer(const QString &path, const Say &say)
{
    const std::lock_guard lock(m_mutex);
    m_says.insert(path, say);
}

void LineOffice::serve(const Request &request, const Answer &answer)
{
    Say say;
    {
        const std::lock_guard lock(m_mutex);
        m_heard.append(request);
        say = m_says.value(request.path);
        if (!say)
            say = m_says.value(request.path.section(u'/', 0, -2) + QStringLiteral("/*"));
    }
    if (say)
        say(request, answer);
    else
        answer.send({404, "text/plain", {}, "nobody here"});
}

void LineOffice::reply(const Request &request, const Answer &answer, const Response &response)
{
    QJsonObject answered = jsonOf(response.headers);
    answered.insert(QStringLiteral("content-type"), QString::fromLatin1(response.contentType));
    QString path = request.path;
    QChar before = QLatin1Char('?');
    for (const QueryItem &item : request.query) {
        path += before + item.name + QLatin1Char('=') + item.value;
        before = QLatin1Char('&');
    }
    const QJsonObject line{
        {QStringLiteral("method"), QString::fromLatin1(request.method)},
        {QStringLiteral("path"), path},
        {QStringLiteral("request"), QJsonObject{{QStringLiteral("headers"), jsonOf(request.headers)},
                                                {QStringLiteral("body"), QString::fromUtf8(request.body)}}},
        {QStringLiteral("status"), response.status},
        {QStringLiteral("response"),
         QJsonObject{{QStringLiteral("headers"), answered},
                     {QStringLiteral("body"), QString::fromUtf8(response.body)}}}};
    {
        const std::lock_guard lock(m_mutex);
        // What is not of the contract (a captive portal) is no exchange of it.
        if (response.contentType.endsWith("json") || response.status == 304)
            m_recorded += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    answer.send(response);
}

QList<LineOffice::Request> LineOffice::heard() const
{
    const std::lock_guard lock(m_mutex);
    return m_heard;
}

int LineOffice::heardAt(const QString &path) const
{
    const QList<Request> all = heard();
    return static_cast<int>(
        std::count_if(all.cbegin(), all.cend(), [&](const Request &one) { return one.path == path; }));
}

QList<QByteArray> LineOffice::handshakeTroubles() const
{
    const std::lock_guard lock(m_mutex);
    return m_troubles;
}

QString LineOffice::enrol(const QString &device, const QDateTime &now) const
{
    const QString folder = m_folder.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
    QDir().mkpath(folder);
    const DeviceIdentity identity(folder);
    const auto certificate =
        m_authority->issueForDevice(*identity.request(device), {QStringLiteral("example-city")}, device, now);
    if (!identity.accept(certificate->pem, m_authority->certificate().pem, now))
        qFatal("the terminal does not take its papers");
    return folder;
}

DeviceLine::Settings LineOffice::settings(const QString &folder, std::optional<quint16> port) const
{
    return {QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port.value_or(devicesPort()))), folder};
}

} // namespace okienko
