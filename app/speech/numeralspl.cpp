// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"

#include <QStringList>

namespace okienko::polish
{
namespace
{

const QStringList &small(bool oblique)
{
    static const QStringList plain{"zero",       "jeden",        "dwa",         "trzy",
                                   "cztery",     "pięć",         "sześć",       "siedem",
                                   "osiem",      "dziewięć",     "dziesięć",    "jedenaście",
                                   "dwanaście",  "trzynaście",   "czternaście", "piętnaście",
                                   "szesnaście", "siedemnaście", "osiemnaście", "dziewiętnaście"};
    static const QStringList bent{"zera",       "jednego",   "dwóch",       "trzech",     "czterech",
                                  "pięciu",     "sześciu",   "siedmiu",     "ośmiu",      "dziewięciu",
                                  "dziesięciu", "jedenastu", "dwunastu",    "trzynastu",  "czternastu",
                                  "piętnastu",  "szesnastu", "siedemnastu", "osiemnastu", "dziewiętnastu"};
    return oblique ? bent : plain;
}

const QStringList &tens(bool oblique)
{
    static const QStringList plain{"",
                                   "",
                                   "dwadzieścia",
                                   "trzydzieści",
                                   "czterdzieści",
                                   "pięćdziesiąt",
                                   "sześćdziesiąt",
                                   "siedemdziesiąt",
                                   "osiemdziesiąt",
                                   "dziewięćdziesiąt"};
    static const QStringList bent{"",
                                  "",
                                  "dwudziestu",
                                  "trzydziestu",
                                  "czterdziestu",
                                  "pięćdziesięciu",
                                  "sześćdziesięciu",
                                  "siedemdziesięciu",
                                  "osiemdziesięciu",
                                  "dziewięćdziesięciu"};
    return oblique ? bent : plain;
}

const QStringList &hundreds(bool oblique)
{
    static const QStringList plain{"",        "sto",      "dwieście",  "trzysta",  "czterysta",
                                   "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset"};
    static const QStringList bent{"",          "stu",        "dwustu",     "trzystu",  "czterystu",
                                  "pięciuset", "sześciuset", "siedmiuset", "ośmiuset", "dziewięciuset"};
    return oblique ? bent : plain;
}

QString one(Gender gender, Case wordCase)
{
    if (gender == Gender::Feminine)
        return wordCase == Case::Nominative ? "jedna" : wordCase == Case::Accusative ? "jedną" : "jednej";
    switch (wordCase) {
    case Case::Nominative:
    case Case::Accusative: return gender == Gender::Neuter ? "jedno" : "jeden";
    case Case::Genitive: return "jednego";
    case Case::Locative: break;
    }
    return "jednym";
}

QString underHundred(int n, Gender gender, bool oblique)
{
    const bool two = !oblique && gender == Gender::Feminine;
    if (n < 20)
        return n == 2 && two ? QStringLiteral("dwie") : small(oblique).at(n);
    const QString ten = tens(oblique).at(n / 10);
    const int unit = n % 10;
    if (unit == 0)
        return ten;
    // In compounds "jeden" never bends: dwudziestu jeden osób.
    const QString last = unit == 1          ? QStringLiteral("jeden")
                         : unit == 2 && two ? QStringLiteral("dwie")
                                            : small(oblique).at(unit);
    return ten + ' ' + last;
}

QString thousands(int n, bool oblique)
{
    if (n == 1)
        return oblique ? "tysiąca" : "tysiąc";
    if (oblique)
        return small(true).at(n) + " tysięcy";
    return small(false).at(n) + (n < 5 ? " tysiące" : " tysięcy");
}

struct Stem {
    QString text;
    bool soft; ///< drugi, trzeci: -i, -iego
};

Stem ordinalStem(int n)
{
    static const QStringList units{"",         "pierwsz",  "drug",       "trzec",     "czwart",
                                   "piąt",     "szóst",    "siódm",      "ósm",       "dziewiąt",
                                   "dziesiąt", "jedenast", "dwunast",    "trzynast",  "czternast",
                                   "piętnast", "szesnast", "siedemnast", "osiemnast", "dziewiętnast"};
    static const QStringList round{"",
                                   "",
                                   "dwudziest",
                                   "trzydziest",
                                   "czterdziest",
                                   "pięćdziesiąt",
                                   "sześćdziesiąt",
                                   "siedemdziesiąt",
                                   "osiemdziesiąt",
                                   "dziewięćdziesiąt"};
    if (n < 20)
        return {units.at(n), n == 2 || n == 3};
    return {round.at(n / 10), false};
}

QString ending(const Stem &stem, Gender gender, Case wordCase)
{
    const bool feminine = gender == Gender::Feminine;
    switch (wordCase) {
    case Case::Nominative:
        if (feminine)
            return stem.text == u"trzec" ? "ia" : "a";
        if (gender == Gender::Neuter)
            return stem.soft ? "ie" : "e";
        return stem.soft ? "i" : "y";
    case Case::Accusative:
        if (feminine)
            return stem.text == u"trzec" ? "ią" : "ą";
        if (gender == Gender::Neuter)
            return stem.soft ? "ie" : "e";
        return stem.soft ? "i" : "y";
    case Case::Genitive: return feminine ? (stem.soft ? "iej" : "ej") : (stem.soft ? "iego" : "ego");
    case Case::Locative: return feminine ? (stem.soft ? "iej" : "ej") : (stem.soft ? "im" : "ym");
    }
    return {};
}

} // namespace

QString cardinal(int n, Gender gender, Case wordCase)
{
    if (n < 0 || n > 9999)
        return {};
    const bool oblique = wordCase == Case::Genitive || wordCase == Case::Locative;
    if (n == 1)
        return one(gender, wordCase);
    QStringList parts;
    if (n >= 1000)
        parts << thousands(n / 1000, oblique);
    if (n % 1000 >= 100)
        parts << hundreds(oblique).at(n % 1000 / 100);
    const int rest = n % 100;
    if (rest == 1 && n > 1)
        parts << QStringLiteral("jeden");
    else if (rest > 0 || n == 0)
        parts << underHundred(rest, gender, oblique);
    return parts.join(' ');
}

QString ordinal(int n, Gender gender, Case wordCase)
{
    if (n < 1 || n > 9999)
        return {};
    static const QStringList roundHundreds{
        "",         "setn",      "dwusetn",    "trzechsetn", "czterechsetn",
        "pięćsetn", "sześćsetn", "siedemsetn", "osiemsetn",  "dziewięćsetn"};
    static const QStringList roundThousands{"",
                                            "tysięczn",
                                            "dwutysięczn",
                                            "trzytysięczn",
                                            "czterotysięczn",
                                            "pięciotysięczn",
                                            "sześciotysięczn",
                                            "siedmiotysięczn",
                                            "ośmiotysięczn",
                                            "dziewięciotysięczn"};
    const auto bent = [&](const Stem &stem) { return stem.text + ending(stem, gender, wordCase); };
    const int rest = n % 100;
    QStringList parts;
    if (rest == 0) { // only the last part bends: dwa tysiące setny
        if (n % 1000 == 0)
            return bent({roundThousands.at(n / 1000), false});
        if (n >= 1000)
            parts << thousands(n / 1000, false);
        parts << bent({roundHundreds.at(n % 1000 / 100), false});
        return parts.join(' ');
    }
    if (n >= 100)
        parts << cardinal(n - rest);
    parts << bent(ordinalStem(rest));
    if (rest > 20 && rest % 10 != 0)
        parts << bent(ordinalStem(rest % 10));
    return parts.join(' ');
}

Plural plural(int n)
{
    if (n == 1)
        return Plural::One;
    const int unit = n % 10;
    const int ten = n % 100;
    return unit >= 2 && unit <= 4 && !(ten >= 12 && ten <= 14) ? Plural::Few : Plural::Many;
}

} // namespace okienko::polish
