// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/replybook.h"

namespace okienko::officestore
{

namespace
{

constexpr int DaysKept = 7;

} // namespace

Result<std::optional<ReplyBook::Kept>> ReplyBook::find(Deed &deed, const QUuid &request)
{
    return rowOf(
        std::move(deed.statement("SELECT content, status, body FROM replies WHERE office = ? AND request = ?")
                      .with(deed.office(), request)),
        [](Statement &row) {
            return Kept{row.bytes(0), row.small(1), row.text(2).toUtf8()};
        });
}

Result<void> ReplyBook::keep(Deed &deed, const QUuid &request, const Kept &reply)
{
    const Result<void> done = deed.statement("DELETE FROM replies WHERE office = ? AND day < ?")
                                  .with(deed.office(), deed.today().addDays(-DaysKept))
                                  .done();
    if (!done)
        return done;
    return deed
        .statement(
            "INSERT INTO replies (office, request, content, day, status, body) VALUES (?, ?, ?, ?, ?, ?)")
        .with(deed.office(), request, reply.content, deed.today(), reply.status,
              QString::fromUtf8(reply.body))
        .done();
}

} // namespace okienko::officestore
