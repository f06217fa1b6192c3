// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include <array>
#include <unistd.h>

#include "api/journal.h"
#include "api/premises.h"
#include "api/ratelimit.h"
#include "api/typedcode.h"

using namespace okienko;
using namespace okienko::backoffice;
using namespace std::chrono_literals;

class TestRateLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBurstIsFreeThenTheRateCounts()
    {
        RateLimit limit;
        const RateLimit::Rule rule{2, 3};
        auto now = RateLimit::Clock::time_point(1000s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limit.take("a", rule, now), 0s);
        QCOMPARE(limit.take("a", rule, now), 1s);
        QCOMPARE(limit.take("b", rule, now), 0s);
        now += 500ms;
        QCOMPARE(limit.take("a", rule, now), 0s);
        QCOMPARE(limit.take("a", rule, now), 1s);
        now += 1h;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limit.take("a", rule, now), 0s);
        QCOMPARE(limit.take("a", rule, now), 1s);
    }

    void aSlowRateTellsALongWait()
    {
        RateLimit limit;
        const auto now = RateLimit::Clock::time_point(1000s);
        QCOMPARE(limit.take("a", {0.1, 1}, now), 0s);
        QCOMPARE(limit.take("a", {0.1, 1}, now), 10s);
    }

    void whoWasQuietIsForgotten()
    {
        RateLimit limit;
        const RateLimit::Rule rule{10, 10};
        auto now = RateLimit::Clock::time_point(1000s);
        for (int i = 0; i < 1024; ++i)
            (void)limit.take(QByteArray::number(i), rule, now);
        QCOMPARE(limit.kept(), 1024);
        now += 10s;
        (void)limit.take("last", rule, now);
        QCOMPARE(limit.kept(), 1);
    }

    void codesForTypingHaveTheContractsForm()
    {
        const QRegularExpression secret(
            QStringLiteral("\\A[34679ACDEFGHJKMNPQRTWXY]{4}(-[34679ACDEFGHJKMNPQRTWXY]{4}){3}\\z"));
        const QRegularExpression pair(QStringLiteral("\\A[34679ACDEFGHJKMNPQRTWXY]{6}\\z"));
        QSet<QString> all;
        for (int i = 0; i < 200; ++i) {
            const QString code = typedcode::makeEnrolSecret().value();
            QVERIFY2(secret.match(code).hasMatch(), qPrintable(code));
            QVERIFY(pair.match(typedcode::makePairCode().value()).hasMatch());
            all.insert(code);
        }
        QCOMPARE(all.size(), 200);
        QCOMPARE(typedcode::hashOf(QStringLiteral("7k4m-9xqt"), QStringLiteral("enrolment")),
                 typedcode::hashOf(QStringLiteral("7K4M9XQT"), QStringLiteral("enrolment")));
        QVERIFY(typedcode::hashOf(QStringLiteral("7K4M"), QStringLiteral("enrolment")) !=
                typedcode::hashOf(QStringLiteral("7K4M"), QStringLiteral("pairing")));
    }

    void cookiesAndBearersAreFound()
    {
        const Headers headers{{"Cookie", "a=1; __Host-okienko-session=tok; b=2"},
                              {"Authorization", "bearer xyz"}};
        QCOMPARE(cookieOf(headers, SessionCookie), "tok");
        QCOMPARE(cookieOf(headers, "okienko-session"), "");
        QCOMPARE(bearerOf(headers), "xyz");
        QCOMPARE(bearerOf(Headers{{"Authorization", "Basic xyz"}}), "");
        QVERIFY(csrfOf("one") != csrfOf("two"));
        QVERIFY(setCookie(SessionCookie, "t", 60s).contains("Secure; HttpOnly; SameSite=Strict; Max-Age=60"));
    }

    void theJournalWritesOneObjectALineAndKeepsToItsLevel()
    {
        QList<QByteArray> lines;
        Journal journal(Journal::Level::Info, [&](const QByteArray &line) { lines.append(line); });
        journal.write(Journal::Level::Debug, QStringLiteral("request"));
        journal.write(Journal::Level::Error, QStringLiteral("refused"), {{QStringLiteral("n"), 1}});
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.constFirst().endsWith('\n'));
        const QJsonObject line = QJsonDocument::fromJson(lines.constFirst()).object();
        QCOMPARE(line.value(QLatin1String("what")).toString(), QStringLiteral("refused"));
        QCOMPARE(line.value(QLatin1String("level")).toString(), QStringLiteral("error"));
        QCOMPARE(line.value(QLatin1String("n")).toInt(), 1);
    }

    void theJournalDoesNotWaitForItsReader()
    {
        std::array<int, 2> ends{};
        QVERIFY(::pipe(ends.data()) == 0);
        Journal journal(Journal::Level::Info, Journal::into(ends[1]));
        for (int i = 0; i < 2000; ++i)
            journal.write(Journal::Level::Info, QStringLiteral("request"), {{QStringLiteral("n"), i}});
        QByteArray read(1024 * 1024, '\0');
        const auto full = ::read(ends[0], read.data(), static_cast<std::size_t>(read.size()));
        const auto kept = read.left(full).count('\n');
        QVERIFY(kept > 100 && kept < 2000);
        journal.write(Journal::Level::Info, QStringLiteral("request"), {{QStringLiteral("n"), 2000}});
        const auto rest = ::read(ends[0], read.data(), static_cast<std::size_t>(read.size()));
        const QList<QByteArray> lines = read.left(rest).split('\n');
        const QJsonObject lost = QJsonDocument::fromJson(lines.at(0)).object();
        QCOMPARE(lost.value(QLatin1String("what")).toString(), QStringLiteral("log-lost"));
        QCOMPARE(lost.value(QLatin1String("lines")).toInt(), 2000 - kept);
        QCOMPARE(QJsonDocument::fromJson(lines.at(1)).object().value(QLatin1String("n")).toInt(), 2000);
        // Nobody will ever read: nothing happens.
        ::close(ends[0]);
        journal.write(Journal::Level::Info, QStringLiteral("request"));
        ::close(ends[1]);
    }
};

QTEST_APPLESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
