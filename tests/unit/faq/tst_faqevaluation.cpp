// SPDX-License-Identifier: GPL-3.0-or-later
// How well the sample office answers. The floors are below what was measured, so that a change that makes
// answers worse is seen; what they were tuned on is said in packaging/docs/ask.md.
#include <QFile>
#include <QTest>

#include "faq/answerfinder.h"
#include "protocol/knowledgejson.h"
#include "protocol/officefiles.h"

using namespace okienko;

class FaqEvaluation : public QObject
{
    Q_OBJECT

    OfficeCheck m_office;
    QList<TestQuestion> m_questions; ///< the office's
    QList<TestQuestion> m_others;    ///< harder ones, of people who know no words of offices

    [[nodiscard]] FaqSources sources(bool withForms) const
    {
        return {m_office.office.services, *m_office.articles, m_office.glossary,
                withForms ? m_office.wordForms : WordForms()};
    }

    struct Score {
        int asked = 0;
        int first = 0;
        int three = 0;
        int answered = 0;
        int right = 0;
    };
    struct Result {
        Score here;
        Score elsewhere;
    };
    static Result ask(const AnswerFinder &finder, const QList<TestQuestion> &questions)
    {
        Result result;
        for (const TestQuestion &question : questions) {
            const FoundAnswers found = finder.find(question.text);
            Score &score = question.relevant.isEmpty() ? result.elsewhere : result.here;
            ++score.asked;
            const auto fits = [&](qsizetype place) {
                return place < found.articles.size() &&
                       question.relevant.contains(found.articles.at(place).id);
            };
            score.first += fits(0) ? 1 : 0;
            score.three += fits(0) || fits(1) || fits(2) ? 1 : 0;
            if (found.decision == Decision::Answer) {
                ++score.answered;
                score.right += fits(0) ? 1 : 0;
            }
        }
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = checkOffice(QStringLiteral(OKIENKO_ASSETS "/sample-office"));
        QVERIFY(m_office.findings.clean());
        QVERIFY(m_office.articles);
        const auto questionsOf = [&](const QString &name) {
            QFile file(name);
            Findings findings;
            const QList<TestQuestion> questions =
                readQueries(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), name,
                            namesOf(*m_office.articles), findings);
            return findings.clean() ? questions : QList<TestQuestion>();
        };
        m_questions = questionsOf(QStringLiteral(OKIENKO_ASSETS "/sample-office/queries-dev.json"));
        m_others = questionsOf(QStringLiteral(OKIENKO_QUESTIONS));
        QVERIFY(m_questions.size() >= 150);
        QVERIFY(m_others.size() >= 170);
    }

    void findsAndIsSeldomWrong()
    {
        const FaqIndex index(sources(true));
        const Result result = ask(AnswerFinder(index), m_questions);
        const auto part = [](int some, int all) { return double(some) / all; };
        QVERIFY2(part(result.here.first, result.here.asked) >= 0.90,
                 qPrintable(QString::number(result.here.first)));
        QVERIFY2(part(result.here.three, result.here.asked) >= 0.96,
                 qPrintable(QString::number(result.here.three)));
        QVERIFY2(part(result.here.right, result.here.answered) >= 0.97,
                 qPrintable(QString::number(result.here.right)));
        QVERIFY2(part(result.here.answered, result.here.asked) >= 0.55,
                 qPrintable(QString::number(result.here.answered)));
        // None of what the office has no answer to is answered outright.
        QCOMPARE(result.elsewhere.answered, 0);
    }

    void isSeldomWrongWithHarderOnes()
    {
        const FaqIndex index(sources(true));
        const Result result = ask(AnswerFinder(index), m_others);
        QVERIFY2(result.here.three * 100 >= result.here.asked * 88,
                 qPrintable(QString::number(result.here.three)));
        QVERIFY2(result.here.right * 100 >= result.here.answered * 92,
                 qPrintable(QStringLiteral("%1 of %2").arg(result.here.right).arg(result.here.answered)));
        QCOMPARE(result.elsewhere.answered, 0);
    }

    void everyArticleIsFoundByItsOwnQuestions()
    {
        const FaqIndex index(sources(true));
        const AnswerFinder finder(index);
        int asked = 0;
        int found = 0;
        for (const FaqArticle &article : *m_office.articles)
            for (const FaqText &text : article.texts) {
                const FoundAnswers answers = finder.find(text.question);
                ++asked;
                if (!answers.articles.isEmpty() && answers.articles.constFirst().id == article.id)
                    ++found;
            }
        QVERIFY2(found >= asked * 97 / 100, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(asked)));
    }

    void worksWithoutFormsOfWords()
    {
        const FaqIndex index(sources(false));
        const Result result = ask(AnswerFinder(index), m_questions);
        QVERIFY2(result.here.three * 100 >= result.here.asked * 90,
                 qPrintable(QString::number(result.here.three)));
    }

    void theSameQuestionGetsTheSameAnswer()
    {
        const FaqIndex one(sources(true));
        const FaqIndex two(sources(true));
        for (const TestQuestion &question : m_questions.mid(0, 40)) {
            const FoundAnswers a = AnswerFinder(one).find(question.text);
            const FoundAnswers b = AnswerFinder(two).find(question.text);
            QCOMPARE(a.decision, b.decision);
            QCOMPARE(a.articles.size(), b.articles.size());
            for (qsizetype i = 0; i < a.articles.size(); ++i) {
                QCOMPARE(a.articles.at(i).id, b.articles.at(i).id);
                QCOMPARE(a.articles.at(i).confidence, b.articles.at(i).confidence);
            }
        }
    }

    void anyTextIsJustAQuestion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("spaces") << QStringLiteral(" \t\n ");
        QTest::newRow("signs") << QStringLiteral("?!.,;:-()[]{}\"'");
        QTest::newRow("sql") << QStringLiteral("'; DROP TABLE articles; --");
        QTest::newRow("markup") << QStringLiteral("<script>alert(1)</script> &amp; <b>dowód</b>");
        QTest::newRow("emoji") << QString::fromUtf8("👮‍♀️🚗💥 dowód 🪪?");
        QTest::newRow("right to left") << QString::fromUtf8("כמה עולה תעודת זהות");
        QTest::newRow("lone halves of pairs") << QString(20, QChar(0xD83D));
        QTest::newRow("nulls") << QString(50, QChar(0));
        QTest::newRow("one long word") << QString(10'000, u'ź');
        QTest::newRow("ten thousand letters")
            << QStringLiteral("chciałbym wyrobić dowód osobisty dla dziecka ").repeated(250);
    }
    void anyTextIsJustAQuestion()
    {
        QFETCH(const QString, text);
        static const FaqIndex index(sources(true));
        const FoundAnswers found = AnswerFinder(index).find(text);
        QVERIFY(found.articles.size() <= 10);
        for (const FoundArticle &article : found.articles) {
            QVERIFY(article.confidence >= 0 && article.confidence <= 1);
            QVERIFY(article.because.size() <= 5);
        }
    }

    void anOfficeWithoutArticlesHandsOver()
    {
        const FaqIndex index({m_office.office.services, {}, {}, {}});
        const FoundAnswers found = AnswerFinder(index).find(QStringLiteral("Ile kosztuje dowód?"));
        QCOMPARE(found.decision, Decision::HandOver);
        QVERIFY(found.articles.isEmpty());
    }
};

QTEST_GUILESS_MAIN(FaqEvaluation)
#include "tst_faqevaluation.moc"
