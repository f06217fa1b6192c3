// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/counterroutes.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "api/premises.h"
#include "api/staffview.h"
#include "officestore/auditbook.h"
#include "officestore/counterdesk.h"
#include "officestore/historyjson.h"
#include "protocol/hallwords.h"

namespace okienko::backoffice
{

using officestore::CounterDesk;
using officestore::DeskAnswer;
using officestore::DeskDone;
using officestore::NotDone;
using officestore::OfficeToday;

namespace
{

using Asked = CounterDesk::Asked;
using Done = Result<DeskAnswer>;

/// Reads what one deed needs beside id and counter, and does it.
using DeskWork = std::function<Done(CounterDesk &desk, const Asked &asked)>;
using ReadWork = std::function<DeskWork(Call &call, const JsonReader &body)>;

constexpr int mostServices = 60;
constexpr int mostTicks = 500;

Asked askedAt(Call &call, const JsonReader &body)
{
    membersAt(body, {QStringLiteral("id"), QStringLiteral("present")}, {}, Unknown::PassOver);
    const JsonReader present = body.key(QStringLiteral("present"));
    membersAt(present, {QStringLiteral("step"), QStringLiteral("ticket")}, {}, Unknown::PassOver);
    Asked asked;
    asked.counter = {call.place(QStringLiteral("counter"))};
    asked.request = {uuidAt(body.key(QStringLiteral("id")))};
    asked.step = countAt(present.key(QStringLiteral("step")));
    const JsonReader ticket = present.key(QStringLiteral("ticket"));
    if (!ticket.isNull())
        asked.ticket = {uuidAt(ticket)};
    return asked;
}

ServiceId serviceAt(const JsonReader &at) { return {at.isThere() ? at.kebabName() : QString()}; }

std::optional<CounterDesk::Again> againAt(const JsonReader &at)
{
    if (!at.isThere())
        return {};
    membersAt(at, {QStringLiteral("ticket"), QStringLiteral("call")}, {}, Unknown::PassOver);
    return CounterDesk::Again{{uuidAt(at.key(QStringLiteral("ticket")))},
                              at.key(QStringLiteral("call")).boolean()};
}

OutOfTurn reasonAt(const JsonReader &at) { return wordAt(at, officestore::outOfTurnWords()); }

/// A deed that needs nothing else.
ReadWork plain(Done (CounterDesk::*deed)(const Asked &))
{
    return [deed](Call &, const JsonReader &) -> DeskWork {
        return [deed](CounterDesk &desk, const Asked &asked) { return (desk.*deed)(asked); };
    };
}

DeskWork readNext(Call &, const JsonReader &body)
{
    const auto again = againAt(body.key(QStringLiteral("again")));
    return [again](CounterDesk &desk, const Asked &asked) { return desk.next(asked, again); };
}

DeskWork readDoneAndNext(Call &, const JsonReader &body)
{
    const auto again = againAt(body.key(QStringLiteral("again")));
    return [again](CounterDesk &desk, const Asked &asked) { return desk.doneAndNext(asked, again); };
}

DeskWork readOpen(Call &call, const JsonReader &body)
{
    QList<ServiceId> services;
    for (const JsonReader &one : body.key(QStringLiteral("services")).array(1, mostServices)) {
        const ServiceId service{one.kebabName()};
        if (services.contains(service))
            one.refuseThis(QStringLiteral("each service once"));
        services.append(service);
    }
    if (!body.has(QStringLiteral("services")))
        body.key(QStringLiteral("services"))
            .refuse(QStringLiteral("nothing"), QStringLiteral("at least one service"));
    const bool any = call.caller().role == Role::Supervisor;
    return [services, any](CounterDesk &desk, const Asked &asked) { return desk.open(asked, services, any); };
}

DeskWork readPark(Call &, const JsonReader &body)
{
    (void)body.key(QStringLiteral("reason"))
        .oneOf({QStringLiteral("fills-form"), QStringLiteral("fetches-paper"),
                QStringLiteral("waits-for-colleague"), QStringLiteral("other")});
    return [](CounterDesk &desk, const Asked &asked) { return desk.park(asked); };
}

DeskWork readUnpark(Call &, const JsonReader &body)
{
    const TicketId ticket{uuidAt(body.key(QStringLiteral("ticket")))};
    return [ticket](CounterDesk &desk, const Asked &asked) { return desk.unpark(asked, ticket); };
}

DeskWork readTransfer(Call &, const JsonReader &body)
{
    const JsonReader to = body.key(QStringLiteral("to"));
    CounterDesk::Destination there;
    there.service = serviceAt(to.key(QStringLiteral("service")));
    if (to.has(QStringLiteral("counter")))
        there.counter = {to.key(QStringLiteral("counter")).kebabName()};
    there.back = body.key(QStringLiteral("back")).boolean();
    if (there.service.isEmpty() == there.counter.isEmpty())
        to.refuse(to.found(), QStringLiteral("either a service or a counter"));
    return [there](CounterDesk &desk, const Asked &asked) { return desk.transfer(asked, there); };
}

DeskWork readOutOfTurn(Call &, const JsonReader &body)
{
    const TicketId ticket{uuidAt(body.key(QStringLiteral("ticket")))};
    const OutOfTurn why = reasonAt(body.key(QStringLiteral("reason")));
    const JsonReader note = body.key(QStringLiteral("note"));
    if (note.isThere())
        (void)note.text(200);
    else if (why == OutOfTurn::Other)
        note.refuse(QStringLiteral("nothing"), QStringLiteral("a note, with the reason other"));
    return
        [ticket, why](CounterDesk &desk, const Asked &asked) { return desk.outOfTurn(asked, ticket, why); };
}

DeskWork readPaper(Call &, const JsonReader &body)
{
    CounterDesk::Paper paper;
    paper.why = reasonAt(body.key(QStringLiteral("reason")));
    paper.service = serviceAt(body.key(QStringLiteral("service")));
    const JsonReader token = body.key(QStringLiteral("token"));
    const JsonReader number = body.key(QStringLiteral("number"));
    if (token.isThere()) {
        static const QRegularExpression pattern(QStringLiteral("\\AOK1[A-Z2-7]{42}\\z"));
        const QString text = fittingAt(token, pattern, QStringLiteral("OK1 and 42 characters of base32"));
        // One that is no token of ours fits no ticket: its id is nobody's.
        paper.token = readToken(text).value_or(TokenParts());
    }
    if (number.isThere()) {
        const QString text = numberAt(number);
        const bool letter = !text.isEmpty() && text.at(0).isLetter();
        paper.series = {letter ? text.left(1) : QString()};
        paper.n = text.mid(letter ? 1 : 0).toInt();
    }
    if (!token.isThere()) {
        if (!number.isThere())
            number.refuse(QStringLiteral("nothing"), QStringLiteral("a token, or number and code"));
        paper.code = codeAt(body.key(QStringLiteral("code")));
    }
    return [paper](CounterDesk &desk, const Asked &asked) { return desk.paper(asked, paper); };
}

DeskWork readUndo(Call &, const JsonReader &body)
{
    const RequestId deed{uuidAt(body.key(QStringLiteral("deed")))};
    return [deed](CounterDesk &desk, const Asked &asked) { return desk.undo(asked, deed); };
}

DeskWork readTicks(Call &, const JsonReader &body)
{
    QList<CounterDesk::Tick> ticks;
    for (const JsonReader &one : body.key(QStringLiteral("ticks")).array(1, mostTicks)) {
        CounterDesk::Tick tick;
        tick.id = uuidAt(one.key(QStringLiteral("id")));
        tick.ticket = {uuidAt(one.key(QStringLiteral("ticket")))};
        tick.served =
            one.key(QStringLiteral("outcome")).oneOf({QStringLiteral("served"), QStringLiteral("no-show")}) ==
            QLatin1String("served");
        tick.ago = std::chrono::milliseconds(countAt(one.key(QStringLiteral("agoMs"))));
        ticks.append(tick);
    }
    return [ticks](CounterDesk &desk, const Asked &asked) { return desk.ticks(asked, ticks); };
}

Reply refusal(const NotDone &no, const CounterId &counter, const StaffView &view)
{
    const auto problem = [](ProblemType type, const QString &detail) { return Reply::problem(type, detail); };
    switch (no.kind) {
    case NotDone::Kind::Rule: return refusalOf(no.why);
    case NotDone::Kind::CounterMoved: {
        const auto state = view.counter(counter);
        if (!state)
            return Reply::failed(state.error());
        Reply moved = problem(ProblemType::CounterMoved, QStringLiteral("the counter stands otherwise"));
        moved.with(QStringLiteral("counter"), state->value_or(QJsonObject()));
        return moved;
    }
    case NotDone::Kind::NoSuchService:
        return problem(ProblemType::UnknownReference, QStringLiteral("no service %1 for this").arg(no.name));
    case NotDone::Kind::NoSuchCounter:
        return problem(ProblemType::UnknownReference, QStringLiteral("no counter %1").arg(no.name));
    case NotDone::Kind::ServiceNeeded:
        return problem(ProblemType::ServiceNeeded, QStringLiteral("the office does not know the ticket yet"));
    case NotDone::Kind::WrongPaper:
        return problem(ProblemType::NotFound, QStringLiteral("the paper fits no ticket"));
    case NotDone::Kind::TicketHere:
        return problem(ProblemType::NotPossibleNow,
                       QStringLiteral("a ticket is at the counter or parked there"));
    case NotDone::Kind::TooManyParked:
        return problem(ProblemType::NotPossibleNow, QStringLiteral("ten tickets are parked here"));
    case NotDone::Kind::UndoOver:
        return problem(ProblemType::UndoOver, QStringLiteral("too late, or something else was done since"));
    }
    return problem(ProblemType::NotPossibleNow, {});
}

QString wordOf(DeskDone::Outcome outcome)
{
    switch (outcome) {
    case DeskDone::Outcome::Done: return QStringLiteral("done");
    case DeskDone::Outcome::Nobody: return QStringLiteral("nobody");
    case DeskDone::Outcome::AskAgain: return QStringLiteral("ask-again");
    }
    return {};
}

Reply doneReply(const DeskDone &done, const CounterId &counter, const StaffView &view)
{
    const auto state = view.counter(counter);
    if (!state)
        return Reply::failed(state.error());
    QJsonObject json{{QStringLiteral("outcome"), wordOf(done.outcome)},
                     {QStringLiteral("counter"), state->value_or(QJsonObject())}};
    if (done.outcome == DeskDone::Outcome::AskAgain)
        if (const auto *ticket = view.hall().ticket(done.ask))
            json.insert(QStringLiteral("ask"), view.ticket(*ticket));
    QJsonArray ticks;
    for (const DeskDone::Tick &tick : done.ticks)
        ticks.append(QJsonObject{{QStringLiteral("id"), tick.id.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("double"), tick.twice}});
    if (!ticks.isEmpty())
        json.insert(QStringLiteral("ticks"), ticks);
    return Reply::ok(json);
}

/// Who passes by the queue is written down, ticket and counter. The reason may be of somebody's health: it
/// stands with the ticket, which is forgotten sooner than the audit.
Result<void> audited(Call &call, const char *action, const Asked &asked, const Reply &reply)
{
    const QJsonObject counter =
        QJsonDocument::fromJson(reply.body()).object().value(QLatin1String("counter")).toObject();
    const QString ticket =
        counter.value(QLatin1String("ticket")).toObject().value(QLatin1String("ticket")).toString();
    return officestore::AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name),
                                          QString::fromLatin1(action), QStringLiteral("ticket:") + ticket,
                                          QStringLiteral("counter=") + asked.counter.value);
}

Reply doDeed(Call &call, const HallNeeds &needs, const ReadWork &read, const char *action)
{
    const JsonReader body = call.body();
    const Asked asked = askedAt(call, body);
    const DeskWork work = read(call, body);
    if (!call.understood())
        return call.notUnderstood();
    return inOffice(call, needs, call.deed(), [&](const OfficeToday &today) {
        CounterDesk desk(call.deed(), today.file);
        const Done done = work(desk, asked);
        if (!done)
            return Reply::failed(done.error());
        const auto view = StaffView::read(today);
        if (!view)
            return Reply::failed(view.error());
        if (const auto *no = std::get_if<NotDone>(&*done))
            return refusal(*no, asked.counter, *view);
        const Reply reply = doneReply(std::get<DeskDone>(*done), asked.counter, *view);
        if (action == nullptr || reply.isRefusal())
            return reply;
        const Result<void> written = audited(call, action, asked, reply);
        return written ? reply : Reply::failed(written.error());
    });
}

Reply showCounters(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.glance(), [](const OfficeToday &today) {
        const auto view = StaffView::read(today);
        if (!view)
            return Reply::failed(view.error());
        const auto all = view->counters();
        return all ? Reply::tagged(*all, essenceOf(*all)) : Reply::failed(all.error());
    });
}

Reply showCounter(Call &call, const HallNeeds &needs)
{
    return inOffice(call, needs, call.glance(), [&](const OfficeToday &today) {
        const auto view = StaffView::read(today);
        if (!view)
            return Reply::failed(view.error());
        const auto state = view->counter({call.place(QStringLiteral("counter"))});
        if (!state)
            return Reply::failed(state.error());
        return *state ? Reply::tagged(**state, essenceOf(**state)) : Reply::problem(ProblemType::NotFound);
    });
}

} // namespace

QList<Route> counterRoutes(const HallNeeds &needs)
{
    struct Row {
        const char *operation;
        const char *path;
        Right right;
        ReadWork read;
        const char *audited = nullptr;
    };
    const QList<Row> rows{
        {"openCounter", "/v1/counters/{counter}/open", Right::OpenCounter, readOpen},
        {"closeCounter", "/v1/counters/{counter}/close", Right::OpenCounter, plain(&CounterDesk::close)},
        {"pauseCounter", "/v1/counters/{counter}/pause", Right::OpenCounter, plain(&CounterDesk::pause)},
        {"callNext", "/v1/counters/{counter}/next", Right::CallNext, readNext},
        {"doneAndNext", "/v1/counters/{counter}/done-and-next", Right::Serve, readDoneAndNext},
        {"recall", "/v1/counters/{counter}/recall", Right::Recall, plain(&CounterDesk::recall)},
        {"noShow", "/v1/counters/{counter}/no-show", Right::MarkNoShow, plain(&CounterDesk::noShow)},
        {"serve", "/v1/counters/{counter}/serve", Right::Serve, plain(&CounterDesk::serve)},
        {"done", "/v1/counters/{counter}/done", Right::Serve, plain(&CounterDesk::done)},
        {"putBack", "/v1/counters/{counter}/put-back", Right::CallNext, plain(&CounterDesk::putBack)},
        {"park", "/v1/counters/{counter}/park", Right::ParkTicket, readPark},
        {"unpark", "/v1/counters/{counter}/unpark", Right::ParkTicket, readUnpark},
        {"transfer", "/v1/counters/{counter}/transfer", Right::TransferTicket, readTransfer},
        {"takeOutOfTurn", "/v1/counters/{counter}/out-of-turn", Right::CallOutOfTurn, readOutOfTurn,
         "ticket.call-out-of-turn"},
        {"takeFromPaper", "/v1/counters/{counter}/paper", Right::TakePaper, readPaper, "ticket.take-paper"},
        {"undo", "/v1/counters/{counter}/undo", Right::UndoCall, readUndo},
        {"tickOff", "/v1/counters/{counter}/ticks", Right::Serve, readTicks},
    };
    QList<Route> routes{{"counters", Method::Get, "/v1/counters", Access::Staff, Right::SeeQueue, Work::Look,
                         [needs](Call &call) { return showCounters(call, needs); }},
                        {"counterState", Method::Get, "/v1/counters/{counter}", Access::Staff,
                         Right::SeeQueue, Work::Look,
                         [needs](Call &call) { return showCounter(call, needs); }}};
    for (const Row &row : rows)
        routes.append({row.operation, Method::Post, row.path, Access::Staff, row.right, Work::DeedOnce,
                       [needs, read = row.read, action = row.audited](Call &call) {
                           return doDeed(call, needs, read, action);
                       }});
    return routes;
}

QList<Teller> counterTellers(const HallNeeds &needs)
{
    Teller whole;
    whole.news = "counter";
    whole.audience = Audience::Staff;
    whole.event = "counter";
    whole.make = [needs](officestore::Connection &connection, const OfficeId &office,
                         const QString &about) -> Result<std::optional<QJsonObject>> {
        const auto file = needs.files(connection, office);
        if (!file)
            return failure(file.error());
        return officestore::inGlance(
            connection, office, needs.clock(), [&](const officestore::Glance &glance) {
                const auto view = StaffView::read(OfficeToday(glance, **file));
                return view ? view->counter({about})
                            : Result<std::optional<QJsonObject>>(failure(view.error()));
            });
    };
    Teller figures;
    figures.news = "waiting";
    figures.audience = Audience::Staff;
    figures.bells = {QByteArrayLiteral("waiting"), QByteArrayLiteral("figures")};
    return {whole, figures};
}

} // namespace okienko::backoffice
