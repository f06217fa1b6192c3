// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "ports/printer.h"

namespace okienko
{

/// A printer that does what a test tells it. It records what it was asked and says nothing by itself.
class FakePrinter : public Printer
{
public:
    using Printer::Printer;

    struct Question {
        PrintJobId id;
        int printerJob = 0;
    };

    void print(const PrintOrder &order) override { orders.append(order); }
    void cancel(const PrintJobId &id) override { cancelled.append(id); }
    void findJob(const PrintJobId &id, int printerJob) override { questions.append({id, printerJob}); }

    /// The printer takes the order as job `printerJob`.
    void accept(const PrintJobId &id, int printerJob, double paperMm = 230)
    {
        Q_EMIT news({id, PrintState::Accepted, printerJob, 0, paperMm, PrinterTrouble::None, {}});
    }
    /// The page lies in the tray.
    void finish(const PrintJobId &id, int printerJob, double paperMm = 230)
    {
        Q_EMIT news({id, PrintState::Printed, printerJob, 100, paperMm, PrinterTrouble::None, {}});
    }
    /// The order ended without paper.
    void fail(const PrintJobId &id, PrinterTrouble trouble)
    {
        Q_EMIT news({id, PrintState::Failed, 0, 0, 0, trouble, QStringLiteral("fake")});
    }
    /// The order cannot go on for now.
    void hold(const PrintJobId &id, PrintState state, PrinterTrouble trouble)
    {
        Q_EMIT news({id, state, 0, 0, 0, trouble, QStringLiteral("fake")});
    }
    void tell(const PrintNews &told) { Q_EMIT news(told); }
    void become(PrinterTrouble trouble, bool paperLow = false)
    {
        Q_EMIT statusChanged({trouble, paperLow, QStringLiteral("fake")});
    }
    void answer(const PrintJobId &id, JobKnown known, PrintState state = PrintState::Pending,
                int printerJob = 0)
    {
        Q_EMIT jobFound(id, known, state, printerJob);
    }

    QList<PrintOrder> orders;
    QList<PrintJobId> cancelled;
    QList<Question> questions;
};

} // namespace okienko
