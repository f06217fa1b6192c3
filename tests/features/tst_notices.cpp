// SPDX-License-Identifier: GPL-3.0-or-later
// What the office tells everybody: on the first screen, before a visit where it is grave, on the home screen
// and with the matter it is about; by this machine's clock, and after a restart without a line as well.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "sync/deviceline.h"
#include "terminal/noticefeed.h"
#include "world.h"

using namespace okienko;
using namespace okienko::test;
using namespace std::chrono_literals;

namespace
{

NoticeErrand::Documents sampleNotices()
{
    QFile file(QDir(QStringLiteral(OKIENKO_SAMPLE_OFFICE)).filePath(QStringLiteral("notices.json")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample notices");
    NoticeErrand::Documents notices;
    const QJsonArray values =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("notices")).toArray();
    for (const QJsonValue value : values)
        notices.insert(value.toObject().value(QStringLiteral("id")).toString(), value.toObject());
    return notices;
}

/// A terminal with a line, and the part that puts up what comes over it.
struct Told : World {
    Told() : line({QUrl(QStringLiteral("https://127.0.0.1:1")), stateFolder()}), errand(line, clock)
    {
        config.stateFolder = stateFolder();
        config.officeFolder = stateFolder(); // there are no notices in it
        putUp();
    }
    void putUp()
    {
        feed = std::make_unique<NoticeFeed>(config, sample(), &errand, terminal().notices());
        settle();
    }
    DeviceLine line;
    NoticeErrand errand;
    Config config;
    std::unique_ptr<NoticeFeed> feed;
};

} // namespace

class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGraveNoticeIsPassedBeforeTheVisit()
    {
        Told told;
        Given(Q_EMIT told.errand.pulled(QStringLiteral("n7"), sampleNotices()));
        NoticesModel &notices = *told.lobby().notices();
        Then(QCOMPARE(notices.invitation(), QStringLiteral("Nie pij wody z kranu")));
        And(QVERIFY(notices.otherInvitations().contains(QStringLiteral("Do not drink tap water"))));
        told.voice->sounds.clear();
        When(told.chooseLanguage(QStringLiteral("en")));
        Then(QCOMPARE(told.lobby().screen(), Shown::Notices));
        And(QCOMPARE(notices.shown().size(), 1));
        And(QCOMPARE(notices.shown().at(0).toMap().value(QStringLiteral("title")).toString(),
                     QStringLiteral("Do not drink tap water")));
        And(QCOMPARE(told.voice->sounds, QList{Sound::Trouble}));
        When(told.touch([](Lobby &lobby) { lobby.closeNotices(); }));
        Then(QCOMPARE(told.lobby().screen(), Shown::Home));
        And(QCOMPARE(notices.count(), 2));
        // From there they are one touch away, and lead back.
        When(told.touch([](Lobby &lobby) { lobby.openNotices(); }));
        Then(QCOMPARE(notices.shown().size(), 2));
        When(told.touch([](Lobby &lobby) { lobby.closeNotices(); }));
        Then(QCOMPARE(told.lobby().screen(), Shown::Home));
        When(told.touch([](Lobby &lobby) { lobby.startAgain(); }));
        Then(QVERIFY(notices.shown().isEmpty()));
    }

    void backFromANoticeEndsTheVisitThatHasNotBegun()
    {
        Told told;
        Given(Q_EMIT told.errand.pulled(QStringLiteral("n7"), sampleNotices()));
        And(told.chooseLanguage(QStringLiteral("pl")));
        When(told.touch([](Lobby &lobby) { lobby.back(); }));
        Then(QCOMPARE(told.lobby().screen(), Shown::Idle));
    }

    void noticesComeAndGoByThisMachinesClock()
    {
        Told told;
        Given(Q_EMIT told.errand.pulled(QStringLiteral("n7"), sampleNotices()));
        When(told.itIs(QStringLiteral("2026-11-24 19:59")));
        Then(QVERIFY(!told.lobby().notices()->invitation().isEmpty()));
        When(told.wait(61s));
        Then(QVERIFY(told.lobby().notices()->invitation().isEmpty()));
        When(told.chooseLanguage(QStringLiteral("pl")));
        Then(QVERIFY(told.lobby().screen() != Shown::Notices));
    }

    void whatEndsWhileItIsReadStaysUntilItIsLeft()
    {
        Told told;
        Given(Q_EMIT told.errand.pulled(QStringLiteral("n7"), sampleNotices()));
        And(told.chooseLanguage(QStringLiteral("pl")));
        When(Q_EMIT told.errand.pulled(QStringLiteral("n8"), {}));
        Then(QCOMPARE(told.lobby().screen(), Shown::Notices));
        And(QCOMPARE(told.lobby().notices()->shown().size(), 1));
        And(QCOMPARE(told.lobby().notices()->count(), 0));
    }

    void aNoticeThatIsToBeHeardSoundsOnceWhenItComes()
    {
        Told told;
        NoticeErrand::Documents notices = sampleNotices();
        QJsonObject alarm = notices.value(QStringLiteral("water-contamination"));
        alarm.insert(QStringLiteral("valid_from"), QStringLiteral("2026-11-23T10:05:00+01:00"));
        notices.insert(QStringLiteral("water-contamination"), alarm);
        Given(Q_EMIT told.errand.pulled(QStringLiteral("n7"), notices));
        Then(QVERIFY(told.voice->sounds.isEmpty()));
        When(told.wait(301s));
        Then(QCOMPARE(told.voice->sounds, QList{Sound::Trouble}));
        When(told.wait(60s));
        Then(QCOMPARE(told.voice->sounds.size(), 1));
    }

    void aMatterTellsWhatConcernsIt()
    {
        Told told;
        Given(Q_EMIT told.errand.pulled(QStringLiteral("n7"), sampleNotices()));
        And(told.itIs(QStringLiteral("2026-11-30 10:00")));
        And(told.chooseLanguage(QStringLiteral("pl")));
        When(told.chooseService(QStringLiteral("vehicle-registration")));
        Then(QCOMPARE(told.lobby().service()->notices().size(), 1));
        And(QVERIFY(told.lobby().service()->notices().constFirst().startsWith(
            QStringLiteral("Awaria systemu rejestracji pojazdów. "))));
        When(told.chooseService(QStringLiteral("identity-card")));
        Then(QVERIFY(told.lobby().service()->notices().isEmpty()));
    }

    void theyAreThereAfterARestartWithoutALine()
    {
        Told told;
        Given(Q_EMIT told.errand.pulled(QStringLiteral("n7"), sampleNotices()));
        When(told.restart());
        And(told.putUp());
        Then(QCOMPARE(told.lobby().notices()->invitation(), QStringLiteral("Nie pij wody z kranu")));
        And(QVERIFY(told.voice->sounds.isEmpty()));
    }

    void oneThatCannotBeReadDoesNotTakeTheOthersAlong()
    {
        Told told;
        NoticeErrand::Documents notices = sampleNotices();
        QJsonObject broken = notices.value(QStringLiteral("air-quality-alert"));
        broken.insert(QStringLiteral("valid_until"), QStringLiteral("tomorrow"));
        notices.insert(QStringLiteral("air-quality-alert"), broken);
        QJsonObject newer = notices.value(QStringLiteral("water-contamination"));
        newer.insert(QStringLiteral("colour"), QStringLiteral("red"));
        notices.insert(QStringLiteral("water-contamination"), newer);
        When(Q_EMIT told.errand.pulled(QStringLiteral("n7"), notices));
        Then(QCOMPARE(told.lobby().notices()->count(), 1));
        And(QCOMPARE(told.lobby().notices()->headline(), QStringLiteral("Nie pij wody z kranu")));
    }

    void withoutALineTheFolderTellsThem()
    {
        World world;
        Config config;
        config.stateFolder = world.stateFolder();
        config.officeFolder = QStringLiteral(OKIENKO_SAMPLE_OFFICE);
        When(const NoticeFeed feed(config, world.sample(), nullptr, world.terminal().notices()));
        Then(QCOMPARE(world.lobby().notices()->count(), 2));
    }
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
