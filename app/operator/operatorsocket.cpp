// SPDX-License-Identifier: GPL-3.0-or-later
#include "operator/operatorsocket.h"

#include <QJsonArray>

#include "desk/printqueue.h"
#include "desk/staffdesk.h"

namespace okienko
{

namespace
{

QString nameOf(PrinterTrouble trouble)
{
    switch (trouble) {
    case PrinterTrouble::None: return QStringLiteral("none");
    case PrinterTrouble::PaperLow: return QStringLiteral("paper-low");
    case PrinterTrouble::PaperOut: return QStringLiteral("paper-out");
    case PrinterTrouble::CoverOpen: return QStringLiteral("cover-open");
    case PrinterTrouble::Jam: return QStringLiteral("jam");
    case PrinterTrouble::Gone: return QStringLiteral("gone");
    case PrinterTrouble::Hanging: return QStringLiteral("hanging");
    case PrinterTrouble::Fault: return QStringLiteral("fault");
    }
    return {};
}

QJsonObject jsonOf(const Ticket &ticket)
{
    return {{QStringLiteral("number"), ticket.number.text()},
            {QStringLiteral("code"), ticket.code()},
            {QStringLiteral("service"), ticket.service.value},
            {QStringLiteral("issued"), ticket.issuedAt.toString(Qt::ISODate)}};
}

template <typename T>
QJsonObject done(const Result<T> &result)
{
    if (!result)
        return SideDoor::fault(result.error().detail);
    return {{QStringLiteral("ok"), true}};
}

} // namespace

OperatorSocket::OperatorSocket(PrintQueue &queue, StaffDesk &staff, QObject *parent)
    : QObject(parent), m_queue(queue), m_staff(staff),
      m_door([this](const QJsonObject &question) { return answer(question); })
{
}

Result<void> OperatorSocket::listen(const QString &path) { return m_door.listen(path); }

QJsonObject OperatorSocket::answer(const QJsonObject &question)
{
    const QString ask = question.value(QStringLiteral("ask")).toString();
    if (ask == QStringLiteral("status")) {
        m_staff.watch();
        return status();
    }
    if (ask == QStringLiteral("shelf"))
        return shelf();
    if (ask == QStringLiteral("print-number"))
        return done(m_queue.printShelved(question.value(QStringLiteral("number")).toString()));
    if (ask == QStringLiteral("print-strip")) {
        const auto printed = m_queue.printShelfAsStrip();
        QJsonObject reply = done(printed);
        if (printed)
            reply.insert(QStringLiteral("numbers"), *printed);
        return reply;
    }
    if (ask == QStringLiteral("waiting"))
        return waiting();
    if (ask == QStringLiteral("print-waiting")) {
        const auto printed = m_queue.printWaiting();
        QJsonObject reply = done(printed);
        if (printed)
            reply.insert(QStringLiteral("numbers"), *printed);
        return reply;
    }
    if (ask == QStringLiteral("roll-changed"))
        return done(m_queue.rollChanged());
    if (ask == QStringLiteral("answer-call")) {
        if (!m_staff.called())
            return SideDoor::fault(QStringLiteral("nobody calls now"));
        m_staff.answer();
        return {{QStringLiteral("ok"), true}};
    }
    if (ask == QStringLiteral("confirm-date"))
        return done(m_staff.confirmDate(
            QDate::fromString(question.value(QStringLiteral("date")).toString(), Qt::ISODate)));
    return SideDoor::fault(
        QStringLiteral("unknown question \"%1\"; allowed: status, shelf, print-number, print-strip, "
                       "waiting, print-waiting, roll-changed, answer-call, confirm-date")
            .arg(ask.left(40)));
}

QJsonObject OperatorSocket::status() const
{
    QJsonArray alarms;
    for (const Alarm alarm : m_staff.alarms())
        alarms.append(nameOf(alarm));
    const PrinterStatus &printer = m_queue.status();
    const auto waiting = m_queue.shelf();
    return {{QStringLiteral("ok"), true},
            {QStringLiteral("alarms"), alarms},
            {QStringLiteral("printer"), nameOf(printer.trouble)},
            {QStringLiteral("printer_reasons"), printer.detail},
            {QStringLiteral("tickets_left_on_roll"), m_queue.ticketsLeft()},
            {QStringLiteral("without_paper"), waiting ? static_cast<int>(waiting->size()) : -1}};
}

QJsonObject OperatorSocket::waiting() const
{
    const auto tickets = m_queue.waiting();
    if (!tickets)
        return SideDoor::fault(tickets.error().detail);
    QJsonArray numbers;
    for (const Ticket &ticket : *tickets)
        numbers.append(jsonOf(ticket));
    return {{QStringLiteral("ok"), true}, {QStringLiteral("numbers"), numbers}};
}

QJsonObject OperatorSocket::shelf() const
{
    const auto shelved = m_queue.shelf();
    if (!shelved)
        return SideDoor::fault(shelved.error().detail);
    QJsonArray numbers;
    for (const PrintQueue::Shelved &one : *shelved)
        for (const Ticket &ticket : one.tickets)
            numbers.append(jsonOf(ticket));
    return {{QStringLiteral("ok"), true}, {QStringLiteral("numbers"), numbers}};
}

} // namespace okienko
