// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/audioout.h"

#include <QAudioFormat>
#include <QMediaDevices>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "speech/sounds.h"

namespace okienko
{
namespace
{

using namespace std::chrono_literals;

constexpr qsizetype bufferSamples = soundRate * 40 / 1000;
constexpr qsizetype fadeSamples = soundRate * 4 / 1000;
constexpr auto tickTime = 5ms;
/// audioOutputsChanged does not come with PulseAudio in Qt 6.4, so the list is read again and again; it is at
/// hand.
constexpr auto lookTime = 500ms;
constexpr auto serverStartTime = 30s;
/// The buffer and what a sound server holds beyond it.
constexpr auto drainTime = 80ms;
/// An open stream costs some wake-ups; after this silence it is closed. Opening again takes about 20 ms.
constexpr auto idleTime = 2s;

QAudioFormat format()
{
    QAudioFormat format;
    format.setSampleRate(soundRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

AudioOut::AudioOut(const QByteArray &deviceId, QObject *parent) : QObject(parent), m_wantedId(deviceId)
{
    // Children, so that they move to the thread with this object.
    m_look.setParent(this);
    m_tick.setParent(this);
    m_look.setInterval(lookTime);
    m_tick.setInterval(tickTime);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_look, &QTimer::timeout, this, &AudioOut::look);
    connect(&m_tick, &QTimer::timeout, this, &AudioOut::tick);
}

AudioOut::~AudioOut()
{
    m_look.stop();
    m_ended = true;
    close();
}

void AudioOut::useDevice(const QByteArray &deviceId)
{
    if (deviceId == m_wantedId)
        return;
    close();
    m_waiting.clear();
    m_given = 0;
    m_untilSpeech = -1;
    m_busy = false;
    m_wantedId = deviceId;
    if (m_watching.isValid())
        look();
}

void AudioOut::watch()
{
    m_watching.start();
    look();
    m_look.start();
}

std::optional<QAudioDevice> AudioOut::device(const QByteArray &id) const
{
    const QList<QAudioDevice> devices = QMediaDevices::audioOutputs();
    for (const QAudioDevice &device : devices) {
        if (device.id() == id)
            return device;
    }
    return {};
}

void AudioOut::look()
{
    const SoundServerLine::Server server = m_line.look();
    const bool lives = server != SoundServerLine::Server::Gone;
    // Some servers are started by the first who wants sound, so Qt may try in the end.
    m_asked = m_asked || lives || m_watching.hasExpired(std::chrono::milliseconds(serverStartTime).count());
    if (!m_asked)
        return;
    const bool listed =
        m_wantedId.isEmpty() ? !QMediaDevices::audioOutputs().isEmpty() : device(m_wantedId).has_value();
    m_broken = m_broken || (m_present && server != SoundServerLine::Server::Lives);
    if (lives && m_broken && listed && opens())
        m_broken = false;
    const bool present = lives && listed && !m_broken;
    if (present == m_present)
        return;
    m_present = present;
    Q_EMIT presentChanged(present);
}

bool AudioOut::opens() const
{
    const QByteArray id = m_wantedId.isEmpty() ? QMediaDevices::defaultAudioOutput().id() : m_wantedId;
    const std::optional<QAudioDevice> found = device(id);
    if (!found)
        return false;
    QAudioSink sink(*found, format());
    return sink.start() != nullptr && sink.state() != QAudio::StoppedState;
}

void AudioOut::append(const QList<qint16> &samples, bool speech)
{
    if (samples.isEmpty())
        return;
    if (m_given == m_waiting.size()) {
        m_waiting.clear();
        m_given = 0;
    }
    if (speech && m_untilSpeech < 0)
        m_untilSpeech = m_waiting.size() - m_given;
    m_waiting += samples;
    m_busy = true;
    if (!m_sink && !m_closing)
        open();
    tick();
}

void AudioOut::cut()
{
    // Kept as long as the fade is; nothing that waits behind it is ever given.
    m_waiting = m_waiting.mid(m_given, fadeSamples);
    m_given = 0;
    m_untilSpeech = -1;
    for (qsizetype i = 0; i < m_waiting.size(); ++i)
        m_waiting[i] = static_cast<qint16>(m_waiting.at(i) * (m_waiting.size() - i) / (m_waiting.size() + 1));
    if (m_sink)
        tick();
}

void AudioOut::open()
{
    const QByteArray id = m_wantedId.isEmpty() ? QMediaDevices::defaultAudioOutput().id() : m_wantedId;
    const std::optional<QAudioDevice> found = device(id);
    if (!found) {
        lose();
        return;
    }
    m_sink = std::make_unique<QAudioSink>(*found, format());
    m_sink->setBufferSize(bufferSamples * static_cast<qsizetype>(sizeof(qint16)));
    m_pipe = m_sink->start();
    m_openId = id;
    if (m_pipe == nullptr || m_sink->state() == QAudio::StoppedState) {
        lose();
        return;
    }
    m_sinceLast.start();
    m_tick.start();
}

void AudioOut::close()
{
    m_tick.stop();
    m_pipe = nullptr;
    m_openId.clear();
    if (!m_sink || m_closing)
        return;
    m_closing = true;
    std::unique_ptr<QAudioSink> sink = std::move(m_sink);
    sink->reset(); // at once: what the server still holds of it is thrown away
    sink.reset();
    m_closing = m_ended;
}

void AudioOut::lose()
{
    close();
    m_waiting.clear();
    m_given = 0;
    m_untilSpeech = -1;
    m_busy = false;
    m_broken = true;
    Q_EMIT lost();
    look();
}

void AudioOut::tick()
{
    if (!m_sink)
        return;
    // The server moves streams of a device that went to another one, without an error: never write another
    // sample.
    if (!device(m_openId) || m_sink->state() == QAudio::StoppedState) {
        lose();
        return;
    }
    const qsizetype room = m_sink->bytesFree() / static_cast<qsizetype>(sizeof(qint16));
    const qsizetype given = room > 0 ? give(room) : 0;
    if (given > 0)
        m_sinceLast.start();
    if (m_untilSpeech >= 0 && given > 0) {
        m_untilSpeech -= given;
        if (m_untilSpeech < 0)
            Q_EMIT began();
    }
    if (m_given < m_waiting.size())
        return;
    const std::chrono::milliseconds sinceLast(m_sinceLast.elapsed());
    if (m_busy && sinceLast > drainTime) {
        m_busy = false;
        Q_EMIT drained();
    } else if (!m_busy && sinceLast > idleTime) {
        close();
        if (m_given < m_waiting.size())
            open();
    }
}

qsizetype AudioOut::give(qsizetype room)
{
    // Silence fills what is left, so that the next word finds the stream running.
    QList<qint16> portion(std::min(room, bufferSamples), 0);
    const qsizetype count = std::min<qsizetype>(portion.size(), m_waiting.size() - m_given);
    for (qsizetype i = 0; i < count; ++i)
        portion[i] = static_cast<qint16>(std::lround(m_waiting.at(m_given + i) * m_gain));
    const qint64 bytes = portion.size() * static_cast<qint64>(sizeof(qint16));
    const qint64 written = m_pipe->write(reinterpret_cast<const char *>(portion.constData()), bytes);
    const qsizetype given = std::clamp<qsizetype>(written / static_cast<qint64>(sizeof(qint16)), 0, count);
    m_given += given;
    return given;
}

} // namespace okienko
