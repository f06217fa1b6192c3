// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>

#include "domain/result.h"

namespace okienko
{

class PrintQueue;
class StaffDesk;

/// The terminal's side door for staff and IT on this machine: a local socket on which one JSON object a line
/// is asked and one answered. {"ask":"status"} -> {"ok":true, ...}; a mistake gives
/// {"ok":false,"error":"..."} and never ends the terminal. Only the terminal's own user and group may
/// connect. What can be asked: packaging/docs/operator.md.
class OperatorSocket : public QObject
{
    Q_OBJECT

public:
    OperatorSocket(PrintQueue &queue, StaffDesk &staff, QObject *parent = nullptr);

    /// @param path absolute; its folder exists. A socket left behind by a crash is replaced.
    Result<void> listen(const QString &path);

    /// What a question is answered with. Public for tests.
    [[nodiscard]] QJsonObject answer(const QJsonObject &question);

private:
    void welcome();
    [[nodiscard]] QJsonObject status() const;
    [[nodiscard]] QJsonObject shelf() const;

    PrintQueue &m_queue;
    StaffDesk &m_staff;
    QLocalServer m_server;
};

} // namespace okienko
