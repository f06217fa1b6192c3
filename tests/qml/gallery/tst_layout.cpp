// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is cut off, overlaps, leaves the glass or is too small, on any screen, glass, size and in any
// language. OKIENKO_FULL=1 walks all of them; without it every second one, like the fields of one colour on a
// chessboard: each scene is seen on each glass in each size and in each language.
#include "stage.h"

using namespace okienko;
using namespace okienko::test;

class Layout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRightOnEveryScreen_data()
    {
        QTest::addColumn<int>("scene");
        const QList<Scene> all = scenes();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all.at(i).name)) << i;
    }

    void isRightOnEveryScreen()
    {
        QFETCH(int, scene);
        const Scene played = scenes().at(scene);
        QStringList faults;
        const bool full = qEnvironmentVariableIsSet("OKIENKO_FULL");
        int field = scene;
        for (const GlassKind &glass : glasses()) {
            ++field;
            if (!played.onlyOn.isEmpty() && played.onlyOn != glass.name)
                continue;
            Stage stage(glass, {}, played);
            if (played.outOfOrder) {
                for (const QString &fault : stage.faults())
                    faults.append(QStringLiteral("%1: %2").arg(glass.name, fault));
                continue;
            }
            for (const int percent : {100, 140, 200}) {
                ++field;
                for (const Language language : allLanguages) {
                    if (++field % 2 != 0 && !full)
                        continue;
                    // Colours move nothing: one scheme is enough here, the gallery shows all three.
                    stage.change({language, percent, ColourScheme::Light});
                    for (const QString &fault : stage.faults())
                        faults.append(QStringLiteral("%1 %2 % %3: %4")
                                          .arg(glass.name)
                                          .arg(percent)
                                          .arg(codeOf(language), fault));
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n  ") + faults.join(QStringLiteral("\n  "))));
    }
};

QTEST_MAIN(Layout)
#include "tst_layout.moc"
