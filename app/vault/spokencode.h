// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "domain/result.h"

namespace okienko
{

/// One-time codes that people read aloud and type: "7KQF-2M9X-DR4T". 31 characters without 0 O 1 I L, in
/// groups of four; the last character checks the others. As 31 is prime, every single wrong character and
/// every two swapped ones are found before anybody looks the code up, so that a slip of the finger is no
/// wrong guess.
namespace spokencode
{

/// @param groups 2 (7 free characters, 34 bits: for what a person confirms) or 3 (11, 54 bits: for what alone
/// opens
///               a door)
[[nodiscard]] Result<QString> make(int groups);

/// The code as it is kept and compared, from what somebody typed: any case, any or no dashes, dots and
/// spaces. Invalid: wrong length, a character that never occurs, or the check character does not fit; the
/// detail can be shown to the person.
[[nodiscard]] Result<QString> read(const QString &typed, int groups);

/// What the store keeps of a code: SHA-256 with the purpose before it. 54 random bits that are good for a day
/// at most need no slow hash: 10^10 guesses a second find one in two weeks on average.
/// @param purpose "enrolment", "pairing": a code for one thing is none for another
[[nodiscard]] QByteArray hash(const QString &code, const QString &purpose);

} // namespace spokencode

} // namespace okienko
