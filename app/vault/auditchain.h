// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

#include "domain/ids.h"
#include "domain/result.h"

namespace okienko
{

/// Who did what, for the books. Ids only: no field can hold a sentence, a name with spaces or an e-mail
/// address. Allowed are 1 to 64 (detail: 0 to 200) of A-Z a-z 0-9 and - _ . : / = ,
struct AuditRecord {
    qint64 position = 0; ///< 1, 2, 3... without a gap
    QDateTime utc;       ///< millisecond resolution
    QString actor;       ///< "staff:7f3...", "device:kiosk-1", "office"
    QString action;      ///< "service.close", "login.refuse"
    QString object;      ///< "service:id-card"
    QString detail;      ///< "counter=3,reason=fire-drill"; may be empty
};

/// The records of one office, each tied to all before it:
///
///     h(0) = SHA-256("okienko audit 1\n" office)
///     h(n) = SHA-256(h(n-1) || canonical(n))
///     canonical = position || time || actor || action || object || detail
///
/// position and time (milliseconds since 1970) are 8 bytes, big-endian, two's complement; each text is its
/// length in bytes (4 bytes, big-endian) and then its bytes. So no two records have the same bytes, and
/// whoever holds one head (position and hash) can tell whether anything up to it was changed, removed,
/// swapped or put in. What the chain alone cannot tell is that its end was cut off: for that, compare with a
/// head that was kept elsewhere.
namespace auditchain
{

/// The end of a chain. Position 0: nothing is in it yet.
struct Head {
    qint64 position = 0;
    QByteArray hash; ///< 32 bytes
    bool operator==(const Head &) const = default;
};

[[nodiscard]] Head begin(const OfficeId &office);

/// The head with this record on top. Invalid: its position is not the next, the time is no UTC instant from
/// 1970 to 9999, or a field has something else than ids.
[[nodiscard]] Result<Head> append(const Head &head, const AuditRecord &record);

[[nodiscard]] QByteArray canonical(const AuditRecord &record);

} // namespace auditchain

/// Reads a chain from its beginning, record by record, so that any length can be checked.
class AuditCheck
{
public:
    struct Break {
        qint64 position = 0; ///< of the first record that is not as it was written
        QString what;        ///< in one sentence, for a person
        bool operator==(const Break &) const = default;
    };

    /// @param kept a head of this chain that was kept outside the store, if any: only with it a chain whose
    /// end was
    ///             cut off, or that was written anew from somewhere on, is told from a good one
    explicit AuditCheck(const OfficeId &office, const std::optional<auditchain::Head> &kept = std::nullopt);

    /// The next record with the hash that stands beside it. After the first break nothing more is looked at.
    void read(const AuditRecord &record, const QByteArray &hash);
    /// All is read: the first break, or nothing when the chain is whole.
    [[nodiscard]] std::optional<Break> finish() const;
    /// How far the chain is whole.
    [[nodiscard]] const auditchain::Head &head() const { return m_head; }

private:
    auditchain::Head m_head;
    std::optional<auditchain::Head> m_kept;
    std::optional<Break> m_break;
};

} // namespace okienko
