// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/richtext.h"

#include <QRegularExpression>

#include "printer/page.h"

namespace okienko
{

namespace
{

constexpr QChar noBreakSpace(0x00a0);

/// What stands between two places where a line may end; it may change its weight inside.
struct Word {
    Line runs;
};

QList<Word> wordsOf(const QString &text, bool bold)
{
    QList<Word> words;
    Word word;
    bool key = false;
    const auto put = [&](QChar letter) {
        const bool heavy = bold || key;
        if (word.runs.isEmpty() || word.runs.constLast().bold != heavy)
            word.runs.append({{}, heavy});
        word.runs.last().text += letter;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView rest = QStringView(text).mid(i);
        if (rest.startsWith(QLatin1String("<b>"))) {
            key = true;
            i += 2;
        } else if (rest.startsWith(QLatin1String("</b>"))) {
            key = false;
            i += 3;
        } else if (text.at(i) == QLatin1Char(' ') || text.at(i) == QLatin1Char('\n')) {
            if (!word.runs.isEmpty())
                words.append(std::exchange(word, {}));
        } else {
            put(text.at(i));
        }
    }
    if (!word.runs.isEmpty())
        words.append(word);
    return words;
}

bool isVowel(QChar letter)
{
    static const QString vowels = QStringLiteral("aeiouyąęóäöüаеиіоуюяєї");
    return vowels.contains(letter.toLower());
}

/// The most letters of a word that fit with a hyphen, ending before a syllable where there is one.
qsizetype breakOf(const QString &word, int pixelSize, bool bold, qreal width)
{
    constexpr qsizetype least = 3;
    qsizetype anywhere = 1;
    qsizetype syllable = 0;
    for (qsizetype i = 2; i <= word.size() - least; ++i) {
        if (advanceOf(word.left(i) + QLatin1Char('-'), pixelSize, bold) > width)
            break;
        anywhere = i;
        if (i >= least && word.at(i).isLetter() && !isVowel(word.at(i)) && isVowel(word.at(i + 1)))
            syllable = i;
        if (word.at(i - 1) == QLatin1Char('-'))
            syllable = i;
    }
    return syllable > 0 ? syllable : anywhere;
}

/// Words that fit a line each.
QList<Word> fitted(const QList<Word> &words, int pixelSize, qreal width)
{
    QList<Word> result;
    for (Word word : words) {
        while (word.runs.size() == 1 && advanceOf(word.runs, pixelSize) > width) {
            Run &run = word.runs.first();
            if (run.text.contains(noBreakSpace)) {
                // Bound words that are too wide together may part after all.
                const auto space = run.text.indexOf(noBreakSpace);
                result.append({{{run.text.left(space), run.bold}}});
                run.text.remove(0, space + 1);
                continue;
            }
            if (run.text.size() < 6)
                break;
            const auto letters = breakOf(run.text, pixelSize, run.bold, width);
            const QString head = run.text.left(letters);
            const bool hyphenated = head.endsWith(QLatin1Char('-'));
            result.append({{{hyphenated ? head : head + QLatin1Char('-'), run.bold}}});
            run.text.remove(0, letters);
        }
        result.append(word);
    }
    return result;
}

void append(Line &line, const Word &word)
{
    if (!line.isEmpty()) {
        // A space between bold and plain words is plain.
        if (line.constLast().bold && !word.runs.constFirst().bold)
            line.append({QStringLiteral(" "), false});
        else
            line.last().text += QLatin1Char(' ');
    }
    for (const Run &run : word.runs) {
        if (!line.isEmpty() && line.constLast().bold == run.bold)
            line.last().text += run.text;
        else
            line.append(run);
    }
}

QList<Line> greedy(const QList<Word> &words, int pixelSize, qreal width)
{
    QList<Line> lines;
    Line line;
    for (const Word &word : words) {
        Line longer = line;
        append(longer, word);
        if (!line.isEmpty() && advanceOf(longer, pixelSize) > width) {
            lines.append(line);
            line.clear();
            append(line, word);
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines.append(line);
    return lines;
}

} // namespace

qreal advanceOf(const Line &line, int pixelSize)
{
    qreal width = 0;
    for (const Run &run : line)
        width += advanceOf(run.text, pixelSize, run.bold);
    return width;
}

QList<Line> wrap(const QString &text, int pixelSize, bool bold, qreal width, bool balanced)
{
    const QList<Word> words = fitted(wordsOf(text, bold), pixelSize, width);
    const QList<Line> lines = greedy(words, pixelSize, width);
    if (!balanced || lines.size() < 2)
        return lines;
    // The narrowest measure that needs no more lines, to a dot.
    int low = 0;
    int high = static_cast<int>(width);
    while (low + 1 < high) {
        const int middle = (low + high) / 2;
        (greedy(words, pixelSize, middle).size() <= lines.size() ? high : low) = middle;
    }
    const QList<Line> even = greedy(words, pixelSize, high);
    for (const Line &line : even)
        if (advanceOf(line, pixelSize) > width)
            return lines;
    return even.size() <= lines.size() ? even : lines;
}

QString bound(const QString &text)
{
    static const QRegularExpression single(QStringLiteral("(?<![^\\s\\x{a0}(])(\\p{L}) "));
    static const QRegularExpression counted(QStringLiteral("(\\d) (?=[\\d×]|мм|mm|zł|зл|min)|(×) (?=\\d)"));
    QString result = text;
    result.replace(single, QStringLiteral("\\1") + noBreakSpace);
    result.replace(counted, QStringLiteral("\\1\\2") + noBreakSpace);
    return result;
}

} // namespace okienko
