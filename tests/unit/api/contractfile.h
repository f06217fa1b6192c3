// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QString>

/// What the contract's file says of an operation, as far as routes have it too. The file is read line by line
/// (its own style is fixed by the contract's lint), so that no library for YAML is needed here.
struct ContractOperation {
    QString method; ///< "POST"
    QString path;
    QString security; ///< as it stands there: "[{staff: [counter, supervisor], csrf: []}]"
    bool hasBody = false;
};

/// operationId -> operation.
[[nodiscard]] inline QHash<QString, ContractOperation> contractOperations(const QString &file)
{
    QHash<QString, ContractOperation> operations;
    QFile contract(file);
    if (!contract.open(QIODevice::ReadOnly | QIODevice::Text))
        return operations;
    static const QRegularExpression pathLine(QStringLiteral("^  (/[^:]*):$"));
    static const QRegularExpression methodLine(QStringLiteral("^    (get|put|post|delete):$"));
    static const QRegularExpression memberLine(
        QStringLiteral("^      (operationId|security|requestBody): ?(.*)$"));
    ContractOperation now;
    QString id;
    const auto finish = [&] {
        if (!id.isEmpty())
            operations.insert(id, now);
        id.clear();
    };
    while (!contract.atEnd()) {
        const QString line = QString::fromUtf8(contract.readLine()).chopped(1);
        if (line == QLatin1String("components:"))
            break;
        if (const auto path = pathLine.match(line); path.hasMatch()) {
            finish();
            now.path = path.captured(1);
        } else if (const auto method = methodLine.match(line); method.hasMatch()) {
            finish();
            now = {method.captured(1).toUpper(), now.path, {}, false};
        } else if (const auto member = memberLine.match(line); member.hasMatch()) {
            if (member.captured(1) == QLatin1String("operationId"))
                id = member.captured(2);
            else if (member.captured(1) == QLatin1String("security"))
                now.security = member.captured(2);
            else
                now.hasBody = true;
        }
    }
    finish();
    return operations;
}

/// All words of the list behind `name: [` in a line of the file.
[[nodiscard]] inline QSet<QString> wordsAfter(const QString &text, const QString &name)
{
    const QRegularExpression pattern(name + QStringLiteral(": \\[([^\\]]*)\\]"));
    const QString words = pattern.match(text).captured(1);
    QSet<QString> all;
    for (const QString &word : words.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        all.insert(word);
    return all;
}
