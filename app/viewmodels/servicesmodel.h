// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "domain/ids.h"
#include "viewmodels/choicemodel.h"

namespace okienko
{

class Catalogue;
class TicketDesk;
class Visit;

/// All matters by group, the matters of one group, and the search by a few letters.
class ServicesModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Lobby")
    Q_PROPERTY(okienko::ChoiceModel *groups READ groups CONSTANT)
    Q_PROPERTY(okienko::ChoiceModel *services READ services CONSTANT)
    Q_PROPERTY(okienko::ChoiceModel *found READ found CONSTANT)
    Q_PROPERTY(QString groupName READ groupName NOTIFY changed)
    Q_PROPERTY(QString groupIcon READ groupIcon NOTIFY changed)
    Q_PROPERTY(QString typed READ typed NOTIFY typedChanged)

public:
    ServicesModel(const Catalogue &catalogue, const TicketDesk &tickets, const Visit &visit,
                  QObject *parent = nullptr);

    [[nodiscard]] ChoiceModel *groups() { return &m_groups; }
    [[nodiscard]] ChoiceModel *services() { return &m_services; }
    [[nodiscard]] ChoiceModel *found() { return &m_found; }
    [[nodiscard]] QString groupName() const;
    [[nodiscard]] QString groupIcon() const;
    [[nodiscard]] QString typed() const { return m_typed; }

    Q_INVOKABLE void type(const QString &letters);
    Q_INVOKABLE void deleteLetter();
    Q_INVOKABLE void clearTyped();

    void showGroup(const GroupId &group);
    void refresh();
    void forget();

Q_SIGNALS:
    void changed();
    void typedChanged();

private:
    void search();

    const Catalogue &m_catalogue;
    const TicketDesk &m_tickets;
    const Visit &m_visit;
    GroupId m_group;
    QString m_typed;
    ChoiceModel m_groups;
    ChoiceModel m_services;
    ChoiceModel m_found;
};

} // namespace okienko
