// SPDX-License-Identifier: GPL-3.0-or-later
// Writes exchanges of letters as our code makes them, one JSON line each, for the contract's validator
// (tests/contract), which knows nothing of this code.
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "protocol/helloletter.h"
#include "protocol/lendletter.h"
#include "protocol/pushletter.h"
#include "sampleletters.h"

using namespace okienko;

class LetterExchangesTest : public QObject
{
    Q_OBJECT

private:
    /// Asked and answered with 200.
    void add(const char *path, const QByteArray &asked, const QByteArray &answered)
    {
        const auto side = [](const QByteArray &body) {
            return QJsonObject{{QStringLiteral("headers"), QJsonObject{{QStringLiteral("content-type"),
                                                                        QStringLiteral("application/json")}}},
                               {QStringLiteral("body"), QString::fromUtf8(body)}};
        };
        const QJsonObject line{{QStringLiteral("method"), QStringLiteral("POST")},
                               {QStringLiteral("path"), QString::fromLatin1(path)},
                               {QStringLiteral("request"), side(asked)},
                               {QStringLiteral("status"), 200},
                               {QStringLiteral("response"), side(answered)}};
        m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        ++m_lines;
    }

    QTemporaryDir m_scratch;
    QFile m_file;
    int m_lines = 0;

private Q_SLOTS:
    void initTestCase()
    {
        // Without the variable nobody reads what is written.
        const QString folder = qEnvironmentVariable("OKIENKO_EXCHANGES", m_scratch.path());
        QVERIFY(QDir().mkpath(folder));
        m_file.setFileName(folder + QStringLiteral("/letters.jsonl"));
        QVERIFY(m_file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    }

    void hello()
    {
        const QByteArray asked = letterOf(sample::hello());
        for (const Standing standing : {Standing::Ok, Standing::Stale, Standing::Second, Standing::Retired})
            add("/v1/device/hello", asked, letterOf(sample::helloAnswer(standing)));
        add("/v1/device/hello", letterOf(sample::barestHello()), letterOf(sample::helloAnswerInDoubt()));
    }

    void lend()
    {
        add("/v1/device/lend", letterOf(sample::lendRequest()), letterOf(sample::lendAnswer()));
        add("/v1/device/lend", letterOf(sample::lendRequest(LeaseKind::Reserve)),
            letterOf(LendAnswer{{sample::uuid(7)}, {}, {{{QString(QStringLiteral(""))}, LendRefusal::Day}}}));
    }

    void push() { add("/v1/device/push", letterOf(sample::push()), letterOf(sample::pushAnswer())); }

    /// What our reader calls odd is marked, and only that: the validator counts an odd event that is not
    /// marked.
    void pushWithOddEvents()
    {
        Push push = sample::push();
        push.events[0].body.insert(QStringLiteral("n"), 0);
        push.events[1].body.remove(QStringLiteral("service"));
        push.events[2].kind = QStringLiteral("Ticket.Away");
        push.events[3].body.insert(QStringLiteral("colour"), QStringLiteral("red"));
        push.events[4].day = {};
        push.events[5].body.insert(QStringLiteral("at"), QStringLiteral("yesterday"));
        const auto received = readPush(letterOf(push));
        QVERIFY(received);
        QCOMPARE(received->odd.size(), 6);
        PushAnswer answer{push.nonce, 11, {}};
        for (qsizetype i = 0; i < push.events.size(); ++i)
            answer.events.insert(push.events.at(i).id,
                                 received->odd.contains(i) ? Taken::Marked : Taken::Taken);
        add("/v1/device/push", letterOf(push), letterOf(answer));
    }

    void cleanupTestCase()
    {
        m_file.close();
        QCOMPARE(m_file.error(), QFile::NoError);
        QCOMPARE(m_lines, 9);
    }
};

QTEST_GUILESS_MAIN(LetterExchangesTest)
#include "tst_letterexchanges.moc"
