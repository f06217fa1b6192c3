// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/askedquestion.h"

#include <algorithm>
#include <array>

#include "faq/plainwords.h"

namespace okienko
{

namespace
{

constexpr std::size_t mostWords = 300;
/// Looking for slips is the dear part; in a long story the fourteenth strange word tells no more.
constexpr int mostGuesses = 14;

constexpr std::array<std::u16string_view, 12> separable{u"an", u"ab",  u"um",  u"aus",  u"ein", u"auf",
                                                        u"zu", u"mit", u"vor", u"nach", u"weg", u"zuruck"};

void add(Meanings &to, Term term, float weight)
{
    const auto known =
        std::find_if(to.begin(), to.end(), [&](const Meaning &one) { return one.term == term; });
    if (known == to.end())
        to.push_back({term, weight});
    else
        known->weight = std::max(known->weight, weight);
}

bool hasDigit(const std::u16string &word)
{
    return std::any_of(word.begin(), word.end(), [](char16_t one) { return one >= u'0' && one <= u'9'; });
}

/// What an unknown word may have been meant to be.
Meanings guessed(const std::u16string &word, const Lexicon &lexicon)
{
    Meanings found;
    if (hasDigit(word))
        return found;
    for (const Term part : lexicon.partsOf(word))
        add(found, part, 0.8F);
    if (!found.empty())
        return found;
    found = lexicon.slipsOf(word);
    if (found.empty() || found.front().weight < 0.6F) {
        for (const std::u16string &other : inOtherLetters(word)) {
            for (const Term term : lexicon.termsOf(other))
                add(found, term, 0.9F);
            if (found.empty())
                for (const Meaning &slip : lexicon.slipsOf(other))
                    add(found, slip.term, slip.weight * 0.8F);
        }
    }
    return found;
}

void addKin(Meanings &meanings, const std::u16string &word, const Lexicon &lexicon, float trust)
{
    constexpr std::size_t mostKin = 5;
    for (const Meaning &kin : lexicon.kinOf(word, mostKin))
        add(meanings, kin.term, trust * kin.weight * kin.weight);
}

} // namespace

AskedQuestion::AskedQuestion(const QString &text, const FaqIndex &index)
{
    const Lexicon &lexicon = index.lexicon();
    const std::vector<std::u16string> plain = plainWords(text, mostWords);
    wordCount = static_cast<int>(plain.size());
    std::vector<Meanings> meanings(plain.size());
    int guesses = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        for (const Term term : lexicon.termsOf(plain[i]))
            meanings[i].push_back({term, 1.0F});
        if (meanings[i].empty() && !isFillWord(plain[i]) && plain[i].size() > 3 && guesses++ < mostGuesses)
            meanings[i] = guessed(plain[i], lexicon);
    }
    // "ich melde mich um": the verb is ummelden.
    for (std::size_t i = 0; i < plain.size(); ++i)
        if (std::find(separable.begin(), separable.end(), plain[i]) != separable.end())
            for (std::size_t j = i >= 8 ? i - 8 : 0; j < i; ++j)
                for (const Term term : lexicon.termsOf(plain[i] + plain[j]))
                    add(meanings[j], term, 0.9F);

    std::vector<std::vector<std::uint32_t>> mattersOf(plain.size());
    std::vector<bool> away(plain.size());
    for (const FoundMatter &found : index.matters().in(meanings, Matters::Reading::Question)) {
        if (index.matters().isElsewhere(found.matter)) {
            elsewhere.push_back(found.matter);
            for (const std::uint16_t at : found.words)
                away[at] = true;
            continue;
        }
        const float rarity = index.matterPostings().rarity(found.matter);
        if (rarity > 0)
            matters.push_back({found.matter, found.weight, rarity});
        for (const std::uint16_t at : found.words)
            mattersOf[at].push_back(found.matter);
    }
    int said = 0;
    int saidAway = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const bool fill = isFillWord(plain[i]);
        if (fill && mattersOf[i].empty() && !away[i])
            continue;
        if (!fill) {
            ++said;
            saidAway += away[i] ? 1 : 0;
        }
        AskedWord word{plain[i], {}, std::move(mattersOf[i]), 0};
        if (!fill) {
            const bool sure = !meanings[i].empty() && meanings[i].front().weight > 0.8F;
            word.meanings = std::move(meanings[i]);
            if (!hasDigit(word.text) && plain.size() < 80)
                addKin(word.meanings, word.text, lexicon, sure ? 0.5F : 0.6F);
        }
        word.meanings.erase(std::remove_if(word.meanings.begin(), word.meanings.end(),
                                           [&](const Meaning &one) {
                                               return index.isFill(one.term) ||
                                                      index.words().rarity(one.term) <= 0;
                                           }),
                            word.meanings.end());
        for (const Meaning &meaning : word.meanings)
            word.rarity = std::max(word.rarity, meaning.weight * index.words().rarity(meaning.term));
        if (word.meanings.empty() && word.matters.empty() && !fill)
            ++unknown;
        const bool again = std::any_of(words.begin(), words.end(),
                                       [&](const AskedWord &one) { return one.text == word.text; });
        if (!again)
            words.push_back(std::move(word));
    }
    elsewhereWeight = said > 0 ? static_cast<float>(saidAway) / static_cast<float>(said) : 0.0F;
}

} // namespace okienko
