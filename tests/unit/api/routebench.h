// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include "api/hallneeds.h"
#include "api/reply.h"
#include "api/routetable.h"
#include "hallbench.h"

namespace okienko::test
{

inline QString freshId() { return newUuid7(1'764'000'000'000).toString(QUuid::WithoutBraces); }
inline QString word(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

/// The routes of the hall over a real store, asked without a line: who asks is given, the answer comes back
/// as it would go out. Each exchange is written for the contract's validator.
class RouteBench : public HallBench
{
public:
    /// @param name of the file of exchanges
    RouteBench(officestore::Dialect dialect, const QString &name);

    struct Answer {
        int status = 0;
        QJsonObject body;
        QByteArray bytes;
        QByteArray tag; ///< ETag
        QByteArray contentType;
        [[nodiscard]] QString type() const; ///< of a problem, without its prefix
        [[nodiscard]] QJsonObject counter() const { return body.value(QLatin1String("counter")).toObject(); }
    };
    Answer get(const QString &path, const QList<backoffice::QueryItem> &query = {});
    Answer post(const QString &path, const QJsonObject &body,
                backoffice::Role role = backoffice::Role::Counter);
    Answer put(const QString &path, const QJsonObject &body, const QByteArray &ifMatch,
               backoffice::Role role = backoffice::Role::Admin);
    Answer asDevice(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                    const QList<backoffice::QueryItem> &query = {});
    Answer asScreen(const QString &path);
    Answer remove(const QString &path);
    /// What the next one asks is wrong on purpose.
    void deliberately(const char *why) { m_deliberate = QString::fromLatin1(why); }

    /// A deed of a counter that believes what it was told last.
    Answer at(const CounterId &counter, const char *deed, const QJsonObject &more = {});
    [[nodiscard]] QJsonObject deedBody(const CounterId &counter, const QJsonObject &more = {});

    const QUuid device = QUuid::createUuid();
    [[nodiscard]] QStringList heard() const { return m_heard; }

private:
    struct Asked {
        backoffice::Role role = backoffice::Role::Counter;
        QByteArray method;
        QString path;
        QJsonObject body;
        QList<backoffice::QueryItem> query = {};
        QByteArray token = {};
        QByteArray ifMatch = {};
    };
    Answer ask(const Asked &asked);
    backoffice::Reply reply(const backoffice::Route &route, const backoffice::Call::Asked &call);
    backoffice::Reply inDeed(const backoffice::Route &route, const backoffice::Call::Asked &call);
    void write(const Asked &asked, const backoffice::Reply &reply);

    const QString m_pagesUrl = QStringLiteral("https://localhost:8443");
    std::unique_ptr<backoffice::RouteTable> m_table;
    QTemporaryDir m_scratch;
    QFile m_file;
    QString m_deliberate;
    QStringList m_heard;
};

} // namespace okienko::test
