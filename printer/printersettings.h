// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

#include "domain/printing.h"

namespace okienko
{

/// How the terminal's printer is reached and how long is waited for it.
struct PrinterSettings {
    enum class Kind {
        Ipp,      ///< PDF by IPP: a driverless printer, or a CUPS queue with a driver
        EscPosRaw ///< ESC/POS raster through a raw CUPS queue, for printers without a driver
    };

    /// ipp://host:port/path, ipps://..., or "queue:NAME" for a queue of the CUPS server (CUPS_SERVER, else
    /// localhost:631).
    QString uri;
    Paper paper;
    Kind kind = Kind::Ipp;

    std::chrono::milliseconds connectLimit{1500};
    std::chrono::milliseconds answerLimit{2000}; ///< of one request, without a single byte
    std::chrono::milliseconds pollInterval{500}; ///< status, also while idle
    std::chrono::milliseconds jobInterval{200};  ///< while a job is under way
    std::chrono::milliseconds progressLimit{
        30000}; ///< a job that stands still for so long without a reason is Hanging
    std::chrono::milliseconds cancelLimit{
        5000}; ///< then a cancelled job is Failed; the printer is told when it answers again
    std::chrono::milliseconds findLimit{5000};  ///< then "do you know this job?" is CannotTell
    std::chrono::milliseconds jobLimit{600000}; ///< no job lasts longer: it is cancelled
    std::chrono::seconds jobMemory{
        50}; ///< a device keeps ended jobs at least so long (a CUPS queue: for good)
};

} // namespace okienko
