// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include <optional>

namespace okienko
{

/// Why no ticket was given: each has a screen of its own that says what to do instead.
enum class Refusal {
    OfficeClosed,    ///< today or at this hour; the screen says when it opens
    TicketsNotYet,   ///< the office opens soon, tickets start shortly before
    LastTicketGone,  ///< too late today: after the last-ticket time
    ServiceClosed,   ///< the office does not serve this matter today
    AppointmentOnly, ///< only with a booked visit; a ticket for information is offered
    NoNumbersLeft,   ///< the whole series of the day is used up
    NoNumbersHere,   ///< this terminal may not give numbers now (numbers N2, N8, N9, N12)
    SameAgain,       ///< the same service was taken in this place within 60 s; ask "for another person?"
    LedgerTrouble    ///< the ledger cannot be written (full, read-only or damaged disk)
};

/// What is wrong with the printer, in the terms a visitor can be told. From IPP printer-state-reasons (RFC
/// 8011 5.4.12).
enum class PrinterTrouble {
    None,
    PaperLow,  ///< media-low: still prints
    PaperOut,  ///< media-empty, media-needed
    CoverOpen, ///< cover-open, door-open, interlock-open
    Jam,       ///< media-jam, cutter failure
    Gone,      ///< does not answer: unplugged, switched off, no such queue
    Hanging,   ///< took the connection and says nothing, or the job makes no progress
    Fault      ///< anything else that stops printing
};

/// True when nothing can be printed until somebody has done something.
[[nodiscard]] constexpr bool stopsPrinting(PrinterTrouble trouble)
{
    return trouble != PrinterTrouble::None && trouble != PrinterTrouble::PaperLow;
}

} // namespace okienko

Q_DECLARE_METATYPE(okienko::Refusal)
Q_DECLARE_METATYPE(okienko::PrinterTrouble)
