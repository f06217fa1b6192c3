// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>

namespace okienko
{

/// How long to stay quiet after a try that led to nothing: from 1 s, doubled, to 5 min, each time with a
/// random part of the jitter that the office told, so that a hall of terminals does not come back in one
/// second. Pure: keeps no time of its own.
class Backoff
{
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds shortest{1'000};
    static constexpr Milliseconds longest{300'000};
    static constexpr Milliseconds longestInSilence{3'000};
    /// Before the office told one.
    static constexpr Milliseconds firstJitter{1'000};
    static constexpr Milliseconds longestJitter{600'000};

    /// A whole number from 0 to `most`, any as likely as the other.
    using Draw = std::function<qint64(qint64 most)>;
    Backoff();
    explicit Backoff(Draw draw);

    /// The next pause. Each call makes the one after it twice as long.
    [[nodiscard]] Milliseconds next();
    /// As next(), but never longer than longestInSilence and the jitter: for the one who listens on a line
    /// that nobody answers on, so that an office that comes back is found within seconds.
    [[nodiscard]] Milliseconds nextInSilence();
    /// A random part of this, for waits whose length somebody else has told.
    [[nodiscard]] Milliseconds partOf(Milliseconds jitter) const;
    /// It went well: the next pause is the shortest again.
    void reset();
    /// As the office told last; what is out of range is brought into it.
    void setJitter(Milliseconds jitter);

private:
    Draw m_draw;
    Milliseconds m_pause{0};
    Milliseconds m_jitter = firstJitter;
};

} // namespace okienko
