// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QRandomGenerator>
#include <QTimer>

#include <limits>
#include <memory>
#include <optional>

#include "ports/backoffice.h"
#include "ports/clock.h"
#include "store/ledger.h"
#include "sync/deviceline.h"
#include "sync/httpbackoffice.h"
#include "sync/messenger.h"
#include "sync/syncengine.h"
#include "words.h"

namespace okienko::test
{

/// The clocks of one machine: the told time (see toldclock.cpp), a wall clock that somebody may have set
/// wrong, and a boot with a name.
class MachineClock : public Clock
{
public:
    MachineClock(const QByteArray &boot, qint64 wallError) : m_boot(boot), m_wallError(wallError) {}
    [[nodiscard]] Moment now() const override;
    void setWallError(qint64 milliseconds) { m_wallError = milliseconds; }

private:
    QByteArray m_boot;
    qint64 m_wallError;
};

/// The office as the terminal sees it, with a memory of the letters that were sent, so that they can be said
/// again, and of what is under way.
class RememberingOffice : public BackOffice
{
    Q_OBJECT

public:
    explicit RememberingOffice(DeviceLine &line);
    void hello(const Hello &hello) override;
    void lend(const LendRequest &request) override;
    void push(const Push &push) override;

    [[nodiscard]] bool isUnderWay() const { return m_underWay; }
    /// How many milliseconds the letter is under way; very many when none is.
    [[nodiscard]] qint64 waitsFor() const
    {
        return m_underWay ? m_since.elapsed() : std::numeric_limits<qint64>::max();
    }
    /// Says letters of the past again, one after the other, on a line of its own; nobody takes the answers.
    void sayAgain(int count, QRandomGenerator &chance);

Q_SIGNALS:
    void quiet();
    void saidAgain(int count);

private:
    void remember(const std::function<void(BackOffice &)> &letter);
    void sayNext();

    HttpBackOffice m_office;
    HttpBackOffice m_echo;
    bool m_underWay = false;
    QElapsedTimer m_since;
    QList<std::function<void(BackOffice &)>> m_said;
    QList<std::function<void(BackOffice &)>> m_again;
    int m_count = 0;
};

/// One kiosk as far as numbers and the post go: a real ledger, the real post over a real line. Told by words
/// what to do; says in words what happened. Somebody kills it.
class PostKiosk : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        QString folder; ///< of the ledger
        QString identity;
        OfficeId office;
        quint16 port = 0;
        QByteArray hardware;
        QByteArray boot;
        qint64 wallError = 0;
        QList<std::pair<Series, ServiceId>> services;
    };
    explicit PostKiosk(const Setup &setup);
    ~PostKiosk() override;

private:
    void hear(const QList<QByteArray> &words);
    void issueNext();
    void issued(const Ticket &ticket);
    void tellTail();
    void hold();
    void ring();
    [[nodiscard]] QList<Series> series() const;

    Setup m_setup;
    MachineClock m_clock;
    std::unique_ptr<Ledger> m_ledger;
    DeviceLine m_line;
    RememberingOffice m_office;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<Messenger> m_messenger;
    Words m_words;
    QTimer m_hand;
    QTimer m_next;
    QRandomGenerator m_chance;
    int m_toIssue = 0;
    int m_given = 0;
    int m_refused = 0;
    int m_waits = 0;
    bool m_held = false;
    std::optional<HelloAnswer> m_word;
    std::chrono::milliseconds m_wordAt{0};
};

} // namespace okienko::test
