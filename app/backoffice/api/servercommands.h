// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextStream>

#include "api/serverconfig.h"

namespace okienko::backoffice
{

/// What is done on the server's machine, from a shell, while the server runs or not.
struct ServerCommand {
    const char *name;  ///< "staff add"
    const char *usage; ///< what stands behind it
    const char *help;
    int (*run)(const ServerConfig &config, const QStringList &arguments, QTextStream &in, QTextStream &out);
};

/// Ends of a command, as the shell sees them.
enum Ending { Done = 0, NotDone = 1, WronglyAsked = 2 };

[[nodiscard]] const QList<ServerCommand> &serverCommands();

// The commands, by what they are about. Each tells what it did, or one line with what is wrong and what to
// do.
[[nodiscard]] QList<ServerCommand> storeCommands();   ///< init, migrate, backup, restore, audit verify
[[nodiscard]] QList<ServerCommand> peopleCommands();  ///< staff ..., enrol-code, device ...
[[nodiscard]] QList<ServerCommand> numbersCommands(); ///< numbers open, day confirm, slips

/// Options of a command: "--office ID" and what stands without a name.
class CommandArguments
{
public:
    /// @param known names that take a value
    CommandArguments(const QStringList &arguments, const QStringList &known);

    [[nodiscard]] bool areGood(const QStringList &required, qsizetype plain) const;
    [[nodiscard]] QString value(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    [[nodiscard]] const QStringList &plain() const { return m_plain; }
    /// What is wrong, for the person.
    [[nodiscard]] QString fault(const QStringList &required) const;

private:
    QHash<QString, QString> m_values;
    QStringList m_plain;
    QString m_unknown;
};

} // namespace okienko::backoffice
