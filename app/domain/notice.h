// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include "domain/ids.h"
#include "domain/language.h"

namespace okienko
{

/// What the office has to tell everybody for some time ("do not drink tap water", "open until noon").
struct Notice {
    enum class Severity { Info, Warning, Critical }; ///< in rising order
    enum class Place { FirstScreen, Home, Service, Hall };

    QString id;
    Severity severity = Severity::Info;
    QDateTime from;            ///< counts from here on
    QDateTime until;           ///< and before this
    QList<Place> places;       ///< where it is told
    bool fullScreen = false;   ///< a visitor passes it at the begin of the visit
    bool sound = false;        ///< heard when it comes up
    QList<ServiceId> services; ///< the matters that it is about; none: all
    Translated titles;         ///< one line
    Translated bodies;         ///< a sentence or some
    Translated actions;        ///< what to do
    QString phone;             ///< whom to call; may be empty
    bool operator==(const Notice &) const = default;

    [[nodiscard]] bool countsAt(const QDateTime &now) const { return from <= now && now < until; }
};

} // namespace okienko
