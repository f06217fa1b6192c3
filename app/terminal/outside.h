// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "config/config.h"
#include "ports/backoffice.h"
#include "ports/keypad.h"
#include "ports/printer.h"
#include "ports/voice.h"
#include "terminal/terminal.h"

namespace okienko
{

class DeviceLine;
class KnowledgeFeed;
class Messenger;
class NoticeFeed;
class VisitList;
class OfficeFeed;
struct Books;
struct OfficeInForce;

/// The way to the office: over a line, or to the file in the same machine.
struct OfficeWay {
    std::unique_ptr<DeviceLine> line; ///< none: the terminal is its own office
    std::unique_ptr<BackOffice> letters;
    std::unique_ptr<Messenger> messenger; ///< none: there is no line
    std::unique_ptr<OfficeFeed> feed;     ///< as messenger
    std::unique_ptr<NoticeFeed> notices;
    std::unique_ptr<KnowledgeFeed> knowledge;
    std::unique_ptr<VisitList> visits; ///< as messenger

    OfficeWay();
    OfficeWay(OfficeWay &&) noexcept;
    ~OfficeWay();
};

/// The real things outside, as the configuration names them.
struct Outside {
    OfficeWay office;
    std::unique_ptr<Printer> printer;
    std::unique_ptr<Voice> voice;
    std::unique_ptr<Keypad> keypad; ///< none: the configuration names none

    [[nodiscard]] Terminal::Outside seenBy(const Clock &clock) const;
    /// Post and messenger hear of each other, staff of what was found at start, the office of the terminal's
    /// health; the messenger goes its way from now on. The terminal ends before all this.
    /// @param files in force at start
    void introduce(Terminal &terminal, const Books &books, const Config &config, const OfficeInForce &files);
};
/// @param books and clock outlive it
[[nodiscard]] Outside outsideOf(const Config &config, const Books &books, const Clock &clock);

} // namespace okienko
