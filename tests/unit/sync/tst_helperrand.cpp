// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor's call for a person goes over the line, and what becomes of it comes back.
#include <QSignalSpy>
#include <QTest>

#include <atomic>

#include "lineoffice.h"
#include "protocol/helpletter.h"
#include "support/fakeclock.h"
#include "sync/helperrand.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

const QDateTime morning(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);
const HelpAsked call{0ms, Language::Ukrainian, QStringLiteral("visitor"), QStringLiteral("services")};

} // namespace

class TestHelpErrand : public QObject
{
    Q_OBJECT

    LineOffice m_office{QStringLiteral("help")};
    QString m_folder = m_office.enrol(QStringLiteral("kiosk-1"));

    struct Kiosk {
        explicit Kiosk(const DeviceLine::Settings &settings)
            : clock(morning), line(settings), help(line, clock), unheard(&help, &HelpLine::unheard)
        {
            connect(&help, &HelpLine::heard, &help, [this](const HelpState &state) { told.append(state); });
        }
        void pass(std::chrono::seconds time)
        {
            clock.advance(time);
            help.tick();
        }
        FakeClock clock;
        DeviceLine line;
        HelpErrand help;
        QSignalSpy unheard;
        QList<HelpState> told;
    };

    std::atomic<HelpStage> m_stage = HelpStage::Waiting; ///< read by the server's thread
    std::atomic<bool> m_away = false;

    /// What the office has heard of calls: "PUT", "GET", "DELETE", in order.
    [[nodiscard]] QByteArrayList deeds() const
    {
        QByteArrayList deeds;
        for (const LineOffice::Request &one : m_office.heard().mid(m_heardBefore))
            deeds.append(one.method);
        return deeds;
    }
    qsizetype m_heardBefore = 0;

private Q_SLOTS:
    void init()
    {
        m_stage = HelpStage::Waiting;
        m_away = false;
        m_heardBefore = m_office.heard().size();
        m_office.answer(QStringLiteral("/v1/device/help/*"), [this](const LineOffice::Request &request,
                                                                    const backoffice::Answer &answer) {
            if (m_away) {
                answer.send({503, "text/plain", {}, "away"});
                return;
            }
            if (request.method == "DELETE") {
                m_office.reply(request, answer, {204, {}, {}, {}});
                return;
            }
            HelpState state;
            state.request = QUuid::fromString(request.path.section(u'/', -1));
            state.stage = m_stage;
            state.askedAt = morning;
            if (m_stage == HelpStage::Coming) {
                state.counter = QStringLiteral("3");
                state.minutes = 2;
            }
            m_office.reply(request, answer,
                           {200, "application/json", {{"Cache-Control", "no-store"}}, letterOf(state)});
        });
    }

    void isToldAtOnceAndAskedAfterUntilSomebodyComes()
    {
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.help.ask(call);
        QTRY_COMPARE(kiosk.told.size(), 1);
        QCOMPARE(kiosk.told.constLast().stage, HelpStage::Waiting);
        const auto received = readHelpAsked(m_office.heard().constLast().body);
        QVERIFY(received);
        QCOMPARE(received->letter.language, Language::Ukrainian);
        QCOMPARE(received->letter.screen, QStringLiteral("services"));
        kiosk.pass(4s);
        QCOMPARE(deeds(), QByteArrayList{"PUT"});
        m_stage = HelpStage::Coming;
        kiosk.pass(1s);
        QTRY_COMPARE(kiosk.told.size(), 2);
        QCOMPARE(kiosk.told.constLast().counter, QStringLiteral("3"));
        QCOMPARE(kiosk.told.constLast().minutes, std::optional<int>(2));
        kiosk.pass(60s);
        QCOMPARE(deeds(), (QByteArrayList{"PUT", "GET"}));
    }

    void theStreamIsEnoughAndOthersCallsAreNotOurs()
    {
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.help.ask(call);
        QTRY_COMPARE(kiosk.told.size(), 1);
        HelpState state = kiosk.told.constFirst();
        state.stage = HelpStage::Coming;
        HelpState other = state;
        other.request = QUuid::createUuid();
        kiosk.help.hear(other);
        QCOMPARE(kiosk.told.size(), 1);
        kiosk.help.hear(state);
        QCOMPARE(kiosk.told.size(), 2);
    }

    void whoWasNotHeardIsToldSoAndItIsTriedForFiveMinutes()
    {
        m_away = true;
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.help.ask(call);
        QTRY_COMPARE(kiosk.unheard.size(), 1);
        m_away = false;
        kiosk.pass(10s);
        QTRY_COMPARE(kiosk.told.size(), 1);
        // What is told late says since when.
        QCOMPARE(readHelpAsked(m_office.heard().constLast().body)->letter.ago, 10'000ms);

        m_away = true;
        kiosk.help.ask(call);
        QTRY_COMPARE(kiosk.unheard.size(), 2);
        const auto before = deeds().size();
        kiosk.pass(300s);
        kiosk.pass(300s);
        QCOMPARE(deeds().size(), before);
    }

    void takenBackItIsWithdrawnAlsoWhenTheAnswerIsUnderWay()
    {
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.help.ask(call);
        kiosk.help.takeBack();
        QTRY_COMPARE(deeds(), (QByteArrayList{"PUT", "DELETE"}));
        QCOMPARE(kiosk.told.size(), 0);
        kiosk.pass(60s);
        QCOMPARE(deeds().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestHelpErrand)
#include "tst_helperrand.moc"
