// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "domain/hallpost.h"
#include "domain/result.h"
#include "domain/ticket.h"

namespace okienko
{

class HallDesk;
class TicketDesk;

/// Typing in a ticket: the number and the first two characters of its code, or a scan.
class MyTicketModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Lobby")
    Q_PROPERTY(QString number READ number NOTIFY changed)              ///< as typed so far: "A04"
    Q_PROPERTY(QString twoOfCode READ twoOfCode NOTIFY changed)        ///< "K7"
    Q_PROPERTY(bool numberComplete READ numberComplete NOTIFY changed) ///< the code comes next
    Q_PROPERTY(bool complete READ complete NOTIFY changed)
    Q_PROPERTY(int result READ result NOTIFY changed)         ///< Shown.Found
    Q_PROPERTY(QString codeLetters READ codeLetters CONSTANT) ///< the signs that codes are made of
    Q_PROPERTY(QString seriesLetters READ seriesLetters NOTIFY changed)

public:
    MyTicketModel(TicketDesk &desk, HallDesk &hall, QObject *parent = nullptr);

    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QString twoOfCode() const { return m_code; }
    [[nodiscard]] bool numberComplete() const;
    [[nodiscard]] bool complete() const;
    [[nodiscard]] int result() const { return m_result; }
    [[nodiscard]] QString codeLetters() const;
    [[nodiscard]] QString seriesLetters() const { return m_series; }

    Q_INVOKABLE void type(const QString &sign);
    Q_INVOKABLE void deleteSign();
    Q_INVOKABLE void clear();
    Q_INVOKABLE void look();

    void scanned(const QString &token);
    /// @param series the letters of the office's series; digits is how many a number has.
    void expect(const QString &series, int digits);

Q_SIGNALS:
    void changed();
    void found(const okienko::Ticket &ticket);
    /// Another terminal gave it out; the office knows it.
    void foundElsewhere(const okienko::VisitorsTicket &ticket);

private:
    void take(const Result<Ticket> &ticket, const TicketSought &elsewhere);
    void answer(int result);

    TicketDesk &m_desk;
    HallDesk &m_hall;
    QString m_series;
    int m_digits = 3;
    QString m_number;
    QString m_code;
    int m_result = 0;
};

} // namespace okienko
