// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/localbackoffice.h"

#include "ports/clock.h"
#include "store/localoffice.h"

namespace okienko
{

LocalBackOffice::LocalBackOffice(LocalOffice &office, const Clock &clock, QObject *parent)
    : BackOffice(parent), m_office(office), m_clock(clock)
{
}

void LocalBackOffice::later(const std::function<void()> &answer)
{
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

void LocalBackOffice::hello(const Hello &hello)
{
    later([this, hello] {
        if (const auto answer = m_office.hello(hello, m_clock.now()))
            Q_EMIT helloAnswered(*answer);
        else
            Q_EMIT unreachable(answer.error().detail);
    });
}

void LocalBackOffice::lend(const LendRequest &request)
{
    later([this, request] {
        if (const auto answer = m_office.lend(request, m_clock.now()))
            Q_EMIT lendAnswered(*answer);
        else
            Q_EMIT unreachable(answer.error().detail);
    });
}

void LocalBackOffice::push(const Push &push)
{
    later([this, push] {
        if (const auto answer = m_office.push(push, m_clock.now()))
            Q_EMIT pushAnswered(*answer);
        else
            Q_EMIT unreachable(answer.error().detail);
    });
}

} // namespace okienko
