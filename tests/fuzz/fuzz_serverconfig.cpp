// SPDX-License-Identifier: GPL-3.0-or-later
// The office server's configuration: what is taken is within its ranges, and nothing plain leaves the
// machine.
#include "api/serverconfig.h"
#include "fuzz.h"

using namespace okienko;
using namespace okienko::backoffice;

void readForeign(const QByteArray &bytes)
{
    Findings findings;
    const ServerConfig config =
        readServerConfig(bytes, QStringLiteral("backoffice.json"), QStringLiteral("/etc/okienko"), findings);
    for (const Problem &problem : findings.problems())
        PROMISE(!problem.place.isEmpty() && !problem.allowed.isEmpty());
    if (!findings.clean())
        return;
    PROMISE(config.stateFolder.startsWith(u'/'));
    PROMISE(config.clerks >= 1 && config.clerks <= 64);
    const Argon2Cost &cost = config.passwordCost;
    PROMISE(cost.lanes >= 1 && cost.lanes <= 16 && cost.passes >= 1 && cost.passes <= 100);
    PROMISE(cost.memoryKib >= 8 * cost.lanes && cost.memoryKib <= 1'048'576);
    PROMISE(!config.plainPages || config.pages.address == QLatin1String("127.0.0.1") ||
            config.pages.address == QLatin1String("::1"));
    PROMISE(!config.names.dns.isEmpty() || !config.names.addresses.isEmpty());
}
