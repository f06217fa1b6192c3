// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "http/response.h"

namespace okienko::backoffice
{

/// The pages for staff and hall, from the program's resources (:/web/): "/counter", "/hall", "/office",
/// "/sign/3" and what they load from "/web/". Nothing: no page is called so.
[[nodiscard]] std::optional<Response> pageAt(const QByteArray &method, const QString &path);

} // namespace okienko::backoffice
