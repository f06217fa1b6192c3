// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/cupsprinter.h"

#include "printer/printworker.h"

namespace okienko
{

CupsPrinter::CupsPrinter(const PrinterSettings &settings, QObject *parent)
    : Printer(parent), m_settings(settings), m_thread(new QThread), m_worker(new PrintWorker(settings))
{
    qRegisterMetaType<PrintNews>();
    qRegisterMetaType<PrinterStatus>();
    qRegisterMetaType<PrintJobId>();

    m_thread->setObjectName(QStringLiteral("printer"));
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::started, m_worker, &PrintWorker::begin);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &PrintWorker::news, this, &Printer::news);
    connect(m_worker, &PrintWorker::statusChanged, this, [this](const PrinterStatus &status) {
        m_status = status;
        Q_EMIT statusChanged(status);
    });
    connect(m_worker, &PrintWorker::jobFound, this, &Printer::jobFound);

    // A round holds several requests at most; names that do not resolve, for one, have no limit of their own.
    m_watch.setSingleShot(true);
    m_watch.setInterval(4 * (settings.connectLimit + settings.answerLimit) + std::chrono::seconds(5));
    connect(m_worker, &PrintWorker::roundEnded, this, [this] {
        m_watch.start();
        if (std::exchange(m_stuck, false))
            Q_EMIT statusChanged(m_status);
    });
    connect(&m_watch, &QTimer::timeout, this, [this] {
        m_stuck = true;
        Q_EMIT statusChanged(
            {PrinterTrouble::Hanging, false, QStringLiteral("the printer's thread does not answer")});
    });
    m_watch.start();
    m_thread->start();
}

CupsPrinter::~CupsPrinter()
{
    disconnect(m_worker, nullptr, this, nullptr);
    m_worker->stop();
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(m_watch.intervalAsDuration())))
        delete m_thread;
}

void CupsPrinter::print(const PrintOrder &order)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, order] { worker->print(order); });
}

void CupsPrinter::cancel(const PrintJobId &id)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, id] { worker->cancel(id); });
}

void CupsPrinter::findJob(const PrintJobId &id, int printerJob)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, id, printerJob] { worker->findJob(id, printerJob); });
}

} // namespace okienko
