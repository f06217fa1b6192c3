// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clerks.h"
#include "api/doorkeeper.h"
#include "api/loudspeaker.h"
#include "api/ratelimit.h"
#include "api/routetable.h"
#include "http/server.h"

namespace okienko::backoffice
{

/// Takes every request on the server's thread, refuses at once what can be refused without the store, and
/// gives the rest to a clerk, who answers.
class Reception
{
public:
    struct Staff {
        Clerks &clerks;
        Clerks &aside; ///< for Work::Aside
        Loudspeaker &loudspeaker;
    };
    Reception(Premises &premises, const RouteTable &table, const Staff &staff);

    /// What a route takes, before the body is read.
    [[nodiscard]] Allowance allowance(const Request &head) const;
    void serve(const Request &request, const Answer &answer);

private:
    [[nodiscard]] std::chrono::seconds wait(const Route &route, const Request &request);
    void answerAtOnce(const RouteTable::Match &match, const Request &request, const Answer &answer);
    void answerBy(officestore::Connection &connection, const RouteTable::Match &match, const Request &request,
                  const Answer &answer);
    [[nodiscard]] Reply replyOf(officestore::Connection &connection, const Route &route,
                                const Call::Asked &asked);
    [[nodiscard]] Reply once(officestore::Connection &connection, const Route &route,
                             const Call::Asked &asked);
    void send(const Answer &answer, const Reply &reply, const char *operation, const Caller &caller = {});

    Premises &m_premises;
    const RouteTable &m_table;
    Staff m_staff;
    Doorkeeper m_doorkeeper;
    RateLimit m_rates; ///< on the server's thread only
};

} // namespace okienko::backoffice
