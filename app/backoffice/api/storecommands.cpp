// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "api/catalogueimport.h"
#include "api/machineclock.h"
#include "api/servercommands.h"
#include "officestore/auditbook.h"
#include "officestore/backup.h"
#include "officestore/migrations.h"
#include "officestore/officekeeper.h"

namespace okienko::backoffice
{

namespace
{

using officestore::AuditBook;
using officestore::Connection;
using officestore::Deed;
using officestore::Migrations;
using officestore::OfficeKeeper;

const QString Operator = QStringLiteral("operator:shell");
constexpr int AuditPage = 500;

int wrong(QTextStream &out, const QString &why)
{
    out << why << '\n';
    return WronglyAsked;
}

int failed(QTextStream &out, const Error &error)
{
    out << "not done: " << error.detail << '\n';
    return NotDone;
}

Result<std::unique_ptr<Connection>> storeOf(const ServerConfig &config)
{
    auto connection = Connection::open(config.store);
    if (!connection)
        return connection;
    const Result<void> good = Migrations().check(**connection);
    if (!good)
        return failure(good.error());
    return connection;
}

/// The authority of the installation: made once, kept for all offices.
Result<Authority> authorityOf(const ServerConfig &config, const OfficeId &office, const QDateTime &now)
{
    Result<Authority> authority = Authority::open(config.authorityFile());
    if (authority || authority.error().kind != ErrorKind::NotFound)
        return authority;
    return Authority::create(config.authorityFile(), office.value, now);
}

Result<OfficeId> madeOffice(Connection &connection, const CatalogueImport &import, int terminals,
                            OfficeKeeper::Before before)
{
    const OfficeId office = import.check.office.id;
    const Moment now = momentNow();
    const Result<void> founded =
        OfficeKeeper::found(connection, office, import.shape(terminals), before, now);
    if (!founded)
        return failure(founded.error());
    return officestore::inDeed(connection, office, now, [&](Deed &deed) -> Result<OfficeId> {
        const Result<qint64> version = import.keep(deed, QStringLiteral("operator"));
        if (!version)
            return failure(version.error());
        const Result<void> published = import.publishAs(deed, *version, QStringLiteral("operator"));
        if (!published)
            return failure(published.error());
        officestore::CatalogueBook book(deed.connection());
        for (auto notice = import.notices.cbegin(); notice != import.notices.cend(); ++notice) {
            const Result<qint64> put =
                book.putNotice(deed, notice.key(), notice.value(), QStringLiteral("operator"));
            if (!put)
                return failure(put.error());
        }
        const Result<void> noted = AuditBook::append(deed, Operator, QStringLiteral("office.init"),
                                                     QStringLiteral("office:") + office.value,
                                                     QStringLiteral("version=%1").arg(*version));
        if (!noted)
            return failure(noted.error());
        return office;
    });
}

int init(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    const QStringList required{QStringLiteral("office"), QStringLiteral("numbers-given-today")};
    const CommandArguments given(arguments, required + QStringList{QStringLiteral("terminals")});
    if (!given.areGood(required, 0))
        return wrong(out, given.fault(required));
    const QString answer = given.value(required.constLast());
    if (answer != QLatin1String("yes") && answer != QLatin1String("no"))
        return wrong(out, QStringLiteral("--numbers-given-today: yes or no. When nobody knows: yes"));
    const int terminals =
        given.has(QStringLiteral("terminals")) ? given.value(QStringLiteral("terminals")).toInt() : 1;
    if (terminals < 1 || terminals > 50)
        return wrong(out, QStringLiteral("--terminals: 1 to 50"));
    const Result<CatalogueImport> import = CatalogueImport::ofFolder(given.value(required.constFirst()));
    if (!import)
        return failed(out, import.error());
    for (const Problem &problem : import->check.findings.problems())
        out << problem.line() << '\n';
    if (!import->check.findings.clean())
        return NotDone;
    if (!QDir().mkpath(config.anchorFolder()))
        return failed(out,
                      {ErrorKind::Unavailable, config.anchorFolder() + QStringLiteral(" cannot be made")});
    const auto connection = Connection::open(config.store, Connection::Missing::IsMade);
    if (!connection)
        return failed(out, connection.error());
    const auto brought = Migrations().bring(**connection);
    if (!brought)
        return failed(out, brought.error());
    const Result<Authority> authority =
        authorityOf(config, import->check.office.id, QDateTime::currentDateTimeUtc());
    if (!authority)
        return failed(out, authority.error());
    const Result<OfficeId> office =
        madeOffice(**connection, *import, terminals,
                   answer == QLatin1String("no") ? OfficeKeeper::Before::NothingGivenToday
                                                 : OfficeKeeper::Before::NumbersGiven);
    if (!office)
        return failed(out, office.error());
    out << "office " << office->value << " is made\n"
        << "authority's fingerprint: " << authority->certificate().fingerprint.toHex() << '\n';
    return Done;
}

int publishCatalogue(const ServerConfig &config, const QStringList &arguments, QTextStream &,
                     QTextStream &out)
{
    const QStringList required{QStringLiteral("office")};
    const CommandArguments given(arguments, required);
    if (!given.areGood(required, 0))
        return wrong(out, given.fault(required));
    const Result<CatalogueImport> import = CatalogueImport::ofFolder(given.value(required.constFirst()));
    if (!import)
        return failed(out, import.error());
    for (const Problem &problem : import->check.findings.problems())
        out << problem.line() << '\n';
    if (!import->check.findings.clean())
        return NotDone;
    const auto connection = storeOf(config);
    if (!connection)
        return failed(out, connection.error());
    const OfficeId office = import->check.office.id;
    const QString by = QStringLiteral("operator");
    const auto done =
        officestore::inDeed(**connection, office, momentNow(), [&](Deed &deed) -> Result<qint64> {
            officestore::OfficeShape shape = import->shape(1);
            shape.numbers = deed.state().shape.numbers;
            const Result<qint64> version = import->keep(deed, by);
            if (!version)
                return version;
            Result<void> step = import->publishAs(deed, *version, by);
            if (step)
                step = OfficeKeeper(deed).describe(shape);
            if (step)
                step = AuditBook::append(deed, Operator, QStringLiteral("catalogue.publish"),
                                         QStringLiteral("version:%1").arg(*version));
            if (!step)
                return failure(step.error());
            return version;
        });
    if (!done)
        return failed(out, done.error());
    out << "version " << *done << " of office " << office.value
        << " is published; terminals have it within five minutes\n";
    return Done;
}

int migrate(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    if (!arguments.isEmpty())
        return wrong(out, QStringLiteral("migrate takes no arguments"));
    const auto connection = Connection::open(config.store);
    if (!connection)
        return failed(out, connection.error());
    const auto brought = Migrations().bring(**connection);
    if (!brought)
        return failed(out, brought.error());
    out << (*brought == Migrations::Done::Nothing ? "the store is up to date\n"
                                                  : "the store was brought up to date\n");
    return Done;
}

int backup(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    if (arguments.size() != 1)
        return wrong(out, QStringLiteral("backup FILE"));
    const auto connection = storeOf(config);
    if (!connection)
        return failed(out, connection.error());
    const Result<void> done =
        officestore::Backup(**connection).write(QDir().absoluteFilePath(arguments.constFirst()), momentNow());
    if (!done)
        return failed(out, done.error());
    out << "written to " << arguments.constFirst() << '\n';
    return Done;
}

int restore(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    if (arguments.size() != 1)
        return wrong(out, QStringLiteral("restore FILE"));
    const Result<void> done = officestore::Backup::restore(
        config.store, QDir().absoluteFilePath(arguments.constFirst()), momentNow());
    if (!done)
        return failed(out, done.error());
    out << "restored; live numbers stay closed until the next office day\n";
    return Done;
}

/// "N:HASH", as `audit verify` tells it.
std::optional<auditchain::Head> headOf(const QString &text)
{
    const qint64 position = text.section(u':', 0, 0).toLongLong();
    const QByteArray hash = QByteArray::fromHex(text.section(u':', 1).toLatin1());
    if (position < 1 || hash.size() != 32)
        return std::nullopt;
    return auditchain::Head{position, hash};
}

Result<AuditCheck> readThrough(Connection &connection, const OfficeId &office,
                               const std::optional<auditchain::Head> &kept)
{
    AuditCheck check(office, kept);
    qint64 after = 0;
    for (;;) {
        const auto page = AuditBook::read(connection, office, after, AuditPage);
        if (!page)
            return failure(page.error());
        for (const AuditBook::Entry &entry : *page)
            check.read(entry.record, entry.hash);
        if (page->size() < AuditPage)
            return check;
        after = page->constLast().record.position;
    }
}

int verifyAudit(const ServerConfig &config, const QStringList &arguments, QTextStream &, QTextStream &out)
{
    const QStringList required{QStringLiteral("office")};
    const CommandArguments given(arguments, required + QStringList{QStringLiteral("head")});
    if (!given.areGood(required, 0))
        return wrong(out, given.fault(required));
    std::optional<auditchain::Head> kept;
    if (given.has(QStringLiteral("head"))) {
        kept = headOf(given.value(QStringLiteral("head")));
        if (!kept)
            return wrong(out, QStringLiteral("--head: a position and a hash, as 17:4e07..."));
    }
    const auto connection = storeOf(config);
    if (!connection)
        return failed(out, connection.error());
    const Result<AuditCheck> check = readThrough(**connection, {given.value(required.constFirst())}, kept);
    if (!check)
        return failed(out, check.error());
    if (const auto broken = check->finish()) {
        out << "BROKEN at " << broken->position << ": " << broken->what << '\n';
        return NotDone;
    }
    out << "whole, head " << check->head().position << ':' << check->head().hash.toHex() << '\n';
    return Done;
}

} // namespace

QList<ServerCommand> storeCommands()
{
    return {
        {"init", "--office FOLDER --numbers-given-today yes|no [--terminals N]",
         "makes an office from its files: store, authority, catalogue. Say \"yes\" when this office gave "
         "numbers "
         "today, or when nobody knows",
         init},
        {"catalogue publish", "--office FOLDER",
         "takes an office's changed files; terminals bring them into force when nobody stands there",
         publishCatalogue},
        {"migrate", "", "brings the store up to date after an update", migrate},
        {"backup", "FILE", "copies a SQLite store while it is in use", backup},
        {"restore", "FILE", "puts a backup into the place of a SQLite store; stop the server first", restore},
        {"audit verify", "--office ID [--head N:HASH]",
         "checks the chain of the audit, also against a head that was kept elsewhere", verifyAudit}};
}

} // namespace okienko::backoffice
