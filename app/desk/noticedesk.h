// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/notice.h"

namespace okienko
{

class Clock;

/// What the office has to tell everybody now. Notices count by this machine's own clock, so they come and go
/// also while there is no line.
class NoticeDesk : public QObject
{
    Q_OBJECT

public:
    explicit NoticeDesk(const Clock &clock, QObject *parent = nullptr);

    /// All notices, also those to come.
    void post(const QList<Notice> &notices);

    /// Those that are told there now: the gravest first, of equals the one that came last.
    [[nodiscard]] QList<Notice> at(Notice::Place place) const;
    /// Those that are told with this matter.
    [[nodiscard]] QList<Notice> about(const ServiceId &service) const;
    /// Those that a visitor passes at the begin of the visit.
    [[nodiscard]] QList<Notice> toPass() const;

    /// To be called every second.
    void tick();

Q_SIGNALS:
    /// Some have come or gone.
    void changed();
    /// One that is to be heard has come.
    void sounded();

private:
    void look();

    const Clock &m_clock;
    QList<Notice> m_all;
    QList<Notice> m_now; ///< in the order of at()
    bool m_looked = false;
};

} // namespace okienko
