// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>

#include "domain/faqarticle.h"
#include "domain/office.h"
#include "faq/lexicon.h"
#include "faq/matters.h"
#include "faq/postings.h"

namespace okienko
{

/// What a memory of answers is made of.
struct FaqSources {
    QList<Service> services;
    QList<FaqArticle> articles;
    QList<GlossaryEntry> glossary; ///< the office's own; the product's is always there
    WordForms forms;               ///< may be empty: then forms are guessed by likeness
};

/// A word of a question that an article answers: what it may mean and which matters it is part of. What is
/// not there is `nothing`.
struct PhraseWord {
    static constexpr std::uint32_t nothing = 0xFFFFFFFFU;
    std::array<Term, 2> terms{nothing, nothing};
    std::array<std::uint32_t, 2> matters{nothing, nothing};
};

/// The articles of an office, made ready to be asked. Immutable once built; reading it from several threads
/// is fine. Building takes some 0.1 s for 150 articles with their words' forms.
class FaqIndex
{
public:
    explicit FaqIndex(const FaqSources &sources);

    [[nodiscard]] std::uint32_t articleCount() const { return static_cast<std::uint32_t>(m_ids.size()); }
    [[nodiscard]] const ArticleId &id(std::uint32_t article) const { return m_ids[article]; }
    /// The service that the article belongs to, as a number.
    [[nodiscard]] std::uint32_t service(std::uint32_t article) const { return m_services[article]; }

    [[nodiscard]] const Lexicon &lexicon() const { return m_lexicon; }
    [[nodiscard]] const Matters &matters() const { return m_matters; }
    [[nodiscard]] const Postings &words() const { return m_words; }
    [[nodiscard]] const Postings &matterPostings() const { return m_matterPostings; }
    /// Fill words are in the lexicon, because phrases hold them, but say nothing by themselves.
    [[nodiscard]] bool isFill(Term term) const { return m_fill[term]; }

    /// Calls `use(const PhraseWord *begin, const PhraseWord *end)` for each way in which the article's
    /// question is put.
    template <typename Use>
    void eachPhrase(std::uint32_t article, Use use) const
    {
        for (std::uint32_t i = m_phrasesFrom[article]; i < m_phrasesFrom[article + 1]; ++i)
            use(m_phraseWords.data() + m_wordsFrom[i], m_phraseWords.data() + m_wordsFrom[i + 1]);
    }
    /// Matters of the article's question itself (of any language, once each), surest first.
    [[nodiscard]] const std::vector<std::uint32_t> &ownMatters(std::uint32_t article) const
    {
        return m_ownMatters[article];
    }

private:
    void learn(const FaqSources &sources);
    void read(const FaqSources &sources);
    void readText(std::uint32_t article, const QString &text, float weight);
    void readPhrase(std::uint32_t article, const QString &text, float weight);
    [[nodiscard]] std::vector<Meanings> meaningsIn(const QString &text) const;

    QList<ArticleId> m_ids;
    std::vector<std::uint32_t> m_services;
    Lexicon m_lexicon;
    Matters m_matters;
    Postings m_words;
    Postings m_matterPostings;
    std::vector<bool> m_fill;
    std::vector<std::uint32_t> m_phrasesFrom; ///< of each article
    std::vector<std::uint32_t> m_wordsFrom;   ///< of each phrase
    std::vector<PhraseWord> m_phraseWords;
    std::vector<std::vector<std::uint32_t>> m_ownMatters;
};

/// All words that an index of these articles would know, plain and each once, in order: those whose forms are
/// worth looking up.
[[nodiscard]] std::vector<std::u16string> wordsWorthKnowing(const FaqSources &sources);

} // namespace okienko
