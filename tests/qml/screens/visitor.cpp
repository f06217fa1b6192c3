// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

#include <QPointingDevice>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QTest>

#include "access/limits.h"
#include "access/readingorder.h"

namespace okienko::test
{

namespace
{

QRectF placeOf(const QQuickItem *item)
{
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

} // namespace

GlassKind glassNamed(const QString &name)
{
    for (const GlassKind &glass : glasses())
        if (glass.name == name)
            return glass;
    qFatal("no such glass");
}

bool isA(const QObject *object, const char *type)
{
    const QByteArray wanted = QByteArray(type) + "_QMLTYPE_";
    for (const QMetaObject *one = object->metaObject(); one != nullptr; one = one->superClass())
        if (QByteArray(one->className()).startsWith(wanted) || qstrcmp(one->className(), type) == 0)
            return true;
    return false;
}

void walk(QQuickItem *item, const std::function<void(QQuickItem *)> &meet)
{
    if (!item->isVisible() || item->opacity() <= 0)
        return;
    meet(item);
    for (QQuickItem *child : item->childItems())
        walk(child, meet);
}

Visitor::Visitor(const QString &glass, const Stage::Look &look, const std::function<void(World &)> &before)
    : m_stage(glassNamed(glass), look, Scene{QStringLiteral("visitor"), before ? before : [](World &) {}}),
      m_finger(QTest::createTouchDevice())
{
    QQmlComponent watch(qmlEngine(window()));
    watch.setData(QByteArrayLiteral("import QtQml\nimport Okienko.Controls\n"
                                    "QtObject { readonly property bool locked: TouchLock.locked }"),
                  QUrl());
    m_lock.reset(watch.create());
    if (m_lock == nullptr)
        qFatal("%s", qPrintable(watch.errorString()));
}

Visitor::~Visitor() = default;

void Visitor::rest()
{
    for (int round = 0; round < 2; ++round) {
        window()->grabWindow();
        world().settle();
    }
}

void Visitor::wait(std::chrono::milliseconds time)
{
    world().wait(time);
    rest();
}

void Visitor::waitForTheLock() const
{
    if (!QTest::qWaitFor([this] { return !m_lock->property("locked").toBool(); }, 2000))
        qFatal("the lock against the second strike stays closed");
}

bool Visitor::find(const QString &name, QPoint &place)
{
    waitForTheLock();
    rest();
    QList<QQuickItem *> found;
    for (QQuickItem *item : controlItems())
        if (ReadingOrder(item).items().value(0).name == name)
            found.append(item);
    if (found.size() != 1) {
        qWarning().noquote() << found.size() << "controls are called" << name << "among"
                             << controls().join(QStringLiteral(" | "));
        return false;
    }
    place = placeOf(found.constFirst()).center().toPoint();
    // A key for typing has a lock of its own, which does not tell: the same sign again takes its time.
    if (name == m_last)
        QTest::qWait(std::max<int>(0, static_cast<int>(limits::retapLock.count() + 20 - m_since.elapsed())));
    m_last = name;
    return true;
}

bool Visitor::touch(const QString &name)
{
    QPoint place;
    if (!find(name, place))
        return false;
    ++m_touches;
    QTest::mouseClick(window(), Qt::LeftButton, {}, place);
    m_since.start();
    rest();
    return true;
}

bool Visitor::tap(const QString &name)
{
    QPoint place;
    if (!find(name, place))
        return false;
    ++m_touches;
    QTest::touchEvent(window(), m_finger.get()).press(0, place, window());
    QTest::touchEvent(window(), m_finger.get()).release(0, place, window());
    m_since.start();
    rest();
    return true;
}

void Visitor::press(Qt::Key key)
{
    waitForTheLock();
    QTest::keyClick(window(), key);
    rest();
}

void Visitor::press(NavKey key)
{
    waitForTheLock();
    ++m_presses;
    m_stage.front().press(key);
    rest();
}

void Visitor::scan(const QString &code)
{
    for (const QChar sign : code)
        QTest::keyClick(window(), sign.toLatin1());
    QTest::keyClick(window(), Qt::Key_Return);
    rest();
}

QList<QQuickItem *> Visitor::controlItems() const { return ReadingOrder(window()->contentItem()).controls(); }

QStringList Visitor::controls() const
{
    QStringList names;
    for (QQuickItem *item : controlItems())
        names.append(ReadingOrder(item).items().value(0).name);
    return names;
}

QQuickItem *Visitor::control(const QString &name) const
{
    for (QQuickItem *item : controlItems())
        if (ReadingOrder(item).items().value(0).name == name)
            return item;
    return nullptr;
}

bool Visitor::isChosen(const QString &name) const
{
    QQuickItem *item = control(name);
    return item != nullptr && ReadingOrder(item).items().value(0).chosen;
}

QStringList Visitor::words() const
{
    QStringList words;
    const ReadingOrder order(window()->contentItem());
    walk(window()->contentItem(), [&](QQuickItem *item) {
        const QString text = item->property("text").toString();
        if (!item->inherits("QQuickText") || text.isEmpty())
            return;
        for (const ReadingOrder::Stop &stop : order.stops())
            if (stop.item == item || stop.item->isAncestorOf(item)) {
                words.append(QString(text).replace(QChar(0xa0), QLatin1Char(' ')).remove(QChar(0xad)));
                return;
            }
    });
    return words;
}

bool Visitor::reads(const QString &wanted) const
{
    const QStringList all = words();
    return std::any_of(all.begin(), all.end(), [&](const QString &text) {
        return QString(text)
            .replace(QLatin1Char('\n'), QLatin1Char(' '))
            .replace(QChar::Nbsp, QLatin1Char(' '))
            .contains(wanted);
    });
}

QHash<QString, QRectF> Visitor::sill() const
{
    QHash<QString, QRectF> keys;
    walk(window()->contentItem(), [&](QQuickItem *item) {
        if (isA(item, "KSillKey"))
            keys.insert(item->property("key").toString(), placeOf(item));
    });
    return keys;
}

} // namespace okienko::test
