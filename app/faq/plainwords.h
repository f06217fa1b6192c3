// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace okienko
{

/// A text folded (foldedtext.h) and more: Cyrillic letters that people mix up, or type on a Russian keyboard,
/// are one (и і ї й ы, е є э ё; ь and ъ left out). Only for comparing.
[[nodiscard]] std::u16string plainText(QStringView text);

/// The words of a text, plain. A short word before a number is joined with it as well ("dt", "1", "dt1"),
/// because people write forms' names in every way. At most `most` words; a longer text is cut.
[[nodiscard]] std::vector<std::u16string> plainWords(QStringView text, std::size_t most = 2000);

/// Words that say nothing about the matter ("czy", "please", "ich", "треба"), plain, of all languages.
[[nodiscard]] bool isFillWord(std::u16string_view word);

/// How a word in Latin letters may be written in Cyrillic ("zablokuvaty"), and the other way round ("довуд"),
/// plain; empty when it has no such letters.
[[nodiscard]] std::vector<std::u16string> inOtherLetters(std::u16string_view word);

} // namespace okienko
