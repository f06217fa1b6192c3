// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <QFont>
#include <QFontMetricsF>
#include <QQuickItem>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace okienko::test
{

namespace
{

constexpr double noise = 0.6;       ///< px: positions are rounded
constexpr double capOfNoto = 0.714; ///< cap height of Noto Sans in em
constexpr double tailOfNoto = 0.24; ///< of g, p, q, y, in em
constexpr double hugePixels = 150;
constexpr double edgeOfIcon = 2.0 / 24; ///< what an icon leaves free around its drawing

/// What holds words and things that are only read: they stay inside.
constexpr std::array holders{"KStrip", "KGlass", "KNumberWindow", "KPanel"};

bool isA(const QObject *object, const char *type)
{
    const QByteArray wanted = QByteArray(type) + "_QMLTYPE_";
    for (const QMetaObject *one = object->metaObject(); one != nullptr; one = one->superClass())
        if (QByteArray(one->className()).startsWith(wanted))
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

QRectF unclipped(const QQuickItem *item, QRectF place)
{
    for (; item != nullptr; item = item->parentItem())
        if (item->clip())
            place = place.intersected(placeOf(item));
    return place;
}

Words wordsOf(QQuickItem *item)
{
    const double width = item->property("contentWidth").toDouble();
    const double height = item->property("contentHeight").toDouble();
    double left = 0;
    if (item->property("horizontalAlignment").toInt() & Qt::AlignHCenter)
        left = (item->width() - width) / 2;
    else if (item->property("horizontalAlignment").toInt() & Qt::AlignRight)
        left = item->width() - width;
    double top = 0;
    if (item->property("verticalAlignment").toInt() & Qt::AlignVCenter)
        top = (item->height() - height) / 2;
    const QFont font = item->property("font").value<QFont>();
    const double pixels = font.pixelSize();
    const double capitals = item->baselineOffset() - pixels * capOfNoto;
    const int lines = std::max(1, item->property("lineCount").toInt());
    const double pitch = item->property("lineHeight").toDouble() * QFontMetricsF(font).height();
    // Of a huge line (the ticket's number: capitals and digits only) the letters themselves count.
    const bool huge = pixels > hugePixels;
    const double tail = huge ? 0 : pixels * tailOfNoto;
    const QRectF painted =
        huge ? QRectF(left, capitals, width, pixels * capOfNoto) : QRectF(left, top, width, height);
    const QRectF ink(left, capitals, width, pixels * capOfNoto + (lines - 1) * pitch + tail);
    return {item, unclipped(item, item->mapRectToScene(painted)), unclipped(item, item->mapRectToScene(ink)),
            item->property("text").toString()};
}

/// The innermost of these around an item, or null.
QQuickItem *around(QQuickItem *item, const QList<QQuickItem *> &candidates)
{
    for (; item != nullptr; item = item->parentItem())
        if (candidates.contains(item))
            return item;
    return nullptr;
}

bool inside(const QRectF &inner, const QRectF &outer)
{
    return outer.adjusted(-noise, -noise, noise, noise).contains(inner);
}

bool meet(const QRectF &one, const QRectF &other)
{
    return one.adjusted(noise, noise, -noise, -noise).intersects(other);
}

/// Below the round top of the page; on the bare wall, below the header.
bool onThePage(const QRectF &place, const QQuickItem *arch, const QQuickItem *screen)
{
    if (arch == nullptr)
        return place.top() >= placeOf(screen).top() - noise;
    const QRectF page = placeOf(arch);
    const double rise = arch->property("rise").toDouble();
    for (const double x : {place.left(), place.right()}) {
        const double aside = std::min(1.0, std::abs(x - page.center().x()) / (page.width() / 2));
        if (place.top() < page.top() + rise * (1 - std::sqrt(1 - aside * aside)) - noise)
            return false;
    }
    return true;
}

QString nameOf(const QQuickItem *item)
{
    return QString::fromLatin1(item->metaObject()->className()).section(QLatin1Char('_'), 0, 0);
}

} // namespace

QRectF placeOf(const QQuickItem *item)
{
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

QString quoted(const QString &text) { return QStringLiteral("\"") + text.left(40) + QStringLiteral("\""); }

QList<Words> wordsIn(QQuickItem *item)
{
    QList<Words> words;
    walk(item, [&](QQuickItem *one) {
        if (one->inherits("QQuickText") && !one->property("text").toString().isEmpty())
            words.append(wordsOf(one));
    });
    return words;
}

QStringList overreaching(QQuickItem *root, const QList<Words> &words, const QList<QQuickItem *> &controls)
{
    QStringList faults;
    QList<QQuickItem *> holding;
    QList<QQuickItem *> icons;
    QList<QQuickItem *> boards; ///< nothing else may lie on them
    QQuickItem *page = nullptr; ///< the arch of the page; none while the screen stands on the bare wall
    QQuickItem *screen = nullptr;
    walk(root, [&](QQuickItem *item) {
        if (std::any_of(holders.begin(), holders.end(), [&](const char *type) { return isA(item, type); }))
            holding.append(item);
        else if (isA(item, "KIcon"))
            icons.append(item);
        else if (isA(item, "KLedge") || isA(item, "KSill"))
            boards.append(item);
        else if (isA(item, "KScreen"))
            screen = item;
        else if (isA(item, "KArch") && item->parentItem() != nullptr && isA(item->parentItem(), "KPage"))
            page = item;
    });

    // A heading does not touch the huge number below it.
    for (const Words &one : words)
        for (const Words &other : words)
            if (one.item->property("font").value<QFont>().pixelSize() > hugePixels &&
                one.item != other.item && meet(one.ink, other.ink))
                faults.append(quoted(other.text) + QStringLiteral(" touches ") + quoted(one.text));
    for (const Words &one : words) {
        QQuickItem *own = around(one.item, controls);
        if (own != nullptr && !inside(one.ink, placeOf(own)))
            faults.append(quoted(one.text) + QStringLiteral(" leaves its control"));
        if (QQuickItem *holder = around(one.item, holding);
            holder != nullptr && own == nullptr && !inside(one.ink, placeOf(holder)))
            faults.append(quoted(one.text) + QStringLiteral(" leaves its ") + nameOf(holder));
        for (QQuickItem *control : controls)
            if (control != own && !control->isAncestorOf(one.item) && meet(one.ink, placeOf(control)))
                faults.append(quoted(one.text) + QStringLiteral(" lies over or under a control"));
        for (QQuickItem *board : std::as_const(boards))
            if (!board->isAncestorOf(one.item) && meet(one.ink, placeOf(board)))
                faults.append(quoted(one.text) + QStringLiteral(" lies over or under the ") + nameOf(board));
        if (screen != nullptr && screen->isAncestorOf(one.item) && !onThePage(one.ink, page, screen))
            faults.append(quoted(one.text) + QStringLiteral(" leaves the page"));
    }
    for (QQuickItem *holder : std::as_const(holding))
        for (QQuickItem *control : controls)
            if (isA(holder, "KStrip") && meet(placeOf(holder), placeOf(control)))
                faults.append(QStringLiteral("a strip lies over or under a control"));
    for (QQuickItem *icon : std::as_const(icons)) {
        const double free = icon->width() * edgeOfIcon;
        const QRectF drawn = placeOf(icon).adjusted(free, free, -free, -free);
        QQuickItem *own = around(icon, controls);
        const QString name = icon->property("name").toString();
        if (own == nullptr)
            continue;
        if (!inside(drawn, placeOf(own)))
            faults.append(QStringLiteral("the icon ") + name + QStringLiteral(" leaves its control"));
        for (const Words &one : words)
            if (own->isAncestorOf(one.item) && meet(one.ink, drawn))
                faults.append(quoted(one.text) + QStringLiteral(" lies over the icon ") + name);
    }
    for (QQuickItem *control : controls) {
        for (QQuickItem *board : std::as_const(boards))
            if (!board->isAncestorOf(control) && meet(placeOf(control), placeOf(board)))
                faults.append(QStringLiteral("a control at %1, %2 lies over the ")
                                  .arg(placeOf(control).left(), 0, 'f', 0)
                                  .arg(placeOf(control).top(), 0, 'f', 0) +
                              nameOf(board));
        if (screen != nullptr && screen->isAncestorOf(control) && !onThePage(placeOf(control), page, screen))
            faults.append(QStringLiteral("a control leaves the page"));
    }
    return faults;
}

} // namespace okienko::test
