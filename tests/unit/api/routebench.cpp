// SPDX-License-Identifier: GPL-3.0-or-later
#include "routebench.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>

#include "api/bookingroutes.h"
#include "api/calendarroutes.h"
#include "api/callroutes.h"
#include "api/counterroutes.h"
#include "api/hallroutes.h"
#include "api/officeroutes.h"
#include "api/queueroutes.h"
#include "api/sliproutes.h"
#include "officestore/replybook.h"
#include "protocol/letter.h"

namespace okienko::test
{

using namespace backoffice;
using officestore::ReplyBook;

RouteBench::RouteBench(officestore::Dialect dialect, const QString &name) : HallBench(dialect)
{
    const HallNeeds needs{[this](officestore::Connection &, const OfficeId &) { return published(); },
                          [this] { return now(); }};
    m_table = std::make_unique<RouteTable>(counterRoutes(needs) + queueRoutes(needs) + callRoutes(needs) +
                                           hallRoutes(needs) + officeRoutes(needs) + slipRoutes(needs) +
                                           bookingRoutes(needs) + calendarRoutes(needs, m_pagesUrl));
    const QString folder = qEnvironmentVariable("OKIENKO_EXCHANGES", m_scratch.path());
    QDir().mkpath(folder);
    m_file.setFileName(QStringLiteral("%1/%2-%3.jsonl")
                           .arg(folder, name,
                                dialect == officestore::Dialect::Sqlite ? QStringLiteral("sqlite")
                                                                        : QStringLiteral("postgres")));
    // Anew at each run of the program, then one bench after the other.
    static QSet<QString> begun;
    const auto mode = begun.contains(m_file.fileName()) ? QIODevice::Append : QIODevice::Truncate;
    begun.insert(m_file.fileName());
    if (!m_file.open(QIODevice::WriteOnly | mode))
        qFatal("no place for exchanges");
    connection().onNews([this](const OfficeId &, const QStringList &news) { m_heard += news; });
}

QString RouteBench::Answer::type() const
{
    return body.value(QLatin1String("type")).toString().mid(QStringLiteral("urn:okienko:problem:").size());
}

RouteBench::Answer RouteBench::get(const QString &path, const QList<QueryItem> &query)
{
    return ask({Role::Supervisor, QByteArrayLiteral("GET"), path, {}, query});
}

RouteBench::Answer RouteBench::post(const QString &path, const QJsonObject &body, Role role)
{
    return ask({role, QByteArrayLiteral("POST"), path, body});
}

RouteBench::Answer RouteBench::put(const QString &path, const QJsonObject &body, const QByteArray &ifMatch,
                                   Role role)
{
    return ask({role, QByteArrayLiteral("PUT"), path, body, {}, {}, ifMatch});
}

RouteBench::Answer RouteBench::asDevice(const QByteArray &method, const QString &path,
                                        const QJsonObject &body, const QList<QueryItem> &query)
{
    return ask({Role::Device, method, path, body, query});
}

RouteBench::Answer RouteBench::asScreen(const QString &path)
{
    return ask({Role::Display, QByteArrayLiteral("GET"), path, {}, {}, QByteArray(32, '\x07')});
}

RouteBench::Answer RouteBench::remove(const QString &path)
{
    return ask({Role::Supervisor, QByteArrayLiteral("DELETE"), path, {}});
}

QJsonObject RouteBench::deedBody(const CounterId &counter, const QJsonObject &more)
{
    const auto asked = present(counter, newRequest());
    QJsonObject body = more;
    body.insert(QStringLiteral("id"), asked.request.text());
    body.insert(QStringLiteral("present"),
                QJsonObject{{QStringLiteral("step"), asked.step},
                            {QStringLiteral("ticket"),
                             asked.ticket.isNull() ? QJsonValue() : QJsonValue(asked.ticket.text())}});
    return body;
}

RouteBench::Answer RouteBench::at(const CounterId &counter, const char *deed, const QJsonObject &more)
{
    return post(QStringLiteral("/v1/counters/%1/%2").arg(counter.value, QString::fromLatin1(deed)),
                deedBody(counter, more));
}

RouteBench::Answer RouteBench::ask(const Asked &asked)
{
    const Door door = asked.role == Role::Device ? Door::Devices : Door::Pages;
    const auto match = m_table->find(door, asked.method, asked.path);
    const auto *found = std::get_if<RouteTable::Match>(&match);
    if (!found)
        qFatal("no route for %s", qPrintable(asked.path));
    Call::Asked call;
    call.caller = {office, asked.role,
                   asked.role == Role::Device ? device.toString(QUuid::WithoutBraces)
                                              : QStringLiteral("anna")};
    if (found->route->access == Access::Anybody)
        call.caller = {};
    else
        call.name = call.caller.id;
    call.places = found->places;
    call.query = asked.query;
    call.tokenHash = asked.token;
    if (!asked.ifMatch.isEmpty())
        call.headers = {{"If-Match", asked.ifMatch}};
    call.now = now();
    if (!asked.body.isEmpty()) {
        call.body = compact(asked.body);
        Findings findings;
        call.letter = parseLetter(call.body, QStringLiteral("body"), findings);
    }
    if (found->route->right && !may(asked.role, *found->route->right))
        qFatal("the role may not: %s", qPrintable(asked.path));
    const Reply answer = reply(*found->route, call);
    write(asked, answer);
    return {answer.status(), QJsonDocument::fromJson(answer.body()).object(), answer.body(),
            answer.response().headers.value("ETag"), answer.response().contentType};
}

Reply RouteBench::reply(const Route &route, const Call::Asked &asked)
{
    if (route.work == backoffice::Work::Look) {
        const auto glance = sure(officestore::Glance::begin(connection(), office, now()));
        Call call(asked, {&connection(), nullptr, glance.get()});
        return route.answer(call);
    }
    if (route.work == backoffice::Work::Own) {
        Call call(asked, {&connection(), nullptr, nullptr});
        return route.answer(call);
    }
    if (route.work == backoffice::Work::Deed)
        return inDeed(route, asked);
    // The same id is answered as then; a refusal is kept too.
    const QUuid id = QUuid::fromString(asked.letter ? asked.letter->member(u"id")->text : QString());
    const QByteArray content = QCryptographicHash::hash(asked.body, QCryptographicHash::Sha256);
    const auto kept = deed([&](officestore::Deed &one) { return ReplyBook::find(one, id); });
    if (kept && kept->content != content)
        return Reply::problem(ProblemType::IdReused);
    if (kept)
        return kept->status >= 400 ? Reply::problemBytes(kept->status, kept->body)
                                   : Reply::jsonBytes(kept->status, kept->body);
    const Reply fresh = inDeed(route, asked);
    if (fresh.status() == 400)
        return fresh;
    (void)deed([&](officestore::Deed &one) -> Result<int> {
        const Result<void> done = ReplyBook::keep(one, id, {content, fresh.status(), fresh.body()});
        if (!done)
            return failure(done.error());
        return 0;
    });
    return fresh;
}

Reply RouteBench::inDeed(const Route &route, const Call::Asked &asked)
{
    const auto deed = sure(officestore::Deed::begin(connection(), office, now()));
    Call call(asked, {&connection(), deed.get(), nullptr});
    const Reply reply = route.answer(call);
    if (!reply.isRefusal())
        sure(deed->commit());
    return reply;
}

void RouteBench::write(const Asked &asked, const Reply &reply)
{
    const Response response = reply.response();
    QJsonObject headers;
    for (const auto &field : response.headers.fields())
        headers.insert(QString::fromLatin1(field.name).toLower(), QString::fromLatin1(field.value));
    if (!response.contentType.isEmpty())
        headers.insert(QStringLiteral("content-type"), QString::fromLatin1(response.contentType));
    QString path = asked.path;
    for (qsizetype i = 0; i < asked.query.size(); ++i)
        path += QStringLiteral("%1%2=%3")
                    .arg(i == 0 ? QLatin1Char('?') : QLatin1Char('&'))
                    .arg(asked.query.at(i).name, asked.query.at(i).value);
    QJsonObject request{{QStringLiteral("headers"), QJsonObject()}, {QStringLiteral("body"), QString()}};
    if (!asked.body.isEmpty()) {
        request.insert(QStringLiteral("headers"),
                       QJsonObject{{QStringLiteral("content-type"), QStringLiteral("application/json")}});
        request.insert(QStringLiteral("body"), QString::fromUtf8(compact(asked.body)));
    }
    QJsonObject line{{QStringLiteral("method"), QString::fromLatin1(asked.method)},
                     {QStringLiteral("path"), path},
                     {QStringLiteral("request"), request},
                     {QStringLiteral("status"), response.status},
                     {QStringLiteral("response"),
                      QJsonObject{{QStringLiteral("headers"), headers},
                                  {QStringLiteral("body"), QString::fromUtf8(response.body)}}}};
    if (!asked.ifMatch.isEmpty()) {
        QJsonObject sent = line.value(QLatin1String("request")).toObject();
        QJsonObject fields = sent.value(QLatin1String("headers")).toObject();
        fields.insert(QStringLiteral("if-match"), QString::fromLatin1(asked.ifMatch));
        sent.insert(QStringLiteral("headers"), fields);
        line.insert(QStringLiteral("request"), sent);
    }
    if (!m_deliberate.isEmpty())
        line.insert(QStringLiteral("deliberate"), m_deliberate);
    m_deliberate.clear();
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace okienko::test
