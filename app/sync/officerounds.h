// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "domain/hallpost.h"
#include "ports/hall.h"
#include "sync/backoff.h"
#include "sync/officeline.h"

namespace okienko
{

class Clock;
class DeviceLine;
class Ledger;

/// What the terminal asks the office beside the post: what became of its tickets, and how many wait. One
/// question at a time; when a bell says so, else in its own time. Cut off it goes on with what it knows, and
/// says nothing about waiting after a minute.
class OfficeRounds : public Hall
{
    Q_OBJECT

public:
    OfficeRounds(Ledger &ledger, DeviceLine &line, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] std::optional<WaitingAtServices> waiting() const override;
    void askPlace(const TicketId &ticket) override;
    void seek(const TicketSought &sought) override;
    void takeMark(const TicketId &ticket) override;

    /// To be called every second.
    void tick();
    /// A bell: these are to be asked again ("calls", "waiting"; others are passed over). Empty: everything.
    void ring(const QStringList &what);
    /// How often to ask where no bell comes.
    void setPace(std::chrono::seconds every) { m_every = every; }

private:
    using Milliseconds = std::chrono::milliseconds;
    struct Errand {
        Milliseconds next{0};
        Milliseconds askedAt{-3'600'000};
        Backoff backoff;
    };
    void askCalls();
    void askWaiting();
    void askForPlace();
    void hearPlace(const TicketId &ticket, const OfficeLine::Reply &reply);
    void hearCalls(const OfficeLine::Reply &reply);
    void hearWaiting(const OfficeLine::Reply &reply);
    /// Asks, and comes back only with an answer of the contract (200 or 304).
    void ask(Errand &errand, const OfficeLine::Letter &letter,
             const std::function<void(const OfficeLine::Reply &reply)> &heard);
    void wentWrong(Errand &errand, const QString &detail, Milliseconds notBefore = Milliseconds(0));
    [[nodiscard]] Milliseconds now() const;

    Ledger &m_ledger;
    DeviceLine &m_line;
    const Clock &m_clock;
    Errand m_calls;
    Errand m_waiting;
    Errand m_place;
    TicketId m_placeOf;                                       ///< null: nobody asks
    std::optional<std::pair<TicketId, RequestId>> m_markWish; ///< the same id until it is answered (P4)
    quint64 m_seeking = 0;                                    ///< number of the newest search
    std::chrono::seconds m_every{30};
    bool m_underWay = false;
    std::optional<WaitingAtServices> m_told;
    Milliseconds m_toldAt{0};
    QByteArray m_tag; ///< of what was told
    bool m_shown = false;
};

} // namespace okienko
