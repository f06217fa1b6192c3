// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "domain/notice.h"

namespace okienko
{

class Catalogue;
class NoticeDesk;
class Visit;

/// What the office tells everybody: on the first screen, on the home screen, and on a screen of its own.
class NoticesModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Lobby")
    Q_PROPERTY(
        QString invitation READ invitation NOTIFY changed) ///< title of the gravest one for the first
                                                           ///< screen, in the office's language; or none
    Q_PROPERTY(
        QString otherInvitations READ otherInvitations NOTIFY changed) ///< the same in its other languages
    Q_PROPERTY(bool invitationGrave READ invitationGrave NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)           ///< of those that the home screen leads to
    Q_PROPERTY(QString headline READ headline NOTIFY changed) ///< title of the gravest of them
    Q_PROPERTY(bool grave READ grave NOTIFY changed)          ///< it warns of something
    Q_PROPERTY(
        QVariantList shown READ shown NOTIFY shownChanged) ///< on their own screen: {title, body, action,
                                                           ///< phone, untilDay, untilTime, grave}

public:
    NoticesModel(const NoticeDesk &desk, const Catalogue &catalogue, const Visit &visit,
                 QObject *parent = nullptr);

    [[nodiscard]] QString invitation() const;
    [[nodiscard]] QString otherInvitations() const;
    [[nodiscard]] bool invitationGrave() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] bool grave() const;
    [[nodiscard]] QVariantList shown() const;

    /// Their own screen shows these from now on, also when they end while somebody reads them. False: there
    /// are none.
    bool showToPass();
    bool showAll();
    /// Something that is shown is to be heard.
    [[nodiscard]] bool toBeHeard() const;
    void forget();

Q_SIGNALS:
    void changed();
    void shownChanged();

private:
    bool show(const QList<Notice> &notices);

    const NoticeDesk &m_desk;
    const Catalogue &m_catalogue;
    const Visit &m_visit;
    QList<Notice> m_shown;
};

} // namespace okienko
