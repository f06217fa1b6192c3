// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/officeshelf.h"

#include "officestore/cataloguebook.h"
#include "protocol/officefiles.h"

namespace okienko::backoffice
{

Result<std::shared_ptr<const Office>> OfficeShelf::of(officestore::Connection &connection,
                                                      const OfficeId &office)
{
    const officestore::CatalogueBook book(connection);
    const Result<std::optional<qint64>> version = book.published(office);
    if (!version)
        return failure(version.error());
    if (!*version)
        return failure(ErrorKind::NotFound, QStringLiteral("no catalogue is published"));
    {
        const std::lock_guard lock(m_mutex);
        const Kept kept = m_kept.value(office);
        if (kept.office && kept.version == **version)
            return kept.office;
    }
    const auto files = book.files(office, **version);
    if (!files)
        return failure(files.error());
    if (!*files)
        return failure(ErrorKind::Internal, QStringLiteral("the published catalogue has no files"));
    // They were checked when they were imported.
    const OfficeCheck check =
        checkOffice({{QStringLiteral("office.json"), (*files)->value(QStringLiteral("office.json"))}});
    if (!check.findings.clean())
        return failure(ErrorKind::Internal, check.findings.problems().constFirst().line());
    const auto read = std::make_shared<const Office>(check.office);
    const std::lock_guard lock(m_mutex);
    m_kept.insert(office, {**version, read});
    return read;
}

} // namespace okienko::backoffice
