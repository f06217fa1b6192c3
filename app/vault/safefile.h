// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "domain/result.h"

namespace okienko
{

/// Files for secrets: mode 0600, whole or not there, on the disk before the call returns (written beside as
/// "<name>.part", synced, put in place, folder synced). One writer at a time. The folder must exist.
///
/// Errors: StorageFull, StorageReadOnly, else Unavailable (no such folder, no rights, no such device); the
/// detail names the file and what to do. After an error the former file stands untouched.

/// Writes the file, in the place of a former one.
[[nodiscard]] Result<void> writeSecretFile(const QString &file, const QByteArray &content);

/// Writes a file that must not be there yet. Refused: it is; it stays as it is.
[[nodiscard]] Result<void> writeNewSecretFile(const QString &file, const QByteArray &content);

/// Reads such a file. NotFound: there is none. Refused: other users of the machine can read or write it, so
/// that it is no secret any more. Invalid: no regular file, or longer than a secret of ours can be (64 KiB).
[[nodiscard]] Result<QByteArray> readSecretFile(const QString &file);

/// Removes a file; well done also when there is none.
[[nodiscard]] Result<void> removeSecretFile(const QString &file);

} // namespace okienko
