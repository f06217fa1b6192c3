// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/officestate.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "officestore/connection.h"

namespace okienko::officestore
{

namespace
{

// A standby that took over has a clock of its own.
constexpr std::chrono::milliseconds databaseSlack{5'000};

QJsonObject jsonOf(const SeriesShape &shape)
{
    return {
        {QStringLiteral("digits"), shape.digits},     {QStringLiteral("liveFirst"), shape.liveFirst},
        {QStringLiteral("liveLast"), shape.liveLast}, {QStringLiteral("reserveFirst"), shape.reserveFirst},
        {QStringLiteral("slotSize"), shape.slotSize}, {QStringLiteral("slots"), shape.slots}};
}

SeriesShape shapeOf(const QJsonObject &json)
{
    const auto number = [&json](const char *name) { return json.value(QLatin1String(name)).toInt(); };
    return {number("digits"),       number("liveFirst"), number("liveLast"),
            number("reserveFirst"), number("slotSize"),  number("slots")};
}

QString textOf(const QList<Series> &series)
{
    QJsonArray letters;
    for (const Series &one : series)
        letters.append(one.letter);
    return QString::fromUtf8(QJsonDocument(letters).toJson(QJsonDocument::Compact));
}

QList<Series> seriesOf(const QString &text)
{
    QList<Series> series;
    for (const auto &letter : QJsonDocument::fromJson(text.toUtf8()).array())
        series.append({letter.toString(QStringLiteral(""))});
    return series;
}

} // namespace

Result<std::optional<OfficeState>> OfficeState::read(Connection &connection, const OfficeId &office,
                                                     const QByteArray &boot, Lock lock)
{
    static constexpr auto look =
        "SELECT zone, shape, series, generation, generation_counter, change, lineage, live_closed_until, "
        "reserve_closed_until, lost_in_doubt, lost_at, day, doubt, seen_at, last_event, last_alarm FROM "
        "offices "
        "WHERE office = ?";
    static constexpr auto lockAndLook =
        "SELECT zone, shape, series, generation, generation_counter, change, lineage, live_closed_until, "
        "reserve_closed_until, lost_in_doubt, lost_at, day, doubt, seen_at, last_event, last_alarm FROM "
        "offices "
        "WHERE office = ? FOR UPDATE";
    const bool locking = lock == Lock::ForUs && connection.dialect() == Dialect::Postgres;
    OfficeState state;
    state.office = office;
    {
        Statement row = connection.statement(locking ? lockAndLook : look);
        const Result<bool> found = row.with(office).step();
        if (!found)
            return failure(found.error());
        if (!*found)
            return std::optional<OfficeState>();
        state.shape = {QTimeZone(row.text(0).toLatin1()), shapeOf(row.json(1)), seriesOf(row.text(2))};
        state.memory = {{row.uuid(3), row.integer(4)}, row.integer(5), row.day(7), row.day(8), row.yes(9)};
        state.lineage = row.text(6);
        state.lostAt = row.instantIfAny(10);
        state.clock = {row.day(11), row.yes(12), row.instant(13), std::nullopt};
        state.lastEvent = row.integer(14);
        state.lastAlarm = row.integer(15);
    }
    const auto anchor = rowOf(
        std::move(
            connection.statement("SELECT since_boot, wall FROM clock_anchors WHERE office = ? AND boot = ?")
                .with(office, QString::fromLatin1(boot))),
        [&](const Statement &row) {
            return backoffice::ClockAnchor{{row.instant(1), boot, std::chrono::milliseconds(row.integer(0))}};
        });
    if (!anchor)
        return failure(anchor.error());
    state.clock.anchor = *anchor;
    return std::optional<OfficeState>(state);
}

Result<void> OfficeState::insert(Connection &connection) const
{
    const Result<void> done =
        connection
            .statement(
                "INSERT INTO offices (office, zone, shape, series, generation, generation_counter, change, "
                "lineage, day, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .with(office, QString::fromLatin1(shape.zone.id()), jsonOf(shape.numbers), textOf(shape.series),
                  memory.generation.id, memory.generation.counter, memory.change, lineage, clock.day,
                  clock.seen)
            .done();
    return done ? update(connection) : done;
}

Result<void> OfficeState::update(Connection &connection) const
{
    return connection
        .statement(
            "UPDATE offices SET zone = ?, shape = ?, series = ?, generation = ?, generation_counter = ?, "
            "change = ?, lineage = ?, live_closed_until = ?, reserve_closed_until = ?, lost_in_doubt = ?, "
            "lost_at = ?, day = ?, doubt = ?, seen_at = ?, last_event = ?, last_alarm = ? WHERE office = ?")
        .with(QString::fromLatin1(shape.zone.id()), jsonOf(shape.numbers), textOf(shape.series),
              memory.generation.id, memory.generation.counter, memory.change, lineage, memory.liveClosedUntil,
              memory.reserveClosedUntil, memory.lostInDoubt, lostAt, clock.day, clock.doubt, clock.seen,
              lastEvent, lastAlarm, office)
        .done();
}

Result<void> OfficeState::writeAnchor(Connection &connection) const
{
    if (!clock.anchor)
        return {};
    const backoffice::ClockReading &reading = clock.anchor->reading;
    return connection
        .statement(
            "INSERT INTO clock_anchors (office, boot, since_boot, wall) VALUES (?, ?, ?, ?) ON CONFLICT "
            "(office, boot) DO UPDATE SET since_boot = excluded.since_boot, wall = excluded.wall")
        .with(office, QString::fromLatin1(reading.boot), qint64{reading.sinceBoot.count()}, reading.wall)
        .done();
}

Result<backoffice::ClockReading> readClock(Connection &connection, const Moment &now)
{
    backoffice::ClockReading reading{Instant(std::chrono::milliseconds(now.unixMilliseconds())), now.boot,
                                     now.sinceBoot};
    if (connection.dialect() == Dialect::Sqlite)
        return reading;
    Statement clock = connection.statement(
        "SELECT CAST(floor(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT)"); // D4
    const Result<bool> row = clock.step();
    if (!row)
        return failure(row.error());
    reading.wall = clock.instant(0);
    return reading;
}

std::chrono::milliseconds clockSlack(const Connection &connection)
{
    return connection.dialect() == Dialect::Sqlite ? std::chrono::milliseconds(0) : databaseSlack;
}

} // namespace okienko::officestore
