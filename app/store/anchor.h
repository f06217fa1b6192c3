// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace okienko
{

/// The small file outside the office's store and outside every backup that remembers how far the office came.
/// Written after each commit, without sync: too low is harmless, it only has to survive the store's being set
/// back (N7).
class Anchor
{
public:
    struct Mark {
        qint64 generation = 0; ///< counter
        qint64 change = 0;
        auto operator<=>(const Mark &) const = default;
    };

    explicit Anchor(const QString &file) : m_file(file) {}

    /// Nothing when there is none. One that cannot be understood counts as generation 0: there was an office
    /// before.
    [[nodiscard]] std::optional<Mark> read() const;
    /// Best effort.
    void write(const Mark &mark) const;

private:
    QString m_file;
};

} // namespace okienko
