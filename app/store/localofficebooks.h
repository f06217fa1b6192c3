// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "store/anchor.h"
#include "store/calendar.h"
#include "store/database.h"
#include "store/eventlog.h"
#include "store/localoffice.h"
#include "store/officelending.h"
#include "store/officemail.h"
#include "store/transaction.h"

namespace okienko
{

/// What the embedded office consists of, for the sources of LocalOffice only.
struct LocalOfficeBooks {
    LocalOfficeBooks(std::unique_ptr<Database> file, const LocalOffice::Place &where)
        : database(std::move(file)), place(where), anchor(where.anchorFile), calendar(*database, where.zone),
          lending(*database, where.office, where.shape, where.series), mail(*database, where.series)
    {
    }

    struct Memory {
        Generation generation;
        qint64 change = 0;
        OfficeDay liveClosedUntil;
        OfficeDay reserveClosedUntil;
        LedgerId current;
    };
    struct Known {
        LedgerId id;
        QByteArray hardwareMark;
        bool retired = false;
        QByteArray heardBoot;
        qint64 heardSince = 0;
        QDateTime heardUtc;
        OfficeMail::Counted counted{0, emptyChain()};
    };

    Result<bool> readMemory();
    Result<void> writeMemory() const;
    void loseMemory(qint64 otherGeneration, qint64 otherChange);
    Result<std::optional<Known>> ledger(const LedgerId &id) const;
    Result<void> write(const Known &known) const;
    Result<void> alarm(const QString &kind, const QString &detail, const Moment &now) const;
    [[nodiscard]] bool silent(const Known &known, const Moment &now) const;
    Result<Standing> standing(const Hello &hello, std::optional<Known> &known, const Moment &now);
    Result<void> learnFrom(const Hello &hello, const Moment &now);

    /// One deed in one transaction that also counts the change; then the anchor. The memory is put back on an
    /// error.
    template <typename Deed>
    Result<void> change(Deed deed)
    {
        const Memory before = memory;
        const auto all = [&]() -> Result<void> {
            Transaction transaction(*database);
            if (!transaction.begun())
                return transaction.begun();
            Result<void> done = deed();
            if (!done)
                return done;
            ++memory.change;
            done = writeMemory();
            return done ? transaction.commit() : done;
        };
        const Result<void> done = all();
        if (done)
            anchor.write({memory.generation.counter, memory.change});
        else
            memory = before;
        return done;
    }

    std::unique_ptr<Database> database;
    LocalOffice::Place place;
    Anchor anchor;
    Calendar calendar;
    OfficeLending lending;
    OfficeMail mail;
    Memory memory;
};

} // namespace okienko
