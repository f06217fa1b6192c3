// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officestore/deed.h"
#include "vault/auditchain.h"

namespace okienko::officestore
{

/// The audit of an office: who did what, each record tied to all before it (vault/auditchain.h).
class AuditBook
{
public:
    struct Entry {
        AuditRecord record;
        QByteArray hash;
    };

    /// Adds a record inside the deed. Invalid: a field has something else than ids.
    /// @param actor "staff:7f3...", "device:...", "operator"
    /// @param action "service.suspend", "login.refuse"
    static Result<void> append(Deed &deed, const QString &actor, const QString &action, const QString &object,
                               const QString &detail = {});

    /// Records behind a position, oldest first.
    [[nodiscard]] static Result<QList<Entry>> read(Connection &connection, const OfficeId &office,
                                                   qint64 after, int most);
};

} // namespace okienko::officestore
