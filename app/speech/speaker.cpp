// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/speaker.h"

#include <QLoggingCategory>
#include <QRegularExpression>

#include <cmath>
#include <utility>

#include "speech/sounds.h"
#include "speech/wording.h"

namespace okienko
{
namespace
{

Q_LOGGING_CATEGORY(log, "okienko.speech")

constexpr int loudest = 9;

/// Made one by one, so that a long screen begins as fast as a short one.
QStringList sentencesOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("(?<=[.!?;])\\s+"));
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

Speaker::Speaker(const QByteArray &outputDevice, double rate,
                 std::shared_ptr<const std::atomic<quint64>> latest)
    : m_rate(rate), m_latest(std::move(latest)), m_out(outputDevice)
{
    m_out.setParent(this);
    connect(&m_out, &AudioOut::presentChanged, this, &Speaker::tellAvailable);
    connect(&m_out, &AudioOut::began, this, [this] {
        if (speaking() && !std::exchange(m_begun, true))
            Q_EMIT started(m_number);
    });
    connect(&m_out, &AudioOut::drained, this, [this] {
        if (m_made)
            end();
    });
    connect(&m_out, &AudioOut::lost, this, [this] {
        // What was for one pair of ears is not repeated elsewhere or later.
        m_soundAfter.reset();
        m_sentences.clear();
        end();
    });
}

Speaker::~Speaker() = default;

void Speaker::start()
{
    Result<std::unique_ptr<EspeakEngine>> engine = EspeakEngine::start();
    if (engine) {
        m_engine = std::move(*engine);
        m_resampler = std::make_unique<Resampler>(m_engine->sampleRate(), soundRate);
    } else {
        qCWarning(log).noquote() << engine.error().detail;
    }
    m_out.watch();
    tellAvailable();
}

void Speaker::tellAvailable()
{
    const bool available = m_engine && m_out.present();
    if (std::exchange(m_toldAvailable, available) != available)
        Q_EMIT availableChanged(available);
}

void Speaker::say(quint64 number, const Saying &saying)
{
    stop();
    if (!m_engine || !m_out.present() || number != m_latest->load()) {
        Q_EMIT finished(number);
        return;
    }
    m_number = number;
    m_begun = false;
    m_made = false;
    m_language = saying.language;
    m_sentences = sentencesOf(words(saying));
    m_resampler->reset();
    sayNext();
}

void Speaker::sayNext()
{
    if (!speaking())
        return;
    if (m_sentences.isEmpty()) {
        m_made = true;
        m_out.append(m_resampler->rest(), true);
        return;
    }
    const quint64 number = m_number;
    const QString sentence = m_sentences.takeFirst();
    const Result<void> said =
        m_engine->speak(sentence, m_language, m_rate, [&](std::span<const qint16> samples) {
            if (m_latest->load() != number)
                return false;
            m_out.append(m_resampler->more(samples), true);
            return m_number == number; // the output may have been lost meanwhile
        });
    if (!said) {
        qCWarning(log).noquote() << said.error().detail;
        m_sentences.clear();
        end();
        return;
    }
    // Through the event loop: a cut or the output's clock comes in between.
    if (m_number == number)
        QMetaObject::invokeMethod(
            this,
            [this, number] {
                if (m_number == number)
                    sayNext();
            },
            Qt::QueuedConnection);
}

void Speaker::silence()
{
    m_soundAfter.reset();
    if (speaking())
        stop();
    else
        m_out.cut();
}

void Speaker::useDevice(const QByteArray &device)
{
    silence();
    m_out.useDevice(device);
}

void Speaker::stop()
{
    if (!speaking())
        return;
    m_sentences.clear();
    m_out.cut();
    end();
}

void Speaker::end()
{
    const quint64 number = std::exchange(m_number, 0);
    if (number != 0)
        Q_EMIT finished(number);
    if (const std::optional<Sound> sound = std::exchange(m_soundAfter, std::nullopt))
        play(*sound);
}

void Speaker::play(Sound sound)
{
    if (!m_out.present())
        return;
    if (!speaking()) {
        m_out.append(samplesOf(sound), false);
        return;
    }
    // Never over speech. A tick under the finger makes no sense later; news may wait.
    if (sound != Sound::Touch && sound != Sound::Edge)
        m_soundAfter = sound;
}

void Speaker::setVolume(int step)
{
    // Steps of 3 dB below the loudest.
    m_out.setGain(step <= 0 ? 0.0 : std::pow(10.0, -3.0 * (loudest - std::min(step, loudest)) / 20.0));
}

} // namespace okienko
