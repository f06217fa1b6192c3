// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/soundserver.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>

#include <algorithm>
#include <cmath>
#include <csignal>

namespace okienko
{
namespace
{

constexpr int rate = 48000;
constexpr int audible = 33; // -60 dBFS

QString sinkLine(const QString &sink)
{
    return QStringLiteral("module-null-sink sink_name=%1 rate=48000 sink_properties=device.description=%1")
        .arg(sink);
}

QProcessEnvironment environment(const QByteArray &server)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PULSE_SERVER"), QString::fromLocal8Bit(server));
    return environment;
}

} // namespace

Recording::Recording(const QByteArray &server, const QString &sink)
{
    m_clock.start();
    m_recorder.setProcessEnvironment(environment(server));
    connect(&m_recorder, &QProcess::readyReadStandardOutput, this, &Recording::take);
    m_recorder.start(QStringLiteral("parec"), {"-d", sink + ".monitor", "--format=s16le", "--rate=48000",
                                               "--channels=1", "--latency-msec=5", "--raw"});
}

Recording::~Recording()
{
    m_recorder.kill();
    m_recorder.waitForFinished();
}

void Recording::take()
{
    const double at = now();
    m_odd += m_recorder.readAllStandardOutput();
    const qsizetype count = m_odd.size() / 2;
    int peak = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const auto low = static_cast<quint8>(m_odd.at(2 * i));
        const auto high = static_cast<quint8>(m_odd.at(2 * i + 1));
        const auto sample = static_cast<qint16>(static_cast<quint16>(low | (high << 8)));
        peak = std::max(peak, std::abs(static_cast<int>(sample)));
        m_samples << sample;
    }
    m_odd = m_odd.mid(2 * count);
    if (count > 0)
        m_pieces << Piece{at, peak / 32768.0};
}

void Recording::forget()
{
    m_samples.clear();
    m_pieces.clear();
}

double Recording::peak() const
{
    double loudest = 0;
    for (const Piece &piece : m_pieces)
        loudest = std::max(loudest, piece.peak);
    return loudest;
}

double Recording::level() const
{
    double sum = 0;
    for (const qint16 sample : m_samples)
        sum += static_cast<double>(sample) * sample;
    const double mean =
        m_samples.isEmpty() ? 0 : std::sqrt(sum / static_cast<double>(m_samples.size())) / 32768.0;
    return mean > 1e-6 ? 20 * std::log10(mean) : -120.0;
}

double Recording::firstHeard() const
{
    for (const Piece &piece : m_pieces) {
        if (piece.peak * 32768 > audible)
            return piece.milliseconds;
    }
    return -1;
}

double Recording::lastHeard() const
{
    double last = -1;
    for (const Piece &piece : m_pieces) {
        if (piece.peak * 32768 > audible)
            last = piece.milliseconds;
    }
    return last;
}

int Recording::audibleMilliseconds() const
{
    constexpr qsizetype step = rate / 1000;
    int count = 0;
    for (qsizetype from = 0; from < m_samples.size(); from += step) {
        const auto begin = m_samples.begin() + from;
        const auto end = m_samples.begin() + std::min(from + step, m_samples.size());
        count += std::any_of(begin, end,
                             [](qint16 sample) { return std::abs(static_cast<int>(sample)) > audible; })
                     ? 1
                     : 0;
    }
    return count;
}

void Recording::save(const QString &wavFile) const
{
    QFile file(wavFile);
    if (!file.open(QIODevice::WriteOnly))
        return;
    const auto number = [&](quint32 value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            file.putChar(static_cast<char>(value >> (8 * i) & 0xff));
    };
    const auto bytes = static_cast<quint32>(m_samples.size() * 2);
    file.write("RIFF");
    number(36 + bytes, 4);
    file.write("WAVEfmt ");
    number(16, 4);
    number(1, 2);
    number(1, 2);
    number(rate, 4);
    number(rate * 2, 4);
    number(2, 2);
    number(16, 2);
    file.write("data");
    number(bytes, 4);
    for (const qint16 sample : m_samples)
        number(static_cast<quint16>(sample), 2);
}

SoundServer::SoundServer(const QStringList &sinks)
{
    QFile script(m_folder.filePath("default.pa"));
    if (!m_folder.isValid() || !script.open(QIODevice::WriteOnly))
        return;
    QString lines = QStringLiteral("load-module module-native-protocol-unix auth-anonymous=1 socket=%1\n")
                        .arg(m_folder.filePath("native"));
    for (const QString &sink : sinks)
        lines += "load-module " + sinkLine(sink) + '\n';
    lines += "set-default-sink " + sinks.value(0) + '\n';
    script.write(lines.toUtf8());
    script.close();

    QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH"})
        own.insert(QString::fromLatin1(name), m_folder.path());
    own.remove(QStringLiteral("PULSE_SERVER"));
    m_server.setProcessEnvironment(own);
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(m_folder.filePath("pulseaudio.log"));
    m_server.start(QStringLiteral("pulseaudio"),
                   {"-n", "-F", script.fileName(), "--daemonize=no", "--exit-idle-time=-1",
                    "--disable-shm=yes", "--realtime=no", "--high-priority=no"});
    if (!m_server.waitForStarted())
        return;
    qputenv("PULSE_SERVER", address());
    QElapsedTimer waiting;
    waiting.start();
    while (!m_running && waiting.elapsed() < 10000 && m_server.state() == QProcess::Running) {
        if (!m_server.waitForFinished(50))
            control({"info"}, &m_running);
    }
}

SoundServer::~SoundServer()
{
    thaw();
    m_server.terminate();
    if (!m_server.waitForFinished(3000)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

QByteArray SoundServer::address() const { return "unix:" + m_folder.filePath("native").toLocal8Bit(); }

QByteArray SoundServer::control(const QStringList &arguments, bool *done) const
{
    QProcess process;
    process.setProcessEnvironment(environment(address()));
    process.start(QStringLiteral("pactl"), arguments);
    const bool ended = process.waitForFinished(5000);
    if (done != nullptr)
        *done = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return process.readAllStandardOutput();
}

bool SoundServer::addSink(const QString &sink)
{
    bool done = false;
    control(QStringList{"load-module"} + sinkLine(sink).split(' '), &done);
    return done;
}

bool SoundServer::removeSink(const QString &sink)
{
    const QList<QByteArray> modules = control({"list", "short", "modules"}).split('\n');
    for (const QByteArray &module : modules) {
        if (!module.contains("sink_name=" + sink.toUtf8() + ' '))
            continue;
        bool done = false;
        control({"unload-module", QString::fromLatin1(module.left(module.indexOf('\t')))}, &done);
        return done;
    }
    return false;
}

std::unique_ptr<Recording> SoundServer::record(const QString &sink) const
{
    return std::make_unique<Recording>(address(), sink);
}

void SoundServer::freeze()
{
    if (m_server.processId() > 0)
        ::kill(static_cast<pid_t>(m_server.processId()), SIGSTOP);
}

void SoundServer::thaw()
{
    if (m_server.processId() > 0)
        ::kill(static_cast<pid_t>(m_server.processId()), SIGCONT);
}

} // namespace okienko
