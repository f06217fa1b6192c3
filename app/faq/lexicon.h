// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace okienko
{

/// A word that something is said about: an index into the lexicon's terms.
using Term = std::uint32_t;

/// A term that a typed word may mean, and how surely (0 to 1).
struct Meaning {
    Term term = 0;
    float weight = 0;
};

/// Every form of every word that matters (plain text, see plainwords.h), which words they are forms of, and
/// what a word that is none of them may have been meant to be. Flat and read-only once finished; some tens of
/// bytes a form.
class Lexicon
{
public:
    /// The term of that word; a new one when there was none.
    Term add(std::u16string_view word);
    /// Also a form of this word. A form may belong to several.
    void addForm(std::u16string_view form, Term term);
    /// A word of a text: a term and form of its own, unless it is a form of something already.
    void learn(std::u16string_view word);
    /// To be called once, after the last word; nothing below may be asked before.
    void finish();

    [[nodiscard]] std::size_t termCount() const { return m_terms.size(); }
    [[nodiscard]] std::u16string_view text(Term term) const { return textOf(m_terms[term]); }

    /// The words that this is a form of, without any guessing; at most four, empty when there is none.
    [[nodiscard]] std::vector<Term> termsOf(std::u16string_view form) const;
    /// Forms that differ by slips of the finger or missing letters: one edit from 4 letters on, two from 8.
    /// Also the German ways to write umlauts.
    [[nodiscard]] std::vector<Meaning> slipsOf(std::u16string_view typed) const;
    /// Words built alike ("zameldować" for "zameldowanie"), most alike first, at most `most`.
    [[nodiscard]] std::vector<Meaning> kinOf(std::u16string_view typed, std::size_t most) const;
    /// The known words that a long one is joined of ("Führerschein|verlust"); empty when it is not.
    [[nodiscard]] std::vector<Term> partsOf(std::u16string_view compound) const;

private:
    struct Text {
        std::uint32_t from = 0;
        std::uint32_t length = 0;
    };
    struct Form {
        Text text;
        Term term = 0;
    };
    [[nodiscard]] std::u16string_view textOf(const Text &text) const
    {
        return std::u16string_view(m_letters).substr(text.from, text.length);
    }
    Text keep(std::u16string_view text);
    void nearby(std::u16string_view typed, int most, std::vector<Meaning> &found) const;
    [[nodiscard]] std::pair<std::size_t, std::size_t> rangeOf(std::u16string_view form) const;

    std::u16string m_letters;
    std::vector<Text> m_terms;
    std::vector<Form> m_forms;             ///< sorted by text
    std::vector<std::uint32_t> m_gramFrom; ///< of each of the grams: where its terms begin
    std::vector<Term> m_gramTerms;
    std::unordered_map<std::u16string, Term> m_known; ///< while it is made
    std::unordered_set<std::u16string> m_knownForms;  ///< while it is made
};

} // namespace okienko
