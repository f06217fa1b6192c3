// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioDevice>
#include <QAudioSink>
#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>

#include "speech/soundserverline.h"
#include <optional>

namespace okienko
{

/// One stream of mono 16-bit samples at 48 kHz to one device, and to no other: when the device goes,
/// everything waiting is thrown away. At most 40 ms are ever given ahead, so that a cut is heard at once.
/// Lives in one thread with an event loop; opening a device may block that thread for some milliseconds.
class AudioOut : public QObject
{
    Q_OBJECT

public:
    /// deviceId as in QAudioDevice::id() (PulseAudio: the sink's name). Empty: what is the default when sound
    /// begins.
    explicit AudioOut(const QByteArray &deviceId, QObject *parent = nullptr);
    ~AudioOut() override;

    /// Begins to watch the device; presentChanged tells.
    void watch();
    [[nodiscard]] bool present() const { return m_present; }

    /// From now on to this one. What waits was for other ears and is thrown away.
    void useDevice(const QByteArray &deviceId);
    /// 0 to 1, for everything not yet given to the device.
    void setGain(double gain) { m_gain = gain; }
    /// Sounds and speech go one after the other. The first speech after a cut or a drain is told by began().
    void append(const QList<qint16> &samples, bool speech);
    /// Throws away what waits; the last 4 ms fade, so that nothing clicks.
    void cut();

Q_SIGNALS:
    void presentChanged(bool present);
    /// The first sample of speech was given to the device.
    void began();
    /// Everything was given and has had the time to be heard.
    void drained();
    /// The device went or refused; what waited is gone.
    void lost();

private:
    void look();
    /// The server was away: whether Qt has found it again shows only in opening a device.
    [[nodiscard]] bool opens() const;
    void open();
    /// Qt handles events while it destroys a sink (6.4, PulseAudio): whatever they ask of us meanwhile only
    /// waits.
    void close();
    void lose();
    void tick();
    [[nodiscard]] qsizetype give(qsizetype room);
    [[nodiscard]] std::optional<QAudioDevice> device(const QByteArray &id) const;

    QByteArray m_wantedId;
    QByteArray m_openId; ///< the device that is open; empty when none
    bool m_present = false;
    double m_gain = 1;
    QList<qint16> m_waiting;
    qsizetype m_given = 0;        ///< of m_waiting, already with the device
    qsizetype m_untilSpeech = -1; ///< samples before the first one of speech; -1 when told or none
    bool m_busy = false;          ///< something was given that has not drained yet
    QElapsedTimer m_sinceLast;    ///< since the last sample that was not filling
    SoundServerLine m_line;
    QElapsedTimer m_watching;
    bool m_asked = false;  ///< Qt was asked for devices; it looks for a server only then
    bool m_broken = false; ///< the server went, and no device was opened since
    QTimer m_look;
    QTimer m_tick;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice *m_pipe = nullptr; ///< belongs to m_sink
    bool m_closing = false;      ///< a sink is being destroyed
    bool m_ended = false;        ///< so is this object
};

} // namespace okienko
