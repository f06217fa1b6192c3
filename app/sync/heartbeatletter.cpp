// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/heartbeatletter.h"

#include <QJsonArray>

#include <algorithm>

namespace okienko
{

namespace
{

constexpr qsizetype longestReasons = 500;
constexpr qsizetype longestFile = 100;
constexpr qsizetype longestFound = 300;
constexpr int longestJitterMs = 600'000;
constexpr int mostTickets = 100'000;

QString wordOf(Health::MayIssue issuing)
{
    switch (issuing) {
    case Health::MayIssue::Allowed: return QStringLiteral("allowed");
    case Health::MayIssue::HardwareChanged: return QStringLiteral("hardware-changed");
    case Health::MayIssue::Retired: return QStringLiteral("retired");
    case Health::MayIssue::NothingLent: return QStringLiteral("nothing-lent");
    case Health::MayIssue::StorageTrouble: return QStringLiteral("storage-trouble");
    }
    return {};
}

QString wordOf(PrinterTrouble trouble)
{
    switch (trouble) {
    case PrinterTrouble::None: return QStringLiteral("none");
    case PrinterTrouble::PaperLow: return QStringLiteral("paper-low");
    case PrinterTrouble::PaperOut: return QStringLiteral("paper-out");
    case PrinterTrouble::CoverOpen: return QStringLiteral("cover-open");
    case PrinterTrouble::Jam: return QStringLiteral("jam");
    case PrinterTrouble::Gone: return QStringLiteral("gone");
    case PrinterTrouble::Hanging: return QStringLiteral("hanging");
    case PrinterTrouble::Fault: return QStringLiteral("fault");
    }
    return {};
}

QJsonObject printerOf(const Health &health)
{
    QJsonObject printer{{QStringLiteral("trouble"), wordOf(health.printer)},
                        {QStringLiteral("paperLow"), health.paperLow},
                        {QStringLiteral("ticketsLeft"), std::clamp(health.ticketsLeft, 0, mostTickets)},
                        {QStringLiteral("shelved"), health.shelved}};
    if (!health.printerReasons.isEmpty())
        printer.insert(QStringLiteral("reasons"), health.printerReasons.left(longestReasons));
    return printer;
}

QJsonObject clockOf(const Health &health)
{
    QJsonObject clock{{QStringLiteral("sure"), health.clockSure}};
    if (health.clockOffset)
        clock.insert(QStringLiteral("offsetMs"), qint64{health.clockOffset->count()});
    return clock;
}

QJsonObject catalogueOf(const Health &health)
{
    QJsonObject catalogue{{QStringLiteral("fault"), QJsonValue::Null}};
    if (const auto &fault = health.catalogueFault)
        catalogue.insert(QStringLiteral("fault"),
                         QJsonObject{{QStringLiteral("file"), fault->file.left(longestFile)},
                                     {QStringLiteral("place"), fault->place.left(longestReasons)},
                                     {QStringLiteral("found"), fault->found.left(longestFound)},
                                     {QStringLiteral("allowed"), fault->allowed.left(longestReasons)}});
    if (health.catalogueVersion > 0)
        catalogue.insert(QStringLiteral("version"), health.catalogueVersion);
    return catalogue;
}

} // namespace

QByteArray letterOf(const Health &health, std::chrono::milliseconds up)
{
    QJsonArray languages;
    for (const Language language : health.languages)
        languages.append(codeOf(language));
    return compact({{QStringLiteral("ledger"), health.ledger.text()},
                    {QStringLiteral("version"), health.version},
                    {QStringLiteral("startedMs"), qint64{up.count()}},
                    {QStringLiteral("issuing"), wordOf(health.issuing)},
                    {QStringLiteral("backlog"), health.backlog},
                    {QStringLiteral("clock"), clockOf(health)},
                    {QStringLiteral("printer"), printerOf(health)},
                    {QStringLiteral("disk"), QJsonObject{{QStringLiteral("freeBytes"), health.diskFree},
                                                         {QStringLiteral("totalBytes"), health.diskTotal},
                                                         {QStringLiteral("writable"), health.diskWritable}}},
                    {QStringLiteral("speech"), QJsonObject{{QStringLiteral("working"), health.speaks},
                                                           {QStringLiteral("languages"), languages}}},
                    {QStringLiteral("catalogue"), catalogueOf(health)},
                    {QStringLiteral("alarms"), QJsonArray::fromStringList(health.alarms)}});
}

Reading<HeartbeatAnswer> readHeartbeatAnswer(const QByteArray &letter)
{
    Findings findings;
    HeartbeatAnswer answer;
    const QString name = QStringLiteral("heartbeat");
    if (const auto json = parseLetter(letter, name, findings)) {
        const JsonReader at(*json, name, findings);
        membersAt(at,
                  {QStringLiteral("everySeconds"), QStringLiteral("reconnect"), QStringLiteral("certificate"),
                   QStringLiteral("version")},
                  {}, Unknown::PassOver);
        answer.every = std::chrono::seconds(at.key(QStringLiteral("everySeconds")).integer(5, 3600));
        const JsonReader reconnect = at.key(QStringLiteral("reconnect"));
        membersAt(reconnect, {QStringLiteral("jitterMs")}, {}, Unknown::PassOver);
        answer.jitter =
            std::chrono::milliseconds(reconnect.key(QStringLiteral("jitterMs")).integer(0, longestJitterMs));
    }
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return answer;
}

} // namespace okienko
