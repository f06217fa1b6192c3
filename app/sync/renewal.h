// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>

#include "sync/backoff.h"
#include "sync/officeline.h"
#include "vault/papers.h"

namespace okienko
{

class Clock;
class DeviceLine;

/// Sees to it that this device's certificate never ends: asks for the next one when two thirds of its life
/// are over, and goes on asking until it is here. The former papers are kept ("identity-former.pem") until
/// the office has answered on a connection with the new ones; when it refuses those, the former come back.
class Renewal : public QObject
{
    Q_OBJECT

public:
    Renewal(DeviceLine &line, const Clock &clock, QObject *parent = nullptr);

    /// To be called some times an hour or oftener: looks whether something is to be done.
    void tick();

Q_SIGNALS:
    /// The new papers are in use and work.
    void renewed();
    /// For the log and staff: what hinders, and until when the certificate is good.
    void hindered(const QString &detail);

private:
    void ask(const Papers &papers);
    void take(const OfficeLine::Reply &reply);
    void tryOut();
    void goBack(const QString &why);
    void failed(const QString &why);
    [[nodiscard]] QString formerFile() const;

    DeviceLine &m_line;
    const Clock &m_clock;
    Backoff m_backoff;
    std::chrono::milliseconds m_next{0};
    bool m_underWay = false;
};

} // namespace okienko
