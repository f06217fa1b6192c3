// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTest>

#include "viewmodels/choicemodel.h"

using namespace okienko;

class TestChoiceModel : public QObject
{
    Q_OBJECT

    static QList<Choice> some(int count)
    {
        QList<Choice> choices;
        for (int i = 1; i <= count; ++i)
            choices.append({QString::number(i), QStringLiteral("choice %1").arg(i), {}, {}, true, false, {}});
        return choices;
    }
    static QStringList shown(const ChoiceModel &model)
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.data(model.index(row), ChoiceModel::ChoiceId).toString());
        return ids;
    }

private Q_SLOTS:
    void showsSixAPageAndNeverMore()
    {
        ChoiceModel model;
        const QAbstractItemModelTester tester(&model);
        model.setChoices(some(14));
        QCOMPARE(model.pages(), 3);
        QCOMPARE(model.rowCount(), 6);
        model.setPageSize(9);
        QCOMPARE(model.pageSize(), 6);
        model.setPageSize(0);
        QCOMPARE(model.pageSize(), 1);
    }

    void turnsPagesAndStopsAtBothEnds()
    {
        ChoiceModel model;
        model.setChoices(some(8));
        model.previousPage();
        QCOMPARE(model.page(), 1);
        model.nextPage();
        QCOMPARE(shown(model), QStringList({QStringLiteral("7"), QStringLiteral("8")}));
        model.nextPage();
        QCOMPARE(model.page(), 2);
    }

    void keepsTheFirstChoiceInSightWhenFewerFit()
    {
        ChoiceModel model;
        model.setChoices(some(14));
        model.nextPage();
        QCOMPARE(shown(model).constFirst(), QStringLiteral("7"));
        model.setPageSize(3);
        QCOMPARE(shown(model).constFirst(), QStringLiteral("7"));
        model.setPageSize(4);
        QVERIFY(shown(model).contains(QStringLiteral("7")));
    }

    void showsEveryChoiceExactlyOnceWhateverThePageSize()
    {
        for (int count = 0; count <= 60; ++count)
            for (int size = 1; size <= 6; ++size) {
                ChoiceModel model;
                model.setChoices(some(count));
                model.setPageSize(size);
                QStringList all = shown(model);
                while (model.page() < model.pages()) {
                    model.nextPage();
                    all += shown(model);
                }
                QStringList expected;
                for (const Choice &choice : some(count))
                    expected.append(choice.id);
                QCOMPARE(all, expected);
            }
    }

    void staysOnItsPageWhenOnlyWordsChange()
    {
        ChoiceModel model;
        model.setChoices(some(12));
        model.nextPage();
        QList<Choice> renamed = some(12);
        renamed[7].title = QStringLiteral("another word");
        model.setChoices(renamed, true);
        QCOMPARE(model.page(), 2);
        QCOMPARE(model.data(model.index(1), ChoiceModel::Title).toString(), QStringLiteral("another word"));
        model.setChoices(some(3), true);
        QCOMPARE(model.page(), 1);
    }
};

QTEST_GUILESS_MAIN(TestChoiceModel)
#include "tst_choicemodel.moc"
