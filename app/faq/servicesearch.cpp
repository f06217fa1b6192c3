// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/servicesearch.h"

#include <algorithm>
#include <tuple>

#include "faq/foldedtext.h"

namespace okienko
{

namespace
{

using Word = std::u16string_view;
using Words = std::vector<Word>;

/// How well one typed word fits, best first.
enum Fit {
    NameBegins,
    WordOfName,
    WordOfKeyword,
    FormInName,
    FormInKeyword,
    SlipInName,
    SlipInKeyword,
    TwoSlipsInName,
    TwoSlipsInKeyword,
    NoFit
};

/// At most this many letters may stand behind the common beginning of two forms of one word.
constexpr std::size_t longestEnding = 3;

bool begins(Word word, Word typed) { return word.substr(0, typed.size()) == typed; }

/// "odpadów" and "odpady", "Ausweise" and "Ausweis", "довідку" and "довідка".
bool otherForm(Word word, Word typed)
{
    const auto split = std::mismatch(word.begin(), word.end(), typed.begin(), typed.end());
    const auto common = static_cast<std::size_t>(split.first - word.begin());
    return common >= 4 && word.size() - common <= longestEnding && typed.size() - common <= longestEnding;
}

Fit slipOf(Word word, Word typed, bool inName)
{
    const int most = typed.size() >= 8 ? 2 : typed.size() >= 4 ? 1 : 0;
    if (most == 0)
        return NoFit;
    const int edits = editsToBeginning(typed, word, most);
    if (edits > most)
        return NoFit;
    if (edits > 1)
        return inName ? TwoSlipsInName : TwoSlipsInKeyword;
    return inName ? SlipInName : SlipInKeyword;
}

Fit fitOf(Word word, Word typed, bool inName)
{
    if (begins(word, typed))
        return inName ? WordOfName : WordOfKeyword;
    if (typed.size() >= 4 && (word.find(typed) != Word::npos || otherForm(word, typed)))
        return inName ? FormInName : FormInKeyword;
    return slipOf(word, typed, inName);
}

/// The folded words of one service in one language.
class Vocabulary
{
public:
    void add(const QString &text, bool isName)
    {
        m_text += u' ';
        const std::size_t from = m_text.size();
        m_text += folded(text);
        m_parts.push_back({from, m_text.size() - from, isName});
    }

    [[nodiscard]] bool nameBegins(Word typed) const
    {
        return std::any_of(m_parts.begin(), m_parts.end(),
                           [&](const Part &part) { return part.isName && begins(textOf(part), typed); });
    }

    [[nodiscard]] Fit best(Word typed) const
    {
        Fit best = NoFit;
        for (const Part &part : m_parts) {
            Word rest = textOf(part);
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find(u' '), rest.size());
                best = std::min(best, fitOf(rest.substr(0, end), typed, part.isName));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return best;
    }

private:
    struct Part {
        std::size_t from;
        std::size_t length;
        bool isName;
    };
    [[nodiscard]] Word textOf(const Part &part) const { return Word(m_text).substr(part.from, part.length); }

    std::u16string m_text;
    std::vector<Part> m_parts;
};

struct Hit {
    int missed = 0; ///< typed words that fit nothing
    Fit worst = NameBegins;
    int sum = 0;
    qsizetype order = 0;
    [[nodiscard]] auto key() const { return std::tie(missed, worst, sum, order); }
};

Vocabulary vocabularyOf(const Service &service, Language language)
{
    Vocabulary words;
    if (service.names.has(language))
        words.add(service.names.in(language), true);
    for (const QString &keyword : service.keywords.value(language))
        words.add(keyword, false);
    return words;
}

Hit hitOf(const Vocabulary &vocabulary, Word all, const Words &typed)
{
    Hit hit;
    if (vocabulary.nameBegins(all))
        return hit;
    hit.worst = WordOfName;
    for (const Word word : typed) {
        const Fit fit = vocabulary.best(word);
        if (fit == NoFit) {
            ++hit.missed;
            continue;
        }
        hit.worst = std::max(hit.worst, fit);
        hit.sum += fit;
    }
    return hit;
}

/// What the visitor typed fits by more than half of its words.
bool counts(const Hit &hit, const Words &typed) { return 2 * hit.missed < static_cast<int>(typed.size()); }

std::vector<Hit> hitsIn(const Office &office, const QList<Language> &languages, Word all, const Words &typed)
{
    std::vector<Hit> hits;
    for (qsizetype i = 0; i < office.services.size(); ++i) {
        Hit best{static_cast<int>(typed.size()), NoFit, 0, i};
        for (const Language language : languages) {
            Hit hit = hitOf(vocabularyOf(office.services.at(i), language), all, typed);
            hit.order = i;
            if (hit.key() < best.key())
                best = hit;
        }
        if (counts(best, typed))
            hits.push_back(best);
    }
    std::sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.key() < b.key(); });
    return hits;
}

bool surelyMeant(const std::vector<Hit> &hits)
{
    return !hits.empty() && hits.front().missed == 0 && hits.front().worst <= FormInKeyword;
}

} // namespace

QList<ServiceId> findServices(const Office &office, Language language, const QString &typed, int atMost)
{
    constexpr qsizetype longestTyped = 120;
    const std::u16string all = folded(QStringView(typed).left(longestTyped));
    const Words words = wordsOf(all);
    if (words.empty() || atMost <= 0)
        return {};
    std::vector<Hit> hits = hitsIn(office, {language}, all, words);
    if (!surelyMeant(hits)) {
        QList<Language> others(allLanguages.cbegin(), allLanguages.cend());
        others.removeAll(language);
        std::vector<Hit> elsewhere = hitsIn(office, others, all, words);
        if (surelyMeant(elsewhere) || hits.empty())
            hits.swap(elsewhere);
        for (const Hit &hit : elsewhere)
            if (std::none_of(hits.begin(), hits.end(),
                             [&](const Hit &one) { return one.order == hit.order; }))
                hits.push_back(hit);
    }
    const bool whole = !hits.empty() && hits.front().missed == 0;
    QList<ServiceId> found;
    for (const Hit &hit : hits) {
        if (found.size() >= atMost)
            break;
        if (!whole || hit.missed == 0)
            found.append(office.services.at(hit.order).id);
    }
    return found;
}

} // namespace okienko
