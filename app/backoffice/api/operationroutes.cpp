// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "api/peopleroutes.h"
#include "officestore/connection.h"

namespace okienko::backoffice
{

namespace
{

Reply ready(Call &call, const Premises &premises)
{
    const bool store = call.hasStore() && call.connection().execute(QStringLiteral("SELECT 1"));
    const bool stays = premises.open;
    const auto check = [](const char *name, bool good) {
        return QJsonObject{
            {QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("status"), good ? QStringLiteral("pass") : QStringLiteral("fail")}};
    };
    const bool good = store && stays;
    return Reply::json(
        good ? 200 : 503,
        {{QStringLiteral("status"), good ? QStringLiteral("pass") : QStringLiteral("fail")},
         {QStringLiteral("checks"), QJsonArray{check("store", store), check("running", stays)}}});
}

/// OpenMetrics 1.0. No visitor, no clerk and no thing in any label.
class Figures
{
public:
    void counter(const char *name, const char *help, quint64 value)
    {
        head(name, "counter", help);
        m_text += "okienko_" + QByteArray(name) + "_total " + QByteArray::number(value) + '\n';
    }
    void gauge(const char *name, const char *help, qint64 value)
    {
        head(name, "gauge", help);
        m_text += "okienko_" + QByteArray(name) + ' ' + QByteArray::number(value) + '\n';
    }
    void responses(const Metrics &http)
    {
        head("http_responses", "counter", "Answers by class of status.");
        for (std::size_t kind = 2; kind < http.responses.size(); ++kind)
            m_text += "okienko_http_responses_total{class=\"" + QByteArray::number(static_cast<int>(kind)) +
                      "xx\"} " + QByteArray::number(http.responses.at(kind)) + '\n';
    }
    [[nodiscard]] QByteArray text() const { return m_text + "# EOF\n"; }

private:
    void head(const QByteArray &name, const QByteArray &type, const QByteArray &help)
    {
        m_text += "# TYPE okienko_" + name + ' ' + type + "\n# HELP okienko_" + name + ' ' + help + '\n';
    }
    QByteArray m_text;
};

Reply metrics(const Premises &premises)
{
    const Metrics http = premises.httpFigures();
    const Clerks::Figures clerks = premises.clerkFigures();
    Figures figures;
    figures.responses(http);
    figures.gauge("http_connections", "Connections that are open.", http.openConnections);
    figures.gauge("http_streams", "Event streams that are open.", http.openStreams);
    figures.counter("http_accepted", "Connections that were made.", http.connections);
    figures.counter("http_refused", "Connections over the limits.", http.connectionsRefused);
    figures.counter("http_handshakes_failed", "TLS handshakes that failed.", http.handshakesFailed);
    figures.counter("http_bytes_in", "Bytes that came.", http.bytesIn);
    figures.counter("http_bytes_out", "Bytes that went.", http.bytesOut);
    figures.counter("http_events", "Events sent to streams.", http.events);
    figures.counter("http_streams_too_slow", "Streams whose client did not read.", http.streamsTooSlow);
    figures.counter("http_timed_out", "Requests ended by the clock.", http.requestsTimedOut);
    figures.gauge("clerks_waiting", "Requests that wait for the store.", static_cast<qint64>(clerks.waiting));
    figures.counter("clerks_done", "Requests that the store answered.", clerks.done);
    figures.counter("clerks_turned_away", "Requests for which the line was full.", clerks.turnedAway);
    figures.gauge("store_reached", "1 while the store can be reached.", clerks.reached ? 1 : 0);
    return Reply::text(QByteArrayLiteral("application/openmetrics-text; version=1.0.0; charset=utf-8"),
                       figures.text());
}

} // namespace

QList<Route> operationRoutes(Premises &premises)
{
    return {
        {"health",
         Method::Get,
         "/health",
         Access::Anybody,
         {},
         Work::None,
         [&premises](Call &) {
             return Reply::ok({{QStringLiteral("status"), QStringLiteral("pass")},
                               {QStringLiteral("version"), premises.version}});
         }},
        {"ready",
         Method::Get,
         "/ready",
         Access::Anybody,
         {},
         Work::Ping,
         [&premises](Call &call) { return ready(call, premises); }},
        {"metrics",
         Method::Get,
         "/metrics",
         Access::Operator,
         {},
         Work::None,
         [&premises](Call &) { return metrics(premises); }},
    };
}

} // namespace okienko::backoffice
