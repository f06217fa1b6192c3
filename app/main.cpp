// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QTimer>

#include <future>
#include <sys/stat.h>

#include "operator/operatorsocket.h"
#include "terminal/arguments.h"
#include "terminal/books.h"
#include "terminal/front.h"
#include "terminal/hardwaremark.h"
#include "terminal/lastgoodoffice.h"
#include "terminal/log.h"
#include "terminal/outoforder.h"
#include "terminal/outside.h"
#include "terminal/report.h"
#include "terminal/systemclock.h"
#include "terminal/terminal.h"

using namespace okienko;

int main(int argc, char *argv[])
{
    ::umask(S_IRWXG | S_IRWXO); // ledger and papers are nobody else's business
    const Arguments arguments = readArguments(argc, argv);
    const Config config = configOrExit(arguments);
    chooseRenderer(config);
    // The office's files are read while the window system answers.
    auto reading = std::async(std::launch::async, officeInForce, std::cref(config));
    QGuiApplication app(argc, argv);
    startLog(config.logLevel);
    auto parts = std::make_unique<ShellParts>();

    const SystemClock clock;
    const OfficeInForce files = orExit(reading.get());
    const auto open = [&] { return openBooks(config, *files.office, hardwareMark(), clock); };
    const auto books = open();
    endOnSignals(app);
    const auto report = reportOrExit(arguments);
    if (!books)
        return showOutOfOrder(
            *files.office, glassOf(config, arguments), books.error(), config.operatorSocket,
            [&] { return open().has_value(); }, report.get());
    Outside outside = outsideOf(config, *books, clock);
    Terminal terminal(*books->ledger, files.office, outside.seenBy(clock), settingsOf(config));
    outside.introduce(terminal, *books, config, files);
    OperatorSocket sideDoor(terminal.printQueue(), terminal.staff());
    orExit(sideDoor.listen(config.operatorSocket));

    Front front(terminal.lobby(), terminal.printQueue(), glassOf(config, arguments), report.get(),
                std::move(parts));
    orExit(front.open());
    if (outside.keypad)
        QObject::connect(outside.keypad.get(), &Keypad::pressed, &front, &Front::press);
    QObject::connect(&terminal, &Terminal::restartWanted, &app,
                     [] { QCoreApplication::exit(exitToRestart); });
    terminal.start();

    QTimer heartbeat;
    QObject::connect(&heartbeat, &QTimer::timeout, &terminal, &Terminal::tick);
    heartbeat.start(std::chrono::milliseconds(250));
    return QGuiApplication::exec();
}
