// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>

#include "domain/saying.h"
#include "speech/audioout.h"
#include "speech/espeakengine.h"
#include "speech/resampler.h"

namespace okienko
{

/// What happens in the voice's own thread: words are found, made into samples sentence by sentence, and given
/// to the output. Made in another thread, then moved; everything but the constructor is called in its own.
class Speaker : public QObject
{
    Q_OBJECT

public:
    /// latest is the number of the newest call, written by the caller's thread: whatever is older stops by
    /// itself.
    Speaker(const QByteArray &outputDevice, double rate, std::shared_ptr<const std::atomic<quint64>> latest);
    ~Speaker() override;

    void start();
    void say(quint64 number, const Saying &saying);
    void silence();
    void play(Sound sound);
    void setVolume(int step);
    void useDevice(const QByteArray &device);

Q_SIGNALS:
    void availableChanged(bool available);
    void started(quint64 number);
    void finished(quint64 number);

private:
    void sayNext();
    void stop();
    void end();
    void tellAvailable();
    [[nodiscard]] bool speaking() const { return m_number != 0; }

    double m_rate;
    std::shared_ptr<const std::atomic<quint64>> m_latest;
    AudioOut m_out;
    std::unique_ptr<EspeakEngine> m_engine; ///< null when it could not be started
    std::unique_ptr<Resampler> m_resampler;
    quint64 m_number = 0; ///< of the saying being spoken; 0 when none
    bool m_begun = false; ///< its first sample was given to the device
    bool m_made = false;  ///< all its samples were made
    Language m_language = Language::Polish;
    QStringList m_sentences;           ///< not made yet
    std::optional<Sound> m_soundAfter; ///< asked for during speech
    bool m_toldAvailable = false;
};

} // namespace okienko
