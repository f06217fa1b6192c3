// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/kioskcommands.h"

#include <QDate>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

#include "config/config.h"
#include "domain/result.h"

namespace okienko
{

namespace
{

constexpr int answerWithinMs = 5000;

QString notAnswering(const QString &path, QLocalSocket::LocalSocketError error)
{
    const QString nobody = QStringLiteral("no terminal answers at %1: ").arg(path);
    switch (error) {
    case QLocalSocket::ServerNotFoundError:
        return nobody + QStringLiteral("okienko does not run, or with another operator_socket; start it, or "
                                       "name the configuration that it was started with");
    case QLocalSocket::SocketAccessError:
        return nobody + QStringLiteral("this user may not; ask as the user or group of the terminal, or with "
                                       "sudo");
    case QLocalSocket::ConnectionRefusedError:
        return nobody + QStringLiteral("okienko has ended without tidying up; start it");
    default: return nobody + QStringLiteral("it may hang; look at its log, then start it anew");
    }
}

Result<QJsonObject> ask(const QString &configFile, const QJsonObject &question)
{
    if (!QFileInfo(configFile).isFile())
        return failure(
            ErrorKind::Invalid,
            QStringLiteral("%1 %2; name the configuration file of the terminal that runs here, for "
                           "instance /etc/okienko/kiosk.json")
                .arg(configFile, QFileInfo(configFile).isDir() ? QStringLiteral("is a folder")
                                                               : QStringLiteral("does not exist")));
    const auto config = loadConfig(configFile);
    if (!config)
        return failure(ErrorKind::Invalid, QStringLiteral("%1; see all with: okienkoctl config check %2")
                                               .arg(config.error().constFirst().line(), configFile));
    QLocalSocket socket;
    socket.connectToServer(config->config.operatorSocket);
    if (!socket.waitForConnected(answerWithinMs))
        return failure(ErrorKind::Unavailable, notAnswering(config->config.operatorSocket, socket.error()));
    socket.write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(answerWithinMs))
            return failure(
                ErrorKind::TimedOut,
                QStringLiteral("the terminal did not answer within 5 s: it may hang; look at its log, "
                               "then start it anew"));
    const QJsonObject reply = QJsonDocument::fromJson(socket.readLine()).object();
    if (!reply.value(QStringLiteral("ok")).toBool())
        return failure(ErrorKind::Refused, reply.value(QStringLiteral("error")).toString());
    return reply;
}

ExitCode complain(const Error &error, const Streams &streams)
{
    streams.err << "okienkoctl: " << error.detail << '\n';
    return error.kind == ErrorKind::Invalid ? ExitCode::Usage : ExitCode::Problems;
}

QJsonObject question(const QString &name) { return {{QStringLiteral("ask"), name}}; }

ExitCode status(const QStringList &arguments, const Streams &streams)
{
    const auto reply = ask(arguments.at(0), question(QStringLiteral("status")));
    if (!reply)
        return complain(reply.error(), streams);
    QStringList alarms;
    for (const QJsonValue alarm : reply->value(QStringLiteral("alarms")).toArray())
        alarms.append(alarm.toString());
    const QString reason = reply->value(QStringLiteral("reason")).toString();
    if (!reason.isEmpty()) {
        streams.out << "out of order: " << reason << '\n';
        return ExitCode::Problems;
    }
    streams.out << "printer: " << reply->value(QStringLiteral("printer")).toString() << ' '
                << reply->value(QStringLiteral("printer_reasons")).toString() << '\n'
                << "paper: about " << reply->value(QStringLiteral("tickets_left_on_roll")).toInt()
                << " tickets left\n"
                << "numbers without paper: " << reply->value(QStringLiteral("without_paper")).toInt() << '\n'
                << "alarms: "
                << (alarms.isEmpty() ? QStringLiteral("none") : alarms.join(QStringLiteral(", "))) << '\n';
    return alarms.isEmpty() ? ExitCode::Fine : ExitCode::Problems;
}

/// Lists what one of the terminal's questions is answered with.
ExitCode listNumbers(const QString &configFile, const QString &what, const Streams &streams)
{
    const auto reply = ask(configFile, question(what));
    if (!reply)
        return complain(reply.error(), streams);
    if (reply->value(QStringLiteral("numbers")).toArray().isEmpty())
        streams.out << "none\n";
    for (const QJsonValue value : reply->value(QStringLiteral("numbers")).toArray()) {
        const QJsonObject one = value.toObject();
        streams.out << one.value(QStringLiteral("number")).toString() << "  "
                    << one.value(QStringLiteral("code")).toString() << "  "
                    << one.value(QStringLiteral("issued")).toString() << "  "
                    << one.value(QStringLiteral("service")).toString() << '\n';
    }
    return ExitCode::Fine;
}

ExitCode listShelf(const QStringList &arguments, const Streams &streams)
{
    return listNumbers(arguments.at(0), QStringLiteral("shelf"), streams);
}

ExitCode listWaiting(const QStringList &arguments, const Streams &streams)
{
    return listNumbers(arguments.at(0), QStringLiteral("waiting"), streams);
}

/// One number needs no paper: it is told here.
ExitCode printWaiting(const QStringList &arguments, const Streams &streams)
{
    const auto reply = ask(arguments.at(0), question(QStringLiteral("print-waiting")));
    if (!reply)
        return complain(reply.error(), streams);
    const int numbers = reply->value(QStringLiteral("numbers")).toInt();
    if (numbers < 2)
        return listWaiting(arguments, streams);
    streams.out << "printing " << numbers << " numbers\n";
    return ExitCode::Fine;
}

/// A command that only does something and says so.
ExitCode tell(const QString &configFile, const QJsonObject &what, const QString &done, const Streams &streams)
{
    const auto reply = ask(configFile, what);
    if (!reply)
        return complain(reply.error(), streams);
    streams.out << done << '\n';
    return ExitCode::Fine;
}

} // namespace

QList<Command> kioskCommands()
{
    const QString file = QStringLiteral("FILE");
    const QString paper = QStringLiteral("paper");
    return {
        {{QStringLiteral("status")}, {file}, QStringLiteral("how a running terminal is"), status},
        {{paper, QStringLiteral("list")},
         {file},
         QStringLiteral("numbers that were given without paper"),
         listShelf},
        {{paper, QStringLiteral("print")},
         {file, QStringLiteral("NUMBER")},
         QStringLiteral("print one of them"),
         [](const QStringList &arguments, const Streams &streams) {
             QJsonObject what = question(QStringLiteral("print-number"));
             what.insert(QStringLiteral("number"), arguments.at(1));
             return tell(arguments.at(0), what, QStringLiteral("printing"), streams);
         }},
        {{paper, QStringLiteral("strip")},
         {file},
         QStringLiteral("print all of them as one strip"),
         [](const QStringList &arguments, const Streams &streams) {
             const auto reply = ask(arguments.at(0), question(QStringLiteral("print-strip")));
             if (!reply)
                 return complain(reply.error(), streams);
             const int numbers = reply->value(QStringLiteral("numbers")).toInt();
             if (numbers == 0)
                 streams.out << "nothing to print: every number is on paper\n";
             else
                 streams.out << "printing " << numbers << " numbers\n";
             return ExitCode::Fine;
         }},
        {{paper, QStringLiteral("changed")},
         {file},
         QStringLiteral("a new roll was put in: count anew"),
         [](const QStringList &arguments, const Streams &streams) {
             return tell(arguments.at(0), question(QStringLiteral("roll-changed")),
                         QStringLiteral("counting anew"), streams);
         }},
        {{QStringLiteral("waiting"), QStringLiteral("list")},
         {file},
         QStringLiteral("who waits of those that got their numbers here, as far as was heard"),
         listWaiting},
        {{QStringLiteral("waiting"), QStringLiteral("print")},
         {file},
         QStringLiteral("print them on one strip, to be called by voice when the server is gone"),
         printWaiting},
        {{QStringLiteral("call"), QStringLiteral("answer")},
         {file},
         QStringLiteral("tell the visitor who called that somebody comes"),
         [](const QStringList &arguments, const Streams &streams) {
             return tell(arguments.at(0), question(QStringLiteral("answer-call")), QStringLiteral("told"),
                         streams);
         }},
        {{QStringLiteral("date"), QStringLiteral("confirm")},
         {file, QStringLiteral("DATE")},
         QStringLiteral("staff confirm today's date (2026-11-24) after a clock in doubt"),
         [](const QStringList &arguments, const Streams &streams) {
             if (!QDate::fromString(arguments.at(1), Qt::ISODate).isValid()) {
                 streams.err << "okienkoctl: \"" << arguments.at(1)
                             << "\" is no date; write today's as year-month-day, as in 2026-11-24\n";
                 return ExitCode::Usage;
             }
             QJsonObject what = question(QStringLiteral("confirm-date"));
             what.insert(QStringLiteral("date"), arguments.at(1));
             return tell(arguments.at(0), what, QStringLiteral("confirmed"), streams);
         }},
    };
}

} // namespace okienko
