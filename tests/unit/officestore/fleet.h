// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <memory>
#include <vector>

#include "officebench.h"
#include "store/ledger.h"
#include "support/fakeclock.h"

namespace okienko::test
{

/// Several terminals with real ledgers and one office in a real store, and everything that was ever on paper.
/// The line between them loses answers, says things again, and is cut; the office is restored from backups.
class Fleet
{
public:
    Fleet(officestore::Dialect dialect, int terminals);

    OfficeBench office;

    struct Terminal {
        officestore::DeviceId device{QUuid::createUuid()};
        QByteArray hardware = QUuid::createUuid().toRfc4122();
        QString file;
        FakeClock clock;
        std::unique_ptr<Ledger> ledger;
    };
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_terminals.size()); }
    [[nodiscard]] Terminal &terminal(qsizetype i) { return *m_terminals.at(static_cast<std::size_t>(i)); }

    void advance(std::chrono::milliseconds by);
    void advanceToLocal(const QTime &time);

    Ledger::AfterHello hello(Terminal &terminal);
    /// One request; false when there was none to make.
    bool lendOnce(Terminal &terminal, bool answerArrives = true);
    void pushAll(Terminal &terminal);
    void post(Terminal &terminal);
    void beginAfresh(Terminal &terminal);
    void restart(Terminal &terminal);
    /// Sends the logs of all ledgers that were set aside.
    void pushAsides();
    /// Something that was said before reaches the office or a terminal again.
    void sayAgain(QRandomGenerator &random);

    int issue(Terminal &terminal, int count, const Series &series);

    struct Paper {
        QDate realDay;
        Series series;
        int n = 0;
        TicketId ticket;
    };
    QList<Paper> papers;
    [[nodiscard]] int doubles() const;  ///< invariant 1
    [[nodiscard]] int notExactlyOnce(); ///< invariant 2
    [[nodiscard]] int
    cellsInTwoLeases() const; ///< invariant 4, over all leases that any terminal was ever given
    [[nodiscard]] int
    leasesOfOneRequest() const; ///< invariant 9: most different answers that one request got

private:
    void open(Terminal &terminal);

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Terminal>> m_terminals;
    QList<std::pair<officestore::DeviceId, LendRequest>> m_requests;
    QList<LendAnswer> m_answers;
    QList<std::pair<officestore::DeviceId, Push>> m_pushes;
    QHash<RequestId, QList<LeaseId>> m_given;
};

} // namespace okienko::test
