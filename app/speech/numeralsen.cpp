// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"

#include <QStringList>

namespace okienko::english
{
namespace
{

const QStringList &small()
{
    static const QStringList words{"zero",    "one",     "two",       "three",    "four",
                                   "five",    "six",     "seven",     "eight",    "nine",
                                   "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                   "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    return words;
}

const QStringList &tens()
{
    static const QStringList words{"",      "",      "twenty",  "thirty", "forty",
                                   "fifty", "sixty", "seventy", "eighty", "ninety"};
    return words;
}

QString underHundred(int n)
{
    if (n < 20)
        return small().at(n);
    return n % 10 == 0 ? tens().at(n / 10) : tens().at(n / 10) + '-' + small().at(n % 10);
}

} // namespace

QString cardinal(int n)
{
    if (n < 0 || n > 9999)
        return {};
    QStringList parts;
    if (n >= 1000)
        parts << small().at(n / 1000) + " thousand";
    if (n % 1000 >= 100)
        parts << small().at(n % 1000 / 100) + " hundred";
    const int rest = n % 100;
    if (rest > 0 && n > 100)
        parts << "and";
    if (rest > 0 || n == 0)
        parts << underHundred(rest);
    return parts.join(' ');
}

QString ordinal(int n)
{
    if (n < 1 || n > 9999)
        return {};
    static const QStringList units{"",        "first",  "second", "third", "fourth",   "fifth",  "sixth",
                                   "seventh", "eighth", "ninth",  "tenth", "eleventh", "twelfth"};
    QString words = cardinal(n);
    const int rest = n % 100;
    const int last = rest <= 12 ? rest : rest < 20 ? 0 : rest % 10;
    if (last > 0) {
        words.chop(small().at(last).size());
        return words + units.at(last);
    }
    if (words.endsWith('y')) {
        words.chop(1);
        return words + "ieth";
    }
    return words + "th";
}

QString year(int n)
{
    if (n < 1100 || n > 2099 || (n >= 2000 && n <= 2009))
        return cardinal(n);
    const int rest = n % 100;
    const QString century = underHundred(n / 100);
    if (rest == 0)
        return century + " hundred";
    return century + (rest < 10 ? QStringLiteral(" oh ") : QStringLiteral(" ")) + underHundred(rest);
}

} // namespace okienko::english
