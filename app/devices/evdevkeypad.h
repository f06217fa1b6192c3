// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <memory>

#include "ports/keypad.h"

namespace okienko
{

/// A keypad as the kernel tells it (Linux input, evdev). Read directly and alone, because under X11 and
/// Wayland the keys of such keypads (F13 to F24) arrive as other keys or not at all. GUI thread; a look at
/// the device every two seconds while it is not there.
class EvdevKeypad : public Keypad
{
    Q_OBJECT

public:
    struct Settings {
        QString device;              ///< "/dev/input/by-id/...-event-kbd"
        QHash<quint16, NavKey> keys; ///< by key code of linux/input-event-codes.h
        std::chrono::milliseconds lock{
            250}; ///< the same key again within it is a second strike (EN 301 549, 5.8)
    };
    explicit EvdevKeypad(const Settings &settings, QObject *parent = nullptr);
    ~EvdevKeypad() override;

    /// Begins to listen. Also when the device is not there yet.
    void open();
    [[nodiscard]] bool isThere() const { return m_file >= 0; }

private:
    void look();
    void read();
    void lose(const char *why);
    void take(quint16 code, std::chrono::milliseconds at);

    Settings m_settings;
    QTimer m_again;
    int m_file = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_half; ///< of an event
    bool m_toldMissing = false;
    QHash<quint16, std::chrono::milliseconds> m_struck; ///< when, by the device's clock
};

} // namespace okienko
