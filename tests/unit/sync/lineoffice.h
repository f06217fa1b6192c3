// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "http/server.h"
#include "sync/deviceline.h"
#include "vault/authority.h"

namespace okienko
{

/// The back office's own HTTP room with certificates of its own authority, whose answers a test says. What
/// goes over it is recorded for the contract's validator when somebody asks for that ($OKIENKO_EXCHANGES).
class LineOffice
{
public:
    using Request = backoffice::Request;
    using Response = backoffice::Response;
    /// Called on the server's thread.
    using Say = std::function<void(const Request &request, const backoffice::Answer &answer)>;

    /// @param record name of the file of exchanges; empty: none
    explicit LineOffice(const QString &record = {});
    ~LineOffice();
    LineOffice(const LineOffice &) = delete;
    LineOffice &operator=(const LineOffice &) = delete;

    [[nodiscard]] quint16 devicesPort() const { return m_server->ports().at(0); }
    [[nodiscard]] quint16 pagesPort() const { return m_server->ports().at(1); }
    [[nodiscard]] backoffice::Server &server() { return *m_server; }
    [[nodiscard]] const Authority &authority() const { return *m_authority; }

    /// What is answered at a path from now on; a body of JSON with status 200, or anything else. A path that
    /// ends with "/*" is every one with another name there.
    void say(const QString &path, const QByteArray &json)
    {
        say(path, Response{200, "application/json", {}, json});
    }
    void say(const QString &path, const Response &response);
    void answer(const QString &path, const Say &say);
    /// To be used in a Say: sends and records.
    void reply(const Request &request, const backoffice::Answer &answer, const Response &response);

    /// What came, in its order.
    [[nodiscard]] QList<Request> heard() const;
    [[nodiscard]] int heardAt(const QString &path) const;
    [[nodiscard]] QList<QByteArray> handshakeTroubles() const;

    /// Enrols a terminal without asking anybody: its papers stand in a folder of their own from now on.
    /// @param now when that was; a certificate lasts 90 days
    QString enrol(const QString &device, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    /// How such a terminal reaches us, or a line before us.
    [[nodiscard]] DeviceLine::Settings settings(const QString &folder,
                                                std::optional<quint16> port = {}) const;

private:
    void serve(const Request &request, const backoffice::Answer &answer);

    QTemporaryDir m_folder;
    QString m_record;
    std::unique_ptr<Authority> m_authority;
    mutable std::mutex m_mutex; ///< of all below
    QHash<QString, Say> m_says;
    QList<Request> m_heard;
    QList<QByteArray> m_troubles;
    QByteArray m_recorded;
    std::unique_ptr<backoffice::Server> m_server; ///< ends first
};

} // namespace okienko
