// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonObject>

#include <memory>

#include "lineclient.h"

namespace okienko::test
{

/// Somebody who talks with the program over TLS and writes down what was said, for the contract's validator.
class Visitor
{
public:
    /// @param recording the name of the file of exchanges
    Visitor(quint16 port, const TestContext &context, const QString &recording);

    struct Said {
        int status = 0;
        okienko::backoffice::Headers headers;
        QByteArray body;
        [[nodiscard]] QJsonObject json() const;
        /// Of a refusal: the last word of its type.
        [[nodiscard]] QByteArray type() const;
    };

    /// A field that goes with every request from now on.
    void wear(const QByteArray &name, const QByteArray &value) { m_worn.append({name, value}); }
    [[nodiscard]] QByteArray worn(const QByteArray &name) const
    {
        for (const auto &field : m_worn)
            if (field.name == name)
                return field.value;
        return {};
    }
    void takeOff(const QByteArray &name)
    {
        m_worn.removeIf([&name](const auto &field) { return field.name == name; });
    }
    Said ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
             const QByteArray &deliberate = {});
    Said ask(const QByteArray &method, const QByteArray &path, const QJsonObject &body,
             const QByteArray &deliberate = {});
    /// Opens a stream of events; what comes is read with listen().
    void open(const QByteArray &path);
    /// Until this text came, or nothing in time: all that came.
    QByteArray listen(const QByteArray &text) { return m_client->receiveUntil(text); }
    [[nodiscard]] bool connected() const { return m_client->connected(); }
    [[nodiscard]] bool isClosed() { return m_client->receiveEnd(); }

private:
    void record(const QByteArray &method, const QByteArray &path, const QByteArray &body, const Said &said,
                const QByteArray &deliberate) const;
    [[nodiscard]] QByteArray fields(const QByteArray &body) const;

    quint16 m_port;
    TestContext m_context;
    QString m_recording;
    QList<okienko::backoffice::HeaderField> m_worn;
    std::unique_ptr<LineClient> m_client;
};

} // namespace okienko::test
