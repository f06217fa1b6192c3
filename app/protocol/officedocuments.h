// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/letter.h"
#include "protocol/officefiles.h"

namespace okienko
{

/// One page of an office's catalogue as changes (`CatalogueChanges` of the contract), as the kiosk reads it.
struct CatalogueChanges {
    struct Change {
        QString kind; ///< office, service, article; others are passed over
        QString id;
        qint64 order = 0;                 ///< its place among those of its kind
        std::optional<QJsonObject> value; ///< none: removed
    };
    QString cursor;
    bool more = false;  ///< these pages are a whole only with the next one
    bool reset = false; ///< everything that was known before is forgotten first
    qint64 version = 0; ///< the published version that the pages lead to
    QList<Change> changes;
};
[[nodiscard]] Reading<CatalogueChanges> readCatalogueChanges(const QByteArray &letter);

/// An office's files cut into the documents that the contract speaks of, and back.
class OfficeDocuments
{
public:
    /// @param files office.json and knowledge.json of an office that was found good
    [[nodiscard]] static OfficeDocuments of(const OfficeBytes &files);

    void apply(const CatalogueChanges &page);
    /// office.json and knowledge.json, to be checked like any others.
    [[nodiscard]] OfficeBytes files() const;

private:
    struct Document {
        qint64 order = 0;
        QJsonObject value;
    };
    [[nodiscard]] QJsonArray inOrder(const QString &kind) const;

    QHash<QString, QHash<QString, Document>> m_kinds; ///< kind -> id -> document
};

} // namespace okienko
