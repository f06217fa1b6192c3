// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

#include "officestore/deed.h"
#include "officestore/deviceid.h"
#include "vault/certificate.h"
#include "vault/enrolment.h"

namespace okienko::officestore
{

/// A device as its certificate is shown.
struct KnownDevice {
    OfficeId office;
    DeviceId device;
    QString name;
    QString serial;
    Instant validFrom;
    Instant validTo;
    bool revoked = false;
    bool seen = false;     ///< this certificate was used before
    bool replaced = false; ///< a later certificate of the device was used
};

/// A device as staff see it.
struct DeviceRow {
    KnownDevice device; ///< with its newest certificate
    std::optional<Instant> revokedAt;
    std::optional<Instant> heardAt;
    QJsonObject health; ///< empty: it never said
};

/// A one-time code that was made for a device to be.
struct EnrolCode {
    OfficeId office;
    QUuid code; ///< its id
    QString name;
    EnrolmentOffer offer;
    DeviceId device; ///< that it made, if any
    bool withdrawn = false;
};

/// Devices, their certificates and the codes with which they come in. Reading needs no transaction of the
/// caller; what writes takes the caller's deed.
class DeviceBook
{
public:
    explicit DeviceBook(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::optional<KnownDevice>> bySerial(const QString &serial) const;
    /// The certificate that this key got already; empty: none.
    [[nodiscard]] Result<QByteArray> certificateFor(const OfficeId &office, const DeviceId &device,
                                                    const QByteArray &keyMark) const;
    /// Devices by name; revoked ones for 90 days.
    [[nodiscard]] Result<QList<DeviceRow>> all(const OfficeId &office, Instant now) const;
    [[nodiscard]] Result<std::optional<DeviceRow>> one(const OfficeId &office, const DeviceId &device) const;
    [[nodiscard]] Result<QStringList> serialsOf(const OfficeId &office, const DeviceId &device) const;

    Result<void> add(Deed &deed, const DeviceId &device, const QString &name);
    Result<void> addCertificate(Deed &deed, const DeviceId &device, const Certificate &certificate);
    /// A request came with this certificate: those before it are over.
    Result<void> markSeen(Deed &deed, const KnownDevice &device);
    /// False: it was revoked before.
    Result<bool> revoke(Deed &deed, const DeviceId &device, const QString &why);
    /// The last heartbeat counts; no deed, because nothing is decided by it.
    Result<void> hear(const KnownDevice &device, Instant now, const QJsonObject &health);

    [[nodiscard]] Result<std::optional<EnrolCode>> codeByHash(const QByteArray &hash) const;
    [[nodiscard]] Result<std::optional<EnrolCode>> code(const OfficeId &office, const QUuid &code) const;
    /// Those that can still be used.
    [[nodiscard]] Result<QList<EnrolCode>> openCodes(const OfficeId &office, Instant now) const;
    /// A repeated one gets another secret, and the former is void.
    Result<void> putCode(Deed &deed, const QUuid &code, const QString &name, const QByteArray &hash);
    Result<void> useCode(Deed &deed, const QUuid &code, const QByteArray &keyMark, const DeviceId &device);
    /// False: there is none, or it was used.
    Result<bool> withdrawCode(Deed &deed, const QUuid &code);

private:
    Connection &m_connection;
};

} // namespace okienko::officestore
