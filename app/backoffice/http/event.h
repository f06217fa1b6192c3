// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>

namespace okienko::backoffice
{

/// One event of a stream (text/event-stream of the HTML standard, section 9.2).
struct Event {
    QByteArray id = {};   ///< what the client gives back in Last-Event-ID; empty: none. No line ends, no NUL
    QByteArray name = {}; ///< empty: "message"
    QByteArray data = {}; ///< UTF-8; may have several lines
    /// How long the client waits before it comes again when the line breaks; zero: not told.
    std::chrono::milliseconds retry{0};
};

/// The event as it goes over the line. Line ends and NUL in id and name are left out: they would end it.
[[nodiscard]] QByteArray eventText(const Event &event);

} // namespace okienko::backoffice
