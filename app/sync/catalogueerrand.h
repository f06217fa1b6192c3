// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

#include "protocol/officedocuments.h"
#include "sync/backoff.h"
#include "sync/officeline.h"

namespace okienko
{

class Clock;
class DeviceLine;

/// The office's catalogue as it was pulled, whole.
struct CatalogueAsPulled {
    QString cursor;
    qint64 version = 0;
    OfficeBytes files; ///< not checked yet
};

/// Pulls the office's catalogue as changes: at start, on the bell, and every five minutes. Pages are
/// collected beside what is in force, and told only as a whole.
class CatalogueErrand : public QObject
{
    Q_OBJECT

public:
    CatalogueErrand(DeviceLine &line, const Clock &clock, QObject *parent = nullptr);

    /// Reads the files as they were kept last; called only when something has changed.
    using Kept = std::function<OfficeBytes()>;
    /// To be called before the first tick.
    /// @param cursor of what is kept; empty: everything comes anew
    void goOnFrom(const QString &cursor, const Kept &kept);
    /// What pulled() told is kept: the next change may be asked for. Nothing is asked before.
    void goOn();
    /// What pulled() told cannot be used: everything comes anew, in a while.
    void refuse();
    /// To be called every second.
    void tick();
    /// The bell "catalogue", or everything (an empty list).
    void ring(const QStringList &what);

Q_SIGNALS:
    void pulled(const okienko::CatalogueAsPulled &catalogue);

private:
    using Milliseconds = std::chrono::milliseconds;
    void ask();
    void hear(const OfficeLine::Reply &reply);
    void wentWrong(const QString &detail, Milliseconds notBefore = Milliseconds(0));
    void beginAnew();
    [[nodiscard]] Milliseconds now() const;

    DeviceLine &m_line;
    const Clock &m_clock;
    Backoff m_backoff;
    Milliseconds m_next{0};
    bool m_underWay = false;
    bool m_rangMeanwhile = false;
    bool m_told = false; ///< and not kept yet
    Kept m_kept;
    QString m_cursor;
    std::optional<OfficeDocuments> m_documents; ///< while pages with changes come
};

} // namespace okienko
