// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/catalogueimport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "protocol/letter.h"

namespace okienko::backoffice
{

namespace
{

constexpr qint64 LongestFile = 64 * 1024 * 1024;

QJsonObject objectOf(const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).object(); }

void appendAll(QList<officestore::CatalogueDocument> &documents, const QString &kind,
               const QJsonArray &values)
{
    for (const QJsonValue &value : values) {
        const QJsonObject document = value.toObject();
        documents.append({kind, document.value(QLatin1String("id")).toString(), compact(document)});
    }
}

} // namespace

CatalogueImport CatalogueImport::of(const OfficeBytes &files)
{
    CatalogueImport import{files, checkOffice(files), {}, {}};
    if (!import.check.findings.clean())
        return import;
    QJsonObject office = objectOf(files.value(QStringLiteral("office.json")));
    const QJsonArray services = office.take(QStringLiteral("services")).toArray();
    import.documents.append(
        {QStringLiteral("office"), office.value(QLatin1String("id")).toString(), compact(office)});
    appendAll(import.documents, QStringLiteral("service"), services);
    appendAll(
        import.documents, QStringLiteral("article"),
        objectOf(files.value(QStringLiteral("knowledge.json"))).value(QLatin1String("articles")).toArray());
    const QJsonArray notices =
        objectOf(files.value(QStringLiteral("notices.json"))).value(QLatin1String("notices")).toArray();
    for (const QJsonValue &value : notices) {
        const QJsonObject notice = value.toObject();
        import.notices.insert(notice.value(QLatin1String("id")).toString(), compact(notice));
    }
    return import;
}

Result<CatalogueImport> CatalogueImport::ofFolder(const QString &folder)
{
    if (!QDir(folder).exists())
        return failure(ErrorKind::Unavailable, QStringLiteral("there is no folder %1").arg(folder));
    OfficeBytes files;
    for (const QString &name : officeFileNames()) {
        QFile file(QDir(folder).filePath(name));
        if (!file.exists())
            continue;
        if (!file.open(QIODevice::ReadOnly) || file.size() > LongestFile)
            return failure(ErrorKind::Unavailable, QStringLiteral("%1 cannot be read").arg(file.fileName()));
        files.insert(name, file.readAll());
    }
    return of(files);
}

officestore::OfficeShape CatalogueImport::shape(int terminals) const
{
    QList<Series> series;
    for (const Group &group : check.office.groups)
        if (!series.contains(group.series))
            series.append(group.series);
    return {check.office.zone, SeriesShape::forTerminals(terminals), series};
}

Result<qint64> CatalogueImport::publish(officestore::Deed &deed, const QString &by) const
{
    officestore::CatalogueBook book(deed.connection());
    officestore::CatalogueVersion version;
    version.by = by;
    version.services = check.counts.services;
    version.articles = check.counts.articles;
    version.warnings = check.findings.warningCount();
    const Result<qint64> added = book.add(deed, version, files);
    if (!added)
        return added;
    const Result<void> published = book.publish(deed, *added, by, documents);
    if (!published)
        return failure(published.error());
    return added;
}

} // namespace okienko::backoffice
