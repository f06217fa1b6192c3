// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>

#include "domain/saying.h"

namespace okienko
{

/// The small sounds: soft struck wood, made by calculation, so that there are no recordings to keep.
/// A tone is a sine and its octave at -12 dB with an attack of 4 ms and an exponential decay.

inline constexpr int soundRate = 48000; ///< samples a second, mono

/// One struck tone, or a pause when hertz is 0.
struct Tone {
    double hertz = 0;
    std::chrono::milliseconds length{0};
    bool operator==(const Tone &) const = default;
};

/// The tones of a sound, in order.
[[nodiscard]] QList<Tone> tonesOf(Sound sound);

/// Signed 16-bit samples at soundRate, peak at most -12 dBFS (touch: -24 dBFS), so that no sound is louder
/// than speech. Pure: the same sound gives the same samples.
[[nodiscard]] QList<qint16> samplesOf(Sound sound);

} // namespace okienko
