// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <memory>
#include <mutex>

#include "domain/ids.h"
#include "domain/office.h"
#include "domain/result.h"

namespace okienko::officestore
{
class Connection;
}

namespace okienko::backoffice
{

/// The offices' published files, read once a version and then kept. May be asked from any thread.
class OfficeShelf
{
public:
    /// NotFound: nothing is published for this office.
    [[nodiscard]] Result<std::shared_ptr<const Office>> of(officestore::Connection &connection,
                                                           const OfficeId &office);

private:
    struct Kept {
        qint64 version = 0;
        std::shared_ptr<const Office> office;
    };
    std::mutex m_mutex;
    QHash<OfficeId, Kept> m_kept;
};

} // namespace okienko::backoffice
