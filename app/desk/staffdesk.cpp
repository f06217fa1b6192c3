// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/staffdesk.h"

#include <QJsonObject>
#include <QLoggingCategory>

#include <utility>

#include "ports/clock.h"
#include "ports/helpline.h"
#include "store/ledger.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(logStaff, "okienko.staff")

constexpr std::chrono::seconds takeBackWithin = 10s;
constexpr std::chrono::minutes watchedFor = 2min;

} // namespace

StaffDesk::StaffDesk(Ledger &ledger, const Clock &clock, HelpLine *line, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_clock(clock), m_line(line)
{
    if (m_line == nullptr)
        return;
    connect(m_line, &HelpLine::heard, this, &StaffDesk::hear);
    connect(m_line, &HelpLine::unheard, this, [this] {
        m_asking = false;
        Q_EMIT calledChanged();
    });
}

void StaffDesk::hear(const HelpState &state)
{
    if (!called())
        return;
    m_asking = false;
    if (state.stage == HelpStage::Waiting) {
        if (!std::exchange(m_told, true))
            Q_EMIT calledChanged();
        return;
    }
    if (state.stage == HelpStage::Closed) {
        m_alarms.remove(Alarm::VisitorCalls);
        note(QStringLiteral("staff.call-closed"), Alarm::VisitorCalls);
        Q_EMIT calledChanged();
        Q_EMIT callClosed();
        Q_EMIT alarmsChanged();
        return;
    }
    m_told = true;
    m_coming = state;
    answer();
}

void StaffDesk::note(const QString &kind, Alarm alarm)
{
    const QJsonObject body{{QStringLiteral("alarm"), static_cast<int>(alarm)}};
    if (const auto noted = m_ledger.note(kind, body, m_clock.now()); !noted)
        qCWarning(logStaff).noquote() << "not noted:" << noted.error().detail;
}

void StaffDesk::watch()
{
    const bool before = watched();
    m_watchedAt = m_clock.now().sinceBoot;
    if (!before)
        Q_EMIT watchedChanged();
}

bool StaffDesk::watched() const { return m_watchedAt && m_clock.now().sinceBoot - *m_watchedAt < watchedFor; }

Result<void> StaffDesk::call(Language language, const QString &screen)
{
    m_calledAt = m_clock.now().sinceBoot;
    // A call that stands already is enough, unless it is danger now: that is told as what it is.
    const bool graver = screen == fromDanger && m_calledFrom != fromDanger;
    if (called() && !graver)
        return {};
    m_calledFrom = screen;
    m_told = false;
    m_coming.reset();
    m_asking = m_line != nullptr;
    m_alarms.insert(Alarm::VisitorCalls);
    Q_EMIT calledChanged();
    Q_EMIT alarmsChanged();
    if (m_line != nullptr)
        m_line->ask({std::chrono::milliseconds(0), language, QStringLiteral("visitor"), screen});
    // The call stands on the screen and for staff even when it could not be written down.
    return m_ledger.note(QStringLiteral("staff.called"), {}, m_clock.now());
}

int StaffDesk::secondsToTakeBack() const
{
    if (!called())
        return 0;
    const auto left = takeBackWithin - (m_clock.now().sinceBoot - m_calledAt);
    return left > 0s ? static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()) : 0;
}

void StaffDesk::takeBack()
{
    if (secondsToTakeBack() == 0)
        return;
    m_alarms.remove(Alarm::VisitorCalls);
    if (m_line != nullptr)
        m_line->takeBack();
    note(QStringLiteral("staff.call-taken-back"), Alarm::VisitorCalls);
    Q_EMIT calledChanged();
    Q_EMIT alarmsChanged();
}

void StaffDesk::answer()
{
    if (!called())
        return;
    m_alarms.remove(Alarm::VisitorCalls);
    note(QStringLiteral("staff.answered"), Alarm::VisitorCalls);
    Q_EMIT calledChanged();
    Q_EMIT answered();
    Q_EMIT alarmsChanged();
}

Result<void> StaffDesk::confirmDate(const OfficeDay &day)
{
    if (!day.isValid())
        return failure(ErrorKind::Invalid, QStringLiteral("not a date; write it as 2026-11-24"));
    auto confirmed = m_ledger.confirmDate(day, m_clock.now());
    if (confirmed)
        clear(Alarm::ClockInDoubt);
    return confirmed;
}

void StaffDesk::raise(Alarm alarm)
{
    if (m_alarms.contains(alarm))
        return;
    m_alarms.insert(alarm);
    note(QStringLiteral("alarm.raised"), alarm);
    Q_EMIT alarmsChanged();
}

void StaffDesk::clear(Alarm alarm)
{
    if (!m_alarms.remove(alarm))
        return;
    note(QStringLiteral("alarm.cleared"), alarm);
    Q_EMIT alarmsChanged();
}

QString nameOf(Alarm alarm)
{
    switch (alarm) {
    case Alarm::VisitorCalls: return QStringLiteral("visitor-calls");
    case Alarm::PrinterStopped: return QStringLiteral("printer-stopped");
    case Alarm::PaperLow: return QStringLiteral("paper-low");
    case Alarm::ClockInDoubt: return QStringLiteral("clock-in-doubt");
    case Alarm::NoNumbers: return QStringLiteral("no-numbers");
    case Alarm::LedgerTrouble: return QStringLiteral("ledger-trouble");
    case Alarm::UnusualRate: return QStringLiteral("unusual-rate");
    case Alarm::OldOfficeFiles: return QStringLiteral("old-office-files");
    case Alarm::DiskFull: return QStringLiteral("disk-full");
    case Alarm::LedgerSetAside: return QStringLiteral("ledger-set-aside");
    case Alarm::NoVoice: return QStringLiteral("no-voice");
    case Alarm::NoOffice: return QStringLiteral("no-office");
    case Alarm::NotRecognised: return QStringLiteral("not-recognised");
    }
    return {};
}

} // namespace okienko
