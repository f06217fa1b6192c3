// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officestore/officetoday.h"
#include "rules/experience.h"

namespace okienko::officestore
{

/// What earlier days taught: sums by day and service, without tickets and without clerks. Used inside the
/// caller's transaction.
class ExperienceBook
{
public:
    explicit ExperienceBook(const OfficeToday &today) : m_today(today) {}

    /// Of the ten newest days of today's weekday; of other weekdays where there are none.
    [[nodiscard]] Result<backoffice::Experience> earlier() const;
    /// Of today so far.
    [[nodiscard]] Result<backoffice::Experience> today() const;
    /// Keeps what a day taught. Again: replaces it.
    Result<void> learn(const OfficeDay &day, const backoffice::Experience &experience);
    /// Days before today that have tickets and were not learned yet.
    [[nodiscard]] Result<QList<OfficeDay>> unlearned() const;
    Result<void> forgetBefore(const OfficeDay &day);

private:
    struct Row {
        OfficeDay day;
        ServiceId service; ///< empty: the gaps
        backoffice::Experience::Matter matter;
    };
    OfficeToday m_today;
};

} // namespace okienko::officestore
