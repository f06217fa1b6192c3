// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "domain/language.h"

using namespace okienko;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsOwnCodes()
    {
        for (const Language language : allLanguages)
            QCOMPARE(languageOf(codeOf(language)), language);
        QVERIFY(!languageOf(u"fr"));
        QVERIFY(!languageOf(u""));
    }

    void writesDatesAsTheLanguageWants_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("text");
        const auto row = [](Language language, const char *text) {
            QTest::newRow(text) << static_cast<int>(language) << QString::fromUtf8(text);
        };
        // The gap between day and month does not break.
        row(Language::Polish, "wtorek, 24 listopada");
        row(Language::English, "Tuesday 24 November");
        row(Language::Ukrainian, "вівторок, 24 листопада");
        row(Language::German, "Dienstag, 24. November");
    }

    void writesDatesAsTheLanguageWants()
    {
        QFETCH(int, language);
        QFETCH(QString, text);
        QCOMPARE(longDate(static_cast<Language>(language), QDate(2026, 11, 24)), text);
    }

    void answersInAnotherLanguageWhenOneIsMissing()
    {
        Translated text;
        text.set(Language::Polish, QStringLiteral("bilet"));
        QCOMPARE(text.in(Language::German), QStringLiteral("bilet"));
        text.set(Language::English, QStringLiteral("ticket"));
        QCOMPARE(text.in(Language::German), QStringLiteral("ticket"));
        QCOMPARE(text.in(Language::Polish), QStringLiteral("bilet"));
        QCOMPARE(Translated().in(Language::Polish), QString());
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
