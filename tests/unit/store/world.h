// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTemporaryDir>

#include <memory>

#include "fakeclock.h"
#include "store/ledger.h"
#include "store/localoffice.h"

namespace okienko
{

/// One terminal and its office, each with a machine's clock of its own, with everything that was ever on
/// paper. Where something that must succeed fails, the test program ends with the reason.
class World
{
public:
    struct Paper {
        QDate realDay;
        Series series;
        int n = 0;
        TicketId ticket;
    };

    World();

    // The terminal.
    FakeClock clock;
    QByteArray hardware = "machine-1";
    std::unique_ptr<Ledger> ledger;
    Result<std::unique_ptr<Ledger>> tryOpenLedger();
    void openLedger();
    void closeLedger() { ledger.reset(); }
    [[nodiscard]] QString ledgerFile() const { return m_folder.filePath(QStringLiteral("ledger.sqlite")); }

    // The office.
    FakeClock officeClock;
    std::unique_ptr<LocalOffice> office;
    void openOffice();
    void closeOffice() { office.reset(); }
    [[nodiscard]] QString officeFile() const { return m_folder.filePath(QStringLiteral("office.sqlite")); }
    [[nodiscard]] QString anchorFile() const { return m_folder.filePath(QStringLiteral("office.anchor")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    // Both.
    void advance(std::chrono::milliseconds by);
    void advanceTo(const QDateTime &utc)
    {
        advance(std::chrono::milliseconds(clock.trueTime().msecsTo(utc)));
    }
    /// The terminal's machine is switched off for a while and on again.
    /// @param wall what a dead battery brings back; nothing: the battery is good
    void powerCycle(std::chrono::milliseconds off, const std::optional<QDateTime> &wall = {});
    /// Runs on until a time of day in the office's zone, today or tomorrow.
    void advanceToLocal(const QTime &time);
    [[nodiscard]] QDate realDay() const { return clock.trueTime().toTimeZone(zone()).date(); }

    // The post. What reaches whom is kept, so that it can be said again.
    Ledger::AfterHello hello();
    Standing lastStanding = Standing::Ok;
    /// One request and its answer; false when there was none to make.
    bool lendOnce(bool answerArrives = true);
    void pushAll();
    /// Hello, requests until none is left, pushes.
    void post();
    /// Sets the ledger aside and begins a fresh one, as the terminal does after SetAside.
    void beginAfresh();
    /// Sends the logs of the ledgers that were set aside.
    void pushAsides();
    QList<HelloAnswer> helloAnswers;
    QList<LendAnswer> lendAnswers;
    QList<Push> pushes;

    // The visitors.
    std::optional<Ticket> issue(const Series &series = a());
    /// So many tickets, with the post in between when the line is there.
    int issueMany(int count, bool line, const Series &series = a());
    QList<Paper> papers;
    /// Numbers that stand on two papers of one real day: must be 0 (invariant 1).
    [[nodiscard]] int doubles() const;
    /// Papers that the office does not have exactly once (invariant 2).
    [[nodiscard]] int missingAtOffice() const;

    [[nodiscard]] static Series a() { return {QStringLiteral("A")}; }
    [[nodiscard]] static Series b() { return {QStringLiteral("B")}; }
    [[nodiscard]] static QTimeZone zone() { return QTimeZone("Europe/Warsaw"); }
    [[nodiscard]] Ledger::Place ledgerPlace() const;
    [[nodiscard]] LocalOffice::Place officePlace() const;

    /// Copies a store that is closed, with its WAL, over another.
    static void copyStore(const QString &from, const QString &to);

private:
    /// In memory where the system offers it: thousands of commits whose sync is not what is tested here.
    [[nodiscard]] static QString folderTemplate();
    QTemporaryDir m_folder{folderTemplate()};
};

/// The value of a result that must be one.
template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("unexpected: %s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace okienko
