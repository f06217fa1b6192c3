// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTextStream>

#include <array>

#include "domain/faqarticle.h"
#include "faq/answerfinder.h"

namespace okienko
{

/// How well known questions were answered: kept as sums, told as a table.
class FaqEvaluation
{
public:
    void add(const TestQuestion &question, const FoundAnswers &found);
    void print(QTextStream &out) const;

    struct Row {
        int asked = 0;
        int first = 0; ///< the right article was first
        int three = 0; ///< among the first three
        double reciprocal = 0;
        int answered = 0;
        int answeredRight = 0;
        int clarified = 0;
        int handedOver = 0;
    };
    /// Of questions that have an answer here.
    [[nodiscard]] const Row &all() const { return m_all; }
    /// Of those that have none.
    [[nodiscard]] const Row &elsewhere() const { return m_elsewhere; }

private:
    struct Bucket {
        int asked = 0;
        int right = 0;
        double said = 0;
    };
    Row m_all;
    Row m_elsewhere;
    QMap<QString, Row> m_rows; ///< "pl", "typo", "pl typo"
    std::array<Bucket, 10> m_calibration{};
};

} // namespace okienko
