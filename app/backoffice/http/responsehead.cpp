// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/responsehead.h"

#include <algorithm>
#include <cstring>

namespace okienko::backoffice
{

namespace
{

bool isServersOwn(const QByteArray &name)
{
    for (const char *own : {"Content-Length", "Transfer-Encoding", "Connection", "Date", "Content-Type"}) {
        if (name.compare(own, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
    });
}

bool isValue(const QByteArray &value)
{
    return std::none_of(value.cbegin(), value.cend(),
                        [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; });
}

} // namespace

QByteArray responseHead(const Response &response, const ResponseFrame &frame)
{
    QByteArray head;
    head.reserve(512);
    const auto add = [&head](const char *name, const QByteArray &value) {
        head.append(name).append(": ").append(value).append("\r\n");
    };
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    add("Date", frame.date);
    if (!response.contentType.isEmpty())
        add("Content-Type", response.contentType);
    if (frame.length)
        add("Content-Length", QByteArray::number(*frame.length));
    if (frame.closes)
        add("Connection", "close");
    for (const HeaderField &field : frame.doorHeaders.fields()) {
        // The handler knows better: its own field of the same name counts.
        if (!response.headers.has(field.name))
            add(field.name.constData(), field.value);
    }
    for (const HeaderField &field : response.headers.fields()) {
        if (!isServersOwn(field.name))
            add(field.name.constData(), field.value);
    }
    head += "\r\n";
    return head;
}

bool canBeSent(const Response &response)
{
    const auto &fields = response.headers.fields();
    return response.status >= 200 && response.status <= 599 && isValue(response.contentType) &&
           std::all_of(fields.cbegin(), fields.cend(),
                       [](const HeaderField &field) { return isToken(field.name) && isValue(field.value); });
}

} // namespace okienko::backoffice
