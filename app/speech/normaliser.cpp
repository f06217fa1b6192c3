// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/normaliser.h"

#include <QRegularExpression>

#include <array>
#include <functional>
#include <utility>

#include "speech/tongue.h"

namespace okienko
{
namespace
{

constexpr int largestNumber = 9999;

QRegularExpression pattern(const QString &text, bool anyCase = false)
{
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (anyCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(text, options);
}

using Words = std::function<QString(const QRegularExpressionMatch &, const Place &)>;

/// Every match from left to right. What stands before is already in words, what follows is still as written.
/// An empty answer leaves the match as it is.
QString each(const QString &text, const QRegularExpression &expression, const Words &words)
{
    QString done;
    qsizetype from = 0;
    auto matches = expression.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        done += QStringView(text).mid(from, match.capturedStart() - from);
        const QString said = words(match, {done, text.mid(match.capturedEnd())});
        done += said.isEmpty() ? match.captured() : said;
        from = match.capturedEnd();
    }
    return done + text.mid(from);
}

Decimal decimalOf(const QString &whole, const QString &fraction)
{
    QString tail = fraction;
    while (tail.endsWith('0'))
        tail.chop(1);
    return {whole.toInt(), tail};
}

bool speakable(const QString &digits) { return digits.size() <= 4 && digits.toInt() <= largestNumber; }

QString evenSigns(QString text)
{
    static const QRegularExpression spaces(QStringLiteral("[\\x{00A0}\\x{202F}\\x{2009}\\x{200A}\\t]"));
    static const QRegularExpression invisible(
        QStringLiteral("[\\x{00AD}\\x{200B}\\x{2060}\\x{FEFF}\\x{0301}]"));
    text.replace(spaces, QStringLiteral(" ")).remove(invisible);
    return text.replace(u'’', u'\'').replace(u'ʼ', u'\'').replace(u'−', u'-').replace(u'‑', u'-');
}

/// What a language brings along, compiled once.
struct Patterns {
    explicit Patterns(const Tongue &tongue)
        : namedDay(pattern("\\b(\\d{1,2})\\.? (" + tongue.months().join('|') +
                               ")\\b(?: (\\d{4})\\b(?: roku| року)?)?",
                           true))
    {
        for (const auto &[written, said] : tongue.readings())
            readings << std::pair(pattern(written), said);
        for (const auto &[thing, number] : tongue.numbered())
            numbered << std::pair(pattern("\\b(" + thing + "):? (?=\\d)", true), "\\1 " + number + ' ');
    }

    QList<std::pair<QRegularExpression, QString>> readings;
    QList<std::pair<QRegularExpression, QString>> numbered;
    QRegularExpression namedDay;
};

const Patterns &patternsOf(Language language)
{
    static const std::array<Patterns, allLanguages.size()> all{
        Patterns(tongueOf(allLanguages[0])), Patterns(tongueOf(allLanguages[1])),
        Patterns(tongueOf(allLanguages[2])), Patterns(tongueOf(allLanguages[3]))};
    return all[static_cast<std::size_t>(language)];
}

QString replaced(QString text, const QList<std::pair<QRegularExpression, QString>> &list)
{
    for (const auto &[written, said] : list)
        text.replace(written, said);
    return text;
}

/// Telephone and postal numbers: digits in their groups.
QString longNumbers(const QString &text, const Tongue &tongue)
{
    static const QRegularExpression postal = pattern("(?<![\\d-])(\\d\\d)-(\\d\\d\\d)(?![\\d-])");
    static const QRegularExpression phone = pattern("(\\+?)(\\d{1,4}(?:[ -]\\d{2,4}){2,}|\\d{5,})");
    const QString done = each(text, postal, [&](const auto &match, const Place &) {
        return tongue.digits(match.captured(1)) + "; " + tongue.digits(match.captured(2));
    });
    return each(done, phone, [&](const QRegularExpressionMatch &match, const Place &) {
        QStringList groups;
        static const QRegularExpression between(QStringLiteral("[ -]"));
        for (const QString &group : match.captured(2).split(between))
            groups << tongue.digits(group);
        return (match.captured(1).isEmpty() ? QString() : tongue.sign('+') + ' ') +
               groups.join(QStringLiteral("; "));
    });
}

QString dates(const QString &text, const Tongue &tongue, const QRegularExpression &named)
{
    static const QRegularExpression dotted = pattern("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b");
    static const QRegularExpression iso = pattern("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    const auto day = [&](const QString &dayText, int month, const QString &year, const Place &place) {
        const int dayNumber = dayText.toInt();
        if (dayNumber < 1 || dayNumber > 31 || month < 1 || month > 12)
            return QString();
        const std::optional<int> yearNumber = year.isEmpty() ? std::nullopt : std::optional(year.toInt());
        return tongue.day(dayNumber, month, yearNumber, place);
    };
    QString done = each(text, iso, [&](const QRegularExpressionMatch &match, const Place &place) {
        return day(match.captured(3), match.captured(2).toInt(), match.captured(1), place);
    });
    done = each(done, dotted, [&](const QRegularExpressionMatch &match, const Place &place) {
        return day(match.captured(1), match.captured(2).toInt(), match.captured(3), place);
    });
    return each(done, named, [&](const QRegularExpressionMatch &match, const Place &place) {
        const int month = 1 + static_cast<int>(tongue.months().indexOf(QRegularExpression(
                                  match.captured(2), QRegularExpression::CaseInsensitiveOption)));
        return day(match.captured(1), month, match.captured(3), place);
    });
}

QString times(const QString &text, const Tongue &tongue)
{
    static const QRegularExpression one = pattern("\\b(\\d{1,2}):(\\d{2})\\b");
    static const QRegularExpression two = pattern("\\b(\\d{1,2}):(\\d{2}) ?[–-] ?(\\d{1,2}):(\\d{2})\\b");
    const auto time = [](const QString &hour, const QString &minute) {
        return hour == u"24" ? QTime(0, minute.toInt()) : QTime(hour.toInt(), minute.toInt());
    };
    const QString done = each(text, two, [&](const QRegularExpressionMatch &match, const Place &) {
        const QTime from = time(match.captured(1), match.captured(2));
        const QTime to = time(match.captured(3), match.captured(4));
        return from.isValid() && to.isValid() ? tongue.timeRange(from, to) : QString();
    });
    return each(done, one, [&](const QRegularExpressionMatch &match, const Place &place) {
        const QTime at = time(match.captured(1), match.captured(2));
        return at.isValid() ? tongue.time(at, place) : QString();
    });
}

QString amounts(const QString &text, const Tongue &tongue)
{
    static const QRegularExpression after = pattern("\\b(\\d{1,4})(?:[.,](\\d{2}))?\\s*(?:zł|PLN)(?!\\w)");
    static const QRegularExpression before = pattern("\\bPLN\\s*(\\d{1,4})(?:[.,](\\d{2}))?(?![\\d.,]*\\d)");
    const auto money = [&](const QRegularExpressionMatch &match, const Place &place) {
        return tongue.money(match.captured(1).toInt(), match.captured(2).toInt(), place);
    };
    return each(each(text, before, money), after, money);
}

QString percents(const QString &text, const Tongue &tongue)
{
    static const QRegularExpression one = pattern("\\b(\\d{1,4})(?:[.,](\\d+))? ?%");
    static const QRegularExpression two =
        pattern("\\b(\\d{1,4})(?:[.,](\\d+))? ?%? ?[–-] ?(\\d{1,4})(?:[.,](\\d+))? ?%");
    const QString done = each(text, two, [&](const QRegularExpressionMatch &match, const Place &place) {
        return tongue.percentRange(decimalOf(match.captured(1), match.captured(2)),
                                   decimalOf(match.captured(3), match.captured(4)), place);
    });
    return each(done, one, [&](const QRegularExpressionMatch &match, const Place &place) {
        return tongue.percent(decimalOf(match.captured(1), match.captured(2)), place);
    });
}

QString sizes(const QString &text, const Tongue &tongue)
{
    static const QRegularExpression size =
        pattern("\\b(\\d{1,4})(?: ?[×x] ?(\\d{1,4}))?(?: ?[×x] ?(\\d{1,4}))? ?(mm|cm|m|мм|см|м)\\b");
    return each(text, size, [&](const QRegularExpressionMatch &match, const Place &place) {
        QList<int> lengths;
        for (int i = 1; i <= 3; ++i) {
            if (!match.captured(i).isEmpty())
                lengths << match.captured(i).toInt();
        }
        const QString unit = match.captured(4);
        return tongue.size(lengths,
                           unit == u"mm" || unit == u"мм"   ? Unit::Millimetre
                           : unit == u"cm" || unit == u"см" ? Unit::Centimetre
                                                            : Unit::Metre,
                           place);
    });
}

/// "DT-1/A", "A4", "PM10", "A047", "12a", "PESEL" as far as it has no reading of its own: letters by name.
QString codes(const QString &text, const Tongue &tongue)
{
    static const QRegularExpression mixed =
        pattern("\\b(\\p{Lu}{1,5})-?(\\d{1,4})(?:/(\\p{Lu}|\\d))?(?!\\w)");
    static const QRegularExpression roomLetter = pattern("\\b(\\d{1,4})(\\p{L})\\b");
    static const QRegularExpression capitals = pattern("(?<![\\w'])(\\p{Lu}{2,5})(?![\\w']|\\.\\w)");
    const auto letters = [&](const QString &written) {
        QStringList names;
        for (const QChar sign : written)
            names << (sign.isDigit() ? tongue.counted(sign.digitValue(), {}) : tongue.letter(sign));
        names.removeAll(QString());
        return names.join(' ');
    };
    QString done = each(text, mixed, [&](const QRegularExpressionMatch &match, const Place &) {
        const QString number = match.captured(2);
        // Numbers of tickets and others with leading zeros are said digit by digit.
        const bool ticket = number.size() >= 3 && match.captured(1).size() == 1;
        QString said = letters(match.captured(1));
        said += ticket || number.startsWith('0') ? ", " + tongue.digits(number)
                                                 : ' ' + tongue.counted(number.toInt(), {});
        return match.captured(3).isEmpty() ? said : said + ' ' + letters(match.captured(3));
    });
    done = each(done, roomLetter, [&](const QRegularExpressionMatch &match, const Place &) {
        const QString letter = tongue.letter(match.captured(2).at(0));
        return letter.isEmpty() ? QString() : tongue.counted(match.captured(1).toInt(), {}) + ' ' + letter;
    });
    // A text all in capitals is shouting, not a row of abbreviations.
    if (done == done.toUpper() && done.contains(' '))
        return done;
    return each(done, capitals, [&](const QRegularExpressionMatch &match, const Place &) {
        return letters(match.captured(1));
    });
}

QString numbers(const QString &text, const Tongue &tongue)
{
    static const QRegularExpression withDot = pattern("\\b(\\d{1,4})\\.(?= \\p{L})");
    static const QRegularExpression range = pattern("\\b(\\d{1,4}) ?[–-] ?(\\d{1,4})\\b");
    static const QRegularExpression decimal = pattern("\\b(\\d{1,4})[.,](\\d{1,3})\\b");
    static const QRegularExpression number = pattern("\\d+");
    QString done = each(text, withDot, [&](const QRegularExpressionMatch &match, const Place &place) {
        const int n = match.captured(1).toInt();
        return n > 0 ? tongue.ordinal(n, place) : QString();
    });
    done = each(done, range, [&](const QRegularExpressionMatch &match, const Place &place) {
        return tongue.range(match.captured(1).toInt(), match.captured(2).toInt(), place);
    });
    done = each(done, decimal, [&](const QRegularExpressionMatch &match, const Place &) {
        return tongue.decimal({match.captured(1).toInt(), match.captured(2)});
    });
    return each(done, number, [&](const QRegularExpressionMatch &match, const Place &place) {
        const QString digits = match.captured();
        const int n = digits.toInt();
        if (!speakable(digits) || (digits.size() > 1 && digits.startsWith('0')))
            return tongue.digits(digits);
        if (n > 0 && tongue.yearStands(n, place))
            return tongue.year(n, place);
        return tongue.counted(n, place);
    });
}

/// Whatever sign is left becomes a word, a pause or nothing.
QString pauses(const QString &text, const Tongue &tongue)
{
    static const QRegularExpression dashes = pattern("\\s+[–—-]+\\s+|[–—]");
    static const QRegularExpression brackets(QStringLiteral("\\s*[()\\[\\]{}/|•·→]+\\s*"));
    static const QRegularExpression strange = pattern("[^\\p{L}\\p{M}\\s.,:;?!'-]");
    static const QRegularExpression looseHyphen = pattern("(?<!\\p{L})-|-(?!\\p{L})");
    static const QRegularExpression pauseRun(
        QStringLiteral("[\\s,]*,[\\s,]*(?=[.,:;?!]|$)|(?<=[.:;?!])\\s*,+|^[\\s,]+"));
    static const QRegularExpression beforePause(QStringLiteral("\\s+(?=[.,:;?!])"));
    static const QRegularExpression spaces(QStringLiteral("[ ]{2,}"));
    QString done = text;
    done.replace(dashes, QStringLiteral(", ")).replace(brackets, QStringLiteral(", "));
    done = each(done, strange, [&](const QRegularExpressionMatch &match, const Place &) {
        const QString said = tongue.sign(match.captured().at(0));
        return said.isEmpty() ? QStringLiteral(" ") : ' ' + said + ' ';
    });
    done.replace(looseHyphen, QStringLiteral(" "))
        .replace(pauseRun, QString())
        .replace(beforePause, QString());
    return done.replace(spaces, QStringLiteral(" ")).trimmed();
}

} // namespace

QString spoken(const QString &text, Language language)
{
    const Tongue &tongue = tongueOf(language);
    const Patterns &patterns = patternsOf(language);
    QString said = replaced(evenSigns(text), patterns.readings);
    // From the most special writing to the plainest; each step leaves words that the later ones do not touch.
    said = dates(said, tongue, patterns.namedDay);
    said = times(said, tongue);
    said = longNumbers(said, tongue);
    said = amounts(said, tongue);
    said = percents(said, tongue);
    said = sizes(said, tongue);
    said = replaced(said, patterns.numbered);
    said = codes(said, tongue);
    said = numbers(said, tongue);
    return pauses(said, tongue);
}

} // namespace okienko
