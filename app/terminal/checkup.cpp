// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/checkup.h"

#include <QStorageInfo>

#include <algorithm>

#include "store/ledger.h"
#include "terminal/terminal.h"

namespace okienko
{

namespace
{

Health::MayIssue mayIssue(const Ledger &ledger, bool trouble)
{
    if (trouble)
        return Health::MayIssue::StorageTrouble;
    switch (ledger.issuing()) {
    case Issuing::Allowed: return Health::MayIssue::Allowed;
    case Issuing::HardwareChanged: return Health::MayIssue::HardwareChanged;
    case Issuing::Retired: return Health::MayIssue::Retired;
    case Issuing::NotGreeted:
    case Issuing::NothingLent: return Health::MayIssue::NothingLent;
    }
    return Health::MayIssue::NothingLent;
}

} // namespace

Health checkUp(Terminal &terminal, const Ledger &ledger, const Config &config)
{
    const QSet<Alarm> &alarms = terminal.staff().alarms();
    const PrintQueue &queue = terminal.printQueue();
    Health health;
    health.ledger = ledger.id();
    health.version = QStringLiteral(OKIENKO_VERSION);
    health.issuing = mayIssue(ledger, alarms.contains(Alarm::LedgerTrouble));
    health.backlog = std::max(ledger.logLength() - ledger.acknowledged(), qint64{0});
    health.clockSure = !ledger.clockInDoubt();
    health.clockOffset = terminal.sync().clockOffset();
    health.printer = queue.status().trouble;
    health.printerReasons = queue.status().detail;
    health.paperLow = queue.paperLow();
    health.ticketsLeft = queue.ticketsLeft();
    if (const auto shelf = queue.shelf())
        health.shelved = static_cast<int>(shelf->size());
    const QStorageInfo disk(config.stateFolder);
    health.diskFree = std::max(disk.bytesAvailable(), qint64{0});
    health.diskTotal = std::max(disk.bytesTotal(), qint64{0});
    health.diskWritable = !disk.isReadOnly() && !alarms.contains(Alarm::LedgerTrouble);
    health.speaks = config.voice.enabled && !alarms.contains(Alarm::NoVoice);
    health.languages = config.languages;
    for (const Alarm alarm : alarms)
        health.alarms.append(nameOf(alarm));
    health.alarms.sort();
    return health;
}

} // namespace okienko
