// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/knowledge.h"

namespace okienko
{

Knowledge::Knowledge(const FaqSources &sources)
    : m_articles(sources.articles), m_index(sources), m_finder(m_index), m_questions(sources.articles)
{
    for (qsizetype i = 0; i < m_articles.size(); ++i)
        m_places.insert(m_articles.at(i).id.value, i);
}

const FaqArticle *Knowledge::article(const ArticleId &id) const
{
    const qsizetype place = m_places.value(id.value, -1);
    return place < 0 ? nullptr : &m_articles.at(place);
}

} // namespace okienko
