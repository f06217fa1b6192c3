// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace okienko::backoffice
{

/// A strong entity tag of this content ("\"...\"", RFC 9110 8.8.3).
[[nodiscard]] QByteArray entityTag(const QByteArray &content);

/// Whether a field If-None-Match names this tag ("*" names every one); compared weakly, as RFC 9110 13.1.2
/// says.
[[nodiscard]] bool namesTag(const QByteArray &ifNoneMatch, const QByteArray &tag);

} // namespace okienko::backoffice
