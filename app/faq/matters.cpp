// SPDX-License-Identifier: GPL-3.0-or-later
#include "faq/matters.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "faq/plainwords.h"

static void initProductGlossary() { Q_INIT_RESOURCE(faqdata); }

namespace okienko
{

namespace
{

constexpr std::size_t longestPhrase = 8;

} // namespace

QList<ProductEntry> glossaryFrom(const QString &text, int *refused)
{
    QList<ProductEntry> entries;
    bool elsewhere = false;
    for (const QString &raw : text.split(QLatin1Char('\n'))) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (line.startsWith(QLatin1Char('['))) {
            elsewhere = line == QLatin1String("[elsewhere]");
            continue;
        }
        ProductEntry one{{}, elsewhere};
        for (const QString &part : line.split(QLatin1Char('|'))) {
            const auto language = languageOf(part.section(QLatin1Char(':'), 0, 0).trimmed());
            if (!language) {
                if (refused)
                    ++*refused;
                continue;
            }
            for (const QString &word : part.section(QLatin1Char(':'), 1).split(QLatin1Char(','))) {
                const QString plain = word.trimmed();
                if (plain.startsWith(QLatin1Char('~')))
                    one.entry.asked[*language].append(plain.mid(1));
                else if (!plain.isEmpty())
                    one.entry.words[*language].append(plain);
            }
        }
        if (!one.entry.words.isEmpty() || !one.entry.asked.isEmpty())
            entries.append(one);
    }
    return entries;
}

const QList<ProductEntry> &productGlossary()
{
    static const QList<ProductEntry> entries = [] {
        initProductGlossary();
        QFile file(QStringLiteral(":/faq/glossary.txt"));
        return file.open(QIODevice::ReadOnly) ? glossaryFrom(QString::fromUtf8(file.readAll()))
                                              : QList<ProductEntry>();
    }();
    return entries;
}

void Matters::addPhrase(const QString &text, bool askedOnly, Lexicon &lexicon)
{
    Phrase phrase{count() - 1, askedOnly, plainWords(text), {}};
    if (phrase.words.empty() || phrase.words.size() > longestPhrase)
        return;
    for (const std::u16string &word : phrase.words)
        lexicon.learn(word);
    m_phrases.push_back(std::move(phrase));
}

void Matters::add(const GlossaryEntry &entry, bool elsewhere, Lexicon &lexicon)
{
    m_elsewhere.push_back(elsewhere);
    for (const Language language : allLanguages) {
        for (const QString &word : entry.words.value(language))
            addPhrase(word, false, lexicon);
        for (const QString &word : entry.asked.value(language))
            addPhrase(word, true, lexicon);
    }
}

void Matters::finish(const Lexicon &lexicon)
{
    for (std::uint32_t i = 0; i < m_phrases.size(); ++i) {
        Phrase &phrase = m_phrases[i];
        for (std::size_t place = 0; place < phrase.words.size(); ++place) {
            phrase.terms.push_back(lexicon.termsOf(phrase.words[place]));
            for (const Term term : phrase.terms.back())
                m_uses.push_back({term, i, static_cast<std::uint8_t>(place)});
        }
        phrase.words = {};
    }
    std::sort(m_uses.begin(), m_uses.end(), [](const Use &a, const Use &b) {
        return a.term != b.term       ? a.term < b.term
               : a.phrase != b.phrase ? a.phrase < b.phrase
                                      : a.place < b.place;
    });
}

std::vector<FoundMatter> Matters::in(const std::vector<Meanings> &text, Reading reading) const
{
    struct State {
        std::array<int, longestPhrase> at{};
        std::array<float, longestPhrase> weight{};
        std::uint32_t seen = 0;
    };
    std::unordered_map<std::uint32_t, State> states;
    std::unordered_map<std::uint32_t, FoundMatter> found;
    const int slack = reading == Reading::Question ? 2 : 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const Meaning &meaning : text[i]) {
            auto use = std::lower_bound(m_uses.begin(), m_uses.end(), meaning.term,
                                        [](const Use &one, Term term) { return one.term < term; });
            for (; use != m_uses.end() && use->term == meaning.term; ++use) {
                const Phrase &phrase = m_phrases[use->phrase];
                if (phrase.askedOnly && reading == Reading::Article)
                    continue;
                const std::size_t length = phrase.terms.size();
                State &state = states[use->phrase];
                // The same word twice in a phrase, or a homograph: the surer reading of this place counts.
                const bool again =
                    (state.seen & 1U << use->place) != 0 && state.at[use->place] == static_cast<int>(i);
                state.weight[use->place] =
                    again ? std::max(state.weight[use->place], meaning.weight) : meaning.weight;
                state.at[use->place] = static_cast<int>(i);
                state.seen |= 1U << use->place;
                if (state.seen != (1U << length) - 1U)
                    continue;
                auto *const end = state.at.begin() + length;
                const auto [first, last] = std::minmax_element(state.at.begin(), end);
                if (*last - *first > static_cast<int>(length) - 1 + slack)
                    continue;
                const float weight = *std::min_element(state.weight.begin(), state.weight.begin() + length);
                FoundMatter &best = found[phrase.matter];
                if (weight < best.weight || (weight == best.weight && length < best.words.size()))
                    continue;
                best = {phrase.matter, weight, {}};
                for (const auto *at = state.at.begin(); at != end; ++at)
                    best.words.push_back(static_cast<std::uint16_t>(*at));
            }
        }
    }
    std::vector<FoundMatter> all;
    all.reserve(found.size());
    for (auto &one : found)
        all.push_back(std::move(one.second));
    std::sort(all.begin(), all.end(),
              [](const FoundMatter &a, const FoundMatter &b) { return a.matter < b.matter; });
    return all;
}

} // namespace okienko
