// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "identity/pairing.h"
#include "officestore/deed.h"

namespace okienko::officestore
{

/// A screen that shows a code and is of no office yet.
struct WaitingScreen {
    QUuid display;
    QString kind;    ///< hall, sign
    QString address; ///< where it asked from, as a mark
    backoffice::Pairing pairing;
};

/// A screen of an office.
struct KnownScreen {
    OfficeId office;
    QUuid display;
    QString name;
    QString kind;
    std::optional<QString> zone; ///< of the hall, or the sign's counter; none: everything
    QByteArray tokenHash;
    QDateTime confirmed;
    std::optional<QDateTime> seen;
};

/// Hall screens. Pairings are of no office and need no deed; the rest does.
class ScreenBook
{
public:
    explicit ScreenBook(Connection &connection) : m_connection(connection) {}

    struct Waiting {
        int all = 0;
        int atAddress = 0;
    };
    /// Forgets those whose code is over, and counts the others.
    [[nodiscard]] Result<Waiting> waiting(const QString &address, Instant now) const;
    Result<void> begin(const WaitingScreen &screen);
    [[nodiscard]] Result<std::optional<WaitingScreen>> pairing(const QUuid &display) const;
    [[nodiscard]] Result<std::optional<WaitingScreen>> pairingByCode(const QByteArray &codeHash) const;

    /// The waiting screen becomes one of the deed's office.
    Result<void> confirm(Deed &deed, const WaitingScreen &screen, const QString &name,
                         const std::optional<QString> &zone);
    /// Its stream ends: it asks again which part of the hall it shows.
    Result<void> moveTo(Deed &deed, const KnownScreen &screen, const std::optional<QString> &zone);
    /// Nothing: there is no such screen. False: it was removed before.
    Result<std::optional<bool>> remove(Deed &deed, const QUuid &display);
    Result<void> markSeen(const KnownScreen &screen, Instant now);

    [[nodiscard]] Result<std::optional<KnownScreen>> byToken(const QByteArray &tokenHash) const;
    [[nodiscard]] Result<std::optional<KnownScreen>> one(const OfficeId &office, const QUuid &display) const;
    [[nodiscard]] Result<QList<KnownScreen>> all(const OfficeId &office) const;

private:
    Connection &m_connection;
};

} // namespace okienko::officestore
