// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "ports/helpline.h"
#include "sync/backoff.h"
#include "sync/officeline.h"

namespace okienko
{

class Clock;
class DeviceLine;

/// The way of a visitor's call over the line: told, asked after until somebody comes, taken back. Telling and
/// taking back are tried for five minutes; both may be repeated.
class HelpErrand : public HelpLine
{
    Q_OBJECT

public:
    HelpErrand(DeviceLine &line, const Clock &clock, QObject *parent = nullptr);

    void ask(const HelpAsked &asked) override;
    void takeBack() override;

    /// To be called every second.
    void tick();
    /// The bells brought this.
    void hear(const HelpState &state);
    /// A stream tells what happens: it is asked for more seldom.
    void setStreamOpen(bool open) { m_streamOpen = open; }

private:
    using Milliseconds = std::chrono::milliseconds;
    enum class Stage { Nothing, Telling, Waiting, TakingBack };
    void send(const OfficeLine::Letter &letter,
              const std::function<void(const OfficeLine::Reply &reply)> &answered);
    void wentWrong(const QString &detail, Milliseconds notBefore = Milliseconds(0));
    [[nodiscard]] QString path() const;
    [[nodiscard]] Milliseconds now() const;

    DeviceLine &m_line;
    const Clock &m_clock;
    Stage m_stage = Stage::Nothing;
    QUuid m_id;
    HelpAsked m_asked;
    Milliseconds m_since{0}; ///< asked, or taken back
    Milliseconds m_next{0};
    Backoff m_backoff;
    bool m_underWay = false;
    bool m_streamOpen = false;
};

} // namespace okienko
