// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "domain/result.h"
#include "ports/backoffice.h"

namespace okienko
{

class Clock;
class LocalOffice;

/// The office of a lobby with one terminal and no server, in the terminal's own process but with a file of
/// its own.
class LocalBackOffice : public BackOffice
{
    Q_OBJECT

public:
    LocalBackOffice(LocalOffice &office, const Clock &clock, QObject *parent = nullptr);

    void hello(const Hello &hello) override;
    void lend(const LendRequest &request) override;
    void push(const Push &push) override;

private:
    /// Answers come as from outside: after the call has returned.
    void later(const std::function<void()> &answer);

    void forgetOld(const Moment &now);

    LocalOffice &m_office;
    const Clock &m_clock;
    std::chrono::milliseconds m_forgotAt{-1};
};

} // namespace okienko
