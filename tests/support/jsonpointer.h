// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace okienko::test
{

/// The value with the part at `steps` changed by `change`; an undefined answer takes the part away.
inline QJsonValue changedAt(const QJsonValue &value, const QStringList &steps,
                            const std::function<QJsonValue(const QJsonValue &)> &change)
{
    if (steps.isEmpty())
        return change(value);
    const QString &step = steps.constFirst();
    const QStringList rest = steps.mid(1);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int at = step.toInt();
        const QJsonValue changed = changedAt(array.at(at), rest, change);
        if (changed.isUndefined())
            array.removeAt(at);
        else
            array.replace(at, changed);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue changed = changedAt(object.value(step), rest, change);
    if (changed.isUndefined())
        object.remove(step);
    else
        object.insert(step, changed);
    return object;
}

/// "/a/0/b" -> a, 0, b. (Our files hold no "/" or "~" in keys.)
inline QStringList stepsOf(const QString &pointer)
{
    return pointer.split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

} // namespace okienko::test
