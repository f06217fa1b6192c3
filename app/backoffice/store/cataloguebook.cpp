// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/cataloguebook.h"

#include <QHash>
#include <QJsonDocument>

namespace okienko::officestore
{

namespace
{

constexpr int VersionsKept = 10;
constexpr int VersionsShown = 20;

DocumentChange readChange(Statement &row)
{
    return {row.text(0), row.text(1), row.integer(2), row.integer(3),
            row.isNull(4) ? QByteArray() : row.text(4).toUtf8()};
}

} // namespace

Result<qint64> CatalogueBook::add(Deed &deed, const CatalogueVersion &version, const Files &files)
{
    const auto last = rowOf(
        std::move(deed.statement("SELECT COALESCE(MAX(version), 0) FROM catalogue_versions WHERE office = ?")
                      .with(deed.office())),
        [](Statement &row) { return row.integer(0); });
    if (!last)
        return failure(last.error());
    const qint64 next = last->value_or(0) + 1;
    QJsonObject texts;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        texts.insert(file.key(), QString::fromUtf8(file.value()));
    Result<void> done =
        deed.statement("INSERT INTO catalogue_versions (office, version, imported_at, imported_by, "
                       "services, articles, warnings, files) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .with(deed.office(), next, deed.now(), version.by, version.services, version.articles,
                  version.warnings, texts)
            .done();
    if (done)
        done =
            deed.statement(
                    "DELETE FROM catalogue_versions WHERE office = ? AND version <= ? AND version < (SELECT "
                    "COALESCE(MAX(p.version), 0) FROM catalogue_versions p WHERE p.office = ? AND "
                    "p.published_at IS NOT NULL)")
                .with(deed.office(), next - VersionsKept, deed.office())
                .done();
    if (!done)
        return failure(done.error());
    return next;
}

Result<void> CatalogueBook::publish(Deed &deed, qint64 version, const QString &by,
                                    const QList<CatalogueDocument> &documents)
{
    struct Present {
        QByteArray value;
        qint64 place = 0;
    };
    QHash<std::pair<QString, QString>, Present> present;
    const auto rows = rowsOf(
        std::move(
            deed.statement("SELECT kind, document, place, value FROM catalogue_documents WHERE office = ? "
                           "AND value IS NOT NULL")
                .with(deed.office())),
        [&](Statement &row) {
            present.insert({row.text(0), row.text(1)}, {row.text(3).toUtf8(), row.integer(2)});
            return 0;
        });
    if (!rows)
        return failure(rows.error());
    QHash<QString, qint64> places;
    for (const CatalogueDocument &document : documents) {
        const qint64 place = places[document.kind]++;
        const auto former = present.constFind({document.kind, document.id});
        const bool same =
            former != present.cend() && former->value == document.value && former->place == place;
        present.remove({document.kind, document.id});
        if (same)
            continue;
        const Result<void> done =
            deed.statement("INSERT INTO catalogue_documents (office, kind, document, version, place, value) "
                           "VALUES (?, "
                           "?, ?, ?, ?, ?) ON CONFLICT (office, kind, document) DO UPDATE SET version = "
                           "excluded.version, place = excluded.place, value = excluded.value")
                .with(deed.office(), document.kind, document.id, version, place,
                      QString::fromUtf8(document.value))
                .done();
        if (!done)
            return done;
    }
    for (auto gone = present.cbegin(); gone != present.cend(); ++gone) {
        const Result<void> done =
            deed.statement("UPDATE catalogue_documents SET version = ?, value = NULL WHERE "
                           "office = ? AND kind = ? AND document = ?")
                .with(version, deed.office(), gone.key().first, gone.key().second)
                .done();
        if (!done)
            return done;
    }
    deed.tell(QStringLiteral("catalogue"));
    return deed
        .statement("UPDATE catalogue_versions SET published_at = ?, published_by = ? WHERE office = ? AND "
                   "version = ?")
        .with(deed.now(), by, deed.office(), version)
        .done();
}

Result<std::optional<qint64>> CatalogueBook::published(const OfficeId &office) const
{
    return rowOf(
        std::move(
            m_connection
                .statement("SELECT version FROM catalogue_versions WHERE office = ? AND published_at IS "
                           "NOT NULL ORDER BY published_at DESC, version DESC LIMIT 1")
                .with(office)),
        [](Statement &row) { return row.integer(0); });
}

Result<std::optional<CatalogueBook::Files>> CatalogueBook::files(const OfficeId &office, qint64 version) const
{
    return rowOf(
        std::move(
            m_connection.statement("SELECT files FROM catalogue_versions WHERE office = ? AND version = ?")
                .with(office, version)),
        [](Statement &row) {
            const QJsonObject texts = row.json(0);
            Files files;
            for (auto file = texts.begin(); file != texts.end(); ++file)
                files.insert(file.key(), file.value().toString().toUtf8());
            return files;
        });
}

Result<QList<CatalogueVersion>> CatalogueBook::versions(const OfficeId &office) const
{
    return rowsOf(
        std::move(m_connection
                      .statement("SELECT version, imported_at, imported_by, published_at, services, "
                                 "articles, warnings FROM catalogue_versions WHERE office = ? ORDER BY "
                                 "version DESC LIMIT ?")
                      .with(office, VersionsShown)),
        [](Statement &row) {
            return CatalogueVersion{row.integer(0), row.instant(1), row.text(2), row.instantIfAny(3),
                                    row.small(4),   row.small(5),   row.small(6)};
        });
}

Result<QList<DocumentChange>> CatalogueBook::changes(const OfficeId &office, const CataloguePlace &after,
                                                     int most) const
{
    return rowsOf(
        std::move(
            m_connection
                .statement("SELECT kind, document, version, place, value FROM catalogue_documents "
                           "WHERE office = ? AND (version > ? OR (version = ? AND (kind > ? OR (kind "
                           "= ? AND document > ?)))) ORDER BY version, kind, document LIMIT ?")
                .with(office, after.version, after.version, after.kind, after.kind, after.id, most + 1)),
        readChange);
}

Result<std::optional<DocumentChange>> CatalogueBook::notice(const OfficeId &office, const QString &id) const
{
    return rowOf(
        std::move(m_connection
                      .statement("SELECT 'notice', notice, change, 0, value FROM notices WHERE office = ? "
                                 "AND notice = ?")
                      .with(office, id)),
        readChange);
}

Result<qint64> CatalogueBook::putNotice(Deed &deed, const QString &id, const QByteArray &value,
                                        const QString &by)
{
    const Result<qint64> last = lastNoticeChange(deed.office());
    if (!last)
        return failure(last.error());
    const std::optional<QString> text =
        value.isNull() ? std::nullopt : std::optional<QString>(QString::fromUtf8(value));
    deed.tell(QStringLiteral("notices"));
    const Result<void> done =
        deed.statement(
                "INSERT INTO notices (office, notice, change, changed_at, changed_by, value) VALUES (?, ?, "
                "?, "
                "?, ?, ?) ON CONFLICT (office, notice) DO UPDATE SET change = excluded.change, changed_at = "
                "excluded.changed_at, changed_by = excluded.changed_by, value = excluded.value")
            .with(deed.office(), id, *last + 1, deed.now(), by, text)
            .done();
    if (!done)
        return failure(done.error());
    return *last + 1;
}

Result<QList<DocumentChange>> CatalogueBook::noticeChanges(const OfficeId &office, qint64 after,
                                                           int most) const
{
    return rowsOf(
        std::move(m_connection
                      .statement("SELECT 'notice', notice, change, 0, value FROM notices WHERE office = ? "
                                 "AND change > ? ORDER BY change LIMIT ?")
                      .with(office, after, most + 1)),
        readChange);
}

Result<qint64> CatalogueBook::lastNoticeChange(const OfficeId &office) const
{
    const auto row = rowOf(
        std::move(m_connection.statement("SELECT COALESCE(MAX(change), 0) FROM notices WHERE office = ?")
                      .with(office)),
        [](Statement &one) { return one.integer(0); });
    if (!row)
        return failure(row.error());
    return row->value_or(0);
}

} // namespace okienko::officestore
