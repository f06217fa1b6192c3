// SPDX-License-Identifier: GPL-3.0-or-later
#include "officestore/storeaddress.h"

namespace okienko::officestore
{

Result<StoreAddress> StoreAddress::parse(const QString &text, const QString &anchorFolder)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const QString kind = text.left(colon);
    const QString where = colon < 0 ? QString() : text.mid(colon + 1).trimmed();
    if (kind == QLatin1String("sqlite") && !where.isEmpty())
        return StoreAddress{Dialect::Sqlite, where, anchorFolder};
    if (kind == QLatin1String("postgresql") && !where.contains(QLatin1Char(';')))
        return StoreAddress{Dialect::Postgres, where, anchorFolder};
    return failure(
        ErrorKind::Invalid,
        QStringLiteral(
            "\"%1\" is no store: \"sqlite:FILE\" or \"postgresql:KEYWORD=VALUE ...\" without a semicolon")
            .arg(kind));
}

QString StoreAddress::anchorFile(const OfficeId &office) const
{
    return QStringLiteral("%1/%2.anchor").arg(anchorFolder, office.value);
}

} // namespace okienko::officestore
