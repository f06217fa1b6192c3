// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/printing.h"

namespace okienko
{

/// The ticket printer. Calls return at once; the news come as signals in the caller's thread. An
/// implementation that has to wait does so on a thread of its own and ends every wait: done, failed, timed
/// out, cancelled or gone.
class Printer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Prints one page. News follow until its state is Printed or Failed. An order with an id that is under
    /// way is ignored.
    virtual void print(const PrintOrder &order) = 0;

    /// Gives up a job that has not come out, so that it cannot surprise the next visitor. Ends with Failed,
    /// or Printed if it was too late.
    virtual void cancel(const PrintJobId &id) = 0;

    /// After a restart: did this job arrive before, and what became of it? Answered by jobFound().
    /// @param printerJob the IPP job-id if it is known, else 0: then it is looked for by name.
    virtual void findJob(const PrintJobId &id, int printerJob) = 0;

Q_SIGNALS:
    void news(const okienko::PrintNews &news);
    /// Comes at start and on each change, within a second of the device reporting it where the protocol
    /// allows.
    void statusChanged(const okienko::PrinterStatus &status);
    /// @param state how the job stands when known is Yes: Accepted, Printed or Failed.
    void jobFound(const okienko::PrintJobId &id, okienko::JobKnown known, okienko::PrintState state,
                  int printerJob);
};

} // namespace okienko
