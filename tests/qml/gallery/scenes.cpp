// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include "stage.h"

namespace okienko::test
{

namespace
{

const QString idCard = QStringLiteral("identity-card");

ReturnMark goodMark()
{
    return {QStringLiteral("Q7XK4M"), {idCard}, QDate(2026, 11, 24), QDate(2026, 12, 9)};
}

/// The matter of the ticket that is looked at is paused, and the office offers another day.
void pausedFor(World &world)
{
    VisitorsTicket told;
    told.ticket = world.lobby().ticket()->ticket()->id;
    told.number = QStringLiteral("A001");
    told.state = QStringLiteral("resting");
    told.suspended = Suspension{{}, {}, {QStringLiteral("wait"), QStringLiteral("return-mark")}};
    Q_EMIT world.hall.placeHeard(told.ticket, told);
}

void typeTicket(World &world, const char *signs)
{
    begin(world);
    world.lobby().openMyTicket();
    for (; *signs != '\0'; ++signs)
        world.lobby().myTicket()->type(QString(QLatin1Char(*signs)));
}

void search(World &world, const QString &letters)
{
    begin(world);
    world.lobby().openSearch();
    world.lobby().services()->type(letters);
}

void comesTo(World &world, TicketState state)
{
    take(world, idCard);
    world.printerPrints();
    const auto ticket =
        world.ledger().findToday(Series{QStringLiteral("A")}, 1, world.lobby().ticket()->code().left(2));
    if (!ticket || !*ticket || !world.ledger().setState((*ticket)->id, state, world.clock.now()))
        qFatal("no ticket A001");
    findAgain(world);
}

} // namespace

void begin(World &world)
{
    const QString language = world.lobby().language();
    world.touch([&](Lobby &lobby) { lobby.start(language); });
}

void open(World &world, const QString &service)
{
    begin(world);
    world.chooseService(service);
}

void take(World &world, const QString &service)
{
    open(world, service);
    world.takeTicket();
}

void findAgain(World &world)
{
    world.lobby().scanned(world.lobby().ticket()->token());
    world.settle();
}

QList<Scene> scenesOfAVisit()
{
    return {
        {QStringLiteral("idle"), [](World &) {}},
        {QStringLiteral("idle-closed"), [](World &world) { world.itIs(QStringLiteral("2026-11-23 20:00")); }},
        {QStringLiteral("idle-closed-for-days"),
         [](World &world) { world.itIs(QStringLiteral("2026-11-27 20:00")); }},
        {QStringLiteral("idle-no-more-tickets"),
         [](World &world) { world.itIs(QStringLiteral("2026-11-23 17:45")); }},
        {QStringLiteral("idle-voice"),
         [](World &world) { world.touch([](Lobby &lobby) { lobby.toggleVoice(); }); }},
        {QStringLiteral("home"), begin},
        {QStringLiteral("home-notice"),
         [](World &world) {
             world.itIs(QStringLiteral("2026-12-22 10:00"));
             begin(world);
         }},
        {QStringLiteral("home-no-more-tickets"),
         [](World &world) {
             world.itIs(QStringLiteral("2026-11-23 17:45"));
             begin(world);
         }},
        {QStringLiteral("frequent"),
         [](World &world) {
             begin(world);
             world.lobby().openFrequent();
         },
         nullptr, 0, false, QStringLiteral("small")},
        {QStringLiteral("groups"),
         [](World &world) {
             begin(world);
             world.lobby().openGroups();
         }},
        {QStringLiteral("services"),
         [](World &world) {
             begin(world);
             world.lobby().openGroup(QStringLiteral("documents"));
         }},
        {QStringLiteral("services-of-information"),
         [](World &world) {
             begin(world);
             world.lobby().openGroups();
             world.lobby().openInformation();
         }},
        {QStringLiteral("services-last-page"),
         [](World &world) {
             begin(world);
             world.lobby().openGroup(QStringLiteral("documents"));
         },
         [](Stage &stage) {
             ChoiceModel *choices = stage.world().lobby().services()->services();
             while (choices->page() < choices->pages())
                 choices->nextPage();
         }},
        {QStringLiteral("search-empty"), [](World &world) { search(world, {}); }},
        {QStringLiteral("search"), [](World &world) { search(world, QStringLiteral("p")); }},
        {QStringLiteral("search-results"), [](World &world) { search(world, QStringLiteral("p")); },
         [](Stage &stage) { stage.turnTo("looking", true); }},
        {QStringLiteral("search-nothing"), [](World &world) { search(world, QStringLiteral("qqqqqq")); }},
        {QStringLiteral("service"), [](World &world) { open(world, idCard); }},
        {QStringLiteral("service-waiting"),
         [](World &world) {
             world.hall.tell({idCard}, 12, 35);
             open(world, idCard);
         }},
        {QStringLiteral("service-paused"),
         [](World &world) {
             ServiceWaiting paused;
             paused.service = {idCard};
             paused.state = ServiceWaiting::State::Suspended;
             paused.suspended = Suspension{QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC), {}, {}};
             world.hall.tell(WaitingAtServices{{}, {}, {paused}});
             open(world, idCard);
         }},
        {QStringLiteral("service-second-page"), [](World &world) { open(world, idCard); },
         [](Stage &stage) { stage.turnToPage(1); }},
        {QStringLiteral("service-last-page"), [](World &world) { open(world, idCard); },
         [](Stage &stage) { stage.turnToPage(99); }},
        {QStringLiteral("service-long"),
         [](World &world) { open(world, QStringLiteral("vehicle-registration")); }},
        {QStringLiteral("service-short"), [](World &world) { open(world, QStringLiteral("cash-desk")); }},
        {QStringLiteral("service-with-help"),
         [](World &world) {
             open(world, idCard);
             world.lobby().openNeeds();
             world.lobby().needs()->toggleHelp(QStringLiteral("fetch"));
             world.lobby().back();
         }},
        {QStringLiteral("service-by-appointment"),
         [](World &world) { open(world, QStringLiteral("passport-point")); }},
        {QStringLiteral("service-by-appointment-last-page"),
         [](World &world) { open(world, QStringLiteral("passport-point")); },
         [](Stage &stage) { stage.turnToPage(99); }},
        {QStringLiteral("information"),
         [](World &world) { open(world, QStringLiteral("general-information")); }},
        {QStringLiteral("needs"),
         [](World &world) {
             open(world, idCard);
             world.lobby().openNeeds();
             world.lobby().needs()->toggleHelp(QStringLiteral("fetch"));
         }},
        {QStringLiteral("needs-who-goes-first"),
         [](World &world) {
             open(world, idCard);
             world.lobby().openNeeds();
             world.lobby().needs()->togglePriority(QStringLiteral("disability"));
         },
         [](Stage &stage) { stage.turnTo("part", 1); }},
        {QStringLiteral("same-again"),
         [](World &world) {
             take(world, idCard);
             world.lobby().anotherMatter();
             world.chooseService(idCard);
             world.takeTicket();
         }},
        {QStringLiteral("my-ticket"), [](World &world) { typeTicket(world, ""); }},
        {QStringLiteral("my-ticket-number"), [](World &world) { typeTicket(world, "A01"); }},
        {QStringLiteral("my-ticket-code"), [](World &world) { typeTicket(world, "A0017"); }},
        {QStringLiteral("my-ticket-complete"), [](World &world) { typeTicket(world, "A0017K"); }},
        {QStringLiteral("my-ticket-not-found"),
         [](World &world) {
             typeTicket(world, "A0177K");
             world.lobby().myTicket()->look();
         }},
        {QStringLiteral("my-ticket-too-many-tries"),
         [](World &world) {
             for (int i = 0; i < 6; ++i) {
                 typeTicket(world, "A0177K");
                 world.lobby().myTicket()->look();
             }
         }},
        {QStringLiteral("found-ticket"), [](World &world) { comesTo(world, TicketState::Waiting); }},
        {QStringLiteral("found-ticket-waiting"),
         [](World &world) {
             world.hall.tell({idCard}, 12, 35);
             comesTo(world, TicketState::Waiting);
         }},
        {QStringLiteral("found-ticket-unseen"),
         [](World &world) {
             comesTo(world, TicketState::Waiting);
             world.terminal().hall().setLineDown(true);
         }},
        {QStringLiteral("found-ticket-elsewhere"),
         [](World &world) {
             begin(world);
             Ticket other;
             other.id = {newUuid7(1)};
             other.secret = QByteArray(10, 'x');
             world.lobby().scanned(other.token());
             VisitorsTicket told;
             told.ticket = other.id;
             told.number = QStringLiteral("J114");
             told.service = {idCard};
             told.state = QStringLiteral("waiting");
             told.before = 12;
             Q_EMIT world.hall.found(told);
         }},
        {QStringLiteral("found-ticket-paused"),
         [](World &world) {
             comesTo(world, TicketState::Waiting);
             pausedFor(world);
         }},
        {QStringLiteral("found-ticket-paused-sure"),
         [](World &world) {
             comesTo(world, TicketState::Waiting);
             pausedFor(world);
             world.lobby().ticket()->wantAnotherDay();
         }},
        {QStringLiteral("found-ticket-another-day"),
         [](World &world) {
             comesTo(world, TicketState::Waiting);
             pausedFor(world);
             world.lobby().ticket()->wantAnotherDay();
             world.lobby().ticket()->takeAnotherDay();
             Q_EMIT world.hall.markGiven(world.hall.marksWanted.constLast(), goodMark());
         }},
        {QStringLiteral("service-comes-back"),
         [](World &world) {
             begin(world);
             Ticket other;
             other.id = {newUuid7(1)};
             other.secret = QByteArray(10, 'x');
             world.lobby().scanned(other.token());
             VisitorsTicket told;
             told.ticket = other.id;
             told.number = QStringLiteral("A017");
             told.state = QStringLiteral("ended-with-mark");
             told.mark = goodMark();
             told.mark->from = QDate(2026, 11, 1);
             Q_EMIT world.hall.found(told);
         }},
        {QStringLiteral("found-ticket-away"), [](World &world) { comesTo(world, TicketState::Away); }},
        {QStringLiteral("found-ticket-called"), [](World &world) { comesTo(world, TicketState::Called); }},
        {QStringLiteral("found-ticket-served"), [](World &world) { comesTo(world, TicketState::Served); }},
        {QStringLiteral("found-ticket-not-there"), [](World &world) { comesTo(world, TicketState::NoShow); }},
        {QStringLiteral("given-back"),
         [](World &world) {
             take(world, idCard);
             world.printerPrints();
             findAgain(world);
             world.lobby().ticket()->giveBack();
         }},
        {QStringLiteral("given-back-for-good"),
         [](World &world) {
             using namespace std::chrono_literals;
             take(world, idCard);
             world.printerPrints();
             findAgain(world);
             world.lobby().ticket()->giveBack();
             for (int i = 0; i < 7; ++i) {
                 world.lobby().touched();
                 world.wait(10s);
             }
         }},
    };
}

QList<Scene> scenes()
{
    QList<Scene> all = scenesOfAVisit() + scenesOfAsking() + scenesOfBooking() + scenesOfNotices() +
                       scenesOfPaper() + scenesWithoutTicket() + scenesOfPanels() + scenesOfOtherOffices();
    for (int i = 0; i < all.size(); ++i)
        all[i].name.prepend(QStringLiteral("%1-").arg(i + 1, 3, 10, QLatin1Char('0')));
    return all;
}

QList<GlassKind> glasses()
{
    return {{QStringLiteral("portrait"), {1080, 1920}, 4.03},
            {QStringLiteral("landscape"), {1920, 1080}, 4.03},
            {QStringLiteral("small"), {1280, 800}, 5.88}};
}

} // namespace okienko::test
