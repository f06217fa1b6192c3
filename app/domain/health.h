// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <chrono>
#include <optional>

#include "domain/ids.h"
#include "domain/language.h"
#include "domain/trouble.h"

namespace okienko
{

/// How a terminal is, for the office's staff. No visitor data. Values only.
struct Health {
    enum class MayIssue { Allowed, HardwareChanged, Retired, NothingLent, StorageTrouble };

    LedgerId ledger;
    QString version; ///< of the program
    MayIssue issuing = MayIssue::Allowed;
    qint64 backlog = 0; ///< events that the office does not have yet
    bool clockSure = true;
    std::optional<std::chrono::milliseconds> clockOffset; ///< own clock minus the office's
    PrinterTrouble printer = PrinterTrouble::None;
    QString printerReasons; ///< as the device gave them
    bool paperLow = false;
    int ticketsLeft = 0; ///< counted
    int shelved = 0;     ///< tickets without paper that staff may print
    qint64 diskFree = 0; ///< bytes, of the ledger's disk
    qint64 diskTotal = 0;
    bool diskWritable = true;
    bool speaks = true;
    QList<Language> languages;
    /// What is wrong with an office's file, and where.
    struct Fault {
        QString file;
        QString place;
        QString found;
        QString allowed;
    };
    qint64 catalogueVersion = 0;         ///< as the office published it; 0: the terminal's own files
    std::optional<Fault> catalogueFault; ///< why a newer one is not in force
    QStringList alarms;                  ///< raised now, by their names
};

} // namespace okienko
