// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/devicebook.h"

#include <chrono>

namespace okienko::officestore
{

namespace
{

using std::chrono::milliseconds;
constexpr std::chrono::hours RevokedShownFor{90 * 24};
constexpr qint64 MostCodes = 100;

/// Columns: office, device, name, serial, valid_from, valid_to, revoked_at, seen, replaced.
KnownDevice readDevice(Statement &row)
{
    return {{row.text(0)},  {row.uuid(1)},  row.text(2), row.text(3), row.instant(4),
            row.instant(5), !row.isNull(6), row.yes(7),  row.yes(8)};
}

/// The same and then heard_at, health.
DeviceRow readRow(Statement &row)
{
    return {readDevice(row), row.instantIfAny(6), row.instantIfAny(9),
            row.isNull(10) ? QJsonObject() : row.json(10)};
}

/// Columns: office, code, name, hash, made_at, used_for_key, device, withdrawn.
EnrolCode readCode(Statement &row)
{
    EnrolCode code{{row.text(0)}, row.uuid(1), row.text(2), {row.bytes(3), utcOf(row.instant(4)), 0, {}},
                   {row.uuid(6)}, row.yes(7)};
    if (!row.isNull(5))
        code.offer.usedForKey = row.bytes(5);
    return code;
}

} // namespace

Result<std::optional<KnownDevice>> DeviceBook::bySerial(const QString &serial) const
{
    return rowOf(
        std::move(m_connection
                      .statement("SELECT d.office, d.device, d.name, c.serial, c.valid_from, c.valid_to, "
                                 "d.revoked_at, c.seen, c.replaced FROM certificates c JOIN devices d ON "
                                 "d.office = c.office AND d.device = c.device WHERE c.serial = ?")
                      .with(serial)),
        readDevice);
}

Result<QByteArray> DeviceBook::certificateFor(const OfficeId &office, const DeviceId &device,
                                              const QByteArray &keyMark) const
{
    const auto row = rowOf(
        std::move(
            m_connection
                .statement("SELECT pem FROM certificates WHERE office = ? AND device = ? AND key_mark = ? "
                           "ORDER BY issued_at DESC LIMIT 1")
                .with(office, device, keyMark)),
        [](Statement &one) { return one.text(0).toLatin1(); });
    if (!row)
        return failure(row.error());
    return row->value_or(QByteArray());
}

Result<QList<DeviceRow>> DeviceBook::all(const OfficeId &office, Instant now) const
{
    return rowsOf(
        std::move(
            m_connection
                .statement("SELECT d.office, d.device, d.name, c.serial, c.valid_from, c.valid_to, "
                           "d.revoked_at, c.seen, c.replaced, d.heard_at, d.health FROM devices d JOIN "
                           "certificates c ON c.office = d.office AND c.device = d.device WHERE d.office = ? "
                           "AND (d.revoked_at IS NULL OR d.revoked_at > ?) AND NOT EXISTS (SELECT 1 FROM "
                           "certificates l WHERE l.office = c.office AND l.device = c.device AND "
                           "l.issued_at > c.issued_at) ORDER BY d.name, d.device")
                .with(office, Instant(now - RevokedShownFor))),
        readRow);
}

Result<std::optional<DeviceRow>> DeviceBook::one(const OfficeId &office, const DeviceId &device) const
{
    return rowOf(
        std::move(m_connection
                      .statement("SELECT d.office, d.device, d.name, c.serial, c.valid_from, c.valid_to, "
                                 "d.revoked_at, c.seen, c.replaced, d.heard_at, d.health FROM devices d "
                                 "JOIN certificates c ON c.office = d.office AND c.device = d.device WHERE "
                                 "d.office = ? AND d.device = ? ORDER BY c.issued_at DESC LIMIT 1")
                      .with(office, device)),
        readRow);
}

Result<QStringList> DeviceBook::serialsOf(const OfficeId &office, const DeviceId &device) const
{
    const auto rows = rowsOf(
        std::move(m_connection.statement("SELECT serial FROM certificates WHERE office = ? AND device = ?")
                      .with(office, device)),
        [](Statement &row) { return row.text(0); });
    if (!rows)
        return failure(rows.error());
    return QStringList(*rows);
}

Result<void> DeviceBook::add(Deed &deed, const DeviceId &device, const QString &name)
{
    deed.tell(QStringLiteral("devices"));
    return deed.statement("INSERT INTO devices (office, device, name, enrolled_at) VALUES (?, ?, ?, ?)")
        .with(deed.office(), device, name, deed.now())
        .done();
}

Result<void> DeviceBook::addCertificate(Deed &deed, const DeviceId &device, const Certificate &certificate)
{
    return deed
        .statement("INSERT INTO certificates (office, serial, device, key_mark, valid_from, valid_to, pem, "
                   "issued_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .with(deed.office(), certificate.serial, device, certificate.keyMark,
              instantOf(certificate.validFrom), instantOf(certificate.validTo),
              QString::fromLatin1(certificate.pem), deed.now())
        .done();
}

Result<void> DeviceBook::markSeen(Deed &deed, const KnownDevice &device)
{
    const Result<void> done =
        deed.statement("UPDATE certificates SET seen = 1 WHERE office = ? AND serial = ?")
            .with(deed.office(), device.serial)
            .done();
    if (!done)
        return done;
    return deed
        .statement("UPDATE certificates SET replaced = 1 WHERE office = ? AND device = ? AND serial <> ? AND "
                   "issued_at <= (SELECT l.issued_at FROM certificates l WHERE l.serial = ?)")
        .with(deed.office(), device.device, device.serial, device.serial)
        .done();
}

Result<bool> DeviceBook::revoke(Deed &deed, const DeviceId &device, const QString &why)
{
    const Result<qint64> rows =
        deed.statement("UPDATE devices SET revoked_at = ?, revoked_why = ? WHERE office = ? "
                       "AND device = ? AND revoked_at IS NULL")
            .with(deed.now(), why, deed.office(), device)
            .run();
    if (!rows)
        return failure(rows.error());
    if (*rows > 0) {
        deed.tell(QStringLiteral("devices"));
        deed.tell(QStringLiteral("revoked:") + device.text());
    }
    return *rows > 0;
}

Result<void> DeviceBook::hear(const KnownDevice &device, Instant now, const QJsonObject &health)
{
    return m_connection
        .statement("UPDATE devices SET heard_at = ?, health = ? WHERE office = ? AND device = ?")
        .with(now, health, device.office, device.device)
        .done();
}

Result<std::optional<EnrolCode>> DeviceBook::codeByHash(const QByteArray &hash) const
{
    return rowOf(
        std::move(m_connection
                      .statement("SELECT office, code, name, hash, made_at, used_for_key, device, withdrawn "
                                 "FROM enrol_codes WHERE hash = ?")
                      .with(hash)),
        readCode);
}

Result<std::optional<EnrolCode>> DeviceBook::code(const OfficeId &office, const QUuid &code) const
{
    return rowOf(
        std::move(m_connection
                      .statement("SELECT office, code, name, hash, made_at, used_for_key, device, withdrawn "
                                 "FROM enrol_codes WHERE office = ? AND code = ?")
                      .with(office, code)),
        readCode);
}

Result<QList<EnrolCode>> DeviceBook::openCodes(const OfficeId &office, Instant now) const
{
    return rowsOf(
        std::move(m_connection
                      .statement("SELECT office, code, name, hash, made_at, used_for_key, device, withdrawn "
                                 "FROM enrol_codes WHERE office = ? AND used_at IS NULL AND withdrawn = 0 "
                                 "AND made_at > ? ORDER BY made_at LIMIT ?")
                      .with(office, Instant(now - EnrolmentCodeLife), MostCodes)),
        readCode);
}

Result<void> DeviceBook::putCode(Deed &deed, const QUuid &code, const QString &name, const QByteArray &hash)
{
    return deed
        .statement(
            "INSERT INTO enrol_codes (office, code, name, hash, made_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
            "(office, code) DO UPDATE SET hash = excluded.hash")
        .with(deed.office(), code, name, hash, deed.now())
        .done();
}

Result<void> DeviceBook::useCode(Deed &deed, const QUuid &code, const QByteArray &keyMark,
                                 const DeviceId &device)
{
    return deed
        .statement(
            "UPDATE enrol_codes SET used_for_key = ?, used_at = ?, device = ? WHERE office = ? AND code = ?")
        .with(keyMark, deed.now(), device, deed.office(), code)
        .done();
}

Result<bool> DeviceBook::withdrawCode(Deed &deed, const QUuid &code)
{
    const Result<qint64> rows =
        deed.statement(
                "UPDATE enrol_codes SET withdrawn = 1 WHERE office = ? AND code = ? AND used_at IS NULL")
            .with(deed.office(), code)
            .run();
    if (!rows)
        return failure(rows.error());
    return *rows > 0;
}

} // namespace okienko::officestore
