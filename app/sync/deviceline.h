// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "sync/officeline.h"
#include "vault/deviceidentity.h"

namespace okienko
{

/// The line of an enrolled terminal to the devices' listener. Its papers are read when it is first used;
/// while there are none each letter asks again, so that a terminal that is enrolled while it runs needs no
/// restart. One thread.
class DeviceLine : public QObject
{
    Q_OBJECT

public:
    struct Settings {
        QUrl office;            ///< the devices' listener
        QString identityFolder; ///< see vault/deviceidentity.h
        OfficeLine::Milliseconds patience{10'000};
    };
    explicit DeviceLine(const Settings &settings, QObject *parent = nullptr);

    /// As OfficeLine::send(). Refused also when this terminal has no papers that can be used.
    void send(const OfficeLine::Letter &letter, const OfficeLine::Heard &heard);
    /// As OfficeLine::listen(). Nothing when there are no papers.
    [[nodiscard]] QNetworkReply *listen(const QString &path, const QByteArray &lastEventId);

    /// The papers in use; an error says what to do.
    [[nodiscard]] Result<Papers> papers() const { return m_papers; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// New connections from now on, with the papers that stand in the folder now. What is under way on the
    /// old ones comes to its end.
    void renew();

Q_SIGNALS:
    /// Streams have to be opened anew.
    void renewed();

private:
    [[nodiscard]] OfficeLine *line();

    Settings m_settings;
    DeviceIdentity m_identity;
    Result<Papers> m_papers;
    OfficeLine *m_line = nullptr; ///< child of this
};

} // namespace okienko
