// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>
#include <QTimer>

#include "ports/printer.h"
#include "printer/printersettings.h"

namespace okienko
{

class PrintWorker;

/// The ticket printer over IPP and CUPS. All waiting happens on a thread of its own, every wait there has a
/// limit, and a watch on this side tells Hanging should that thread itself ever be stuck.
///
/// An order stays under way until it is Printed or Failed. While the printer is gone, hanging or open nothing
/// fails: the news carry the trouble (state Sending as long as nothing has arrived, else Accepted), and the
/// page comes by itself when the printer is back, unless it was cancelled. findJob() that finds a job not yet
/// ended goes on following it with news.
class CupsPrinter : public Printer
{
    Q_OBJECT

public:
    explicit CupsPrinter(const PrinterSettings &settings, QObject *parent = nullptr);
    /// Waits for the thread up to the limits of one request. Jobs that the printer has are not cancelled.
    ~CupsPrinter() override;

    void print(const PrintOrder &order) override;
    void cancel(const PrintJobId &id) override;
    void findJob(const PrintJobId &id, int printerJob) override;

private:
    PrinterSettings m_settings;
    QThread *m_thread;      ///< owned; left behind when it does not end in time
    PrintWorker *m_worker;  ///< lives and ends on the thread
    QTimer m_watch;         ///< runs out when the thread ends no round for too long
    bool m_stuck = false;   ///< it did, and that was told
    PrinterStatus m_status; ///< what the thread told last
};

} // namespace okienko
