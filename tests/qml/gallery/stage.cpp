// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QFont>
#include <QQuickItem>

#include "access/limits.h"
#include "access/readingorder.h"

namespace okienko::test
{

namespace
{

constexpr double noise = 0.6;       ///< px: positions are rounded
constexpr double capOfNoto = 0.714; ///< cap height of Noto Sans in em
constexpr double smallestCapMm = 4.8;
constexpr double hugePixels = 150;
constexpr double smallestTargetMm = 20;

struct Words {
    QQuickItem *item;
    QRectF painted;
    QString text;
};

bool shows(const QQuickItem *item)
{
    for (; item != nullptr; item = item->parentItem())
        if (!item->isVisible() || item->opacity() <= 0)
            return false;
    return true;
}

void collect(QQuickItem *item, QList<Words> &words)
{
    if (!item->isVisible() || item->opacity() <= 0)
        return;
    if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty()) {
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
        // Of a huge line (the ticket's number: capitals and digits only) the letters themselves count.
        const double pixels = item->property("font").value<QFont>().pixelSize();
        const bool huge = pixels > hugePixels;
        const QRectF painted =
            huge ? QRectF(left, item->baselineOffset() - pixels * capOfNoto, width, pixels * capOfNoto)
                 : QRectF(left, top, width, height);
        words.append({item, item->mapRectToScene(painted), item->property("text").toString()});
    }
    for (QQuickItem *child : item->childItems())
        collect(child, words);
}

QString quoted(const QString &text) { return QStringLiteral("\"") + text.left(40) + QStringLiteral("\""); }

bool questionOver(const QList<ReadingOrder::Stop> &stops, QQuickItem *item)
{
    // What lies under an open question is out of play; the reading order leaves it out.
    for (const ReadingOrder::Stop &stop : stops)
        if (stop.item == item || stop.item->isAncestorOf(item))
            return false;
    return true;
}

} // namespace

Stage::Stage(const GlassKind &glass, const Look &look, const Scene &scene)
    : m_glass(glass), m_world(std::make_unique<World>())
{
    m_front = std::make_unique<Front>(m_world->lobby(), m_world->terminal().printQueue(),
                                      Front::Glass{glass.pxPerMm, glass.size, true}, nullptr);
    if (const auto opened = m_front->open(); !opened)
        qFatal("%s", qPrintable(opened.error().detail));
    change(look);
    scene.play(*m_world);
    rest();
}

void Stage::change(const Look &look)
{
    Visit::Settings settings = m_world->terminal().visit().settings();
    settings.language = look.language;
    settings.textPercent = look.textPercent;
    settings.scheme = look.scheme;
    m_world->terminal().visit().change(settings);
    rest();
}

void Stage::rest()
{
    // A layout that depends on measured words comes to rest after a few rounds of polishing.
    for (int round = 0; round < 3; ++round) {
        window()->grabWindow();
        m_world->settle();
    }
}

Stage::~Stage() = default;

QStringList Stage::faults() const
{
    QStringList faults;
    const QRectF glass(QPointF(0, 0), m_glass.size);
    const ReadingOrder order(window()->contentItem());
    QList<Words> all;
    collect(window()->contentItem(), all);
    QList<Words> words;
    for (const Words &one : all)
        if (!questionOver(order.stops(), one.item))
            words.append(one);

    for (const Words &one : words) {
        if (one.item->property("truncated").toBool())
            faults.append(quoted(one.text) + QStringLiteral(" is cut"));
        if (!glass.adjusted(-noise, -noise, noise, noise).contains(one.painted))
            faults.append(quoted(one.text) + QStringLiteral(" leaves the glass"));
        if (one.item->property("contentWidth").toDouble() > one.item->width() + noise)
            faults.append(quoted(one.text) + QStringLiteral(" is wider than its place"));
        const QFont font = one.item->property("font").value<QFont>();
        const double cap = font.pixelSize() * capOfNoto / m_glass.pxPerMm;
        if (cap < smallestCapMm - 0.05)
            faults.append(quoted(one.text) + QStringLiteral(" has capitals of %1 mm").arg(cap, 0, 'f', 1));
    }
    for (int i = 0; i < words.size(); ++i)
        for (int j = i + 1; j < words.size(); ++j) {
            const QRectF both = words.at(i).painted.intersected(words.at(j).painted);
            // Lines of one block may touch; letters do not reach the edges of their line.
            if (both.width() > 2 &&
                both.height() > 0.12 * std::min(words.at(i).painted.height(), words.at(j).painted.height()))
                faults.append(quoted(words.at(i).text) + QStringLiteral(" lies over ") +
                              quoted(words.at(j).text));
        }

    const QList<QQuickItem *> controls = order.controls();
    QList<QRectF> places;
    for (QQuickItem *control : controls)
        places.append(control->mapRectToScene(QRectF(0, 0, control->width(), control->height())));
    for (int i = 0; i < controls.size(); ++i) {
        const QString name = quoted(ReadingOrder(controls.at(i)).items().value(0).name);
        const double smaller = std::min(places.at(i).width(), places.at(i).height()) / m_glass.pxPerMm;
        const bool key = controls.at(i)->inherits("KLetter") ||
                         QString::fromLatin1(controls.at(i)->metaObject()->className())
                             .startsWith(QLatin1String("KLetter"));
        if (smaller < (key ? 18 : smallestTargetMm) - 0.3)
            faults.append(
                QStringLiteral("control %1 %2 is %3 mm small").arg(i).arg(name).arg(smaller, 0, 'f', 1));
        if (!glass.adjusted(-noise, -noise, noise, noise).contains(places.at(i)))
            faults.append(QStringLiteral("control %1 %2 leaves the glass").arg(i).arg(name));
        for (int j = i + 1; j < controls.size(); ++j)
            if (!controls.at(i)->isAncestorOf(controls.at(j)) &&
                !controls.at(j)->isAncestorOf(controls.at(i)) &&
                places.at(i).adjusted(noise, noise, -noise, -noise).intersects(places.at(j)))
                faults.append(QStringLiteral("controls %1 and %2 overlap: %3").arg(i).arg(j).arg(name));
        if (!shows(controls.at(i)))
            faults.append(QStringLiteral("control %1 does not show").arg(i));
    }
    return faults;
}

} // namespace okienko::test
