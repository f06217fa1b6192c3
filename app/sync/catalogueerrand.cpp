// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/catalogueerrand.h"

#include <QLoggingCategory>

#include <utility>

#include "ports/clock.h"
#include "sync/deviceline.h"
#include "sync/refusal.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(logCatalogue, "okienko.sync")

constexpr std::chrono::milliseconds askedEvery = 5min;
constexpr int documentsAtOnce = 500;

} // namespace

CatalogueErrand::CatalogueErrand(DeviceLine &line, const Clock &clock, QObject *parent)
    : QObject(parent), m_line(line), m_clock(clock)
{
}

CatalogueErrand::Milliseconds CatalogueErrand::now() const { return m_clock.now().sinceBoot; }

void CatalogueErrand::goOnFrom(const QString &cursor, const Kept &kept)
{
    m_cursor = cursor;
    m_kept = kept;
}

void CatalogueErrand::beginAnew()
{
    m_cursor.clear();
    m_documents.reset();
}

void CatalogueErrand::goOn()
{
    m_told = false;
    tick();
}

void CatalogueErrand::refuse()
{
    m_told = false;
    beginAnew();
    m_next = now() + askedEvery;
}

void CatalogueErrand::ring(const QStringList &what)
{
    if (!what.isEmpty() && !what.contains(QStringLiteral("catalogue")))
        return;
    m_rangMeanwhile = m_underWay; // the answer that comes may be older than the bell
    m_next = now();
    tick();
}

void CatalogueErrand::tick()
{
    if (!m_underWay && !m_told && now() >= m_next)
        ask();
}

void CatalogueErrand::wentWrong(const QString &detail, Milliseconds notBefore)
{
    qCInfo(logCatalogue).noquote() << "catalogue not heard:" << detail;
    m_next = now() + std::max(m_backoff.next(), notBefore);
}

void CatalogueErrand::ask()
{
    m_underWay = true;
    m_next = now() + askedEvery;
    QString path = QStringLiteral("/v1/device/catalogue?limit=%1").arg(documentsAtOnce);
    if (!m_cursor.isEmpty())
        path += QStringLiteral("&after=") + m_cursor; // its characters need no escape
    m_line.send({"GET", path}, [this](const Result<OfficeLine::Reply> &reply) {
        m_underWay = false;
        if (!reply) {
            wentWrong(reply.error().detail);
        } else if (const auto refusal = refusalOf(*reply)) {
            if (refusal->why == TurnedAway::Why::CursorGone)
                beginAnew();
            wentWrong(refusal->detail, refusal->after + m_backoff.partOf(refusal->jitter));
        } else if (reply->status == 200 && reply->contentType == "application/json") {
            hear(*reply);
        } else {
            wentWrong(notOfTheContract(*reply));
        }
        if (std::exchange(m_rangMeanwhile, false))
            m_next = std::min(m_next, now());
        tick();
    });
}

void CatalogueErrand::hear(const OfficeLine::Reply &reply)
{
    const Reading<CatalogueChanges> page = readCatalogueChanges(reply.body);
    if (!page) {
        wentWrong(page.error().constFirst().line());
        return;
    }
    m_backoff.reset();
    m_cursor = page->cursor;
    // An empty page is the usual answer: nothing is new.
    if (page->reset || !page->changes.isEmpty()) {
        if (!m_documents)
            m_documents = page->reset || !m_kept ? OfficeDocuments() : OfficeDocuments::of(m_kept());
        m_documents->apply(*page);
    }
    if (page->more) {
        m_next = now();
    } else if (m_documents) {
        m_told = true;
        const OfficeBytes files = std::exchange(m_documents, std::nullopt)->files();
        Q_EMIT pulled({m_cursor, page->version, files});
    }
}

} // namespace okienko
