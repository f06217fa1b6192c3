// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <mutex>
#include <variant>

#include "api/call.h"
#include "api/premises.h"
#include "api/route.h"

namespace okienko::backoffice
{

/// Finds out who asks, and whether they may. Works on the clerks' threads; refusals of somebody who is known
/// are written into the audit, the same one at most once a minute.
class Doorkeeper
{
public:
    explicit Doorkeeper(Premises &premises) : m_premises(premises) {}

    struct Admitted {
        Caller caller = {};
        QString name = {};
        QByteArray tokenHash = {};
    };
    using Verdict = std::variant<Admitted, Reply>;
    [[nodiscard]] Verdict admit(const Route &route, const Request &request,
                                officestore::Connection &connection, const Moment &now);
    /// The same for routes that need no store: Anybody, Operator.
    [[nodiscard]] Verdict admitWithoutStore(const Route &route, const Request &request) const;

private:
    [[nodiscard]] Verdict device(const Request &request, officestore::Connection &connection,
                                 const Moment &now);
    [[nodiscard]] Verdict staff(const Route &route, const Request &request,
                                officestore::Connection &connection, const Moment &now);
    [[nodiscard]] static Verdict screen(const Request &request, officestore::Connection &connection,
                                        const Moment &now);
    [[nodiscard]] Verdict machineRoom(const Request &request) const;
    void note(officestore::Connection &connection, const Admitted &who, const QString &deed,
              const Moment &now);

    Premises &m_premises;
    std::mutex m_mutex;
    QHash<QString, QDateTime> m_noted; ///< under m_mutex
};

} // namespace okienko::backoffice
