// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/servercommands.h"

namespace okienko::backoffice
{

const QList<ServerCommand> &serverCommands()
{
    static const QList<ServerCommand> all = storeCommands() + peopleCommands() + numbersCommands();
    return all;
}

CommandArguments::CommandArguments(const QStringList &arguments, const QStringList &known)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &one = arguments.at(i);
        if (!one.startsWith(QLatin1String("--")))
            m_plain.append(one);
        else if (known.contains(one.mid(2)) && i + 1 < arguments.size())
            m_values.insert(one.mid(2), arguments.at(++i));
        else
            m_unknown = one;
    }
}

bool CommandArguments::areGood(const QStringList &required, qsizetype plain) const
{
    return m_unknown.isEmpty() && m_plain.size() == plain && fault(required).isEmpty();
}

QString CommandArguments::fault(const QStringList &required) const
{
    if (!m_unknown.isEmpty())
        return QStringLiteral("%1 is not known here, or lacks its value").arg(m_unknown);
    for (const QString &name : required)
        if (!m_values.contains(name))
            return QStringLiteral("--%1 is missing").arg(name);
    return {};
}

} // namespace okienko::backoffice
