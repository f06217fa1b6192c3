// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/walkindesk.h"

#include "domain/ticket.h"
#include "officestore/numbersdesk.h"

namespace okienko::officestore
{

Result<tl::expected<KnownTicket, LendRefusal>> WalkInDesk::issue(const Order &order)
{
    using Answer = tl::expected<KnownTicket, LendRefusal>;
    const Service *service = m_today.file.service(order.service);
    if (!service)
        return failure(ErrorKind::NotFound, QStringLiteral("no service \"%1\"").arg(order.service.value));
    const auto known = m_tickets.find(order.id);
    if (!known)
        return failure(known.error());
    if (*known)
        return Answer(**known);
    const Series series = m_today.file.groupOf(*service).series;
    const auto numbers = NumbersDesk::numbersForStaff(m_deed, series, 1);
    if (!numbers)
        return failure(numbers.error());
    if (!*numbers)
        return Answer(tl::unexpected(numbers->error()));

    KnownTicket ticket;
    ticket.now.id = order.id;
    ticket.now.series = series;
    ticket.now.n = (*numbers)->first();
    ticket.now.visit = order.visit;
    ticket.now.needs = order.needs;
    ticket.day = m_today.day;
    ticket.digits = m_today.digits;
    ticket.code = codeOf(order.id);
    ticket.origin = KnownTicket::Origin::Staff;
    ticket.language = order.language;
    const Result<void> inserted = m_tickets.insert(ticket);
    if (!inserted)
        return failure(inserted.error());
    backoffice::TicketEvent issue;
    issue.id = {newUuid7(m_today.now.time_since_epoch().count())};
    issue.ticket = order.id;
    issue.deed = backoffice::Deed::Issue;
    issue.who = {backoffice::Who::Kind::Office, {}};
    issue.at = m_today.now;
    issue.service = order.service;
    issue.series = series;
    issue.n = ticket.now.n;
    issue.needs = order.needs;
    issue.visit = order.visit;
    const Result<KnownTicket> issued = m_tickets.add(ticket, issue, m_today.day);
    if (!issued)
        return failure(issued.error());
    m_deed.tell(QStringLiteral("waiting"));
    return Answer(*issued);
}

} // namespace okienko::officestore
