// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/newsline.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QTimer>
#include <QVariant>

#include "officestore/connection.h"

namespace okienko::officestore
{

namespace
{

constexpr int LookEveryMs = 1000;
const QString Channel = QStringLiteral("okienko");

} // namespace

/// Lives on the line's thread.
class NewsLine::Listener : public QObject
{
public:
    Listener(const StoreAddress &address, Ears ears)
        : m_address(address), m_ears(std::move(ears)), m_timer(this)
    {
        // Qt tells a broken line only when something is asked on it.
        connect(&m_timer, &QTimer::timeout, this, &Listener::look);
        m_timer.setInterval(LookEveryMs);
    }

    void begin()
    {
        m_timer.start();
        look();
    }

private:
    void look()
    {
        if (m_connection && !m_connection->lost() && m_connection->execute(QStringLiteral("SELECT 1")))
            return;
        const bool had = m_connection != nullptr;
        m_connection.reset();
        auto connection = Connection::open(m_address);
        if (!connection)
            return;
        QSqlDriver *driver = (*connection)->database().driver();
        if (!driver->subscribeToNotification(Channel))
            return;
        connect(driver, &QSqlDriver::notification, this,
                [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                    const QStringList words = payload.toString().split(QLatin1Char(' '));
                    m_ears.hear({words.constFirst()}, words.mid(1));
                });
        m_connection = std::move(*connection);
        if (had || m_wasDown)
            m_ears.missed();
        m_wasDown = false;
    }

    const StoreAddress m_address;
    const Ears m_ears;
    QTimer m_timer;
    std::unique_ptr<Connection> m_connection;
    bool m_wasDown = true;
};

NewsLine::NewsLine(const StoreAddress &address, const Ears &ears)
{
    auto *listener = new Listener(address, ears);
    listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, listener, &Listener::begin);
    QObject::connect(&m_thread, &QThread::finished, listener, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("news"));
    m_thread.start();
}

NewsLine::~NewsLine()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace okienko::officestore
