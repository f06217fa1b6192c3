// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/screenbook.h"

namespace okienko::officestore
{

namespace
{

/// Columns: display, kind, code, token, address, made_at.
WaitingScreen readWaiting(Statement &row)
{
    return {row.uuid(0), row.text(1), row.text(4), {row.bytes(2), row.bytes(3), utcOf(row.instant(5)), {}}};
}

/// Columns: office, display, name, kind, zone, token, confirmed_at, seen_at.
KnownScreen readScreen(Statement &row)
{
    KnownScreen screen{{row.text(0)}, row.uuid(1),  row.text(2),           row.text(3),
                       std::nullopt,  row.bytes(5), utcOf(row.instant(6)), std::nullopt};
    if (!row.isNull(4))
        screen.zone = row.text(4);
    if (!row.isNull(7))
        screen.seen = utcOf(row.instant(7));
    return screen;
}

} // namespace

Result<ScreenBook::Waiting> ScreenBook::waiting(const QString &address, Instant now) const
{
    const Result<void> done = m_connection.statement("DELETE FROM pairings WHERE made_at <= ?")
                                  .with(Instant(now - backoffice::PairingCodeLife))
                                  .done();
    if (!done)
        return failure(done.error());
    const auto row = rowOf(
        std::move(
            m_connection
                .statement("SELECT COUNT(*), COALESCE(SUM(CASE WHEN address = ? THEN 1 ELSE 0 END), 0) FROM "
                           "pairings")
                .with(address)),
        [](Statement &one) {
            return Waiting{one.small(0), one.small(1)};
        });
    if (!row)
        return failure(row.error());
    return row->value_or(Waiting());
}

Result<void> ScreenBook::begin(const WaitingScreen &screen)
{
    return m_connection
        .statement(
            "INSERT INTO pairings (display, kind, code, token, address, made_at) VALUES (?, ?, ?, ?, ?, ?)")
        .with(screen.display, screen.kind, screen.pairing.codeHash, screen.pairing.tokenHash, screen.address,
              instantOf(screen.pairing.made))
        .done();
}

Result<std::optional<WaitingScreen>> ScreenBook::pairing(const QUuid &display) const
{
    return rowOf(
        std::move(
            m_connection
                .statement(
                    "SELECT display, kind, code, token, address, made_at FROM pairings WHERE display = ?")
                .with(display)),
        readWaiting);
}

Result<std::optional<WaitingScreen>> ScreenBook::pairingByCode(const QByteArray &codeHash) const
{
    return rowOf(
        std::move(m_connection
                      .statement("SELECT display, kind, code, token, address, made_at FROM pairings WHERE "
                                 "code = ? ORDER BY made_at DESC LIMIT 1")
                      .with(codeHash)),
        readWaiting);
}

Result<void> ScreenBook::confirm(Deed &deed, const WaitingScreen &screen, const QString &name,
                                 const std::optional<QString> &zone)
{
    const Result<void> done =
        deed.statement("DELETE FROM pairings WHERE display = ?").with(screen.display).done();
    if (!done)
        return done;
    deed.tell(QStringLiteral("displays"));
    return deed
        .statement("INSERT INTO displays (office, display, name, kind, zone, token, confirmed_at) VALUES (?, "
                   "?, ?, ?, "
                   "?, ?, ?)")
        .with(deed.office(), screen.display, name, screen.kind, zone, screen.pairing.tokenHash, deed.now())
        .done();
}

Result<void> ScreenBook::moveTo(Deed &deed, const KnownScreen &screen, const std::optional<QString> &zone)
{
    deed.tell(QStringLiteral("displays"));
    deed.tell(QStringLiteral("display-moved:") + QString::fromLatin1(screen.tokenHash.toHex()));
    return deed.statement("UPDATE displays SET zone = ? WHERE office = ? AND display = ?")
        .with(zone, deed.office(), screen.display)
        .done();
}

Result<std::optional<bool>> ScreenBook::remove(Deed &deed, const QUuid &display)
{
    struct Row {
        QByteArray token;
        bool removed = false;
    };
    const auto row =
        rowOf(std::move(deed.statement("SELECT token, removed FROM displays WHERE office = ? AND display = ?")
                            .with(deed.office(), display)),
              [](Statement &one) {
                  return Row{one.bytes(0), one.yes(1)};
              });
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<bool>();
    if ((*row)->removed)
        return std::optional<bool>(false);
    const Result<void> done =
        deed.statement("UPDATE displays SET removed = 1 WHERE office = ? AND display = ?")
            .with(deed.office(), display)
            .done();
    if (!done)
        return failure(done.error());
    deed.tell(QStringLiteral("displays"));
    deed.tell(QStringLiteral("display-removed:") + QString::fromLatin1((*row)->token.toHex()));
    return std::optional<bool>(true);
}

Result<void> ScreenBook::markSeen(const KnownScreen &screen, Instant now)
{
    return m_connection.statement("UPDATE displays SET seen_at = ? WHERE office = ? AND display = ?")
        .with(now, screen.office, screen.display)
        .done();
}

Result<std::optional<KnownScreen>> ScreenBook::byToken(const QByteArray &tokenHash) const
{
    return rowOf(
        std::move(
            m_connection
                .statement("SELECT office, display, name, kind, zone, token, confirmed_at, seen_at FROM "
                           "displays WHERE token = ? AND removed = 0")
                .with(tokenHash)),
        readScreen);
}

Result<std::optional<KnownScreen>> ScreenBook::one(const OfficeId &office, const QUuid &display) const
{
    return rowOf(
        std::move(
            m_connection
                .statement("SELECT office, display, name, kind, zone, token, confirmed_at, seen_at FROM "
                           "displays WHERE office = ? AND display = ? AND removed = 0")
                .with(office, display)),
        readScreen);
}

Result<QList<KnownScreen>> ScreenBook::all(const OfficeId &office) const
{
    return rowsOf(
        std::move(
            m_connection
                .statement("SELECT office, display, name, kind, zone, token, confirmed_at, seen_at FROM "
                           "displays WHERE office = ? AND removed = 0 ORDER BY name, display")
                .with(office)),
        readScreen);
}

} // namespace okienko::officestore
