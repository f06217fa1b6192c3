// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "faq/lexicon.h"
#include "faq/plainwords.h"

using namespace okienko;

class PlainWords : public QObject
{
    Q_OBJECT

    static QStringList wordsOf(const QString &text)
    {
        QStringList words;
        for (const std::u16string &word : plainWords(text))
            words.append(QString::fromStdU16String(word));
        return words;
    }

private Q_SLOTS:
    void lettersThatPeopleLeaveOutDoNotCount()
    {
        QCOMPARE(plainText(u"Zażółć gęślą jaźń ŁÓDŹ"), plainText(u"zazolc gesla jazn lodz"));
        QCOMPARE(plainText(u"Посвідчення"), plainText(u"ПОСВІДЧЕННЯ"));
        QCOMPARE(plainText(u"ґанок"), plainText(u"ҐАНОК"));
    }

    void aTextFallsIntoItsWords()
    {
        QVERIFY(wordsOf(QStringLiteral("Ile kosztuje dowód, proszę?")).contains(QStringLiteral("dowod")));
        // Forms' names are written in every way.
        const QStringList joined = wordsOf(QStringLiteral("formularz DT 1"));
        QVERIFY2(joined.contains(QStringLiteral("dt1")), qPrintable(joined.join(u' ')));
        QVERIFY(wordsOf(QString(100'000, u'a')).size() <= 2000);
        QVERIFY(plainWords(QStringLiteral("a b c d e f g h").repeated(1000), 10).size() <= 10);
    }

    void wordsThatSayNothingAreKnown()
    {
        for (const char16_t *word : {u"czy", u"please", u"ich"})
            QVERIFY(isFillWord(word));
        QVERIFY(!isFillWord(u"dowod"));
    }

    void slipsOfTheFingerAreUnderstood()
    {
        Lexicon lexicon;
        for (const char16_t *word : {u"paszport", u"meldunek", u"fuhrerschein", u"verlust", u"podatek"})
            lexicon.addForm(word, lexicon.add(word));
        lexicon.finish();
        const auto means = [&](const char16_t *typed, const char16_t *meant) {
            const auto slips = lexicon.slipsOf(typed);
            return std::any_of(slips.cbegin(), slips.cend(), [&](const Meaning &one) {
                return lexicon.text(one.term) == meant && one.weight > 0 && one.weight <= 1;
            });
        };
        QVERIFY(means(u"pasport", u"paszport"));
        QVERIFY(means(u"paszprot", u"paszport"));
        QVERIFY(means(u"melduenk", u"meldunek"));
        QVERIFY(!means(u"kot", u"podatek"));
        QCOMPARE(lexicon.termsOf(u"paszport").size(), std::size_t{1});
        QVERIFY(lexicon.termsOf(u"samolot").empty());
        QCOMPARE(lexicon.partsOf(u"fuhrerscheinverlust").size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(PlainWords)
#include "tst_plainwords.moc"
