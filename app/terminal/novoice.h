// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/voice.h"

namespace okienko
{

/// A terminal that was set up to keep silent.
class NoVoice : public Voice
{
    Q_OBJECT

public:
    using Voice::Voice;

    void say(const Saying &) override {}
    void silence() override {}
    void play(Sound) override {}
    void useHeadphones(bool) override {}
    void setVolume(int) override {}
    [[nodiscard]] bool available() const override { return false; }
};

} // namespace okienko
