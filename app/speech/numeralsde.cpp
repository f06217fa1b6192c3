// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"

#include <QStringList>

namespace okienko::german
{
namespace
{

const QStringList &small()
{
    static const QStringList words{"null",     "eins",     "zwei",     "drei",     "vier",
                                   "fünf",     "sechs",    "sieben",   "acht",     "neun",
                                   "zehn",     "elf",      "zwölf",    "dreizehn", "vierzehn",
                                   "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
    return words;
}

/// Units inside a longer word: "einundzwanzig", "einhundert".
QString inside(int unit) { return unit == 1 ? QStringLiteral("ein") : small().at(unit); }

QString underHundred(int n)
{
    static const QStringList tens{"",        "",        "zwanzig", "dreißig", "vierzig",
                                  "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"};
    if (n < 20)
        return small().at(n);
    return n % 10 == 0 ? tens.at(n / 10) : inside(n % 10) + "und" + tens.at(n / 10);
}

} // namespace

QString cardinal(int n)
{
    if (n < 0 || n > 9999)
        return {};
    QString words;
    if (n >= 1000)
        words += inside(n / 1000) + "tausend";
    if (n % 1000 >= 100)
        words += inside(n % 1000 / 100) + "hundert";
    if (n % 100 > 0 || n == 0)
        words += underHundred(n % 100);
    return words;
}

QString cardinalBefore(int n, Gender gender)
{
    QString words = cardinal(n);
    if (n % 100 != 1)
        return words;
    words.chop(1); // eins -> ein
    return gender == Gender::Feminine ? words + 'e' : words;
}

QString ordinalStem(int n)
{
    if (n < 1 || n > 9999)
        return {};
    QString words = cardinal(n);
    const int rest = n % 100;
    const auto instead = [&](int chopped, const QString &stem) {
        words.chop(chopped);
        return words + stem;
    };
    switch (rest) {
    case 1: return instead(4, "erst");
    case 3: return instead(4, "dritt");
    case 7: return instead(2, "t"); // siebt
    case 8: return words;           // acht
    default: return words + (rest > 0 && rest < 20 ? "t" : "st");
    }
}

QString year(int n)
{
    if (n < 1100 || n > 1999)
        return cardinal(n);
    return underHundred(n / 100) + "hundert" + (n % 100 > 0 ? underHundred(n % 100) : QString());
}

} // namespace okienko::german
