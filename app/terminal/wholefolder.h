// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace okienko
{

/// Puts these files in place of a folder: beside the old one first, then renamed. A crash leaves one of the
/// two whole, the old one perhaps under the name "<folder>.old". False: nothing has changed, or the old one
/// stands there.
[[nodiscard]] bool putWholeFolder(const QString &folder, const QMap<QString, QByteArray> &files);

/// The file's bytes; nothing when it cannot be read.
[[nodiscard]] std::optional<QByteArray> bytesOfFile(const QString &path);

} // namespace okienko
