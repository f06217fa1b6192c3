// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

#include <optional>

#include "domain/danger.h"
#include "domain/faqarticle.h"

namespace okienko
{

class Catalogue;
class Doorman;
class Knowledge;

/// Finds the office's own answer to what a visitor asks, or says that it does not know one. It invents
/// nothing, and keeps nothing of a question; which articles were opened how often is counted until midnight.
class FaqDesk : public QObject
{
    Q_OBJECT

public:
    /// How sure it is.
    enum class Told {
        Suggested,  ///< still being written: these begin so
        Answer,     ///< the first one answers it
        Clarify,    ///< one of these may
        DoesNotKnow ///< a person is better; these come nearest, if any
    };
    struct Heard {
        Told told = Told::DoesNotKnow;
        QList<ArticleId> articles; ///< best first
        /// Somebody seems to be in danger: then nothing was looked for.
        std::optional<Danger> danger = {};
    };

    FaqDesk(const Catalogue &catalogue, const Doorman &doorman, QObject *parent = nullptr);
    ~FaqDesk() override;

    /// What is known from now on; null: nothing.
    void learn(std::shared_ptr<const Knowledge> knowledge);
    [[nodiscard]] bool knows() const;

    /// Any text; at most `atMost` articles.
    [[nodiscard]] Heard ask(Language language, const QString &question, int atMost) const;
    /// What was opened most today, by so many visitors that it tells nothing of one; then the first question
    /// of each of the office's most frequent services.
    [[nodiscard]] QList<ArticleId> frequent(int atMost) const;
    /// Null: there is none, or it is gone.
    [[nodiscard]] const FaqArticle *article(const ArticleId &id) const;
    /// A visitor reads it. Counts once a visit, when that is over.
    void opened(const ArticleId &id);
    void visitEnded();

Q_SIGNALS:
    void learnt();

private:
    const Catalogue &m_catalogue;
    const Doorman &m_doorman;
    std::shared_ptr<const Knowledge> m_knowledge;
    QSet<QString> m_openedNow; ///< in this visit
    QHash<QString, int> m_opened;
    QDate m_day; ///< of which m_opened tells
};

} // namespace okienko
