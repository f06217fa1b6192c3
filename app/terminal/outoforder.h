// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <functional>

#include "domain/office.h"
#include "domain/result.h"
#include "terminal/front.h"

namespace okienko
{

/// The window of a terminal that cannot keep a ledger: it gives no numbers and says where to go, in all of
/// the office's languages. GUI thread.
class OutOfOrder
{
public:
    OutOfOrder(const Office &office, const Front::Glass &glass);

    [[nodiscard]] Result<void> open();
    [[nodiscard]] QQuickWindow *window() const;

private:
    QQmlApplicationEngine m_engine;
};

/// The terminal cannot keep a ledger. Says so on the glass, in all of the office's languages and with the
/// counter to go to, and to staff at the side door, and looks every two seconds whether it can again; then
/// the program ends, so that it is started anew. When another okienko has the ledger it ends at once.
/// @param why goes to the log and to staff, with what they can do about it.
/// @param cured looks once whether the ledger can be kept again.
/// @param report may be null.
/// @return the exit code.
[[nodiscard]] int showOutOfOrder(const Office &office, const Front::Glass &glass, const Error &why,
                                 const QString &operatorSocket, const std::function<bool()> &cured,
                                 Report *report);

} // namespace okienko
