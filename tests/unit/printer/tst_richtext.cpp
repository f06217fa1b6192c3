// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "printer/page.h"
#include "printer/richtext.h"

using namespace okienko;

namespace
{

constexpr int size = 46;

QStringList plain(const QList<Line> &lines)
{
    QStringList texts;
    for (const Line &line : lines) {
        QString text;
        for (const Run &run : line)
            text += run.text;
        texts.append(text);
    }
    return texts;
}

} // namespace

class tst_RichText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEachLineWithinItsWidth();
    void losesNoLetter();
    void marksKeyWordsBold();
    void balancesCentredLines();
    void keepsBoundWordsTogether();
    void breaksAWordOnlyWhenItIsWiderThanTheLine();
};

void tst_RichText::keepsEachLineWithinItsWidth()
{
    const QString text = QStringLiteral("dokument tożsamości do wglądu (dowód <b>osobisty</b> lub paszport)");
    for (int width = 260; width < 700; width += 23)
        for (const bool balanced : {false, true})
            for (const Line &line : wrap(text, size, false, width, balanced))
                QVERIFY(advanceOf(line, size) <= width);
}

void tst_RichText::losesNoLetter()
{
    const QString text = QStringLiteral("кольорове фото 35 × 45 мм, зроблене не раніше ніж 6 місяців тому");
    QCOMPARE(plain(wrap(text, size, false, 400, true)).join(QLatin1Char(' ')), text);
}

void tst_RichText::marksKeyWordsBold()
{
    const QList<Line> lines =
        wrap(QStringLiteral("Przed tobą: <b>5 osób</b>, razem"), size, false, 5000, false);
    QCOMPARE(lines.size(), 1);
    const Line &line = lines.constFirst();
    QCOMPARE(line.size(), 3);
    QCOMPARE(line.at(0).text, QStringLiteral("Przed tobą: "));
    QVERIFY(!line.at(0).bold);
    QCOMPARE(line.at(1).text, QStringLiteral("5 osób"));
    QVERIFY(line.at(1).bold);
    QCOMPARE(line.at(2).text, QStringLiteral(", razem"));
    QVERIFY(!line.at(2).bold);
}

void tst_RichText::balancesCentredLines()
{
    const QString text = QStringLiteral("aaaa bbbb cccc dddd eeee");
    const qreal measure = advanceOf(QStringLiteral("aaaa bbbb cccc dddd"), size, false) + 1;
    const QList<Line> ragged = wrap(text, size, false, measure, false);
    const QList<Line> even = wrap(text, size, false, measure, true);
    QCOMPARE(even.size(), ragged.size());
    const auto widest = [](const QList<Line> &lines) {
        qreal width = 0;
        for (const Line &line : lines)
            width = std::max(width, advanceOf(line, size));
        return width;
    };
    QVERIFY(widest(even) < widest(ragged));
}

void tst_RichText::keepsBoundWordsTogether()
{
    QCOMPARE(bound(QStringLiteral("Usiądź w holu")), QStringLiteral("Usiądź w\u00a0holu"));
    QCOMPARE(bound(QStringLiteral("35 × 45 mm")), QStringLiteral("35\u00a0×\u00a045\u00a0mm"));
    for (int width = 200; width < 600; width += 7)
        for (const QString &line :
             plain(wrap(QStringLiteral("stanowisko 3,\u00a04 obok"), size, false, width, false)))
            QVERIFY(!line.endsWith(QLatin1String("3,")));
}

void tst_RichText::breaksAWordOnlyWhenItIsWiderThanTheLine()
{
    const QString word = QStringLiteral("Zulassungsbescheinigung");
    const qreal width = advanceOf(word, size, true);
    QCOMPARE(plain(wrap(word, size, true, width, true)), QStringList{word});
    const QStringList parts = plain(wrap(word, size, true, 383, true));
    QVERIFY(parts.size() >= 2);
    QString joined;
    for (const QString &part : parts)
        joined += part.endsWith(QLatin1Char('-')) ? part.chopped(1) : part;
    QCOMPARE(joined, word);
}

QTEST_MAIN(tst_RichText)
#include "tst_richtext.moc"
