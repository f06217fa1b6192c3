// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/readingorder.h"

#include <algorithm>

namespace okienko
{

namespace
{

struct Found {
    ReadingOrder::Stop stop;
    QList<int> path; ///< the orders given on the way from the root
    QRectF place;
};

SpokenItem::Role spokenRole(Access::Role role)
{
    switch (role) {
    case Access::Heading: return SpokenItem::Role::Heading;
    case Access::Button: return SpokenItem::Role::Button;
    case Access::Field: return SpokenItem::Role::Field;
    case Access::Status: return SpokenItem::Role::Status;
    case Access::Key: return SpokenItem::Role::Key;
    case Access::Group:
    case Access::Text:
    case Access::Picture:
    case Access::Decoration: break;
    }
    return SpokenItem::Role::Text;
}

bool isRead(const Access &access)
{
    if (access.role() == Access::Group)
        return false;
    return access.isControl() || !access.name().isEmpty() || !access.value().isEmpty();
}

void walk(QQuickItem *item, QQuickItem *root, const QRectF &glass, QList<int> path, QList<Found> &found)
{
    if (!item->isVisible() || item->opacity() <= 0)
        return;
    const Access *access = Access::of(item);
    if (access) {
        if (access->hushed() || access->role() == Access::Decoration)
            return;
        if (access->order() != 0)
            path.append(access->order());
        if (isRead(*access)) {
            const QRectF place = item->mapRectToItem(root, QRectF(0, 0, item->width(), item->height()));
            if (!place.isEmpty() && place.intersects(glass)) {
                SpokenItem spoken{spokenRole(access->role()),
                                  access->name(),
                                  access->value(),
                                  access->hint(),
                                  access->chosen(),
                                  access->unavailable(),
                                  languageOf(access->language())};
                found.append({{item, spoken, access->personal(), access->language()}, path, place});
            }
        }
        if (access->isControl())
            return;
    }
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        walk(child, root, glass, path, found);
}

/// Paths of different lengths are compared as if the shorter one went on with zeros.
int compared(const QList<int> &left, const QList<int> &right)
{
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        const int difference = left.value(i) - right.value(i);
        if (difference != 0)
            return difference;
    }
    return 0;
}

/// Two things stand in one row when they share at least half of the lower one's height.
bool sameRow(const QRectF &row, const QRectF &place)
{
    const double shared = std::min(row.bottom(), place.bottom()) - std::max(row.top(), place.top());
    return shared >= std::min(row.height(), place.height()) / 2;
}

void sortByRows(QList<Found>::iterator begin, QList<Found>::iterator end)
{
    std::stable_sort(begin, end,
                     [](const Found &a, const Found &b) { return a.place.top() < b.place.top(); });
    for (auto row = begin; row != end;) {
        const QRectF first = row->place;
        const auto next =
            std::stable_partition(row, end, [&first](const Found &one) { return sameRow(first, one.place); });
        std::stable_sort(row, next,
                         [](const Found &a, const Found &b) { return a.place.left() < b.place.left(); });
        row = next;
    }
}

} // namespace

ReadingOrder::ReadingOrder(QQuickItem *root)
{
    if (!root)
        return;
    QList<Found> found;
    walk(root, root, QRectF(0, 0, root->width(), root->height()), {}, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const Found &a, const Found &b) { return compared(a.path, b.path) < 0; });
    for (auto group = found.begin(); group != found.end();) {
        const auto next = std::find_if(
            group, found.end(), [&group](const Found &one) { return compared(one.path, group->path) != 0; });
        sortByRows(group, next);
        group = next;
    }
    for (const Found &one : std::as_const(found))
        m_stops.append(one.stop);
}

QList<SpokenItem> ReadingOrder::items() const
{
    QList<SpokenItem> items;
    for (const Stop &stop : m_stops)
        items.append(stop.spoken);
    return items;
}

QList<QQuickItem *> ReadingOrder::controls() const
{
    QList<QQuickItem *> controls;
    for (const Stop &stop : m_stops) {
        const Access *access = Access::of(stop.item);
        if (access && access->isControl())
            controls.append(stop.item);
    }
    return controls;
}

} // namespace okienko
