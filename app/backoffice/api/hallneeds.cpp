// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/hallneeds.h"

namespace okienko::backoffice
{

Reply refusalOf(const WhyNot &why)
{
    using Kind = WhyNot::Kind;
    const auto notNow = [](const char *detail) {
        return Reply::problem(ProblemType::NotPossibleNow, QString::fromLatin1(detail));
    };
    switch (why.kind) {
    case Kind::NoSuchCounter: return Reply::problem(ProblemType::NotFound, QStringLiteral("no such counter"));
    case Kind::NoSuchTicket: return Reply::problem(ProblemType::NotFound, QStringLiteral("no such ticket"));
    case Kind::NoSuchService:
        return Reply::problem(ProblemType::UnknownReference, QStringLiteral("no such service"));
    case Kind::OtherCounter:
        return Reply::problem(ProblemType::TicketTaken,
                              QStringLiteral("the ticket is at counter %1").arg(why.counter.value));
    case Kind::TooSoon: {
        Reply soon = Reply::problem(ProblemType::TooSoon, QStringLiteral("the last call was a moment ago"));
        soon.with(QStringLiteral("retryAfter"), std::max<qint64>(1, why.wait.count()));
        return soon;
    }
    case Kind::NothingToUndo:
    case Kind::TooLateToUndo:
        return Reply::problem(ProblemType::UndoOver, QStringLiteral("nothing of this can be taken back"));
    case Kind::LinkedElsewhere: return notNow("another ticket of the same visit is at a counter");
    case Kind::CounterClosed: return notNow("the counter is closed");
    case Kind::CounterPaused: return notNow("the counter has a break");
    case Kind::CounterBusy: return notNow("a ticket is at the counter");
    case Kind::NobodyWaits:
    case Kind::OnlyResting: return notNow("nobody can be called");
    case Kind::AskFirst: return notNow("the ticket may have been called before the restore: ask first");
    case Kind::NotNow: return notNow("the ticket is not in a state for this");
    case Kind::NotByYou: return notNow("this is not for you to do");
    case Kind::NoRecallsLeft: return notNow("it was called as often as the office's table says");
    case Kind::GraceOver: return notNow("too late: a new ticket is needed");
    case Kind::NoReturnsLeft: return notNow("it came back too often: a new ticket is needed");
    case Kind::SameService: return notNow("it waits for this service already");
    case Kind::ServiceSuspended: return notNow("the service is suspended");
    }
    return notNow("not possible");
}

} // namespace okienko::backoffice
