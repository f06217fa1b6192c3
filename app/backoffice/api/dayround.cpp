// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/dayround.h"

#include "officestore/bookingdesk.h"
#include "officestore/dayend.h"
#include "officestore/officekeeper.h"

namespace okienko::backoffice
{

using officestore::DayEnd;
using officestore::OfficeKeeper;

namespace
{

Result<DayEnd::Done> roundOf(officestore::Deed &deed, const Office &file)
{
    Result<DayEnd::Done> done = DayEnd(deed, file).run();
    if (!done)
        return done;
    Result<void> forgotten = OfficeKeeper(deed).forgetOld();
    if (forgotten && !deed.inDoubt())
        forgotten = officestore::BookingDesk::forgetOld(deed);
    if (!forgotten)
        return failure(forgotten.error());
    return done;
}

} // namespace

void makeRound(officestore::Connection &connection, const HallNeeds &needs, Journal &journal)
{
    const auto trouble = [&](const OfficeId &office, const Error &error) {
        journal.write(Journal::Level::Warning, QStringLiteral("round-not-made"),
                      {{QStringLiteral("office"), office.value}, {QStringLiteral("why"), error.detail}});
    };
    const Result<QList<OfficeId>> offices = OfficeKeeper::offices(connection);
    if (!offices) {
        trouble({}, offices.error());
        return;
    }
    for (const OfficeId &office : *offices) {
        const auto file = needs.files(connection, office);
        if (!file) {
            if (file.error().kind != ErrorKind::NotFound) // nothing was published yet
                trouble(office, file.error());
            continue;
        }
        const Result<DayEnd::Done> done =
            officestore::inDeed(connection, office, needs.clock(),
                                [&](officestore::Deed &deed) { return roundOf(deed, **file); });
        if (!done)
            trouble(office, done.error());
        else if (done->ended > 0 || done->learned)
            journal.write(
                Journal::Level::Info, QStringLiteral("day-ended"),
                {{QStringLiteral("office"), office.value}, {QStringLiteral("tickets"), done->ended}});
    }
}

} // namespace okienko::backoffice
