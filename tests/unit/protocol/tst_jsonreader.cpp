// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "protocol/jsonreader.h"

using namespace okienko;

class JsonReaderTest : public QObject
{
    Q_OBJECT

private:
    /// Runs one question on `{"here": VALUE}` and answers the lines of what was noted.
    template <typename Question>
    static QStringList linesFor(const QByteArray &value, Question question)
    {
        Findings findings;
        const auto json = readJson("{\"here\": " + value + "}", QStringLiteral("file.json"), findings);
        if (json)
            question(JsonReader(*json, QStringLiteral("file.json"), findings).key(QStringLiteral("here")));
        QStringList lines;
        for (const Problem &problem : findings.problems())
            lines.append(problem.line());
        return lines;
    }

private Q_SLOTS:
    void saysFilePlaceFoundAndAllowedInOneLine()
    {
        const QStringList lines = linesFor("\"dokuments\"", [](const JsonReader &at) {
            (void)at.oneOf({QStringLiteral("documents"), QStringLiteral("family")});
        });
        QCOMPARE(lines, QStringList{QStringLiteral(
                            "file.json /here: found \"dokuments\"; allowed: one of documents, family")});
    }

    void refusesUnknownAndMissingKeys()
    {
        const QStringList lines = linesFor(R"({"a": 1, "bb": 2})", [](const JsonReader &at) {
            QVERIFY(at.object({QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("c")}));
        });
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).startsWith(QStringLiteral("file.json /here/b: found nothing")));
        QCOMPARE(lines.at(1),
                 QStringLiteral("file.json /here/bb: found the unknown key \"bb\"; allowed: one of a, b, c"));
    }

    void refusesWrongTypesAndRanges_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("fine");
        const auto rows = [](const char *question, const QList<QByteArray> &fine,
                             const QList<QByteArray> &wrong) {
            for (const QByteArray &value : fine)
                QTest::addRow("%s %s", question, value.constData())
                    << QString::fromLatin1(question) << value << true;
            for (const QByteArray &value : wrong)
                QTest::addRow("%s not %s", question, value.constData())
                    << QString::fromLatin1(question) << value << false;
        };
        rows("integer", {"2", "9"},
             {"1", "10", "2.0", "2e0", "\"2\"", "null", "true", "99999999999999999999"});
        rows("number", {"2", "2.5", "9e0"}, {"1.99", "9.01", "\"2\"", "null"});
        rows("boolean", {"true", "false"}, {"0", "\"true\"", "null"});
        rows("text", {"\"abc\"", "\"ąćę\""},
             {"\"\"", "\" \"", "\" a\"", "\"a \"", "\"abcdef\"", "\"a\\nb\"", "\"\\u0000\"", "1", "null"});
        rows("kebab", {"\"a\"", "\"id-card-2\""},
             {"\"\"", "\"Id\"", "\"a_b\"", "\"-a\"", "\"a-\"", "\"a--b\"", "\"ą\"", "\"a\\n\"", "1"});
        rows("date", {"\"2026-11-21\"", "\"2028-02-29\""},
             {"\"2026-02-29\"", "\"2026-13-01\"", "\"21.11.2026\"", "\"2026-1-1\"", "\"1999-12-31\"",
              "\"2026-11-21\\n\"", "20261121"});
        rows("time", {"\"00:00\"", "\"23:59\""},
             {"\"24:00\"", "\"7:30\"", "\"07:60\"", "\"07:30:00\"", "730"});
        rows("instant", {"\"2026-11-21T06:00:00+01:00\"", "\"2026-11-21T06:00:00Z\""},
             {"\"2026-11-21T06:00:00\"", "\"2026-11-21 06:00:00+01:00\"", "\"2026-11-31T06:00:00+01:00\"",
              "\"2026-11-21T25:00:00+01:00\"", "1"});
        rows("money", {"0", "17", "43.75", "43.5"}, {"43.755", "-1", "1e2", "1001", "\"17\""});
        rows("list", {"[1]", "[1,2]"}, {"[]", "[1,2,3]", "{}", "1"});
    }
    void refusesWrongTypesAndRanges()
    {
        QFETCH(const QString, question);
        QFETCH(const QByteArray, value);
        QFETCH(const bool, fine);
        const QHash<QString, std::function<void(const JsonReader &)>> questions{
            {QStringLiteral("integer"), [](const JsonReader &at) { (void)at.integer(2, 9); }},
            {QStringLiteral("number"), [](const JsonReader &at) { (void)at.number(2, 9); }},
            {QStringLiteral("boolean"), [](const JsonReader &at) { (void)at.boolean(); }},
            {QStringLiteral("text"), [](const JsonReader &at) { (void)at.text(5); }},
            {QStringLiteral("kebab"), [](const JsonReader &at) { (void)at.kebabName(); }},
            {QStringLiteral("date"), [](const JsonReader &at) { (void)at.date(); }},
            {QStringLiteral("time"), [](const JsonReader &at) { (void)at.time(); }},
            {QStringLiteral("instant"), [](const JsonReader &at) { (void)at.instant(); }},
            {QStringLiteral("money"), [](const JsonReader &at) { (void)at.hundredths(1000); }},
            {QStringLiteral("list"), [](const JsonReader &at) { (void)at.array(1, 2); }},
        };
        const QStringList lines = linesFor(value, questions.value(question));
        QCOMPARE(lines.size(), fine ? 0 : 1);
        if (!fine)
            QVERIFY2(lines.constFirst().startsWith(QStringLiteral("file.json /here: found ")),
                     qPrintable(lines.constFirst()));
    }

    void readsMoneyExactly()
    {
        Findings findings;
        const auto json = readJson("{\"a\": 43.75, \"b\": 0.29}", QStringLiteral("f"), findings);
        const JsonReader root(*json, QStringLiteral("f"), findings);
        QCOMPARE(root.key(QStringLiteral("a")).hundredths(100), 4375);
        QCOMPARE(root.key(QStringLiteral("b")).hundredths(100), 29);
    }

    void keepsTheFirstTwentyAndCountsAll()
    {
        QByteArray list = "[0";
        for (int i = 1; i < 100; ++i)
            list += "," + QByteArray::number(i);
        Findings findings;
        const auto json = readJson(list + "]", QStringLiteral("f"), findings);
        for (const JsonReader &one : JsonReader(*json, QStringLiteral("f"), findings).array(0, 200))
            (void)one.text(5);
        QCOMPARE(findings.problems().size(), 20);
        QCOMPARE(findings.problemCount(), 100);
        QCOMPARE(findings.problems().at(19).place, QStringLiteral("/19"));
    }

    void saysNothingMoreOfWhatIsMissing()
    {
        QCOMPARE(linesFor("{}",
                          [](const JsonReader &at) {
                              const JsonReader missing =
                                  at.key(QStringLiteral("no")).key(QStringLiteral("such"));
                              (void)missing.text(5);
                              (void)missing.integer(1, 2);
                              (void)missing.array(1, 2);
                              QVERIFY(!missing.isThere());
                          })
                     .size(),
                 0);
    }
};

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "tst_jsonreader.moc"
