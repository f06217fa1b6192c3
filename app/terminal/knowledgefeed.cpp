// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/knowledgefeed.h"

#include <QTimer>

#include <memory>

#include "desk/catalogue.h"
#include "desk/faqdesk.h"
#include "desk/knowledge.h"
#include "protocol/officefiles.h"

namespace okienko
{

using namespace std::chrono_literals;

namespace
{

/// The first screen comes first, and nobody asks sooner.
constexpr std::chrono::milliseconds afterTheFirstScreen = 700ms;

} // namespace

KnowledgeFeed::KnowledgeFeed(const QString &folder, const QString &pulled, const QString &configured,
                             const Catalogue &catalogue, FaqDesk &desk)
    : m_configured(configured), m_catalogue(catalogue), m_desk(desk)
{
    m_worker.setMaxThreadCount(1);
    QTimer::singleShot(afterTheFirstScreen, this, [this, folder] {
        if (m_round == 0)
            learn(folder);
    });
    connect(&m_catalogue, &Catalogue::replaced, this, [this, pulled] { learn(pulled); });
}

KnowledgeFeed::~KnowledgeFeed() { m_worker.waitForDone(); }

void KnowledgeFeed::learn(const QString &folder)
{
    m_worker.start(
        [this, folder, configured = m_configured, office = m_catalogue.office(), round = ++m_round] {
            OfficeAnswers answers = loadAnswers(folder, office);
            if (answers.wordForms.words.isEmpty()) {
                const OfficeAnswers own = loadAnswers(configured, office);
                answers.wordForms = own.wordForms;
                if (answers.glossary.isEmpty())
                    answers.glossary = own.glossary;
            }
            // A list of forms that is older than the articles is better than none.
            auto knowledge = std::make_shared<const Knowledge>(
                FaqSources{office.services, answers.articles, answers.glossary, answers.wordForms});
            QMetaObject::invokeMethod(
                this,
                [this, knowledge, round] {
                    if (round == m_round)
                        m_desk.learn(knowledge);
                },
                Qt::QueuedConnection);
        });
}

} // namespace okienko
