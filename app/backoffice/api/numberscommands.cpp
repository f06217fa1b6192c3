// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does from a shell with an office's day and numbers, where no supervisor can log in: the same
// deeds as on the office's page, written down in the same way.
#include "api/machineclock.h"
#include "api/servercommands.h"
#include "officestore/auditbook.h"
#include "officestore/migrations.h"
#include "officestore/officekeeper.h"
#include "officestore/slipdesk.h"
#include "protocol/letter.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;
using officestore::Connection;
using officestore::Deed;
using officestore::OfficeKeeper;
using officestore::SlipDesk;

const QString Operator = QStringLiteral("operator:shell");
const QString OfficeOption = QStringLiteral("office");

int wrong(QTextStream &out, const QString &why)
{
    out << why << '\n';
    return WronglyAsked;
}

/// One deed in the store of this configuration. @return how the command ends; what went wrong was said
template <typename Work>
int inOffice(const ServerConfig &config, const QString &office, QTextStream &out, Work work)
{
    const auto connection = Connection::open(config.store);
    Result<void> done = connection ? officestore::Migrations().check(**connection)
                                   : Result<void>(failure(connection.error()));
    if (done)
        done = officestore::inDeed(**connection, {office}, momentNow(), work);
    if (!done)
        out << "not done: " << done.error().detail << '\n';
    return done ? Done : NotDone;
}

int openNumbers(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    const QString from = QStringLiteral("from");
    const CommandArguments given(arguments, {OfficeOption, from});
    if (!given.areGood({OfficeOption, from}, 1))
        return wrong(out, given.fault({OfficeOption, from}).isEmpty()
                              ? QStringLiteral("which series? numbers open SERIES --office ID --from N")
                              : given.fault({OfficeOption, from}));
    bool isNumber = false;
    const int first = given.value(from).toInt(&isNumber);
    if (!isNumber || first < 1)
        return wrong(out, QStringLiteral("--from: a number above the highest on paper"));
    const Series series{given.plain().constFirst()};
    const int ending = inOffice(config, given.value(OfficeOption), out, [&](Deed &deed) -> Result<void> {
        const Result<void> opened = OfficeKeeper(deed).reopen(series, first);
        return opened ? AuditBook::append(deed, Operator, QStringLiteral("numbers.reopen"),
                                          QStringLiteral("series:%1:%2").arg(series.letter).arg(first))
                      : opened;
    });
    if (ending == Done)
        out << "series " << series.letter << " is open again from " << first << " on, for today\n";
    return ending;
}

int confirmDay(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    const QString dayOption = QStringLiteral("day");
    const CommandArguments given(arguments, {OfficeOption, dayOption});
    if (!given.areGood({OfficeOption, dayOption}, 0))
        return wrong(out, given.fault({OfficeOption, dayOption}));
    const OfficeDay day = QDate::fromString(given.value(dayOption), Qt::ISODate);
    if (!day.isValid())
        return wrong(out, QStringLiteral("--day: as 2026-11-24"));
    const int ending = inOffice(config, given.value(OfficeOption), out, [&](Deed &deed) -> Result<void> {
        const Result<void> confirmed = OfficeKeeper(deed).confirmDay(day);
        return confirmed ? AuditBook::append(deed, Operator, QStringLiteral("day.confirm"),
                                             QStringLiteral("day:") + textOf(day))
                         : confirmed;
    });
    if (ending == Done)
        out << "the day is " << textOf(day) << "; terminals are told so\n";
    return ending;
}

int lendSlips(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    const QString seriesOption = QStringLiteral("series");
    const QString countOption = QStringLiteral("count");
    const QStringList required{OfficeOption, seriesOption, countOption};
    const CommandArguments given(arguments, required);
    if (!given.areGood(required, 0))
        return wrong(out, given.fault(required));
    const int count = given.value(countOption).toInt();
    if (count < 1 || count > 100)
        return wrong(out, QStringLiteral("--count: 1 to 100"));
    const Series series{given.value(seriesOption)};
    QList<SlipDesk::Slip> slips;
    OfficeDay day;
    const int ending = inOffice(config, given.value(OfficeOption), out, [&](Deed &deed) -> Result<void> {
        day = deed.today();
        const auto lent = SlipDesk(deed).lend(series, day, count);
        if (!lent)
            return failure(lent.error());
        if (!*lent)
            return failure(ErrorKind::Refused,
                           lent->error() == LendRefusal::ClockInDoubt
                               ? QStringLiteral("the office's clock is in doubt: confirm the day first")
                               : QStringLiteral("no number can be lent in this series now"));
        slips = **lent;
        return AuditBook::append(deed, Operator, QStringLiteral("slips.lend"),
                                 QStringLiteral("series:") + series.letter,
                                 QStringLiteral("from=%1,to=%2")
                                     .arg(slips.constFirst().number.text(), slips.constLast().number.text()));
    });
    for (const SlipDesk::Slip &slip : std::as_const(slips))
        if (ending == Done)
            out << slip.number.text() << '\t' << slip.code << '\t' << textOf(day) << '\n';
    return ending;
}

} // namespace

QList<ServerCommand> numbersCommands()
{
    return {
        {"numbers open", "SERIES --office ID --from N",
         "opens a series again that was closed after a loss, above the highest number on paper", openNumbers},
        {"day confirm", "--office ID --day YYYY-MM-DD",
         "the date that the clock shows is right: ends its doubt", confirmDay},
        {"slips", "--office ID --series LETTER --count N",
         "numbers for hours without power, today: a line for each slip, number, code and day", lendSlips}};
}

} // namespace okienko::backoffice
