// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <qqml.h>

namespace okienko
{

/// What an item on the glass means for ear and keypad. Attached to items in QML:
///
///     Access.role: Access.Button
///     Access.name: title
///
/// This model, not QAccessible, is what the voice reads: Qt builds its own tree only on some platforms
/// (Qt 6.4: xcb and wayland). The controls set QtQuick's Accessible beside it, for testers and other
/// assistive programs.
class Access : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Access is attached to an item")
    QML_ATTACHED(okienko::Access)
    Q_PROPERTY(Role role READ role WRITE setRole NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY changed)
    Q_PROPERTY(QString hint READ hint WRITE setHint NOTIFY changed)
    Q_PROPERTY(int order READ order WRITE setOrder NOTIFY changed)
    Q_PROPERTY(bool chosen READ chosen WRITE setChosen NOTIFY changed)
    Q_PROPERTY(bool unavailable READ unavailable WRITE setUnavailable NOTIFY changed)
    Q_PROPERTY(bool personal READ personal WRITE setPersonal NOTIFY changed)
    Q_PROPERTY(bool hushed READ hushed WRITE setHushed NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)

public:
    enum Role {
        Group, ///< nothing itself, but its order and hushed hold for what is in it
        Heading,
        Text,
        Button,
        Field,
        Status,
        Key,
        Picture,
        Decoration ///< neither it nor anything in it is read
    };
    Q_ENUM(Role)

    explicit Access(QObject *parent = nullptr);
    static Access *qmlAttachedProperties(QObject *object);
    /// What is attached to the object, or null. Never creates.
    [[nodiscard]] static const Access *of(const QObject *object);

    [[nodiscard]] Role role() const { return m_role; }
    void setRole(Role role);
    /// What the item is called; for a button the words on it.
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    /// What it holds or says beside its name: a field's text, a choice's second line, a reason.
    [[nodiscard]] QString value() const { return m_value; }
    void setValue(const QString &value);
    /// What happens when it is pressed, where the name does not say it.
    [[nodiscard]] QString hint() const { return m_hint; }
    void setHint(const QString &hint);
    /// Place among its neighbours; 0 means by position. On a group it moves everything in the group together.
    [[nodiscard]] int order() const { return m_order; }
    void setOrder(int order);
    [[nodiscard]] bool chosen() const { return m_chosen; }
    void setChosen(bool chosen);
    [[nodiscard]] bool unavailable() const { return m_unavailable; }
    void setUnavailable(bool unavailable);
    /// Concerns the visitor alone: goes to headphones, not to the loudspeaker.
    [[nodiscard]] bool personal() const { return m_personal; }
    void setPersonal(bool personal);
    /// Out of play, with everything in it: what lies under an open question is neither read nor reached by
    /// keys.
    [[nodiscard]] bool hushed() const { return m_hushed; }
    void setHushed(bool hushed);
    /// ISO 639-1 code of the words, where it is not the language of the screen (a greeting in its own
    /// tongue).
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);

    /// A visitor can do something with it.
    [[nodiscard]] bool isControl() const;

Q_SIGNALS:
    void changed();

private:
    template <typename Value>
    void take(Value &member, const Value &value);

    Role m_role = Group;
    QString m_name;
    QString m_value;
    QString m_hint;
    QString m_language;
    int m_order = 0;
    bool m_chosen = false;
    bool m_unavailable = false;
    bool m_personal = false;
    bool m_hushed = false;
};

} // namespace okienko
