// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include "hallbench.h"

namespace okienko::test
{

/// A day of an office that takes what comes at random: papers whose events come late, twice or as twins,
/// clerks who do whatever may be done, messages of the morning again. After each step its books have to be
/// right.
class RandomOffice
{
public:
    RandomOffice(HallBench &bench, quint32 seed);

    /// One thing happens. @returns what is wrong now; empty = nothing
    QString step();
    /// All messages of the day again, in any order.
    void sendEverythingAgain();
    /// What every ticket is now.
    [[nodiscard]] QHash<TicketId, backoffice::TicketNow> states();
    [[nodiscard]] const QStringList &told() const { return m_told; }
    [[nodiscard]] int calls() const { return m_calls; }

private:
    void issue();
    void deliver();
    void visitor();
    void takePaper(const CounterId &counter);
    void callNext(const CounterId &counter);
    void clerk(const CounterId &counter);
    void doubleOfAnOldOne();
    [[nodiscard]] QString wrong();
    [[nodiscard]] QString wrongCall(const TicketId &called, const officestore::HallNow &before) const;
    [[nodiscard]] CounterId anyCounter() { return m_random.bounded(2) ? m_bench.c1 : m_bench.c2; }

    HallBench &m_bench;
    QRandomGenerator m_random;
    QList<officestore::TakenEvent> m_onPaper; ///< not sent yet
    QList<officestore::TakenEvent> m_sent;
    QStringList m_told;
    QString m_wrong;
    int m_calls = 0;
};

} // namespace okienko::test
