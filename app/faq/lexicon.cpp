// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/lexicon.h"

#include <algorithm>
#include <array>

#include "faq/plainwords.h"

namespace okienko
{

namespace
{

constexpr std::size_t grams = 1U << 14U;
constexpr std::size_t longestSlip = 24;
constexpr std::size_t mostMeanings = 4;

/// The runs of three letters of a word between its marks of beginning and end, as numbers.
std::vector<std::uint32_t> gramsOf(std::u16string_view word)
{
    const std::u16string marked = u'^' + std::u16string(word) + u'$';
    std::vector<std::uint32_t> all;
    for (std::size_t i = 0; i + 3 <= marked.size(); ++i) {
        std::uint32_t hash = 2166136261U;
        for (std::size_t j = 0; j < 3; ++j)
            hash = (hash ^ marked[i + j]) * 16777619U;
        all.push_back((hash ^ (hash >> 15U)) % grams);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

void keepBest(std::vector<Meaning> &found, Term term, float weight)
{
    const auto known =
        std::find_if(found.begin(), found.end(), [&](const Meaning &one) { return one.term == term; });
    if (known == found.end())
        found.push_back({term, weight});
    else
        known->weight = std::max(known->weight, weight);
}

void strongestFirst(std::vector<Meaning> &found, std::size_t most)
{
    std::sort(found.begin(), found.end(), [](const Meaning &a, const Meaning &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
    });
    found.resize(std::min(found.size(), most));
}

/// "fuehrerschein" as the folded text writes it: "fuhrerschein".
std::u16string withoutUmlautLetters(std::u16string_view word)
{
    std::u16string result;
    for (std::size_t i = 0; i < word.size(); ++i) {
        result += word[i];
        const bool vowel = word[i] == u'a' || word[i] == u'o' || word[i] == u'u';
        if (vowel && i + 1 < word.size() && word[i + 1] == u'e')
            ++i;
    }
    return result;
}

} // namespace

Lexicon::Text Lexicon::keep(std::u16string_view text)
{
    const Text kept{static_cast<std::uint32_t>(m_letters.size()), static_cast<std::uint32_t>(text.size())};
    m_letters += text;
    return kept;
}

Term Lexicon::add(std::u16string_view word)
{
    const auto [place, isNew] = m_known.try_emplace(std::u16string(word), static_cast<Term>(m_terms.size()));
    if (isNew)
        m_terms.push_back(keep(word));
    return place->second;
}

void Lexicon::addForm(std::u16string_view form, Term term)
{
    const bool itself = form == text(term);
    m_knownForms.insert(std::u16string(form));
    m_forms.push_back({itself ? m_terms[term] : keep(form), term});
}

void Lexicon::learn(std::u16string_view word)
{
    if (m_knownForms.count(std::u16string(word)) == 0)
        addForm(word, add(word));
}

void Lexicon::finish()
{
    m_known = {};
    m_knownForms = {};
    const auto key = [this](const Form &form) { return textOf(form.text); };
    std::sort(m_forms.begin(), m_forms.end(), [&](const Form &a, const Form &b) {
        const int order = key(a).compare(key(b));
        return order != 0 ? order < 0 : a.term < b.term;
    });
    m_forms.erase(
        std::unique(m_forms.begin(), m_forms.end(),
                    [&](const Form &a, const Form &b) { return a.term == b.term && key(a) == key(b); }),
        m_forms.end());
    m_forms.shrink_to_fit();
    std::vector<std::vector<Term>> lists(grams);
    for (Term term = 0; term < m_terms.size(); ++term)
        if (text(term).size() >= 4)
            for (const std::uint32_t gram : gramsOf(text(term)))
                lists[gram].push_back(term);
    m_gramFrom.assign(grams + 1, 0);
    for (std::size_t gram = 0; gram < grams; ++gram) {
        m_gramFrom[gram] = static_cast<std::uint32_t>(m_gramTerms.size());
        m_gramTerms.insert(m_gramTerms.end(), lists[gram].begin(), lists[gram].end());
    }
    m_gramFrom[grams] = static_cast<std::uint32_t>(m_gramTerms.size());
}

std::pair<std::size_t, std::size_t> Lexicon::rangeOf(std::u16string_view form) const
{
    const auto from = std::lower_bound(
        m_forms.begin(), m_forms.end(), form,
        [this](const Form &one, std::u16string_view text) { return textOf(one.text) < text; });
    auto to = from;
    while (to != m_forms.end() && textOf(to->text) == form)
        ++to;
    return {static_cast<std::size_t>(from - m_forms.begin()), static_cast<std::size_t>(to - m_forms.begin())};
}

std::vector<Term> Lexicon::termsOf(std::u16string_view form) const
{
    const auto [from, to] = rangeOf(form);
    std::vector<Term> terms;
    for (std::size_t i = from; i < to && terms.size() < mostMeanings; ++i)
        terms.push_back(m_forms[i].term);
    return terms;
}

/// Walks the sorted forms as a tree: rows of the table of edits are shared by equal beginnings, and a
/// beginning that is too far already is left out with all that begins so.
void Lexicon::nearby(std::u16string_view typed, int most, std::vector<Meaning> &found) const
{
    using Row = std::array<int, longestSlip + 1>;
    const std::size_t columns = typed.size();
    std::array<Row, longestSlip + 4> rows{};
    for (std::size_t j = 0; j <= columns; ++j)
        rows[0][j] = static_cast<int>(j);
    std::u16string_view before;
    std::size_t valid = 0; // rows of `before` that are right
    std::size_t i = 0;
    while (i < m_forms.size()) {
        const std::u16string_view word = textOf(m_forms[i].text);
        const auto split = std::mismatch(word.begin(), word.end(), before.begin(), before.end());
        std::size_t depth = std::min(valid, static_cast<std::size_t>(split.first - word.begin()));
        const bool tooFar = word.size() > columns + static_cast<std::size_t>(most);
        const std::size_t deepest = std::min(word.size(), columns + static_cast<std::size_t>(most));
        std::size_t cut = 0;
        for (; depth < deepest; ++depth) {
            Row &row = rows[depth + 1];
            const Row &last = rows[depth];
            row[0] = static_cast<int>(depth) + 1;
            int best = row[0];
            for (std::size_t j = 1; j <= columns; ++j) {
                int edits = std::min(
                    {last[j - 1] + (word[depth] == typed[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1});
                if (depth > 0 && j > 1 && word[depth] == typed[j - 2] && word[depth - 1] == typed[j - 1])
                    edits = std::min(edits, rows[depth - 1][j - 2] + 1);
                row[j] = edits;
                best = std::min(best, edits);
            }
            if (best > most) {
                cut = depth + 1;
                break;
            }
        }
        before = word;
        if (cut > 0) {
            valid = cut;
            const std::u16string_view beginning = word.substr(0, cut);
            do
                ++i;
            while (i < m_forms.size() && textOf(m_forms[i].text).substr(0, cut) == beginning);
            continue;
        }
        valid = depth;
        if (!tooFar && rows[word.size()][columns] <= most && word.size() >= 4) {
            const int edits = rows[word.size()][columns];
            const bool sameBeginning = word.front() == typed.front();
            const float trust = (edits == 0   ? 1.0F
                                 : edits == 1 ? 0.85F
                                              : 0.65F) *
                                (sameBeginning ? 1.0F : 0.75F);
            const float length = typed.size() >= 6 ? 1.0F : 0.85F;
            keepBest(found, m_forms[i].term, trust * length);
        }
        ++i;
    }
}

std::vector<Meaning> Lexicon::slipsOf(std::u16string_view typed) const
{
    std::vector<Meaning> found;
    const std::u16string plain = withoutUmlautLetters(typed);
    if (plain != typed)
        for (const Term term : termsOf(plain))
            found.push_back({term, 0.95F});
    if (!found.empty() || typed.size() < 4 || typed.size() > longestSlip)
        return found;
    nearby(typed, 1, found);
    if (found.empty() && typed.size() >= 7)
        nearby(typed, 2, found);
    strongestFirst(found, mostMeanings);
    return found;
}

std::vector<Meaning> Lexicon::kinOf(std::u16string_view typed, std::size_t most) const
{
    constexpr float leastAlike = 0.42F;
    std::vector<Meaning> found;
    if (typed.size() < 5)
        return found;
    thread_local std::vector<std::uint8_t> counts;
    thread_local std::vector<Term> touched;
    counts.resize(std::max(counts.size(), m_terms.size()));
    touched.clear();
    const std::vector<std::uint32_t> mine = gramsOf(typed);
    for (const std::uint32_t gram : mine)
        for (std::uint32_t i = m_gramFrom[gram]; i < m_gramFrom[gram + 1]; ++i) {
            const Term term = m_gramTerms[i];
            if (counts[term]++ == 0)
                touched.push_back(term);
        }
    for (const Term term : touched) {
        const float alike =
            2.0F * static_cast<float>(counts[term]) / static_cast<float>(mine.size() + text(term).size());
        counts[term] = 0;
        if (alike >= leastAlike)
            found.push_back({term, std::min(1.0F, alike)});
    }
    strongestFirst(found, most);
    return found;
}

std::vector<Term> Lexicon::partsOf(std::u16string_view compound) const
{
    constexpr std::size_t leastPart = 4;
    static constexpr std::array<std::u16string_view, 5> joints{u"", u"s", u"n", u"en", u"es"};
    if (compound.size() < 2 * leastPart)
        return {};
    // The longest last part first: it names the thing.
    for (std::size_t split = leastPart; split + leastPart <= compound.size(); ++split) {
        const std::vector<Term> last = termsOf(compound.substr(split));
        if (last.empty())
            continue;
        const std::u16string_view head = compound.substr(0, split);
        for (const std::u16string_view joint : joints) {
            if (head.size() < joint.size() + leastPart || head.substr(head.size() - joint.size()) != joint)
                continue;
            std::vector<Term> parts = termsOf(head.substr(0, head.size() - joint.size()));
            if (parts.empty())
                continue;
            parts.insert(parts.end(), last.begin(), last.end());
            return parts;
        }
    }
    return {};
}

} // namespace okienko
