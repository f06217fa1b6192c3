// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <cstdio>

#include "ctl/commands.h"

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(OKIENKO_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);
    return static_cast<int>(okienko::runCommand(QCoreApplication::arguments().mid(1), {out, err}));
}
