// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/noticefeed.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

#include "config/config.h"
#include "desk/noticedesk.h"
#include "protocol/noticechanges.h"
#include "protocol/officefiles.h"
#include "terminal/wholefolder.h"

namespace okienko
{

namespace
{

Q_LOGGING_CATEGORY(logNotices, "okienko.office")

} // namespace

NoticeFeed::NoticeFeed(const Config &config, const Office &office, NoticeErrand *errand, NoticeDesk &desk)
    : m_file(QDir(config.stateFolder).filePath(QStringLiteral("pulled-notices.json"))), m_desk(desk)
{
    const auto bytes = errand != nullptr ? bytesOfFile(m_file) : std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
    if (kept.isEmpty()) {
        m_desk.post(loadNotices(config.officeFolder, office));
    } else {
        NoticeErrand::Documents notices;
        for (const QJsonValue value : kept.value(QLatin1String("notices")).toArray())
            notices.insert(value.toObject().value(QLatin1String("id")).toString(), value.toObject());
        errand->goOnFrom(kept.value(QLatin1String("cursor")).toString(), notices);
        put(notices);
    }
    if (errand != nullptr)
        connect(errand, &NoticeErrand::pulled, this, &NoticeFeed::keep);
}

void NoticeFeed::keep(const QString &cursor, const NoticeErrand::Documents &notices)
{
    QJsonArray values;
    for (const QJsonObject &notice : notices)
        values.append(notice);
    QSaveFile file(m_file);
    const QByteArray bytes =
        compact({{QStringLiteral("cursor"), cursor}, {QStringLiteral("notices"), values}});
    // What is not kept comes again after the next start.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qCWarning(logNotices).noquote() << "notices are not kept:" << file.errorString();
    put(notices);
}

void NoticeFeed::put(const NoticeErrand::Documents &notices)
{
    Findings findings;
    m_desk.post(noticesOf(notices.values(), findings));
    for (const Problem &problem : findings.problems())
        qCWarning(logNotices).noquote() << "a notice is not shown:" << problem.line();
}

} // namespace okienko
