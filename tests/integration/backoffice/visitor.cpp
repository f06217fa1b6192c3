// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

#include <QDir>
#include <QJsonDocument>

namespace okienko::test
{

namespace
{

QJsonObject jsonOf(const QList<okienko::backoffice::HeaderField> &fields)
{
    QJsonObject json;
    for (const auto &field : fields)
        json.insert(QString::fromLatin1(field.name), QString::fromLatin1(field.value));
    return json;
}

} // namespace

QJsonObject Visitor::Said::json() const { return QJsonDocument::fromJson(body).object(); }

QByteArray Visitor::Said::type() const
{
    return json().value(QLatin1String("type")).toString().section(u':', -1).toLatin1();
}

Visitor::Visitor(quint16 port, const TestContext &context, const QString &recording)
    : m_port(port), m_context(context), m_recording(recording),
      m_client(std::make_unique<LineClient>(port, context))
{
}

QByteArray Visitor::fields(const QByteArray &body) const
{
    QByteArray text = "Host: localhost\r\n";
    for (const auto &field : m_worn)
        text += field.name + ": " + field.value + "\r\n";
    if (!body.isEmpty())
        text +=
            "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text;
}

Visitor::Said Visitor::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                           const QByteArray &deliberate)
{
    (void)m_client->send(method + ' ' + path + " HTTP/1.1\r\n" + fields(body) + "\r\n" + body);
    const LineAnswer answer = m_client->answer(method);
    const Said said{answer.status, answer.headers, answer.body};
    if (said.status != 0)
        record(method, path, body, said, deliberate);
    if (said.headers.value("Connection") == "close" || said.status == 0)
        m_client = std::make_unique<LineClient>(m_port, m_context);
    return said;
}

Visitor::Said Visitor::ask(const QByteArray &method, const QByteArray &path, const QJsonObject &body,
                           const QByteArray &deliberate)
{
    return ask(method, path, QJsonDocument(body).toJson(QJsonDocument::Compact), deliberate);
}

void Visitor::open(const QByteArray &path)
{
    (void)m_client->send("GET " + path + " HTTP/1.1\r\n" + fields({}) + "\r\n");
}

void Visitor::record(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                     const Said &said, const QByteArray &deliberate) const
{
    const QString folder = qEnvironmentVariable("OKIENKO_EXCHANGES");
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    auto worn = m_worn;
    if (!body.isEmpty())
        worn.append(okienko::backoffice::HeaderField{"Content-Type", "application/json"});
    QJsonObject line{
        {QStringLiteral("method"), QString::fromLatin1(method)},
        {QStringLiteral("path"), QString::fromLatin1(path)},
        {QStringLiteral("request"), QJsonObject{{QStringLiteral("headers"), jsonOf(worn)},
                                                {QStringLiteral("body"), QString::fromUtf8(body)}}},
        {QStringLiteral("status"), said.status},
        {QStringLiteral("response"), QJsonObject{{QStringLiteral("headers"), jsonOf(said.headers.fields())},
                                                 {QStringLiteral("body"), QString::fromUtf8(said.body)}}}};
    if (!deliberate.isEmpty())
        line.insert(QStringLiteral("deliberate"), QString::fromUtf8(deliberate));
    QFile file(folder + u'/' + m_recording + QStringLiteral(".jsonl"));
    if (file.open(QIODevice::Append))
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace okienko::test
