// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace okienko
{

/// What is heard at a sink, sample by sample, as it arrives. The times are those of arrival, so they contain
/// what the recorder itself needs (some milliseconds): they are upper bounds of when it could be heard.
class Recording : public QObject
{
    Q_OBJECT

public:
    /// A piece as it came: milliseconds since the recording's clock began, and its loudest sample, 0 to 1.
    struct Piece {
        double milliseconds;
        double peak;
    };

    Recording(const QByteArray &server, const QString &sink);
    ~Recording() override;

    /// True once the first samples have come.
    [[nodiscard]] bool running() const { return !m_pieces.isEmpty(); }
    /// Milliseconds of the clock that pieces are stamped with.
    [[nodiscard]] double now() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }
    /// Forgets what was heard; the clock goes on.
    void forget();

    /// Loudest sample so far, 0 to 1.
    [[nodiscard]] double peak() const;
    /// Root mean square in dBFS; -120 for silence.
    [[nodiscard]] double level() const;
    /// When the first and the last piece louder than -60 dBFS came; negative when there was none.
    [[nodiscard]] double firstHeard() const;
    [[nodiscard]] double lastHeard() const;
    /// Milliseconds of sound louder than -60 dBFS, counted in steps of 1 ms.
    [[nodiscard]] int audibleMilliseconds() const;
    /// Mono, 48 kHz.
    [[nodiscard]] const QList<qint16> &samples() const { return m_samples; }
    void save(const QString &wavFile) const;

private:
    void take();

    QProcess m_recorder;
    QElapsedTimer m_clock;
    QByteArray m_odd;
    QList<qint16> m_samples;
    QList<Piece> m_pieces;
};

/// A private PulseAudio with null sinks, in a folder of its own, that ends with this object. The first sink
/// is the default. Sets PULSE_SERVER for this process: make it before anything of Qt Multimedia is used, and
/// one in a process.
class SoundServer
{
public:
    explicit SoundServer(const QStringList &sinks);
    ~SoundServer();
    SoundServer(const SoundServer &) = delete;
    SoundServer &operator=(const SoundServer &) = delete;

    /// False when pulseaudio is not installed or did not come up within 10 s.
    [[nodiscard]] bool running() const { return m_running; }
    /// Value for PULSE_SERVER.
    [[nodiscard]] QByteArray address() const;

    /// Plugs a sink in, or pulls it out while it plays.
    bool addSink(const QString &sink);
    bool removeSink(const QString &sink);
    [[nodiscard]] std::unique_ptr<Recording> record(const QString &sink) const;
    /// Stops and continues the server's process (a server that hangs).
    void freeze();
    void thaw();

private:
    QByteArray control(const QStringList &arguments, bool *done = nullptr) const;

    QTemporaryDir m_folder;
    QProcess m_server;
    bool m_running = false;
};

} // namespace okienko
