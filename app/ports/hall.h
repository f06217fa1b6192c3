// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace okienko
{

struct WaitingAtServices;

/// What the office tells of its hall. News only: no ticket waits for it.
class Hall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// How many wait and how long, as told within the last 60 s; else nothing, and nothing is to be shown.
    [[nodiscard]] virtual std::optional<WaitingAtServices> waiting() const = 0;

Q_SIGNALS:
    /// It is another now, or nothing any more.
    void waitingChanged();
    /// Deeds of the office with tickets of this terminal were written into the ledger.
    void callsHeard();
};

} // namespace okienko
