// SPDX-License-Identifier: GPL-3.0-or-later
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include "access/focuspath.h"
#include "access/readingorder.h"

Q_IMPORT_QML_PLUGIN(Okienko_AccessPlugin)

using namespace okienko;

class TestFocusPath : public QObject
{
    Q_OBJECT

private:
    QQmlEngine m_engine;
    QQuickWindow m_window;
    QQuickItem *m_glass = nullptr;
    FocusPath m_path;

    QQuickItem *named(const char *name) const
    {
        return m_glass->findChild<QQuickItem *>(QLatin1String(name));
    }
    QString focused() const
    {
        return m_window.activeFocusItem() ? m_window.activeFocusItem()->objectName() : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&m_engine);
        // Two columns of two, and a wide key below: one of the sill.
        component.setData(R"(import QtQuick
            import Okienko.Access
            Item { width: 400; height: 400
                component Control: Item { activeFocusOnTab: true; Access.role: Access.Button; Access.name: objectName }
                Control { objectName: "a"; x: 0; y: 0; width: 190; height: 100 }
                Control { objectName: "b"; x: 200; y: 0; width: 190; height: 100 }
                Control { objectName: "c"; x: 0; y: 110; width: 190; height: 100 }
                Control { objectName: "d"; x: 200; y: 110; width: 190; height: 100 }
                Control { objectName: "wide"; x: 0; y: 300; width: 400; height: 80 }
            })",
                          QUrl());
        m_glass = qobject_cast<QQuickItem *>(component.create());
        QVERIFY2(m_glass, qPrintable(component.errorString()));
        m_glass->setParentItem(m_window.contentItem());
        m_window.resize(400, 400);
        m_window.show();
        m_window.requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
    }

    void init()
    {
        m_path.setKeysInUse(false);
        named("a")->forceActiveFocus();
    }

    void cleanupTestCase() { delete m_glass; }

    void arrowsGoToTheNeighbourOnThatSide_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("to");
        QTest::newRow("right") << "a" << int(Qt::Key_Right) << "b";
        QTest::newRow("left") << "b" << int(Qt::Key_Left) << "a";
        QTest::newRow("down") << "b" << int(Qt::Key_Down) << "d";
        QTest::newRow("up") << "c" << int(Qt::Key_Up) << "a";
        QTest::newRow("down to a wider one") << "d" << int(Qt::Key_Down) << "wide";
        QTest::newRow("tab") << "b" << int(Qt::Key_Tab) << "c";
        QTest::newRow("back") << "c" << int(Qt::Key_Backtab) << "b";
        QTest::newRow("right at the end of a row goes on reading") << "b" << int(Qt::Key_Right) << "c";
        QTest::newRow("left at the start of a row goes back") << "c" << int(Qt::Key_Left) << "b";
    }

    void arrowsGoToTheNeighbourOnThatSide()
    {
        QFETCH(QString, from);
        QFETCH(int, key);
        QFETCH(QString, to);
        QQuickItem *start = named(from.toLatin1().constData());
        start->forceActiveFocus();
        QVERIFY(m_path.follow(start, key));
        QCOMPARE(focused(), to);
        QVERIFY(m_path.keysInUse());
    }

    void staysAtTheEndAndSaysSo()
    {
        QSignalSpy edges(&m_path, &FocusPath::edgeReached);
        QQuickItem *last = named("wide");
        last->forceActiveFocus();
        m_path.step(last, 1);
        QCOMPARE(focused(), QStringLiteral("wide"));
        QCOMPARE(edges.size(), 1);
    }

    void otherKeysAreNotItsBusiness()
    {
        QVERIFY(!m_path.follow(named("a"), Qt::Key_A));
        QCOMPARE(focused(), QStringLiteral("a"));
        QVERIFY(!m_path.keysInUse());
    }

    void beginsWithTheFirstControl()
    {
        named("d")->forceActiveFocus();
        m_path.begin(m_glass);
        QCOMPARE(focused(), QStringLiteral("a"));
    }
};

QTEST_MAIN(TestFocusPath)
#include "tst_focuspath.moc"
