// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/staffbook.h"

#include <chrono>

namespace okienko::officestore
{

namespace
{

constexpr std::chrono::hours LongestSession{24};

/// A word that is no role any more gives the least.
backoffice::Role roleOf(const QString &word)
{
    return backoffice::roleFrom(word).value_or(backoffice::Role::Display);
}

/// Columns: office, staff, name, role, password, totp, totp_step, locked.
StaffMember readMember(Statement &row)
{
    StaffMember member{{row.text(0)}, row.uuid(1),  row.text(2),  roleOf(row.text(3)),
                       row.text(4),   row.bytes(5), std::nullopt, row.yes(7)};
    if (!row.isNull(6))
        member.totpStep = row.integer(6);
    return member;
}

} // namespace

Result<std::optional<StaffMember>> StaffBook::byName(const OfficeId &office, const QString &name) const
{
    return rowOf(
        std::move(m_connection
                      .statement("SELECT office, staff, name, role, password, totp, totp_step, locked FROM "
                                 "staff WHERE office = ? AND name = ?")
                      .with(office, name)),
        readMember);
}

Result<QList<StaffMember>> StaffBook::all(const OfficeId &office) const
{
    return rowsOf(
        std::move(m_connection
                      .statement("SELECT office, staff, name, role, password, totp, totp_step, locked FROM "
                                 "staff WHERE office = ? ORDER BY name")
                      .with(office)),
        readMember);
}

Result<void> StaffBook::add(Deed &deed, const StaffMember &member)
{
    const Result<void> done =
        deed.statement(
                "INSERT INTO staff (office, staff, name, role, password, totp) VALUES (?, ?, ?, ?, ?, ?)")
            .with(deed.office(), member.id, member.name, wordOf(member.role), member.password, member.totp)
            .done();
    if (!done && deed.connection().lastErrorIsDouble())
        return failure(ErrorKind::Refused, QStringLiteral("there is somebody of this name already"));
    return done;
}

Result<void> StaffBook::setPassword(Deed &deed, const QUuid &staff, const QString &password)
{
    return deed.statement("UPDATE staff SET password = ? WHERE office = ? AND staff = ?")
        .with(password, deed.office(), staff)
        .done();
}

Result<void> StaffBook::setTotp(Deed &deed, const QUuid &staff, const QByteArray &secret)
{
    return deed.statement("UPDATE staff SET totp = ?, totp_step = NULL WHERE office = ? AND staff = ?")
        .with(secret, deed.office(), staff)
        .done();
}

Result<bool> StaffBook::useTotpStep(Deed &deed, const QUuid &staff, qint64 step)
{
    const Result<qint64> rows =
        deed.statement("UPDATE staff SET totp_step = ? WHERE office = ? AND staff = ? AND "
                       "(totp_step IS NULL OR totp_step < ?)")
            .with(step, deed.office(), staff, step)
            .run();
    if (!rows)
        return failure(rows.error());
    return *rows > 0;
}

Result<void> StaffBook::setLocked(Deed &deed, const QUuid &staff, bool locked)
{
    const Result<void> done = deed.statement("UPDATE staff SET locked = ? WHERE office = ? AND staff = ?")
                                  .with(locked, deed.office(), staff)
                                  .done();
    return done && locked ? endSessionsOf(deed, staff) : done;
}

Result<std::optional<KnownSession>> StaffBook::session(const QByteArray &token) const
{
    return rowOf(
        std::move(m_connection
                      .statement("SELECT s.office, s.staff, p.name, s.role, s.begun_at, s.used_at, p.role, "
                                 "p.locked FROM sessions s JOIN staff p ON p.office = s.office AND p.staff = "
                                 "s.staff WHERE s.token = ?")
                      .with(token)),
        [](Statement &row) {
            return KnownSession{{row.text(0)},
                                row.uuid(1),
                                row.text(2),
                                {roleOf(row.text(3)), utcOf(row.instant(4)), utcOf(row.instant(5))},
                                row.text(3) != row.text(6) || row.yes(7)};
        });
}

Result<void> StaffBook::beginSession(Deed &deed, const QByteArray &token, const StaffMember &member)
{
    const Result<void> done = deed.statement("DELETE FROM sessions WHERE office = ? AND begun_at < ?")
                                  .with(deed.office(), Instant(deed.now() - LongestSession))
                                  .done();
    if (!done)
        return done;
    return deed
        .statement(
            "INSERT INTO sessions (office, token, staff, role, begun_at, used_at) VALUES (?, ?, ?, ?, ?, ?)")
        .with(deed.office(), token, member.id, wordOf(member.role), deed.now(), deed.now())
        .done();
}

Result<void> StaffBook::useSession(const QByteArray &token, Instant now)
{
    return m_connection.statement("UPDATE sessions SET used_at = ? WHERE token = ?").with(now, token).done();
}

Result<void> StaffBook::endSession(Deed &deed, const QByteArray &token)
{
    deed.tell(QStringLiteral("session-over:") + QString::fromLatin1(token.toHex()));
    return deed.statement("DELETE FROM sessions WHERE office = ? AND token = ?")
        .with(deed.office(), token)
        .done();
}

Result<void> StaffBook::endSessionsOf(Deed &deed, const QUuid &staff)
{
    const auto tokens =
        rowsOf(std::move(deed.statement("SELECT token FROM sessions WHERE office = ? AND staff = ?")
                             .with(deed.office(), staff)),
               [](Statement &row) { return row.bytes(0); });
    if (!tokens)
        return failure(tokens.error());
    for (const QByteArray &token : *tokens) {
        const Result<void> done = endSession(deed, token);
        if (!done)
            return done;
    }
    return {};
}

} // namespace okienko::officestore
