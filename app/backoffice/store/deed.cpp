// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/deed.h"

#include <QJsonArray>

#include "officestore/anchor.h"

namespace okienko::officestore
{

Deed::Deed(Connection &connection, const Moment &now) : m_connection(connection), m_moment(now) {}

Deed::~Deed()
{
    if (m_open)
        (void)m_connection.execute(QStringLiteral("ROLLBACK"));
}

Result<std::unique_ptr<Deed>> Deed::begin(Connection &connection, const OfficeId &office, const Moment &now)
{
    std::unique_ptr<Deed> deed(new Deed(connection, now));
    const Result<void> started = deed->start(office);
    if (!started)
        return failure(started.error());
    return deed;
}

Result<void> Deed::start(const OfficeId &office)
{
    Result<void> done = m_connection.reconnect();
    if (done)
        done =
            m_connection.execute(m_connection.dialect() == Dialect::Sqlite ? QStringLiteral("BEGIN IMMEDIATE")
                                                                           : QStringLiteral("BEGIN"));
    if (!done)
        return done;
    m_open = true;
    const Result<std::optional<OfficeState>> state =
        OfficeState::read(m_connection, office, m_moment.boot, OfficeState::Lock::ForUs);
    if (!state)
        return failure(state.error());
    if (!*state)
        return failure(ErrorKind::NotFound,
                       QStringLiteral("no office \"%1\" in this store").arg(office.value));
    m_state = **state;
    const Result<backoffice::ClockReading> reading = readClock(m_connection, m_moment);
    if (!reading)
        return failure(reading.error());
    m_reading = *reading;
    done = observe();
    return done ? remember() : done;
}

Result<void> Deed::observe()
{
    const backoffice::ClockState before = m_state.clock;
    m_state.clock = backoffice::observed(before, m_reading, m_state.shape.zone, clockSlack(m_connection));
    Result<void> done;
    if (m_state.clock.anchor != before.anchor)
        done = m_state.writeAnchor(m_connection);
    if (m_state.clock.day != before.day)
        tell(QStringLiteral("day"));
    if (done && m_state.clock.doubt && !before.doubt) {
        tell(QStringLiteral("clock"));
        done =
            raise({QStringLiteral("clock-in-doubt"),
                   QStringLiteral("The office's clock was set or stood still. No numbers are lent until the "
                                  "date is confirmed.")});
    }
    return done;
}

Result<void> Deed::remember()
{
    const QString lineage = m_connection.lineage();
    if (m_state.lineage != lineage) {
        const bool first = m_state.lineage.isEmpty();
        m_state.lineage = lineage;
        if (!first)
            return loseMemory({}, QStringLiteral("The database was restored, or a standby took over."));
    }
    const auto mark = Anchor(m_connection.address().anchorFile(m_state.office)).read();
    if (mark && *mark > m_state.memory.mark())
        return loseMemory(*mark,
                          QStringLiteral("The store is older than what this machine remembers of it."));
    return {};
}

Result<void> Deed::loseMemory(const backoffice::MemoryMark &heard, const QString &why)
{
    m_state.memory = backoffice::afterLoss(m_state.memory, heard, QUuid::createUuid(), today(), inDoubt());
    m_state.lostAt = now();
    tell(QStringLiteral("memory"));
    return raise({QStringLiteral("memory-lost"), why});
}

Result<void> Deed::raise(const NewAlarm &alarm)
{
    QJsonArray tickets;
    for (const TicketId &ticket : alarm.tickets)
        if (!ticket.isNull())
            tickets.append(ticket.text());
    tell(QStringLiteral("alarms"));
    return statement("INSERT INTO alarms (office, alarm, kind, at, day, detail, device, tickets) VALUES (?, "
                     "?, ?, ?, "
                     "?, ?, ?, ?)")
        .with(office(), ++m_state.lastAlarm, alarm.kind, now(), today(), alarm.detail, alarm.device,
              QJsonObject{{QStringLiteral("tickets"), tickets}})
        .done();
}

Result<void> Deed::raiseOnce(const NewAlarm &alarm)
{
    {
        Statement known =
            statement("SELECT count(*) FROM alarms WHERE office = ? AND kind = ? AND day = ? AND detail = "
                      "? AND coalesce(device, '') = ? AND seen_at IS NULL");
        const QString device =
            alarm.device.isNull() ? QString() : alarm.device.toString(QUuid::WithoutBraces);
        const Result<bool> row = known.with(office(), alarm.kind, today(), alarm.detail, device).step();
        if (!row)
            return failure(row.error());
        if (known.integer(0) > 0)
            return {};
    }
    return raise(alarm);
}

void Deed::tell(const QString &news)
{
    if (!m_news.contains(news))
        m_news.append(news);
}

Result<void> Deed::notify()
{
    if (m_news.isEmpty() || m_connection.dialect() == Dialect::Sqlite)
        return {};
    Statement notice = m_connection.statement("SELECT pg_notify('okienko', ?)");
    return notice.with(QString(office().value + QLatin1Char(' ') + m_news.join(QLatin1Char(' ')))).done();
}

Result<void> Deed::commit()
{
    ++m_state.memory.change;
    Result<void> done = m_state.update(m_connection);
    if (done)
        done = notify();
    if (done)
        done = m_connection.execute(QStringLiteral("COMMIT"));
    if (!done) {
        (void)m_connection.execute(QStringLiteral("ROLLBACK"));
        m_open = false;
        // When only the sync failed, the WAL may hold the whole commit, and a crash now would bring back what
        // we call not done. Emptying the WAL makes it certain; where the disk refuses that too, the next
        // commit overwrites it.
        if (m_connection.dialect() == Dialect::Sqlite)
            (void)m_connection.execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        return done;
    }
    m_open = false;
    Anchor(m_connection.address().anchorFile(office())).write(m_state.memory.mark());
    if (!m_news.isEmpty())
        m_connection.hear(office(), m_news);
    return {};
}

} // namespace okienko::officestore
