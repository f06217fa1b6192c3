// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "domain/ids.h"
#include "domain/result.h"

namespace okienko::backoffice
{

/// What somebody is for one office. Everybody has exactly one role.
enum class Role {
    Device,     ///< a terminal, known by its client certificate
    Display,    ///< a hall screen, paired by a code: reads, and nothing else
    Counter,    ///< staff at a counter
    Supervisor, ///< staff who look after the office's day; does what a counter does as well
    Admin,      ///< sets up devices, staff and catalogue; calls no visitors
};

/// Everything that can be asked of the back office. What is not listed cannot be done over the line.
enum class Right {
    // of devices
    GreetOffice,      ///< hello
    BorrowNumbers,    ///< lend
    PushEvents,       ///< push
    ReportHealth,     ///< heartbeat
    RenewCertificate, ///< the next one, with the present one
    // reading
    ReadCatalogue,    ///< services, articles, hours, notices
    ReadAppointments, ///< today's, for check-in
    BookTime,         ///< free times; hold, confirm, move and cancel one
    WatchCalls,       ///< who is called where
    // at a counter
    OpenCounter, ///< open, choose services, pause, close
    SeeQueue,    ///< waiting lists with language and needs
    CallNext,
    Recall, ///< the same ticket again
    Serve,  ///< serving, done, done-and-next
    MarkNoShow,
    ReturnTicket,   ///< of somebody who came late, by the office's table
    TransferTicket, ///< to another service or the cash desk, and back
    ParkTicket,
    UndoCall,      ///< within 10 s
    CallOutOfTurn, ///< with a reason
    IssueTicket,   ///< for a walk-in
    TakePaper,     ///< a ticket that the office doesn't know yet (numbers P5)
    LendSlips,     ///< numbers on paper, before hours without power
    EnterSlips,    ///< emergency slips, after hours without power
    AnswerHelp,    ///< a terminal calls for somebody
    // of the office's day
    SuspendService, ///< and open it again
    PublishNotice,
    PairDisplay, ///< confirm a hall screen's code
    RevokeDisplay,
    KeepCalendars, ///< secret addresses of the booked times: make, list, remove
    SeeFigures,    ///< by counter and service
    SeeDevices,    ///< and their health
    EndDay,
    ConfirmDay,    ///< the date is right (numbers D4)
    ReopenNumbers, ///< after lost memory, above the highest on paper (numbers N6)
    ReplaceLedger, ///< a new ledger takes over although the former was heard lately (numbers N12)
    // of the installation
    SeeCatalogueVersions, ///< what was imported, and which is published
    ImportCatalogue,
    EnrolDevice, ///< make a one-time code
    RevokeDevice,
    ManageStaff,        ///< names, roles, new passwords and second factors
    SwitchClerkFigures, ///< figures by clerk, with a reason that the clerks see
    ReadAudit,
};

/// May somebody in this role do it, in the own office? The whole answer is one table.
[[nodiscard]] bool may(Role role, Right right);

/// For audit and logs: "supervisor", "service.suspend".
[[nodiscard]] QString wordOf(Role role);
[[nodiscard]] QString wordOf(Right right);
/// Invalid: there is no such role.
[[nodiscard]] Result<Role> roleFrom(const QString &word);

[[nodiscard]] const QList<Role> &allRoles();
[[nodiscard]] const QList<Right> &allRights();

/// Who asks, after certificate or session were found good.
struct Caller {
    OfficeId office;
    Role role = Role::Display;
    QString id; ///< of the device, the screen or the staff member, for the audit
};

/// Refused: the role may not, or the thing is another office's (who asks does not learn whether it exists).
/// The detail holds ids only and goes into the log: every refusal is logged.
[[nodiscard]] Result<void> permit(const Caller &caller, Right right, const OfficeId &office);

} // namespace okienko::backoffice
