// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/questionsearch.h"

#include <algorithm>
#include <array>

#include "faq/foldedtext.h"

namespace okienko
{

namespace
{

/// Shorter words have too many neighbours one slip away.
constexpr std::size_t longEnoughToSlip = 4;
/// Nobody is still at the first letters after so many words.
constexpr std::size_t mostWords = 8;

bool saysAll(const std::vector<std::u16string> &phrase, const std::vector<std::u16string_view> &typed,
             int slips)
{
    return std::ranges::all_of(typed, [&](std::u16string_view word) {
        const int allowed = word.size() < longEnoughToSlip ? 0 : slips;
        return std::ranges::any_of(phrase, [&](const std::u16string &said) {
            return allowed == 0 ? std::u16string_view(said).starts_with(word)
                                : editsToBeginning(word, said, allowed) <= allowed;
        });
    });
}

} // namespace

QuestionSearch::QuestionSearch(const QList<FaqArticle> &articles)
{
    const auto phraseOf = [](const QString &text) {
        const std::u16string plain = folded(text);
        const auto words = wordsOf(plain);
        return Phrase(words.begin(), words.end());
    };
    for (const FaqArticle &article : articles) {
        Entry entry{article.id, {}};
        for (auto text = article.texts.cbegin(); text != article.texts.cend(); ++text) {
            std::vector<Phrase> phrases{phraseOf(text->question)};
            for (const QString &other : text->alternatives)
                phrases.push_back(phraseOf(other));
            entry.phrases.insert(text.key(), phrases);
        }
        m_entries.push_back(std::move(entry));
    }
}

QList<ArticleId> QuestionSearch::begin(Language language, const QString &typed, int atMost) const
{
    const std::u16string plain = folded(typed);
    const auto words = wordsOf(plain);
    if (words.empty() || words.size() > mostWords)
        return {};
    std::array<QList<ArticleId>, 3> found;
    for (const Entry &entry : m_entries) {
        const auto phrases = entry.phrases.constFind(language);
        if (phrases == entry.phrases.cend())
            continue;
        const auto says = [&](int slips) {
            return std::ranges::find_if(*phrases,
                                        [&](const Phrase &one) { return saysAll(one, words, slips); });
        };
        if (const auto phrase = says(0); phrase != phrases->cend())
            found.at(phrase == phrases->cbegin() ? 0 : 1).append(entry.id);
        else if (says(1) != phrases->cend())
            found.at(2).append(entry.id);
    }
    return (found.at(0) + found.at(1) + found.at(2)).mid(0, atMost);
}

} // namespace okienko
