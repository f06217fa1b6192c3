// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "api/routetable.h"

using namespace okienko;
using namespace okienko::backoffice;

namespace
{

Reply answered(Call &) { return Reply::nothing(); }

Route route(const char *operation, Method method, const char *path, Access access = Access::Staff)
{
    return {operation, method, path, access, std::nullopt, Work::Look, answered};
}

const RouteTable &table()
{
    static const RouteTable made({route("counterState", Method::Get, "/v1/counters/{counter}"),
                                  route("callNext", Method::Post, "/v1/counters/{counter}/next"),
                                  route("revokeDevice", Method::Post, "/v1/office/devices/{device}/revoke"),
                                  route("notices", Method::Get, "/v1/office/notices"),
                                  route("putNotice", Method::Put, "/v1/office/notices/{notice}"),
                                  route("removeNotice", Method::Delete, "/v1/office/notices/{notice}"),
                                  route("enterSlips", Method::Post, "/v1/office/slips/entries"),
                                  route("alarmSeen", Method::Post, "/v1/office/alarms/{alarm}/seen"),
                                  route("reopenSeries", Method::Post, "/v1/office/series/{series}/reopen"),
                                  route("hello", Method::Post, "/v1/device/hello", Access::Device),
                                  route("health", Method::Get, "/health", Access::Anybody)});
    return made;
}

/// The operation that is meant, or "404", "405 ALLOW".
QString found(Door door, const char *method, const char *path)
{
    const auto match = table().find(door, method, QString::fromUtf8(path));
    if (const auto *good = std::get_if<RouteTable::Match>(&match))
        return QString::fromLatin1(good->route->operation);
    const Response refusal = std::get<Reply>(match).response();
    return (QByteArray::number(refusal.status) + ' ' + refusal.headers.value("Allow")).trimmed();
}

} // namespace

class TestRouteTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRouteOfAMethodAndAPath_data()
    {
        QTest::addColumn<int>("door");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, Door door, const char *method, const char *path,
                            const char *expected) {
            QTest::newRow(name) << static_cast<int>(door) << QByteArray(method) << QByteArray(path)
                                << QString::fromLatin1(expected);
        };
        row("fixed", Door::Pages, "GET", "/health", "health");
        row("head is get", Door::Pages, "HEAD", "/health", "health");
        row("parameter", Door::Pages, "GET", "/v1/counters/c3", "counterState");
        row("behind a parameter", Door::Pages, "POST", "/v1/counters/c3/next", "callNext");
        row("by method", Door::Pages, "DELETE", "/v1/office/notices/lift-out", "removeNotice");
        row("uuid", Door::Pages, "POST", "/v1/office/devices/0193a1b2-0000-7000-8000-000000000001/revoke",
            "revokeDevice");
        row("uuid in capitals", Door::Pages, "POST",
            "/v1/office/devices/0193A1B2-0000-7000-8000-000000000001/revoke", "404");
        row("no uuid", Door::Pages, "POST", "/v1/office/devices/kiosk-1/revoke", "404");
        row("no name", Door::Pages, "GET", "/v1/counters/C3", "404");
        row("a name of 65", Door::Pages, "GET",
            "/v1/counters/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "404");
        row("empty parameter", Door::Pages, "GET", "/v1/counters/", "404");
        row("counted", Door::Pages, "POST", "/v1/office/alarms/17/seen", "alarmSeen");
        row("counted from one", Door::Pages, "POST", "/v1/office/alarms/0/seen", "404");
        row("series", Door::Pages, "POST", "/v1/office/series/A/reopen", "reopenSeries");
        row("series without a letter", Door::Pages, "POST", "/v1/office/series/-/reopen", "reopenSeries");
        row("small letter", Door::Pages, "POST", "/v1/office/series/a/reopen", "404");
        row("slash at the end", Door::Pages, "GET", "/health/", "404");
        row("nothing", Door::Pages, "GET", "/", "404");
        row("other method", Door::Pages, "POST", "/health", "405 GET, HEAD");
        row("two methods", Door::Pages, "GET", "/v1/office/notices/lift-out", "405 DELETE, PUT");
        row("unknown method", Door::Pages, "PATCH", "/v1/office/notices", "405 GET, HEAD");
        row("devices' door", Door::Devices, "POST", "/v1/device/hello", "hello");
        row("devices' path at the pages' door", Door::Pages, "POST", "/v1/device/hello", "404");
        row("pages' path at the devices' door", Door::Devices, "GET", "/health", "404");
    }
    void findsTheRouteOfAMethodAndAPath()
    {
        QFETCH(int, door);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QString, expected);
        QCOMPARE(found(static_cast<Door>(door), method.constData(), path.constData()), expected);
    }

    void tellsWhatStandsInThePlaces()
    {
        const auto match = table().find(Door::Pages, "POST", QStringLiteral("/v1/counters/room-7/next"));
        const auto *good = std::get_if<RouteTable::Match>(&match);
        QVERIFY(good != nullptr);
        QCOMPARE(good->places.size(), 1);
        QCOMPARE(good->places.value(QStringLiteral("counter")), QStringLiteral("room-7"));
    }

    void devicesComeThroughTheirOwnDoorAndAllOthersThroughThePages()
    {
        for (const Route &one : table().routes())
            QCOMPARE(RouteTable::doorOf(one) == Door::Devices,
                     QByteArray(one.path).startsWith("/v1/device/"));
    }
};

QTEST_APPLESS_MAIN(TestRouteTable)
#include "tst_routetable.moc"
