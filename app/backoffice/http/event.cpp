// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/event.h"

#include <QList>

#include <algorithm>

namespace okienko::backoffice
{

namespace
{

QByteArray oneLine(QByteArray text)
{
    text.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return text;
}

} // namespace

QByteArray eventText(const Event &event)
{
    QByteArray text;
    text.reserve(event.data.size() + event.id.size() + event.name.size() + 64);
    if (event.retry.count() > 0)
        text += "retry: " + QByteArray::number(qint64{event.retry.count()}) + '\n';
    if (!event.id.isEmpty())
        text += "id: " + oneLine(event.id) + '\n';
    if (!event.name.isEmpty())
        text += "event: " + oneLine(event.name) + '\n';
    QByteArray data = event.data;
    data.replace("\r\n", "\n").replace('\r', '\n');
    for (const QByteArray &line : data.split('\n'))
        text += "data: " + line + '\n';
    text += '\n';
    return text;
}

} // namespace okienko::backoffice
