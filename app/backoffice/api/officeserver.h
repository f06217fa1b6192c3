// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "api/clerks.h"
#include "api/loudspeaker.h"
#include "api/premises.h"
#include "api/reception.h"
#include "api/routetable.h"
#include "api/serverconfig.h"
#include "http/server.h"
#include "officestore/newsline.h"

namespace okienko::backoffice
{

/// All routes of the program. @param premises lives longer
[[nodiscard]] QList<Route> allRoutes(Premises &premises);
[[nodiscard]] QList<Teller> allTellers(Premises &premises);

/// The running back office: makes everything once and introduces it to each other.
class OfficeServer
{
public:
    /// Opens the listeners; the store is reached when somebody asks. NotFound: there is no authority or no
    /// store yet (`init`). Else those of Server::start().
    static Result<std::unique_ptr<OfficeServer>> start(const ServerConfig &config, Journal &journal);
    /// Stops, if that was not done.
    ~OfficeServer();
    OfficeServer(const OfficeServer &) = delete;
    OfficeServer &operator=(const OfficeServer &) = delete;

    [[nodiscard]] quint16 pagesPort() const { return m_server->ports().at(0); }
    [[nodiscard]] quint16 devicesPort() const { return m_server->ports().at(1); }

    /// A fresh certificate for the listeners when the present one is old. To be called once a day.
    Result<void> renewPapers();
    /// What has to be done in every office from time to time (makeRound()), by a clerk. To be called once a
    /// minute.
    void lookAfterOffices();
    /// No new requests; those under way are finished, streams are told.
    void stop();

private:
    OfficeServer(const ServerConfig &config, Journal &journal, const Passwords &passwords);
    Result<void> openStore();
    Result<TlsIdentity> papers(bool &fresh);
    Result<void> listen(const TlsIdentity &identity);
    void hear();

    const ServerConfig m_config;
    Premises m_premises;
    std::unique_ptr<RouteTable> m_table;
    std::unique_ptr<Loudspeaker> m_loudspeaker;
    std::unique_ptr<Clerks> m_clerks;
    std::unique_ptr<Clerks> m_aside;
    std::unique_ptr<Reception> m_reception;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<officestore::NewsLine> m_newsLine;
    bool m_stopped = false;
};

} // namespace okienko::backoffice
