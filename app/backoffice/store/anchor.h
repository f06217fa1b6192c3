// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

#include "rules/officememory.h"

namespace okienko::officestore
{

/// The small file outside the store and outside every backup that remembers how far one office came. Written
/// after each commit, without sync: too low is harmless, it only has to survive the store's being set back
/// (N7).
class Anchor
{
public:
    explicit Anchor(const QString &file) : m_file(file) {}

    /// Nothing when there is none. One that cannot be understood counts as generation 0: there was an office
    /// before.
    [[nodiscard]] std::optional<backoffice::MemoryMark> read() const;
    /// Best effort.
    void write(const backoffice::MemoryMark &mark) const;

private:
    QString m_file;
};

} // namespace okienko::officestore
