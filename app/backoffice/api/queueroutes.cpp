// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/queueroutes.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

#include "api/helpview.h"
#include "api/staffview.h"
#include "officestore/counterdesk.h"
#include "officestore/queueorder.h"
#include "officestore/walkindesk.h"
#include "protocol/hallwords.h"

namespace okienko::backoffice
{

using officestore::HelpBook;
using officestore::HelpRequest;
using officestore::KnownTicket;
using officestore::OfficeToday;
using officestore::QueueOrder;
using officestore::TicketBook;

namespace
{

/// The list of one instant; its mark is what a cursor belongs to.
struct Line {
    QList<TicketId> tickets;
    QHash<TicketId, qsizetype> places;
    QString mark;
};

Line lineOf(const QueueOrder &order, const officestore::HallNow &hall, const ServiceId &service)
{
    Line line;
    QCryptographicHash mark(QCryptographicHash::Sha256);
    for (qsizetype i = 0; i < order.called.size(); ++i)
        line.places.insert(order.called.at(i), i + 1);
    const QList<TicketId> all = order.all();
    for (const TicketId &id : all) {
        const KnownTicket *ticket = hall.ticket(id);
        if (!ticket || (!service.isEmpty() && ticket->now.service != service))
            continue;
        line.tickets.append(id);
        mark.addData(id.text().toLatin1());
    }
    line.mark = QString::fromLatin1(mark.result().toHex().left(16));
    return line;
}

Reply waitingList(Call &call, const HallNeeds &needs)
{
    const QString counter = call.query(QStringLiteral("counter"));
    const QString service = call.query(QStringLiteral("service"));
    const int limit = call.limit();
    const QString after = call.after();
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const auto view = StaffView::read(today);
        if (!view)
            return Reply::failed(view.error());
        const std::optional<CounterId> only =
            counter.isNull() ? std::nullopt : std::optional(CounterId{counter});
        const Line line = lineOf(QueueOrder::of(today, view->hall(), only), view->hall(), {service});
        qsizetype from = 0;
        if (!after.isEmpty()) {
            const QStringList parts = after.split(QLatin1Char('.'));
            bool fits = false;
            from = parts.value(1).toLongLong(&fits);
            if (parts.size() != 2 || !fits || parts.first() != line.mark || from < 0 ||
                from > line.tickets.size())
                return Reply::problem(ProblemType::CursorGone, QStringLiteral("the list has changed"));
        }
        QJsonArray tickets;
        const qsizetype to = std::min<qsizetype>(line.tickets.size(), from + limit);
        for (qsizetype i = from; i < to; ++i)
            tickets.append(view->ticket(*view->hall().ticket(line.tickets.at(i)),
                                        line.places.value(line.tickets.at(i))));
        const QJsonObject json{{QStringLiteral("asOf"), textOf(today.now)},
                               {QStringLiteral("day"), okienko::textOf(today.day)},
                               {QStringLiteral("cursor"), QStringLiteral("%1.%2").arg(line.mark).arg(to)},
                               {QStringLiteral("more"), to < line.tickets.size()},
                               {QStringLiteral("total"), line.tickets.size()},
                               {QStringLiteral("tickets"), tickets}};
        return Reply::tagged(json, essenceOf(json));
    });
}

Reply ticketReply(const OfficeToday &today, const KnownTicket &ticket, Reply (*reply)(const QJsonObject &))
{
    const auto view = StaffView::read(today);
    if (!view)
        return Reply::failed(view.error());
    const QList<TicketId> called = QueueOrder::of(today, view->hall()).called;
    return reply(view->ticket(ticket, called.indexOf(ticket.id()) + 1));
}

Reply noNumber(LendRefusal refusal)
{
    switch (refusal) {
    case LendRefusal::ClockInDoubt: return Reply::problem(ProblemType::ClockInDoubt);
    case LendRefusal::ClosedAfterRestore:
        return Reply::problem(ProblemType::NoNumbers, QStringLiteral("the series is closed after a restore"));
    default:
        return Reply::problem(ProblemType::NoNumbers, QStringLiteral("the series has no number left today"));
    }
}

Reply walkIn(Call &call, const HallNeeds &needs)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id"), QStringLiteral("service"), QStringLiteral("language")}, {},
              Unknown::PassOver);
    officestore::WalkInDesk::Order order;
    order.id = {uuidAt(body.key(QStringLiteral("id")))};
    if (body.has(QStringLiteral("service")))
        order.service = {body.key(QStringLiteral("service")).kebabName()};
    order.language = languageAt(body.key(QStringLiteral("language")), Language::Polish);
    if (body.has(QStringLiteral("needs")))
        order.needs = needsAt(body.key(QStringLiteral("needs")), Unknown::PassOver);
    if (body.has(QStringLiteral("visit")))
        order.visit = {uuidAt(body.key(QStringLiteral("visit")))};
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        if (!today.file.service(order.service))
            return Reply::problem(ProblemType::UnknownReference,
                                  QStringLiteral("no service %1").arg(order.service.value));
        const auto issued = officestore::WalkInDesk(call.deed(), today.file).issue(order);
        if (!issued)
            return Reply::failed(issued.error());
        return *issued ? ticketReply(today, **issued, Reply::created) : noNumber(issued->error());
    });
}

Reply ticketForStaff(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const auto ticket =
            TicketBook(today.connection, today.office).find({call.uuidPlace(QStringLiteral("ticket"))});
        if (!ticket)
            return Reply::failed(ticket.error());
        if (!*ticket)
            return Reply::problem(ProblemType::NotFound);
        const auto view = StaffView::read(today);
        if (!view)
            return Reply::failed(view.error());
        const auto story = view->story(**ticket);
        return story ? Reply::ok(*story) : Reply::failed(story.error());
    });
}

Reply returnTicket(Call &call, const HallNeeds &needs)
{
    const RequestId request{uuidAt(call.body().key(QStringLiteral("id")))};
    if (!call.understood())
        return call.notUnderstood();
    const TicketId id{call.uuidPlace(QStringLiteral("ticket"))};
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        const auto known = TicketBook(today.connection, today.office).find(id);
        if (!known)
            return Reply::failed(known.error());
        if (!*known)
            return Reply::problem(ProblemType::NotFound);
        // Back after a no-show, or from outside.
        const Deed deed = (*known)->now.stage == Stage::Away ? Deed::WaitAgain : Deed::Return;
        officestore::CounterDesk desk(call.deed(), today.file);
        const auto done = desk.atNoCounter(id, deed, request,
                                           call.caller().role == Role::Supervisor ? Who::Kind::Supervisor
                                                                                  : Who::Kind::Counter);
        if (!done)
            return Reply::failed(done.error());
        if (const auto *why = std::get_if<WhyNot>(&*done))
            return refusalOf(*why);
        return ticketReply(today, std::get<KnownTicket>(*done), Reply::ok);
    });
}

Reply helpRequests(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.glance(), [](const OfficeToday &today) {
        const auto recent = HelpBook(today).recent();
        if (!recent)
            return Reply::failed(recent.error());
        QJsonArray array;
        for (const HelpRequest &one : *recent) {
            const auto json = helpJson(one, today);
            if (!json)
                return Reply::failed(json.error());
            array.append(*json);
        }
        return Reply::ok({{QStringLiteral("requests"), array}});
    });
}

Reply answerHelp(Call &call, const HallNeeds &needs)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id"), QStringLiteral("answer")}, {}, Unknown::PassOver);
    (void)uuidAt(body.key(QStringLiteral("id")));
    const bool coming =
        body.key(QStringLiteral("answer")).oneOf({QStringLiteral("coming"), QStringLiteral("closed")}) ==
        QLatin1String("coming");
    CounterId counter;
    if (body.has(QStringLiteral("counter")))
        counter = {body.key(QStringLiteral("counter")).kebabName()};
    std::optional<int> minutes;
    if (body.has(QStringLiteral("minutes")))
        minutes = minutesAt(body.key(QStringLiteral("minutes")));
    if (!call.understood())
        return call.notUnderstood();
    const QUuid request = call.uuidPlace(QStringLiteral("request"));
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        HelpBook book(today);
        const Result<HelpRequest> answered =
            coming ? book.come(request, counter, minutes) : book.close(request);
        if (!answered)
            return Reply::failed(answered.error());
        call.deed().tell(QStringLiteral("help:") + request.toString(QUuid::WithoutBraces));
        call.deed().tell(QStringLiteral("device-help:") + answered->device.toString(QUuid::WithoutBraces));
        const auto json = helpJson(*answered, today);
        return json ? Reply::ok(*json) : Reply::failed(json.error());
    });
}

} // namespace

QList<Route> queueRoutes(const HallNeeds &needs)
{
    const auto with = [needs](Reply (*answer)(Call &, const HallNeeds &)) {
        return [needs, answer](Call &call) { return answer(call, needs); };
    };
    return {
        {"waitingList", Method::Get, "/v1/waiting", Access::Staff, Right::SeeQueue, Work::Look,
         with(waitingList)},
        {"walkIn", Method::Post, "/v1/tickets", Access::Staff, Right::IssueTicket, Work::DeedOnce,
         with(walkIn)},
        {"ticketForStaff", Method::Get, "/v1/tickets/{ticket}", Access::Staff, Right::SeeQueue, Work::Look,
         with(ticketForStaff)},
        {"returnTicket", Method::Post, "/v1/tickets/{ticket}/return", Access::Staff, Right::ReturnTicket,
         Work::DeedOnce, with(returnTicket)},
        {"helpRequests", Method::Get, "/v1/help-requests", Access::Staff, Right::AnswerHelp, Work::Look,
         with(helpRequests)},
        {"answerHelp", Method::Post, "/v1/help-requests/{request}/answer", Access::Staff, Right::AnswerHelp,
         Work::DeedOnce, with(answerHelp)},
    };
}

QList<Teller> queueTellers(const HallNeeds &needs)
{
    Teller staff;
    staff.news = "help";
    staff.audience = Audience::Staff;
    staff.event = "help";
    staff.make = [needs](officestore::Connection &connection, const OfficeId &office,
                         const QString &about) -> Result<std::optional<QJsonObject>> {
        using Event = std::optional<QJsonObject>;
        const auto file = needs.files(connection, office);
        if (!file)
            return failure(file.error());
        return officestore::inGlance(
            connection, office, needs.clock(), [&](const officestore::Glance &glance) -> Result<Event> {
                const OfficeToday today(glance, **file);
                const auto request = HelpBook(today).find(QUuid::fromString(about));
                if (!request)
                    return failure(request.error());
                if (!*request)
                    return Event();
                const auto json = helpJson(**request, today);
                return json ? Result<Event>(Event(*json)) : Result<Event>(failure(json.error()));
            });
    };
    Teller device;
    device.news = "device-help";
    device.audience = Audience::OneDevice;
    device.bells = {QByteArrayLiteral("help")};
    return {staff, device};
}

} // namespace okienko::backoffice
