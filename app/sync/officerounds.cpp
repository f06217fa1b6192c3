// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/officerounds.h"

#include <QLoggingCategory>

#include <utility>

#include "ports/clock.h"
#include "protocol/callsletter.h"
#include "protocol/waitingletter.h"
#include "store/ledger.h"
#include "sync/deviceline.h"
#include "sync/refusal.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(logRounds, "okienko.sync")

constexpr std::chrono::milliseconds waitingCountsFor = 60s;
constexpr std::chrono::milliseconds waitingNotOftener = 5s;
constexpr std::chrono::milliseconds placeNotOftener = 2s;
constexpr int deedsAtOnce = 500;

} // namespace

OfficeRounds::OfficeRounds(Ledger &ledger, DeviceLine &line, const Clock &clock, QObject *parent)
    : Hall(parent), m_ledger(ledger), m_line(line), m_clock(clock)
{
}

OfficeRounds::Milliseconds OfficeRounds::now() const { return m_clock.now().sinceBoot; }

std::optional<WaitingAtServices> OfficeRounds::waiting() const
{
    return m_told && now() - m_toldAt < waitingCountsFor ? m_told : std::nullopt;
}

void OfficeRounds::ring(const QStringList &what)
{
    if (what.isEmpty() || what.contains(QStringLiteral("calls")))
        m_calls.next = now();
    if (what.isEmpty() || what.contains(QStringLiteral("waiting")))
        m_waiting.next = std::max(now(), m_waiting.askedAt + waitingNotOftener);
    tick();
}

void OfficeRounds::tick()
{
    const bool shown = waiting().has_value();
    if (std::exchange(m_shown, shown) && !shown)
        Q_EMIT waitingChanged();
    if (m_underWay)
        return;
    if (!m_placeOf.isNull() && now() >= m_place.next) // somebody stands there
        askForPlace();
    else if (now() >= m_calls.next)
        askCalls();
    else if (now() >= m_waiting.next)
        askWaiting();
}

void OfficeRounds::wentWrong(Errand &errand, const QString &detail, Milliseconds notBefore)
{
    qCInfo(logRounds).noquote() << "not heard:" << detail;
    errand.next = now() + std::max(errand.backoff.next(), notBefore);
}

void OfficeRounds::ask(Errand &errand, const OfficeLine::Letter &letter,
                       const std::function<void(const OfficeLine::Reply &reply)> &heard)
{
    m_underWay = true;
    errand.askedAt = now();
    errand.next = now() + m_every;
    m_line.send(letter, [this, &errand, heard](const Result<OfficeLine::Reply> &reply) {
        m_underWay = false;
        if (!reply) {
            wentWrong(errand, reply.error().detail);
        } else if (reply->status == 304 ||
                   (reply->status == 200 && reply->contentType == "application/json")) {
            heard(*reply);
        } else if (const auto refusal = refusalOf(*reply)) {
            if (refusal->why == TurnedAway::Why::CursorGone)
                if (const auto anew = m_ledger.hearCallsAnew(); !anew)
                    qCInfo(logRounds).noquote() << "cursor not forgotten:" << anew.error().detail;
            wentWrong(errand, refusal->detail, refusal->after + errand.backoff.partOf(refusal->jitter));
        } else {
            wentWrong(errand, notOfTheContract(*reply));
        }
        tick();
    });
}

void OfficeRounds::askCalls()
{
    const Result<QString> cursor = m_ledger.callsCursor();
    if (!cursor) {
        wentWrong(m_calls, cursor.error().detail);
        return;
    }
    QString path =
        QStringLiteral("/v1/device/calls?ledger=%1&limit=%2").arg(m_ledger.id().text()).arg(deedsAtOnce);
    if (!cursor->isEmpty())
        path += QStringLiteral("&after=") + *cursor; // its characters need no escape
    ask(m_calls, {"GET", path}, [this](const OfficeLine::Reply &reply) { hearCalls(reply); });
}

void OfficeRounds::hearCalls(const OfficeLine::Reply &reply)
{
    const Reading<CallChanges> changes = readCallChanges(reply.body);
    if (!changes) {
        wentWrong(m_calls, changes.error().constFirst().line());
        return;
    }
    if (const auto taken = m_ledger.take(*changes, m_clock.now()); !taken) {
        wentWrong(m_calls, taken.error().detail);
        return;
    }
    m_calls.backoff.reset();
    if (changes->more)
        m_calls.next = now();
    if (!changes->deeds.isEmpty())
        Q_EMIT callsHeard();
}

void OfficeRounds::askPlace(const TicketId &ticket)
{
    if (ticket != m_placeOf) {
        m_place = {};
        m_placeOf = ticket;
    }
    m_place.next = std::max(now(), m_place.askedAt + placeNotOftener);
    tick();
}

void OfficeRounds::askForPlace()
{
    const TicketId ticket = m_placeOf;
    m_underWay = true;
    m_place.askedAt = now();
    m_place.next = now() + m_every;
    m_line.send({"GET", QStringLiteral("/v1/device/tickets/") + ticket.text()},
                [this, ticket](const Result<OfficeLine::Reply> &reply) {
                    m_underWay = false;
                    if (ticket == m_placeOf) {
                        if (reply)
                            hearPlace(ticket, *reply);
                        else
                            wentWrong(m_place, reply.error().detail);
                    }
                    tick();
                });
}

void OfficeRounds::hearPlace(const TicketId &ticket, const OfficeLine::Reply &reply)
{
    if (reply.status == 404) {
        m_place.next = now() + std::max(m_place.backoff.next(), placeNotOftener);
        Q_EMIT placeHeard(ticket, std::nullopt);
        return;
    }
    if (reply.status != 200 || reply.contentType != "application/json") {
        const auto refusal = refusalOf(reply);
        wentWrong(m_place, refusal ? refusal->detail : notOfTheContract(reply),
                  refusal ? refusal->after : Milliseconds(0));
        return;
    }
    const Reading<VisitorsTicket> told = readVisitorsTicket(reply.body);
    if (!told || told->ticket != ticket) {
        wentWrong(m_place, told ? QStringLiteral("the answer is of another ticket")
                                : told.error().constFirst().line());
        return;
    }
    m_place.backoff.reset();
    Q_EMIT placeHeard(ticket, *told);
}

void OfficeRounds::seek(const TicketSought &sought)
{
    // Somebody stands there and waits: beside what else is asked.
    const QString path = QStringLiteral("/v1/device/tickets");
    const OfficeLine::Letter letter{
        "GET", sought.id.isNull()
                   ? path + QStringLiteral("?number=%1&code=%2").arg(sought.number, sought.twoOfCode)
                   : path + u'/' + sought.id.text()};
    m_line.send(letter, [this, asked = ++m_seeking](const Result<OfficeLine::Reply> &reply) {
        if (asked != m_seeking)
            return;
        if (reply && reply->status == 404) {
            Q_EMIT found(std::nullopt);
            return;
        }
        if (reply && reply->status == 200 && reply->contentType == "application/json") {
            if (const Reading<VisitorsTicket> told = readVisitorsTicket(reply->body)) {
                Q_EMIT found(*told);
                return;
            }
        }
        qCInfo(logRounds).noquote() << "a ticket was not found:"
                                    << (reply ? notOfTheContract(*reply) : reply.error().detail);
        Q_EMIT unheard();
    });
}

void OfficeRounds::takeMark(const TicketId &ticket)
{
    if (!m_markWish || m_markWish->first != ticket)
        m_markWish = {ticket, RequestId{newUuid7(m_clock.now().utc.toMSecsSinceEpoch())}};
    const QString path = QStringLiteral("/v1/device/tickets/%1/choice").arg(ticket.text());
    m_line.send({"POST", path, letterOf(ChoiceMade{m_markWish->second, WhenSuspended::ReturnMark})},
                [this, ticket](const Result<OfficeLine::Reply> &reply) {
                    if (reply && reply->status == 200 && reply->contentType == "application/json") {
                        const Reading<Chosen> chosen = readChosen(reply->body);
                        if (chosen && chosen->mark) {
                            m_markWish.reset();
                            Q_EMIT markGiven(ticket, *chosen->mark);
                            return;
                        }
                    }
                    const auto refusal = reply ? refusalOf(*reply) : std::nullopt;
                    qCInfo(logRounds).noquote() << "no return mark:"
                                                << (!reply    ? reply.error().detail
                                                    : refusal ? refusal->detail
                                                              : notOfTheContract(*reply));
                    Q_EMIT markRefused(ticket);
                });
}

void OfficeRounds::askWaiting()
{
    ask(m_waiting, {"GET", QStringLiteral("/v1/device/waiting"), {}, m_told ? m_tag : QByteArray()},
        [this](const OfficeLine::Reply &reply) { hearWaiting(reply); });
}

void OfficeRounds::hearWaiting(const OfficeLine::Reply &reply)
{
    if (reply.status == 200) {
        const Reading<WaitingAtServices> told = readWaiting(reply.body);
        if (!told) {
            wentWrong(m_waiting, told.error().constFirst().line());
            return;
        }
        m_told = *told;
        m_tag = reply.tag;
    } else if (!m_told) {
        wentWrong(m_waiting, QStringLiteral("\"not changed\" without a question"));
        return;
    }
    m_waiting.backoff.reset();
    m_toldAt = now();
    const bool wasShown = std::exchange(m_shown, true);
    if (reply.status == 200 || !wasShown)
        Q_EMIT waitingChanged();
}

} // namespace okienko
