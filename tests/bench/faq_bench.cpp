// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the office's memory is made and answers: with the sample's articles, and with 10,000 that are the
// sample's with other words. Prints JSON; tests/bench/faq.sh puts FTS5 on the same data beside it.
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

#include "faq/answerfinder.h"
#include "faq/dangerwatch.h"
#include "faq/questionsearch.h"
#include "protocol/officefiles.h"

using namespace okienko;

namespace
{

constexpr int manyArticles = 10'000;

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    constexpr qint64 page = 4096;
    return file.readAll().split(' ').value(1).toLongLong() * page;
}

QJsonObject percentiles(std::vector<double> times)
{
    std::ranges::sort(times);
    const auto at = [&](double part) {
        return times.at(static_cast<std::size_t>(std::floor(part * static_cast<double>(times.size() - 1))));
    };
    return {{QStringLiteral("p50_ms"), at(0.5)},
            {QStringLiteral("p99_ms"), at(0.99)},
            {QStringLiteral("most_ms"), at(1)}};
}

template <typename Deed>
QJsonObject timed(const QStringList &texts, Deed deed)
{
    std::vector<double> times;
    for (int round = 0; round < 5; ++round)
        for (const QString &text : texts) {
            QElapsedTimer timer;
            timer.start();
            deed(text);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
    return percentiles(times);
}

/// The same text with about half of its longer words turned into words that nobody knows, the same one always
/// into the same.
QString otherWords(const QString &text, int copy)
{
    QStringList words = text.split(QLatin1Char(' '));
    for (QString &word : words) {
        const size_t hash = qHash(word.toLower(), static_cast<size_t>(copy) * 7919);
        if (word.size() < 4 || hash % 2 == 0)
            continue;
        std::rotate(word.begin(), word.begin() + static_cast<qsizetype>(1 + hash / 2 % 3), word.end());
        word[0] = QChar('a' + static_cast<int>(hash / 8 % 26));
    }
    return words.join(QLatin1Char(' '));
}

QList<FaqArticle> multiplied(const QList<FaqArticle> &articles)
{
    QList<FaqArticle> many;
    for (int i = 0; many.size() < manyArticles; ++i) {
        const int copy = i / static_cast<int>(articles.size());
        FaqArticle article = articles.at(i % articles.size());
        article.id.value += QStringLiteral("-%1").arg(copy);
        for (FaqText &text : article.texts) {
            text.question = otherWords(text.question, copy);
            text.answer = otherWords(text.answer, copy);
            for (QString &other : text.alternatives)
                other = otherWords(other, copy);
            for (QString &step : text.steps)
                step = otherWords(step, copy);
        }
        many.append(article);
    }
    return many;
}

QJsonObject measured(const FaqSources &sources, const QStringList &questions, const QStringList &beginnings)
{
    const qint64 before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    const auto index = std::make_unique<const FaqIndex>(sources);
    const double made = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const qint64 taken = residentBytes() - before;
    const AnswerFinder finder(*index);
    const QuestionSearch search(sources.articles);
    qsizetype sink = 0;
    const QJsonObject answers =
        timed(questions, [&](const QString &one) { sink += finder.find(one).articles.size(); });
    const QJsonObject suggestions =
        timed(beginnings, [&](const QString &one) { sink += search.begin(Language::Polish, one, 6).size(); });
    return {{QStringLiteral("articles"), sources.articles.size()},
            {QStringLiteral("index_made_ms"), made},
            {QStringLiteral("index_mb"), static_cast<double>(taken) / 1e6},
            {QStringLiteral("answer"), answers},
            {QStringLiteral("suggestion"), suggestions},
            {QStringLiteral("found_in_all"), sink}};
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::fputs("usage: okienko_faq_bench OFFICE_FOLDER\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const auto office = loadOffice(folder);
    if (!office)
        return 1;
    const OfficeAnswers answers = loadAnswers(folder, office->office);
    FaqSources sources{office->office.services, answers.articles, answers.glossary, answers.wordForms};
    QFile file(folder + QStringLiteral("/queries-dev.json"));
    if (!file.open(QIODevice::ReadOnly) || sources.articles.isEmpty())
        return 1;
    QStringList questions;
    QStringList beginnings;
    const QJsonArray queries =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("queries")).toArray();
    for (const QJsonValue value : queries) {
        questions.append(value[QStringLiteral("query")].toString());
        for (int letters = 1; letters <= 12; letters += 3)
            beginnings.append(questions.constLast().left(letters));
    }
    (void)dangerIn(QStringLiteral("once"));
    QJsonObject result{
        {QStringLiteral("sample"), measured(sources, questions, beginnings)},
        {QStringLiteral("danger"), timed(questions, [](const QString &one) { (void)dangerIn(one); })}};
    sources.articles = multiplied(sources.articles);
    result.insert(QStringLiteral("many"), measured(sources, questions, beginnings));
    std::fputs(QJsonDocument(result).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
    return 0;
}
