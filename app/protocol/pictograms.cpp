// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/pictograms.h"

#include <array>

namespace okienko
{

namespace
{

struct Pictogram {
    const char *name;
    const char *icon;
};

/// Offices speak of things; our icons have shorter names. Kept in the order in which the documentation lists
/// them.
constexpr std::array pictograms{
    Pictogram{"id-card", "identity"},  Pictogram{"family", "family"}, Pictogram{"people", "people"},
    Pictogram{"car", "car"},           Pictogram{"coins", "coins"},   Pictogram{"support", "support"},
    Pictogram{"building", "house"},    Pictogram{"house", "house"},   Pictogram{"paper", "paper"},
    Pictogram{"calendar", "calendar"}, Pictogram{"phone", "phone"},   Pictogram{"window", "window"},
    Pictogram{"warning", "warning"},   Pictogram{"search", "search"}, Pictogram{"help", "help"},
    Pictogram{"info", "info"},
};

} // namespace

QStringList pictogramNames()
{
    QStringList names;
    for (const Pictogram &one : pictograms)
        names.append(QLatin1String(one.name));
    return names;
}

std::optional<QString> pictogramIcon(const QString &pictogram)
{
    for (const Pictogram &one : pictograms)
        if (pictogram == QLatin1String(one.name))
            return QString::fromLatin1(one.icon);
    return std::nullopt;
}

} // namespace okienko
