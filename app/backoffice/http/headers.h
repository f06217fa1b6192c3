// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace okienko::backoffice
{

struct HeaderField {
    QByteArray name;
    QByteArray value;
};

/// The fields of a message in the order in which they came. Names are compared without case (RFC 9110 5.1).
class Headers
{
public:
    Headers() = default;
    Headers(std::initializer_list<HeaderField> fields) : m_fields(fields) {}

    void append(const QByteArray &name, const QByteArray &value) { m_fields.append({name, value}); }
    [[nodiscard]] bool has(const QByteArray &name) const { return count(name) > 0; }
    [[nodiscard]] qsizetype count(const QByteArray &name) const;
    /// All values of this name, joined with ", " as RFC 9110 5.3 allows; empty when there is none.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;
    [[nodiscard]] const QList<HeaderField> &fields() const { return m_fields; }

private:
    QList<HeaderField> m_fields;
};

} // namespace okienko::backoffice
