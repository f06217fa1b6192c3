// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>
#include <type_traits>

#include "domain/moment.h"
#include "domain/result.h"
#include "officestore/connection.h"
#include "officestore/officestate.h"

namespace okienko::officestore
{

/// An alarm as it is raised: somebody should look. The words of the kinds are those of the contract (Alarm).
struct NewAlarm {
    QString kind;   ///< "memory-lost", "twin", ...
    QString detail; ///< facts and the likely cause; nothing personal
    QUuid device = {};
    QList<TicketId> tickets = {};
};

/// One writing deed of one office: one transaction that holds the office's lock from its beginning, so that
/// all deeds of an office stand in one line and rules decide on what cannot change meanwhile. Begins with a
/// look at the clock (D1, D4) and at whether memory was lost (N7); ends with one more change, then the
/// anchor. What is not committed is undone when it leaves. Usually run by inDeed().
class Deed
{
public:
    /// NotFound: no such office. Unavailable: not now, nothing happened.
    static Result<std::unique_ptr<Deed>> begin(Connection &connection, const OfficeId &office,
                                               const Moment &now);
    ~Deed();
    Deed(const Deed &) = delete;
    Deed &operator=(const Deed &) = delete;

    [[nodiscard]] Connection &connection() const { return m_connection; }
    /// @param sql a literal: its address is the key
    [[nodiscard]] Statement statement(const char *sql) const { return m_connection.statement(sql); }
    [[nodiscard]] const OfficeId &office() const { return m_state.office; }
    /// The office's time, UTC: this machine's (SQLite) or the database's. In doubt it may be wrong.
    [[nodiscard]] Instant now() const { return m_reading.wall; }
    [[nodiscard]] OfficeDay today() const { return m_state.clock.day; }
    [[nodiscard]] bool inDoubt() const { return m_state.clock.doubt; }
    [[nodiscard]] const backoffice::ClockReading &clocks() const { return m_reading; }

    /// The office's row; what is changed in it is written by commit().
    [[nodiscard]] OfficeState &state() { return m_state; }
    [[nodiscard]] const OfficeState &state() const { return m_state; }

    Result<void> raise(const NewAlarm &alarm);
    /// The same, but not when it was raised today already and nobody has seen it yet.
    Result<void> raiseOnce(const NewAlarm &alarm);
    /// N6: a new generation, numbers stay closed; an alarm.
    Result<void> loseMemory(const backoffice::MemoryMark &heard, const QString &why);
    /// After the commit everybody who follows the office hears these words, here and in other processes
    /// (Connection::onNews()). Words without spaces; the same word counts once.
    void tell(const QString &news);

    /// Durable on return. An error: nothing of it is in the store (Unavailable while the line to the server
    /// broke: perhaps it is; ask again with the same id).
    Result<void> commit();

private:
    Deed(Connection &connection, const Moment &now);
    Result<void> start(const OfficeId &office);
    Result<void> observe();
    Result<void> remember();
    Result<void> notify();

    Connection &m_connection;
    Moment m_moment;
    OfficeState m_state;
    backoffice::ClockReading m_reading;
    QStringList m_news;
    bool m_open = false;
};

/// One deed: committed when `work(Deed &)` succeeds, undone when it fails. Gives what the work gives.
template <typename Work>
auto inDeed(Connection &connection, const OfficeId &office, const Moment &now, Work work)
    -> std::invoke_result_t<Work, Deed &>
{
    const Result<std::unique_ptr<Deed>> deed = Deed::begin(connection, office, now);
    if (!deed)
        return failure(deed.error());
    auto result = work(**deed);
    if (!result)
        return result;
    const Result<void> committed = (*deed)->commit();
    if (!committed)
        return failure(committed.error());
    return result;
}

} // namespace okienko::officestore
