// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/journal.h"

#include <QDateTime>
#include <QJsonDocument>

#include <array>
#include <cstdio>

namespace okienko::backoffice
{

namespace
{

constexpr std::array Words{"error", "warning", "info", "debug"};

void toStandardError(const QByteArray &line)
{
    (void)std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    (void)std::fflush(stderr);
}

} // namespace

Journal::Journal(Level level, std::function<void(const QByteArray &line)> out)
    : m_level(level), m_out(out ? std::move(out) : toStandardError)
{
}

void Journal::write(Level level, const QString &what, const QJsonObject &facts)
{
    if (level > m_level)
        return;
    QJsonObject line = facts;
    line.insert(QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    line.insert(QStringLiteral("level"), QLatin1String(Words[static_cast<std::size_t>(level)]));
    line.insert(QStringLiteral("what"), what);
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    const std::lock_guard lock(m_mutex);
    m_out(text);
}

} // namespace okienko::backoffice
