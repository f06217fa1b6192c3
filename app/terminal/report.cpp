// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/report.h"

#include <QJsonDocument>

#include <chrono>

namespace okienko
{

Result<std::unique_ptr<Report>> Report::open(const QString &file)
{
    std::unique_ptr<Report> report(new Report);
    report->m_file.setFileName(file);
    if (!report->m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failure(ErrorKind::Invalid,
                       QStringLiteral("--report %1: %2").arg(file, report->m_file.errorString()));
    return report;
}

qint64 Report::monotonicMilliseconds()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

void Report::add(const QString &event, QJsonObject facts)
{
    facts.insert(QStringLiteral("event"), event);
    facts.insert(QStringLiteral("ms"), monotonicMilliseconds());
    m_file.write(QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace okienko
