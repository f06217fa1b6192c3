// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

#include "world.h"

namespace okienko::test
{

/// One picture of the gallery: how a visitor gets there.
struct Scene {
    QString name;
    std::function<void(World &)> play;
};

/// Every screen and panel, in the order of a visit.
[[nodiscard]] QList<Scene> scenes();

/// A glass on which the terminal has to look right.
struct GlassKind {
    QString name;
    QSize size;
    double pxPerMm;
};
[[nodiscard]] QList<GlassKind> glasses();

} // namespace okienko::test
