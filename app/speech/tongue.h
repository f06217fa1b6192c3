// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTime>

#include <optional>
#include <utility>

#include "domain/language.h"

namespace okienko
{

/// The text around a number, up to the ends of the paragraph. The word before decides the case, the word
/// after the gender.
struct Place {
    QString before;
    QString after;

    /// Lower case, without punctuation; empty at the beginning.
    [[nodiscard]] QString lastWord() const;
    [[nodiscard]] QString nextWord() const;
    /// True when one of the words stands before it in the same sentence, among the last few.
    [[nodiscard]] bool follows(const QStringList &words, int within) const;
};

/// A number with an optional fraction, as written: 4,5 is whole 4 and fraction "5".
struct Decimal {
    int whole = 0;
    QString fraction;
};

enum class Unit { Millimetre, Centimetre, Metre };

/// How one language says what is written with digits, signs and capitals. Pure; one object a language.
/// Numbers are 0 to 9999; a language is never asked for more.
class Tongue
{
public:
    virtual ~Tongue() = default;

    /// A number before a noun, or alone.
    [[nodiscard]] virtual QString counted(int n, const Place &place) const = 0;
    /// "12-18".
    [[nodiscard]] virtual QString range(int from, int to, const Place &place) const = 0;
    /// A number with a dot that is an ordinal in this language; empty where there is no such thing.
    [[nodiscard]] virtual QString ordinal(int n, const Place &place) const = 0;
    [[nodiscard]] virtual QString decimal(const Decimal &number) const = 0;
    [[nodiscard]] virtual QString percent(const Decimal &number, const Place &place) const = 0;
    [[nodiscard]] virtual QString percentRange(const Decimal &from, const Decimal &to,
                                               const Place &place) const = 0;
    /// Amounts in zloty, and grosze when not 0.
    [[nodiscard]] virtual QString money(int zloty, int grosze, const Place &place) const = 0;
    /// "35 x 45 mm": the sizes, then the unit once.
    [[nodiscard]] virtual QString size(const QList<int> &lengths, Unit unit, const Place &place) const = 0;
    [[nodiscard]] virtual QString time(const QTime &time, const Place &place) const = 0;
    [[nodiscard]] virtual QString timeRange(const QTime &from, const QTime &to) const = 0;
    /// Month 1 to 12.
    [[nodiscard]] virtual QString day(int day, int month, std::optional<int> year,
                                      const Place &place) const = 0;
    [[nodiscard]] virtual QString year(int year, const Place &place) const = 0;
    /// The name of a letter, Latin ones in every language; empty for signs it does not know.
    [[nodiscard]] virtual QString letter(QChar letter) const = 0;
    /// A word that begins with the letter, for saying it again more clearly ("Adam"); empty when none is
    /// known.
    [[nodiscard]] virtual QString exampleFor(QChar letter) const = 0;

    /// Month names in the form that stands after a day, as one alternation for a regular expression each.
    [[nodiscard]] virtual const QStringList &months() const = 0;
    /// Abbreviations and names that the engine would misread, as regular expressions with what is said
    /// instead. Taken in order, before anything else.
    [[nodiscard]] virtual const QList<std::pair<QString, QString>> &readings() const = 0;
    /// Words after which a number is a number of something ("stanowisko"), with what stands between
    /// ("numer").
    [[nodiscard]] virtual const QList<std::pair<QString, QString>> &numbered() const = 0;
    /// Written signs: plus, and, percent and so on.
    [[nodiscard]] virtual QString sign(QChar sign) const = 0;
    [[nodiscard]] virtual bool yearStands(int n, const Place &place) const = 0;

    /// "0, 4, 7" digit by digit, with commas between; other characters are left out.
    [[nodiscard]] QString digits(QStringView digits) const;
    /// Letters by their names, digits one by one, with commas: the way a number is written down.
    [[nodiscard]] QString spelled(QStringView text) const;
};

[[nodiscard]] const Tongue &tongueOf(Language language);

// One file a language.
[[nodiscard]] const Tongue &polishTongue();
[[nodiscard]] const Tongue &englishTongue();
[[nodiscard]] const Tongue &ukrainianTongue();
[[nodiscard]] const Tongue &germanTongue();

} // namespace okienko
