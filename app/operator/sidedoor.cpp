// SPDX-License-Identifier: GPL-3.0-or-later
#include "operator/sidedoor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTimer>

#include <chrono>
#include <utility>

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

constexpr qint64 longestQuestion = 4096;
constexpr auto questionWithin = 5s;

} // namespace

SideDoor::SideDoor(Answer answer, QObject *parent) : QObject(parent), m_answer(std::move(answer))
{
    connect(&m_server, &QLocalServer::newConnection, this, &SideDoor::welcome);
}

Result<void> SideDoor::listen(const QString &path)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption | QLocalServer::GroupAccessOption);
    QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return failure(ErrorKind::Unavailable,
                       QStringLiteral("operator_socket %1: %2; its folder must exist and be writable for the "
                                      "terminal's user")
                           .arg(path, m_server.errorString()));
    return {};
}

void SideDoor::welcome()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        caller->setParent(this);
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        QTimer::singleShot(questionWithin, caller, [caller] { caller->abort(); });
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
            if (!caller->canReadLine()) {
                if (caller->bytesAvailable() > longestQuestion)
                    caller->abort();
                return;
            }
            const QJsonDocument question = QJsonDocument::fromJson(caller->readLine(longestQuestion));
            const QJsonObject reply = question.isObject()
                                          ? m_answer(question.object())
                                          : fault(QStringLiteral("expected one JSON object a line"));
            caller->write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
            caller->disconnectFromServer();
        });
    }
}

QJsonObject SideDoor::fault(const QString &error)
{
    return {{QStringLiteral("ok"), false}, {QStringLiteral("error"), error}};
}

QJsonObject SideDoor::outOfOrder(const QJsonObject &question, const QString &why)
{
    if (question.value(QStringLiteral("ask")).toString() != QStringLiteral("status"))
        return fault(QStringLiteral("the terminal is out of order: ") + why);
    return {{QStringLiteral("ok"), true},
            {QStringLiteral("alarms"), QJsonArray{QStringLiteral("out-of-order")}},
            {QStringLiteral("reason"), why}};
}

} // namespace okienko
