// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>
#include <utility>

#include "ports/voice.h"

namespace okienko
{

/// A voice that says nothing and remembers everything. Like the real one it does nothing while it is not
/// available, a new saying cuts the one before, and signals come at once; a saying goes on until it is cut or
/// end() is called.
class FakeVoice : public Voice
{
public:
    using Voice::Voice;

    void say(const Saying &saying) override
    {
        if (!m_available)
            return;
        const std::optional<Saying> before = std::exchange(m_speaking, saying);
        sayings << saying;
        if (before)
            Q_EMIT finished(*before);
        Q_EMIT started(saying);
    }

    void silence() override
    {
        ++silences;
        end();
    }

    void play(Sound sound) override
    {
        if (m_available)
            sounds << sound;
    }

    void useHeadphones(bool in) override
    {
        end();
        headphones = in;
    }

    void setVolume(int step) override { volume = step; }
    [[nodiscard]] bool available() const override { return m_available; }

    /// What is being said now, if anything.
    [[nodiscard]] const std::optional<Saying> &speaking() const { return m_speaking; }

    /// The saying has been said to its end.
    void end()
    {
        if (const std::optional<Saying> before = std::exchange(m_speaking, std::nullopt))
            Q_EMIT finished(*before);
    }

    /// The sound device comes or goes; what was being said then is finished and never said again.
    void setAvailable(bool available)
    {
        if (std::exchange(m_available, available) == available)
            return;
        if (!available)
            end();
        Q_EMIT availableChanged(available);
    }

    QList<Saying> sayings; ///< everything that was said, in order
    QList<Sound> sounds;
    int silences = 0; ///< how often silence() was called
    int volume = -1;  ///< -1: never set
    bool headphones = false;

private:
    bool m_available = true;
    std::optional<Saying> m_speaking;
};

} // namespace okienko
