// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <functional>
#include <optional>

#include "domain/ids.h"
#include "domain/result.h"

namespace okienko::officestore
{
class Connection;
}

namespace okienko::backoffice
{

/// Who has a stream open.
enum class Audience {
    Devices,   ///< all terminals of the office
    OneDevice, ///< that is named behind the ":" of the news
    Staff,     ///< all staff pages of the office
    Screens,   ///< all hall screens of the office
};

/// What becomes of a piece of news (a word of Deed::tell(): "waiting", or with a thing behind it:
/// "counter:c3") for one audience, in every server process. Nothing is told only this way, so a lost piece of
/// news delays and harms nothing.
struct Teller {
    const char *news = nullptr; ///< the word, without what stands behind ":"
    Audience audience = Audience::Staff;
    QList<QByteArray> bells = {}; ///< the contract's `what`: look again
    /// An event with data instead of a bell, newly read from the store.
    const char *event = nullptr;
    /// Makes the data. Runs on a clerk's thread. Nothing: no event.
    /// @param about what stood behind the ":"
    std::function<Result<std::optional<QJsonObject>>(officestore::Connection &connection,
                                                     const OfficeId &office, const QString &about)>
        make = {};
};

} // namespace okienko::backoffice
