// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/catalogueroutes.h"

#include <QJsonArray>

#include "api/catalogueimport.h"
#include "api/premises.h"
#include "officestore/auditbook.h"
#include "officestore/officekeeper.h"
#include "protocol/letter.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;
using officestore::CatalogueBook;
using officestore::CatalogueVersion;

constexpr qint64 LongestImport = 64 * 1024 * 1024;
constexpr int MostFiles = 5;
constexpr qsizetype MostFindings = 20;

QJsonObject jsonOf(const CatalogueVersion &version)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(version.at.time_since_epoch().count(), Qt::UTC);
    return {{QStringLiteral("version"), version.version},
            {QStringLiteral("at"), textOf(at)},
            {QStringLiteral("by"), version.by},
            {QStringLiteral("services"), version.services},
            {QStringLiteral("articles"), version.articles},
            {QStringLiteral("warnings"), version.warnings}};
}

Reply catalogueVersions(Call &call)
{
    const CatalogueBook book(call.connection());
    const auto versions = book.versions(call.office());
    const auto published = book.published(call.office());
    if (!versions || !published)
        return Reply::failed(versions ? published.error() : versions.error());
    QJsonArray all;
    for (const CatalogueVersion &version : *versions)
        all.append(jsonOf(version));
    return Reply::ok({{QStringLiteral("published"), *published ? QJsonValue(**published) : QJsonValue()},
                      {QStringLiteral("versions"), all}});
}

/// The files become what terminals pull and numbers know of the office.
Result<void> published(Call &call, const CatalogueImport &import, qint64 version)
{
    const QString by = call.asked().name;
    Result<void> done = import.publishAs(call.deed(), version, by);
    if (!done)
        return done;
    officestore::OfficeShape shape = import.shape(1);
    shape.numbers = call.deed().state().shape.numbers;
    done = officestore::OfficeKeeper(call.deed()).describe(shape);
    if (!done)
        return done;
    return AuditBook::append(call.deed(), actorOf(call.caller(), by), QStringLiteral("catalogue.publish"),
                             QStringLiteral("version:%1").arg(version));
}

Reply importCatalogue(Call &call)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id"), QStringLiteral("publish"), QStringLiteral("files")}, {},
              Unknown::Mark);
    const bool publishes = body.key(QStringLiteral("publish")).boolean();
    OfficeBytes files;
    for (const JsonReader &one : body.key(QStringLiteral("files")).array(1, MostFiles)) {
        membersAt(one, {QStringLiteral("name"), QStringLiteral("text")}, {}, Unknown::Mark);
        const QString name = one.key(QStringLiteral("name")).oneOf(officeFileNames());
        const JsonReader text = one.key(QStringLiteral("text"));
        if (text.isThere() && !text.isString())
            text.refuseThis(QStringLiteral("the file as one string"));
        else if (text.isThere())
            files.insert(name, text.value()->text.toUtf8());
    }
    if (!call.understood())
        return call.notUnderstood();
    CatalogueImport import = CatalogueImport::of(files);
    if (import.check.findings.clean() && import.check.office.id != call.office())
        import.check.findings.refuse({QStringLiteral("office.json"), QStringLiteral("/id"),
                                      import.check.office.id.value, call.office().value});
    if (!import.check.findings.clean())
        return faultyOffice(import.check.findings.problems());
    const Result<qint64> version = import.keep(call.deed(), call.asked().name);
    if (!version)
        return Reply::failed(version.error());
    Result<void> done =
        AuditBook::append(call.deed(), actorOf(call.caller(), call.asked().name),
                          QStringLiteral("catalogue.import"), QStringLiteral("version:%1").arg(*version));
    if (done && publishes)
        done = published(call, import, *version);
    if (!done)
        return Reply::failed(done.error());
    QJsonObject answer = jsonOf(import.version(*version, call.deed().now(), call.asked().name));
    const QList<Problem> &warnings = import.check.findings.warnings();
    QJsonArray findings;
    for (const Problem &warning : warnings.first(std::min(warnings.size(), MostFindings)))
        findings.append(findingJson(warning));
    if (!findings.isEmpty())
        answer.insert(QStringLiteral("findings"), findings);
    return Reply::ok(answer);
}

Reply publishCatalogue(Call &call)
{
    const JsonReader body = call.body();
    membersAt(body, {QStringLiteral("id")}, {}, Unknown::Mark);
    if (!call.understood())
        return call.notUnderstood();
    const qint64 version = call.place(QStringLiteral("version")).toLongLong();
    const auto files = CatalogueBook(call.connection()).files(call.office(), version);
    if (!files)
        return Reply::failed(files.error());
    if (!*files)
        return Reply::problem(ProblemType::NotFound);
    // A newer program may check more strictly than the one that imported them.
    const CatalogueImport import = CatalogueImport::of(**files);
    if (!import.check.findings.clean())
        return Reply::problem(ProblemType::NotPossibleNow,
                              import.check.findings.problems().constFirst().line());
    const Result<void> done = published(call, import, version);
    return done ? Reply::nothing() : Reply::failed(done.error());
}

} // namespace

QJsonObject findingJson(const Problem &problem)
{
    return {{QStringLiteral("file"), problem.file.left(100)},
            {QStringLiteral("place"), problem.place.left(500)},
            {QStringLiteral("found"), problem.found.left(300)},
            {QStringLiteral("allowed"), problem.allowed.left(2000)}};
}

Reply faultyOffice(const QList<Problem> &problems)
{
    QJsonArray findings;
    for (const Problem &problem : problems.first(std::min(problems.size(), MostFindings)))
        findings.append(findingJson(problem));
    return Reply::problem(ProblemType::OfficeFaulty).with(QStringLiteral("findings"), findings);
}

QList<Route> catalogueRoutes()
{
    return {
        {"catalogueVersions", Method::Get, "/v1/office/catalogue", Access::Staff, Right::SeeCatalogueVersions,
         Work::Own, catalogueVersions},
        {"importCatalogue", Method::Post, "/v1/office/catalogue", Access::Staff, Right::ImportCatalogue,
         Work::DeedOnce, importCatalogue, LongestImport},
        {"publishCatalogue", Method::Post, "/v1/office/catalogue/{version}/publish", Access::Staff,
         Right::ImportCatalogue, Work::DeedOnce, publishCatalogue},
    };
}

} // namespace okienko::backoffice
