// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/oldpost.h"

#include <QLoggingCategory>

#include "store/ledger.h"
#include "store/oldlog.h"

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(logOldPost, "okienko.sync")

} // namespace

OldPost::OldPost(Ledger &ledger, const QStringList &files) : m_ledger(&ledger), m_files(files) {}

OldPost::~OldPost() = default;
OldPost::OldPost(OldPost &&) noexcept = default;

QString OldPost::settingOf(const LedgerId &ledger) { return QStringLiteral("old-log.") + ledger.text(); }

std::optional<OldPost::Bundle> OldPost::next(int atMost)
{
    for (; !m_files.isEmpty(); m_files.removeFirst(), m_log.reset()) {
        if (!m_log) {
            Result<OldLog> log = OldLog::open(m_files.constFirst());
            if (!log) {
                qCWarning(logOldPost).noquote()
                    << "a ledger that was put aside cannot be read:" << log.error().detail;
                continue;
            }
            const auto sent = m_ledger->setting(settingOf(log->ledger()), {});
            if (sent && !sent->isEmpty())
                continue;
            m_log = std::make_unique<OldLog>(std::move(*log));
            m_next = 1;
        }
        m_sent = m_log->events(m_next, atMost);
        if (!m_sent.isEmpty())
            return Bundle{m_log->ledger(), m_sent};
        finish();
    }
    return std::nullopt;
}

void OldPost::finish()
{
    // Not written: it is sent once more after the next start, which changes nothing at the office (P2).
    if (const auto noted = m_ledger->setSetting(settingOf(m_log->ledger()), QStringLiteral("sent")); !noted)
        qCInfo(logOldPost).noquote() << "not noted that an old log was sent:" << noted.error().detail;
}

bool OldPost::take(const PushAnswer &answer)
{
    if (m_sent.isEmpty())
        return false;
    // Only what the office names it has. Its `have` says nothing here: of a ledger that was copied it is the
    // other's log that it counts, and positions that this one has forgotten keep it low for good.
    qint64 next = m_next;
    for (const PostedEvent &event : std::as_const(m_sent)) {
        if (!answer.events.contains(event.id))
            break;
        next = event.position + 1;
    }
    m_sent.clear();
    return std::exchange(m_next, next) != next;
}

} // namespace okienko
