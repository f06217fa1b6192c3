// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko
{

/// Grammatical forms the spoken languages need. A language ignores what it does not have.
enum class Gender { Masculine, Feminine, Neuter };
enum class Case { Nominative, Genitive, Accusative, Locative };

/// What a counted noun looks like beside a number (Unicode CLDR plural categories; English and German use One
/// and Many).
enum class Plural { One, Few, Many };

// Cardinals reach from 0 to 9999, ordinals from 1 to 9999; beyond that the answer is empty and callers spell
// digits.

namespace polish
{
[[nodiscard]] QString cardinal(int n, Gender gender = Gender::Masculine, Case wordCase = Case::Nominative);
/// Masculine and neuter share their oblique forms; accusative is that of things.
[[nodiscard]] QString ordinal(int n, Gender gender, Case wordCase);
/// 1 osoba, 2 osoby, 5 osób, 21 osób, 22 osoby.
[[nodiscard]] Plural plural(int n);
} // namespace polish

namespace ukrainian
{
[[nodiscard]] QString cardinal(int n, Gender gender = Gender::Masculine, Case wordCase = Case::Nominative);
[[nodiscard]] QString ordinal(int n, Gender gender, Case wordCase);
/// 1 особа, 2 особи, 5 осіб, 21 особа, 22 особи.
[[nodiscard]] Plural plural(int n);
} // namespace ukrainian

namespace english
{
[[nodiscard]] QString cardinal(int n);
[[nodiscard]] QString ordinal(int n);
/// 1999 is "nineteen ninety-nine", 2005 "two thousand and five", 2026 "twenty twenty-six".
[[nodiscard]] QString year(int n);
} // namespace english

namespace german
{
/// Counting form: "eins", "einundzwanzig".
[[nodiscard]] QString cardinal(int n);
/// Before a noun: 1 is "ein" or "eine", 101 "hunderteine"; all others as when counting.
[[nodiscard]] QString cardinalBefore(int n, Gender gender);
/// The stem without its ending: "erst", "dritt", "einundzwanzigst".
[[nodiscard]] QString ordinalStem(int n);
/// 1999 is "neunzehnhundertneunundneunzig".
[[nodiscard]] QString year(int n);
} // namespace german

} // namespace okienko
