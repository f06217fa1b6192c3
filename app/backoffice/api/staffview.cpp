// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/staffview.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include "api/reasontexts.h"
#include "officestore/historyjson.h"
#include "protocol/hallwords.h"
#include "rules/callrule.h"

namespace okienko::backoffice
{

using officestore::HallNow;
using officestore::KnownTicket;
using officestore::OfficeToday;
using officestore::TicketBook;

namespace
{

constexpr qsizetype mostLinked = 20;

QJsonArray arrayOf(const QList<ServiceId> &services)
{
    QJsonArray array;
    for (const ServiceId &service : services)
        array.append(service.value);
    return array;
}

int callsOf(const TicketNow &ticket)
{
    int calls = 0;
    for (const Stay &stay : ticket.stays)
        calls += stay.takenUp ? 0 : 1 + stay.recalls;
    return calls;
}

qint64 waitedSeconds(const TicketNow &ticket, const OfficeToday &today)
{
    const Instant until = ticket.stays.isEmpty() ? today.now : ticket.stays.first().calledAt;
    const auto waited = std::chrono::floor<std::chrono::seconds>(until - waitsSince(ticket, today.table));
    return std::max<qint64>(0, waited.count());
}

bool isCall(const TicketEvent &event)
{
    return event.deed == Deed::Call || event.deed == Deed::CallOutOfTurn || event.deed == Deed::TakeFromPaper;
}

QJsonValue withoutTimes(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(withoutTimes(item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject json;
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        if (member.key() != QLatin1String("asOf") && member.key() != QLatin1String("waitedSeconds"))
            json.insert(member.key(), withoutTimes(member.value()));
    return json;
}

QString stateOf(const CounterNow &counter, const HallNow &hall)
{
    if (!counter.open)
        return QStringLiteral("closed");
    if (const TicketNow *ticket = hall.hall.ticket(counter.has))
        return ticket->stage == Stage::Called ? QStringLiteral("calling") : QStringLiteral("serving");
    return counter.paused ? QStringLiteral("paused") : QStringLiteral("free");
}

} // namespace

QString textOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

QByteArray essenceOf(const QJsonObject &body)
{
    return QJsonDocument(withoutTimes(body).toObject()).toJson(QJsonDocument::Compact);
}

Result<StaffView> StaffView::read(const OfficeToday &today)
{
    const Result<HallNow> hall = officestore::HallBook(today).now();
    if (!hall)
        return failure(hall.error());
    const Result<QHash<TicketId, int>> twins = TicketBook(today.connection, today.office).twins(today.day);
    if (!twins)
        return failure(twins.error());
    return StaffView(today, *hall, *twins);
}

std::optional<int> StaffView::twin(const TicketId &ticket) const
{
    const auto found = m_twins.constFind(ticket);
    return found == m_twins.cend() ? std::nullopt : std::optional(*found);
}

QString StaffView::labelOf(const CounterId &counter) const
{
    const auto found = std::ranges::find(m_today.file.counters, counter, &Counter::id);
    return found == m_today.file.counters.cend() ? QString() : found->label;
}

QJsonObject StaffView::ticket(const KnownTicket &ticket, qsizetype place) const
{
    const TicketNow &now = ticket.now;
    // A ticket of which only news came has no service yet.
    const QString service = now.service.isEmpty() && !m_today.file.services.isEmpty()
                                ? m_today.file.services.first().id.value
                                : now.service.value;
    QJsonObject json{{QStringLiteral("ticket"), now.id.text()},
                     {QStringLiteral("number"), ticket.number().text()},
                     {QStringLiteral("code"), ticket.code},
                     {QStringLiteral("service"), service},
                     {QStringLiteral("state"), m_hall.stateOf(now)},
                     {QStringLiteral("language"), codeOf(ticket.language)},
                     {QStringLiteral("issuedAt"), textOf(now.issuedAt)},
                     {QStringLiteral("certain"), now.certain},
                     {QStringLiteral("waitedSeconds"), waitedSeconds(now, m_today)},
                     {QStringLiteral("calls"), callsOf(now)},
                     {QStringLiteral("known"), ticket.known},
                     {QStringLiteral("from"), officestore::wordOf(ticket.origin)}};
    if (now.needs.any())
        json.insert(QStringLiteral("needs"), okienko::jsonOf(now.needs));
    if (place > 0)
        json.insert(QStringLiteral("place"), place);
    if (const std::optional<int> one = twin(now.id))
        json.insert(QStringLiteral("twin"), *one);
    if (now.stage == Stage::Waiting &&
        (ticket.again || (m_today.restoredAt && now.issuedAt < *m_today.restoredAt)))
        json.insert(QStringLiteral("again"), true);
    QJsonArray linked;
    if (!now.visit.isNull())
        for (const KnownTicket &other : m_hall.tickets)
            if (other.now.visit == now.visit && other.id() != now.id && linked.size() < mostLinked)
                linked.append(other.id().text());
    if (!linked.isEmpty())
        json.insert(QStringLiteral("linked"), linked);
    if (!ticket.marks.isEmpty())
        json.insert(QStringLiteral("marks"), QJsonArray::fromStringList(ticket.marks));
    return json;
}

QJsonObject StaffView::reasonJson(const CallReason &reason) const
{
    QJsonObject json{{QStringLiteral("rule"), ruleOf(reason)},
                     {QStringLiteral("texts"), okienko::jsonOf(sentenceOf(reason, m_today.file))}};
    if (reason.kind == CallReason::Kind::OutOfTurn || reason.kind == CallReason::Kind::PaperShown)
        json.insert(QStringLiteral("because"), officestore::outOfTurnWords().key(reason.why));
    return json;
}

Result<QJsonObject> StaffView::call(const KnownTicket &ticket) const
{
    if (ticket.now.stays.isEmpty() || ticket.now.stays.last().takenUp)
        return QJsonObject();
    const auto history = TicketBook(m_today.connection, m_today.office).history(ticket);
    if (!history)
        return failure(history.error());
    const QList<TicketEvent> order = inOrder(*history);
    const auto last = std::find_if(order.crbegin(), order.crend(), isCall);
    if (last == order.crend())
        return QJsonObject();
    QJsonObject json{{QStringLiteral("id"), last->id.text()},
                     {QStringLiteral("at"), textOf(ticket.now.lastCall)},
                     {QStringLiteral("again"), last->again},
                     {QStringLiteral("reason"), reasonJson(last->reason)}};
    if (ticket.now.stage == Stage::Called) {
        const int left = std::max(0, m_today.table.recalls - ticket.now.recalls);
        const QString from = textOf(ticket.now.lastCall + m_today.table.recallEvery);
        json.insert(QStringLiteral("recallsLeft"), left);
        if (left > 0)
            json.insert(QStringLiteral("recallFrom"), from);
        json.insert(QStringLiteral("noShowFrom"), from);
    }
    return json;
}

Result<std::optional<QJsonObject>> StaffView::counter(const CounterId &id) const
{
    const CounterNow *counter = m_hall.hall.counter(id);
    const officestore::CounterRow *row = m_hall.counter(id);
    if (!counter || !row)
        return std::optional<QJsonObject>();
    const auto file = std::ranges::find(m_today.file.counters, id, &Counter::id);
    QJsonObject json{{QStringLiteral("counter"), id.value},
                     {QStringLiteral("label"), file->label},
                     {QStringLiteral("step"), row->step},
                     {QStringLiteral("state"), stateOf(*counter, m_hall)},
                     {QStringLiteral("services"), arrayOf(counter->services)},
                     {QStringLiteral("mayServe"), arrayOf(file->services)},
                     {QStringLiteral("ticket"), QJsonValue::Null},
                     {QStringLiteral("asOf"), textOf(m_today.now)}};
    if (const KnownTicket *ticket = m_hall.ticket(counter->has)) {
        json.insert(QStringLiteral("ticket"), this->ticket(*ticket));
        const Result<QJsonObject> called = call(*ticket);
        if (!called)
            return failure(called.error());
        if (!called->isEmpty())
            json.insert(QStringLiteral("call"), *called);
    }
    QJsonArray parked;
    for (const KnownTicket &ticket : m_hall.tickets)
        if (ticket.now.stage == Stage::Parked && ticket.now.counter == id)
            parked.append(this->ticket(ticket));
    json.insert(QStringLiteral("parked"), parked);
    if (row->last && row->last->until > m_today.now)
        json.insert(QStringLiteral("undo"), QJsonObject{{QStringLiteral("id"), row->last->id.text()},
                                                        {QStringLiteral("deed"), row->last->deed},
                                                        {QStringLiteral("until"), textOf(row->last->until)}});
    if (counter->open) {
        int waiting = 0;
        for (const ServiceId &service : counter->services)
            waiting += m_hall.hall.waitingFor(service);
        json.insert(QStringLiteral("waiting"), waiting);
    }
    return std::optional(json);
}

Result<QJsonObject> StaffView::counters() const
{
    QJsonArray array;
    for (const Counter &one : m_today.file.counters) {
        const auto state = counter(one.id);
        if (!state)
            return failure(state.error());
        array.append(**state);
    }
    return QJsonObject{{QStringLiteral("counters"), array}};
}

QJsonObject StaffView::service(const Service &service) const
{
    int open = 0;
    for (const CounterNow &counter : m_hall.hall.counters)
        open += counter.open && counter.services.contains(service.id) ? 1 : 0;
    const officestore::SuspendedService *closed = m_hall.suspension(service.id);
    QJsonObject json{{QStringLiteral("service"), service.id.value},
                     {QStringLiteral("names"), okienko::jsonOf(service.names)},
                     {QStringLiteral("series"), m_today.file.groupOf(service).series.letter},
                     {QStringLiteral("state"), closed ? QStringLiteral("suspended") : QStringLiteral("open")},
                     {QStringLiteral("waiting"), m_hall.hall.waitingFor(service.id)},
                     {QStringLiteral("counters"), open}};
    if (closed)
        json.insert(QStringLiteral("suspended"), okienko::jsonOf(closed->told));
    return json;
}

Result<QJsonObject> StaffView::story(const KnownTicket &ticket) const
{
    const auto told = TicketBook(m_today.connection, m_today.office).told(ticket);
    if (!told)
        return failure(told.error());
    QJsonArray deeds;
    for (const auto &[word, event] : *told) {
        QJsonObject json{{QStringLiteral("id"), event.id.text()},
                         {QStringLiteral("ticket"), ticket.id().text()},
                         {QStringLiteral("deed"), word},
                         {QStringLiteral("at"), textOf(event.at)},
                         {QStringLiteral("again"), event.again}};
        if (!event.who.counter.isEmpty()) {
            json.insert(QStringLiteral("counter"), event.who.counter.value);
            if (const QString label = labelOf(event.who.counter); !label.isEmpty())
                json.insert(QStringLiteral("label"), label);
        }
        if (word == QLatin1String("transferred") && !event.service.isEmpty())
            json.insert(QStringLiteral("service"), event.service.value);
        if (!event.undoes.isNull())
            json.insert(QStringLiteral("undoes"), event.undoes.text());
        if (isCall(event))
            json.insert(QStringLiteral("reason"), reasonJson(event.reason));
        deeds.append(json);
    }
    return QJsonObject{{QStringLiteral("ticket"), this->ticket(ticket)},
                       {QStringLiteral("deeds"), deeds},
                       {QStringLiteral("marks"), QJsonArray::fromStringList(ticket.marks)}};
}

} // namespace okienko::backoffice
