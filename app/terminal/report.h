// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonObject>

#include <memory>

#include "domain/result.h"

namespace okienko
{

/// A running account of what the terminal shows, for demonstrations and for testing from outside: one JSON
/// object a line, each with "ms", milliseconds of CLOCK_MONOTONIC. Written only when asked for on the command
/// line.
class Report
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Report>> open(const QString &file);

    void add(const QString &event, QJsonObject facts);
    [[nodiscard]] static qint64 monotonicMilliseconds();

private:
    Report() = default;
    QFile m_file;
};

} // namespace okienko
