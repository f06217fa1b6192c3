// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>

namespace okienko
{

class Clock;

/// How long the terminal waits for the visitor: it asks before it ends, and can be asked to wait again
/// without limit (WCAG 2.2.1; the numbers are those of access/limits.h unless configured).
class Patience : public QObject
{
    Q_OBJECT

public:
    struct Times {
        std::chrono::seconds warnAfter{60};
        std::chrono::seconds warnAfterWithVoice{120};
        std::chrono::seconds answerWithin{30};
    };
    Patience(const Clock &clock, const Times &times, QObject *parent = nullptr);

    /// A visit is under way: time counts from now. Stopped: nothing ever ends.
    void start();
    void stop();
    /// The visitor did something. Answers a warning with "I am still here".
    void touched();
    void setVoice(bool on) { m_voice = on; }
    /// While something goes on that the visitor waits for (speaking, printing), no time passes.
    void hold(bool busy);

    [[nodiscard]] bool warning() const { return m_warning; }
    /// Until the visit ends, when a warning is shown; rounded up.
    [[nodiscard]] int secondsLeft() const;

    /// To be called some times a second.
    void tick();

Q_SIGNALS:
    void warned();
    void secondsLeftChanged();
    void answered();
    void ranOut();

private:
    [[nodiscard]] std::chrono::milliseconds quietFor() const;

    const Clock &m_clock;
    Times m_times;
    std::chrono::milliseconds m_since{0};
    int m_lastSeconds = 0;
    bool m_running = false;
    bool m_voice = false;
    bool m_busy = false;
    bool m_warning = false;
};

} // namespace okienko
