// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <atomic>
#include <functional>
#include <mutex>

#include "api/clerks.h"
#include "api/premises.h"
#include "api/teller.h"
#include "http/answer.h"
#include "http/server.h"

namespace okienko::backoffice
{

/// Tells news to the open streams: bells at once, events with data after a clerk has made them. Also opens
/// streams, and closes those whose owner has no right to them any more. Any thread.
class Loudspeaker
{
public:
    Loudspeaker(Premises &premises, const QList<Teller> &tellers);

    /// From now on there are streams and clerks.
    void connect(Server *server, Clerks *clerks);
    /// From now on nothing is told.
    void disconnect();

    /// The topic of published events.
    [[nodiscard]] static QByteArray topic(Audience audience, const OfficeId &office,
                                          const QString &whom = {});

    /// Opens the stream that a route answered with and says welcome.
    /// @param device whose stream it is; a former one of the same device is closed. Empty: of no device
    void open(const Answer &answer, const QList<QByteArray> &topics, const QByteArray &session,
              const QString &device, const QByteArray &lastEventId);

    /// Words of Deed::tell().
    void hear(const OfficeId &office, const QStringList &news);
    /// This certificate has no right to a stream any more.
    void dismissSerial(const QByteArray &serial);
    /// Something may have been missed: everybody looks again.
    void ringAll();
    /// The event that goes before closing, with the contract's reason.
    [[nodiscard]] Event goodbye(const QByteArray &reason);

private:
    void say(const Teller &teller, const OfficeId &office, const QString &about);
    void publish(const QByteArray &topic, const QByteArray &name, const QJsonObject &data);
    void dismissDevice(const OfficeId &office, const QString &device);
    [[nodiscard]] QByteArray nextId();

    Premises &m_premises;
    const QList<Teller> m_tellers;
    const QByteArray m_run; ///< event ids of another run of the program mean nothing
    std::atomic<quint64> m_count{0};
    std::mutex m_mutex;
    Server *m_server = nullptr;
    Clerks *m_clerks = nullptr;
    QHash<QString, Stream> m_devices; ///< the newest stream of each
    QHash<OfficeId, bool> m_offices;  ///< with streams, ever
    QSet<QByteArray> m_topics;        ///< of streams, ever
    QSet<QByteArray> m_errands;       ///< events that wait for a clerk
};

} // namespace okienko::backoffice
