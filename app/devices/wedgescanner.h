// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <chrono>

namespace okienko
{

/// A code scanner that types like a keyboard (HID keyboard wedge): a burst of characters ended by Enter. Told
/// apart from people by speed: no more than 50 ms between two keys, and at least eight of them.
class WedgeScanner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// @param text the characters of one key press; @param at any steady clock.
    /// @return true when the key belongs to a burst and must not reach the screen.
    bool hear(const QString &text, bool enter, std::chrono::milliseconds at);

Q_SIGNALS:
    void scanned(const QString &text);

private:
    QString m_burst;
    std::chrono::milliseconds m_last{0};
};

} // namespace okienko
