// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "faq/answerfinder.h"
#include "faq/faqindex.h"
#include "faq/questionsearch.h"

namespace okienko
{

/// The office's answers made ready to be asked. Immutable; made on any thread, which takes some 0.1 s for 150
/// articles.
class Knowledge
{
public:
    explicit Knowledge(const FaqSources &sources);
    Knowledge(const Knowledge &) = delete;
    Knowledge &operator=(const Knowledge &) = delete;

    [[nodiscard]] const QList<FaqArticle> &articles() const { return m_articles; }
    [[nodiscard]] const FaqArticle *article(const ArticleId &id) const;
    [[nodiscard]] const AnswerFinder &finder() const { return m_finder; }
    [[nodiscard]] const QuestionSearch &questions() const { return m_questions; }

private:
    QList<FaqArticle> m_articles;
    QHash<QString, qsizetype> m_places;
    FaqIndex m_index;
    AnswerFinder m_finder;
    QuestionSearch m_questions;
};

} // namespace okienko
