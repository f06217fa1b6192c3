// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include "domain/openinghours.h"

namespace okienko
{

class Catalogue;
class Clock;

/// Knows what time it is at the office and whether it is open.
class Doorman : public QObject
{
    Q_OBJECT

public:
    Doorman(const Clock &clock, const Catalogue &catalogue, QObject *parent = nullptr);

    /// In the office's time zone.
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] OpeningNow opening() const;
    /// To be called about once a second; the news come when something has changed.
    void tick();

Q_SIGNALS:
    void minutePassed();
    void openingChanged();

private:
    const Clock &m_clock;
    const Catalogue &m_catalogue;
    QDateTime m_minute;
    Opening m_state = Opening::Closed;
};

} // namespace okienko
