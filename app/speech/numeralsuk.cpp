// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"

#include <QStringList>

namespace okienko::ukrainian
{
namespace
{

const QStringList &small(bool oblique)
{
    static const QStringList plain{"нуль",        "один",       "два",          "три",
                                   "чотири",      "п'ять",      "шість",        "сім",
                                   "вісім",       "дев'ять",    "десять",       "одинадцять",
                                   "дванадцять",  "тринадцять", "чотирнадцять", "п'ятнадцять",
                                   "шістнадцять", "сімнадцять", "вісімнадцять", "дев'ятнадцять"};
    static const QStringList bent{"нуля",        "одного",     "двох",         "трьох",
                                  "чотирьох",    "п'яти",      "шести",        "семи",
                                  "восьми",      "дев'яти",    "десяти",       "одинадцяти",
                                  "дванадцяти",  "тринадцяти", "чотирнадцяти", "п'ятнадцяти",
                                  "шістнадцяти", "сімнадцяти", "вісімнадцяти", "дев'ятнадцяти"};
    return oblique ? bent : plain;
}

const QStringList &tens(bool oblique)
{
    static const QStringList plain{"",          "",          "двадцять", "тридцять",   "сорок",
                                   "п'ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев'яносто"};
    static const QStringList bent{"",           "",           "двадцяти",  "тридцяти",    "сорока",
                                  "п'ятдесяти", "шістдесяти", "сімдесяти", "вісімдесяти", "дев'яноста"};
    return oblique ? bent : plain;
}

const QStringList &hundreds(bool oblique)
{
    static const QStringList plain{"",        "сто",     "двісті", "триста",   "чотириста",
                                   "п'ятсот", "шістсот", "сімсот", "вісімсот", "дев'ятсот"};
    static const QStringList bent{"",         "ста",      "двохсот", "трьохсот",  "чотирьохсот",
                                  "п'ятисот", "шестисот", "семисот", "восьмисот", "дев'ятисот"};
    return oblique ? bent : plain;
}

QString one(Gender gender, Case wordCase)
{
    if (gender == Gender::Feminine) {
        switch (wordCase) {
        case Case::Nominative: return "одна";
        case Case::Accusative: return "одну";
        case Case::Genitive: return "однієї";
        case Case::Locative: return "одній";
        }
    }
    switch (wordCase) {
    case Case::Nominative:
    case Case::Accusative: return gender == Gender::Neuter ? "одне" : "один";
    case Case::Genitive: return "одного";
    case Case::Locative: break;
    }
    return "одному";
}

QString thousands(int n, bool oblique)
{
    if (n == 1)
        return oblique ? "тисячі" : "тисяча";
    if (oblique)
        return small(true).at(n) + " тисяч";
    if (n == 2)
        return "дві тисячі";
    return small(false).at(n) + (n < 5 ? " тисячі" : " тисяч");
}

QString underTwenty(int n, Gender gender, Case wordCase)
{
    const bool oblique = wordCase == Case::Genitive || wordCase == Case::Locative;
    if (n == 1)
        return one(gender, wordCase);
    if (n == 2 && !oblique && gender == Gender::Feminine)
        return "дві";
    return small(oblique).at(n);
}

QString ordinalStem(int n)
{
    static const QStringList units{"",           "перш",       "друг",      "трет",        "четверт",
                                   "п'ят",       "шост",       "сьом",      "восьм",       "дев'ят",
                                   "десят",      "одинадцят",  "дванадцят", "тринадцят",   "чотирнадцят",
                                   "п'ятнадцят", "шістнадцят", "сімнадцят", "вісімнадцят", "дев'ятнадцят"};
    static const QStringList round{"",          "",          "двадцят",  "тридцят",    "сороков",
                                   "п'ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев'яност"};
    return n < 20 ? units.at(n) : round.at(n / 10);
}

QString bent(const QString &stem, Gender gender, Case wordCase)
{
    const bool soft = stem == u"трет"; // третій is the only soft one
    if (gender == Gender::Feminine) {
        switch (wordCase) {
        case Case::Nominative: return stem + (soft ? "я" : "а");
        case Case::Accusative: return stem + (soft ? "ю" : "у");
        case Case::Genitive: return stem + (soft ? "ьої" : "ої");
        case Case::Locative: return stem + "ій";
        }
    }
    switch (wordCase) {
    case Case::Nominative:
    case Case::Accusative:
        if (gender == Gender::Neuter)
            return stem + (soft ? "є" : "е");
        return stem + (soft ? "ій" : "ий");
    case Case::Genitive: return stem + (soft ? "ього" : "ого");
    case Case::Locative: break;
    }
    return stem + (soft ? "ьому" : "ому");
}

} // namespace

QString cardinal(int n, Gender gender, Case wordCase)
{
    if (n < 0 || n > 9999)
        return {};
    const bool oblique = wordCase == Case::Genitive || wordCase == Case::Locative;
    QStringList parts;
    if (n >= 1000)
        parts << thousands(n / 1000, oblique);
    if (n % 1000 >= 100)
        parts << hundreds(oblique).at(n % 1000 / 100);
    const int rest = n % 100;
    if (rest >= 20) {
        parts << tens(oblique).at(rest / 10);
        if (rest % 10 != 0)
            parts << underTwenty(rest % 10, gender, wordCase);
    } else if (rest > 0 || n == 0) {
        parts << underTwenty(rest, gender, wordCase);
    }
    return parts.join(' ');
}

QString ordinal(int n, Gender gender, Case wordCase)
{
    if (n < 1 || n > 9999)
        return {};
    static const QStringList roundHundreds{"",         "сот",      "двохсот", "трьохсот",  "чотирьохсот",
                                           "п'ятисот", "шестисот", "семисот", "восьмисот", "дев'ятисот"};
    static const QStringList roundThousands{"",
                                            "тисячн",
                                            "двотисячн",
                                            "тритисячн",
                                            "чотиритисячн",
                                            "п'ятитисячн",
                                            "шеститисячн",
                                            "семитисячн",
                                            "восьмитисячн",
                                            "дев'ятитисячн"};
    const int rest = n % 100;
    QStringList parts;
    if (rest == 0) {
        if (n % 1000 == 0)
            return bent(roundThousands.at(n / 1000), gender, wordCase);
        if (n >= 1000)
            parts << thousands(n / 1000, false);
        parts << bent(roundHundreds.at(n % 1000 / 100), gender, wordCase);
        return parts.join(' ');
    }
    if (n >= 100)
        parts << cardinal(n - rest);
    // Unlike in Polish the tens stay cardinal: двадцять шостий.
    if (rest > 20 && rest % 10 != 0)
        parts << tens(false).at(rest / 10) << bent(ordinalStem(rest % 10), gender, wordCase);
    else
        parts << bent(ordinalStem(rest), gender, wordCase);
    return parts.join(' ');
}

Plural plural(int n)
{
    const int unit = n % 10;
    const int ten = n % 100;
    if (unit == 1 && ten != 11)
        return Plural::One;
    return unit >= 2 && unit <= 4 && !(ten >= 12 && ten <= 14) ? Plural::Few : Plural::Many;
}

} // namespace okienko::ukrainian
