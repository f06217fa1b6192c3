// SPDX-License-Identifier: GPL-3.0-or-later
// What visitors ask: any text is just a question, gets the same answer twice, and breaks nothing.
#include "faq/answerfinder.h"
#include "faq/dangerwatch.h"
#include "faq/questionsearch.h"
#include "fuzz.h"

using namespace okienko;

namespace
{

FaqArticle article(const char *id, const char *question, const char *other, const char *english)
{
    FaqArticle one;
    one.id = {QString::fromLatin1(id)};
    one.service = {QStringLiteral("service")};
    FaqText polish;
    polish.question = QString::fromUtf8(question);
    polish.alternatives = {QString::fromUtf8(other)};
    polish.answer = polish.question;
    FaqText foreign;
    foreign.question = QString::fromUtf8(english);
    foreign.answer = foreign.question;
    one.texts = {{Language::Polish, polish}, {Language::English, foreign}, {Language::Ukrainian, foreign}};
    return one;
}

struct Memory {
    Memory()
        : articles{article("lost", "Zgubiłem dowód osobisty. Co robić?", "zginął mi dowód",
                           "I lost my identity card."),
                   article("fee", "Ile kosztuje paszport?", "opłata za paszport", "How much is a passport?"),
                   article("dog", "Jak zapłacić podatek od psa?", "opłata za psa",
                           "How do I pay for my dog?")},
          index({{}, articles, {}, {}}), finder(index), search(articles)
    {
    }
    QList<FaqArticle> articles;
    FaqIndex index;
    AnswerFinder finder;
    QuestionSearch search;
};

} // namespace

void readForeign(const QByteArray &bytes)
{
    static const Memory memory;
    const QString text = QString::fromUtf8(bytes);
    const FoundAnswers found = memory.finder.find(text);
    PROMISE(found.articles.size() <= 10);
    PROMISE(found.decision == Decision::HandOver || !found.articles.isEmpty());
    for (const FoundArticle &one : found.articles)
        PROMISE(one.confidence >= 0 && one.confidence <= 1);
    const FoundAnswers again = memory.finder.find(text);
    PROMISE(again.decision == found.decision && again.articles.size() == found.articles.size());
    PROMISE(memory.search.begin(Language::Polish, text, 2).size() <= 2);
    PROMISE(dangerIn(text) == dangerIn(text));
}
