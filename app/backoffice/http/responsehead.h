// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

#include "http/response.h"

namespace okienko::backoffice
{

/// What the server knows of an answer and the handler does not.
struct ResponseFrame {
    QByteArray date;
    bool closes = false;
    std::optional<qint64> length; ///< none: until the line is closed
    Headers doorHeaders;
};

/// Status line and fields, with the empty line behind them.
[[nodiscard]] QByteArray responseHead(const Response &response, const ResponseFrame &frame);

/// False when a status or a field could not be sent as it is: a mistake of the handler, answered with 500.
[[nodiscard]] bool canBeSent(const Response &response);

} // namespace okienko::backoffice
