// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/post.h"

namespace okienko
{

/// The office behind the terminal. Calls return at once; each is answered by one signal, within 10 s.
class BackOffice : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void hello(const Hello &hello) = 0;
    virtual void lend(const LendRequest &request) = 0;
    virtual void push(const Push &push) = 0;

Q_SIGNALS:
    void helloAnswered(const okienko::HelloAnswer &answer);
    void lendAnswered(const okienko::LendAnswer &answer);
    void pushAnswered(const okienko::PushAnswer &answer);
    /// The office understood and refused.
    void turnedAway(const okienko::TurnedAway &why);
    /// Nobody answered, or not the office. @param detail for the log, without addresses or personal data.
    void unreachable(const QString &detail);
};

} // namespace okienko
