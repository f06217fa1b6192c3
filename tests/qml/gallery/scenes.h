// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

#include "world.h"

namespace okienko::test
{

class Stage;

/// One picture of the gallery: how a visitor gets there.
struct Scene {
    QString name; ///< scenes() puts its number before it
    std::function<void(World &)> play;
    /// What only the screen keeps (which page of words, which part): done again after every change of the
    /// look, because pages are cut anew.
    std::function<void(Stage &)> turn = nullptr;
    int services = 0; ///< of the office; 0 is the sample office
    /// The terminal cannot keep a ledger: there is a window and nothing else. Its look cannot be chosen.
    bool outOfOrder = false;
    QString onlyOn = {}; ///< name of the only glass on which it can be reached; empty for all
};

/// Every screen and panel in every state, in the order of a visit.
[[nodiscard]] QList<Scene> scenes();

// Parts of it, one file each.
[[nodiscard]] QList<Scene> scenesOfAVisit();
[[nodiscard]] QList<Scene> scenesOfAsking();
[[nodiscard]] QList<Scene> scenesOfBooking();
[[nodiscard]] QList<Scene> scenesOfNotices();
[[nodiscard]] QList<Scene> scenesOfPaper();
[[nodiscard]] QList<Scene> scenesWithoutTicket();
[[nodiscard]] QList<Scene> scenesOfPanels();
[[nodiscard]] QList<Scene> scenesOfOtherOffices();

// Steps that they share.
void begin(World &world);
void open(World &world, const QString &service);
void take(World &world, const QString &service);
/// Scans the code of the ticket on the screen.
void findAgain(World &world);

/// A glass on which the terminal has to look right.
struct GlassKind {
    QString name;
    QSize size;
    double pxPerMm;
};
[[nodiscard]] QList<GlassKind> glasses();

} // namespace okienko::test
