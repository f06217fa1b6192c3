// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "domain/result.h"
#include "http/request.h"

namespace okienko::backoffice
{

/// What stands behind the method in the first line of a request (RFC 9112 3.2).
struct Target {
    QString path;
    QList<QueryItem> query;
    QByteArray host; ///< of the absolute form; it counts instead of the field Host
};

/// Reads origin form and absolute form. Invalid: what two programs could read in two ways, or no path of ours
/// ever has: bytes outside RFC 3986, an encoded slash, "." and ".." segments, empty ones, control characters,
/// text that is not UTF-8.
[[nodiscard]] Result<Target> readTarget(const QByteArray &target);

/// The path as it may stand in a log: at most three segments, each a word of the contract ("offices", "v1")
/// or
/// "*" for whatever a client chose ("/v1/offices/*").
[[nodiscard]] QByteArray pathClass(const QString &path);

} // namespace okienko::backoffice
