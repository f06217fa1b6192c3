// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <utility>

namespace okienko
{

/// What okienkoctl tells its caller.
enum class ExitCode {
    Fine = 0,     ///< done; there may be warnings
    Problems = 1, ///< done, and something is wrong
    Usage = 2     ///< not understood, or there is nothing at the place named
};

/// Where a command writes: answers to `out`, complaints about the call itself to `err`.
struct Streams {
    QTextStream &out;
    QTextStream &err;
};

/// One command of okienkoctl. A group of commands has a file of its own with a function that answers its rows
/// of the table; commands() in commands.cpp joins them.
struct Command {
    QStringList words;     ///< "office", "check"
    QStringList arguments; ///< names of what must follow ("DIR"), for the help and the count
    QString summary;       ///< one line
    std::function<ExitCode(const QStringList &arguments, const Streams &streams)> run;
    /// What may stand anywhere behind the words: {"--office", "DIR"}. `run` gets their values behind the
    /// arguments, in this order, empty ones for what was not given.
    QList<std::pair<QString, QString>> options = {};
};

/// `okienkoctl help` text and the exact usage line of one command.
[[nodiscard]] QString usageOf(const Command &command);

} // namespace okienko
