// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>

#include "domain/result.h"
#include "sync/backoff.h"
#include "sync/officeline.h"

namespace okienko
{

class Clock;
class DeviceLine;

/// Pulls one of the office's feeds of changes: at start, on its bell, and in its own time. A cursor tells the
/// office what is known here; one that it does not know any more lets everything come anew.
class ChangesErrand : public QObject
{
    Q_OBJECT

public:
    /// What was pulled is kept: the next change may be asked for. Nothing is asked before.
    void goOn();
    /// What was pulled cannot be used: everything comes anew, in a while.
    void refuse();
    /// To be called every second.
    void tick();
    /// A bell: the feed's name, or everything (an empty list).
    void ring(const QStringList &what);

protected:
    using Milliseconds = std::chrono::milliseconds;
    struct Page {
        QString cursor;
        bool more = false; ///< the next page belongs to it
    };
    /// @param feed its name, in the path and as its bell
    ChangesErrand(const QString &feed, Milliseconds every, DeviceLine &line, const Clock &clock,
                  QObject *parent);

    void setCursor(const QString &cursor) { m_cursor = cursor; }
    [[nodiscard]] const QString &cursor() const { return m_cursor; }

    /// A page has come. An error: it is not of the contract.
    virtual Result<Page> hear(const QByteArray &body) = 0;
    /// The pages since the last time are a whole. True: they are told, and nothing is asked until goOn() or
    /// refuse().
    virtual bool tell() = 0;
    /// Pages that came so far are void.
    virtual void forgetPages() = 0;

private:
    void ask();
    void take(const QByteArray &body);
    void wentWrong(const QString &detail, Milliseconds notBefore = Milliseconds(0));
    void beginAnew();
    [[nodiscard]] Milliseconds now() const;

    QString m_feed;
    Milliseconds m_every;
    DeviceLine &m_line;
    const Clock &m_clock;
    Backoff m_backoff;
    Milliseconds m_next{0};
    bool m_underWay = false;
    bool m_rangMeanwhile = false;
    bool m_told = false; ///< and not kept yet
    QString m_cursor;
};

} // namespace okienko
