// SPDX-License-Identifier: GPL-3.0-or-later
// What the office tells everybody, as the sample office has it on some days.
#include "scenes.h"

#include "protocol/officefiles.h"
#include "stage.h"

namespace okienko::test
{

namespace
{

void putUp(World &world)
{
    world.terminal().notices().post(loadNotices(QStringLiteral(OKIENKO_SAMPLE_OFFICE), world.sample()));
    world.settle();
}

void atHome(World &world)
{
    putUp(world);
    begin(world);
    if (world.lobby().screen() == Shown::Notices)
        world.touch([](Lobby &lobby) { lobby.closeNotices(); });
}

} // namespace

QList<Scene> scenesOfNotices()
{
    return {
        {QStringLiteral("idle-warns"), putUp},
        {QStringLiteral("idle-closed-warns"),
         [](World &world) {
             world.itIs(QStringLiteral("2026-11-23 20:00"));
             putUp(world);
         }},
        {QStringLiteral("idle-announces"),
         [](World &world) {
             world.itIs(QStringLiteral("2027-01-12 10:00"));
             putUp(world);
         }},
        {QStringLiteral("notice-to-pass"),
         [](World &world) {
             putUp(world);
             begin(world);
         }},
        {QStringLiteral("home-warns"), atHome},
        {QStringLiteral("home-announces"),
         [](World &world) {
             world.itIs(QStringLiteral("2026-12-22 10:00"));
             atHome(world);
         }},
        {QStringLiteral("notices"),
         [](World &world) {
             atHome(world);
             world.lobby().openNotices();
         }},
        {QStringLiteral("service-warns"),
         [](World &world) {
             world.itIs(QStringLiteral("2026-11-30 10:00"));
             putUp(world);
             open(world, QStringLiteral("vehicle-registration"));
         }},
    };
}

} // namespace okienko::test
