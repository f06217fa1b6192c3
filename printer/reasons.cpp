// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/reasons.h"

#include <algorithm>
#include <array>

namespace okienko
{

namespace
{

struct Meaning {
    const char *keyword;
    PrinterTrouble trouble;
};

constexpr std::array meanings{
    Meaning{"cover-open", PrinterTrouble::CoverOpen},
    Meaning{"door-open", PrinterTrouble::CoverOpen},
    Meaning{"interlock-open", PrinterTrouble::CoverOpen},
    Meaning{"media-jam", PrinterTrouble::Jam},
    Meaning{"media-path-jam", PrinterTrouble::Jam},
    Meaning{"output-area-full", PrinterTrouble::Jam},
    Meaning{"output-mailbox-select-failure", PrinterTrouble::Jam},
    Meaning{"cutter", PrinterTrouble::Jam},
    Meaning{"trimmer", PrinterTrouble::Jam},
    Meaning{"media-empty", PrinterTrouble::PaperOut},
    Meaning{"media-needed", PrinterTrouble::PaperOut},
    Meaning{"input-tray-missing", PrinterTrouble::PaperOut},
    Meaning{"input-media-tray-empty", PrinterTrouble::PaperOut},
    Meaning{"offline", PrinterTrouble::Gone},
    Meaning{"shutdown", PrinterTrouble::Gone},
    Meaning{"connecting-to-device", PrinterTrouble::Gone},
    Meaning{"timed-out", PrinterTrouble::Hanging},
    Meaning{"paused", PrinterTrouble::Fault},
    Meaning{"moving-to-paused", PrinterTrouble::Fault},
    Meaning{"deactivated", PrinterTrouble::Fault},
    Meaning{"fuser-over-temp", PrinterTrouble::Fault},
    Meaning{"spool-area-full", PrinterTrouble::Fault},
    Meaning{"cups-missing-filter", PrinterTrouble::Fault},
    Meaning{"cups-insecure-filter", PrinterTrouble::Fault},
    Meaning{"media-low", PrinterTrouble::PaperLow},
};

/// What somebody has to do first comes first.
constexpr std::array urgency{
    PrinterTrouble::Gone,    PrinterTrouble::CoverOpen, PrinterTrouble::Jam,      PrinterTrouble::PaperOut,
    PrinterTrouble::Hanging, PrinterTrouble::Fault,     PrinterTrouble::PaperLow, PrinterTrouble::None,
};

bool beginsWith(const QString &reason, QLatin1String keyword)
{
    return reason.startsWith(keyword) &&
           (reason.size() == keyword.size() || reason.at(keyword.size()) == u'-');
}

PrinterTrouble meaningOf(const QString &reason, DeviceState state)
{
    for (const Meaning &meaning : meanings) {
        // An ending that says it is over or only near is another word: cutter-near-end-of-life,
        // trimmer-at-temperature.
        if (!beginsWith(reason, QLatin1String(meaning.keyword)))
            continue;
        const bool family =
            meaning.keyword == QLatin1String("cutter") || meaning.keyword == QLatin1String("trimmer");
        if (!family || reason.endsWith(QLatin1String("-error")) ||
            reason.contains(QLatin1String("failure")) || reason.contains(QLatin1String("jam")))
            return meaning.trouble;
    }
    if (reason == QLatin1String("none"))
        return PrinterTrouble::None;
    const bool said = reason.endsWith(QLatin1String("-report")) || reason.endsWith(QLatin1String("-warning"));
    if (reason.endsWith(QLatin1String("-error")) || (state == DeviceState::Stopped && !said))
        return PrinterTrouble::Fault;
    return PrinterTrouble::None;
}

} // namespace

PrinterStatus statusOf(const QStringList &reasons, DeviceState state, bool accepting)
{
    PrinterStatus status;
    status.detail = reasons.join(QLatin1Char(' '));
    const auto rank = [](PrinterTrouble trouble) {
        return std::find(urgency.begin(), urgency.end(), trouble);
    };
    for (const QString &reason : reasons) {
        const PrinterTrouble trouble = meaningOf(reason, state);
        if (trouble == PrinterTrouble::PaperLow)
            status.paperLow = true;
        if (rank(trouble) < rank(status.trouble))
            status.trouble = trouble;
    }
    if (!stopsPrinting(status.trouble) && (state == DeviceState::Stopped || !accepting)) {
        status.trouble = PrinterTrouble::Fault;
        status.detail += accepting ? QStringLiteral(" (stopped)") : QStringLiteral(" (accepts no jobs)");
    }
    return status;
}

} // namespace okienko
