// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "viewmodels/choicemodel.h"

namespace okienko
{

class Catalogue;
class Visit;

/// "I need support": optional, never preset, never guessed. Which priority group was chosen is known to
/// this screen only; the ticket gets its weight.
class NeedsModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Lobby")
    /// ids "fetch", "loop", "room", "sign", "clerk": words are chosen in QML; chosen tells.
    Q_PROPERTY(okienko::ChoiceModel *helps READ helps CONSTANT)
    /// The office's groups: title; line empty; reason "proof" when a document may be asked for.
    Q_PROPERTY(okienko::ChoiceModel *priorities READ priorities CONSTANT)
    Q_PROPERTY(bool any READ any NOTIFY changed)

public:
    NeedsModel(const Catalogue &catalogue, Visit &visit, QObject *parent = nullptr);

    [[nodiscard]] ChoiceModel *helps() { return &m_helps; }
    [[nodiscard]] ChoiceModel *priorities() { return &m_priorities; }
    [[nodiscard]] bool any() const;

    Q_INVOKABLE void toggleHelp(const QString &id);
    Q_INVOKABLE void togglePriority(const QString &id);
    Q_INVOKABLE void clear();

    void refresh();
    void forget();

Q_SIGNALS:
    void changed();

private:
    void followLanguage();

    const Catalogue &m_catalogue;
    Visit &m_visit;
    QString m_priority;
    ChoiceModel m_helps;
    ChoiceModel m_priorities;
};

} // namespace okienko
