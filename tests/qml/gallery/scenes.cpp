// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

namespace okienko::test
{

namespace
{

const QString idCard = QStringLiteral("identity-card");

void begin(World &world)
{
    const QString language = world.lobby().language();
    world.touch([&](Lobby &lobby) { lobby.start(language); });
}

void take(World &world, const QString &service)
{
    begin(world);
    world.chooseService(service);
    world.takeTicket();
}

void inTrouble(World &world, PrinterTrouble trouble)
{
    world.terminal().staff().watch();
    world.printer->become(trouble);
    take(world, idCard);
}

void open(World &world, const QString &service)
{
    begin(world);
    world.chooseService(service);
}

} // namespace

QList<Scene> scenes()
{
    using namespace std::chrono_literals;
    const auto later = [](World &world, const char *local) { world.itIs(QString::fromLatin1(local)); };
    return {
        {QStringLiteral("01-idle"), [](World &) {}},
        {QStringLiteral("02-idle-closed"), [=](World &world) { later(world, "2026-11-23 20:00"); }},
        {QStringLiteral("03-home"), begin},
        {QStringLiteral("04-groups"),
         [](World &world) {
             begin(world);
             world.lobby().openGroups();
         }},
        {QStringLiteral("05-services"),
         [](World &world) {
             begin(world);
             world.lobby().openGroup(QStringLiteral("documents"));
         }},
        {QStringLiteral("06-search"),
         [](World &world) {
             begin(world);
             world.lobby().openSearch();
             world.lobby().services()->type(world.lobby().language() == QStringLiteral("uk")
                                                ? QStringLiteral("п")
                                                : QStringLiteral("p"));
         }},
        {QStringLiteral("07-service"), [](World &world) { open(world, idCard); }},
        {QStringLiteral("08-service-long"),
         [](World &world) { open(world, QStringLiteral("vehicle-registration")); }},
        {QStringLiteral("09-service-by-appointment"),
         [](World &world) { open(world, QStringLiteral("passport-point")); }},
        {QStringLiteral("10-needs"),
         [](World &world) {
             open(world, idCard);
             world.lobby().openNeeds();
             world.lobby().needs()->toggleHelp(QStringLiteral("fetch"));
         }},
        {QStringLiteral("11-ticket-printing"), [](World &world) { take(world, idCard); }},
        {QStringLiteral("12-ticket-printed"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
         }},
        {QStringLiteral("13-ticket-paper-out"),
         [](World &world) { inTrouble(world, PrinterTrouble::PaperOut); }},
        {QStringLiteral("14-ticket-cover-open"),
         [](World &world) { inTrouble(world, PrinterTrouble::CoverOpen); }},
        {QStringLiteral("15-ticket-printer-gone"),
         [](World &world) { inTrouble(world, PrinterTrouble::Gone); }},
        {QStringLiteral("16-ticket-linked"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
             world.lobby().anotherMatter();
             world.chooseService(QStringLiteral("cash-desk"));
             world.takeTicket();
             world.printerPrints();
         }},
        {QStringLiteral("17-same-again"),
         [](World &world) {
             take(world, idCard);
             world.lobby().anotherMatter();
             world.chooseService(idCard);
             world.takeTicket();
         }},
        {QStringLiteral("18-my-ticket"),
         [](World &world) {
             begin(world);
             world.lobby().openMyTicket();
             for (const char sign : {'A', '0', '1'})
                 world.lobby().myTicket()->type(QString(QLatin1Char(sign)));
         }},
        {QStringLiteral("19-my-ticket-not-found"),
         [](World &world) {
             begin(world);
             world.lobby().openMyTicket();
             for (const char sign : {'A', '0', '1', '7', 'K', 'K'})
                 world.lobby().myTicket()->type(QString(QLatin1Char(sign)));
             world.lobby().myTicket()->look();
         }},
        {QStringLiteral("20-found-ticket"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
             world.lobby().scanned(world.lobby().ticket()->token());
         }},
        {QStringLiteral("21-given-back"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
             world.lobby().scanned(world.lobby().ticket()->token());
             world.lobby().ticket()->giveBack();
         }},
        {QStringLiteral("22-closed"),
         [=](World &world) {
             later(world, "2026-11-23 20:00");
             begin(world);
         }},
        {QStringLiteral("23-before-tickets"),
         [=](World &world) {
             later(world, "2026-11-24 06:00");
             begin(world);
         }},
        {QStringLiteral("24-last-ticket-gone"),
         [=](World &world) {
             later(world, "2026-11-23 17:45");
             take(world, idCard);
         }},
        {QStringLiteral("30-languages"),
         [](World &world) {
             begin(world);
             world.lobby().openLanguages();
         }},
        {QStringLiteral("31-letters"),
         [](World &world) {
             begin(world);
             world.lobby().openLetters();
         }},
        {QStringLiteral("32-help"),
         [](World &world) {
             begin(world);
             world.lobby().openHelp();
         }},
        {QStringLiteral("33-staff"),
         [](World &world) {
             begin(world);
             world.terminal().staff().watch();
             world.lobby().callStaff();
         }},
        {QStringLiteral("34-time"),
         [](World &world) {
             begin(world);
             world.wait(61s);
         }},
    };
}

QList<GlassKind> glasses()
{
    return {{QStringLiteral("portrait"), {1080, 1920}, 4.03},
            {QStringLiteral("landscape"), {1920, 1080}, 4.03},
            {QStringLiteral("small"), {1280, 800}, 5.88}};
}

} // namespace okienko::test
