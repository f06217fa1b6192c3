// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>

#include <functional>

#include "domain/result.h"

namespace okienko
{

/// The door on which staff and IT of this machine knock: a local socket on which one JSON object a line is
/// asked and one answered, then the terminal hangs up. A question takes at most 4096 bytes and five seconds.
/// Only the terminal's own user and group may connect.
class SideDoor : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<QJsonObject(const QJsonObject &question)>;
    explicit SideDoor(Answer answer, QObject *parent = nullptr);

    /// @param path absolute; its folder exists. A socket left behind by a crash is replaced.
    Result<void> listen(const QString &path);

    /// A refusal, for people: one sentence.
    [[nodiscard]] static QJsonObject fault(const QString &error);
    /// What a terminal without a ledger answers: that it is out of order, and why.
    [[nodiscard]] static QJsonObject outOfOrder(const QJsonObject &question, const QString &why);

private:
    void welcome();

    Answer m_answer;
    QLocalServer m_server;
};

} // namespace okienko
