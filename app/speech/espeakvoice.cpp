// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/espeakvoice.h"

#include <QDeadlineTimer>

#include <chrono>
#include <utility>

#include "speech/speaker.h"

namespace okienko
{

using namespace std::chrono_literals;

EspeakVoice::EspeakVoice(const Settings &settings, QObject *parent)
    : Voice(parent), m_settings(settings), m_latest(std::make_shared<std::atomic<quint64>>(0)),
      m_thread(std::make_unique<QThread>()),
      m_speaker(new Speaker(settings.outputDevice, settings.rate, m_latest))
{
    m_thread->setObjectName(QStringLiteral("voice"));
    m_speaker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::started, m_speaker, &Speaker::start);
    connect(m_thread.get(), &QThread::finished, m_speaker, &QObject::deleteLater);
    connect(m_speaker, &Speaker::availableChanged, this, [this](bool available) {
        m_available = available;
        Q_EMIT availableChanged(available);
    });
    // News of an older saying has been overtaken and is dropped.
    connect(m_speaker, &Speaker::started, this, [this](quint64 number) {
        if (m_spoken && m_spoken->number == number) {
            const Saying saying = m_spoken->saying;
            Q_EMIT started(saying);
        }
    });
    connect(m_speaker, &Speaker::finished, this, [this](quint64 number) {
        if (m_spoken && m_spoken->number == number)
            forget();
    });
    m_thread->start();
    setVolume(settings.volumeStep);
}

EspeakVoice::~EspeakVoice()
{
    ++*m_latest;
    m_thread->quit();
    // A sound server that hangs holds the thread; the program does not wait for it and gives the thread up.
    if (!m_thread->wait(QDeadlineTimer(3s)))
        (void)m_thread.release();
}

void EspeakVoice::say(const Saying &saying)
{
    if (!m_available)
        return;
    const quint64 number = ++*m_latest;
    const std::optional<Spoken> before = std::exchange(m_spoken, Spoken{number, saying});
    QMetaObject::invokeMethod(m_speaker,
                              [speaker = m_speaker, number, saying] { speaker->say(number, saying); });
    if (before)
        Q_EMIT finished(before->saying);
}

void EspeakVoice::silence()
{
    ++*m_latest;
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker] { speaker->silence(); });
    forget();
}

void EspeakVoice::forget()
{
    if (const std::optional<Spoken> before = std::exchange(m_spoken, std::nullopt))
        Q_EMIT finished(before->saying);
}

void EspeakVoice::play(Sound sound)
{
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker, sound] { speaker->play(sound); });
}

void EspeakVoice::useHeadphones(bool in)
{
    if (m_settings.headphoneDevice.isEmpty())
        return;
    ++*m_latest;
    const QByteArray device = in ? m_settings.headphoneDevice : m_settings.outputDevice;
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker, device] { speaker->useDevice(device); });
    forget();
}

void EspeakVoice::setVolume(int step)
{
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker, step] { speaker->setVolume(step); });
}

} // namespace okienko
