// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/hallroutes.h"

#include "api/hallview.h"
#include "api/staffview.h"

namespace okienko::backoffice
{

namespace
{

Reply showHall(Call &call, const HallNeeds &needs)
{
    const auto screen = officestore::ScreenBook(call.connection()).byToken(call.asked().tokenHash);
    if (!screen)
        return Reply::failed(screen.error());
    if (!*screen)
        return Reply::problem(ProblemType::LogInNeeded, QStringLiteral("the screen is not paired"));
    return inOffice(call, needs, call.glance(), [&](const officestore::OfficeToday &today) {
        const auto state = hallState(today, **screen);
        if (!state)
            return Reply::failed(state.error());
        // The clock goes on; it makes no new state.
        QJsonObject still = *state;
        still.remove(QStringLiteral("clock"));
        return Reply::tagged(*state, essenceOf(still) + (today.inDoubt ? "doubt" : "sure"));
    });
}

} // namespace

QList<Route> hallRoutes(const HallNeeds &needs)
{
    return {{"hallState", Method::Get, "/v1/hall/state", Access::Screen, Right::WatchCalls, Work::Look,
             [needs](Call &call) { return showHall(call, needs); }}};
}

QList<Teller> hallTellers(const HallNeeds &needs)
{
    Teller whole;
    whole.news = "hall";
    whole.audience = Audience::Screens;
    whole.event = "hall";
    whole.make = [needs](officestore::Connection &connection, const OfficeId &office,
                         const QString &) -> Result<std::optional<QJsonObject>> {
        const auto file = needs.files(connection, office);
        if (!file)
            return failure(file.error());
        officestore::KnownScreen every;
        every.name = (*file)->names.in((*file)->defaultLanguage);
        every.kind = QStringLiteral("hall");
        return officestore::inGlance(
            connection, office, needs.clock(),
            [&](const officestore::Glance &glance) -> Result<std::optional<QJsonObject>> {
                const auto state = hallState(officestore::OfficeToday(glance, **file), every);
                if (!state)
                    return failure(state.error());
                return std::optional(*state);
            });
    };
    Teller told = whole;
    told.news = "notices";
    return {whole, told};
}

} // namespace okienko::backoffice
