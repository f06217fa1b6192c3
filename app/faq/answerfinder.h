// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

#include "faq/faqindex.h"
#include "faq/ranking.h"

namespace okienko
{

/// What is done with a question.
enum class Decision {
    Answer,  ///< the first article answers it
    Clarify, ///< one of the first three may: the visitor is asked which
    HandOver ///< a person is better
};

/// "answer", "clarify", "handover".
[[nodiscard]] QString nameOf(Decision decision);

struct FoundArticle {
    ArticleId id;
    double score = 0;
    double confidence = 0; ///< 0 to 1: of so many questions like this one, this part is answered by it
    QStringList because;   ///< the asked words that speak for it, most telling first, at most five
    Evidence evidence;
};

struct FoundAnswers {
    Decision decision = Decision::HandOver;
    double sureness = 0;          ///< 0 to 1: that the office has an answer at all
    QList<FoundArticle> articles; ///< best first, at most ten
    std::vector<double> signs;    ///< what the confidence was computed from, for tuning
};

/// Finds the office's own answer to any text. Pure: the same question gets the same answer; keeps nothing.
/// A few milliseconds at most; texts beyond some thousand characters are cut.
/// The index must live longer.
class AnswerFinder
{
public:
    explicit AnswerFinder(const FaqIndex &index) : m_index(index) {}
    [[nodiscard]] FoundAnswers find(const QString &question) const;

private:
    const FaqIndex &m_index;
    WordRanker m_ranker;
};

} // namespace okienko
