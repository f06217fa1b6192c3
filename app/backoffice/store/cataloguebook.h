// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include <optional>

#include "officestore/deed.h"

namespace okienko::officestore
{

/// One imported set of an office's files.
struct CatalogueVersion {
    qint64 version = 0;
    Instant at;
    QString by;
    std::optional<Instant> publishedAt;
    int services = 0;
    int articles = 0;
    int warnings = 0;
};

/// A change of a document of the published catalogue, or of a notice.
struct DocumentChange {
    QString kind; ///< office, service, article; notice
    QString id;
    qint64 version = 0;
    qint64 place = 0;
    QByteArray value; ///< compact JSON; null: removed
};

/// A document of an imported catalogue.
struct CatalogueDocument {
    QString kind;
    QString id;
    QByteArray value; ///< compact JSON
};

/// Where a page of changes went to: the last change of it. Pages go by (version, kind, id).
struct CataloguePlace {
    qint64 version = 0;
    QString kind = {};
    QString id = {};
};

/// The office's files: versions as they were imported, documents of the published one with the version that
/// changed them, and notices.
class CatalogueBook
{
public:
    explicit CatalogueBook(Connection &connection) : m_connection(connection) {}

    /// File name -> bytes.
    using Files = QMap<QString, QByteArray>;

    /// Keeps the files as the next version; the last ten are kept.
    Result<qint64> add(Deed &deed, const CatalogueVersion &version, const Files &files);
    /// The documents become the published ones: what differs gets this version. Of the same office, in the
    /// order of their files.
    Result<void> publish(Deed &deed, qint64 version, const QString &by,
                         const QList<CatalogueDocument> &documents);

    [[nodiscard]] Result<std::optional<qint64>> published(const OfficeId &office) const;
    [[nodiscard]] Result<std::optional<Files>> files(const OfficeId &office, qint64 version) const;
    /// Newest first, at most 20.
    [[nodiscard]] Result<QList<CatalogueVersion>> versions(const OfficeId &office) const;
    /// Documents that changed behind this place, one more than `most` when there are more.
    [[nodiscard]] Result<QList<DocumentChange>> changes(const OfficeId &office, const CataloguePlace &after,
                                                        int most) const;

    /// Also one that was removed.
    [[nodiscard]] Result<std::optional<DocumentChange>> notice(const OfficeId &office,
                                                               const QString &id) const;
    /// Puts a notice, or removes it (no value).
    Result<qint64> putNotice(Deed &deed, const QString &id, const QByteArray &value, const QString &by);
    [[nodiscard]] Result<QList<DocumentChange>> noticeChanges(const OfficeId &office, qint64 after,
                                                              int most) const;
    [[nodiscard]] Result<qint64> lastNoticeChange(const OfficeId &office) const;

private:
    Connection &m_connection;
};

} // namespace okienko::officestore
