// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "access/limits.h"

namespace okienko
{

/// The numbers of limits.h that screens need, as the QML singleton Limits. Lengths in mm, times in ms.
class LimitsForQml : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Limits)
    QML_SINGLETON
    Q_PROPERTY(double neededCapMm READ neededCapMm CONSTANT)
    Q_PROPERTY(double neededCapLargeMm READ neededCapLargeMm CONSTANT)
    Q_PROPERTY(double neededCapLargestMm READ neededCapLargestMm CONSTANT)
    Q_PROPERTY(double otherCapMm READ otherCapMm CONSTANT)
    Q_PROPERTY(double capPerEm READ capPerEm CONSTANT)
    Q_PROPERTY(double targetMm READ targetMm CONSTANT)
    Q_PROPERTY(double journeyTargetMm READ journeyTargetMm CONSTANT)
    Q_PROPERTY(double targetGapMm READ targetGapMm CONSTANT)
    Q_PROPERTY(double keyWidthMm READ keyWidthMm CONSTANT)
    Q_PROPERTY(double keyHeightMm READ keyHeightMm CONSTANT)
    Q_PROPERTY(double keyGapMm READ keyGapMm CONSTANT)
    Q_PROPERTY(double reachBandMm READ reachBandMm CONSTANT)
    Q_PROPERTY(int retapLock READ retapLock CONSTANT)
    Q_PROPERTY(int touchShown READ touchShown CONSTANT)
    Q_PROPERTY(int busyShownAfter READ busyShownAfter CONSTANT)

public:
    using QObject::QObject;
    [[nodiscard]] double neededCapMm() const { return limits::neededCapMm; }
    [[nodiscard]] double neededCapLargeMm() const { return limits::neededCapLargeMm; }
    [[nodiscard]] double neededCapLargestMm() const { return limits::neededCapLargestMm; }
    [[nodiscard]] double otherCapMm() const { return limits::otherCapMm; }
    [[nodiscard]] double capPerEm() const { return limits::capPerEm; }
    [[nodiscard]] double targetMm() const { return limits::targetMm; }
    [[nodiscard]] double journeyTargetMm() const { return limits::journeyTargetMm; }
    [[nodiscard]] double targetGapMm() const { return limits::targetGapMm; }
    [[nodiscard]] double keyWidthMm() const { return limits::keyWidthMm; }
    [[nodiscard]] double keyHeightMm() const { return limits::keyHeightMm; }
    [[nodiscard]] double keyGapMm() const { return limits::keyGapMm; }
    /// Height of the band within which everything that can be touched lies in low reach.
    [[nodiscard]] double reachBandMm() const { return limits::reachHighestMm - limits::reachLowestMm; }
    [[nodiscard]] int retapLock() const { return static_cast<int>(limits::retapLock.count()); }
    [[nodiscard]] int touchShown() const { return static_cast<int>(limits::touchShown.count()); }
    [[nodiscard]] int busyShownAfter() const { return static_cast<int>(limits::busyShownAfter.count()); }
};

} // namespace okienko
