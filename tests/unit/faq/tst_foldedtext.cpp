// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "faq/foldedtext.h"

using namespace okienko;

class FoldedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutAccentsCaseAndSigns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Polish") << QStringLiteral("Zażółć GĘŚLĄ Jaźń, Łódź!")
                                << QStringLiteral("zazolc gesla jazn lodz");
        QTest::newRow("German") << QStringLiteral("Führerschein – Straße")
                                << QStringLiteral("fuhrerschein strasse");
        QTest::newRow("Ukrainian") << QStringLiteral("Їжак, ґанок, пам’ять, Є")
                                   << QStringLiteral("іжак ганок память е");
        QTest::newRow("taken apart") << QStringLiteral("o\u0301dpis") << QStringLiteral("odpis");
        QTest::newRow("digits and hyphens")
            << QStringLiteral(" e-dowód  (2) ") << QStringLiteral("e dowod 2");
        QTest::newRow("nothing") << QStringLiteral(" –!? ") << QString();
    }
    void leavesOutAccentsCaseAndSigns()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(QString::fromStdU16String(folded(text)), expected);
    }

    void countsEditsToABeginning()
    {
        QCOMPARE(editsToBeginning(u"dowod", u"dowodowy", 2), 0);
        QCOMPARE(editsToBeginning(u"dowdo", u"dowod", 2), 1);  // neighbours swapped
        QCOMPARE(editsToBeginning(u"dwod", u"dowod", 2), 1);   // left out
        QCOMPARE(editsToBeginning(u"doowod", u"dowod", 2), 1); // one too many
        QCOMPARE(editsToBeginning(u"dawod", u"dowod", 2), 1);  // another letter
        QCOMPARE(editsToBeginning(u"paszprot", u"paszportowy", 2), 1);
        QCOMPARE(editsToBeginning(u"abcdefgh", u"dowod", 2), 3);
        QCOMPARE(editsToBeginning(u"dowod", u"d", 1), 2);
        QCOMPARE(editsToBeginning(std::u16string(200, u'a'), std::u16string(200, u'a'), 2), 3);
    }
};

QTEST_GUILESS_MAIN(FoldedTextTest)
#include "tst_foldedtext.moc"
