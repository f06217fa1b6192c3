// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/catalogueerrand.h"

#include <utility>

namespace okienko
{

using namespace std::chrono_literals;

CatalogueErrand::CatalogueErrand(DeviceLine &line, const Clock &clock, QObject *parent)
    : ChangesErrand(QStringLiteral("catalogue"), 5min, line, clock, parent)
{
}

void CatalogueErrand::goOnFrom(const QString &cursor, const Kept &kept)
{
    setCursor(cursor);
    m_kept = kept;
}

Result<CatalogueErrand::Page> CatalogueErrand::hear(const QByteArray &body)
{
    const Reading<CatalogueChanges> page = readCatalogueChanges(body);
    if (!page)
        return failure(ErrorKind::Invalid, page.error().constFirst().line());
    m_version = page->version;
    // An empty page is the usual answer: nothing is new.
    if (page->reset || !page->changes.isEmpty()) {
        if (!m_documents)
            m_documents = page->reset || !m_kept ? OfficeDocuments() : OfficeDocuments::of(m_kept());
        m_documents->apply(*page);
    }
    return Page{page->cursor, page->more};
}

bool CatalogueErrand::tell()
{
    if (!m_documents)
        return false;
    const OfficeBytes files = std::exchange(m_documents, std::nullopt)->files();
    Q_EMIT pulled({cursor(), m_version, files});
    return true;
}

} // namespace okienko
