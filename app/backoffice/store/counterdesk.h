// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "domain/ticket.h"
#include "officestore/hallbook.h"
#include "rules/deeds.h"

namespace okienko::officestore
{

/// Why a desk did not do it. Nothing changed.
struct NotDone {
    enum class Kind {
        Rule,          ///< `why` says it
        CounterMoved,  ///< the counter stands otherwise than who asked believed (P4)
        NoSuchService, ///< `name`
        NoSuchCounter, ///< `name`: where to, not the counter itself
        ServiceNeeded, ///< the office does not know the ticket: what is it about?
        WrongPaper,    ///< a known number with another code, a secret that does not fit, no token of ours
        TicketHere,    ///< finish, transfer or put back first
        TooManyParked,
        UndoOver, ///< too late, or the ticket has moved on
    };
    Kind kind = Kind::Rule;
    backoffice::WhyNot why = {};
    QString name = {};
};

/// What came of it.
struct DeskDone {
    enum class Outcome {
        Done,
        Nobody,  ///< none waits here
        AskAgain ///< `ask` was issued before a restore: was it called already (P7)?
    };
    struct Tick {
        QUuid id;
        bool twice = false;
    };
    Outcome outcome = Outcome::Done;
    TicketId ask = {};
    QList<Tick> ticks = {};
};
using DeskAnswer = std::variant<DeskDone, NotDone>;

/// What a clerk does: each deed decided by the rules, written with the counter's next step, inside the
/// caller's deed. The same request is not decided twice: a repeated one is answered from what was written
/// then (the caller keeps the answers, also the refusals).
class CounterDesk
{
public:
    CounterDesk(Deed &deed, const Office &file);

    /// Which counter, by which request, and what it believes of itself (P4).
    struct Asked {
        CounterId counter;
        RequestId request;
        qint64 step = 0;
        TicketId ticket; ///< at the counter; null = none
    };
    /// The answer to "again?".
    struct Again {
        TicketId ticket;
        bool call = false; ///< else it was served before
    };
    struct Destination {
        ServiceId service; ///< or
        CounterId counter;
        bool back = false; ///< to the cash desk, and back here
    };
    struct Paper {
        std::optional<TokenParts> token; ///< or
        Series series;
        int n = 0;
        QString code;
        ServiceId service; ///< may be empty where the ticket is known
        backoffice::OutOfTurn why = backoffice::OutOfTurn::NotInList;
    };
    struct Tick {
        QUuid id;
        TicketId ticket;
        bool served = true; ///< else nobody came
        std::chrono::milliseconds ago{0};
    };

    /// @param any a supervisor may open it with services that the file does not name for it
    Result<DeskAnswer> open(const Asked &asked, const QList<ServiceId> &services, bool any);
    Result<DeskAnswer> close(const Asked &asked);
    Result<DeskAnswer> pause(const Asked &asked);
    Result<DeskAnswer> next(const Asked &asked, const std::optional<Again> &again = {});
    Result<DeskAnswer> doneAndNext(const Asked &asked, const std::optional<Again> &again = {});
    Result<DeskAnswer> recall(const Asked &asked);
    Result<DeskAnswer> noShow(const Asked &asked);
    Result<DeskAnswer> serve(const Asked &asked);
    Result<DeskAnswer> done(const Asked &asked);
    Result<DeskAnswer> putBack(const Asked &asked);
    Result<DeskAnswer> park(const Asked &asked);
    Result<DeskAnswer> unpark(const Asked &asked, const TicketId &ticket);
    Result<DeskAnswer> transfer(const Asked &asked, const Destination &to);
    Result<DeskAnswer> outOfTurn(const Asked &asked, const TicketId &ticket, backoffice::OutOfTurn why);
    Result<DeskAnswer> paper(const Asked &asked, const Paper &paper);
    Result<DeskAnswer> undo(const Asked &asked, const RequestId &deed);
    /// What was called by voice while nobody could ask the office; `asked` is not compared.
    Result<DeskAnswer> ticks(const Asked &asked, const QList<Tick> &ticks);

    /// The office as this deed sees it.
    [[nodiscard]] const OfficeToday &today() const { return m_today; }

    /// By the staff's hand, at no counter: back after a no-show or from outside, given back, a mark, ...
    Result<std::variant<KnownTicket, backoffice::WhyNot>> atNoCounter(const TicketId &ticket,
                                                                      backoffice::Deed deed,
                                                                      const RequestId &request,
                                                                      backoffice::Who::Kind who);

private:
    using Decided = std::variant<backoffice::TicketEvent, backoffice::WhyNot>;
    using No = std::optional<NotDone>;

    Result<No> begin(const Asked &asked);
    Result<void> look();
    Result<Decided> apply(const backoffice::Wanted &wanted);
    [[nodiscard]] backoffice::Wanted wanted(backoffice::Deed deed, const TicketId &ticket,
                                            const RequestId &request) const;
    /// One deed with the ticket at the counter.
    Result<DeskAnswer> withOwn(const Asked &asked, backoffice::Deed deed, const QString &undoable = {});
    /// One deed with a ticket of whatever place.
    Result<DeskAnswer> with(const Asked &asked, const backoffice::Wanted &wanted,
                            const QString &undoable = {});
    Result<DeskAnswer> callOne(const Asked &asked, const std::optional<Again> &again, const QString &undoable,
                               QList<TicketId> before);
    Result<DeskAnswer> finish(const DeskDone &answer, const std::optional<LastDeed> &last = {});
    [[nodiscard]] LastDeed undoable(const Asked &asked, const QString &deed,
                                    const QList<TicketId> &tickets) const;
    Result<std::variant<KnownTicket, NotDone>> ticketOf(const Paper &paper);
    Result<std::variant<KnownTicket, NotDone>> ticketOfToken(const Paper &paper);
    Result<std::variant<KnownTicket, NotDone>> ticketOfNumber(const Paper &paper);
    Result<std::variant<KnownTicket, NotDone>> onlyPaper(const Paper &paper, const TicketId &id,
                                                         const QString &code);
    Result<DeskDone::Tick> tick(const Asked &asked, const Tick &tick);
    [[nodiscard]] CounterRow &row();
    [[nodiscard]] const backoffice::CounterNow &counter() const;

    Deed &m_deed;
    OfficeToday m_today;
    HallBook m_halls;
    TicketBook m_tickets;
    HallNow m_now;
    CounterId m_counter;
};

} // namespace okienko::officestore
