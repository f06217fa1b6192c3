// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

#include "domain/result.h"
#include "operator/sidedoor.h"

namespace okienko
{

class PrintQueue;
class StaffDesk;

/// What a running terminal answers at its side door. {"ask":"status"} -> {"ok":true, ...}; a mistake gives
/// {"ok":false,"error":"..."} and never ends the terminal. What can be asked: packaging/docs/operator.md.
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
    [[nodiscard]] QJsonObject status() const;
    [[nodiscard]] QJsonObject shelf() const;
    [[nodiscard]] QJsonObject waiting() const;

    PrintQueue &m_queue;
    StaffDesk &m_staff;
    SideDoor m_door;
};

} // namespace okienko
