// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "identity/loginthrottle.h"
#include "identity/pairing.h"
#include "identity/rights.h"
#include "identity/session.h"
#include "vault/spokencode.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace std::chrono_literals;

namespace
{

const QDateTime Now(QDate(2026, 9, 21), QTime(10, 42, 7), Qt::UTC);
const OfficeId Office{QStringLiteral("zielonowo")};
const QString Ada = QStringLiteral("ada");
const QString Desk = QStringLiteral("192.0.2.10");
const QString Elsewhere = QStringLiteral("198.51.100.7");

QString numbered(const char *word, int number) { return QLatin1String(word) + QString::number(number); }

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- who may do what

    void everyRightHasItsRowItsWordAndSomebody()
    {
        QSet<QString> words;
        for (const Right right : allRights()) {
            words.insert(wordOf(right));
            int roles = 0;
            for (const Role role : allRoles())
                roles += may(role, right) ? 1 : 0;
            QVERIFY2(roles > 0, qPrintable(wordOf(right)));
        }
        QCOMPARE(words.size(), allRights().size());
        for (const Role role : allRoles())
            QCOMPARE(roleFrom(wordOf(role)).value(), role);
        QVERIFY(!roleFrom(QStringLiteral("Admin")));
        QVERIFY(!roleFrom(QString()));
    }

    void theRolesKeepToTheirParts()
    {
        for (const Right right : allRights()) {
            const QByteArray word = wordOf(right).toUtf8();
            // A screen only reads, and only what hangs in the hall anyway.
            if (may(Role::Display, right))
                QVERIFY2(right == Right::WatchCalls || right == Right::ReadCatalogue, word.constData());
            // Whatever a counter does, a supervisor can do when the counter is empty.
            if (may(Role::Counter, right))
                QVERIFY2(may(Role::Supervisor, right), word.constData());
            // Nobody is a device but a device: numbers are lent to certificates only.
            if (may(Role::Device, right) && !may(Role::Counter, right) && right != Right::ReadCatalogue)
                QVERIFY2(!may(Role::Supervisor, right) && !may(Role::Admin, right), word.constData());
        }
        // Who sets up staff and devices calls nobody; who calls sets up nothing.
        QVERIFY(!may(Role::Admin, Right::CallNext));
        QVERIFY(!may(Role::Admin, Right::SeeQueue));
        QVERIFY(!may(Role::Supervisor, Right::ManageStaff));
        QVERIFY(!may(Role::Counter, Right::EnrolDevice));
        QVERIFY(!may(Role::Counter, Right::SuspendService));
        QVERIFY(!may(Role::Device, Right::CallNext));
        QVERIFY(!may(Role::Supervisor, Right::ReadAudit));
    }

    void everyRefusalNamesWhoAndWhat()
    {
        const Caller clerk{Office, Role::Counter, QStringLiteral("staff-7")};
        QVERIFY(permit(clerk, Right::CallNext, Office));
        const Result<void> role = permit(clerk, Right::SuspendService, Office);
        QVERIFY(!role);
        QCOMPARE(role.error().kind, ErrorKind::Refused);
        QCOMPARE(role.error().detail,
                 QStringLiteral("service.suspend: refused to counter staff-7: the role may not"));
        const Result<void> office = permit(clerk, Right::CallNext, {QStringLiteral("zagaje")});
        QVERIFY(!office);
        QCOMPARE(office.error().kind, ErrorKind::Refused);
        // A caller whose office was never found is in no office, not in all.
        QVERIFY(!permit({}, Right::WatchCalls, Office));
        QVERIFY(!permit({}, Right::WatchCalls, {}));
    }

    // --- guessing

    void someTriesAreFreeThenEachWaitsTwiceAsLong()
    {
        LoginThrottle throttle;
        QDateTime now = Now;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(throttle.begin(Ada, Desk, now), 0s);
        for (const std::chrono::seconds wait : {30s, 60s, 120s, 240s, 480s, 900s, 900s, 900s}) {
            QCOMPARE(throttle.begin(Ada, Desk, now), wait);
            // Asking again neither helps nor prolongs.
            QCOMPARE(throttle.begin(Ada, Desk, now.addSecs(1)), wait - 1s);
            QCOMPARE(throttle.begin(Ada, Desk, now.addMSecs(1500)), wait - 1s);
            now = now.addDuration(wait).addMSecs(-1);
            QCOMPARE(throttle.begin(Ada, Desk, now), 1s);
            now = now.addMSecs(1);
            QCOMPARE(throttle.begin(Ada, Desk, now), 0s);
        }
        // The name in other letters is the same name; another name is not held up.
        QVERIFY(throttle.begin(QStringLiteral("ADA"), Desk, now) > 0s);
        QCOMPARE(throttle.begin(QStringLiteral("ola"), Desk, now), 0s);
        // A day of peace forgives all.
        for (int i = 0; i < 5; ++i)
            QCOMPARE(throttle.begin(Ada, Desk, now.addDays(1)), 0s);
        QCOMPARE(throttle.begin(Ada, Desk, now.addDays(1)), 30s);
    }

    void aRightTryClearsItsNameButNotTheAddress()
    {
        LoginThrottle throttle;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(throttle.begin(Ada, Desk, Now), 0s);
        throttle.succeeded(Ada, Desk, Now);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(throttle.begin(Ada, Desk, Now), 0s);
        QCOMPARE(throttle.begin(Ada, Desk, Now), 30s);
        // 4 + 5 wrong ones are counted for the address: 21 more are free. Somebody's own account must not
        // wash them away.
        for (int i = 0; i < 21; ++i)
            QCOMPARE(throttle.begin(numbered("name", i), Desk, Now), 0s);
        QCOMPARE(throttle.begin(QStringLiteral("next"), Desk, Now), 10s);
        QCOMPARE(throttle.begin(QStringLiteral("next"), Elsewhere, Now), 0s);
    }

    void guessingFromEverywhereDoesNotKeepTheClerkOut()
    {
        LoginThrottle throttle;
        QCOMPARE(throttle.begin(Ada, Desk, Now.addDays(-29)), 0s);
        throttle.succeeded(Ada, Desk, Now.addDays(-29));
        for (int i = 0; i < 50; ++i)
            QCOMPARE(throttle.begin(Ada, numbered("203.0.113.", i), Now), 0s);
        QCOMPARE(throttle.begin(Ada, Elsewhere, Now), 60s);
        QCOMPARE(throttle.begin(Ada, Desk, Now), 0s);
        // From a place that was not seen for 30 days it is like from everywhere.
        LoginThrottle longAgo;
        longAgo.succeeded(Ada, Desk, Now.addDays(-30));
        for (int i = 0; i < 50; ++i)
            QCOMPARE(longAgo.begin(Ada, numbered("203.0.113.", i), Now), 0s);
        QCOMPARE(longAgo.begin(Ada, Desk, Now), 60s);
    }

    void aHundredTriesAtOnceAreNotAHundredFreeOnes()
    {
        LoginThrottle throttle;
        int made = 0;
        for (int i = 0; i < 100; ++i)
            made += throttle.begin(Ada, Desk, Now) == 0s ? 1 : 0;
        QCOMPARE(made, 5);
    }

    void nobodyIsLockedOutForEverAlsoWhenTheClockIsSetBack()
    {
        LoginThrottle throttle;
        // A guesser who never stops for a month.
        QDateTime now = Now;
        int made = 0;
        for (; now < Now.addDays(30); now = now.addSecs(60))
            made += throttle.begin(Ada, Desk, now) == 0s ? 1 : 0;
        QVERIFY2(made < 30 * 24 * 4 + 20, qPrintable(QString::number(made)));
        QVERIFY(throttle.begin(Ada, Desk, now) <= 1h);
        now = now.addSecs(3600);
        QCOMPARE(throttle.begin(Ada, Desk, now), 0s);
        // A year back: what was counted in the future does not hold anybody for a year.
        const QDateTime back = now.addYears(-1);
        QCOMPARE(throttle.begin(Ada, Desk, back), 3600s);
        QCOMPARE(throttle.begin(Ada, Desk, back.addSecs(3600)), 0s);
    }

    void itsMemoryIsBounded()
    {
        LoginThrottle throttle;
        for (int i = 0; i < 10000; ++i)
            QCOMPARE(throttle.begin(numbered("name", i), numbered("10.0.0.", i), Now.addMSecs(i)), 0s);
        QVERIFY(throttle.entries() <= LoginThrottle::MostEntries);
        QVERIFY(throttle.entries() > LoginThrottle::MostEntries * 8 / 10);
        // The newest are still counted.
        for (int i = 0; i < 4; ++i)
            QCOMPARE(
                throttle.begin(QStringLiteral("name9999"), QStringLiteral("10.0.0.9999"), Now.addSecs(10)),
                0s);
        QCOMPARE(throttle.begin(QStringLiteral("name9999"), QStringLiteral("10.0.0.9999"), Now.addSecs(10)),
                 30s);
    }

    // --- sessions

    void aSessionEndsByAgeAndByIdleness()
    {
        const auto at = [](Role role, std::chrono::minutes age, std::chrono::minutes idle) {
            return judge({role, Now.addSecs(-60 * age.count()), Now.addSecs(-60 * idle.count())}, Now);
        };
        QCOMPARE(at(Role::Counter, 0min, 0min), SessionVerdict::Alive);
        QCOMPARE(at(Role::Counter, 11h + 59min, 89min), SessionVerdict::Alive);
        QCOMPARE(at(Role::Counter, 12h, 0min), SessionVerdict::TooOld);
        QCOMPARE(at(Role::Counter, 2h, 90min), SessionVerdict::Idle);
        QCOMPARE(at(Role::Supervisor, 2h, 29min), SessionVerdict::Alive);
        QCOMPARE(at(Role::Supervisor, 2h, 30min), SessionVerdict::Idle);
        QCOMPARE(at(Role::Admin, 2h, 15min), SessionVerdict::Idle);
        QCOMPARE(at(Role::Display, 24h * 364, 24h * 29), SessionVerdict::Alive);
        QCOMPARE(at(Role::Display, 24h * 365, 0min), SessionVerdict::TooOld);
        QCOMPARE(at(Role::Device, 0min, 0min), SessionVerdict::Never);
        QCOMPARE(at(Role::Counter, -2min, -2min), SessionVerdict::Alive);
        QCOMPARE(at(Role::Counter, -3min, 0min), SessionVerdict::Never);
        QCOMPARE(at(Role::Counter, 10min, -3min), SessionVerdict::Never);
        for (const Role role : allRoles())
            QCOMPARE(sessionRule(role).has_value(), role != Role::Device);
    }

    // --- hall screens

    void aScreenIsPairedByTheCodeItShows()
    {
        const QString code = *spokencode::read(*spokencode::make(2), 2);
        const QByteArray shown = spokencode::hash(code, QStringLiteral("pairing"));
        const QByteArray other = spokencode::hash(code, QStringLiteral("enrolment"));
        Pairing pairing{shown, QByteArray(32, 't'), Now, std::nullopt};
        QCOMPARE(stateOf(pairing, Now), PairingState::Waiting);
        QVERIFY(opens(pairing, shown, Now));
        QVERIFY(!opens(pairing, other, Now));
        QVERIFY(opens(pairing, shown, Now.addSecs(599)));
        QVERIFY(!opens(pairing, shown, Now.addSecs(600)));
        QCOMPARE(stateOf(pairing, Now.addSecs(600)), PairingState::Expired);
        QCOMPARE(stateOf(pairing, Now.addSecs(-1)), PairingState::Expired);
        pairing.confirmed = Now.addSecs(60);
        QCOMPARE(stateOf(pairing, Now.addDays(1)), PairingState::Confirmed);
        // One code, one screen: it does not open twice.
        QVERIFY(!opens(pairing, shown, Now.addSecs(61)));
        QVERIFY(mayBeginPairing(0, 0));
        QVERIFY(mayBeginPairing(49, 2));
        QVERIFY(!mayBeginPairing(50, 0));
        QVERIFY(!mayBeginPairing(10, 3));
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
