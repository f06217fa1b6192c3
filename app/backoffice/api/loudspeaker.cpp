// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/loudspeaker.h"

#include <QJsonArray>
#include <QUuid>

#include "officestore/devicebook.h"
#include "protocol/letter.h"

namespace okienko::backoffice
{

namespace
{

const QList<QByteArray> AllBells{"catalogue", "notices", "calls",    "waiting",  "help",
                                 "lend",      "clock",   "services", "displays", "devices",
                                 "counters",  "figures", "alarms",   "session",  "bookings"};

QJsonObject bell(const QList<QByteArray> &words)
{
    QJsonArray what;
    for (const QByteArray &word : words)
        what.append(QString::fromLatin1(word));
    return {{QStringLiteral("what"), what}};
}

/// Why the streams of somebody end with this word of news; empty: they do not.
QByteArray endOf(const QString &word)
{
    if (word == QLatin1String("session-over"))
        return QByteArrayLiteral("session-over");
    if (word == QLatin1String("display-removed"))
        return QByteArrayLiteral("revoked");
    return word == QLatin1String("display-moved") ? QByteArrayLiteral("moved") : QByteArray();
}

} // namespace

Loudspeaker::Loudspeaker(Premises &premises, const QList<Teller> &tellers)
    : m_premises(premises), m_tellers(tellers), m_run(QUuid::createUuid().toByteArray(QUuid::Id128).left(12))
{
}

void Loudspeaker::connect(Server *server, Clerks *clerks)
{
    const std::lock_guard lock(m_mutex);
    m_server = server;
    m_clerks = clerks;
}

void Loudspeaker::disconnect() { connect(nullptr, nullptr); }

QByteArray Loudspeaker::topic(Audience audience, const OfficeId &office, const QString &whom)
{
    switch (audience) {
    case Audience::Devices: return "devices/" + office.value.toLatin1();
    case Audience::OneDevice: return "device/" + whom.toLatin1();
    case Audience::Staff: return "staff/" + office.value.toLatin1();
    case Audience::Screens: return "screens/" + office.value.toLatin1();
    }
    return {};
}

QByteArray Loudspeaker::nextId() { return m_run + '-' + QByteArray::number(++m_count); }

Event Loudspeaker::goodbye(const QByteArray &reason)
{
    const QJsonObject data{{QStringLiteral("reason"), QString::fromLatin1(reason)},
                           {QStringLiteral("retryMs"), m_premises.retryMs},
                           {QStringLiteral("jitterMs"), m_premises.jitterMs}};
    return {nextId(), QByteArrayLiteral("goodbye"), compact(data)};
}

void Loudspeaker::open(const Answer &answer, const QList<QByteArray> &topics, const QByteArray &session,
                       const QString &device, const QByteArray &lastEventId)
{
    StreamOpening opening;
    opening.topics = topics;
    opening.session = session;
    const Stream stream = answer.open(opening);
    // Nothing is kept of what was told before: who comes back reads again.
    const QJsonObject welcome{{QStringLiteral("retryMs"), m_premises.retryMs},
                              {QStringLiteral("jitterMs"), m_premises.jitterMs},
                              {QStringLiteral("pollSeconds"), m_premises.pollSeconds},
                              {QStringLiteral("missed"), !lastEventId.isEmpty()}};
    stream.send({nextId(), QByteArrayLiteral("welcome"), compact(welcome),
                 std::chrono::milliseconds(m_premises.retryMs)});
    const std::lock_guard lock(m_mutex);
    for (const QByteArray &one : topics) {
        m_offices.insert({QString::fromLatin1(one.mid(one.indexOf('/') + 1))}, true);
        m_topics.insert(one);
    }
    if (device.isEmpty())
        return;
    const auto former = m_devices.constFind(device);
    if (former != m_devices.cend())
        former->close(goodbye(QByteArrayLiteral("newer")));
    m_devices.insert(device, stream);
}

void Loudspeaker::hear(const OfficeId &office, const QStringList &news)
{
    for (const QString &one : news) {
        const qsizetype colon = one.indexOf(u':');
        const QString word = colon < 0 ? one : one.left(colon);
        const QString about = colon < 0 ? QString() : one.mid(colon + 1);
        if (word == QLatin1String("revoked"))
            dismissDevice(office, about);
        else if (const QByteArray reason = endOf(word); !reason.isEmpty()) {
            const std::lock_guard lock(m_mutex);
            if (m_server != nullptr)
                m_server->dismissSession(about.toLatin1(), goodbye(reason));
        }
        for (const Teller &teller : m_tellers)
            if (word == QLatin1String(teller.news))
                say(teller, office, about);
    }
}

void Loudspeaker::say(const Teller &teller, const OfficeId &office, const QString &about)
{
    const QByteArray where = topic(teller.audience, office, about.section(u':', 0, 0));
    if (!teller.bells.isEmpty())
        publish(where, QByteArrayLiteral("bell"), bell(teller.bells));
    if (teller.event == nullptr)
        return;
    const QByteArray errand = where + ' ' + teller.event + ' ' + about.toUtf8();
    const std::lock_guard lock(m_mutex);
    // What nobody listens to is not made, and what waits to be made is made once: it reads what is newest.
    if (m_clerks == nullptr || !m_topics.contains(where) || m_errands.contains(errand))
        return;
    // When the line is full the event is left out: who listens polls.
    const bool given =
        m_clerks->give([this, teller, office, about, where, errand](officestore::Connection *connection) {
            {
                const std::lock_guard begun(m_mutex);
                m_errands.remove(errand);
            }
            if (connection == nullptr)
                return;
            const auto data = teller.make(*connection, office, about);
            if (!data)
                m_premises.journal->write(Journal::Level::Warning, QStringLiteral("news-not-told"),
                                          {{QStringLiteral("event"), QLatin1String(teller.event)},
                                           {QStringLiteral("why"), data.error().detail}});
            else if (*data)
                publish(where, teller.event, **data);
        });
    if (given)
        m_errands.insert(errand);
}

void Loudspeaker::publish(const QByteArray &topic, const QByteArray &name, const QJsonObject &data)
{
    const std::lock_guard lock(m_mutex);
    if (m_server != nullptr)
        m_server->publish(topic, {nextId(), name, compact(data)});
}

void Loudspeaker::dismissSerial(const QByteArray &serial)
{
    const std::lock_guard lock(m_mutex);
    if (m_server != nullptr)
        m_server->dismissSerial(serial, goodbye(QByteArrayLiteral("revoked")));
}

void Loudspeaker::dismissDevice(const OfficeId &office, const QString &device)
{
    const std::lock_guard lock(m_mutex);
    if (m_clerks == nullptr)
        return;
    (void)m_clerks->give([this, office, device](officestore::Connection *connection) {
        if (connection == nullptr)
            return;
        const auto serials =
            officestore::DeviceBook(*connection).serialsOf(office, officestore::DeviceId::fromText(device));
        const std::lock_guard locked(m_mutex);
        if (!serials || m_server == nullptr)
            return;
        for (const QString &serial : *serials)
            m_server->dismissSerial(serial.toLatin1(), goodbye(QByteArrayLiteral("revoked")));
        m_devices.remove(device);
    });
}

void Loudspeaker::ringAll()
{
    QList<OfficeId> offices;
    {
        const std::lock_guard lock(m_mutex);
        offices = m_offices.keys();
    }
    for (const OfficeId &office : offices) {
        publish(topic(Audience::Devices, office), QByteArrayLiteral("bell"), bell(AllBells));
        publish(topic(Audience::Staff, office), QByteArrayLiteral("bell"), bell(AllBells));
    }
}

} // namespace okienko::backoffice
