// SPDX-License-Identifier: GPL-3.0-or-later
// Paper that does not come, tickets that cannot be had, panels, and offices of other sizes.
#include "scenes.h"

#include "domain/post.h"
#include "stage.h"
#include "support/faultyvfs.h"

namespace okienko::test
{

namespace
{

using namespace std::chrono_literals;

const QString idCard = QStringLiteral("identity-card");

/// A ticket is taken while the printer cannot print; staff look at the terminal.
Scene inTrouble(const char *name, PrinterTrouble trouble)
{
    return {QString::fromLatin1(name), [trouble](World &world) {
                world.terminal().staff().watch();
                world.printer->become(trouble);
                take(world, idCard);
            }};
}

PrintJobId newest(World &world) { return world.printer->orders.constLast().id; }

/// The same office on a day when nobody is there for a matter.
void nobodyServes(World &world, const QString &service)
{
    auto office = std::make_shared<Office>(world.sample());
    for (Counter &counter : office->counters)
        counter.services.removeAll(ServiceId{service});
    world.terminal().catalogue().replace(office);
}

/// Numbers of a series are given until none is left at this terminal.
void useUp(World &world, const QString &service)
{
    const Series series = world.sample().groupOf(*world.sample().service({service})).series;
    while (world.ledger().numbersLeft(series).value_or(0) > 0) {
        TicketOrder order;
        order.service = {QStringLiteral("general-information")};
        if (!world.ledger().issue(order, series, false, world.clock.now()))
            qFatal("a number could not be given");
    }
}

void replaceForGood(World &world)
{
    const Hello hello = world.ledger().hello(QUuid::createUuid(), world.clock.now());
    auto answer = world.office().hello(hello, world.clock.now());
    if (!answer)
        qFatal("no word from the office");
    answer->standing = Standing::Retired;
    if (!world.ledger().take(*answer, world.clock.now()))
        qFatal("the office's word was not taken");
}

void linkedWithoutPaper(World &world)
{
    world.terminal().staff().watch();
    world.printer->become(PrinterTrouble::PaperOut);
    take(world, idCard);
    world.lobby().anotherMatter();
    world.chooseService(QStringLiteral("cash-desk"));
    world.takeTicket();
}

void atHour(World &world, const char *local)
{
    world.itIs(QString::fromLatin1(local));
    begin(world);
}

} // namespace

QList<Scene> scenesOfPaper()
{
    return {
        {QStringLiteral("ticket-printing"), [](World &world) { take(world, idCard); }},
        {QStringLiteral("ticket-half-printed"),
         [](World &world) {
             take(world, idCard);
             world.printer->accept(newest(world), 1);
             world.printer->tell({newest(world), PrintState::Accepted, 1, 60, 230, PrinterTrouble::None, {}});
         }},
        {QStringLiteral("ticket-printed"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
         }},
        {QStringLiteral("ticket-paper-low"),
         [](World &world) {
             world.printer->become(PrinterTrouble::PaperLow, true);
             take(world, idCard);
             world.printer->accept(newest(world), 1);
         }},
        inTrouble("ticket-paper-out", PrinterTrouble::PaperOut),
        {QStringLiteral("ticket-paper-out-staff-do-not-know"),
         [](World &world) {
             world.printer->become(PrinterTrouble::PaperOut);
             take(world, idCard);
         }},
        inTrouble("ticket-cover-open", PrinterTrouble::CoverOpen),
        inTrouble("ticket-paper-stuck", PrinterTrouble::Jam),
        inTrouble("ticket-printer-gone", PrinterTrouble::Gone),
        inTrouble("ticket-printer-hanging", PrinterTrouble::Hanging),
        inTrouble("ticket-printer-broken", PrinterTrouble::Fault),
        {QStringLiteral("ticket-linked"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
             world.lobby().anotherMatter();
             world.chooseService(QStringLiteral("cash-desk"));
             world.takeTicket();
             world.printerPrints();
         }},
        {QStringLiteral("ticket-printed-second-page"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
         },
         [](Stage &stage) { stage.turnToPage(1); }, 0, false, QStringLiteral("small")},
        {QStringLiteral("ticket-linked-paper-out"), linkedWithoutPaper},
        {QStringLiteral("ticket-linked-paper-out-second-page"), linkedWithoutPaper,
         [](Stage &stage) { stage.turnToPage(1); }, 0, false, QStringLiteral("small")},
        {QStringLiteral("ticket-linked-paper-out-third-page"), linkedWithoutPaper,
         [](Stage &stage) { stage.turnToPage(2); }, 0, false, QStringLiteral("small")},
        {QStringLiteral("ticket-linked-paper-out-last-page"), linkedWithoutPaper,
         [](Stage &stage) { stage.turnToPage(99); }, 0, false, QStringLiteral("small")},
        {QStringLiteral("copy-printing"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
             findAgain(world);
             world.lobby().ticket()->printAgain();
             world.settle();
         }},
        {QStringLiteral("copy-printed"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
             findAgain(world);
             world.lobby().ticket()->printAgain();
             world.settle();
             world.printerPrints();
         }},
        {QStringLiteral("copy-paper-out"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
             findAgain(world);
             world.printer->become(PrinterTrouble::PaperOut);
             world.lobby().ticket()->printAgain();
             world.settle();
         }},
        {QStringLiteral("home-paper-out"),
         [](World &world) {
             world.printer->become(PrinterTrouble::PaperOut);
             begin(world);
         }},
    };
}

QList<Scene> scenesWithoutTicket()
{
    return {
        {QStringLiteral("closed"), [](World &world) { atHour(world, "2026-11-23 20:00"); }},
        {QStringLiteral("closed-for-days"), [](World &world) { atHour(world, "2026-11-27 20:00"); }},
        {QStringLiteral("before-tickets"), [](World &world) { atHour(world, "2026-11-24 06:00"); }},
        {QStringLiteral("last-ticket-gone"),
         [](World &world) {
             world.itIs(QStringLiteral("2026-11-23 17:45"));
             take(world, idCard);
         }},
        {QStringLiteral("service-last-ticket-gone"),
         [](World &world) {
             world.itIs(QStringLiteral("2026-11-23 17:45"));
             open(world, idCard);
         }},
        {QStringLiteral("service-while-closed"),
         [](World &world) {
             world.itIs(QStringLiteral("2026-11-23 20:00"));
             open(world, idCard);
         }},
        {QStringLiteral("service-closed"),
         [](World &world) {
             open(world, idCard);
             nobodyServes(world, idCard);
             world.takeTicket();
         }},
        {QStringLiteral("home-service-closed"),
         [](World &world) {
             nobodyServes(world, idCard);
             begin(world);
         }},
        {QStringLiteral("service-not-served-today"),
         [](World &world) {
             nobodyServes(world, idCard);
             open(world, idCard);
         }},
        {QStringLiteral("appointment-only"),
         [](World &world) { take(world, QStringLiteral("passport-point")); }},
        {QStringLiteral("no-numbers-left"),
         [](World &world) {
             open(world, idCard);
             useUp(world, idCard);
             world.takeTicket();
         }},
        {QStringLiteral("service-no-numbers-left"),
         [](World &world) {
             useUp(world, idCard);
             open(world, idCard);
         }},
        {QStringLiteral("no-numbers-here"),
         [](World &world) {
             replaceForGood(world);
             take(world, idCard);
         }},
        {QStringLiteral("service-no-numbers-here"),
         [](World &world) {
             replaceForGood(world);
             open(world, idCard);
         }},
        {QStringLiteral("ledger-trouble"),
         [](World &world) {
             open(world, idCard);
             FaultyVfs::failFrom(0, FaultyVfs::Fault::Full);
             world.takeTicket();
         }},
        {QStringLiteral("out-of-order"), [](World &) {}, nullptr, 0, true},
    };
}

QList<Scene> scenesOfPanels()
{
    return {
        {QStringLiteral("languages"),
         [](World &world) {
             begin(world);
             world.lobby().openLanguages();
         }},
        {QStringLiteral("letters"),
         [](World &world) {
             begin(world);
             world.lobby().openLetters();
         }},
        {QStringLiteral("help"),
         [](World &world) {
             begin(world);
             world.lobby().openHelp();
         }},
        {QStringLiteral("help-my-ticket"),
         [](World &world) {
             begin(world);
             world.lobby().openMyTicket();
             world.lobby().openHelp();
         }},
        {QStringLiteral("help-no-ticket"),
         [](World &world) {
             atHour(world, "2026-11-23 20:00");
             world.lobby().openHelp();
         }},
        {QStringLiteral("more"),
         [](World &world) {
             begin(world);
             world.lobby().openMore();
         },
         nullptr, 0, false, QStringLiteral("small")},
        {QStringLiteral("staff"),
         [](World &world) {
             begin(world);
             world.terminal().staff().watch();
             world.lobby().callStaff();
         }},
        {QStringLiteral("staff-answered"),
         [](World &world) {
             begin(world);
             world.terminal().staff().watch();
             world.lobby().callStaff();
             world.terminal().staff().answer();
         }},
        {QStringLiteral("staff-comes"),
         [](World &world) {
             begin(world);
             world.lobby().callStaff();
             world.help.tell(HelpStage::Waiting);
             world.help.tell(HelpStage::Coming, QStringLiteral("12"), 5);
         }},
        {QStringLiteral("staff-being-told"),
         [](World &world) {
             begin(world);
             world.lobby().callStaff();
         }},
        {QStringLiteral("staff-not-told"),
         [](World &world) {
             begin(world);
             world.lobby().callStaff();
             Q_EMIT world.help.unheard();
         }},
        {QStringLiteral("time"),
         [](World &world) {
             begin(world);
             world.wait(61s);
         }},
        {QStringLiteral("time-last-seconds"),
         [](World &world) {
             begin(world);
             world.wait(87s);
         }},
        {QStringLiteral("contrast-named"), begin,
         [](Stage &stage) {
             // Once around: the name stands for a moment, the colours are those of before.
             for (int scheme = 0; scheme < 3; ++scheme)
                 stage.world().lobby().nextScheme();
         }},
        {QStringLiteral("no-voice"),
         [](World &world) {
             world.voice->setAvailable(false);
             begin(world);
         }},
    };
}

QList<Scene> scenesOfOtherOffices()
{
    QList<Scene> all;
    for (const int services : {1, 60}) {
        const QString size = QString::number(services);
        all += {
            {QStringLiteral("idle-office-of-") + size, [](World &) {}, nullptr, services},
            {QStringLiteral("home-office-of-") + size, begin, nullptr, services},
            {QStringLiteral("groups-office-of-") + size,
             [](World &world) {
                 begin(world);
                 world.lobby().openGroups();
             },
             nullptr, services},
            {QStringLiteral("services-office-of-") + size,
             [](World &world) {
                 begin(world);
                 world.lobby().openGroup(QStringLiteral("group-1"));
             },
             nullptr, services},
            {QStringLiteral("search-office-of-") + size,
             [](World &world) {
                 begin(world);
                 world.lobby().openSearch();
                 world.lobby().services()->type(QStringLiteral("s"));
             },
             nullptr, services},
            {QStringLiteral("service-office-of-") + size,
             [](World &world) { open(world, QStringLiteral("service-1")); }, nullptr, services},
            {QStringLiteral("ticket-office-of-") + size,
             [](World &world) { take(world, QStringLiteral("service-1")); }, nullptr, services},
        };
    }
    return all;
}

} // namespace okienko::test
