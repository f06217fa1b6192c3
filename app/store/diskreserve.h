// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/result.h"

namespace okienko
{

/// Space on the ledger's disk that is kept back in a file without content, so that a disk that fills up does
/// not end the day: the file is deleted, and numbers go on while staff make room. It comes back by itself.
class DiskReserve
{
public:
    /// @param file path; its folder is on the disk of the stores
    /// @param bytes some thousand tickets need 4 MiB
    DiskReserve(const QString &file, qint64 bytes);

    /// Looks at the disk: makes the reserve where there is room for it twice, gives it up when hardly
    /// anything else is left.
    void tend();
    /// Deletes the file. NotFound: it is gone already; StorageReadOnly: it cannot be deleted.
    Result<void> giveUp();
    [[nodiscard]] bool kept() const { return m_kept; }

private:
    void make();
    [[nodiscard]] qint64 bytesFree() const;

    QString m_file;
    qint64 m_bytes;
    bool m_kept = false;
};

} // namespace okienko
