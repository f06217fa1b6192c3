// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <cstdint>
#include <string>
#include <vector>

#include "domain/faqarticle.h"
#include "faq/lexicon.h"

namespace okienko
{

/// A glossary entry of the product; `elsewhere`: what no office answers (weather, trains, recipes).
struct ProductEntry {
    GlossaryEntry entry;
    bool elsewhere = false;
};

/// The product's own glossary: everyday words of any office, from a file in the program. Read once.
[[nodiscard]] const QList<ProductEntry> &productGlossary();

/// Reads the glossary's own format (faq/data/glossary.txt tells it). Lines that are not understood are left
/// out and counted in `refused`.
[[nodiscard]] QList<ProductEntry> glossaryFrom(const QString &text, int *refused = nullptr);

/// A matter found in a text: which, and how surely (0 to 1), and the words it was found in.
struct FoundMatter {
    std::uint32_t matter = 0;
    float weight = 0;
    std::vector<std::uint16_t> words; ///< places in the text
};

/// What a word of a text may mean; empty for words that are not known.
using Meanings = std::vector<Meaning>;

/// The glossaries as phrases to be found in texts. A matter is an entry of theirs; the language does not
/// matter, so that matters lead from one language to another. Read-only once made.
class Matters
{
public:
    enum class Reading {
        Article, ///< only what articles may say
        Question ///< also what only people say
    };

    Matters() = default;
    /// The words of the entries are added to the lexicon, which must not be finished yet.
    void add(const GlossaryEntry &entry, bool elsewhere, Lexicon &lexicon);
    /// To be called once, after the lexicon was finished.
    void finish(const Lexicon &lexicon);

    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(m_elsewhere.size()); }
    [[nodiscard]] bool isElsewhere(std::uint32_t matter) const { return m_elsewhere[matter]; }
    /// A phrase's words may stand in any order with at most two others between; each matter once, with its
    /// best phrase.
    [[nodiscard]] std::vector<FoundMatter> in(const std::vector<Meanings> &text, Reading reading) const;

private:
    struct Phrase {
        std::uint32_t matter = 0;
        bool askedOnly = false;
        std::vector<std::u16string> words; ///< until finished
        std::vector<std::vector<Term>> terms;
    };
    struct Use {
        Term term;
        std::uint32_t phrase;
        std::uint8_t place;
    };
    void addPhrase(const QString &text, bool askedOnly, Lexicon &lexicon);

    std::vector<Phrase> m_phrases;
    std::vector<Use> m_uses; ///< sorted by term
    std::vector<bool> m_elsewhere;
};

} // namespace okienko
