// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

#include "ports/voice.h"

namespace okienko
{

class Speaker;

/// espeak-ng through Qt Multimedia. Engine, words and sound device live in a thread of their own; no call
/// waits for it. available() becomes true some milliseconds after the constructor, when the engine and the
/// device have been found, and follows the device (looked for twice a second). When the device goes during
/// speech the rest is never said, neither there nor on another device.
///
/// silence() stops sounds too. A sound asked for during speech waits until the speech has ended; Touch and
/// Edge are left out then. At most one of these may live in a process (the library is one global state): a
/// second one is not available.
class EspeakVoice final : public Voice
{
    Q_OBJECT

public:
    struct Settings {
        QByteArray
            outputDevice;   ///< QAudioDevice::id(), with PulseAudio the name of the sink; empty = the default
        int volumeStep = 6; ///< 0 (off) to 9, steps of 3 dB
        double rate = 1;    ///< 0.5 to 2.5 times the usual speed
        QByteArray headphoneDevice = {}; ///< as outputDevice, while headphones are in; empty = the same
    };

    explicit EspeakVoice(const Settings &settings, QObject *parent = nullptr);
    ~EspeakVoice() override;

    void say(const Saying &saying) override;
    void silence() override;
    void play(Sound sound) override;
    void setVolume(int step) override;
    void useHeadphones(bool in) override;
    [[nodiscard]] bool available() const override { return m_available; }

private:
    struct Spoken {
        quint64 number;
        Saying saying;
    };
    /// Forgets the saying being spoken and tells that it is finished.
    void forget();

    bool m_available = false;
    std::optional<Spoken> m_spoken;
    Settings m_settings;
    std::shared_ptr<std::atomic<quint64>>
        m_latest; ///< the number of the newest call; older ones stop by themselves
    std::unique_ptr<QThread> m_thread;
    Speaker *m_speaker = nullptr; ///< lives in m_thread and ends with it
};

} // namespace okienko
