// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/rights.h"

#include <array>

namespace okienko::backoffice
{

namespace
{

constexpr unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }

constexpr unsigned Device = bit(Role::Device);
constexpr unsigned Display = bit(Role::Display);
constexpr unsigned Counter = bit(Role::Counter);
constexpr unsigned Supervisor = bit(Role::Supervisor);
constexpr unsigned Admin = bit(Role::Admin);

struct Row {
    Right right;
    const char *word;
    unsigned roles;
};

/// Who may do what. The one table; in the order of the enum.
constexpr std::array Table{
    Row{Right::GreetOffice, "device.hello", Device},
    Row{Right::BorrowNumbers, "numbers.lend", Device},
    Row{Right::PushEvents, "events.push", Device},
    Row{Right::ReportHealth, "device.report", Device},
    Row{Right::RenewCertificate, "device.renew", Device},

    Row{Right::ReadCatalogue, "catalogue.read", Device | Display | Counter | Supervisor | Admin},
    Row{Right::ReadAppointments, "appointments.read", Device | Counter | Supervisor},
    Row{Right::BookTime, "appointments.book", Device},
    Row{Right::WatchCalls, "calls.watch", Device | Display | Counter | Supervisor},

    Row{Right::OpenCounter, "counter.open", Counter | Supervisor},
    Row{Right::SeeQueue, "queue.see", Counter | Supervisor},
    Row{Right::CallNext, "ticket.call", Counter | Supervisor},
    Row{Right::Recall, "ticket.recall", Counter | Supervisor},
    Row{Right::Serve, "ticket.serve", Counter | Supervisor},
    Row{Right::MarkNoShow, "ticket.no-show", Counter | Supervisor},
    Row{Right::ReturnTicket, "ticket.return", Counter | Supervisor},
    Row{Right::TransferTicket, "ticket.transfer", Counter | Supervisor},
    Row{Right::ParkTicket, "ticket.park", Counter | Supervisor},
    Row{Right::UndoCall, "ticket.undo", Counter | Supervisor},
    Row{Right::CallOutOfTurn, "ticket.call-out-of-turn", Counter | Supervisor},
    Row{Right::IssueTicket, "ticket.issue", Counter | Supervisor},
    Row{Right::TakePaper, "ticket.take-paper", Counter | Supervisor},
    Row{Right::LendSlips, "slips.lend", Supervisor},
    Row{Right::EnterSlips, "slips.enter", Counter | Supervisor},
    Row{Right::AnswerHelp, "help.answer", Counter | Supervisor},

    Row{Right::SuspendService, "service.suspend", Supervisor},
    Row{Right::PublishNotice, "notice.publish", Supervisor},
    Row{Right::PairDisplay, "display.pair", Supervisor | Admin},
    Row{Right::RevokeDisplay, "display.revoke", Supervisor | Admin},
    Row{Right::KeepCalendars, "calendar.keep", Supervisor | Admin},
    Row{Right::SeeFigures, "figures.see", Supervisor},
    Row{Right::SeeDevices, "devices.see", Supervisor | Admin},
    Row{Right::EndDay, "day.end", Supervisor},
    Row{Right::ConfirmDay, "day.confirm", Supervisor | Admin},
    Row{Right::ReopenNumbers, "numbers.reopen", Supervisor | Admin},
    Row{Right::ReplaceLedger, "ledger.replace", Supervisor | Admin},

    Row{Right::SeeCatalogueVersions, "catalogue.versions", Supervisor | Admin},
    Row{Right::ImportCatalogue, "catalogue.import", Admin},
    Row{Right::EnrolDevice, "device.enrol", Supervisor | Admin},
    Row{Right::RevokeDevice, "device.revoke", Supervisor | Admin},
    Row{Right::ManageStaff, "staff.manage", Admin},
    Row{Right::SwitchClerkFigures, "figures.by-clerk", Admin},
    Row{Right::ReadAudit, "audit.read", Admin},
};

constexpr bool isInOrder()
{
    for (std::size_t place = 0; place < Table.size(); ++place) {
        if (static_cast<std::size_t>(Table[place].right) != place)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "a row stands at the wrong place or is missing");
static_assert(static_cast<std::size_t>(Right::ReadAudit) + 1 == Table.size(), "the last right has no row");

constexpr std::array<const char *, 5> RoleWords{"device", "display", "counter", "supervisor", "admin"};
static_assert(static_cast<std::size_t>(Role::Admin) + 1 == RoleWords.size());

const Row &rowOf(Right right) { return Table[static_cast<std::size_t>(right)]; }

} // namespace

bool may(Role role, Right right) { return (rowOf(right).roles & bit(role)) != 0; }

QString wordOf(Role role) { return QLatin1String(RoleWords[static_cast<std::size_t>(role)]); }

QString wordOf(Right right) { return QLatin1String(rowOf(right).word); }

Result<Role> roleFrom(const QString &word)
{
    for (const Role role : allRoles()) {
        if (word == wordOf(role))
            return role;
    }
    return failure(
        ErrorKind::Invalid,
        QStringLiteral("there is no such role; there are: device display counter supervisor admin"));
}

const QList<Role> &allRoles()
{
    static const QList<Role> roles{Role::Device, Role::Display, Role::Counter, Role::Supervisor, Role::Admin};
    return roles;
}

const QList<Right> &allRights()
{
    static const QList<Right> rights = [] {
        QList<Right> all;
        for (const Row &row : Table)
            all.append(row.right);
        return all;
    }();
    return rights;
}

Result<void> permit(const Caller &caller, Right right, const OfficeId &office)
{
    const auto refused = [&](const QString &why) {
        return failure(ErrorKind::Refused, QStringLiteral("%1: refused to %2 %3: %4")
                                               .arg(wordOf(right), wordOf(caller.role), caller.id, why));
    };
    if (!may(caller.role, right))
        return refused(QStringLiteral("the role may not"));
    if (caller.office.isEmpty() || caller.office != office)
        return refused(QStringLiteral("of office %1, not %2").arg(caller.office.value, office.value));
    return {};
}

} // namespace okienko::backoffice
