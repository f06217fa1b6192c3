// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking.h"

#include <QRandomGenerator>

#include "domain/ticket.h"

namespace okienko
{

namespace
{

constexpr int randomCharacters = 7;

/// The sum of the places' values, weighted 1 to 7. The alphabet's size is a prime above all weights: a change
/// of one character, or of two neighbours' order, always changes the sum.
QChar checkOf(const QString &seven)
{
    const QString alphabet = codeAlphabet();
    qsizetype sum = 0;
    for (int i = 0; i < randomCharacters; ++i)
        sum += (i + 1) * alphabet.indexOf(seven.at(i));
    return alphabet.at(sum % alphabet.size());
}

} // namespace

QString newBookingCode()
{
    const QString alphabet = codeAlphabet();
    QString code;
    for (int i = 0; i < randomCharacters; ++i)
        code += alphabet.at(QRandomGenerator::system()->bounded(static_cast<int>(alphabet.size())));
    return code + checkOf(code);
}

std::optional<QString> readBookingCode(const QString &typed)
{
    const QString alphabet = codeAlphabet();
    QString code;
    for (const QChar one : typed) {
        if (one.isSpace() || one == QLatin1Char('-'))
            continue;
        // QChar::toUpper() leaves letters alone that have no place in a code.
        if (!alphabet.contains(one.toUpper()) || code.size() > randomCharacters)
            return std::nullopt;
        code += one.toUpper();
    }
    if (code.size() != randomCharacters + 1 || code.back() != checkOf(code))
        return std::nullopt;
    return code;
}

QString shownBookingCode(const QString &code)
{
    const qsizetype half = code.size() / 2;
    return code.left(half) + QChar::Nbsp + code.mid(half);
}

} // namespace okienko
