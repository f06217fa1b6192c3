// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <span>
#include <vector>

namespace okienko
{

/// Brings mono 16-bit samples from the engine's rate up to the output's, portion by portion: a windowed sinc
/// with 16 neighbours, so that voices keep their hiss and gain no whistle. Upwards only. Not shared between
/// threads.
class Resampler
{
public:
    /// Samples a second; from <= to, both above 0.
    Resampler(int from, int to);

    [[nodiscard]] QList<qint16> more(std::span<const qint16> samples);
    /// What is still held back; afterwards it stands as at the beginning.
    [[nodiscard]] QList<qint16> rest();
    void reset();

private:
    static constexpr int neighbours = 16;
    int m_up = 1; ///< output steps per m_down input steps
    int m_down = 1;
    std::vector<float> m_table; ///< neighbours weights for each of m_up phases
    std::vector<float> m_held;  ///< input not used up yet, beginning half a window before the next output
    int m_phase = 0;
};

} // namespace okienko
