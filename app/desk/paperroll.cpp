// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/paperroll.h"

#include <QLoggingCategory>

#include <algorithm>

#include "store/ledger.h"

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(logRoll, "okienko.paper")

const QString paperUsed = QStringLiteral("paper.used_mm");
const QString paperPages = QStringLiteral("paper.pages");
constexpr double usualTicketMm = 225;

QString kept(const Ledger &ledger, const QString &name)
{
    return ledger.setting(name, QStringLiteral("0")).value_or(QStringLiteral("0"));
}

} // namespace

PaperRoll::PaperRoll(Ledger &ledger, double rollMm, int lowAtTickets)
    : m_ledger(ledger), m_rollMm(rollMm), m_lowAtTickets(lowAtTickets)
{
}

void PaperRoll::use(double mm)
{
    const double used = kept(m_ledger, paperUsed).toDouble();
    const int pages = kept(m_ledger, paperPages).toInt();
    const bool saved = m_ledger.setSetting(paperUsed, QString::number(used + mm, 'f', 1)).has_value() &&
                       m_ledger.setSetting(paperPages, QString::number(pages + 1)).has_value();
    if (!saved)
        qCWarning(logRoll) << "paper used not saved";
}

Result<void> PaperRoll::change()
{
    for (const QString &name : {paperUsed, paperPages})
        if (const auto saved = m_ledger.setSetting(name, QStringLiteral("0")); !saved)
            return failure(saved.error());
    return {};
}

int PaperRoll::ticketsLeft() const
{
    const double used = kept(m_ledger, paperUsed).toDouble();
    const int pages = kept(m_ledger, paperPages).toInt();
    const double each = pages > 0 ? used / pages : usualTicketMm;
    return static_cast<int>(std::max(0.0, m_rollMm - used) / std::max(1.0, each));
}

} // namespace okienko
