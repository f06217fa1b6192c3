// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <memory>

#include "domain/post.h"
#include "domain/result.h"
#include "store/officemail.h"

namespace okienko
{

struct LocalOfficeBooks;

/// The office of a single machine, without a server: it lends numbers and takes events like the back office
/// does (numbers, section 4) and keeps its own file, so that it and the ledger can be lost each alone.
/// Answers at once; no network.
///
/// One process, one thread. All times come in as arguments. An error leaves the file as it was before the
/// call.
class LocalOffice
{
public:
    struct Place {
        QString file;       ///< path of the office's store; its folder exists
        QString anchorFile; ///< outside every backup of the store (N7)
        OfficeId office;
        QTimeZone zone;
        SeriesShape shape;
        QList<Series> series; ///< the series that are served
        /// The terminal's ledger on the same machine, may be empty. Ledgers that were set aside beside it
        /// tell, when store and anchor are both gone, that numbers were given before. (One in use tells so
        /// itself, by its hello.)
        QString ledgerFile = {};
    };

    /// Opens or makes the store. A damaged one is set aside; a store that is missing or older than the anchor
    /// means lost memory: a new generation, and numbers stay closed as N6 says.
    static Result<std::unique_ptr<LocalOffice>> open(const Place &place, const Moment &now);
    ~LocalOffice();
    LocalOffice(const LocalOffice &) = delete;
    LocalOffice &operator=(const LocalOffice &) = delete;

    /// Invalid: of another office.
    Result<HelloAnswer> hello(const Hello &hello, const Moment &now);
    Result<LendAnswer> lend(const LendRequest &request, const Moment &now);
    Result<PushAnswer> push(const Push &push, const Moment &now);

    [[nodiscard]] Generation generation() const;
    [[nodiscard]] bool clockInDoubt() const;
    /// Staff confirm the office's date ("day confirm", D4). Invalid: the clock says another.
    Result<void> confirmDay(const OfficeDay &day, const Moment &now);
    /// A restore was run: numbers stay closed as N6 says.
    Result<void> restored(const Moment &now);
    /// Staff open a closed series again for today from a number on, above the highest on paper (N6).
    Result<void> reopen(const Series &series, int from, const Moment &now);

    /// The tickets of a day in the order in which they were issued.
    [[nodiscard]] Result<QList<OfficeTicket>> tickets(const OfficeDay &day) const;
    struct Alarm {
        QDateTime at;
        QString kind; ///< "memory.lost", "ledger.stale", "ledger.retired", "event.odd", "numbers.opened"
        QString detail;
    };
    [[nodiscard]] Result<QList<Alarm>> alarms() const;
    /// Removes what may be forgotten (7 days).
    Result<void> forgetOld(const Moment &now);

private:
    explicit LocalOffice(std::unique_ptr<LocalOfficeBooks> books);
    static Result<std::unique_ptr<LocalOffice>> openOnce(const Place &place, const Moment &now, bool *damaged,
                                                         bool replaced);
    std::unique_ptr<LocalOfficeBooks> m_books;
};

} // namespace okienko
