// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/sounds.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace okienko
{
namespace
{

using namespace std::chrono_literals;

constexpr double g3 = 196.0;
constexpr double d4 = 293.66;
constexpr double g4 = 392.0;
constexpr double c5 = 523.25;
constexpr double e5 = 659.26;

constexpr double octaveLevel = 0.2512; // -12 dB
constexpr double usualPeak = 0.2512;   // -12 dBFS
constexpr double touchPeak = 0.0631;   // -24 dBFS, 12 dB under the others
constexpr int attackSamples = soundRate * 4 / 1000;
/// A tone has fallen by 46 dB at its end; the last 2 ms lead to zero, so that nothing clicks.
constexpr double decayOverTone = 5.3;
constexpr int releaseSamples = soundRate * 2 / 1000;

std::vector<double> struck(const Tone &tone)
{
    const auto count = static_cast<std::size_t>(tone.length.count() * soundRate / 1000);
    std::vector<double> wave(count, 0.0);
    if (tone.hertz <= 0)
        return wave;
    double peak = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double phase = 2 * std::numbers::pi * tone.hertz * static_cast<double>(i) / soundRate;
        const double attack = std::min(1.0, static_cast<double>(i) / attackSamples);
        const double decay = std::exp(-decayOverTone * static_cast<double>(i) / static_cast<double>(count));
        const double release = std::min(1.0, static_cast<double>(count - 1 - i) / releaseSamples);
        wave[i] = (std::sin(phase) + octaveLevel * std::sin(2 * phase)) * attack * decay * release;
        peak = std::max(peak, std::abs(wave[i]));
    }
    for (double &sample : wave)
        sample /= peak;
    return wave;
}

} // namespace

QList<Tone> tonesOf(Sound sound)
{
    switch (sound) {
    case Sound::Touch: return {{g4, 25ms}};
    case Sound::Number: return {{g4, 140ms}, {c5, 360ms}};
    case Sound::TakePaper: return {{c5, 220ms}};
    case Sound::Called: return {{c5, 130ms}, {e5, 240ms}};
    case Sound::Trouble: return {{d4, 160ms}, {0, 110ms}, {d4, 160ms}};
    case Sound::Time: return {{e5, 150ms}, {0, 60ms}, {c5, 150ms}, {0, 60ms}, {g4, 150ms}};
    case Sound::Edge: return {{g3, 70ms}};
    case Sound::VoiceOn: return {{g4, 90ms}, {c5, 140ms}};
    case Sound::VoiceOff: return {{c5, 90ms}, {g4, 140ms}};
    }
    return {};
}

QList<qint16> samplesOf(Sound sound)
{
    const double peak = sound == Sound::Touch ? touchPeak : usualPeak;
    QList<qint16> samples;
    for (const Tone &tone : tonesOf(sound)) {
        for (const double value : struck(tone))
            samples << static_cast<qint16>(std::lround(value * peak * 32767));
    }
    return samples;
}

} // namespace okienko
