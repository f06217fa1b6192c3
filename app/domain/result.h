// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace okienko
{

/// What can go wrong, sorted by what a person can do about it (not by where it happened).
enum class ErrorKind {
    NotFound,        ///< the thing asked for does not exist
    Invalid,         ///< the input is wrong; the detail names the place and what is allowed
    Unavailable,     ///< somebody outside does not answer now; trying later may help
    TimedOut,        ///< a wait ended without an answer
    Cancelled,       ///< we or the visitor ended it
    StorageFull,     ///< no room on the disk
    StorageReadOnly, ///< the disk cannot be written
    StorageDamaged,  ///< the file is not what we wrote
    StorageBusy,     ///< another process holds the file
    NewerVersion,    ///< the file was written by a newer Okienko
    Refused,         ///< a rule says no; the detail says which
    Internal,        ///< a mistake of ours
};

/// An error on its way up: the kind decides what people see, the detail is for the log and holds no personal
/// data.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail;

    /// The same error with where it happened put before the detail ("catalogue: office.json: ...").
    [[nodiscard]] Error within(const QString &place) const
    {
        return {kind, place + QStringLiteral(": ") + detail};
    }
};

/// A value or an Error. It must be read: the compiler complains when one is dropped.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, const QString &detail)
{
    return tl::unexpected<Error>(Error{kind, detail});
}

[[nodiscard]] inline tl::unexpected<Error> failure(const Error &error)
{
    return tl::unexpected<Error>(error);
}

} // namespace okienko
