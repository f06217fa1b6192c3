// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <string>
#include <vector>

#include "domain/faqarticle.h"

namespace okienko
{

/// The questions of an office by their first letters, while somebody is still writing one. Immutable; reading
/// it from several threads is fine. Far below a frame for some thousand articles.
class QuestionSearch
{
public:
    explicit QuestionSearch(const QList<FaqArticle> &articles);

    /// Articles of which every typed word begins a word of one way to ask, in that language: first those
    /// whose question itself says so, then those that are asked so in other words, then those with one slip
    /// of the finger; in the office's order. At most `atMost`.
    [[nodiscard]] QList<ArticleId> begin(Language language, const QString &typed, int atMost) const;

private:
    /// The words of one way to ask, folded.
    using Phrase = std::vector<std::u16string>;
    struct Entry {
        ArticleId id;
        QHash<Language, std::vector<Phrase>> phrases; ///< the question first
    };
    std::vector<Entry> m_entries;
};

} // namespace okienko
