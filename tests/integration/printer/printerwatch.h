// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/ids.h"
#include "ports/printer.h"
#include "support/sampleslip.h"

namespace okienko
{

/// Remembers what a printer told.
class PrinterWatch : public QObject
{
public:
    struct Answer {
        PrintJobId id;
        JobKnown known = JobKnown::CannotTell;
        PrintState state = PrintState::Pending;
        int printerJob = 0;
    };

    explicit PrinterWatch(Printer &printer)
    {
        connect(&printer, &Printer::news, this, [this](const PrintNews &told) { news.append(told); });
        connect(&printer, &Printer::statusChanged, this,
                [this](const PrinterStatus &told) { status.append(told); });
        connect(&printer, &Printer::jobFound, this,
                [this](const PrintJobId &id, JobKnown known, PrintState state, int printerJob) {
                    answers.append({id, known, state, printerJob});
                });
    }

    [[nodiscard]] bool has(const PrintJobId &id, PrintState state) const
    {
        return std::any_of(news.cbegin(), news.cend(),
                           [&](const PrintNews &told) { return told.id == id && told.state == state; });
    }
    [[nodiscard]] bool has(const PrintJobId &id, PrintState state, PrinterTrouble trouble) const
    {
        return std::any_of(news.cbegin(), news.cend(), [&](const PrintNews &told) {
            return told.id == id && told.state == state && told.trouble == trouble;
        });
    }
    [[nodiscard]] PrinterTrouble trouble() const
    {
        return status.isEmpty() ? PrinterTrouble::Fault : status.constLast().trouble;
    }
    [[nodiscard]] PrintState state(const PrintJobId &id) const
    {
        for (auto told = news.crbegin(); told != news.crend(); ++told)
            if (told->id == id)
                return told->state;
        return PrintState::Pending;
    }

    QList<PrintNews> news;
    QList<PrinterStatus> status;
    QList<Answer> answers;
};

/// A new order for a slip with this number.
inline PrintOrder order(int number = 365)
{
    return {
        {newUuid7(QDateTime::currentMSecsSinceEpoch())}, sampleSlip(Language::Polish, number), std::nullopt};
}

} // namespace okienko
