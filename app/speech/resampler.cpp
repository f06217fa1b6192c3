// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/resampler.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace okienko
{

Resampler::Resampler(int from, int to)
{
    const int common = std::gcd(from, to);
    m_up = to / common;
    m_down = from / common;
    m_table.resize(static_cast<std::size_t>(m_up) * neighbours);
    for (int phase = 0; phase < m_up; ++phase) {
        const double offset = static_cast<double>(phase) / m_up;
        float *row = &m_table[static_cast<std::size_t>(phase) * neighbours];
        double sum = 0;
        for (int i = 0; i < neighbours; ++i) {
            const int place = i - (neighbours / 2 - 1);
            const double distance = place - offset;
            const double angle = std::numbers::pi * distance;
            const double sinc = distance == 0 ? 1.0 : std::sin(angle) / angle;
            const double window = 0.5 + 0.5 * std::cos(2 * angle / neighbours);
            row[i] = static_cast<float>(sinc * window);
            sum += sinc * window;
        }
        for (int i = 0; i < neighbours; ++i)
            row[i] = static_cast<float>(row[i] / sum);
    }
    reset();
}

void Resampler::reset()
{
    m_held.assign(neighbours / 2 - 1, 0.0F);
    m_phase = 0;
}

QList<qint16> Resampler::more(std::span<const qint16> samples)
{
    m_held.insert(m_held.end(), samples.begin(), samples.end());
    QList<qint16> result;
    result.reserve(static_cast<qsizetype>(samples.size()) * m_up / m_down + 2);
    std::size_t begin = 0;
    while (begin + neighbours <= m_held.size()) {
        const float *row = &m_table[static_cast<std::size_t>(m_phase) * neighbours];
        const float value = std::inner_product(row, row + neighbours,
                                               m_held.begin() + static_cast<std::ptrdiff_t>(begin), 0.0F);
        result << static_cast<qint16>(std::lround(std::clamp(value, -32768.0F, 32767.0F)));
        m_phase += m_down;
        begin += static_cast<std::size_t>(m_phase / m_up);
        m_phase %= m_up;
    }
    m_held.erase(m_held.begin(), m_held.begin() + static_cast<std::ptrdiff_t>(begin));
    return result;
}

QList<qint16> Resampler::rest()
{
    constexpr std::array<qint16, neighbours / 2> silence{};
    QList<qint16> result = more(silence);
    reset();
    return result;
}

} // namespace okienko
