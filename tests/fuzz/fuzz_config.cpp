// SPDX-License-Identifier: GPL-3.0-or-later
// A terminal's configuration: what is taken is within its ranges.
#include "config/config.h"
#include "fuzz.h"

using namespace okienko;

void readForeign(const QByteArray &bytes)
{
    Findings findings;
    const Config config =
        readConfig(bytes, QStringLiteral("kiosk.json"), QStringLiteral("/etc/okienko"), findings);
    if (!findings.clean())
        return;
    PROMISE(config.officeFolder.startsWith(u'/') && config.stateFolder.startsWith(u'/'));
    PROMISE(config.terminals >= 1 && config.terminals <= 50);
    PROMISE(config.screen.pxPerMm >= 2 && config.screen.pxPerMm <= 12);
    PROMISE(!config.languages.isEmpty());
}
