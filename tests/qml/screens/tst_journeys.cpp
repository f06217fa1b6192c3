// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor finds a matter and takes a ticket, with fingers on the glass of a whole terminal.
#include "visitor.h"

#include "access/readingorder.h"

using namespace okienko;
using namespace okienko::test;

class Journeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeTouchesFromTheFirstScreenToTheNumber()
    {
        Visitor visitor;
        QCOMPARE(visitor.lobby().screen(), int(Shown::Idle));
        QVERIFY(visitor.touch("English"));
        QVERIFY(visitor.reads("How can we help?"));
        QVERIFY(visitor.touch("Identity card"));
        QVERIFY(visitor.reads("Bring:"));
        QVERIFY(visitor.touch("Take a ticket"));
        QVERIFY(visitor.reads("A001"));
        QVERIFY(visitor.reads("Your number"));
        QCOMPARE(visitor.touches(), 3);
        QCOMPARE(visitor.printer().orders.size(), 1);
    }

    void theSameWithAFingerOnATouchScreen()
    {
        Visitor visitor;
        for (const char *name : {"English", "Identity card", "Take a ticket"})
            QVERIFY(visitor.tap(QString::fromLatin1(name)));
        QVERIFY(visitor.reads("A001"));
    }

    void fiveTouchesFromTheFirstScreenToAnyOtherNumber_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("number");
        QTest::newRow("a matter of a group") << QStringLiteral("Benefits and support")
                                             << QStringLiteral("Senior card") << QStringLiteral("L001");
        QTest::newRow("a matter of the information counter")
            << QStringLiteral("I do not know / something else") << QStringLiteral("Lost and found")
            << QStringLiteral("Z001");
    }

    void fiveTouchesFromTheFirstScreenToAnyOtherNumber()
    {
        QFETCH(QString, group);
        QFETCH(QString, service);
        QFETCH(QString, number);
        Visitor visitor;
        for (const QString &name : {QStringLiteral("English"), QStringLiteral("All services"), group, service,
                                    QStringLiteral("Take a ticket")})
            QVERIFY(visitor.touch(name));
        QVERIFY(visitor.reads(number));
        QCOMPARE(visitor.touches(), 5);
    }

    /// Without fingers, because it is many: each matter stands on the first page of a group that stands on
    /// the first page of all groups, and its ticket is to be had on its first page, or the pages are counted.
    void everyMatterIsWithinFiveTouches()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), begin);
        const Office &office = visitor.world().sample();
        QStringList late;
        for (const Group &group : office.groups) {
            visitor.lobby().startAgain();
            visitor.lobby().start(QStringLiteral("en"));
            visitor.lobby().openGroups();
            visitor.rest();
            const bool unsure = group.id == office.unsureGroup;
            const QString door =
                unsure ? QStringLiteral("I do not know / something else") : group.names.in(Language::English);
            QVERIFY2(visitor.offers(door), qPrintable(door));
            if (unsure)
                visitor.lobby().openInformation();
            else
                visitor.lobby().openGroup(group.id.value);
            visitor.rest();
            for (const Service *service : office.servicesOf(group.id))
                QVERIFY2(visitor.offers(service->names.in(Language::English)), qPrintable(service->id.value));
            for (const Service *service : office.servicesOf(group.id)) {
                if (!service->walkIn || office.featured.contains(service->id))
                    continue;
                visitor.world().chooseService(service->id.value);
                visitor.rest();
                if (!visitor.offers("Take a ticket"))
                    late.append(service->id.value);
            }
        }
        QVERIFY2(late.isEmpty(), qPrintable(late.join(QStringLiteral(", "))));
    }

    void everyPageOfMattersEndsWithIDoNotKnow()
    {
        for (const char *glass : {"portrait", "landscape", "small"})
            for (const int percent : {100, 200}) {
                Visitor visitor(QString::fromLatin1(glass), english(percent), begin);
                const auto open = [&](const QString &group) {
                    group.isEmpty() ? visitor.lobby().openGroups() : visitor.lobby().openGroup(group);
                    visitor.rest();
                };
                for (const QString &group :
                     {QString(), QStringLiteral("documents"), QStringLiteral("support")}) {
                    open(group);
                    ChoiceModel *pages = group.isEmpty() ? visitor.lobby().services()->groups()
                                                         : visitor.lobby().services()->services();
                    for (int page = 1;; ++page) {
                        QVERIFY2(visitor.offers("I do not know / something else") ||
                                     visitor.offers("I do not know"),
                                 qPrintable(QStringLiteral("%1 %2 %3: %4")
                                                .arg(QString::fromLatin1(glass))
                                                .arg(percent)
                                                .arg(group, visitor.controls().join(QStringLiteral(" | ")))));
                        if (page >= pages->pages()) {
                            // The key that turns pages says that it goes back; where two turn them, neither
                            // does.
                            const bool two = glass == QByteArray("portrait") && percent == 100;
                            QCOMPARE(visitor.offers("First page"), page > 1 && !two);
                            break;
                        }
                        pages->nextPage();
                        visitor.rest();
                    }
                }
            }
    }

    void whatToBringIsSeenBeforeTheTicketCanBeTaken_data()
    {
        QTest::addColumn<QString>("glass");
        QTest::addColumn<int>("percent");
        for (const char *glass : {"portrait", "landscape", "small"})
            for (const int percent : {100, 200})
                QTest::addRow("%s %d", glass, percent) << QString::fromLatin1(glass) << percent;
    }

    /// The longest list of papers: page by page until the ticket is offered, everything was on the glass.
    void whatToBringIsSeenBeforeTheTicketCanBeTaken()
    {
        QFETCH(QString, glass);
        QFETCH(int, percent);
        const ServiceId longest{QStringLiteral("vehicle-registration")};
        Visitor visitor(glass, english(percent), [&](World &world) {
            begin(world);
            world.chooseService(longest.value);
        });
        visitor.rest();
        // The smallest glass with the largest letters makes many pages of it: there the way to them stands
        // beside the ticket, and the last of them leads back to it.
        const bool apart = glass == QStringLiteral("small") && percent == 200;
        if (apart) {
            QVERIFY(visitor.offers("Take a ticket"));
            const QStringList way = visitor.controls().filter(QStringLiteral("What to bring"));
            QCOMPARE(way.size(), 1);
            QVERIFY(visitor.touch(way.constFirst()));
        }
        QString seen;
        for (int page = 0;; ++page) {
            QVERIFY(page < 40);
            seen += QLatin1Char(' ') + visitor.words().join(QLatin1Char(' '));
            if (apart ? !visitor.offers("Next page") : visitor.offers("Take a ticket"))
                break;
            QVERIFY(visitor.touch("Next page"));
        }
        if (apart) {
            QVERIFY(visitor.touch("First page"));
            QVERIFY(visitor.offers("Take a ticket"));
        }
        seen.replace(QLatin1Char('\n'), QLatin1Char(' '));
        for (const BringItem &item : visitor.world().sample().service(longest)->bring)
            for (const QString &word : item.names.in(Language::English).split(QLatin1Char(' ')))
                QVERIFY2(seen.contains(word), qPrintable(word + QStringLiteral(" is not in: ") + seen));
    }

    void aMatterIsFoundByAFewLettersTypedOnTheGlass()
    {
        Visitor visitor(QStringLiteral("portrait"), {Language::Polish, 100, ColourScheme::Light},
                        [](World &world) {
                            world.chooseLanguage(QStringLiteral("pl"));
                            world.lobby().openSearch();
                        });
        for (const QChar letter : QStringLiteral("aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"))
            QVERIFY2(visitor.offers(QString(letter)), qPrintable(QString(letter)));
        // A slip of the finger, and no Polish letter.
        for (const char *letter : {"d", "o", "w", "u", "d"})
            QVERIFY(visitor.touch(letter));
        QVERIFY(visitor.offers("Dowód osobisty"));
        QVERIFY(visitor.touch("Usuń"));
        QVERIFY(visitor.touch("Dowód osobisty"));
        QCOMPARE(visitor.lobby().screen(), int(Shown::Service));
    }

    void polishLettersFindToo()
    {
        Visitor visitor(QStringLiteral("portrait"), {Language::Polish, 100, ColourScheme::Light},
                        [](World &world) {
                            world.chooseLanguage(QStringLiteral("pl"));
                            world.lobby().openSearch();
                        });
        for (const char *letter : {"ś", "l", "u", "b"})
            QVERIFY(visitor.touch(letter));
        QVERIFY(visitor.offers("Ślub – rezerwacja terminu i dokumenty"));
    }

    void anOfficeOfOneServiceHasNoPageWithoutAny()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), begin);
        QVERIFY(visitor.offers("All services"));
        auto office = std::make_shared<Office>(visitor.world().sample());
        const GroupId only = office->unsureGroup;
        office->groups.removeIf([&](const Group &group) { return group.id != only; });
        office->services.removeIf([&](const Service &service) { return service.group != only; });
        office->featured = {office->services.constFirst().id};
        visitor.world().terminal().catalogue().replace(office);
        visitor.rest();
        QVERIFY(!visitor.offers("All services"));
        visitor.lobby().openGroups();
        QCOMPARE(visitor.lobby().screen(), int(Shown::Service));
        visitor.rest();
        QVERIFY(visitor.offers("Take a ticket"));
    }

    void whatIsNotFoundIsSaidOnTheLowGlassesToo()
    {
        for (const char *glass : {"landscape", "small"})
            for (const int percent : {100, 200}) {
                Visitor visitor(QString::fromLatin1(glass), english(percent), [](World &world) {
                    begin(world);
                    world.lobby().openSearch();
                    world.lobby().services()->type(QStringLiteral("qqqqqq"));
                });
                QVERIFY2(visitor.reads("Nothing found"), glass);
            }
    }

    void whatIsNotFoundLeadsToAPerson()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), [](World &world) {
            begin(world);
            world.lobby().openSearch();
            world.lobby().services()->type(QStringLiteral("qqqqqq"));
        });
        QVERIFY(visitor.reads("Nothing found"));
        QVERIFY(visitor.touch("I do not know / something else"));
        QVERIFY(visitor.reads("General information"));
        QVERIFY(visitor.offers("Take a ticket"));
    }
};

QTEST_MAIN(Journeys)
#include "tst_journeys.moc"
