// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace okienko
{

/// A text as people type it in a hurry: lower case, without accents (ł = l, ß = ss, ї = і, й = и, ґ = г, є =
/// е), apostrophes left out, everything that is no letter or digit a single space, none at the ends.
/// Language-free.
[[nodiscard]] std::u16string folded(QStringView text);

/// The words of a folded text; they point into it.
[[nodiscard]] std::vector<std::u16string_view> wordsOf(std::u16string_view folded);

/// How many edits (insert, leave out, replace, swap neighbours: optimal string alignment) lead from `typed`
/// to some beginning of `word`; `most + 1` when more than `most` are needed.
[[nodiscard]] int editsToBeginning(std::u16string_view typed, std::u16string_view word, int most);

} // namespace okienko
