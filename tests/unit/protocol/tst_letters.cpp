// SPDX-License-Identifier: GPL-3.0-or-later
// The letters hello, lend and push, both ways, whole and damaged.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

#include "protocol/helloletter.h"
#include "protocol/lendletter.h"
#include "protocol/pushletter.h"
#include "sampleletters.h"

using namespace okienko;

namespace
{

/// What a reading came to: refused, or what it would write again.
struct Outcome {
    QList<Problem> problems;
    QList<Problem> marks;
    QByteArray again;
    qsizetype odd = 0;
};

struct Kind {
    const char *name;
    QByteArray whole;
    std::function<Outcome(const QByteArray &)> read;
};

template <typename Letter>
Outcome atOffice(const Reading<Received<Letter>> &read)
{
    if (!read)
        return {read.error(), {}, {}, 0};
    return {{}, read->marks, letterOf(read->letter), 0};
}

template <typename Letter>
Outcome atKiosk(const Reading<Letter> &read)
{
    return read ? Outcome{{}, {}, letterOf(*read), 0} : Outcome{read.error(), {}, {}, 0};
}

Outcome pushAtOffice(const QByteArray &bytes)
{
    const Reading<ReceivedPush> read = readPush(bytes);
    if (!read)
        return {read.error(), {}, {}, 0};
    return {{}, read->marks, letterOf(read->letter), read->odd.size()};
}

QList<Kind> kinds()
{
    return {{"hello", letterOf(sample::hello()), [](const QByteArray &b) { return atOffice(readHello(b)); }},
            {"hello, barest", letterOf(sample::barestHello()),
             [](const QByteArray &b) { return atOffice(readHello(b)); }},
            {"hello's answer", letterOf(sample::helloAnswer()),
             [](const QByteArray &b) { return atKiosk(readHelloAnswer(b)); }},
            {"hello's answer, in doubt", letterOf(sample::helloAnswerInDoubt()),
             [](const QByteArray &b) { return atKiosk(readHelloAnswer(b)); }},
            {"lend", letterOf(sample::lendRequest()),
             [](const QByteArray &b) { return atOffice(readLendRequest(b)); }},
            {"lend, reserve", letterOf(sample::lendRequest(LeaseKind::Reserve)),
             [](const QByteArray &b) { return atOffice(readLendRequest(b)); }},
            {"lend's answer", letterOf(sample::lendAnswer()),
             [](const QByteArray &b) { return atKiosk(readLendAnswer(b)); }},
            {"push", letterOf(sample::push()), pushAtOffice},
            {"push's answer", letterOf(sample::pushAnswer()),
             [](const QByteArray &b) { return atKiosk(readPushAnswer(b)); }}};
}

QJsonValue parsed(const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).object(); }

/// Calls `change` once for each place of a JSON value, with the JSON pointer and a way to put another value
/// there.
using Put = std::function<QJsonValue(const std::optional<QJsonValue> &)>;
void eachPlace(const QJsonValue &value, const QString &pointer, const Put &put,
               const std::function<void(const QString &, const QJsonValue &, const Put &)> &visit)
{
    visit(pointer, value, put);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &key : object.keys())
            eachPlace(
                object.value(key), pointer + QLatin1Char('/') + key,
                [=](const std::optional<QJsonValue> &other) {
                    QJsonObject changed = object;
                    changed.remove(key);
                    if (other)
                        changed.insert(key, *other);
                    return put(changed);
                },
                visit);
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            eachPlace(
                array.at(i), pointer + QLatin1Char('/') + QString::number(i),
                [=](const std::optional<QJsonValue> &other) {
                    QJsonArray changed = array;
                    if (other)
                        changed.replace(i, *other);
                    else
                        changed.removeAt(i);
                    return put(changed);
                },
                visit);
    }
}

QByteArray bytesOf(const QJsonValue &value) { return QJsonDocument(value.toObject()).toJson(); }

} // namespace

class LettersTest : public QObject
{
    Q_OBJECT

private:
    /// The request's and the answer's example of an operation, as the contract has them.
    static QList<QByteArray> examplesOf(const char *operation)
    {
        QFile file(QStringLiteral(OKIENKO_SOURCE "/app/protocol/backoffice.openapi.yaml"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArray text = file.readAll();
        text = text.mid(text.indexOf(QByteArray("operationId: ") + operation + '\n'));
        QList<QByteArray> examples;
        for (const QByteArray &line : text.split('\n')) {
            if (line.trimmed().startsWith("example: ") && examples.size() < 2)
                examples.append(line.trimmed().mid(9));
        }
        return examples;
    }

private Q_SLOTS:
    void readsWhatItWrites()
    {
        for (const Kind &kind : kinds()) {
            const Outcome outcome = kind.read(kind.whole);
            QVERIFY2(outcome.problems.isEmpty(), kind.name);
            QVERIFY2(outcome.marks.isEmpty() && outcome.odd == 0, kind.name);
            QCOMPARE(outcome.again, kind.whole);
        }
    }

    void keepsEveryValue()
    {
        const Hello hello = readHello(letterOf(sample::hello()))->letter;
        QCOMPARE(hello.hardwareMark, sample::hello().hardwareMark);
        QCOMPARE(hello.seenChange, Q_INT64_C(9007199254740991));
        QCOMPARE(hello.seenGeneration, sample::hello().seenGeneration);
        QCOMPARE(hello.at.utc, sample::utc());
        QCOMPARE(hello.at.utc.timeSpec(), Qt::UTC);
        QCOMPARE(hello.at.boot, sample::hello().at.boot);
        QCOMPARE(hello.at.sinceBoot, std::chrono::milliseconds(861123));
        QCOMPARE(hello.leases, sample::hello().leases);
        const Hello barest = readHello(letterOf(sample::barestHello()))->letter;
        QVERIFY(barest.seenGeneration.id.isNull());
        QVERIFY(barest.chain.isEmpty());
        QCOMPARE(barest.day, QDate(1970, 1, 1));
        const HelloAnswer answer = *readHelloAnswer(letterOf(sample::helloAnswer()));
        QCOMPARE(answer.heads, sample::helloAnswer().heads);
        QCOMPARE(answer.utc, sample::helloAnswer().utc);
        QCOMPARE(answer.ended, sample::helloAnswer().ended);
        const LendAnswer lent = *readLendAnswer(letterOf(sample::lendAnswer()));
        QCOMPARE(lent.leases, sample::lendAnswer().leases);
        QCOMPARE(lent.refused, sample::lendAnswer().refused);
        const Push push = readPush(letterOf(sample::push()))->letter;
        QCOMPARE(push.events.size(), 11);
        QCOMPARE(push.events.at(0).body, sample::issuedBody());
        QCOMPARE(*push.events.at(0).age, std::chrono::milliseconds(90'000));
        QVERIFY(!push.events.at(10).age.has_value());
        QVERIFY(!push.events.at(10).clockSure);
        QCOMPARE(readPushAnswer(letterOf(sample::pushAnswer()))->events, sample::pushAnswer().events);
    }

    void readsTheExamplesOfTheContract()
    {
        const auto same = [](const QByteArray &example, const Outcome &outcome) {
            QVERIFY2(outcome.problems.isEmpty(),
                     qPrintable(outcome.problems.isEmpty() ? QString() : outcome.problems.first().line()));
            QVERIFY(outcome.marks.isEmpty() && outcome.odd == 0);
            QCOMPARE(parsed(outcome.again), parsed(example));
        };
        for (const char *operation : {"hello", "lend", "push"}) {
            const QList<QByteArray> examples = examplesOf(operation);
            QCOMPARE(examples.size(), 2);
            const bool hello = qstrcmp(operation, "hello") == 0;
            const bool lend = qstrcmp(operation, "lend") == 0;
            same(examples.at(0), hello  ? atOffice(readHello(examples.at(0)))
                                 : lend ? atOffice(readLendRequest(examples.at(0)))
                                        : pushAtOffice(examples.at(0)));
            same(examples.at(1), hello  ? atKiosk(readHelloAnswer(examples.at(1)))
                                 : lend ? atKiosk(readLendAnswer(examples.at(1)))
                                        : atKiosk(readPushAnswer(examples.at(1))));
        }
    }

    /// Whatever stands at whatever place: it is refused, told as odd, or means exactly what it says.
    void swallowsNoDamageSilently()
    {
        const QList<QJsonValue> wrongs{QJsonValue(),
                                       true,
                                       -1,
                                       1.5,
                                       1e300,
                                       100000,
                                       QStringLiteral(""),
                                       QStringLiteral("x"),
                                       QJsonArray(),
                                       QJsonObject(),
                                       QJsonArray{1, 2},
                                       QStringLiteral("2026-02-30"),
                                       0,
                                       QStringLiteral("0193A1B2-0000-7000-8000-000000000001")};
        int damaged = 0;
        for (const Kind &kind : kinds()) {
            eachPlace(
                parsed(kind.whole), QString(),
                [](const std::optional<QJsonValue> &v) { return v.value_or(QJsonValue()); },
                [&](const QString &pointer, const QJsonValue &here, const Put &put) {
                    if (pointer.isEmpty())
                        return;
                    QList<std::optional<QJsonValue>> others{std::nullopt};
                    for (const QJsonValue &wrong : wrongs)
                        others.append(wrong);
                    for (const std::optional<QJsonValue> &other : others) {
                        if (other && *other == here)
                            continue;
                        // Words that may grow are read as the contract says; told below.
                        if (other && other->isString() &&
                            (pointer.endsWith(QLatin1String("/reason")) ||
                             pointer.endsWith(QLatin1String("/taken"))))
                            continue;
                        const QJsonValue changed = put(other);
                        const Outcome outcome = kind.read(bytesOf(changed));
                        ++damaged;
                        const bool told = !outcome.problems.isEmpty() || outcome.odd > 0;
                        QVERIFY2(told || parsed(outcome.again) == changed,
                                 qPrintable(QStringLiteral("%1 %2 %3")
                                                .arg(QLatin1String(kind.name), pointer,
                                                     QString::fromUtf8(outcome.again))));
                    }
                });
        }
        QVERIFY(damaged > 3000);
    }

    void namesThePlaceOfWhatIsWrong()
    {
        const auto placeOf = [](const QByteArray &whole, const char *from, const char *to, auto read) {
            QByteArray text = whole;
            text.replace(from, to);
            const auto outcome = read(text);
            return outcome ? QStringLiteral("nothing is wrong") : outcome.error().first().line();
        };
        QCOMPARE(
            placeOf(letterOf(sample::hello()), "\"length\":311", "\"length\":-1", readHello),
            QStringLiteral("hello /length: found -1; allowed: a whole number from 0 to 9007199254740991"));
        QCOMPARE(placeOf(letterOf(sample::lendAnswer()), "\"from\":550", "\"from\":600", readLendAnswer),
                 QStringLiteral("lend /leases/1/to: found 599; allowed: a whole number from 600 to 9999"));
        QCOMPARE(placeOf(letterOf(sample::helloAnswer()), "\"clockSure\":true", "\"clockSure\":false",
                         readHelloAnswer),
                 QStringLiteral(
                     "hello /day: found \"2026-11-24\"; allowed: nothing while the office doubts its clock"));
        QVERIFY(placeOf(letterOf(sample::push()), "{", "", readPush).startsWith(QLatin1String("push 1:")));
    }

    void officeMarksWhatItDoesNotKnowAndKioskPassesOver()
    {
        const auto grown = [](QByteArray letter) {
            return letter.insert(letter.size() - 1, R"(,"colour":{"a":[1]})");
        };
        for (const Kind &kind : kinds()) {
            const Outcome outcome = kind.read(grown(kind.whole));
            QVERIFY2(outcome.problems.isEmpty(), kind.name);
            QCOMPARE(outcome.again, kind.whole);
            const bool answer = QByteArray(kind.name).contains("answer");
            QCOMPARE(outcome.marks.size(), answer ? 0 : 1);
            if (!answer)
                QCOMPARE(outcome.marks.first().place, QStringLiteral("/colour"));
        }
    }

    void kioskReadsNewWordsAsTheContractSays()
    {
        QByteArray lent = letterOf(sample::lendAnswer());
        lent.replace("\"exhausted\"", "\"on-holiday\"");
        QCOMPARE(readLendAnswer(lent)->refused.value({QStringLiteral("F")}), LendRefusal::NotServed);
        QByteArray pushed = letterOf(sample::pushAnswer());
        pushed.replace("\"twin\"", "\"triplet\"");
        QCOMPARE(readPushAnswer(pushed)->events.value(sample::push().events.at(1).id), Taken::Marked);
        QByteArray hello = letterOf(sample::helloAnswer());
        hello.replace("\"ok\"", "\"so-so\""); // whether numbers may be given is nothing to guess at
        QVERIFY(!readHelloAnswer(hello));
    }

    void takesAnEventWithNothingButPositionAndId()
    {
        const QByteArray letter =
            R"({"nonce": "0193a1b2-0000-7000-8000-000000000009", "office": "example-city",
            "ledger": "0193a1b2-0000-7000-8000-000000000002", "events": [
            {"position": 1, "id": "0193a1b2-0000-7000-8000-000000000101"},
            {"position": 2, "id": "0193a1b2-0000-7000-8000-000000000102", "kind": "ticket.issued", "day": "soon",
             "utc": 12, "clockSure": "yes", "ageMs": -5, "body": {"n": 0, "colour": "red"}, "more": [null]}]})";
        const Reading<ReceivedPush> read = readPush(letter);
        QVERIFY(read);
        QCOMPARE(read->letter.events.size(), 2);
        QCOMPARE(read->odd.keys(), (QList<qsizetype>{0, 1}));
        QCOMPARE(read->letter.events.at(1).position, 2);
        QVERIFY(!read->letter.events.at(1).day.isValid());
        QVERIFY(!read->letter.events.at(1).age);
        QCOMPARE(read->letter.events.at(1).body.value(QLatin1String("colour")).toString(),
                 QStringLiteral("red"));
        QStringList places;
        for (const Problem &problem : read->odd.value(1).problems)
            places.append(problem.place);
        for (const char *place :
             {"/events/1/day", "/events/1/utc", "/events/1/clockSure", "/events/1/ageMs", "/events/1/more",
              "/events/1/body/n", "/events/1/body/colour", "/events/1/body/ticket"})
            QVERIFY2(places.contains(QLatin1String(place)), place);
        const QJsonObject original = QJsonDocument::fromJson(read->odd.value(1).original).object();
        QCOMPARE(original.value(QLatin1String("ageMs")).toInt(), -5);
        QVERIFY(original.contains(QLatin1String("more")));
    }

    void anEventWithoutPositionOrIdIsNone()
    {
        for (const QByteArray &event :
             {QByteArray(R"({"id": "0193a1b2-0000-7000-8000-000000000101"})"),
              QByteArray(R"({"position": 1})"),
              QByteArray(R"({"position": 0, "id": "0193a1b2-0000-7000-8000-000000000101"})"),
              QByteArray("7")}) {
            const auto read =
                readPush(R"({"nonce": "0193a1b2-0000-7000-8000-000000000009", "office": "example-city",
                "ledger": "0193a1b2-0000-7000-8000-000000000002", "events": [)" +
                         event + "]}");
            QVERIFY(!read);
            QVERIFY(read.error().first().place.startsWith(QLatin1String("/events/0")));
        }
    }

    void largeOrDeepBodiesAreOddNotRefused()
    {
        Push push = sample::push();
        push.events.resize(2);
        push.events[0].kind = QStringLiteral("some.thing");
        push.events[0].body = {{QStringLiteral("text"), QString(9000, QLatin1Char('x'))}};
        push.events[1].kind = QStringLiteral("some.thing");
        QJsonValue deep = 1;
        for (int i = 0; i < 9; ++i)
            deep = QJsonArray{deep};
        push.events[1].body = {{QStringLiteral("deep"), deep}};
        const auto read = readPush(letterOf(push));
        QVERIFY(read);
        QCOMPARE(read->odd.size(), 2);
        QCOMPARE(letterOf(read->letter), letterOf(push));
    }

    void keepsTheLimits()
    {
        Push push = sample::push();
        while (push.events.size() < eventsInPush)
            push.events.append(sample::event(push.events.size() + 1, "clock.doubt", {}));
        QVERIFY(readPush(letterOf(push)));
        push.events.append(sample::event(push.events.size() + 1, "clock.doubt", {}));
        QVERIFY(!readPush(letterOf(push)));
        push.events.clear();
        QVERIFY(!readPush(letterOf(push)));
        Hello hello = sample::hello();
        hello.hardwareMark = QByteArray(65, 'm');
        QVERIFY(!readHello(letterOf(hello)));
        QVERIFY(!readHello(letterOf(sample::hello()) + QByteArray(longestLetter, ' ')));
        QVERIFY(!readHello({}));
        HelloAnswer answer = sample::helloAnswer();
        answer.ended.append(answer.ended.first());
        QVERIFY(!readHelloAnswer(letterOf(answer)));
        LendRequest request = sample::lendRequest();
        request.series.append(request.series.first());
        QVERIFY(!readLendRequest(letterOf(request)));
    }

    void survivesAnyBytes()
    {
        QRandomGenerator random(20261124);
        for (const Kind &kind : kinds()) {
            for (qsizetype length = 0; length < kind.whole.size(); length += 3)
                QVERIFY2(!kind.read(kind.whole.left(length)).problems.isEmpty(), kind.name);
            for (int round = 0; round < 300; ++round) {
                QByteArray bytes = kind.whole;
                for (int flips = random.bounded(1, 4); flips > 0; --flips)
                    bytes[random.bounded(static_cast<int>(bytes.size()))] =
                        static_cast<char>(random.bounded(256));
                const Outcome outcome = kind.read(bytes);
                if (outcome.problems.isEmpty() && outcome.odd == 0)
                    QCOMPARE(kind.read(outcome.again).again, outcome.again);
            }
        }
    }

    void readsAFullPushQuickly()
    {
        Push push = sample::push();
        while (push.events.size() < eventsInPush)
            push.events.append(sample::event(push.events.size() + 1, "ticket.issued", sample::issuedBody()));
        const QByteArray letter = letterOf(push);
        QBENCHMARK { QVERIFY(readPush(letter)); }
    }
};

QTEST_GUILESS_MAIN(LettersTest)
#include "tst_letters.moc"
