// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/noticeerrand.h"

#include <utility>

#include "protocol/noticechanges.h"

namespace okienko
{

using namespace std::chrono_literals;

NoticeErrand::NoticeErrand(DeviceLine &line, const Clock &clock, QObject *parent)
    : ChangesErrand(QStringLiteral("notices"), 1min, line, clock, parent)
{
}

void NoticeErrand::goOnFrom(const QString &cursor, const Documents &kept)
{
    setCursor(cursor);
    m_documents = kept;
}

Result<NoticeErrand::Page> NoticeErrand::hear(const QByteArray &body)
{
    const Reading<NoticeChanges> page = readNoticeChanges(body);
    if (!page)
        return failure(ErrorKind::Invalid, page.error().constFirst().line());
    if (page->reset)
        m_documents.clear();
    for (const NoticeChanges::Change &change : page->changes) {
        if (change.value)
            m_documents.insert(change.id, *change.value);
        else
            m_documents.remove(change.id);
    }
    m_changed = m_changed || page->reset || !page->changes.isEmpty();
    return Page{page->cursor, page->more};
}

bool NoticeErrand::tell()
{
    if (std::exchange(m_changed, false))
        Q_EMIT pulled(cursor(), m_documents);
    return false; // they are good at once
}

} // namespace okienko
