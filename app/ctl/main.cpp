// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <cstdio>
#include <cstring>
#include <memory>

#include "ctl/commands.h"
#include "printer/offscreen.h"

int main(int argc, char **argv)
{
    // Only what draws needs more than the core.
    const bool draws = argc > 1 && std::strcmp(argv[1], "emergency") == 0;
    const auto application =
        draws ? okienko::offscreenApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(OKIENKO_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);
    return static_cast<int>(okienko::runCommand(QCoreApplication::arguments().mid(1), {out, err}));
}
