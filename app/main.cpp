// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QTimer>

#include "operator/operatorsocket.h"
#include "terminal/arguments.h"
#include "terminal/books.h"
#include "terminal/front.h"
#include "terminal/hardwaremark.h"
#include "terminal/lastgoodoffice.h"
#include "terminal/localbackoffice.h"
#include "terminal/log.h"
#include "terminal/outoforder.h"
#include "terminal/outside.h"
#include "terminal/report.h"
#include "terminal/systemclock.h"
#include "terminal/terminal.h"

using namespace okienko;

int main(int argc, char *argv[])
{
    const Arguments arguments = readArguments(argc, argv);
    const Config config = configOrExit(arguments);
    chooseRenderer(config);
    QGuiApplication app(argc, argv);
    startLog(config.logLevel);

    const SystemClock clock;
    const OfficeInForce files = orExit(officeInForce(config));
    const auto books = openBooks(config, *files.office, hardwareMark(), clock);
    endOnSignals(app);
    if (!books)
        return showOutOfOrder(*files.office, glassOf(config, arguments), books.error());
    LocalBackOffice backOffice(*books->office, clock);
    const auto printer = printerOf(config);
    const auto voice = voiceOf(config);

    Terminal terminal(*books->ledger, files.office, {clock, *printer, *voice, backOffice},
                      settingsOf(config));
    if (!files.problems.isEmpty())
        terminal.staff().raise(Alarm::OldOfficeFiles);
    OperatorSocket sideDoor(terminal.printQueue(), terminal.staff());
    orExit(sideDoor.listen(config.operatorSocket));

    const auto report = reportOrExit(arguments);
    Front front(terminal.lobby(), terminal.printQueue(), glassOf(config, arguments), report.get());
    orExit(front.open());
    QObject::connect(&terminal, &Terminal::restartWanted, &app,
                     [] { QCoreApplication::exit(exitToRestart); });
    terminal.start();

    QTimer heartbeat;
    QObject::connect(&heartbeat, &QTimer::timeout, &terminal, &Terminal::tick);
    heartbeat.start(std::chrono::milliseconds(250));
    return QGuiApplication::exec();
}
