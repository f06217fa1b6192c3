// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "protocol/officedocuments.h"
#include "sync/changeserrand.h"

namespace okienko
{

/// The office's catalogue as it was pulled, whole.
struct CatalogueAsPulled {
    QString cursor;
    qint64 version = 0;
    OfficeBytes files; ///< not checked yet
};

/// Pulls the office's catalogue, at least every five minutes. Pages are collected beside what is in force,
/// and told only as a whole.
class CatalogueErrand : public ChangesErrand
{
    Q_OBJECT

public:
    CatalogueErrand(DeviceLine &line, const Clock &clock, QObject *parent = nullptr);

    /// Reads the files as they were kept last; called only when something has changed.
    using Kept = std::function<OfficeBytes()>;
    /// To be called before the first tick.
    /// @param cursor of what is kept; empty: everything comes anew
    void goOnFrom(const QString &cursor, const Kept &kept);

Q_SIGNALS:
    void pulled(const okienko::CatalogueAsPulled &catalogue);

protected:
    Result<Page> hear(const QByteArray &body) override;
    bool tell() override;
    void forgetPages() override { m_documents.reset(); }

private:
    Kept m_kept;
    qint64 m_version = 0;
    std::optional<OfficeDocuments> m_documents; ///< while pages with changes come
};

} // namespace okienko
