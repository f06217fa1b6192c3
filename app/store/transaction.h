// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace okienko
{

class Database;

/// All or nothing: what was written since it began is undone when it leaves without commit().
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Whether it could begin (the disk may be read-only, for instance).
    [[nodiscard]] const Result<void> &begun() const { return m_begun; }
    /// Durable on return. An error: nothing of it is in the file.
    Result<void> commit();

private:
    Database &m_database;
    Result<void> m_begun;
};

} // namespace okienko
