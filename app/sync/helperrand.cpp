// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/helperrand.h"

#include <QLoggingCategory>

#include "domain/ids.h"
#include "ports/clock.h"
#include "protocol/helpletter.h"
#include "sync/deviceline.h"
#include "sync/refusal.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(logHelp, "okienko.sync")

constexpr std::chrono::milliseconds triedFor = 5min;
constexpr std::chrono::milliseconds askedEvery = 5s;
constexpr std::chrono::milliseconds askedBesideStream = 30s;

} // namespace

HelpErrand::HelpErrand(DeviceLine &line, const Clock &clock, QObject *parent)
    : HelpLine(parent), m_line(line), m_clock(clock)
{
}

HelpErrand::Milliseconds HelpErrand::now() const { return m_clock.now().sinceBoot; }

QString HelpErrand::path() const
{
    return QStringLiteral("/v1/device/help/") + m_id.toString(QUuid::WithoutBraces);
}

void HelpErrand::ask(const HelpAsked &asked)
{
    m_id = newUuid7(m_clock.now().utc.toMSecsSinceEpoch());
    m_asked = asked;
    m_stage = Stage::Telling;
    m_since = m_next = now();
    m_backoff.reset();
    tick();
}

void HelpErrand::takeBack()
{
    if (m_stage == Stage::Nothing)
        return;
    m_stage = Stage::TakingBack;
    m_since = m_next = now();
    m_backoff.reset();
    tick();
}

void HelpErrand::hear(const HelpState &state)
{
    if (state.request != m_id || (m_stage != Stage::Telling && m_stage != Stage::Waiting))
        return;
    m_stage = state.stage == HelpStage::Waiting ? Stage::Waiting : Stage::Nothing;
    m_next = now() + (m_streamOpen ? askedBesideStream : askedEvery);
    Q_EMIT heard(state);
}

void HelpErrand::wentWrong(const QString &detail, Milliseconds notBefore)
{
    qCInfo(logHelp).noquote() << "a call for help:" << detail;
    m_next = now() + std::max(m_backoff.next(), notBefore);
    if (m_stage == Stage::Telling)
        Q_EMIT unheard();
}

void HelpErrand::send(const OfficeLine::Letter &letter,
                      const std::function<void(const OfficeLine::Reply &reply)> &answered)
{
    m_underWay = true;
    m_line.send(letter, [this, answered, id = m_id, stage = m_stage](const Result<OfficeLine::Reply> &reply) {
        m_underWay = false;
        // What is said of a call that another one has replaced, or that was taken back meanwhile, says
        // nothing now.
        if (id == m_id && stage == m_stage) {
            if (!reply) {
                wentWrong(reply.error().detail);
            } else if (const auto refusal = refusalOf(*reply); refusal && reply->status != 404) {
                wentWrong(refusal->detail, refusal->after);
            } else {
                answered(*reply);
            }
        }
        tick();
    });
}

void HelpErrand::tick()
{
    if ((m_stage == Stage::Telling || m_stage == Stage::TakingBack) && now() - m_since >= triedFor)
        m_stage = Stage::Nothing;
    if (m_stage == Stage::Nothing || m_underWay || now() < m_next)
        return;
    const auto readState = [this](const OfficeLine::Reply &reply) {
        if (reply.status == 404 && m_stage == Stage::Waiting) { // nobody knows it any more
            m_stage = Stage::Nothing;
            return;
        }
        const Reading<HelpState> state = readHelpState(reply.body);
        if (reply.status == 200 && state && state->request == m_id)
            hear(*state);
        else
            wentWrong(state ? notOfTheContract(reply) : state.error().constFirst().line());
    };
    switch (m_stage) {
    case Stage::Telling:
        m_asked.ago = now() - m_since;
        send({"PUT", path(), letterOf(m_asked)}, readState);
        return;
    case Stage::Waiting: send({"GET", path()}, readState); return;
    case Stage::TakingBack:
        send({"DELETE", path()}, [this](const OfficeLine::Reply &reply) {
            if (reply.status == 204 || reply.status == 404)
                m_stage = Stage::Nothing;
            else
                wentWrong(notOfTheContract(reply));
        });
        return;
    case Stage::Nothing: return;
    }
}

} // namespace okienko
