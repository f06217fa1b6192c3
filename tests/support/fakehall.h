// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/hall.h"
#include "ports/helpline.h"

namespace okienko
{

/// An office that says of its hall what a test wants.
class FakeHall : public Hall
{
public:
    [[nodiscard]] std::optional<WaitingAtServices> waiting() const override { return m_told; }
    void askPlace(const TicketId &ticket) override { asked.append(ticket); }
    void seek(const TicketSought &what) override { sought.append(what); }
    void takeMark(const TicketId &ticket) override { marksWanted.append(ticket); }

    void tell(const std::optional<WaitingAtServices> &told)
    {
        m_told = told;
        Q_EMIT waitingChanged();
    }
    /// One service where so many wait.
    void tell(const ServiceId &service, qint64 people, std::optional<int> minutes)
    {
        ServiceWaiting one;
        one.service = service;
        one.waiting = people;
        one.counters = 1;
        if (minutes)
            one.guess = WaitGuess{*minutes, 5};
        tell(WaitingAtServices{{}, {}, {one}});
    }
    QList<TicketId> asked;
    QList<TicketSought> sought;
    QList<TicketId> marksWanted;

private:
    std::optional<WaitingAtServices> m_told;
};

/// A line to the counters that a test answers.
class FakeHelpLine : public HelpLine
{
public:
    void ask(const HelpAsked &asked) override { calls.append(asked); }
    void takeBack() override { ++takenBack; }

    void tell(HelpStage stage, const QString &counter = {}, std::optional<int> minutes = {})
    {
        HelpState state;
        state.stage = stage;
        state.counter = counter;
        state.minutes = minutes;
        Q_EMIT heard(state);
    }
    QList<HelpAsked> calls;
    int takenBack = 0;
};

} // namespace okienko
