// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

namespace okienko
{

class Catalogue;
class FaqDesk;

/// Brings what the office can be asked to the desk: read and made ready on a thread of its own, when the
/// first screen stands, and anew when the office's files change.
class KnowledgeFeed : public QObject
{
    Q_OBJECT

public:
    /// @param folder of the office's files at start
    /// @param pulled of those that come over the line later; that brings neither glossary nor forms of words:
    ///        they are those of the folder `configured` then
    /// Catalogue and desk are there as long as events are handled.
    KnowledgeFeed(const QString &folder, const QString &pulled, const QString &configured,
                  const Catalogue &catalogue, FaqDesk &desk);
    ~KnowledgeFeed() override;

private:
    void learn(const QString &folder);

    QString m_configured;
    const Catalogue &m_catalogue;
    FaqDesk &m_desk;
    int m_round = 0;      ///< a late answer never overwrites a newer one
    QThreadPool m_worker; ///< one thread; ends first
};

} // namespace okienko
