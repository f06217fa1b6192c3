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
    for (const QJsonValue value : values) {
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
    for (const QJsonValue value : notices) {
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

officestore::CatalogueVersion CatalogueImport::version(qint64 number, officestore::Instant at,
                                                       const QString &by) const
{
    return {number, at, by, {}, check.counts.services, check.counts.articles, check.findings.warningCount()};
}

Result<qint64> CatalogueImport::keep(officestore::Deed &deed, const QString &by) const
{
    return officestore::CatalogueBook(deed.connection()).add(deed, version(0, deed.now(), by), files);
}

Result<void> CatalogueImport::publishAs(officestore::Deed &deed, qint64 version, const QString &by) const
{
    return officestore::CatalogueBook(deed.connection()).publish(deed, version, by, documents);
}

} // namespace okienko::backoffice
