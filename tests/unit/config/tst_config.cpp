// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "config/config.h"
#include "protocol/officefiles.h"
#include "support/jsonpointer.h"

using namespace okienko;
using namespace okienko::test;

namespace
{

const QString examplePath = QStringLiteral(OKIENKO_SOURCE "/packaging/config/kiosk.example.json");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject example() { return QJsonDocument::fromJson(bytesOf(examplePath)).object(); }

Config read(const QJsonObject &config, Findings &findings)
{
    return readConfig(QJsonDocument(config).toJson(), QStringLiteral("kiosk.json"),
                      QStringLiteral("/etc/okienko"), findings);
}

Findings findingsWith(const QString &pointer, const QJsonValue &value)
{
    Findings findings;
    (void)read(changedAt(example(), stepsOf(pointer), [&](const QJsonValue &) { return value; }).toObject(),
               findings);
    return findings;
}

/// "screen.px_per_mm" of every key; translation maps and lists are values.
QStringList keysOf(const QJsonObject &object, const QString &before = {})
{
    QStringList keys;
    for (auto one = object.begin(); one != object.end(); ++one) {
        keys.append(before + one.key());
        if (one.value().isObject() && one.key() != QLatin1String("place_in_office"))
            keys += keysOf(one.value().toObject(), before + one.key() + QLatin1Char('.'));
    }
    return keys;
}

} // namespace

class ConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsTheExample()
    {
        const auto loaded = loadConfig(examplePath);
        if (!loaded)
            QFAIL(qPrintable(loaded.error().constFirst().line()));
        QVERIFY(loaded->warnings.isEmpty());
        const Config &config = loaded->config;
        QCOMPARE(config.officeFolder, QStringLiteral("/etc/okienko/office"));
        QCOMPARE(config.kioskId, QStringLiteral("kiosk-1"));
        QCOMPARE(config.placeInOffice.in(Language::German), QStringLiteral("Halle, am Eingang"));
        QCOMPARE(config.screen.pxPerMm, 3.6);
        QCOMPARE(config.screen.bottomMm, 700);
        QCOMPARE(config.languages.size(), 4);
        QVERIFY(config.printer.has_value());
        QCOMPARE(config.printer->queue, QStringLiteral("okienko"));
        QVERIFY(config.printer->uri.isEmpty());
        QCOMPARE(config.idle.speechWarnAfter, std::chrono::seconds(120));
        QCOMPARE(config.shape().digits, 3);
        QCOMPARE(config.staff.callCounter, QStringLiteral("1"));
        QCOMPARE(config.operatorSocket, QStringLiteral("/run/okienko/operator.socket"));
        QCOMPARE(config.logLevel, Config::LogLevel::Info);
    }

    void everyKeyIsDocumented()
    {
        const QString document =
            QString::fromUtf8(bytesOf(QStringLiteral(OKIENKO_SOURCE "/packaging/docs/configuration.md")));
        QStringList keys = keysOf(example());
        keys.append(QStringLiteral("printer.uri"));
        for (const char *key : {"back_office", "back_office.url", "back_office.identity_folder",
                                "voice.headphones", "keypad", "keypad.device", "keypad.keys"})
            keys.append(QString::fromLatin1(key));
        QVERIFY(keys.size() > 30);
        for (const QString &key : keys)
            QVERIFY2(document.contains(QStringLiteral("\n| `%1` |").arg(key)), qPrintable(key));
        QCOMPARE(document.count(QStringLiteral("\n| `")),
                 keys.size() +
                     4); // three rows of behaviour begin with a key, and one has all keys of a keypad
    }

    void onlyFourKeysAreRequired()
    {
        Findings findings;
        const Config config = readConfig(
            R"({"office_folder": "office", "state_folder": "state", "kiosk_id": "k", "screen": {"px_per_mm": 4}})",
            QStringLiteral("kiosk.json"), QStringLiteral("/srv/demo"), findings);
        QVERIFY(findings.clean());
        QCOMPARE(findings.warningCount(), 1); // no printer
        QCOMPARE(config.officeFolder, QStringLiteral("/srv/demo/office"));
        QCOMPARE(config.operatorSocket, QStringLiteral("/srv/demo/state/operator.socket"));
        QVERIFY(!config.printer.has_value());
        QCOMPARE(config.idle.warnAfter, std::chrono::seconds(60));
        QCOMPARE(config.voice.volume, 6);
    }

    void everyMissingRequiredAndEveryUnknownKeyIsRefused()
    {
        for (const char *pointer :
             {"/office_folder", "/state_folder", "/kiosk_id", "/screen", "/screen/px_per_mm",
              "/busy_rate/tickets", "/busy_rate/minutes", "/staff/call_counter", "/log/level"})
            QVERIFY2(!findingsWith(QString::fromLatin1(pointer), QJsonValue(QJsonValue::Undefined)).clean(),
                     pointer);
        for (const char *pointer :
             {"/unheard", "/screen/unheard", "/printer/unheard", "/voice/unheard", "/idle/unheard",
              "/busy_rate/unheard", "/staff/unheard", "/log/unheard", "/place_in_office/fr"})
            QCOMPARE(findingsWith(QString::fromLatin1(pointer), 1).problems().value(0).place,
                     QString::fromLatin1(pointer));
    }

    void anOfficeWithAServerIsNamedByItsAddress()
    {
        Findings findings;
        QJsonObject config = example();
        config.insert(
            QStringLiteral("back_office"),
            QJsonObject{{QStringLiteral("url"), QStringLiteral("https://okienko.example.org:8444")}});
        QCOMPARE(read(config, findings).backOffice->url,
                 QUrl(QStringLiteral("https://okienko.example.org:8444")));
        QCOMPARE(read(config, findings).backOffice->identityFolder,
                 QStringLiteral("/var/lib/okienko/identity"));
        config.insert(QStringLiteral("back_office"), QJsonValue::Null);
        QVERIFY(!read(config, findings).backOffice);
        QVERIFY(findings.clean());
        const auto refused = [](const QJsonValue &url) {
            const Findings wrong =
                findingsWith(QStringLiteral("/back_office"), QJsonObject{{QStringLiteral("url"), url}});
            return wrong.problems().value(0).place == QLatin1String("/back_office/url");
        };
        for (const char *url : {"http://a:8444", "https://", "a:8444", "https://a/path", "https://a:1?b",
                                "https://a#b", "https://user@a", "https://a:99999", ""})
            QVERIFY2(refused(QString::fromLatin1(url)), url);
        QVERIFY(refused(7));
        QCOMPARE(findingsWith(QStringLiteral("/back_office"), QJsonObject{}).problems().value(0).place,
                 QStringLiteral("/back_office/url"));
        QVERIFY(!findingsWith(QStringLiteral("/back_office"), 1).clean());
    }

    void everyWrongTypeIsRefused()
    {
        for (QString key : keysOf(example())) {
            const QString pointer = QLatin1Char('/') + key.replace(QLatin1Char('.'), QLatin1Char('/'));
            bool text = false;
            (void)changedAt(example(), stepsOf(pointer), [&](const QJsonValue &old) {
                text = old.isString();
                return old;
            });
            const Findings findings =
                findingsWith(pointer, text ? QJsonValue(7) : QJsonValue(QStringLiteral("x")));
            QVERIFY2(!findings.clean(), qPrintable(pointer));
            QCOMPARE(findings.problems().constFirst().place, pointer);
            QCOMPARE(findings.problems().constFirst().file, QStringLiteral("kiosk.json"));
        }
    }

    void refusesWhatIsOutOfRange_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *pointer, const QJsonValue &value) {
            QTest::addRow("%s %s", pointer, qPrintable(value.toVariant().toString()))
                << QString::fromLatin1(pointer) << value;
        };
        row("/kiosk_id", "Kiosk 1");
        row("/screen/px_per_mm", 1.9);
        row("/screen/px_per_mm", 12.1);
        row("/screen/orientation", "sideways");
        row("/screen/bottom_mm", -1);
        row("/screen/bottom_mm", 1501);
        row("/screen/renderer", "vulkan");
        row("/screen/reduced_motion", "yes");
        row("/languages", QJsonArray());
        row("/languages/0", "fr");
        row("/languages/1", "pl");
        row("/printer/uri", "ipp://localhost/ipp/print");
        row("/printer/queue", "a/b");
        row("/printer/kind", "zpl");
        row("/printer/paper_mm", 76);
        row("/printer/dpi", 200);
        row("/printer/roll_length_m", 0);
        row("/voice/volume", 10);
        row("/voice/rate", 0.7);
        row("/voice/rate", 2.1);
        row("/idle/warn_after_s", 29);
        row("/idle/warn_after_s", 601);
        row("/idle/answer_within_s", 19);
        row("/terminals", 0);
        row("/terminals", 51);
        row("/busy_rate/tickets", 1);
        row("/log/level", "loud");
        row("/place_in_office/pl", "");
    }
    void refusesWhatIsOutOfRange()
    {
        QFETCH(const QString, pointer);
        QFETCH(const QJsonValue, value);
        const Findings findings = findingsWith(pointer, value);
        QVERIFY(!findings.clean());
        QVERIFY2(pointer.startsWith(findings.problems().constFirst().place),
                 qPrintable(findings.problems().constFirst().line()));
    }

    void judgesPrinters()
    {
        const auto with = [](const QJsonObject &printer) {
            return findingsWith(QStringLiteral("/printer"), printer);
        };
        QVERIFY(with({{"uri", "ipp://127.0.0.1:8631/ipp/print"}}).clean());
        QVERIFY(with({{"queue", "slips"}, {"kind", "escpos"}, {"paper_mm", 58}}).clean());
        QVERIFY(!with({}).clean());
        QVERIFY(!with({{"uri", "http://127.0.0.1/"}}).clean());
        QVERIFY(!with({{"uri", "ipp://"}}).clean());
        QVERIFY(!with({{"uri", "ipp://127.0.0.1/ipp/print"}, {"kind", "escpos"}}).clean());
        const Findings none = findingsWith(QStringLiteral("/printer"), QJsonValue());
        QVERIFY(none.clean());
        QCOMPARE(none.warnings().value(0).place, QStringLiteral("/printer"));
    }

    void moreThanEightTerminalsMakeFourDigits()
    {
        Findings findings;
        QJsonObject config = example();
        config.insert(QStringLiteral("terminals"), 9);
        QCOMPARE(read(config, findings).shape().digits, 4);
        QVERIFY(findings.clean());
    }

    void refusesFilesThatCannotBeRead()
    {
        const auto missing = loadConfig(QStringLiteral("/nowhere/kiosk.json"));
        QVERIFY(!missing.has_value());
        QCOMPARE(missing.error().constFirst().file, QStringLiteral("kiosk.json"));
        QTemporaryDir dir;
        QVERIFY(!loadConfig(dir.path()).has_value());
        QFile file(dir.filePath(QStringLiteral("k.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"office_folder\": \"a\",\n \"office_folder\": \"b\"}");
        file.close();
        const auto twice = loadConfig(file.fileName());
        QVERIFY(!twice.has_value());
        QCOMPARE(twice.error().constFirst().place, QStringLiteral("/office_folder"));
        QVERIFY(twice.error().constFirst().found.contains(QStringLiteral("2:2")));
    }

    void everyTruncationIsRefused()
    {
        const QByteArray whole = bytesOf(examplePath).trimmed();
        for (qsizetype length = 0; length < whole.size(); ++length) {
            Findings findings;
            (void)readConfig(whole.left(length), QStringLiteral("kiosk.json"), QStringLiteral("/"), findings);
            QVERIFY(!findings.clean());
        }
    }

    void comparesWithTheOffice()
    {
        const auto office = loadOffice(QStringLiteral(OKIENKO_SOURCE "/assets/sample-office"));
        QVERIFY(office.has_value());
        Config config;
        config.staff.callCounter = QStringLiteral("1");
        QVERIFY(compareWithOffice(config, QStringLiteral("kiosk.json"), office->office).warnings().isEmpty());
        config.staff.callCounter = QStringLiteral("77");
        QCOMPARE(compareWithOffice(config, QStringLiteral("kiosk.json"), office->office).warningCount(), 1);
        Office polish = office->office;
        polish.languages = {Language::Polish};
        QCOMPARE(compareWithOffice(config, QStringLiteral("kiosk.json"), polish).problems().value(0).place,
                 QStringLiteral("/languages/1"));
    }
};

QTEST_GUILESS_MAIN(ConfigTest)
#include "tst_config.moc"
