// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/officedocuments.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "protocol/hallwords.h"

namespace okienko
{

namespace
{

constexpr int changesInPage = 500;

const QString officeKind = QStringLiteral("office");
const QString serviceKind = QStringLiteral("service");
const QString articleKind = QStringLiteral("article");
const QString officeFile = QStringLiteral("office.json");
const QString knowledgeFile = QStringLiteral("knowledge.json");

CatalogueChanges::Change changeAt(const JsonReader &at)
{
    membersAt(at, {QStringLiteral("op"), QStringLiteral("kind"), QStringLiteral("id")}, {},
              Unknown::PassOver);
    CatalogueChanges::Change change;
    const bool puts = at.key(QStringLiteral("op")).oneOf({QStringLiteral("put"), QStringLiteral("remove")}) ==
                      QLatin1String("put");
    change.kind = growingAt(at.key(QStringLiteral("kind")));
    change.id = at.key(QStringLiteral("id")).kebabName();
    if (!puts || !membersAt(at, {QStringLiteral("order"), QStringLiteral("value")}, {}, Unknown::PassOver))
        return change;
    change.order = countAt(at.key(QStringLiteral("order")));
    const JsonReader value = at.key(QStringLiteral("value"));
    if (membersAt(value, {}, {}, Unknown::PassOver))
        change.value = jsonOf(*value.value()).toObject();
    return change;
}

/// The day on which a source of these articles was looked at last.
QString checkedOf(const QJsonArray &articles)
{
    QString latest = QStringLiteral("2000-01-01");
    for (const QJsonValue article : articles) {
        const QJsonArray sources = article.toObject().value(QLatin1String("source")).toArray();
        for (const QJsonValue source : sources)
            latest = std::max(latest, source.toObject().value(QLatin1String("checked")).toString());
    }
    return latest;
}

} // namespace

Reading<CatalogueChanges> readCatalogueChanges(const QByteArray &letter)
{
    Findings findings;
    CatalogueChanges page;
    const QString name = QStringLiteral("catalogue");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        membersAt(at,
                  {QStringLiteral("cursor"), QStringLiteral("more"), QStringLiteral("reset"),
                   QStringLiteral("version"), QStringLiteral("changes")},
                  {}, Unknown::PassOver);
        page.cursor = cursorAt(at.key(QStringLiteral("cursor")));
        page.more = at.key(QStringLiteral("more")).boolean();
        page.reset = at.key(QStringLiteral("reset")).boolean();
        page.version = countAt(at.key(QStringLiteral("version")), 1);
        for (const JsonReader &one : at.key(QStringLiteral("changes")).array(0, changesInPage))
            page.changes.append(changeAt(one));
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return page;
}

OfficeDocuments OfficeDocuments::of(const OfficeBytes &files)
{
    OfficeDocuments documents;
    const auto takeAll = [&documents](const QString &kind, const QJsonArray &values) {
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QJsonObject value = values.at(i).toObject();
            documents.m_kinds[kind].insert(value.value(QLatin1String("id")).toString(), {i, value});
        }
    };
    QJsonObject office = QJsonDocument::fromJson(files.value(officeFile)).object();
    if (office.isEmpty())
        return documents;
    const QJsonArray services = office.take(QStringLiteral("services")).toArray();
    takeAll(officeKind, {office});
    takeAll(serviceKind, services);
    takeAll(articleKind, QJsonDocument::fromJson(files.value(knowledgeFile))
                             .object()
                             .value(QLatin1String("articles"))
                             .toArray());
    return documents;
}

void OfficeDocuments::apply(const CatalogueChanges &page)
{
    if (page.reset)
        m_kinds.clear();
    for (const CatalogueChanges::Change &change : page.changes) {
        if (change.value)
            m_kinds[change.kind].insert(change.id, {change.order, *change.value});
        else
            m_kinds[change.kind].remove(change.id);
    }
}

QJsonArray OfficeDocuments::inOrder(const QString &kind) const
{
    QList<Document> documents = m_kinds.value(kind).values();
    std::sort(documents.begin(), documents.end(), [](const Document &one, const Document &other) {
        return one.order != other.order ? one.order < other.order
                                        : one.value.value(QLatin1String("id")).toString() <
                                              other.value.value(QLatin1String("id")).toString();
    });
    QJsonArray values;
    for (const Document &document : documents)
        values.append(document.value);
    return values;
}

OfficeBytes OfficeDocuments::files() const
{
    QJsonObject office = inOrder(officeKind).at(0).toObject();
    if (office.isEmpty())
        return {};
    const QJsonArray articles = inOrder(articleKind);
    office.insert(QStringLiteral("services"), inOrder(serviceKind));
    OfficeBytes files{{officeFile, compact(office)}};
    if (!articles.isEmpty())
        files.insert(knowledgeFile,
                     compact({{QStringLiteral("schema_version"), 1},
                              {QStringLiteral("office_id"), office.value(QLatin1String("id"))},
                              {QStringLiteral("checked"), checkedOf(articles)},
                              {QStringLiteral("languages"), office.value(QLatin1String("languages"))},
                              {QStringLiteral("articles"), articles}}));
    return files;
}

} // namespace okienko
