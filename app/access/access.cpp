// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"

namespace okienko
{

Access::Access(QObject *parent) : QObject(parent) {}

Access *Access::qmlAttachedProperties(QObject *object) { return new Access(object); }

const Access *Access::of(const QObject *object)
{
    // Qt's function does not change the object when it is told not to create.
    return qobject_cast<const Access *>(
        qmlAttachedPropertiesObject<Access>(const_cast<QObject *>(object), false));
}

template <typename Value>
void Access::take(Value &member, const Value &value)
{
    if (member == value)
        return;
    member = value;
    Q_EMIT changed();
}

void Access::setRole(Role role) { take(m_role, role); }
void Access::setName(const QString &name) { take(m_name, name); }
void Access::setValue(const QString &value) { take(m_value, value); }
void Access::setHint(const QString &hint) { take(m_hint, hint); }
void Access::setOrder(int order) { take(m_order, order); }
void Access::setChosen(bool chosen) { take(m_chosen, chosen); }
void Access::setUnavailable(bool unavailable) { take(m_unavailable, unavailable); }
void Access::setPersonal(bool personal) { take(m_personal, personal); }
void Access::setHushed(bool hushed) { take(m_hushed, hushed); }
void Access::setLanguage(const QString &language) { take(m_language, language); }

bool Access::isControl() const { return m_role == Button || m_role == Field || m_role == Key; }

} // namespace okienko
