// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/journal.h"

#include <QDateTime>
#include <QJsonDocument>

#include <array>
#include <poll.h>
#include <unistd.h>

namespace okienko::backoffice
{

namespace
{

constexpr std::array Words{"error", "warning", "info", "debug"};

QByteArray lineOf(Journal::Level level, const QString &what, QJsonObject facts)
{
    facts.insert(QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    facts.insert(QStringLiteral("level"), QLatin1String(Words[static_cast<std::size_t>(level)]));
    facts.insert(QStringLiteral("what"), what);
    return QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n';
}

/// A pipe that says so has room for PIPE_BUF bytes, which is more than any line of ours.
bool hasRoom(int descriptor)
{
    pollfd asked{descriptor, POLLOUT, 0};
    return ::poll(&asked, 1, 0) == 1 && asked.revents == POLLOUT;
}

bool wrote(int descriptor, const QByteArray &line)
{
    return hasRoom(descriptor) &&
           ::write(descriptor, line.constData(), static_cast<std::size_t>(line.size())) == line.size();
}

} // namespace

Journal::Out Journal::into(int descriptor)
{
    return [descriptor, lost = 0](const QByteArray &line) mutable {
        if (lost > 0 && wrote(descriptor, lineOf(Level::Warning, QStringLiteral("log-lost"),
                                                 {{QStringLiteral("lines"), lost}})))
            lost = 0;
        if (lost > 0 || !wrote(descriptor, line))
            ++lost;
    };
}

Journal::Journal(Level level, const Out &out) : m_level(level), m_out(out ? out : into(STDERR_FILENO)) {}

void Journal::write(Level level, const QString &what, const QJsonObject &facts)
{
    if (level > m_level)
        return;
    const QByteArray text = lineOf(level, what, facts);
    const std::lock_guard lock(m_mutex);
    m_out(text);
}

} // namespace okienko::backoffice
