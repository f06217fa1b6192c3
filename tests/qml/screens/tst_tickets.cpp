// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor sees and does with a ticket: the number, the paper, the voice, another person, another
// matter, and the ticket found again.
#include <QQuickItem>
#include <QTest>

#include "support/pagereader.h"
#include "visitor.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

namespace
{

const QString idCard = QStringLiteral("identity-card");

void standsAtTheMatter(World &world)
{
    begin(world);
    world.chooseService(idCard);
}

/// Took a ticket, left, and came back to the home screen.
void hasATicket(World &world)
{
    standsAtTheMatter(world);
    world.takeTicket();
    world.printerPrints();
    world.done();
    begin(world);
}

Ticket firstTicket(Visitor &visitor)
{
    const auto found = visitor.world().ledger().findToday({QStringLiteral("A")}, 1, {});
    if (found && *found)
        return **found;
    const auto since =
        visitor.world().ledger().lastOfService({idCard}, QDateTime(QDate(2026, 1, 1), QTime(), Qt::UTC));
    return since && *since ? **since : Ticket();
}

} // namespace

class Tickets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNumberStandsThereBeforeThePaper()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), standsAtTheMatter);
        QVERIFY(visitor.touch("Take a ticket"));
        QVERIFY(visitor.reads("A001"));
        QVERIFY(visitor.reads("Printing your ticket"));
        QVERIFY(visitor.reads("3, 4"));
        visitor.world().printerPrints();
        visitor.rest();
        QVERIFY(visitor.reads("Your ticket is ready"));
        QVERIFY(visitor.reads("Take it from the slot."));
    }

    void theNumberIsTheLargestThingOnTheGlass()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), standsAtTheMatter);
        QVERIFY(visitor.touch("Take a ticket"));
        double number = 0;
        double other = 0;
        walk(visitor.window()->contentItem(), [&](QQuickItem *item) {
            if (!item->inherits("QQuickText"))
                return;
            const double pixels = item->property("font").value<QFont>().pixelSize();
            (item->property("text").toString() == QStringLiteral("A001") ? number : other) = std::max(
                item->property("text").toString() == QStringLiteral("A001") ? number : other, pixels);
        });
        QVERIFY2(number > 4 * other, qPrintable(QStringLiteral("%1 beside %2").arg(number).arg(other)));
    }

    void aTelephoneReadsTheCodeOnTheGlass_data()
    {
        QTest::addColumn<QString>("glass");
        QTest::addColumn<ColourScheme>("scheme");
        for (const char *glass : {"portrait", "landscape", "small"}) {
            QTest::addRow("%s light", glass) << QString::fromLatin1(glass) << ColourScheme::Light;
            QTest::addRow("%s dark", glass) << QString::fromLatin1(glass) << ColourScheme::Dark;
            QTest::addRow("%s contrast", glass) << QString::fromLatin1(glass) << ColourScheme::HighContrast;
        }
    }

    void aTelephoneReadsTheCodeOnTheGlass()
    {
        QFETCH(QString, glass);
        QFETCH(ColourScheme, scheme);
        Visitor visitor(glass, {Language::English, 100, scheme}, standsAtTheMatter);
        while (!visitor.offers("Take a ticket"))
            QVERIFY(visitor.touch("Next page")); // of what to bring, on the small glass
        QVERIFY(visitor.touch("Take a ticket"));
        if (glass == QStringLiteral("small"))
            visitor.stage().turnToPage(1);
        visitor.rest();
        const QString token = visitor.lobby().ticket()->token();
        QVERIFY(!token.isEmpty());
        QCOMPARE(codesOn(visitor.window()->grabWindow()), token);
    }

    void readToMeSpeaksAlsoWhenTheVoiceIsOff()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), standsAtTheMatter);
        QVERIFY(visitor.touch("Take a ticket"));
        QVERIFY(visitor.voice().sayings.isEmpty());
        QVERIFY(visitor.touch("Read to me"));
        QCOMPARE(visitor.voice().sayings.constLast().kind, Saying::Kind::YourNumber);
        QCOMPARE(visitor.voice().sayings.constLast().number.text(), QStringLiteral("A001"));
        QCOMPARE(visitor.voice().sayings.constLast().language, Language::English);
    }

    void theNumberIsHeardToItsEndBeforeTheScreenIsRead()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), standsAtTheMatter);
        QVERIFY(visitor.touch("Voice"));
        QVERIFY(visitor.touch("Take a ticket"));
        QTest::qWait(400); // the screen has come to rest
        QCOMPARE(visitor.voice().sayings.constLast().kind, Saying::Kind::YourNumber);
        QVERIFY(visitor.voice().speaking());
        visitor.voice().end();
        QTRY_COMPARE(visitor.voice().sayings.constLast().kind, Saying::Kind::Screen);
        // A touch is enough of both.
        visitor.lobby().ticket()->readToMe();
        visitor.lobby().readOut({});
        visitor.lobby().touched();
        QVERIFY(!visitor.voice().speaking());
    }

    void troubleOfThePrinterIsToldInPlainWords_data()
    {
        QTest::addColumn<PrinterTrouble>("trouble");
        QTest::addColumn<QString>("words");
        QTest::newRow("out") << PrinterTrouble::PaperOut << QStringLiteral("The paper has run out");
        QTest::newRow("open") << PrinterTrouble::CoverOpen << QStringLiteral("The printer is open");
        QTest::newRow("jam") << PrinterTrouble::Jam << QStringLiteral("Paper is stuck in the printer");
        QTest::newRow("gone") << PrinterTrouble::Gone << QStringLiteral("The printer does not answer");
        QTest::newRow("hanging") << PrinterTrouble::Hanging << QStringLiteral("The printer does not answer");
        QTest::newRow("fault") << PrinterTrouble::Fault << QStringLiteral("The printer does not work");
    }

    void troubleOfThePrinterIsToldInPlainWords()
    {
        QFETCH(PrinterTrouble, trouble);
        QFETCH(QString, words);
        Visitor visitor(QStringLiteral("portrait"), english(), [&](World &world) {
            standsAtTheMatter(world);
            world.touch([](Lobby &lobby) { lobby.toggleVoice(); });
            world.printer->become(trouble);
            world.takeTicket();
        });
        QTest::qWait(400); // the screen has come to rest, and does not cut what is being said
        QCOMPARE(visitor.voice().speaking()->kind, Saying::Kind::WriteItDown);
        QVERIFY(visitor.reads("A001"));
        QVERIFY(visitor.reads("Remember your number"));
        QVERIFY(visitor.reads(words));
        QVERIFY(visitor.reads("Your number is valid without paper."));
        QVERIFY(!visitor.reads("Staff already know"));
        visitor.world().terminal().staff().watch();
        visitor.rest();
        QVERIFY(visitor.reads("Staff already know"));
        QVERIFY(visitor.world().terminal().staff().alarms().contains(Alarm::PrinterStopped));
    }

    void paperThatRunsOutInMidJobIsToldAtOnceAndTheNextVisitorBeginsWithOneTouch()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), standsAtTheMatter);
        QVERIFY(visitor.touch("Take a ticket"));
        const PrintJobId job = visitor.printer().orders.constFirst().id;
        visitor.printer().accept(job, 1);
        visitor.printer().hold(job, PrintState::Accepted, PrinterTrouble::PaperOut);
        visitor.rest();
        QVERIFY(visitor.reads("The paper has run out"));
        QVERIFY(visitor.touch("Done"));
        QVERIFY(!visitor.reads("A001"));
        QVERIFY(visitor.touch("English"));
        QCOMPARE(visitor.lobby().screen(), int(Shown::Home));
        QVERIFY(!visitor.reads("A001"));
    }

    void anotherPersonGetsANumberOfTheirOwn()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), standsAtTheMatter);
        QVERIFY(visitor.touch("Take a ticket"));
        for (const char *name : {"Restart", "English", "Identity card", "Take a ticket"})
            QVERIFY(visitor.touch(name));
        QVERIFY(visitor.reads("Is this ticket for another person?"));
        QVERIFY(visitor.reads("You took ticket A001 a moment ago."));
        QVERIFY(visitor.touch("Yes, another person"));
        QVERIFY(visitor.reads("A002"));
    }

    void theSamePersonGetsTheFirstNumberAgain()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), standsAtTheMatter);
        QVERIFY(visitor.touch("Take a ticket"));
        for (const char *name :
             {"Restart", "English", "Identity card", "Take a ticket", "No, show my ticket"})
            QVERIFY(visitor.touch(name));
        QVERIFY(visitor.reads("A001"));
        QCOMPARE(visitor.lobby().screen(), int(Shown::FoundTicket));
        QCOMPARE(visitor.printer().orders.size(), 1);
    }

    void anotherMatterComesOnTheSameSlip()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), standsAtTheMatter);
        QVERIFY(visitor.touch("Take a ticket"));
        visitor.world().printerPrints();
        for (const char *name :
             {"Another service", "Taxes, waste fee, cash desk", "Cash desk", "Take a ticket"})
            QVERIFY(visitor.touch(name));
        QVERIFY(visitor.reads("K001"));
        QVERIFY(visitor.reads("Your other numbers: A001"));
        QCOMPARE(visitor.printer().orders.constLast().slip->matters.size(), 2);
    }

    void aTicketIsFoundByItsNumberAndTwoSignsTypedOnTheGlass()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), hasATicket);
        const Ticket ticket = firstTicket(visitor);
        QVERIFY(visitor.touch("My ticket"));
        for (const QChar sign : QStringLiteral("A001") + ticket.code().left(2))
            QVERIFY(visitor.touch(QString(sign)));
        QVERIFY(visitor.touch("Show my ticket"));
        QCOMPARE(visitor.lobby().screen(), int(Shown::FoundTicket));
        QVERIFY(visitor.reads("A001"));

        QVERIFY(visitor.touch("Print again"));
        QVERIFY(visitor.printer().orders.constLast().slip->copy);
        visitor.world().printerPrints();
        visitor.rest();

        QVERIFY(visitor.touch("I go out for a while"));
        QVERIFY(visitor.reads("You are marked as away."));
        QVERIFY(visitor.touch("I am back"));
        QVERIFY(visitor.offers("I go out for a while"));

        QVERIFY(visitor.touch("Give the ticket back"));
        QVERIFY(visitor.reads("You can undo this for 60 seconds."));
        visitor.wait(10s);
        QVERIFY(!visitor.reads("You can undo this for 60 seconds."));
        QVERIFY(visitor.reads("You can undo this for 50 seconds.") ||
                visitor.reads("You can undo this for 51 seconds."));
        QVERIFY(visitor.touch("Keep the ticket"));
        QCOMPARE(visitor.lobby().ticket()->state(), int(Shown::Waiting));
        QVERIFY(visitor.touch("Give the ticket back"));
        visitor.wait(30s);
        QVERIFY(visitor.offers("Keep the ticket"));
        visitor.lobby().touched();
        visitor.wait(31s);
        QVERIFY(!visitor.offers("Keep the ticket"));
        QVERIFY(visitor.reads("The ticket is given back."));
        QVERIFY(visitor.touch("Done"));
        QCOMPARE(visitor.lobby().screen(), int(Shown::Idle));
    }

    void aTicketIsFoundWhenItsCodeIsHeldUnderTheScanner()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), hasATicket);
        visitor.scan(firstTicket(visitor).token());
        QCOMPARE(visitor.lobby().screen(), int(Shown::FoundTicket));
        QVERIFY(visitor.reads("A001"));
    }

    void whatIsNotFoundIsSaidWithoutTellingWhatWasWrong()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), hasATicket);
        QVERIFY(visitor.touch("My ticket"));
        const QChar wrong =
            firstTicket(visitor).code().startsWith(QLatin1Char('A')) ? QLatin1Char('C') : QLatin1Char('A');
        for (const QChar sign : QStringLiteral("A001") + wrong + wrong)
            QVERIFY(visitor.touch(QString(sign)));
        QVERIFY(visitor.touch("Show my ticket"));
        // Another terminal may have given it out: the office is asked.
        QCOMPARE(visitor.world().hall.sought.size(), 1);
        Q_EMIT visitor.world().hall.found({});
        QVERIFY(visitor.reads("There is no such ticket today"));
        QVERIFY(visitor.offers("Call staff"));
        QVERIFY(visitor.touch("Type again"));
        QVERIFY(visitor.offers("1"));
    }

    void nothingIsPresetUnderWhatWouldHelpAndEverythingIsOptional()
    {
        Visitor visitor(QStringLiteral("portrait"), english(), standsAtTheMatter);
        QVERIFY(visitor.touch("I need support"));
        const QStringList offered{QStringLiteral("Come and fetch me"),
                                  QStringLiteral("Hearing loop"),
                                  QStringLiteral("Separate room"),
                                  QStringLiteral("Sign-language interpreter"),
                                  QStringLiteral("A clerk who speaks my language"),
                                  QStringLiteral("Pregnant people"),
                                  QStringLiteral("People with disabilities"),
                                  QStringLiteral("People aged 75 and over"),
                                  QStringLiteral("Carers with a child under 3")};
        const auto noneIsChosen = [&] {
            for (const QString &one : offered) {
                // What does not fit stands on the next page.
                if (!visitor.offers(one) && !visitor.touch("Next page"))
                    return false;
                if (!visitor.offers(one) || visitor.isChosen(one)) {
                    qWarning().noquote() << one;
                    return false;
                }
            }
            return visitor.offers("Hearing loop") || visitor.touch("Previous page");
        };
        QVERIFY(noneIsChosen());
        QVERIFY(visitor.touch("Hearing loop"));
        QVERIFY(visitor.isChosen(QStringLiteral("Hearing loop")));
        QVERIFY(visitor.offers("People with disabilities") || visitor.touch("Next page"));
        QVERIFY(visitor.reads("Papers may be needed"));
        QVERIFY(visitor.touch("People with disabilities"));
        QVERIFY(visitor.touch("Done"));
        QVERIFY(visitor.isChosen(QStringLiteral("I need support")));
        QVERIFY(visitor.touch("Take a ticket"));
        const Ticket ticket = *visitor.lobby().ticket()->ticket();
        QVERIFY(ticket.needs.hearingLoop);
        QCOMPARE(ticket.needs.priorityWeight, 3);
        // Start again forgets.
        for (const char *name : {"Restart", "English", "Vehicle registration", "I need support"})
            QVERIFY(visitor.touch(name));
        QVERIFY(noneIsChosen());
    }
};

QTEST_MAIN(Tickets)
#include "tst_tickets.moc"
