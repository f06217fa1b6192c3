// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

#include <chrono>
#include <optional>

#include "domain/hallpost.h"
#include "domain/number.h"
#include "domain/result.h"

namespace okienko
{

class Clock;
class HelpLine;
class Ledger;

/// What staff should look at. Shown by okienkoctl and at the office, and noted in the log.
enum class Alarm {
    VisitorCalls,
    PrinterStopped,
    PaperLow,
    ClockInDoubt,
    NoNumbers,
    LedgerTrouble,
    UnusualRate,
    OldOfficeFiles,
    DiskFull,       ///< the reserve of the ledger's disk is in use
    LedgerSetAside, ///< a ledger was damaged or an old image; a fresh one is in use
    NoVoice,        ///< the configuration wants a voice and there is none
    NoOffice,       ///< the office does not answer; tickets wait here for it
    NotRecognised   ///< the office does not take this terminal's certificate, or no longer speaks its version
};

/// As okienkoctl and the office's pages call it ("paper-low").
[[nodiscard]] QString nameOf(Alarm alarm);

/// The screen from which a call is one out of danger, in the words of the contract.
inline const QString fromDanger = QStringLiteral("danger");

/// Where a visitor's call and the terminal's own troubles reach people.
class StaffDesk : public QObject
{
    Q_OBJECT

public:
    /// @param line to the counters; none: only okienkoctl tells staff of a call
    StaffDesk(Ledger &ledger, const Clock &clock, HelpLine *line = nullptr, QObject *parent = nullptr);

    /// Somebody of staff looks at this terminal now (okienkoctl asks for its status). Counts for two minutes:
    /// without it nobody is told that staff know.
    void watch();
    [[nodiscard]] bool watched() const;

    /// The visitor calls a person. Noted durably; can be taken back for ten seconds.
    /// @param screen where the visitor is, in the words of the contract ("services"); fromDanger is told also
    ///        where a call stands already
    Result<void> call(Language language, const QString &screen);
    /// Somebody of staff knows of the call: the counters, or who looks at this terminal now.
    [[nodiscard]] bool known() const { return called() && (m_told || watched()); }
    /// The counters are being told; it takes ten seconds at most until that is known or not.
    [[nodiscard]] bool beingTold() const { return called() && m_asking && !known(); }
    /// Who comes, as the counters said; nothing when nobody said so.
    [[nodiscard]] const std::optional<HelpState> &coming() const { return m_coming; }
    void takeBack();
    [[nodiscard]] bool called() const { return m_alarms.contains(Alarm::VisitorCalls); }
    [[nodiscard]] int secondsToTakeBack() const;
    /// Staff have seen it.
    void answer();

    /// Staff stand at the terminal and say which day it is: ends the doubt about the clock (numbers D3).
    Result<void> confirmDate(const OfficeDay &day);

    void raise(Alarm alarm);
    void clear(Alarm alarm);
    [[nodiscard]] const QSet<Alarm> &alarms() const { return m_alarms; }

Q_SIGNALS:
    void calledChanged();
    void answered();
    /// Staff have ended the call at a counter. Nobody has said that somebody comes.
    void callClosed();
    void alarmsChanged();
    void watchedChanged();

private:
    void note(const QString &kind, Alarm alarm);
    void hear(const HelpState &state);

    Ledger &m_ledger;
    const Clock &m_clock;
    QSet<Alarm> m_alarms;
    HelpLine *m_line;
    bool m_asking = false;
    bool m_told = false;
    std::optional<HelpState> m_coming;
    QString m_calledFrom;
    std::chrono::milliseconds m_calledAt{0};
    std::optional<std::chrono::milliseconds> m_watchedAt;
};

} // namespace okienko
