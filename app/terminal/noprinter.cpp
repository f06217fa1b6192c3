// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/noprinter.h"

#include <QTimer>

namespace okienko
{

NoPrinter::NoPrinter(QObject *parent) : Printer(parent)
{
    QTimer::singleShot(0, this, [this] {
        Q_EMIT statusChanged({PrinterTrouble::Gone, false, QStringLiteral("no printer is configured")});
    });
}

void NoPrinter::print(const PrintOrder &order) { cancel(order.id); }

void NoPrinter::cancel(const PrintJobId &id)
{
    PrintNews news;
    news.id = id;
    news.state = PrintState::Failed;
    news.trouble = PrinterTrouble::Gone;
    news.detail = QStringLiteral("no printer is configured");
    QTimer::singleShot(0, this, [this, news] { Q_EMIT this->news(news); });
}

void NoPrinter::findJob(const PrintJobId &id, int printerJob)
{
    Q_UNUSED(printerJob)
    QTimer::singleShot(0, this, [this, id] { Q_EMIT jobFound(id, JobKnown::No, PrintState::Pending, 0); });
}

} // namespace okienko
