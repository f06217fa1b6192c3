// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace okienko
{

Backoff::Backoff() : Backoff([](qint64 most) { return QRandomGenerator::global()->bounded(most + 1); }) {}

Backoff::Backoff(Draw draw) : m_draw(std::move(draw)) {}

Backoff::Milliseconds Backoff::next()
{
    m_pause = std::clamp(m_pause * 2, shortest, longest);
    return m_pause + partOf(m_jitter);
}

Backoff::Milliseconds Backoff::nextInSilence()
{
    m_pause = std::clamp(m_pause * 2, shortest, longestInSilence);
    return m_pause + partOf(m_jitter);
}

Backoff::Milliseconds Backoff::partOf(Milliseconds jitter) const
{
    return Milliseconds(m_draw(qint64{jitter.count()}));
}

void Backoff::reset() { m_pause = Milliseconds{0}; }

void Backoff::setJitter(Milliseconds jitter)
{
    m_jitter = std::clamp(jitter, Milliseconds{0}, longestJitter);
}

} // namespace okienko
