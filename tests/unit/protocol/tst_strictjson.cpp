// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "protocol/strictjson.h"

using namespace okienko;

class StrictJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindOfValue()
    {
        const auto read =
            parseStrictJson(R"( {"a": [1, -2.50, 1e3, true, false, null], "ż": "\u0105\n\ud83d\ude00"} )");
        QVERIFY(read.has_value());
        const JsonValue *list = read->member(u"a");
        QVERIFY(list != nullptr);
        QCOMPARE(list->items.size(), 6u);
        QCOMPARE(list->items[0].kind, JsonValue::Kind::Integer);
        QCOMPARE(list->items[0].integer, 1);
        QCOMPARE(list->items[1].kind, JsonValue::Kind::Decimal);
        QCOMPARE(list->items[1].text, QStringLiteral("-2.50"));
        QCOMPARE(list->items[2].decimal, 1000.0);
        QVERIFY(list->items[3].boolean);
        QVERIFY(!list->items[4].boolean);
        QCOMPARE(list->items[5].kind, JsonValue::Kind::Null);
        QCOMPARE(read->member(u"ż")->text, QString::fromUtf8("ą\n😀"));
    }

    void refusesWhatIsNotJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QByteArray &text, const char *place) {
            QTest::newRow(name) << text << QString::fromLatin1(place);
        };
        row("nothing", "", "1:1");
        row("only space", " \n ", "2:2");
        row("two values", "{} {}", "1:4");
        row("trailing comma in a list", "[1,]", "1:4");
        row("trailing comma in an object", "{\"a\":1,}", "1:8");
        row("comment", "{ // no\n}", "1:3");
        row("single quotes", "{'a':1}", "1:2");
        row("unquoted key", "{a:1}", "1:2");
        row("missing colon", "{\"a\" 1}", "1:6");
        row("missing comma", "[1 2]", "1:4");
        row("leading zero", "[01]", "1:3");
        row("plus sign", "[+1]", "1:2");
        row("point without digit", "[1.]", "1:4");
        row("exponent without digit", "[1e]", "1:4");
        row("not a number", "[NaN]", "1:2");
        row("too large a number", "[1e999]", "1:2");
        row("wrong word", "[nul]", "1:2");
        row("capital word", "[True]", "1:2");
        row("line break in a text", "[\"a\nb\"]", "1:4");
        row("tab in a text", "[\"a\tb\"]", "1:4");
        row("open text", "[\"a", "1:4");
        row("open list", "[1", "1:3");
        row("open object", "{\"a\":1", "1:7");
        row("unknown escape", "[\"\\x\"]", "1:3");
        row("short escape", "[\"\\u12\"]", "1:4");
        row("half a pair", "[\"\\ud83d\"]", "1:3");
        row("half a pair and something", "[\"\\ud83d\\u0041\"]", "1:3");
        row("low half first", "[\"\\ude00\"]", "1:3");
        row("zero byte", QByteArray("[1\0]", 4), "1:3");
        row("byte order mark", "\xEF\xBB\xBF{}", "1:1");
        row("overlong", "[\"\xC0\xAF\"]", "1:3");
        row("surrogate in UTF-8", "[\"\xED\xA0\x80\"]", "1:3");
        row("above Unicode", "[\"\xF4\x90\x80\x80\"]", "1:3");
        row("Latin-1", "[\n\"\xB3\"]", "2:2");
        row("cut character", "\"\xC5", "1:2");
        row("a key twice", "{\"a\": {\"b\": 1, \"b\": 2}}", "/a/b");
        row("a key twice, once escaped", "{\"a\": 1, \"\\u0061\": 2}", "/a");
    }
    void refusesWhatIsNotJson()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, place);
        const auto read = parseStrictJson(text);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().place, place);
        QVERIFY(!read.error().found.isEmpty());
        QVERIFY(!read.error().allowed.isEmpty());
    }

    void countsColumnsInCharacters()
    {
        QCOMPARE(parseStrictJson("[\n  \"żółć\" x]").error().place, QStringLiteral("2:10"));
    }

    void keepsItsLimits()
    {
        QVERIFY(parseStrictJson(QByteArray(32, '[') + QByteArray(32, ']')).has_value());
        QVERIFY(!parseStrictJson(QByteArray(33, '[') + QByteArray(33, ']')).has_value());
        QVERIFY(!parseStrictJson(QByteArray(1'000'000, '[')).has_value());
        JsonLimits limits;
        limits.bytes = 10;
        QVERIFY(!parseStrictJson("[1,2,3,4,5]", limits).has_value());
        limits = {};
        limits.values = 5;
        QVERIFY(parseStrictJson("[1,2,3,4]", limits).has_value());
        QVERIFY(!parseStrictJson("[1,2,3,4,5]", limits).has_value());
    }

    void writesPointersAsTheStandardSays()
    {
        QCOMPARE(pointerStep(u"a/b~c"), QStringLiteral("/a~1b~0c"));
        QCOMPARE(parseStrictJson(R"({"a/b": {"~": 1, "~": 2}})").error().place, QStringLiteral("/a~1b/~0"));
    }
};

QTEST_GUILESS_MAIN(StrictJsonTest)
#include "tst_strictjson.moc"
