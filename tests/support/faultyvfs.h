// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace okienko
{

/// A layer under SQLite that counts the writing calls (write, sync, truncate) of this process and makes
/// chosen ones fail the way a disk does. It becomes SQLite's default when the first one is made and passes
/// everything on by itself.
class FaultyVfs
{
public:
    enum class Fault {
        InputOutput, ///< EIO: SQLITE_IOERR_WRITE, _FSYNC, _TRUNCATE
        Full,        ///< ENOSPC on write: SQLITE_FULL
        ReadOnly     ///< EROFS on write
    };

    static void install();
    /// Counting begins at 0 again; nothing fails.
    static void heal();
    [[nodiscard]] static int calls();
    /// The call with this index since heal() fails once.
    static void failAt(int index, Fault fault);
    /// This call and all later ones fail until heal().
    static void failFrom(int index, Fault fault);
};

} // namespace okienko
