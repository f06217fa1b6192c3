// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>

namespace okienko
{

/// A line to the sound server's door (the native socket of PulseAudio or PipeWire) that carries nothing:
/// while it holds, the server lives. Qt 6.4 does not tell when the server goes, goes on naming its devices,
/// and does not look again when it was away at the start. Never waits.
class SoundServerLine
{
public:
    SoundServerLine() = default;
    ~SoundServerLine();
    SoundServerLine(const SoundServerLine &) = delete;
    SoundServerLine &operator=(const SoundServerLine &) = delete;

    enum class Server {
        Gone,
        Lives,
        Anew ///< it lives, but perhaps not since we looked last
    };
    /// How the server is now. One elsewhere (PULSE_SERVER=tcp:...) is believed to live.
    [[nodiscard]] Server look();

private:
    [[nodiscard]] static QByteArray door();
    void connect(const QByteArray &path);
    void hangUp();

    int m_socket = -1;
    QElapsedTimer m_since;
};

} // namespace okienko
