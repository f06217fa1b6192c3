// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officestore/callfeed.h"
#include "officestore/counterdesk.h"
#include "officestore/ticketfacts.h"
#include "officestore/waits.h"
#include "storebench.h"

namespace okienko::test
{

/// An office with a hall: two counters for identity cards (A) and passports (A), one for the cash desk (K).
/// It is Monday morning. Tickets come as a terminal's events, deeds from counters that know how they stand.
class HallBench : public StoreBench
{
public:
    explicit HallBench(officestore::Dialect dialect);

    const OfficeId office{QStringLiteral("sample-office")};
    const CounterId c1{QStringLiteral("c1")};
    const CounterId c2{QStringLiteral("c2")};
    const CounterId cash{QStringLiteral("c4")};
    const ServiceId cards{QStringLiteral("identity-card")};
    const ServiceId passports{QStringLiteral("passport")};
    const ServiceId fees{QStringLiteral("fees")};
    const LedgerId ledger{QUuid::createUuid()};
    Office file;

    /// An event of a ticket that was issued now: the next number of the series.
    [[nodiscard]] officestore::TakenEvent paper(const ServiceId &service);
    [[nodiscard]] officestore::TakenEvent news(const char *kind, const TicketId &ticket) const;
    void take(const officestore::TakenEvent &event) { take(connection(), event); }
    void take(officestore::Connection &connection, const officestore::TakenEvent &event);
    TicketId issue(const ServiceId &service);
    [[nodiscard]] Result<std::shared_ptr<const Office>> published() const;
    /// A secret for each paper of ours: its ticket's first ten bytes.
    [[nodiscard]] static QByteArray secretOf(const TicketId &ticket);

    using Work = std::function<Result<officestore::DeskAnswer>(officestore::CounterDesk &desk,
                                                               const officestore::CounterDesk::Asked &asked)>;
    /// One deed at a counter that believes what is so. What is refused leaves nothing behind.
    officestore::DeskAnswer at(const CounterId &counter, const Work &work)
    {
        return at(counter, newRequest(), work);
    }
    officestore::DeskAnswer at(const CounterId &counter, const RequestId &request, const Work &work)
    {
        return at(present(counter, request), work);
    }
    officestore::DeskAnswer at(const officestore::CounterDesk::Asked &asked, const Work &work)
    {
        return at(connection(), asked, work);
    }
    officestore::DeskAnswer at(officestore::Connection &connection,
                               const officestore::CounterDesk::Asked &asked, const Work &work);
    [[nodiscard]] officestore::CounterDesk::Asked present(const CounterId &counter, const RequestId &request)
    {
        return present(connection(), counter, request);
    }
    [[nodiscard]] officestore::CounterDesk::Asked present(officestore::Connection &connection,
                                                          const CounterId &counter, const RequestId &request);
    [[nodiscard]] static RequestId newRequest() { return {QUuid::createUuid()}; }

    void open(const CounterId &counter, const QList<ServiceId> &services);
    /// "Next"; null when nobody was called.
    TicketId next(const CounterId &counter);
    officestore::DeskAnswer done(const CounterId &counter);

    [[nodiscard]] officestore::HallNow hall() { return hall(connection()); }
    [[nodiscard]] officestore::HallNow hall(officestore::Connection &connection);
    [[nodiscard]] officestore::KnownTicket ticket(const TicketId &id);
    [[nodiscard]] backoffice::Stage stage(const TicketId &id) { return ticket(id).now.stage; }
    [[nodiscard]] QStringList deedsTold();
    [[nodiscard]] CallChanges calls(const QString &after = {}, int limit = 500);

    /// Memory is lost now: a new generation, as after a restore.
    void loseMemory();
    template <typename Job>
    auto deed(Job job)
    {
        return sure(officestore::inDeed(connection(), office, now(), job));
    }
    template <typename Look>
    auto look(Look look)
    {
        return sure(officestore::inGlance(connection(), office, now(), look));
    }

private:
    void makeFile();

    QHash<QString, int> m_numbers;
};

[[nodiscard]] bool isDone(const officestore::DeskAnswer &answer);
[[nodiscard]] officestore::DeskDone::Outcome outcomeOf(const officestore::DeskAnswer &answer);
[[nodiscard]] officestore::NotDone refusalOf(const officestore::DeskAnswer &answer);

} // namespace okienko::test
