// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/deviceroutes.h"
#include "officestore/numbersdesk.h"
#include "officestore/postdesk.h"
#include "protocol/helloletter.h"
#include "protocol/lendletter.h"
#include "protocol/pushletter.h"

namespace okienko::backoffice
{

namespace
{

using officestore::DeviceId;

DeviceId deviceOf(const Call &call) { return DeviceId::fromText(call.caller().id); }

/// The letter is in the name of the certificate's office, or refused.
std::optional<Reply> refusedFor(const Call &call, const OfficeId &office)
{
    if (office == call.office())
        return std::nullopt;
    return Reply::problem(ProblemType::WrongOffice, QStringLiteral("the letter names another office"));
}

Reply hello(Call &call)
{
    const auto letter = readHello(call.asked().body);
    if (!letter)
        return Reply::badLetter(letter.error());
    if (const auto refused = refusedFor(call, letter->letter.office))
        return *refused;
    const auto answer = officestore::NumbersDesk(call.connection(), call.office())
                            .hello(deviceOf(call), letter->letter, call.now());
    return answer ? Reply::jsonBytes(200, letterOf(*answer)) : Reply::failed(answer.error());
}

Reply lend(Call &call)
{
    const auto letter = readLendRequest(call.asked().body);
    if (!letter)
        return Reply::badLetter(letter.error());
    if (const auto refused = refusedFor(call, letter->letter.office))
        return *refused;
    const auto answer = officestore::NumbersDesk(call.connection(), call.office())
                            .lend(deviceOf(call), letter->letter, call.now());
    if (answer)
        return Reply::jsonBytes(200, letterOf(*answer));
    return answer.error().kind == ErrorKind::Refused
               ? Reply::problem(ProblemType::IdReused, QStringLiteral("this id stands for another request"))
               : Reply::failed(answer.error());
}

Reply push(Call &call, officestore::TicketFacts &sink)
{
    const auto letter = readPush(call.asked().body);
    if (!letter)
        return Reply::badLetter(letter.error());
    if (const auto refused = refusedFor(call, letter->letter.office))
        return *refused;
    const auto answer = officestore::PostDesk(call.connection(), call.office(), sink)
                            .push(deviceOf(call), *letter, call.now());
    return answer ? Reply::jsonBytes(200, letterOf(*answer)) : Reply::failed(answer.error());
}

Route letterRoute(const char *operation, const char *path, Right right,
                  const std::function<Reply(Call &)> &answer)
{
    Route route{operation, Method::Post, path, Access::Device, right, Work::Own, answer};
    route.bodyBytes = longestLetter;
    route.ownLetter = true;
    return route;
}

} // namespace

QList<Route> postRoutes(const officestore::OfficeFiles &files)
{
    const auto sink = std::make_shared<officestore::TicketFacts>(files);
    return {letterRoute("hello", "/v1/device/hello", Right::GreetOffice, hello),
            letterRoute("lend", "/v1/device/lend", Right::BorrowNumbers, lend),
            letterRoute("push", "/v1/device/push", Right::PushEvents,
                        [sink](Call &call) { return push(call, *sink); })};
}

} // namespace okienko::backoffice
