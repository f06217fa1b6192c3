// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>

#include "domain/language.h"
#include "domain/number.h"
#include "printer/page.h"

namespace okienko
{

/// Numbers that staff give out by hand for hours without power, from a lease of their own.
struct EmergencySlips {
    struct Slip {
        TicketNumber number;
        QString code; ///< as on any ticket: "K7RT"
        QDate day;
    };
    Translated office;         ///< its name
    QList<Language> languages; ///< the first says everything, the others what to do
    QList<Slip> slips;
};

/// What they are printed on.
enum class Sheet {
    A4,     ///< several slips a page, with lines to cut along
    Roll80, ///< one slip a page
    Roll58
};

/// One slip. Kept as for tickets: digits at least 16 mm high, other capitals at least 4 mm.
[[nodiscard]] Page emergencyPage(const EmergencySlips &all, const EmergencySlips::Slip &slip, Sheet sheet);

/// All of them, in their order, as one PDF.
[[nodiscard]] QByteArray emergencyPdf(const EmergencySlips &all, Sheet sheet);

} // namespace okienko
