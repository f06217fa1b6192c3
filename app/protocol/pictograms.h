// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace okienko
{

/// The names of pictograms that an office may give to its groups.
[[nodiscard]] QStringList pictogramNames();

/// Our icon (assets/icons, without ".svg") for an office's pictogram name; nothing for a name that is not
/// known.
[[nodiscard]] std::optional<QString> pictogramIcon(const QString &pictogram);

} // namespace okienko
