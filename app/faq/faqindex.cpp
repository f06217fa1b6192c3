// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/faqindex.h"

#include <QHash>

#include <algorithm>
#include <set>

#include "faq/plainwords.h"

namespace okienko
{

namespace
{

/// How much a word says about an article by where it stands.
namespace weightOf
{
constexpr float question = 2.5F;
constexpr float alternative = 1.6F;
constexpr float tag = 1.6F;
constexpr float answer = 0.7F;
constexpr float document = 0.35F;
constexpr float step = 0.12F;
constexpr float serviceName = 0.8F;
constexpr float serviceKeyword = 0.6F;
constexpr float serviceText = 0.25F;
constexpr float part = 0.6F; ///< of a compound
} // namespace weightOf

template <typename Use>
void eachText(const FaqArticle &article, Use use)
{
    for (const Language language : allLanguages) {
        const auto text = article.texts.constFind(language);
        if (text == article.texts.cend())
            continue;
        use(text->question, weightOf::question, true);
        for (const QString &one : text->alternatives)
            use(one, weightOf::alternative, true);
        use(text->answer, weightOf::answer, false);
        for (const QString &one : text->documents)
            use(one, weightOf::document, false);
        for (const QString &one : text->steps)
            use(one, weightOf::step, false);
    }
    for (const QString &tag : article.tags)
        use(tag, weightOf::tag, false);
}

template <typename Use>
void eachText(const Service &service, Use use)
{
    for (const Language language : allLanguages) {
        if (service.names.has(language))
            use(service.names.in(language), weightOf::serviceName);
        if (service.descriptions.has(language))
            use(service.descriptions.in(language), weightOf::serviceText);
        for (const QString &keyword : service.keywords.value(language))
            use(keyword, weightOf::serviceKeyword);
    }
}

/// "dowod - u em": dowod, dowodu, dowodem.
void addForms(const QString &line, Lexicon &lexicon)
{
    const QStringList parts = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return;
    const QString &stem = parts.constFirst();
    Term term = 0;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const std::u16string form =
            (parts.at(i) == QLatin1String("-") ? stem : stem + parts.at(i)).toStdU16String();
        if (i == 1)
            term = lexicon.add(form);
        lexicon.addForm(form, term);
    }
}

} // namespace

FaqIndex::FaqIndex(const FaqSources &sources)
{
    learn(sources);
    m_matters.finish(m_lexicon);
    m_fill.resize(m_lexicon.termCount());
    for (Term term = 0; term < m_fill.size(); ++term)
        m_fill[term] = isFillWord(m_lexicon.text(term));
    read(sources);
    m_words.finish(static_cast<std::uint32_t>(m_lexicon.termCount()), articleCount());
    m_matterPostings.finish(m_matters.count(), articleCount());
}

void FaqIndex::learn(const FaqSources &sources)
{
    for (const Language language : allLanguages)
        for (const QString &line : sources.forms.words.value(language))
            addForms(line, m_lexicon);
    const auto words = [this](const QString &text) {
        for (const std::u16string &word : plainWords(text))
            m_lexicon.learn(word);
    };
    for (const Service &service : sources.services)
        eachText(service, [&](const QString &text, float) { words(text); });
    for (const FaqArticle &article : sources.articles)
        eachText(article, [&](const QString &text, float, bool) { words(text); });
    for (const ProductEntry &one : productGlossary())
        m_matters.add(one.entry, one.elsewhere, m_lexicon);
    for (const GlossaryEntry &entry : sources.glossary)
        m_matters.add(entry, false, m_lexicon);
    m_lexicon.finish();
}

std::vector<Meanings> FaqIndex::meaningsIn(const QString &text) const
{
    std::vector<Meanings> all;
    for (const std::u16string &word : plainWords(text)) {
        Meanings &meanings = all.emplace_back();
        for (const Term term : m_lexicon.termsOf(word))
            meanings.push_back({term, 1.0F});
    }
    return all;
}

void FaqIndex::readText(std::uint32_t article, const QString &text, float weight)
{
    const std::vector<Meanings> meanings = meaningsIn(text);
    for (const Meanings &word : meanings) {
        for (const Meaning &meaning : word)
            if (!m_fill[meaning.term])
                m_words.add(meaning.term, article, weight);
        if (!word.empty() && m_lexicon.text(word.front().term).size() >= 9)
            for (const Term part : m_lexicon.partsOf(m_lexicon.text(word.front().term)))
                if (!m_fill[part])
                    m_words.add(part, article, weight * weightOf::part);
    }
    for (const FoundMatter &found : m_matters.in(meanings, Matters::Reading::Article))
        if (!m_matters.isElsewhere(found.matter))
            m_matterPostings.add(found.matter, article, weight);
}

void FaqIndex::readPhrase(std::uint32_t article, const QString &text, float weight)
{
    readText(article, text, weight);
    const std::vector<Meanings> meanings = meaningsIn(text);
    std::vector<PhraseWord> words(meanings.size());
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        std::size_t kept = 0;
        for (const Meaning &meaning : meanings[i])
            if (!m_fill[meaning.term] && kept < words[i].terms.size())
                words[i].terms[kept++] = meaning.term;
    }
    for (const FoundMatter &found : m_matters.in(meanings, Matters::Reading::Article)) {
        if (m_matters.isElsewhere(found.matter))
            continue;
        if (weight >= weightOf::question) {
            std::vector<std::uint32_t> &own = m_ownMatters[article];
            if (std::find(own.begin(), own.end(), found.matter) == own.end())
                own.push_back(found.matter);
        }
        for (const std::uint16_t at : found.words)
            for (std::uint32_t &place : words[at].matters)
                if (place == PhraseWord::nothing || place == found.matter) {
                    place = found.matter;
                    break;
                }
    }
    for (const PhraseWord &word : words)
        if (word.terms[0] != PhraseWord::nothing || word.matters[0] != PhraseWord::nothing)
            m_phraseWords.push_back(word);
    m_wordsFrom.push_back(static_cast<std::uint32_t>(m_phraseWords.size()));
}

void FaqIndex::read(const FaqSources &sources)
{
    QHash<ServiceId, std::uint32_t> numbers;
    for (const Service &service : sources.services)
        numbers.insert(service.id, static_cast<std::uint32_t>(numbers.size()));
    m_ownMatters.resize(static_cast<std::size_t>(sources.articles.size()));
    m_wordsFrom.push_back(0);
    m_phrasesFrom.push_back(0);
    for (const FaqArticle &article : sources.articles) {
        const auto number = static_cast<std::uint32_t>(m_ids.size());
        m_ids.append(article.id);
        m_services.push_back(numbers.value(article.service, static_cast<std::uint32_t>(numbers.size())));
        eachText(article, [&](const QString &text, float weight, bool isPhrase) {
            if (isPhrase)
                readPhrase(number, text, weight);
            else
                readText(number, text, weight);
        });
        const auto service = std::find_if(sources.services.cbegin(), sources.services.cend(),
                                          [&](const Service &one) { return one.id == article.service; });
        if (service != sources.services.cend())
            eachText(*service, [&](const QString &text, float weight) { readText(number, text, weight); });
        m_phrasesFrom.push_back(static_cast<std::uint32_t>(m_wordsFrom.size() - 1));
    }
}

std::vector<std::u16string> wordsWorthKnowing(const FaqSources &sources)
{
    std::set<std::u16string> all;
    const auto words = [&](const QString &text) {
        for (std::u16string &word : plainWords(text))
            all.insert(std::move(word));
    };
    for (const Service &service : sources.services)
        eachText(service, [&](const QString &text, float) { words(text); });
    for (const FaqArticle &article : sources.articles)
        eachText(article, [&](const QString &text, float, bool) { words(text); });
    const auto glossary = [&](const GlossaryEntry &entry) {
        for (const QStringList &list : entry.words)
            for (const QString &word : list)
                words(word);
        for (const QStringList &list : entry.asked)
            for (const QString &word : list)
                words(word);
    };
    for (const ProductEntry &one : productGlossary())
        glossary(one.entry);
    for (const GlossaryEntry &entry : sources.glossary)
        glossary(entry);
    return {all.begin(), all.end()};
}

} // namespace okienko
