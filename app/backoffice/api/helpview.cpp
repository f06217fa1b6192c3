// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/helpview.h"

#include <QJsonDocument>

#include <algorithm>

#include "protocol/helpletter.h"

namespace okienko::backoffice
{

namespace
{

QString labelOf(const CounterId &counter, const Office &file)
{
    const auto found = std::ranges::find(file.counters, counter, &Counter::id);
    return found == file.counters.cend() ? QString() : found->label;
}

} // namespace

HelpState helpStateOf(const officestore::HelpRequest &request, const officestore::OfficeToday &today)
{
    HelpState state;
    state.request = request.request;
    state.stage = request.stage;
    state.askedAt = QDateTime::fromMSecsSinceEpoch(request.askedAt.time_since_epoch().count(), Qt::UTC);
    state.counter = labelOf(request.counter, today.file);
    state.minutes = request.minutes;
    return state;
}

Result<QJsonObject> helpJson(const officestore::HelpRequest &request, const officestore::OfficeToday &today)
{
    const auto name = officestore::rowOf(
        std::move(today.statement("SELECT name FROM devices WHERE office = ? AND device = ?")
                      .with(today.office, request.device)),
        [](officestore::Statement &row) { return row.text(0); });
    if (!name)
        return failure(name.error());
    QJsonObject json = QJsonDocument::fromJson(letterOf(helpStateOf(request, today))).object();
    json.insert(QStringLiteral("device"), request.device.toString(QUuid::WithoutBraces));
    json.insert(QStringLiteral("place"), name->value_or(request.device.toString(QUuid::WithoutBraces)));
    json.insert(QStringLiteral("language"), codeOf(request.language));
    json.insert(QStringLiteral("reason"), request.reason);
    if (!request.screen.isEmpty())
        json.insert(QStringLiteral("screen"), request.screen);
    return json;
}

} // namespace okienko::backoffice
