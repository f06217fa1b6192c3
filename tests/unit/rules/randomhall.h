// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include "officehall.h"

namespace okienko::backoffice
{

/// One step of a random history: what, and numbers that say with whom.
struct Step {
    int what = 0;
    quint32 who = 0;
};

/// Plays steps in an office of three counters and watches the promises. The same steps do the same.
class RandomHall
{
public:
    explicit RandomHall(quint32 seed);
    /// What was broken by this step; empty = nothing.
    [[nodiscard]] QString play(const Step &step);
    /// Everything that was ever said, again and in disorder; then everybody is served.
    [[nodiscard]] QString end();

    /// As many steps as it takes; random from a seed.
    [[nodiscard]] static QList<Step> history(quint32 seed, int length);
    /// The steps that are needed to break something, tried by leaving them out; empty = nothing breaks.
    [[nodiscard]] static QList<Step> smallest(QList<Step> steps, quint32 seed, QString *broken);

private:
    struct Asked {
        QString counter;
        Wanted wanted; ///< "next" when there is no ticket
        OfficeHall::Answer answer;
    };
    void issue(quint32 who);
    [[nodiscard]] QString next(const QString &counter);
    [[nodiscard]] QString deed(const QString &counter, quint32 who);
    [[nodiscard]] QString undoAtOnce(const QString &counter);
    [[nodiscard]] QString replay(quint32 who);
    [[nodiscard]] QString wrongCall(const QString &counter, const Hall &before, const NextCall &call) const;
    [[nodiscard]] QString wrongReason(const CounterNow &counter, const Hall &before,
                                      const NextCall &call) const;
    [[nodiscard]] QString wrongHall() const;
    [[nodiscard]] QString wrongFold(const TicketId &ticket);
    template <typename List>
    void shuffle(List &list);

    OfficeHall m_office;
    QRandomGenerator m_random;
    QList<Asked> m_asked;
    QList<TicketEvent> m_papers;
};

} // namespace okienko::backoffice
