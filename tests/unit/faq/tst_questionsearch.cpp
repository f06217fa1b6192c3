// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "faq/questionsearch.h"

using namespace okienko;

namespace
{

FaqArticle article(const char *id, const char *question, const QStringList &alternatives = {},
                   Language language = Language::Polish)
{
    FaqArticle one;
    one.id = {QString::fromLatin1(id)};
    one.texts.insert(language, {QString::fromUtf8(question), alternatives, {}, {}, {}, {}, {}});
    return one;
}

QStringList idsOf(const QList<ArticleId> &found)
{
    QStringList ids;
    for (const ArticleId &one : found)
        ids.append(one.value);
    return ids;
}

} // namespace

class TestQuestionSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theQuestionComesBeforeOtherWordsAndSlips()
    {
        const QuestionSearch search(
            {article("slip", "Gdzie złożyć wniosek o dowot?"),
             article("other", "Co z dokumentem?", {QStringLiteral("wniosek o dowód")}),
             article("own", "Jak złożyć wniosek o dowód?")});
        QCOMPARE(idsOf(search.begin(Language::Polish, QStringLiteral("wnios DOWÓD"), 9)),
                 (QStringList{"own", "other", "slip"}));
        QCOMPARE(idsOf(search.begin(Language::Polish, QStringLiteral("wnios dowod"), 2)),
                 (QStringList{"own", "other"}));
    }

    void everyWordMustBeginSomeWordOfOneWayToAsk()
    {
        const QuestionSearch search(
            {article("one", "Ile kosztuje paszport?", {QStringLiteral("opłata za dokument")})});
        QVERIFY(search.begin(Language::Polish, QStringLiteral("opłata paszport"), 9).isEmpty());
        QCOMPARE(search.begin(Language::Polish, QStringLiteral("ile pas"), 9).size(), 1);
        QVERIFY(search.begin(Language::Polish, QStringLiteral("szport"), 9).isEmpty());
    }

    void onlyTheLanguageThatIsAskedIn()
    {
        const QuestionSearch search({article("en", "How much is a passport?", {}, Language::English)});
        QVERIFY(search.begin(Language::Polish, QStringLiteral("pass"), 9).isEmpty());
        QCOMPARE(search.begin(Language::English, QStringLiteral("pass"), 9).size(), 1);
    }

    void shortWordsForgiveNoSlip()
    {
        const QuestionSearch search({article("one", "Ile to kosztuje?")});
        QVERIFY(search.begin(Language::Polish, QStringLiteral("ike"), 9).isEmpty());
        QCOMPARE(search.begin(Language::Polish, QStringLiteral("koaxtuje"), 9).size(), 0); // two slips
        QCOMPARE(search.begin(Language::Polish, QStringLiteral("kosxtuje"), 9).size(), 1);
    }

    void nothingAndAStoryBeginNothing()
    {
        const QuestionSearch search({article("one", "a b c d e f g h i?")});
        QVERIFY(search.begin(Language::Polish, QString(), 9).isEmpty());
        QVERIFY(search.begin(Language::Polish, QStringLiteral(" ?! "), 9).isEmpty());
        QCOMPARE(search.begin(Language::Polish, QStringLiteral("a b c d e f g h"), 9).size(), 1);
        QVERIFY(search.begin(Language::Polish, QStringLiteral("a b c d e f g h i"), 9).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestQuestionSearch)
#include "tst_questionsearch.moc"
