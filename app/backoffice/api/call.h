// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <optional>

#include "api/reply.h"
#include "domain/moment.h"
#include "http/request.h"
#include "identity/rights.h"
#include "protocol/jsonreader.h"

namespace okienko::officestore
{
class Connection;
class Deed;
class Glance;
} // namespace okienko::officestore

namespace okienko::backoffice
{

/// One request in front of its route: who asks (already permitted), for what, with what body. Lives on one
/// clerk's thread, for the time of the answer.
class Call
{
public:
    struct Asked {
        Caller caller;                  ///< where the access knows nobody the office is empty
        QHash<QString, QString> places; ///< {name} of the path -> what stood there, of the form it must have
        QList<QueryItem> query;
        Headers headers;
        Peer peer;
        QByteArray body;                 ///< as it came
        std::optional<JsonValue> letter; ///< the body, read; none where the route takes none
        QString name;                    ///< with which staff logged in; else empty
        QByteArray tokenHash;            ///< 32 bytes, of the session or screen that asks; else empty
        Moment now;                      ///< of this machine, when the answer began
    };
    /// Where the answer finds the store; all live longer than the call.
    struct Store {
        officestore::Connection *connection = nullptr; ///< the clerk's
        officestore::Deed *deed = nullptr;             ///< of Work::Deed and DeedOnce
        const officestore::Glance *glance = nullptr;   ///< of Work::Look with an office
    };

    Call(const Asked &asked, const Store &store) : m_asked(asked), m_store(store) {}
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;

    [[nodiscard]] const Caller &caller() const { return m_asked.caller; }
    [[nodiscard]] const OfficeId &office() const { return m_asked.caller.office; }
    [[nodiscard]] const Asked &asked() const { return m_asked; }
    [[nodiscard]] const Moment &now() const { return m_asked.now; }
    [[nodiscard]] bool hasStore() const { return m_store.connection != nullptr; }
    [[nodiscard]] officestore::Connection &connection() const { return *m_store.connection; }
    /// Only in a route of Work::Deed or DeedOnce. What is told there is heard after the commit.
    [[nodiscard]] officestore::Deed &deed() const { return *m_store.deed; }
    /// Only in a route of Work::Look.
    [[nodiscard]] const officestore::Glance &glance() const { return *m_store.glance; }

    /// What stands at {name} in the path.
    [[nodiscard]] QString place(const QString &name) const { return m_asked.places.value(name); }
    [[nodiscard]] QUuid uuidPlace(const QString &name) const { return QUuid::fromString(place(name)); }
    /// The first parameter of this name in the query; null when there is none.
    [[nodiscard]] QString query(const QString &name) const;
    /// `limit` of the contract: 1 to 500, 200 when it is not told; else notes a fault.
    [[nodiscard]] int limit();
    /// `after` of the contract; empty: from the beginning. Notes a fault when it can be no cursor.
    [[nodiscard]] QString after();

    /// The body, with the eyes of somebody who knows what must stand there. What is wrong is noted here.
    [[nodiscard]] JsonReader body();
    /// Notes something else that is wrong. @param pointer "/services/0", "?limit"
    void fault(const QString &pointer, const QString &found, const QString &allowed);
    /// Was nothing wrong until now?
    [[nodiscard]] bool understood() const { return m_findings.clean(); }
    /// 400 with all that was wrong.
    [[nodiscard]] Reply notUnderstood() const { return Reply::badLetter(m_findings.problems()); }

private:
    const Asked &m_asked;
    const Store m_store;
    Findings m_findings;
};

} // namespace okienko::backoffice
