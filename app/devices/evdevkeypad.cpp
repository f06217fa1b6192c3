// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/evdevkeypad.h"

#include <QFile>
#include <QLoggingCategory>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(logKeypad, "okienko.keypad")

constexpr auto lookedEvery = 2s;
constexpr int pressedDown = 1; ///< 0: let go, 2: held

} // namespace

EvdevKeypad::EvdevKeypad(const Settings &settings, QObject *parent) : Keypad(parent), m_settings(settings)
{
    m_again.setInterval(lookedEvery);
    connect(&m_again, &QTimer::timeout, this, &EvdevKeypad::look);
}

EvdevKeypad::~EvdevKeypad()
{
    m_notifier.reset();
    if (m_file >= 0)
        ::close(m_file);
}

void EvdevKeypad::open() { look(); }

void EvdevKeypad::look()
{
    if (m_file >= 0)
        return;
    m_file = ::open(QFile::encodeName(m_settings.device).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (m_file < 0) {
        if (!std::exchange(m_toldMissing, true))
            qCWarning(logKeypad).noquote()
                << "the keypad" << m_settings.device << "cannot be read:" << std::strerror(errno)
                << "(looked for again and again)";
        m_again.start();
        return;
    }
    m_toldMissing = false;
    m_again.stop();
    m_half.clear();
    // Nobody else is to get these keys. What is no input device (a pipe in its place) cannot be grabbed and
    // need not be.
    if (::ioctl(m_file, EVIOCGRAB, 1) != 0 && errno != ENOTTY && errno != EINVAL)
        qCWarning(logKeypad).noquote() << "the keypad is read, but not alone:" << std::strerror(errno);
    m_notifier = std::make_unique<QSocketNotifier>(m_file, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &EvdevKeypad::read);
    qCInfo(logKeypad) << "the keypad is there";
}

void EvdevKeypad::lose(const char *why)
{
    qCWarning(logKeypad).noquote() << "the keypad is gone:" << why;
    // It is the notifier that speaks: it goes when it has ended.
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater();
    ::close(m_file);
    m_file = -1;
    m_again.start();
}

void EvdevKeypad::read()
{
    char bytes[64 * sizeof(input_event)];
    const ssize_t count = ::read(m_file, bytes, sizeof bytes);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        lose(count == 0 ? "unplugged" : std::strerror(errno));
        return;
    }
    m_half.append(bytes, count);
    qsizetype at = 0;
    for (; at + static_cast<qsizetype>(sizeof(input_event)) <= m_half.size(); at += sizeof(input_event)) {
        input_event event{};
        std::memcpy(&event, m_half.constData() + at, sizeof event);
        if (event.type == EV_KEY && event.value == pressedDown)
            take(event.code,
                 std::chrono::milliseconds(event.input_event_sec * 1000 + event.input_event_usec / 1000));
    }
    m_half.remove(0, at);
}

void EvdevKeypad::take(quint16 code, std::chrono::milliseconds at)
{
    const auto key = m_settings.keys.constFind(code);
    if (key == m_settings.keys.cend())
        return;
    const auto before = m_struck.constFind(code);
    const bool again = before != m_struck.cend() && at >= *before && at - *before < m_settings.lock;
    m_struck.insert(code, at);
    if (!again)
        Q_EMIT pressed(*key);
}

} // namespace okienko
