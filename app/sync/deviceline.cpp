// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/deviceline.h"

#include <QTimer>

namespace okienko
{

namespace
{

Error notEnrolled(const Error &why)
{
    if (why.kind == ErrorKind::NotFound)
        return {ErrorKind::Refused,
                QStringLiteral("this terminal is not enrolled; ask for a code and use: okienkoctl enrol")};
    return {ErrorKind::Refused, QStringLiteral("this terminal's papers cannot be used: ") + why.detail};
}

} // namespace

DeviceLine::DeviceLine(const Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_identity(settings.identityFolder),
      m_papers(failure(ErrorKind::NotFound, QStringLiteral("not read yet")))
{
}

OfficeLine *DeviceLine::line()
{
    if (m_line != nullptr)
        return m_line;
    m_papers = m_identity.papers();
    if (m_papers)
        m_line = new OfficeLine(m_settings.office,
                                {m_papers->authority.pem, m_papers->certificate.pem, m_papers->key},
                                m_settings.patience, this);
    return m_line;
}

void DeviceLine::send(const OfficeLine::Letter &letter, const OfficeLine::Heard &heard)
{
    if (OfficeLine *open = line()) {
        open->send(letter, heard);
        return;
    }
    // Answers never come from within the call.
    QTimer::singleShot(0, this, [this, heard] { heard(failure(notEnrolled(m_papers.error()))); });
}

QNetworkReply *DeviceLine::listen(const QString &path, const QByteArray &lastEventId)
{
    OfficeLine *open = line();
    return open == nullptr ? nullptr : open->listen(path, lastEventId);
}

void DeviceLine::renew()
{
    if (OfficeLine *former = std::exchange(m_line, nullptr))
        QTimer::singleShot(2 * m_settings.patience, former, &QObject::deleteLater);
    Q_EMIT renewed();
}

} // namespace okienko
