// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>

#include "domain/ids.h"
#include "domain/language.h"
#include "domain/number.h"
#include "domain/trouble.h"

namespace okienko
{

/// The roll in the printer.
struct Paper {
    double widthMm = 80;     ///< 80 or 58
    double printableMm = 72; ///< 72 or 48, centred
    int dpi = 203;
    bool operator==(const Paper &) const = default;
};

/// A number and what it is for, as one line of a slip.
struct SlipMatter {
    TicketNumber number;
    QString code;  ///< four characters, for people
    QString token; ///< for the QR code
    Translated service;
    QStringList counters; ///< labels, "3", "4"; empty = the hall screen tells
    QList<Translated> bring;
    std::optional<int> peopleBefore;
    std::optional<int> minutes; ///< expected wait
};

/// A booked time, on paper.
struct SlipBooking {
    QString code;        ///< eight characters, for people and in the QR code
    QDateTime fromLocal; ///< in the office's time zone
    int minutes = 0;
    Translated service;
    QList<Translated> bring;
};

/// What stands on a visitor's slip, as facts; the layout finds the words. Equal slips give equal pages.
struct Slip {
    bool copy = false;                          ///< says so in a black bar over the number
    Language language = Language::Polish;       ///< the visitor's
    Language officeLanguage = Language::Polish; ///< in which staff read it
    Translated office;
    QList<SlipMatter> matters;               ///< one, or the linked ones of a visit
    QDateTime issuedLocal;                   ///< in the office's time zone
    bool lineDown = false;                   ///< the office cannot see this ticket yet
    bool checklistOnly = false;              ///< only what to bring (no number)
    std::optional<SlipBooking> booking = {}; ///< then there are no matters
};

/// A strip for staff: the numbers issued without paper, one a line.
struct StaffStrip {
    Language officeLanguage = Language::Polish;
    Translated office;
    QDateTime printedLocal;
    QList<SlipMatter> tickets;
};

/// A job for the printer. The name goes along as IPP job-name, so that a job whose number was lost can be
/// found again.
struct PrintOrder {
    PrintJobId id;
    std::optional<Slip> slip; ///< exactly one of slip and strip
    std::optional<StaffStrip> strip;

    [[nodiscard]] QString name() const { return QStringLiteral("okienko-") + id.text(); }
};

/// The life of a print job (IPP job-state, RFC 8011 5.3.7, without what we do not need).
enum class PrintState {
    Pending,  ///< in the ledger, nobody was asked yet
    Sending,  ///< being handed over: after a crash it is not known whether it arrived
    Accepted, ///< the printer or its queue has it (job-id known)
    Printed,
    Failed, ///< ended without paper
    Shelved ///< issued without paper; only staff print it now
};

/// What the printer says of a job.
struct PrintNews {
    PrintJobId id;
    PrintState state = PrintState::Pending;
    int printerJob = 0; ///< IPP job-id, 0 = unknown
    int percent = 0;    ///< 0 to 100, as far as the printer tells
    double paperMm = 0; ///< length of the page, when Accepted
    PrinterTrouble trouble = PrinterTrouble::None;
    QString detail; ///< for the log
};

/// What is known of the printer itself.
struct PrinterStatus {
    PrinterTrouble trouble = PrinterTrouble::None;
    bool paperLow = false;
    QString detail; ///< the reasons as the device gave them, for staff and log
    bool operator==(const PrinterStatus &) const = default;
};

/// The answer to "do you know this job?" after a restart.
enum class JobKnown { Yes, No, CannotTell };

} // namespace okienko

Q_DECLARE_METATYPE(okienko::PrintOrder)
Q_DECLARE_METATYPE(okienko::PrintNews)
Q_DECLARE_METATYPE(okienko::PrinterStatus)
