// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/faqevaluation.h"

#include <algorithm>

namespace okienko
{

namespace
{

void count(FaqEvaluation::Row &row, qsizetype place, Decision decision)
{
    ++row.asked;
    row.first += place == 0 ? 1 : 0;
    row.three += place >= 0 && place < 3 ? 1 : 0;
    row.reciprocal += place >= 0 ? 1.0 / static_cast<double>(place + 1) : 0;
    row.answered += decision == Decision::Answer ? 1 : 0;
    row.answeredRight += decision == Decision::Answer && place == 0 ? 1 : 0;
    row.clarified += decision == Decision::Clarify ? 1 : 0;
    row.handedOver += decision == Decision::HandOver ? 1 : 0;
}

QString part(double some, int all)
{
    return all > 0 ? QString::number(some / all, 'f', 3) : QStringLiteral("-");
}

void printRow(QTextStream &out, const QString &name, const FaqEvaluation::Row &row)
{
    out << name.leftJustified(22) << QString::number(row.asked).rightJustified(5) << "  "
        << part(row.first, row.asked).rightJustified(5) << "  "
        << part(row.three, row.asked).rightJustified(5) << "  "
        << part(row.reciprocal, row.asked).rightJustified(5) << "  "
        << part(row.answered, row.asked).rightJustified(8) << "  "
        << part(row.answeredRight, row.answered).rightJustified(5) << "  "
        << part(row.clarified, row.asked).rightJustified(7) << "  "
        << part(row.handedOver, row.asked).rightJustified(8) << '\n';
}

} // namespace

void FaqEvaluation::add(const TestQuestion &question, const FoundAnswers &found)
{
    if (!found.articles.isEmpty()) {
        const double said = found.articles.constFirst().confidence;
        Bucket &bucket = m_calibration[std::min<std::size_t>(9, static_cast<std::size_t>(said * 10))];
        ++bucket.asked;
        bucket.said += said;
        bucket.right += question.relevant.contains(found.articles.constFirst().id) ? 1 : 0;
    }
    const auto right =
        std::find_if(found.articles.cbegin(), found.articles.cend(),
                     [&](const FoundArticle &one) { return question.relevant.contains(one.id); });
    const qsizetype place = right == found.articles.cend() ? -1 : right - found.articles.cbegin();
    if (question.relevant.isEmpty()) {
        count(m_elsewhere, -1, found.decision);
        return;
    }
    const QString language = codeOf(question.language);
    count(m_all, place, found.decision);
    count(m_rows[language], place, found.decision);
    count(m_rows[question.kind], place, found.decision);
    count(m_rows[language + QLatin1Char(' ') + question.kind], place, found.decision);
}

void FaqEvaluation::print(QTextStream &out) const
{
    out << "                      asked  hit@1  hit@3    MRR  answered  right  clarify  handover\n";
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        printRow(out, row.key(), *row);
    printRow(out, QStringLiteral("all"), m_all);
    printRow(out, QStringLiteral("out-of-scope"), m_elsewhere);
    const int answered = m_all.answered + m_elsewhere.answered;
    out << "\nanswered outright " << answered << ", right " << part(m_all.answeredRight, answered)
        << "\n\nconfidence of the first: said, and how many were right\n";
    for (const Bucket &bucket : m_calibration)
        if (bucket.asked > 0)
            out << QString::number(bucket.asked).rightJustified(5) << "  " << part(bucket.said, bucket.asked)
                << "  " << part(bucket.right, bucket.asked) << '\n';
}

} // namespace okienko
