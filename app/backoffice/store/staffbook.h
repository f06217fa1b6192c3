// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "identity/session.h"
#include "officestore/deed.h"

namespace okienko::officestore
{

/// Somebody who logs in.
struct StaffMember {
    OfficeId office;
    QUuid id;
    QString name; ///< for logging in
    backoffice::Role role = backoffice::Role::Counter;
    QString password; ///< as vault/passwords.h keeps it
    QByteArray totp;  ///< the secret
    std::optional<qint64> totpStep;
    bool locked = false;
};

/// A session as it is found by its token.
struct KnownSession {
    OfficeId office;
    QUuid staff;
    QString name;
    backoffice::Session session;
    bool over = false; ///< the account was locked or has another role now
};

/// Staff and their sessions. Reading needs no transaction of the caller; what writes takes the caller's deed.
class StaffBook
{
public:
    explicit StaffBook(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::optional<StaffMember>> byName(const OfficeId &office,
                                                            const QString &name) const;
    [[nodiscard]] Result<QList<StaffMember>> all(const OfficeId &office) const;

    /// Refused: the name is taken.
    Result<void> add(Deed &deed, const StaffMember &member);
    Result<void> setPassword(Deed &deed, const QUuid &staff, const QString &password);
    Result<void> setTotp(Deed &deed, const QUuid &staff, const QByteArray &secret);
    /// False: a code of this or a later step was used before.
    Result<bool> useTotpStep(Deed &deed, const QUuid &staff, qint64 step);
    /// Locks or unlocks; sessions of somebody locked are over.
    Result<void> setLocked(Deed &deed, const QUuid &staff, bool locked);

    [[nodiscard]] Result<std::optional<KnownSession>> session(const QByteArray &token) const;
    /// Ends sessions that are too old by any rule.
    Result<void> beginSession(Deed &deed, const QByteArray &token, const StaffMember &member);
    /// Somebody did something in it; no deed, because nothing is decided by it.
    Result<void> useSession(const QByteArray &token, Instant now);
    Result<void> endSession(Deed &deed, const QByteArray &token);
    Result<void> endSessionsOf(Deed &deed, const QUuid &staff);

private:
    Connection &m_connection;
};

} // namespace okienko::officestore
