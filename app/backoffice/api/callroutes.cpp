// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/callroutes.h"

#include <QJsonDocument>

#include "api/helpview.h"
#include "api/staffview.h"
#include "officestore/callfeed.h"
#include "officestore/counterdesk.h"
#include "officestore/ledgerbook.h"
#include "officestore/waits.h"
#include "protocol/callsletter.h"
#include "protocol/helpletter.h"
#include "protocol/waitingletter.h"

namespace okienko::backoffice
{

using officestore::HelpBook;
using officestore::HelpRequest;
using officestore::KnownTicket;
using officestore::OfficeToday;
using officestore::TicketBook;
using officestore::Waits;

namespace
{

QUuid deviceOf(const Call &call) { return QUuid::fromString(call.caller().id); }

QJsonObject jsonOf(const QByteArray &letter) { return QJsonDocument::fromJson(letter).object(); }

Reply calls(Call &call, const HallNeeds &needs)
{
    static const QRegularExpression uuid(
        QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"));
    const QString text = call.query(QStringLiteral("ledger"));
    if (!uuid.match(text).hasMatch())
        call.fault(QStringLiteral("?ledger"), text.left(100), QStringLiteral("a UUID in lower case"));
    const QString after = call.after();
    const int limit = call.limit();
    if (!call.understood())
        return call.notUnderstood();
    const LedgerId ledger = LedgerId::fromText(text);
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const auto known = officestore::LedgerBook(today.connection, today.office).find(ledger);
        if (!known)
            return Reply::failed(known.error());
        if (*known && (*known)->device.value != deviceOf(call))
            return Reply::problem(ProblemType::NotYourLedger);
        const auto changes = officestore::CallFeed(today).changes(ledger, after, limit);
        if (!changes)
            return Reply::failed(changes.error());
        return *changes ? Reply::jsonBytes(200, letterOf(**changes))
                        : Reply::problem(ProblemType::CursorGone);
    });
}

Reply waitingAtServices(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.glance(), [](const OfficeToday &today) {
        const auto waits = Waits::read(today);
        if (!waits)
            return Reply::failed(waits.error());
        const QJsonObject json = jsonOf(letterOf(waits->atServices()));
        return Reply::tagged(json, essenceOf(json));
    });
}

/// A ticket that ended with a mark is known by that mark after it was itself forgotten.
Reply markedTicket(const Result<std::optional<officestore::HallBook::GivenMark>> &given)
{
    if (!given)
        return Reply::failed(given.error());
    if (!*given)
        return Reply::problem(ProblemType::NotFound, QStringLiteral("no such ticket"));
    VisitorsTicket told;
    told.ticket = (*given)->ticket;
    told.number = (*given)->number;
    told.service = (*given)->mark.service;
    told.state = QStringLiteral("ended-with-mark");
    told.mark = (*given)->mark;
    return Reply::jsonBytes(200, letterOf(told));
}

Reply placeOf(const OfficeToday &today, const KnownTicket &ticket)
{
    if (ticket.now.stage == Stage::Released) {
        const auto given = officestore::HallBook(today).markOf(ticket.id());
        if (!given || *given)
            return markedTicket(given);
    }
    const auto waits = Waits::read(today);
    return waits ? Reply::jsonBytes(200, letterOf(waits->forVisitor(ticket))) : Reply::failed(waits.error());
}

Reply ticketForVisitor(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const TicketId id{call.uuidPlace(QStringLiteral("ticket"))};
        const auto ticket = TicketBook(today.connection, today.office).find(id);
        if (!ticket)
            return Reply::failed(ticket.error());
        return *ticket && (*ticket)->known ? placeOf(today, **ticket)
                                           : markedTicket(officestore::HallBook(today).markOf(id));
    });
}

Reply findTicket(Call &call, const HallNeeds &needs)
{
    static const QRegularExpression numbers(QStringLiteral("\\A([A-Z]?)([0-9]{3,4})\\z"));
    static const QRegularExpression codes(QStringLiteral("\\A[%1]{2}\\z").arg(codeAlphabet()));
    const QString number = call.query(QStringLiteral("number"));
    const QString code = call.query(QStringLiteral("code"));
    const auto parts = numbers.match(number);
    if (!parts.hasMatch())
        call.fault(QStringLiteral("?number"), number.left(100), QStringLiteral("a number as A017"));
    if (!codes.match(code).hasMatch())
        call.fault(QStringLiteral("?code"), code.left(100),
                   QStringLiteral("the first two characters of a code"));
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const auto same =
            TicketBook(today.connection, today.office)
                .withNumber(today.day, Series{parts.captured(1)}, parts.capturedView(2).toInt());
        if (!same)
            return Reply::failed(same.error());
        const auto one = std::ranges::find_if(*same, [&](const KnownTicket &ticket) {
            return ticket.known && codeOf(ticket.id()).startsWith(code);
        });
        return one != same->cend() ? placeOf(today, *one)
                                   : markedTicket(officestore::HallBook(today).markOf(number, code));
    });
}

Reply takeMark(Call &call, const OfficeToday &today, const KnownTicket &ticket, const RequestId &request,
               const OfficeDay &until)
{
    officestore::CounterDesk desk(call.deed(), today.file);
    const auto done = desk.atNoCounter(ticket.id(), Deed::TakeMark, request, Who::Kind::Visitor);
    if (!done)
        return Reply::failed(done.error());
    if (const auto *why = std::get_if<WhyNot>(&*done))
        return refusalOf(*why);
    const auto mark = officestore::HallBook(today).returnMark(ticket, until);
    if (!mark)
        return Reply::failed(mark.error());
    return Reply::jsonBytes(200, letterOf(Chosen{WhenSuspended::ReturnMark, *mark}));
}

Reply choose(Call &call, const HallNeeds &needs)
{
    const auto choice = readChoice(call.asked().body);
    if (!choice)
        return Reply::badLetter(choice.error());
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        const auto found =
            TicketBook(today.connection, today.office).find({call.uuidPlace(QStringLiteral("ticket"))});
        if (!found)
            return Reply::failed(found.error());
        if (!*found)
            return Reply::problem(ProblemType::NotFound, QStringLiteral("the office does not know it yet"));
        const KnownTicket &ticket = **found;
        const auto hall = officestore::HallBook(today).now();
        if (!hall)
            return Reply::failed(hall.error());
        const officestore::SuspendedService *closed = hall->suspension(ticket.now.service);
        if (!closed)
            return Reply::problem(ProblemType::NotPossibleNow, QStringLiteral("the service is open"));
        const bool waits = ticket.now.stage == Stage::Waiting || ticket.now.stage == Stage::Away;
        if (!waits || ticket.day != today.day)
            return Reply::problem(ProblemType::NotPossibleNow, QStringLiteral("the ticket does not wait"));
        const bool mark = choice->letter.choice == WhenSuspended::ReturnMark;
        const QString offer = mark ? QStringLiteral("return-mark") : QStringLiteral("wait");
        if (!closed->told.offers.contains(offer))
            return Reply::problem(ProblemType::NotPossibleNow, QStringLiteral("this was not offered"));
        if (!mark) // the place is kept as it is
            return Reply::jsonBytes(200, letterOf(Chosen{WhenSuspended::Wait, {}}));
        return takeMark(call, today, ticket, choice->letter.id, closed->returnUntil);
    });
}

void tellHelp(Call &call, const QUuid &request)
{
    call.deed().tell(QStringLiteral("help:") + request.toString(QUuid::WithoutBraces));
}

Reply askForHelp(Call &call, const HallNeeds &needs)
{
    const auto asked = readHelpAsked(call.asked().body);
    if (!asked)
        return Reply::badLetter(asked.error());
    const QUuid id = call.uuidPlace(QStringLiteral("request"));
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        const auto request = HelpBook(today).ask(id, deviceOf(call), asked->letter);
        if (!request)
            return Reply::failed(request.error());
        tellHelp(call, id);
        return Reply::jsonBytes(200, letterOf(helpStateOf(*request, today)));
    });
}

Reply helpState(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const auto request = HelpBook(today).find(call.uuidPlace(QStringLiteral("request")));
        if (!request)
            return Reply::failed(request.error());
        if (!*request || (*request)->device != deviceOf(call))
            return Reply::problem(ProblemType::NotFound);
        return Reply::jsonBytes(200, letterOf(helpStateOf(**request, today)));
    });
}

Reply takeHelpBack(Call &call, const HallNeeds &needs)
{
    const QUuid id = call.uuidPlace(QStringLiteral("request"));
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        const Result<void> taken = HelpBook(today).takeBack(id, deviceOf(call));
        if (!taken)
            return Reply::failed(taken.error());
        tellHelp(call, id);
        return Reply::nothing();
    });
}

} // namespace

QList<Route> callRoutes(const HallNeeds &needs)
{
    const auto with = [needs](Reply (*answer)(Call &, const HallNeeds &)) {
        return [needs, answer](Call &call) { return answer(call, needs); };
    };
    return {
        {"calls", Method::Get, "/v1/device/calls", Access::Device, Right::WatchCalls, Work::Look,
         with(calls)},
        {"waitingAtServices", Method::Get, "/v1/device/waiting", Access::Device, Right::WatchCalls,
         Work::Look, with(waitingAtServices)},
        {"ticketForVisitor", Method::Get, "/v1/device/tickets/{ticket}", Access::Device, Right::WatchCalls,
         Work::Look, with(ticketForVisitor)},
        {"findTicket", Method::Get, "/v1/device/tickets", Access::Device, Right::WatchCalls, Work::Look,
         with(findTicket)},
        {"chooseWhenSuspended", Method::Post, "/v1/device/tickets/{ticket}/choice", Access::Device,
         Right::PushEvents, Work::DeedOnce, with(choose)},
        {"askForHelp", Method::Put, "/v1/device/help/{request}", Access::Device, Right::ReportHealth,
         Work::Deed, with(askForHelp)},
        {"helpState", Method::Get, "/v1/device/help/{request}", Access::Device, Right::ReportHealth,
         Work::Look, with(helpState)},
        {"takeHelpBack", Method::Delete, "/v1/device/help/{request}", Access::Device, Right::ReportHealth,
         Work::Deed, with(takeHelpBack)},
    };
}

QList<Teller> callTellers()
{
    Teller waiting;
    waiting.news = "waiting";
    waiting.audience = Audience::Devices;
    waiting.bells = {QByteArrayLiteral("waiting")};
    Teller calls;
    calls.news = "calls";
    calls.audience = Audience::Devices;
    calls.bells = {QByteArrayLiteral("calls")};
    return {waiting, calls};
}

} // namespace okienko::backoffice
