// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officestore/cataloguebook.h"
#include "officestore/officestate.h"
#include "protocol/officefiles.h"

namespace okienko::backoffice
{

/// An office's files, checked and cut into the documents that terminals pull.
struct CatalogueImport {
    OfficeBytes files;
    OfficeCheck check;
    QList<officestore::CatalogueDocument> documents; ///< empty when something is wrong
    QMap<QString, QByteArray> notices;               ///< id -> compact JSON

    /// Pure. What is wrong stands in check.findings.
    [[nodiscard]] static CatalogueImport of(const OfficeBytes &files);
    /// The same from a folder. Unavailable: it cannot be read.
    [[nodiscard]] static Result<CatalogueImport> ofFolder(const QString &folder);

    /// What numbers need to know of the office.
    [[nodiscard]] officestore::OfficeShape shape(int terminals) const;
    [[nodiscard]] officestore::CatalogueVersion version(qint64 number, officestore::Instant at,
                                                        const QString &by) const;
    /// Keeps the files as a new version.
    Result<qint64> keep(officestore::Deed &deed, const QString &by) const;
    /// Makes a kept version the published one.
    Result<void> publishAs(officestore::Deed &deed, qint64 version, const QString &by) const;
};

} // namespace okienko::backoffice
