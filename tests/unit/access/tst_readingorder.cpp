// SPDX-License-Identifier: GPL-3.0-or-later
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QQuickItem>
#include <QTest>

#include <memory>

#include "access/readingorder.h"

Q_IMPORT_QML_PLUGIN(Okienko_AccessPlugin)

using namespace okienko;

namespace
{

QStringList namesIn(const ReadingOrder &order)
{
    QStringList names;
    const QList<SpokenItem> items = order.items();
    for (const SpokenItem &item : items)
        names.append(item.name);
    return names;
}

} // namespace

class TestReadingOrder : public QObject
{
    Q_OBJECT

private:
    QQmlEngine m_engine;
    std::unique_ptr<QQuickItem> m_root;

    /// A glass of 400 x 400 with these items on it.
    QQuickItem *glassWith(const char *items)
    {
        QQmlComponent component(&m_engine);
        component.setData(
            QByteArray("import QtQuick\nimport Okienko.Access\nItem { id: glass; width: 400; height: 400\n") +
                items + "\n}",
            QUrl());
        m_root.reset(qobject_cast<QQuickItem *>(component.create()));
        if (!m_root)
            qWarning() << component.errors();
        return m_root.get();
    }

private Q_SLOTS:
    void initTestCase() { m_engine.addImportPath(QStringLiteral("qrc:/qt/qml")); }

    void readsRowsFromTheTopAndEachRowFromTheLeft()
    {
        QQuickItem *glass = glassWith(R"(
            Item { x: 200; y: 104; width: 90; height: 40; Access.role: Access.Button; Access.name: "d" }
            Item { x: 0; y: 0; width: 90; height: 40; Access.role: Access.Heading; Access.name: "a" }
            Item { x: 0; y: 100; width: 90; height: 60; Access.role: Access.Button; Access.name: "c" }
            Item { x: 200; y: 10; width: 90; height: 20; Access.role: Access.Text; Access.name: "b" })");
        QCOMPARE(namesIn(ReadingOrder(glass)), (QStringList{"a", "b", "c", "d"}));
    }

    void anOrderGivenToAGroupMovesAllThatIsInIt()
    {
        QQuickItem *glass = glassWith(R"(
            Item { x: 0; width: 200; height: 400; Access.order: 1
                Item { y: 0; width: 90; height: 40; Access.role: Access.Button; Access.name: "left above" }
                Item { y: 200; width: 90; height: 40; Access.role: Access.Button; Access.name: "left below" } }
            Item { x: 200; width: 200; height: 400; Access.order: 2
                Item { y: 0; width: 90; height: 40; Access.role: Access.Button; Access.name: "right above" } }
            Item { width: 10; height: 10; y: 300; Access.order: -1; Access.role: Access.Heading; Access.name: "heading" })");
        QCOMPARE(namesIn(ReadingOrder(glass)),
                 (QStringList{"heading", "left above", "left below", "right above"}));
    }

    void ordersInsideAGroupCountInsideTheGroup()
    {
        QQuickItem *glass = glassWith(R"(
            Item { width: 400; height: 50; Access.order: 1000
                Item { x: 100; width: 90; height: 40; Access.role: Access.Key; Access.name: "first key"; Access.order: 1 }
                Item { x: 0; width: 90; height: 40; Access.role: Access.Key; Access.name: "second key"; Access.order: 2 } }
            Item { y: 300; width: 90; height: 40; Access.role: Access.Text; Access.name: "page"; Access.order: 5 })");
        QCOMPARE(namesIn(ReadingOrder(glass)), (QStringList{"page", "first key", "second key"}));
    }

    void leavesOutWhatDoesNotShowOrIsOutOfPlay()
    {
        QQuickItem *glass = glassWith(R"(
            Item { width: 90; height: 40; visible: false; Access.role: Access.Text; Access.name: "hidden" }
            Item { opacity: 0; width: 90; height: 40
                Item { width: 90; height: 40; Access.role: Access.Text; Access.name: "in something clear" } }
            Item { x: 500; width: 90; height: 40; Access.role: Access.Text; Access.name: "beside the glass" }
            Item { Access.role: Access.Text; Access.name: "without size" }
            Item { width: 90; height: 40; Access.role: Access.Decoration; Access.name: "drawing"
                Item { width: 90; height: 40; Access.role: Access.Text; Access.name: "in a drawing" } }
            Item { width: 90; height: 40; Access.hushed: true
                Item { width: 90; height: 40; Access.role: Access.Button; Access.name: "under a question" } }
            Item { width: 90; height: 40; Access.role: Access.Text }
            Item { width: 90; height: 40; Access.role: Access.Text; Access.name: "seen" })");
        QCOMPARE(namesIn(ReadingOrder(glass)), (QStringList{"seen"}));
    }

    void whatLiesInsideAControlBelongsToTheControl()
    {
        QQuickItem *glass = glassWith(R"(
            Item { width: 90; height: 40; Access.role: Access.Button; Access.name: "tile"
                Item { width: 90; height: 40; Access.role: Access.Text; Access.name: "words on it" } })");
        QCOMPARE(namesIn(ReadingOrder(glass)), (QStringList{"tile"}));
        QCOMPARE(ReadingOrder(glass).controls().size(), 1);
    }

    void carriesRoleStateLanguageAndPrivacy()
    {
        QQuickItem *glass = glassWith(R"(
            Item { width: 90; height: 40; Access.role: Access.Field; Access.name: "phone"; Access.value: "600"
                   Access.hint: "type"; Access.chosen: true; Access.unavailable: true
                   Access.personal: true; Access.language: "uk" })");
        const QList<ReadingOrder::Stop> stops = ReadingOrder(glass).stops();
        QCOMPARE(stops.size(), 1);
        const SpokenItem expected{SpokenItem::Role::Field,
                                  QStringLiteral("phone"),
                                  QStringLiteral("600"),
                                  QStringLiteral("type"),
                                  true,
                                  true,
                                  Language::Ukrainian};
        QVERIFY(stops.first().spoken == expected);
        QVERIFY(stops.first().personal);
        QCOMPARE(stops.first().language, QStringLiteral("uk"));
    }

    void nothingIsReadWithoutARoot() { QVERIFY(ReadingOrder(nullptr).stops().isEmpty()); }
};

QTEST_MAIN(TestReadingOrder)
#include "tst_readingorder.moc"
