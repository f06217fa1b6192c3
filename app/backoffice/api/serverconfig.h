// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

#include "api/journal.h"
#include "officestore/storeaddress.h"
#include "protocol/problem.h"
#include "vault/authority.h"
#include "vault/passwords.h"

namespace okienko::backoffice
{

/// The configuration of one back office program (packaging/docs/backoffice.md).
struct ServerConfig {
    struct Listener {
        QString address = QStringLiteral("127.0.0.1"); ///< IPv4 or IPv6
        quint16 port = 0;                              ///< 0: any that is free
    };

    QString stateFolder; ///< absolute: authority, server's papers, anchors
    /// SQLite: the file; PostgreSQL: what stood in the file that was named.
    officestore::StoreAddress store;
    Listener pages{QStringLiteral("127.0.0.1"), 8443};
    bool plainPages = false; ///< HTTP without TLS, on a loopback address only
    Listener devices{QStringLiteral("127.0.0.1"), 8444};
    Authority::ServerNames names{{QStringLiteral("localhost")}, {QStringLiteral("127.0.0.1")}};
    int clerks = 4;            ///< with PostgreSQL; SQLite has one
    QString operatorTokenFile; ///< empty: none
    Argon2Cost passwordCost;
    Journal::Level logLevel = Journal::Level::Info;

    [[nodiscard]] QString authorityFile() const { return stateFolder + QStringLiteral("/authority.pem"); }
    [[nodiscard]] QString papersFile() const { return stateFolder + QStringLiteral("/server.pem"); }
    [[nodiscard]] QString anchorFolder() const { return stateFolder + QStringLiteral("/anchors"); }
    /// By what the machine is called from outside: its first name, else its first address.
    [[nodiscard]] QString host() const;
};

[[nodiscard]] QString defaultServerConfigPath(); ///< /etc/okienko/backoffice.json

/// Reads the bytes of a configuration, all but the files it names. Pure.
/// @param file as it is named in problems; @param folder relative paths start there
[[nodiscard]] ServerConfig readServerConfig(const QByteArray &bytes, const QString &file,
                                            const QString &folder, Findings &findings);
/// Reads a configuration and the connection string that it names from disk; one with any problem is refused
/// as a whole.
[[nodiscard]] tl::expected<ServerConfig, QList<Problem>> loadServerConfig(const QString &path);

} // namespace okienko::backoffice
