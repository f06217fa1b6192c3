// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/faqdesk.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "desk/catalogue.h"
#include "desk/doorman.h"
#include "desk/knowledge.h"
#include "faq/dangerwatch.h"

namespace okienko
{

namespace
{

/// Of what may answer, and of what only comes near, a visitor is shown so many: more would be a list to
/// search.
constexpr int nearest = 3;
/// What fewer visitors opened could be the matter of the one before.
constexpr int manyVisits = 5;

void add(QList<ArticleId> &all, const QList<ArticleId> &more, qsizetype atMost)
{
    for (const ArticleId &id : more)
        if (all.size() < atMost && !all.contains(id))
            all.append(id);
}

} // namespace

FaqDesk::FaqDesk(const Catalogue &catalogue, const Doorman &doorman, QObject *parent)
    : QObject(parent), m_catalogue(catalogue), m_doorman(doorman)
{
}

FaqDesk::~FaqDesk() = default;

void FaqDesk::learn(std::shared_ptr<const Knowledge> knowledge)
{
    m_knowledge = std::move(knowledge);
    Q_EMIT learnt();
}

bool FaqDesk::knows() const { return m_knowledge != nullptr && !m_knowledge->articles().isEmpty(); }

FaqDesk::Heard FaqDesk::ask(Language language, const QString &question, int atMost) const
{
    Heard heard;
    heard.danger = dangerIn(question);
    if (heard.danger || !knows())
        return heard;
    const FoundAnswers found = m_knowledge->finder().find(question);
    const QList<ArticleId> begun = m_knowledge->questions().begin(language, question, atMost);
    QList<ArticleId> close;
    for (const FoundArticle &one : found.articles)
        if (close.size() < nearest && !one.because.isEmpty()) // nothing said speaks for the others
            close.append(one.id);
    switch (found.decision) {
    case Decision::Answer: heard.told = Told::Answer; break;
    case Decision::Clarify: heard.told = begun.isEmpty() ? Told::Clarify : Told::Suggested; break;
    case Decision::HandOver: heard.told = begun.isEmpty() ? Told::DoesNotKnow : Told::Suggested; break;
    }
    // The first letters of a word mean nothing yet to the finder: what begins so is better then.
    if (heard.told == Told::Suggested)
        add(heard.articles, begun, atMost);
    add(heard.articles, close, heard.told == Told::Answer ? std::min(atMost, nearest) : atMost);
    return heard;
}

QList<ArticleId> FaqDesk::frequent(int atMost) const
{
    QList<ArticleId> all;
    if (!knows())
        return all;
    if (m_day == m_doorman.now().date()) {
        QList<ArticleId> opened;
        for (const FaqArticle &article : m_knowledge->articles())
            if (m_opened.value(article.id.value) >= manyVisits)
                opened.append(article.id);
        std::ranges::stable_sort(opened, std::greater(),
                                 [this](const ArticleId &id) { return m_opened.value(id.value); });
        add(all, opened, atMost);
    }
    for (const ServiceId &service : m_catalogue.office().featured) {
        const auto first = std::ranges::find(m_knowledge->articles(), service, &FaqArticle::service);
        if (first != m_knowledge->articles().cend())
            add(all, {first->id}, atMost);
    }
    return all;
}

const FaqArticle *FaqDesk::article(const ArticleId &id) const
{
    return m_knowledge != nullptr ? m_knowledge->article(id) : nullptr;
}

void FaqDesk::opened(const ArticleId &id) { m_openedNow.insert(id.value); }

void FaqDesk::visitEnded()
{
    const QDate today = m_doorman.now().date();
    if (std::exchange(m_day, today) != today)
        m_opened.clear();
    for (const QString &id : std::exchange(m_openedNow, {}))
        ++m_opened[id];
}

} // namespace okienko
