// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "rules/callrule.h"
#include "rules/deeds.h"

namespace okienko::backoffice
{

/// The smallest store that stands on the rules: all in memory, one office, one day. What it keeps is what a
/// real store has to keep: the histories, the answer to every request, and which counter is open.
class OfficeHall
{
public:
    using Answer = std::variant<TicketEvent, WhyNot>;

    explicit OfficeHall(const OfficeTable &rules) : table(rules) {}

    const OfficeTable table;
    Instant now{std::chrono::hours(8)};
    Hall hall;

    void open(const QString &counter, const QStringList &services);
    CounterNow &counter(const QString &name);

    /// An event to fill in: issued now, for this service, with the next number.
    [[nodiscard]] TicketEvent paper(const QString &service);
    /// A fact from a terminal arrives.
    void take(const TicketEvent &event);
    TicketId issue(const QString &service) { return issue(paper(service)); }
    TicketId issue(const TicketEvent &event);

    /// "Next" at a counter; an old request gets its old answer. "Again?" is answered with yes.
    Answer next(const QString &counter, const RequestId &request);
    Answer next(const QString &counter) { return next(counter, fresh<RequestId>()); }
    Answer ask(const Wanted &wanted);
    Answer ask(const QString &counter, Deed deed, const TicketId &ticket, const QString &service = {});
    Answer undo(const QString &counter, const TicketId &ticket) { return ask(counter, Deed::Undo, ticket); }

    [[nodiscard]] const QList<TicketEvent> &history(const TicketId &ticket) { return m_histories[ticket]; }
    [[nodiscard]] TicketNow ticket(const TicketId &ticket) { return ticketOf(m_histories[ticket]); }
    [[nodiscard]] QList<TicketNow> everyTicket() const;
    [[nodiscard]] QList<TicketId> ids() const { return m_histories.keys(); }

    template <typename Id>
    Id fresh() // not in the order of making, as ids of one millisecond are not
    {
        return {QUuid(--m_made, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)};
    }

private:
    void add(const TicketEvent &event);
    void countCalls();

    QHash<TicketId, QList<TicketEvent>> m_histories;
    QHash<RequestId, Answer> m_answers;
    struct Called {
        EventId event;
        CounterId counter;
        Lane lane = Lane::Ordinary;
        bool byRule = false;
        Instant at;
    };
    QList<Called> m_calls;
    uint m_made = 0xffffffff;
    int m_number = 0;
};

} // namespace okienko::backoffice
