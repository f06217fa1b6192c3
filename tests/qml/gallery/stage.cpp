// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QFont>
#include <QFontMetricsF>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "access/limits.h"
#include "access/readingorder.h"
#include "protocol/officefiles.h"
#include "support/faultyvfs.h"
#include "support/officemaker.h"
#include "words.h"

namespace okienko::test
{

namespace
{

constexpr double noise = 0.6;       ///< px: positions are rounded
constexpr double capOfNoto = 0.714; ///< cap height of Noto Sans in em
constexpr double smallestCapMm = limits::otherCapMm;
constexpr double smallestTargetMm = 20;

bool shows(const QQuickItem *item)
{
    for (; item != nullptr; item = item->parentItem())
        if (!item->isVisible() || item->opacity() <= 0)
            return false;
    return true;
}

/// Words of the terminal for its log are not complaints: a printer that does not print is part of the play.
QStringList &complaints()
{
    static QStringList all;
    return all;
}
QtMessageHandler earlierHandler = nullptr;

void hearComplaint(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool ours = QLatin1String(context.category).startsWith(QLatin1String("okienko."));
    if (type != QtDebugMsg && type != QtInfoMsg && !ours)
        complaints().append(message);
    earlierHandler(type, context, message);
}

/// Null for the sample office.
std::shared_ptr<const Office> officeOf(int services)
{
    if (services == 0)
        return nullptr;
    const QTemporaryDir folder;
    if (!OfficeMaker(services).write(folder.path()))
        qFatal("the office could not be written");
    auto files = loadOffice(folder.path());
    if (!files)
        qFatal("%s", qPrintable(files.error().constFirst().line()));
    return std::make_shared<const Office>(std::move(files->office));
}

/// The widest word, in pixels.
double widestWord(const QString &text, const QFont &font)
{
    double widest = 0;
    for (const QString &word : text.split(QRegularExpression(QStringLiteral("\\s"))))
        widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(word));
    return widest;
}

bool questionOver(const QList<ReadingOrder::Stop> &stops, QQuickItem *item)
{
    // What lies under an open question is out of play; the reading order leaves it out.
    for (const ReadingOrder::Stop &stop : stops)
        if (stop.item == item || stop.item->isAncestorOf(item))
            return false;
    return true;
}

} // namespace

Stage::Stage(const GlassKind &glass, const Look &look, const Scene &scene) : m_glass(glass), m_scene(scene)
{
    FaultyVfs::install();
    complaints().clear();
    if (earlierHandler != nullptr)
        qFatal("one stage at a time: Qt has one message handler");
    earlierHandler = qInstallMessageHandler(hearComplaint);
    m_world = std::make_unique<World>(officeOf(scene.services), World::Line::ToTheOffice);
    if (scene.services == 0)
        m_world->learnToAnswer();
    // Motion is reduced, so that every picture is of something that stands.
    const Front::Glass front{glass.pxPerMm, glass.size, true};
    if (scene.outOfOrder) {
        m_outOfOrder = std::make_unique<OutOfOrder>(m_world->sample(), front);
        if (const auto opened = m_outOfOrder->open(); !opened)
            qFatal("%s", qPrintable(opened.error().detail));
        rest();
        return;
    }
    m_front = std::make_unique<Front>(m_world->lobby(), m_world->terminal().printQueue(), front, nullptr);
    if (const auto opened = m_front->open(); !opened)
        qFatal("%s", qPrintable(opened.error().detail));
    scene.play(*m_world);
    change(look);
}

Stage::~Stage()
{
    m_front.reset();
    m_outOfOrder.reset();
    m_world.reset();
    FaultyVfs::heal();
    qInstallMessageHandler(std::exchange(earlierHandler, nullptr));
}

double Stage::neededCap(const QQuickItem *words) const
{
    // Office and clock in the header do not grow (look, section 3).
    for (const QQuickItem *item = words; item != nullptr; item = item->parentItem())
        if (item->property("role").toString() == QLatin1String("header"))
            return limits::neededCapMm;
    return m_textPercent > 100 && !m_outOfOrder ? limits::neededCapLargeMm : limits::neededCapMm;
}

QQuickWindow *Stage::window() const { return m_front ? m_front->window() : m_outOfOrder->window(); }

void Stage::change(const Look &look)
{
    if (m_outOfOrder)
        return;
    m_textPercent = look.textPercent;
    Visit::Settings settings = m_world->terminal().visit().settings();
    settings.language = look.language;
    settings.textPercent = look.textPercent;
    settings.scheme = look.scheme;
    m_world->terminal().visit().change(settings);
    rest();
    if (m_scene.turn) {
        m_scene.turn(*this);
        rest();
    }
}

void Stage::turnTo(const char *property, const QVariant &value)
{
    auto *shell = window()->property("shell").value<QObject *>();
    auto *screen = shell != nullptr ? shell->property("screen").value<QObject *>() : nullptr;
    if (screen != nullptr && screen->metaObject()->indexOfProperty(property) >= 0)
        screen->setProperty(property, value);
}

void Stage::turnToPage(int page)
{
    auto *shell = window()->property("shell").value<QObject *>();
    auto *screen = shell != nullptr ? shell->property("screen").value<QObject *>() : nullptr;
    if (screen != nullptr && screen->metaObject()->indexOfProperty("pages") >= 0)
        screen->setProperty("page", std::min(page, screen->property("pages").toInt() - 1));
}

void Stage::rest()
{
    // A layout that depends on measured words comes to rest after a few rounds of polishing.
    for (int round = 0; round < 3; ++round) {
        // Screens that were left are thrown away by the event loop, which does not run here.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        window()->grabWindow();
        m_world->settle();
    }
}

QStringList Stage::faults()
{
    QStringList faults = std::exchange(complaints(), {});
    const QRectF glass(QPointF(0, 0), m_glass.size);
    const ReadingOrder order(window()->contentItem());
    QList<Words> words;
    for (const Words &one : wordsIn(window()->contentItem()))
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
        // A word is broken only where it is wider than its place in the smallest letters there are.
        QFont least = font;
        least.setPixelSize(static_cast<int>(std::ceil(limits::neededCapMm * m_glass.pxPerMm / capOfNoto)));
        const double place = one.item->width() + noise;
        if (one.item->property("lineCount").toInt() > 0 && widestWord(one.text, font) > place &&
            widestWord(one.text, least) <= place)
            faults.append(quoted(one.text) + QStringLiteral(" breaks a word"));
        if (cap < neededCap(one.item) - 0.06) {
            // The last resort is for a word that would not fit at all.
            QFont larger = font;
            larger.setPixelSize(
                static_cast<int>(std::ceil(neededCap(one.item) * m_glass.pxPerMm / capOfNoto)));
            const bool lastResort =
                cap >= smallestCapMm && widestWord(one.text, larger) > one.item->width() - 1;
            if (!lastResort)
                faults.append(quoted(one.text) +
                              QStringLiteral(" has capitals of %1 mm").arg(cap, 0, 'f', 1));
        }
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
        places.append(placeOf(control));
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
    faults.append(overreaching(window()->contentItem(), words, controls));
    return faults;
}

} // namespace okienko::test
