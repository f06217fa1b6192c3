// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/tongue.h"

#include <QRegularExpression>
#include <QStringList>

namespace okienko
{
namespace
{

/// The words of the sentence so far: a full stop, semicolon or exclamation mark begins a new one.
QStringList wordsBefore(const QString &text)
{
    static const QRegularExpression sentenceEnd(QStringLiteral("[.;!?\n](?=\\s|$)"));
    static const QRegularExpression notAWord(QStringLiteral("[^\\w'’-]+"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    const QString sentence = text.mid(text.lastIndexOf(sentenceEnd) + 1);
    return sentence.toLower().split(notAWord, Qt::SkipEmptyParts);
}

} // namespace

QString Place::lastWord() const
{
    const QStringList words = wordsBefore(before);
    // A colon, comma or bracket between the word and the number breaks the tie between them.
    static const QRegularExpression tied(QStringLiteral("[\\w'’][\\s]*$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return words.isEmpty() || !before.contains(tied) ? QString() : words.last();
}

QString Place::nextWord() const
{
    static const QRegularExpression first(QStringLiteral("^\\s*([\\w'’-]+)"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return first.match(after).captured(1).toLower();
}

bool Place::follows(const QStringList &words, int within) const
{
    const QStringList all = wordsBefore(before);
    for (qsizetype i = all.size() - 1; i >= 0 && i >= all.size() - within; --i) {
        if (words.contains(all.at(i)))
            return true;
    }
    return false;
}

QString Tongue::digits(QStringView digits) const
{
    QStringList words;
    for (const QChar digit : digits) {
        if (digit.isDigit())
            words << counted(digit.digitValue(), {});
    }
    return words.join(QStringLiteral(", "));
}

QString Tongue::spelled(QStringView text) const
{
    QStringList words;
    for (const QChar sign : text) {
        const QString word = sign.isDigit() ? counted(sign.digitValue(), {}) : letter(sign);
        if (!word.isEmpty())
            words << word;
    }
    return words.join(QStringLiteral(", "));
}

const Tongue &tongueOf(Language language)
{
    switch (language) {
    case Language::Polish: return polishTongue();
    case Language::English: return englishTongue();
    case Language::Ukrainian: return ukrainianTongue();
    case Language::German: return germanTongue();
    }
    return polishTongue();
}

} // namespace okienko
