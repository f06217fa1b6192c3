// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "config/config.h"
#include "ports/backoffice.h"
#include "ports/keypad.h"
#include "ports/printer.h"
#include "ports/voice.h"

namespace okienko
{

class Clock;
class DeviceLine;
class Hall;
class HelpLine;
class KnowledgeFeed;
class Ledger;
class Messenger;
class NoticeFeed;
class OfficeFeed;
class Terminal;
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

    /// What is told over a line; none without one.
    [[nodiscard]] Hall *hall() const;
    [[nodiscard]] HelpLine *help() const;
    /// Post and messenger hear of each other, the office of the terminal's health; the messenger goes its way
    /// from now on. The terminal ends before it.
    /// @param files in force at start
    void introduce(Terminal &terminal, const Ledger &ledger, const Config &config,
                   const OfficeInForce &files);

    OfficeWay();
    OfficeWay(OfficeWay &&) noexcept;
    ~OfficeWay();
};
/// @param books outlive it
[[nodiscard]] OfficeWay officeWayOf(const Config &config, const Books &books, const Clock &clock);

/// The real things outside, as the configuration names them.
[[nodiscard]] std::unique_ptr<Printer> printerOf(const Config &config);
[[nodiscard]] std::unique_ptr<Voice> voiceOf(const Config &config);
/// None: the configuration names no keypad.
[[nodiscard]] std::unique_ptr<Keypad> keypadOf(const Config &config);

} // namespace okienko
