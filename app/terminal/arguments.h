// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSize>

#include <cstdio>
#include <memory>

#include "config/config.h"
#include "domain/result.h"
#include "terminal/front.h"
#include "terminal/terminal.h"

namespace okienko
{

class Report;

/// Exit codes as sysexits(3) has them, so that systemd can tell a wrong set-up from a crash.
inline constexpr int exitToRestart = 75;  ///< EX_TEMPFAIL: start again at once
inline constexpr int exitWrongSetup = 78; ///< EX_CONFIG: starting again will not help

struct Arguments {
    QString configFile;
    QString reportFile; ///< empty: no report
    QSize window;       ///< empty: the whole screen
    bool reducedMotion = false;
};

/// Reads the command line; answers --help and --version, and ends the program on a mistake.
[[nodiscard]] Arguments readArguments(int argc, char *argv[]);
/// The configuration, or the end of the program with one line a problem.
[[nodiscard]] Config configOrExit(const Arguments &arguments);
/// Before the application exists: Qt chooses its renderer once.
void chooseRenderer(const Config &config);
[[nodiscard]] Terminal::Settings settingsOf(const Config &config);
[[nodiscard]] Front::Glass glassOf(const Config &config, const Arguments &arguments);
[[nodiscard]] std::unique_ptr<Report> reportOrExit(const Arguments &arguments);
/// SIGTERM and SIGINT end the program in good order.
void endOnSignals(QCoreApplication &app);

/// What a Result holds, or the end of the program with its detail on standard error.
template <typename T>
T orExit(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "okienko: %s\n", qPrintable(result.error().detail));
        // At once: other threads may be loading, and nothing here has to be put in order.
        std::_Exit(result.error().kind == ErrorKind::StorageBusy ? exitToRestart : exitWrongSetup);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace okienko
