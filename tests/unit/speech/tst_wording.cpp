// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QtTest>

#include "speech/normaliser.h"
#include "speech/wording.h"

using namespace okienko;

namespace
{

constexpr Saying::Kind allKinds[]{
    Saying::Kind::Screen,      Saying::Kind::Item,        Saying::Kind::YourNumber,
    Saying::Kind::WriteItDown, Saying::Kind::PaperReady,  Saying::Kind::NoTicket,
    Saying::Kind::StillThere,  Saying::Kind::StaffCalled, Saying::Kind::VoiceOn,
    Saying::Kind::VoiceOff,    Saying::Kind::Colours,     Saying::Kind::ConfirmationReady};
constexpr Refusal allRefusals[]{Refusal::OfficeClosed,  Refusal::TicketsNotYet,   Refusal::LastTicketGone,
                                Refusal::ServiceClosed, Refusal::AppointmentOnly, Refusal::NoNumbersLeft,
                                Refusal::NoNumbersHere, Refusal::SameAgain,       Refusal::LedgerTrouble};

SpokenItem item(SpokenItem::Role role, const QString &name, const QString &value = {},
                const QString &hint = {}, bool chosen = false, bool unavailable = false)
{
    return {role, name, value, hint, chosen, unavailable};
}

Saying full(Saying::Kind kind, Language language)
{
    Saying saying;
    saying.kind = kind;
    saying.language = language;
    saying.items = {item(SpokenItem::Role::Heading, "A047"), item(SpokenItem::Role::Button, "7:30")};
    saying.number = {{"A"}, 47, 3};
    saying.code = "K7M2";
    saying.service = "PESEL";
    saying.counters = {"3", "4", "5"};
    saying.peopleBefore = 22;
    saying.minutes = 21;
    saying.seconds = 20;
    return saying;
}

QString saidOf(Saying::Kind kind, Language language, int people = 0)
{
    Saying saying = full(kind, language);
    saying.peopleBefore = people;
    return words(saying);
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysYourNumberTwice_data();
    void saysYourNumberTwice();
    void countsPeopleAsTheLanguageDoes_data();
    void countsPeopleAsTheLanguageDoes();
    void leavesOutWhatIsNotKnown();
    void namesCountersThatAreNoNumbers();
    void saysANumberWithoutALetter();
    void readsAScreenInOrder();
    void readsControls_data();
    void readsControls();
    void hasSomethingToSayForEverything();
    void saysEachRefusalDifferently();
    void namesTheColoursThatAreOn_data();
    void namesTheColoursThatAreOn();
    void keepsSentencesShort();
    void promisesNothingThatIsNotThere();
};

void TestWording::saysYourNumberTwice_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("said");
    QTest::newRow("pl")
        << Language::Polish
        << "Twój numer: a, zero, cztery, siedem. Powtarzam: a jak Adam, zero, cztery, siedem. "
           "Sprawa: Dowód osobisty. Przed tobą czekają dwie osoby. Poczekasz około dwudziestu minut. "
           "Usiądź w holu. Obsługa wywoła twój numer. "
           "Podejdź wtedy do stanowiska numer trzy, cztery lub pięć. Kod biletu: ka, siedem, em, dwa.";
    QTest::newRow("en")
        << Language::English
        << "Your number: A, zero, four, seven. Once more: A as in Alfa, zero, four, seven. "
           "Your service: Dowód osobisty. two people are waiting before you. "
           "You will wait about twenty minutes. Take a seat in the hall. Staff will call your number. "
           "Then go to counter number three, four or five. Ticket code: K, seven, M, two.";
    QTest::newRow("uk")
        << Language::Ukrainian
        << "Ваш номер: а, нуль, чотири, сім. Повторюю: а як Андрій, нуль, чотири, сім. "
           "Справа: Dowód osobisty. Перед вами чекають дві особи. Чекати приблизно двадцять хвилин. "
           "Сядьте в залі. Працівник викличе ваш номер. "
           "Тоді підійдіть до стійки номер три, чотири або п'ять. Код талона: ка, сім, ем, два.";
    QTest::newRow("de")
        << Language::German
        << "Ihre Nummer: A, null, vier, sieben. Noch einmal: A wie Anton, null, vier, sieben. "
           "Ihr Anliegen: Dowód osobisty. Vor Ihnen warten zwei Personen. "
           "Sie warten ungefähr zwanzig Minuten. Setzen Sie sich in die Halle. "
           "Das Personal ruft Ihre Nummer auf. Gehen Sie dann zu Schalter Nummer drei, vier oder fünf. "
           "Code des Tickets: K, sieben, M, zwei.";
}

void TestWording::saysYourNumberTwice()
{
    QFETCH(Language, language);
    Saying saying = full(Saying::Kind::YourNumber, language);
    saying.service = "Dowód osobisty";
    saying.peopleBefore = 2;
    saying.minutes = 20;
    QTEST(words(saying), "said");
}

void TestWording::countsPeopleAsTheLanguageDoes_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("people");
    QTest::addColumn<QString>("said");
    const auto row = [](Language language, int people, const char *said) {
        QTest::newRow(qPrintable(codeOf(language) + QString::number(people)))
            << language << people << QString::fromUtf8(said);
    };
    row(Language::Polish, 0, "Nikt nie czeka przed tobą.");
    row(Language::Polish, 1, "Przed tobą czeka jedna osoba.");
    row(Language::Polish, 2, "Przed tobą czekają dwie osoby.");
    row(Language::Polish, 5, "Przed tobą czeka pięć osób.");
    row(Language::Polish, 12, "Przed tobą czeka dwanaście osób.");
    row(Language::Polish, 21, "Przed tobą czeka dwadzieścia jeden osób.");
    row(Language::Polish, 22, "Przed tobą czekają dwadzieścia dwie osoby.");
    row(Language::Polish, 114, "Przed tobą czeka sto czternaście osób.");
    row(Language::Ukrainian, 0, "Перед вами ніхто не чекає.");
    row(Language::Ukrainian, 1, "Перед вами чекає одна особа.");
    row(Language::Ukrainian, 2, "Перед вами чекають дві особи.");
    row(Language::Ukrainian, 5, "Перед вами чекає п'ять осіб.");
    row(Language::Ukrainian, 11, "Перед вами чекає одинадцять осіб.");
    row(Language::Ukrainian, 21, "Перед вами чекає двадцять одна особа.");
    row(Language::Ukrainian, 22, "Перед вами чекають двадцять дві особи.");
    row(Language::English, 0, "Nobody is waiting before you.");
    row(Language::English, 1, "One person is waiting before you.");
    row(Language::English, 21, "twenty-one people are waiting before you.");
    row(Language::German, 0, "Niemand wartet vor Ihnen.");
    row(Language::German, 1, "Vor Ihnen wartet eine Person.");
    row(Language::German, 101, "Vor Ihnen warten einhunderteine Personen.");
}

void TestWording::countsPeopleAsTheLanguageDoes()
{
    QFETCH(Language, language);
    QFETCH(int, people);
    QFETCH(QString, said);
    const QString all = saidOf(Saying::Kind::YourNumber, language, people);
    QVERIFY2(all.contains(said), qPrintable(all));
}

void TestWording::leavesOutWhatIsNotKnown()
{
    Saying saying;
    saying.kind = Saying::Kind::YourNumber;
    saying.number = {{"R"}, 205, 3};
    QCOMPARE(words(saying),
             QStringLiteral("Twój numer: er, dwa, zero, pięć. Powtarzam: er jak Roman, dwa, zero, pięć. "
                            "Usiądź w holu. Obsługa wywoła twój numer."));
    saying.kind = Saying::Kind::WriteItDown;
    QVERIFY(!words(saying).contains(u"Kod"));
}

void TestWording::namesCountersThatAreNoNumbers()
{
    Saying saying = full(Saying::Kind::StaffCalled, Language::Polish);
    saying.counters = {"Kasa", "3"};
    QCOMPARE(words(saying), QStringLiteral("Obsługa już wie. Poczekaj przy ekranie. Nikt nie przychodzi? "
                                           "Podejdź do stanowiska: Kasa lub trzy."));
}

void TestWording::saysANumberWithoutALetter()
{
    Saying saying = full(Saying::Kind::WriteItDown, Language::Polish);
    saying.number = {{}, 7, 3};
    QVERIFY(
        words(saying).contains(u"Zapisz lub zapamiętaj: zero, zero, siedem. Powtarzam: zero, zero, siedem."));
}

void TestWording::readsAScreenInOrder()
{
    Saying saying;
    saying.items = {item(SpokenItem::Role::Heading, "Czego potrzebujesz?"),
                    item(SpokenItem::Role::Text, "Otwarte od 7:30 do 18:00"),
                    item(SpokenItem::Role::Button, "Dowód osobisty", "czeka 5 osób", "To nie jest mówione"),
                    item(SpokenItem::Role::Button, "Polski", {}, {}, true),
                    item(SpokenItem::Role::Button, "Paszport", {}, {}, false, true)};
    QCOMPARE(words(saying),
             QStringLiteral("Czego potrzebujesz? Otwarte od siódmej trzydzieści do osiemnastej. "
                            "Dowód osobisty, przycisk, czeka pięć osób. Polski, przycisk, wybrane. "
                            "Paszport, przycisk, niedostępne."));
}

void TestWording::readsControls_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<SpokenItem>("item");
    QTest::addColumn<QString>("said");
    using Role = SpokenItem::Role;
    QTest::newRow("button with hint")
        << Language::Polish << item(Role::Button, "Dalej", {}, "Następna strona")
        << "Dalej, przycisk. Następna strona.";
    QTest::newRow("empty field") << Language::Polish << item(Role::Field, "Szukaj") << "Szukaj, pole, puste.";
    QTest::newRow("field") << Language::English << item(Role::Field, "Search", "id") << "Search, field, id.";
    QTest::newRow("key") << Language::Polish << item(Role::Key, "Z") << "zet.";
    QTest::newRow("key with tail") << Language::Polish << item(Role::Key, "ą") << "a z ogonkiem.";
    QTest::newRow("digit key") << Language::German << item(Role::Key, "7") << "sieben.";
    QTest::newRow("ukrainian key") << Language::Ukrainian << item(Role::Key, "ж") << "же.";
    QTest::newRow("named key") << Language::Ukrainian << item(Role::Key, "Пробіл") << "Пробіл.";
    QTest::newRow("german button") << Language::German << item(Role::Button, "Zurück", {}, {}, false, true)
                                   << "Zurück, Taste, nicht verfügbar.";
    QTest::newRow("status") << Language::Ukrainian << item(Role::Status, "Друкую талон", "50%")
                            << "Друкую талон, п'ятдесят відсотків.";
}

void TestWording::readsControls()
{
    QFETCH(Language, language);
    QFETCH(SpokenItem, item);
    Saying saying;
    saying.kind = Saying::Kind::Item;
    saying.language = language;
    saying.items = {item};
    QTEST(words(saying), "said");
}

void TestWording::hasSomethingToSayForEverything()
{
    static const QRegularExpression sign(QStringLiteral("[^\\p{L} .,:;?!'-]"));
    for (const Language language : allLanguages) {
        for (const Saying::Kind kind : allKinds) {
            const QString said = words(full(kind, language));
            QVERIFY(!said.isEmpty());
            QVERIFY2(!said.contains(sign), qPrintable(said));
            // What is said is said: the engine's input does not change when it is looked at again.
            QCOMPARE(spoken(said, language), said);
            if (language != Language::Polish)
                QVERIFY2(said != words(full(kind, Language::Polish)), qPrintable(said));
        }
    }
}

void TestWording::namesTheColoursThatAreOn_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("pl") << Language::Polish
                        << QStringList{"Jasne kolory.", "Ciemne kolory.", "Wysoki kontrast."};
    QTest::newRow("en") << Language::English
                        << QStringList{"Light colours.", "Dark colours.", "High contrast."};
    QTest::newRow("uk") << Language::Ukrainian
                        << QStringList{"Світлі кольори.", "Темні кольори.", "Високий контраст."};
    QTest::newRow("de") << Language::German
                        << QStringList{"Helle Farben.", "Dunkle Farben.", "Hoher Kontrast."};
}

void TestWording::namesTheColoursThatAreOn()
{
    QFETCH(Language, language);
    QFETCH(QStringList, said);
    Saying saying;
    saying.kind = Saying::Kind::Colours;
    saying.language = language;
    QStringList names;
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        saying.scheme = scheme;
        names << words(saying);
    }
    QCOMPARE(names, said);
}

void TestWording::saysEachRefusalDifferently()
{
    QSet<QString> different;
    for (const Language language : allLanguages) {
        for (const Refusal refusal : allRefusals) {
            Saying saying = full(Saying::Kind::NoTicket, language);
            saying.refusal = refusal;
            const QString said = words(saying);
            QVERIFY(!said.isEmpty());
            different << said;
        }
    }
    QCOMPARE(different.size(), 36);
}

void TestWording::keepsSentencesShort()
{
    static const QRegularExpression end(QStringLiteral("[.!?]"));
    for (const Language language : allLanguages) {
        QStringList texts;
        for (const Saying::Kind kind : allKinds)
            texts << words(full(kind, language));
        for (const Refusal refusal : allRefusals) {
            Saying saying = full(Saying::Kind::NoTicket, language);
            saying.refusal = refusal;
            texts << words(saying);
        }
        for (const QString &text : texts) {
            const QStringList sentences = text.split(end, Qt::SkipEmptyParts);
            for (const QString &sentence : sentences)
                QVERIFY2(sentence.split(' ', Qt::SkipEmptyParts).size() <= 12, qPrintable(sentence));
        }
    }
}

void TestWording::promisesNothingThatIsNotThere()
{
    // There is no hall display, no telephone page and no message to a phone: staff call the number.
    static const QRegularExpression things(
        QStringLiteral(
            "ekran pokaże|wyświetl|telefon|sms|display|phone|Telefon|Anzeige|екран покаже|табло|телефон"),
        QRegularExpression::CaseInsensitiveOption);
    for (const Language language : allLanguages) {
        for (const Saying::Kind kind : allKinds)
            QVERIFY(!words(full(kind, language)).contains(things));
    }
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
