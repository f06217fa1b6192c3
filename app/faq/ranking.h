// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "faq/askedquestion.h"

namespace okienko
{

/// What speaks for an article, each between 0 and 1 or a little more.
struct Evidence {
    enum Kind {
        Words,      ///< its words, rare ones more, in all its texts
        Matters,    ///< its matters, through the glossaries
        Likeness,   ///< of the question to one of its ways to ask, both ways
        Covered,    ///< how much of one of its ways to ask was said
        Answered,   ///< how much of what was said stands in one of its ways to ask
        OwnMatters, ///< how many of its question's own matters were said
        Neighbours, ///< how well its service's best article does
        Count
    };
    std::array<float, Count> values{};
};

/// An article that may answer, with the reasons.
struct Candidate {
    std::uint32_t article = 0;
    float score = 0;
    Evidence evidence;
};

/// Puts the articles in the order of how well they answer. The one small interface behind which a stronger
/// model can join: it sees the question and may change scores. Implementations are pure and keep no state.
class Ranker
{
public:
    Ranker() = default;
    Ranker(const Ranker &) = delete;
    Ranker &operator=(const Ranker &) = delete;
    virtual ~Ranker() = default;
    /// Best first, at most `most`; empty when nothing speaks for any.
    [[nodiscard]] virtual std::vector<Candidate> rank(const AskedQuestion &question, const FaqIndex &index,
                                                      std::size_t most) const = 0;
};

/// Words, matters and likeness, joined by weights that were found on questions of other articles
/// (tests/unit/faq/tst_faqevaluation.cpp guards them).
class WordRanker : public Ranker
{
public:
    [[nodiscard]] std::vector<Candidate> rank(const AskedQuestion &question, const FaqIndex &index,
                                              std::size_t most) const override;
};

} // namespace okienko
