// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/ranking.h"

#include <algorithm>
#include <cmath>

namespace okienko
{

namespace
{

/// So many are looked at closely.
constexpr std::size_t mostLookedAt = 60;
/// What is said in a story beyond so much counts less: it is not the question.
constexpr float storyFrom = 30.0F;

struct Sums {
    std::vector<float> words;
    std::vector<float> matters;
};

/// For each word only its best meaning counts in an article.
Sums sumsOf(const AskedQuestion &question, const FaqIndex &index)
{
    Sums sums{std::vector<float>(index.articleCount()), std::vector<float>(index.articleCount())};
    std::vector<float> best(index.articleCount());
    std::vector<std::uint32_t> touched;
    for (const AskedWord &word : question.words) {
        touched.clear();
        for (const Meaning &meaning : word.meanings) {
            const float rarity = index.words().rarity(meaning.term) * meaning.weight;
            index.words().each(meaning.term, [&](std::uint32_t article, float impact) {
                if (best[article] == 0)
                    touched.push_back(article);
                best[article] = std::max(best[article], rarity * impact);
            });
        }
        for (const std::uint32_t article : touched) {
            sums.words[article] += best[article];
            best[article] = 0;
        }
    }
    for (const AskedMatter &matter : question.matters)
        index.matterPostings().each(matter.matter, [&](std::uint32_t article, float impact) {
            sums.matters[article] += matter.weight * matter.rarity * impact;
        });
    return sums;
}

struct Mass {
    float words = 0;
    float matters = 0;
};

Mass massOf(const AskedQuestion &question)
{
    Mass mass;
    for (const AskedWord &word : question.words)
        mass.words += word.rarity;
    for (const AskedMatter &matter : question.matters)
        mass.matters += matter.weight * matter.rarity;
    return mass;
}

/// Compares the question with one way to ask, word by word.
class Comparison
{
public:
    Comparison(const AskedQuestion &question, const FaqIndex &index) : m_question(question), m_index(index) {}

    void look(const PhraseWord *begin, const PhraseWord *end, Evidence &evidence) const
    {
        float all = 0;
        float hit = 0;
        float said = 0;
        std::vector<float> used(m_question.words.size());
        for (const PhraseWord *word = begin; word != end; ++word) {
            const float weight = weightOf(*word);
            float best = 0;
            for (std::size_t i = 0; i < m_question.words.size(); ++i) {
                const float fit = fitOf(m_question.words[i], *word);
                best = std::max(best, fit);
                used[i] = std::max(used[i], fit);
            }
            all += weight;
            hit += weight * best;
        }
        float mass = 0;
        for (std::size_t i = 0; i < used.size(); ++i) {
            const float weight = weightOf(m_question.words[i]);
            mass += weight;
            said += weight * used[i];
        }
        if (all <= 0 || mass <= 0)
            return;
        const float covered = hit / all;
        // In a story much is said that no short question holds.
        const float answered = std::min(1.0F, said / std::min(mass, storyFrom));
        auto &values = evidence.values;
        const float likeness = covered + answered > 0 ? 2 * covered * answered / (covered + answered) : 0.0F;
        values[Evidence::Likeness] = std::max(values[Evidence::Likeness], likeness);
        // One common word is no way to ask.
        const float enough = std::min(1.0F, hit / 6.0F);
        values[Evidence::Covered] = std::max(values[Evidence::Covered], covered * enough);
        values[Evidence::Answered] = std::max(values[Evidence::Answered], answered);
    }

private:
    [[nodiscard]] float weightOf(const PhraseWord &word) const
    {
        float weight = 0;
        for (const Term term : word.terms)
            if (term != PhraseWord::nothing)
                weight = std::max(weight, m_index.words().rarity(term));
        if (word.terms[0] == PhraseWord::nothing)
            weight = 1.0F; // a fill word that is part of a matter
        return weight;
    }
    [[nodiscard]] float weightOf(const AskedWord &word) const
    {
        float weight = word.rarity;
        for (const std::uint32_t matter : word.matters)
            weight = std::max(weight, 0.8F * m_index.matterPostings().rarity(matter));
        // Not known here at all: it still is something that was said.
        return weight > 0 ? weight : 2.0F;
    }
    [[nodiscard]] static float fitOf(const AskedWord &asked, const PhraseWord &word)
    {
        float fit = 0;
        for (const Meaning &meaning : asked.meanings)
            if (meaning.term == word.terms[0] || meaning.term == word.terms[1])
                fit = std::max(fit, meaning.weight);
        for (const std::uint32_t matter : asked.matters)
            if (matter == word.matters[0] || matter == word.matters[1])
                fit = std::max(fit, 0.85F);
        return fit;
    }

    const AskedQuestion &m_question;
    const FaqIndex &m_index;
};

float ownMattersSaid(const AskedQuestion &question, const FaqIndex &index, std::uint32_t article)
{
    float all = 0;
    float said = 0;
    for (const std::uint32_t own : index.ownMatters(article)) {
        const float rarity = index.matterPostings().rarity(own);
        all += rarity;
        const auto found = std::find_if(question.matters.begin(), question.matters.end(),
                                        [&](const AskedMatter &one) { return one.matter == own; });
        if (found != question.matters.end())
            said += rarity * found->weight;
    }
    return all > 0 ? said / all : 0.0F;
}

float scoreOf(const Evidence &evidence)
{
    static constexpr std::array<float, Evidence::Count> weights{1.0F, 0.8F, 0.8F, 0.3F, 0.3F, 0.3F, 0.2F};
    float score = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        score += weights[i] * evidence.values[i];
    return score;
}

void bestFirst(std::vector<Candidate> &candidates)
{
    std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return a.score != b.score ? a.score > b.score : a.article < b.article;
    });
}

} // namespace

std::vector<Candidate> WordRanker::rank(const AskedQuestion &question, const FaqIndex &index,
                                        std::size_t most) const
{
    const Sums sums = sumsOf(question, index);
    const Mass mass = massOf(question);
    std::vector<Candidate> candidates;
    for (std::uint32_t article = 0; article < index.articleCount(); ++article) {
        if (sums.words[article] <= 0 && sums.matters[article] <= 0)
            continue;
        Candidate candidate{article, 0, {}};
        auto &values = candidate.evidence.values;
        values[Evidence::Words] = sums.words[article] / std::max(8.0F, std::min(mass.words, storyFrom));
        values[Evidence::Matters] = sums.matters[article] / std::max(4.0F, std::min(mass.matters, storyFrom));
        candidate.score = values[Evidence::Words] + 0.8F * values[Evidence::Matters];
        candidates.push_back(candidate);
    }
    const auto middle =
        candidates.begin() + static_cast<std::ptrdiff_t>(std::min(mostLookedAt, candidates.size()));
    std::partial_sort(candidates.begin(), middle, candidates.end(),
                      [](const Candidate &a, const Candidate &b) {
                          return a.score != b.score ? a.score > b.score : a.article < b.article;
                      });
    candidates.erase(middle, candidates.end());
    const Comparison comparison(question, index);
    for (Candidate &candidate : candidates) {
        index.eachPhrase(candidate.article, [&](const PhraseWord *begin, const PhraseWord *end) {
            comparison.look(begin, end, candidate.evidence);
        });
        candidate.evidence.values[Evidence::OwnMatters] = ownMattersSaid(question, index, candidate.article);
    }
    for (Candidate &candidate : candidates) {
        float best = 0;
        for (const Candidate &other : candidates)
            if (other.article != candidate.article &&
                index.service(other.article) == index.service(candidate.article))
                best = std::max(best, other.evidence.values[Evidence::Words] +
                                          other.evidence.values[Evidence::Matters]);
        candidate.evidence.values[Evidence::Neighbours] = best;
        candidate.score = scoreOf(candidate.evidence);
    }
    bestFirst(candidates);
    candidates.resize(std::min(candidates.size(), most));
    return candidates;
}

} // namespace okienko
