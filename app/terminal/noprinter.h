// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/printer.h"

namespace okienko
{

/// A terminal that was set up without a printer: numbers are shown and spoken, and every page ends as "gone"
/// at once, so that the visitor is told to write the number down.
class NoPrinter : public Printer
{
    Q_OBJECT

public:
    explicit NoPrinter(QObject *parent = nullptr);

    void print(const PrintOrder &order) override;
    void cancel(const PrintJobId &id) override;
    void findJob(const PrintJobId &id, int printerJob) override;
};

} // namespace okienko
