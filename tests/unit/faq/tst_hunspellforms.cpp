// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "faq/hunspellforms.h"

using namespace okienko;

class HunspellForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFormsOfAWantedWordAreFound()
    {
        // Words of our own, in the form of Hunspell's files.
        const QByteArray affix = "SET UTF-8\n"
                                 "SFX A Y 3\n"
                                 "SFX A 0 u .\n"
                                 "SFX A ód odem ód\n"
                                 "SFX A a y [^k]a\n";
        const QByteArray words = "3\ndowód/A\nkarta/A\nkawa\n";
        const QStringList forms =
            hunspellForms(affix, words, {u"dowodem", u"karta"}, false); // plain: without accents
        QCOMPARE(forms.size(), 2);
        QVERIFY2(forms.constFirst().startsWith(QStringLiteral("dowod ")), qPrintable(forms.constFirst()));
        QVERIFY2(forms.constFirst().contains(QStringLiteral("em")), qPrintable(forms.constFirst()));
        QVERIFY2(forms.constLast().startsWith(QStringLiteral("kart")), qPrintable(forms.constLast()));
    }

    void brokenDictionariesArePassedOver()
    {
        const QByteArray affix = "SFX A Y 99999\nSFX A\nSFX A 0 \xff\xfe .\nSFX B Y 1\nSFX B [[[ x [\n\n";
        QVERIFY(hunspellForms(affix, "not a number\n/A\nkarta/A/B\n\xff\xff/B\n", {u"karta"}, false).size() <=
                1);
        QVERIFY(hunspellForms({}, {}, {u"karta"}, true).isEmpty());
    }
};

QTEST_GUILESS_MAIN(HunspellForms)
#include "tst_hunspellforms.moc"
