// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headers.h"

#include <algorithm>

namespace okienko::backoffice
{

namespace
{

bool isCalled(const HeaderField &field, const QByteArray &name)
{
    return field.name.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

qsizetype Headers::count(const QByteArray &name) const
{
    return std::count_if(m_fields.cbegin(), m_fields.cend(),
                         [&name](const HeaderField &field) { return isCalled(field, name); });
}

QByteArray Headers::value(const QByteArray &name) const
{
    QByteArray all;
    bool first = true;
    for (const HeaderField &field : m_fields) {
        if (!isCalled(field, name))
            continue;
        if (!first)
            all += ", ";
        all += field.value;
        first = false;
    }
    return all;
}

} // namespace okienko::backoffice
