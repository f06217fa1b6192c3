// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/hunspellforms.h"

#include <QHash>
#include <QList>
#include <QStringDecoder>

#include <algorithm>

#include "faq/plainwords.h"

namespace okienko
{

namespace
{

constexpr int deepest = 2;
constexpr qsizetype mostForms = 400; ///< of one word; more is a broken dictionary
/// Words of other letters than these at their beginning cannot be forms of a wanted one.
constexpr std::size_t beginning = 3;

/// "[^dsz]nąć": what a word must end with.
class Ending
{
public:
    explicit Ending(const QString &pattern)
    {
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            Place place;
            if (pattern.at(i) == QLatin1Char('[')) {
                ++i;
                if (i < pattern.size() && pattern.at(i) == QLatin1Char('^')) {
                    place.others = true;
                    ++i;
                }
                for (; i < pattern.size() && pattern.at(i) != QLatin1Char(']'); ++i)
                    place.letters += pattern.at(i);
            } else if (pattern.at(i) == QLatin1Char('.')) {
                place.others = true;
            } else {
                place.letters += pattern.at(i);
            }
            m_places.append(place);
        }
        if (pattern == QLatin1String("."))
            m_places.clear();
    }
    [[nodiscard]] bool fits(QStringView word) const
    {
        if (word.size() < m_places.size())
            return false;
        const qsizetype from = word.size() - m_places.size();
        for (qsizetype i = 0; i < m_places.size(); ++i)
            if (m_places.at(i).letters.contains(word.at(from + i)) == m_places.at(i).others)
                return false;
        return true;
    }

private:
    struct Place {
        QString letters;
        bool others = false;
    };
    QList<Place> m_places;
};

struct Rule {
    QString strip;
    QString add;
    QString flags; ///< of the word that it makes
    Ending when;
};

using Rules = QHash<QChar, QList<Rule>>;

QString decoded(const QByteArray &bytes, const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData());
    return decoder.isValid() ? QString(decoder(bytes)) : QString::fromLatin1(bytes);
}

QByteArray encodingOf(const QByteArray &affix)
{
    for (const QByteArray &line : affix.split('\n'))
        if (line.startsWith("SET ")) {
            QByteArray name = line.mid(4).trimmed();
            if (name.startsWith("ISO8859-"))
                name.insert(3, '-');
            return name;
        }
    return "ISO-8859-1";
}

Rules rulesOf(const QString &affix)
{
    Rules rules;
    for (const QString &line : affix.split(QLatin1Char('\n'))) {
        if (!line.startsWith(QLatin1String("SFX")))
            continue;
        const QStringList parts = line.simplified().split(QLatin1Char(' '));
        if (parts.size() < 5 || parts.at(1).isEmpty())
            continue;
        const QString none = QStringLiteral("0");
        const QString add = parts.at(3).section(QLatin1Char('/'), 0, 0);
        rules[parts.at(1).at(0)].append({parts.at(2) == none ? QString() : parts.at(2),
                                         add == none ? QString() : add,
                                         parts.at(3).section(QLatin1Char('/'), 1), Ending(parts.at(4))});
    }
    return rules;
}

void make(const QString &word, const QString &flags, const Rules &rules, int depth, QStringList &forms)
{
    forms.append(word);
    if (depth >= deepest)
        return;
    for (const QChar flag : flags) {
        const auto list = rules.constFind(flag);
        if (list == rules.cend())
            continue;
        for (const Rule &rule : *list)
            if (forms.size() < mostForms && word.endsWith(rule.strip) && rule.when.fits(word))
                make(word.chopped(rule.strip.size()) + rule.add, rule.flags, rules, depth + 1, forms);
    }
}

/// "dowod - u em y": the common beginning, then the endings, the word's own first.
QString line(const std::vector<std::u16string> &forms)
{
    std::u16string_view stem = forms.front();
    for (const std::u16string &form : forms) {
        const auto split = std::mismatch(stem.begin(), stem.end(), form.begin(), form.end());
        stem = stem.substr(0, static_cast<std::size_t>(split.first - stem.begin()));
    }
    if (stem.empty())
        return {};
    QString text = QString::fromUtf16(stem.data(), static_cast<qsizetype>(stem.size()));
    for (const std::u16string &form : forms)
        text += QLatin1Char(' ') + (form.size() == stem.size()
                                        ? QStringLiteral("-")
                                        : QString::fromStdU16String(form.substr(stem.size())));
    return text;
}

} // namespace

QStringList hunspellForms(const QByteArray &affix, const QByteArray &dictionary, const WordSet &wanted,
                          bool nounsAreCapital)
{
    const QByteArray encoding = encodingOf(affix);
    const Rules rules = rulesOf(decoded(affix, encoding));
    std::unordered_set<std::u16string> beginnings;
    for (const std::u16string &word : wanted)
        beginnings.insert(word.substr(0, beginning));
    QStringList lines;
    for (const QString &entry : decoded(dictionary, encoding).split(QLatin1Char('\n'))) {
        const QString word = entry.section(QLatin1Char('/'), 0, 0).section(QLatin1Char('\t'), 0, 0).trimmed();
        if (word.size() < 3 || (!nounsAreCapital && word.at(0).isUpper()))
            continue;
        if (beginnings.count(plainText(QStringView(word).left(beginning + 1)).substr(0, beginning)) == 0)
            continue;
        const QString flags = entry.section(QLatin1Char('/'), 1)
                                  .section(QLatin1Char(' '), 0, 0)
                                  .section(QLatin1Char('\t'), 0, 0);
        QStringList made;
        make(word, flags.trimmed(), rules, 0, made);
        std::vector<std::u16string> forms;
        bool matters = false;
        for (const QString &one : made) {
            std::u16string plain = plainText(one);
            if (plain.size() < 2 || plain.find(u' ') != std::u16string::npos ||
                std::find(forms.begin(), forms.end(), plain) != forms.end())
                continue;
            matters = matters || wanted.count(plain) > 0;
            forms.push_back(std::move(plain));
        }
        if (!matters)
            continue;
        std::sort(forms.begin() + 1, forms.end());
        if (const QString text = line(forms); !text.isEmpty())
            lines.append(text);
    }
    lines.sort();
    lines.removeDuplicates();
    return lines;
}

} // namespace okienko
