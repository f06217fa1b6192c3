// SPDX-License-Identifier: GPL-3.0-or-later
// A booked time: its paper, its screens and what stays of it.
#include "world.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

namespace
{

const QString passport = QStringLiteral("passport-point");
const QDate tomorrow(2026, 11, 24);
const QDateTime eight(tomorrow, QTime(7, 0), Qt::UTC); // in Warsaw
const QDateTime nine(tomorrow, QTime(8, 0), Qt::UTC);

struct Booker : World {
    Booker() : World(nullptr, Line::ToTheOffice) {}

    void looksAtDays(const QString &language = QStringLiteral("pl"))
    {
        touch([&](Lobby &lobby) { lobby.start(language); });
        chooseService(passport);
        touch([](Lobby &lobby) { lobby.openBooking(); });
        bookings.tellDays({{tomorrow, DayState::Free, eight}});
        settle();
    }
    void holds(const QString &language = QStringLiteral("pl"))
    {
        looksAtDays(language);
        touch([](Lobby &lobby) { lobby.booking()->chooseNextFree(); });
        bookings.tell(BookingState::Held);
        settle();
    }
    void books(const QString &language = QStringLiteral("pl"))
    {
        holds(language);
        touch([](Lobby &lobby) { lobby.booking()->confirm(); });
        bookings.tell(BookingState::Booked);
        const auto jobs = ledger().openPrintJobs();
        m_job = jobs->constLast().id;
        settle();
    }
    /// Whether the ledger keeps the code of the confirmation.
    [[nodiscard]] bool codeKept()
    {
        const auto job = ledger().printJob(m_job);
        return job && *job && (*job)->booking;
    }

private:
    PrintJobId m_job;
};

} // namespace

class BookingFeature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheServiceToTheCodeOnPaper()
    {
        Booker office;
        When(office.books(QStringLiteral("uk")));
        Then(QCOMPARE(office.lobby().screen(), int(Shown::Booked)));
        And(QCOMPARE(office.lobby().booking()->code(), QStringLiteral("K7RT\u00a04MXQ")));
        And(QCOMPARE(office.lobby().booking()->bookedTime(), QStringLiteral("8:00")));
        And(QCOMPARE(office.printer->orders.size(), 1));
        const auto slip = office.printer->orders.constFirst().slip;
        And(QVERIFY(slip && slip->booking && slip->matters.isEmpty() && !slip->copy));
        And(QCOMPARE(slip->language, Language::Ukrainian));
        And(QCOMPARE(slip->booking->code, QStringLiteral("K7RT4MXQ")));
        And(QCOMPARE(slip->booking->fromLocal.time(), QTime(8, 0)));
        And(QCOMPARE(slip->booking->minutes, 20));
        And(QVERIFY(office.codeKept()));
        When(office.printerPrints());
        Then(QCOMPARE(office.lobby().booking()->paper(), int(Shown::PaperReady)));
        And(QVERIFY(!office.codeKept()));
        // One touch does not lead out of it by accident into what was before.
        And(QVERIFY(!office.lobby().canGoBack()));
    }

    void forAFamilyInOneBooking()
    {
        Booker visitor;
        Given(visitor.touch([](Lobby &lobby) { lobby.start(QStringLiteral("pl")); }));
        And(visitor.chooseService(QStringLiteral("identity-card")));
        When(visitor.touch([](Lobby &lobby) { lobby.openBooking(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::BookPeople)));
        And(QCOMPARE(visitor.lobby().booking()->peopleAtMost(), 4));
        When(visitor.touch([](Lobby &lobby) { lobby.booking()->choosePeople(3); }));
        And(visitor.bookings.tellDays({{tomorrow, DayState::Free, eight}}));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::BookDay)));
        When(visitor.touch([](Lobby &lobby) { lobby.booking()->chooseNextFree(); }));
        Then(QCOMPARE(visitor.bookings.wishes.constLast().visits, 3));
        And(visitor.bookings.tell(BookingState::Held));
        When(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        And(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        And(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::BookPeople)));
        When(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::Service)));
        And(QCOMPARE(visitor.bookings.released.size(), 1));
    }

    void whereNothingIsFreeForSoManyFewerCanBeChosen()
    {
        Booker visitor;
        Given(visitor.touch([](Lobby &lobby) { lobby.start(QStringLiteral("pl")); }));
        And(visitor.chooseService(QStringLiteral("identity-card")));
        And(visitor.touch([](Lobby &lobby) { lobby.openBooking(); }));
        And(visitor.touch([](Lobby &lobby) { lobby.booking()->choosePeople(4); }));
        When(visitor.bookings.tellDays({{tomorrow, DayState::Full, {}}}));
        Then(QCOMPARE(visitor.lobby().why(), int(Shown::NothingFree)));
        And(QCOMPARE(visitor.lobby().booking()->people(), 4));
        When(visitor.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::BookPeople)));
        When(visitor.touch([](Lobby &lobby) { lobby.booking()->choosePeople(1); }));
        And(visitor.bookings.tellDays({{tomorrow, DayState::Free, eight}}));
        Then(QCOMPARE(visitor.lobby().screen(), int(Shown::BookDay)));
    }

    void theNextVisitorFindsNothingOfIt()
    {
        Booker office;
        Given(office.books());
        When(office.done());
        Then(QCOMPARE(office.lobby().screen(), int(Shown::Idle)));
        And(QCOMPARE(office.lobby().booking()->code(), QString()));
        And(QVERIFY(office.bookings.cancelled.isEmpty()));
    }

    void itsPaperIsNobodyElses()
    {
        Booker office;
        Given(office.printer->become(PrinterTrouble::PaperOut));
        And(office.books());
        And(QCOMPARE(office.lobby().booking()->trouble(), int(Shown::PaperOut)));
        When(office.done());
        And(office.printer->become(PrinterTrouble::None));
        Then(QCOMPARE(office.printer->orders.size(), 0));
        And(QCOMPARE(office.terminal().printQueue().shelf().value_or(QList<PrintQueue::Shelved>{{}}).size(),
                     0));
        And(QVERIFY(!office.codeKept()));
    }

    void onItsWayWhenTheVisitorWentItDoesNotComeWithTheNextRoll()
    {
        Booker office;
        Given(office.books());
        And(QCOMPARE(office.printer->orders.size(), 1));
        const PrintJobId job = office.printer->orders.constFirst().id;
        And(office.done());
        When(office.printer->become(PrinterTrouble::PaperOut));
        Then(QCOMPARE(office.printer->cancelled, QList<PrintJobId>{job}));
        When(office.printer->fail(job, PrinterTrouble::PaperOut));
        And(office.printer->become(PrinterTrouble::None));
        And(office.settle());
        Then(QCOMPARE(office.printer->orders.size(), 1));
        And(QVERIFY(!office.codeKept()));
    }

    void thePaperSpeaksTheLanguageThatIsReadWhenItIsBooked()
    {
        Booker office;
        Given(office.holds());
        And(office.chooseLanguage(QStringLiteral("uk")));
        When(office.touch([](Lobby &lobby) { lobby.booking()->confirm(); }));
        And(office.bookings.tell(BookingState::Booked));
        And(office.settle());
        Then(QCOMPARE(office.printer->orders.constFirst().slip->language, Language::Ukrainian));
    }

    void aTicketOfTheSameVisitHasItsOwnPaper()
    {
        Booker office;
        Given(office.printer->become(PrinterTrouble::PaperOut));
        And(office.books());
        And(office.touch([](Lobby &lobby) { lobby.anotherMatter(); }));
        And(office.chooseService(QStringLiteral("identity-card")));
        And(office.takeTicket());
        When(office.printer->become(PrinterTrouble::None));
        And(office.printerPrints());
        And(office.printerPrints());
        Then(QCOMPARE(office.printer->orders.size(), 2));
        And(QVERIFY(office.printer->orders.constFirst().slip->booking.has_value()));
        And(QVERIFY(!office.printer->orders.constLast().slip->booking));
    }

    void killedWhileItPrintsItComesOutOnceMoreAsACopyForWhoStillStandsThere()
    {
        Booker office;
        Given(office.books());
        When(office.restart());
        Then(QCOMPARE(office.printer->questions.size(), 1));
        When(office.printer->answer(office.printer->questions.constFirst().id, JobKnown::CannotTell));
        And(office.settle());
        Then(QCOMPARE(office.printer->orders.size(), 1));
        And(QVERIFY(office.printer->orders.constFirst().slip->copy));
        And(QCOMPARE(office.printer->orders.constFirst().slip->booking->code, QStringLiteral("K7RT4MXQ")));
    }

    void killedAndFoundAgainLateItIsDropped()
    {
        Booker office;
        Given(office.books());
        When(office.restart());
        And(office.clock.advance(5min));
        And(office.printer->answer(office.printer->questions.constFirst().id, JobKnown::No));
        And(office.settle());
        Then(QCOMPARE(office.printer->orders.size(), 0));
        And(QVERIFY(!office.codeKept()));
    }

    void takenBackWithinFiveMinutes()
    {
        Booker office;
        Given(office.books());
        And(QVERIFY(office.lobby().booking()->undoSeconds() > 290));
        When(office.touch([](Lobby &lobby) { lobby.booking()->undo(); }));
        And(office.bookings.tell(BookingState::Cancelled));
        And(office.settle());
        Then(QCOMPARE(office.lobby().screen(), int(Shown::Booked)));
        And(QVERIFY(office.lobby().booking()->undone()));
        And(QCOMPARE(office.lobby().booking()->code(), QString()));
    }

    void backLeadsStepByStepAndWhatWasHeldIsFree()
    {
        Booker office;
        Given(office.holds());
        When(office.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(office.lobby().screen(), int(Shown::BookTime)));
        office.bookings.tellTimes({eight, nine});
        When(office.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(office.lobby().screen(), int(Shown::BookDay)));
        office.bookings.tellDays({{tomorrow, DayState::Free, eight}});
        When(office.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(office.lobby().screen(), int(Shown::Service)));
        And(QCOMPARE(office.bookings.released.size(), 1));
        When(office.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(office.lobby().screen(), int(Shown::Home)));
    }

    void withoutTheOfficeNothingIsPromisedAndItCanBeAskedAgain()
    {
        Booker office;
        Given(office.holds());
        When(office.touch([](Lobby &lobby) { lobby.booking()->confirm(); }));
        And(office.bookings.sayNothing());
        Then(QCOMPARE(office.lobby().screen(), int(Shown::NoTicket)));
        And(QCOMPARE(office.lobby().why(), int(Shown::PromiseUnknown)));
        When(office.touch([](Lobby &lobby) { lobby.tryAgain(); }));
        Then(QCOMPARE(office.bookings.confirmed.size(), 2));
        And(QCOMPARE(office.bookings.confirmed.constFirst(), office.bookings.confirmed.constLast()));
        When(office.bookings.tell(BookingState::Booked));
        Then(QCOMPARE(office.lobby().screen(), int(Shown::Booked)));
    }

    void backFromSilenceLeadsToTheService()
    {
        Booker office;
        Given(office.looksAtDays());
        When(office.touch([](Lobby &lobby) { lobby.booking()->chooseNextFree(); }));
        And(office.bookings.sayNothing());
        Then(QCOMPARE(office.lobby().why(), int(Shown::TimesNotPromised)));
        When(office.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(office.lobby().screen(), int(Shown::Service)));
        // It may have been held all the same.
        And(QCOMPARE(office.bookings.released.size(), 1));
    }

    void takenMeanwhileTheOtherTimesOfThatDayAreOffered()
    {
        Booker office;
        Given(office.looksAtDays());
        When(office.touch([](Lobby &lobby) { lobby.booking()->chooseNextFree(); }));
        And(office.bookings.refuse(BookingRefusal::Taken));
        And(office.bookings.tellTimes({nine}));
        Then(QCOMPARE(office.lobby().screen(), int(Shown::BookTime)));
        And(QCOMPARE(office.lobby().booking()->setback(), int(Shown::TimeTaken)));
        And(QCOMPARE(office.lobby().booking()->times().size(), 1));
    }

    void aCodeUnderTheScannerEndsWhatWasHalfBooked()
    {
        Booker office;
        Given(office.holds());
        When(office.touch([](Lobby &lobby) { lobby.scanned(QStringLiteral("K7RT4MXQ")); }));
        Then(QCOMPARE(office.bookings.released.size(), 1));
        And(QCOMPARE(office.bookings.asked.constLast(), QStringLiteral("seek K7RT4MXQ")));
        And(QCOMPARE(office.lobby().screen(), int(Shown::MyVisit)));
        When(office.bookings.tellSought(std::nullopt));
        And(office.touch([](Lobby &lobby) { lobby.back(); }));
        And(office.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(office.lobby().screen(), int(Shown::Service)));
    }

    void whoGoesElsewhereDoesNotComeBackToIt()
    {
        Booker office;
        Given(office.looksAtDays());
        When(office.touch([](Lobby &lobby) { lobby.booking()->chooseNextFree(); }));
        And(office.bookings.sayNothing());
        And(office.touch([](Lobby &lobby) { lobby.openInformation(); }));
        Then(QCOMPARE(office.lobby().screen(), int(Shown::Service)));
        And(QCOMPARE(office.bookings.released.size(), 1));
        When(office.touch([](Lobby &lobby) { lobby.back(); }));
        Then(
            QVERIFY(office.lobby().screen() != Shown::NoTicket && office.lobby().screen() != Shown::BookDay));
    }

    void whatCouldNotBeTakenBackIsSaid()
    {
        Booker office;
        Given(office.books());
        When(office.touch([](Lobby &lobby) { lobby.booking()->undo(); }));
        And(office.bookings.sayNothing());
        Then(QCOMPARE(office.lobby().screen(), int(Shown::Booked)));
        And(QCOMPARE(office.lobby().booking()->setback(), int(Shown::OfficeUnheard)));
        And(QCOMPARE(office.lobby().booking()->code(), QStringLiteral("K7RT\u00a04MXQ")));
        When(office.touch([](Lobby &lobby) { lobby.booking()->undo(); }));
        And(office.bookings.tell(BookingState::Cancelled));
        Then(QVERIFY(office.lobby().booking()->undone()));
    }

    void aTerminalOfItsOwnOffersNoTimes()
    {
        World alone;
        When(alone.touch([](Lobby &lobby) { lobby.start(QStringLiteral("pl")); }));
        And(alone.chooseService(passport));
        Then(QVERIFY(!alone.lobby().service()->bookable()));
        When(alone.touch([](Lobby &lobby) { lobby.openBooking(); }));
        Then(QCOMPARE(alone.lobby().screen(), int(Shown::Service)));
    }

    void whileTheLineIsDownTheServiceSaysSo()
    {
        Booker office;
        Given(office.touch([](Lobby &lobby) { lobby.start(QStringLiteral("pl")); }));
        And(office.chooseService(passport));
        And(QVERIFY(office.lobby().service()->bookable()));
        When(office.terminal().hall().setLineDown(true));
        Then(QVERIFY(!office.lobby().service()->bookable()));
        And(QVERIFY(office.lobby().service()->bookableLater()));
    }

    void theConfirmationIsSaidToWhoHears()
    {
        Booker office;
        Given(office.touch([](Lobby &lobby) { lobby.toggleVoice(); }));
        And(office.books());
        And(office.voice->end());
        When(office.printerPrints());
        Then(QCOMPARE(office.voice->sayings.constLast().kind, Saying::Kind::ConfirmationReady));
    }
};

QTEST_GUILESS_MAIN(BookingFeature)
#include "tst_bookingavisit.moc"
