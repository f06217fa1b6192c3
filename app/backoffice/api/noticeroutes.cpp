// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>

#include "api/catalogueroutes.h"
#include "api/premises.h"
#include "http/entitytag.h"
#include "officestore/auditbook.h"
#include "officestore/cataloguebook.h"
#include "protocol/letter.h"
#include "protocol/officefiles.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;
using officestore::CatalogueBook;
using officestore::DocumentChange;

constexpr int MostNotices = 500;
constexpr int PastShownDays = 7;
const QString NoticesFile = QStringLiteral("notices.json");

QByteArray tagOf(const DocumentChange &notice) { return '"' + QByteArray::number(notice.version) + '"'; }

QJsonObject versionJson(const DocumentChange &notice)
{
    return {{QStringLiteral("version"), notice.version},
            {QStringLiteral("notice"), QJsonDocument::fromJson(notice.value).object()}};
}

Reply shown(const DocumentChange &notice)
{
    return Reply::json(200, versionJson(notice), QByteArrayLiteral("private, no-cache"))
        .with(QByteArrayLiteral("ETag"), tagOf(notice));
}

Reply notices(Call &call)
{
    const auto all = CatalogueBook(call.connection()).noticeChanges(call.office(), 0, MostNotices);
    if (!all)
        return Reply::failed(all.error());
    const QDateTime oldest = call.now().utc.addDays(-PastShownDays);
    QJsonArray rows;
    for (const DocumentChange &notice : *all) {
        if (notice.value.isNull() || rows.size() == MostNotices)
            continue;
        const QJsonObject row = versionJson(notice);
        const QString until =
            row.value(QLatin1String("notice")).toObject().value(QLatin1String("valid_until")).toString();
        if (QDateTime::fromString(until, Qt::ISODate) >= oldest)
            rows.append(row);
    }
    return Reply::tagged({{QStringLiteral("notices"), rows}});
}

/// The office's file of notices with this one in the place of all: checked as strictly as a file.
Result<QList<Problem>> faultsOf(Call &call, const QJsonObject &notice)
{
    const CatalogueBook book(call.connection());
    const auto version = book.published(call.office());
    if (!version)
        return failure(version.error());
    const auto files = book.files(call.office(), version->value_or(0));
    if (!files)
        return failure(files.error());
    if (!*files)
        return failure(ErrorKind::Unavailable, QStringLiteral("no catalogue is published"));
    const QByteArray office = (*files)->value(QStringLiteral("office.json"));
    QJsonObject file = QJsonDocument::fromJson((*files)->value(NoticesFile)).object();
    if (file.isEmpty()) {
        QJsonObject names;
        const QJsonArray languages =
            QJsonDocument::fromJson(office).object().value(QLatin1String("languages")).toArray();
        for (const QJsonValue language : languages)
            names.insert(language.toString(), QStringLiteral("-"));
        QJsonArray levels;
        for (const char *level : {"info", "warning", "critical"})
            levels.append(QJsonObject{{QStringLiteral("id"), QLatin1String(level)},
                                      {QStringLiteral("rank"), levels.size() + 1},
                                      {QStringLiteral("names"), names}});
        file = {{QStringLiteral("schema_version"), 1},
                {QStringLiteral("office_id"), call.office().value},
                {QStringLiteral("severity_levels"), levels}};
    }
    file.insert(QStringLiteral("notices"), QJsonArray{notice});
    return checkOffice({{QStringLiteral("office.json"), office}, {NoticesFile, compact(file)}})
        .findings.problems();
}

bool names(const QByteArray &ifMatch, const DocumentChange &notice)
{
    return ifMatch == "*" || ifMatch == tagOf(notice);
}

Reply changedMeanwhile()
{
    return Reply::problem(ProblemType::ChangedMeanwhile,
                          QStringLiteral("read the notice again, decide again"));
}

/// May this be written over what is there? Nothing: yes.
std::optional<Reply> refusedOver(const Headers &headers, const std::optional<DocumentChange> &former)
{
    const bool exists = former && !former->value.isNull();
    if (headers.has("If-Match"))
        return exists && names(headers.value("If-Match"), *former) ? std::nullopt
                                                                   : std::optional(changedMeanwhile());
    return !exists && headers.value("If-None-Match") == "*" ? std::nullopt
                                                            : std::optional(changedMeanwhile());
}

Reply putNotice(Call &call)
{
    const QString id = call.place(QStringLiteral("notice"));
    const QJsonObject notice = jsonOf(*call.body().value()).toObject();
    const QByteArray value = compact(notice);
    if (notice.value(QLatin1String("id")).toString() != id)
        call.fault(QStringLiteral("/id"), QStringLiteral("another id"), id);
    if (!call.understood())
        return call.notUnderstood();
    CatalogueBook book(call.connection());
    const auto former = book.notice(call.office(), id);
    if (!former)
        return Reply::failed(former.error());
    // The same content again is no new version, whoever was first.
    if (*former && (*former)->value == value)
        return shown(**former);
    if (const auto refused = refusedOver(call.asked().headers, *former))
        return *refused;
    const Result<QList<Problem>> faults = faultsOf(call, notice);
    if (!faults)
        return Reply::failed(faults.error());
    if (!faults->isEmpty())
        return faultyOffice(*faults);
    const Result<qint64> version = book.putNotice(call.deed(), id, value, call.asked().name);
    if (!version)
        return Reply::failed(version.error());
    const Result<void> done =
        AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name),
                          QStringLiteral("notice.publish"), QStringLiteral("notice:") + id);
    if (!done)
        return Reply::failed(done.error());
    return shown({QStringLiteral("notice"), id, *version, 0, value});
}

Reply removeNotice(Call &call)
{
    const QString id = call.place(QStringLiteral("notice"));
    CatalogueBook book(call.connection());
    const auto former = book.notice(call.office(), id);
    if (!former)
        return Reply::failed(former.error());
    if (!*former)
        return Reply::problem(ProblemType::NotFound);
    if ((*former)->value.isNull())
        return Reply::nothing();
    if (!names(call.asked().headers.value("If-Match"), **former))
        return changedMeanwhile();
    const Result<qint64> gone = book.putNotice(call.deed(), id, {}, call.asked().name);
    if (!gone)
        return Reply::failed(gone.error());
    const Result<void> done =
        AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name),
                          QStringLiteral("notice.remove"), QStringLiteral("notice:") + id);
    return done ? Reply::nothing() : Reply::failed(done.error());
}

} // namespace

QList<Route> noticeRoutes()
{
    return {
        {"notices", Method::Get, "/v1/office/notices", Access::Staff, Right::PublishNotice, Work::Own,
         notices},
        {"putNotice", Method::Put, "/v1/office/notices/{notice}", Access::Staff, Right::PublishNotice,
         Work::Deed, putNotice},
        {"removeNotice", Method::Delete, "/v1/office/notices/{notice}", Access::Staff, Right::PublishNotice,
         Work::Deed, removeNotice},
    };
}

} // namespace okienko::backoffice
