// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

#include "speech/normaliser.h"
#include "speech/numerals.h"

using namespace okienko;

namespace
{

/// Every text of a JSON file, whatever its key; urls, dates and ids are read too, they only make the test
/// harder.
void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isString())
        texts << value.toString();
    else if (value.isDouble())
        texts << QString::number(value.toDouble());
    for (const QJsonValue &item : value.toArray())
        collect(item, texts);
    for (const QJsonValue &item : value.toObject())
        collect(item, texts);
}

QString strangeSign(const QString &said)
{
    static const QRegularExpression strange(QStringLiteral("[^\\p{L}\\p{M} .,:;?!'-]"));
    return strange.match(said).captured();
}

} // namespace

class TestNormaliser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWritten_data();
    void saysWhatIsWritten();
    void changesNothingWhenItIsDoneAgain_data() { saysWhatIsWritten_data(); }
    void changesNothingWhenItIsDoneAgain();
    void hasFortyVectorsForEachLanguage();
    void letsNoDigitOrSignOfTheSampleOfficeThrough_data();
    void letsNoDigitOrSignOfTheSampleOfficeThrough();
    void letsNoDigitThroughWhateverComes();
    void saysEveryDayOfTheMonth();
    void tellsConfusableNumbersApart();
};

void TestNormaliser::saysWhatIsWritten_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("said");
    for (const Language language : allLanguages) {
        QFile file(QStringLiteral(SPEECH_VECTORS "/%1.txt").arg(codeOf(language)));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QStringList lines = QString::fromUtf8(file.readAll()).split('\n');
        for (const QString &line : lines) {
            const qsizetype equals = line.indexOf(QStringLiteral(" = "));
            if (equals < 0 || line.startsWith('#'))
                continue;
            const QString written = line.left(equals);
            QTest::newRow(qPrintable(codeOf(language) + ": " + written))
                << language << written << line.mid(equals + 3);
        }
    }
}

void TestNormaliser::saysWhatIsWritten()
{
    QFETCH(Language, language);
    QFETCH(QString, written);
    QFETCH(QString, said);
    QCOMPARE(spoken(written, language), said);
}

void TestNormaliser::changesNothingWhenItIsDoneAgain()
{
    QFETCH(Language, language);
    QFETCH(QString, written);
    const QString once = spoken(written, language);
    QCOMPARE(spoken(once, language), once);
}

void TestNormaliser::hasFortyVectorsForEachLanguage()
{
    for (const Language language : allLanguages) {
        QFile file(QStringLiteral(SPEECH_VECTORS "/%1.txt").arg(codeOf(language)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().count(" = ") >= 40, qPrintable(codeOf(language)));
    }
}

void TestNormaliser::letsNoDigitOrSignOfTheSampleOfficeThrough_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("office") << "office.json";
    QTest::newRow("notices") << "notices.json";
    QTest::newRow("knowledge") << "knowledge.json";
    QTest::newRow("forms") << "forms.json";
}

void TestNormaliser::letsNoDigitOrSignOfTheSampleOfficeThrough()
{
    QFETCH(QString, name);
    QFile file(QStringLiteral(SAMPLE_OFFICE "/") + name);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    QStringList texts;
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), texts);
    QVERIFY(texts.size() > 10);
    for (const QString &text : texts) {
        for (const Language language : allLanguages) {
            const QString said = spoken(text, language);
            QVERIFY2(strangeSign(said).isEmpty(), qPrintable(codeOf(language) + ": '" + text + "' -> '" +
                                                             said + "' : " + strangeSign(said)));
        }
    }
}

void TestNormaliser::letsNoDigitThroughWhateverComes()
{
    // Every printable sign of the first planes' Latin, digits of other scripts, and awkward rows of digits.
    QStringList texts{"1.2.3.4",
                      "99:99",
                      "12345678901234567890",
                      "-5",
                      "5-",
                      "1/2",
                      "½",
                      "٣٤",
                      "1,2,3",
                      "0",
                      "00",
                      "0.0",
                      "31.31.2031",
                      "24:00",
                      "25:61 99.99.9999",
                      "%%%",
                      "3%4",
                      "x2y3",
                      "A1B2C3",
                      "ŻÓŁĆ1",
                      "1000000 zł",
                      "12.345,67 zł",
                      "PLN 99999",
                      "× 4 mm",
                      "4×",
                      "№5",
                      "ⅣⅤ",
                      "²³",
                      "\n1\n2\n"};
    for (char16_t sign = 0x20; sign < 0x530; ++sign)
        texts << QString(QChar(sign)) + "7"
              << "7" + QString(QChar(sign)) + "7";
    for (const QString &text : texts) {
        for (const Language language : allLanguages) {
            const QString said = spoken(text, language);
            static const QRegularExpression number(QStringLiteral("\\p{N}"));
            QVERIFY2(!said.contains(number),
                     qPrintable(codeOf(language) + ": '" + text + "' -> '" + said + "'"));
        }
    }
}

void TestNormaliser::saysEveryDayOfTheMonth()
{
    QSet<QString> different;
    for (int day = 1; day <= 31; ++day) {
        const QString said = spoken(QStringLiteral("%1 maja").arg(day), Language::Polish);
        QVERIFY2(said.endsWith(u"ego maja"), qPrintable(said));
        different << said;
    }
    QCOMPARE(different.size(), 31);
    QCOMPARE(spoken("20 maja", Language::Polish), QStringLiteral("dwudziestego maja"));
    QCOMPARE(spoken("31 maja", Language::Polish), QStringLiteral("trzydziestego pierwszego maja"));
    QCOMPARE(spoken("2 stycznia", Language::Polish), QStringLiteral("drugiego stycznia"));
}

void TestNormaliser::tellsConfusableNumbersApart()
{
    for (const auto cardinal :
         {+[](int n) { return polish::cardinal(n); }, +[](int n) { return ukrainian::cardinal(n); },
          +[](int n) { return english::cardinal(n); }, +[](int n) { return german::cardinal(n); }}) {
        QSet<QString> different;
        for (int n = 0; n <= 9999; ++n) {
            const QString words = cardinal(n);
            QVERIFY(!words.isEmpty());
            different << words;
        }
        QCOMPARE(different.size(), 10000);
        QVERIFY(cardinal(-1).isEmpty());
        QVERIFY(cardinal(10000).isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestNormaliser)
#include "tst_normaliser.moc"
