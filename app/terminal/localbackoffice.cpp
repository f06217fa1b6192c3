// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/localbackoffice.h"

#include <QLoggingCategory>

#include "ports/clock.h"
#include "store/localoffice.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(logOffice, "okienko.office")

constexpr std::chrono::milliseconds forgetEvery = 1h;

} // namespace

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
        const Moment now = m_clock.now();
        if (const auto answer = m_office.hello(hello, now))
            Q_EMIT helloAnswered(*answer);
        else
            Q_EMIT unreachable(answer.error().detail);
        forgetOld(now);
    });
}

void LocalBackOffice::forgetOld(const Moment &now)
{
    if (m_forgotAt >= 0ms && now.sinceBoot - m_forgotAt < forgetEvery)
        return;
    m_forgotAt = now.sinceBoot;
    if (const auto forgotten = m_office.forgetOld(now); !forgotten)
        qCWarning(logOffice).noquote()
            << "old records of the office not removed:" << forgotten.error().detail;
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
