// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "printer/slipwords.h"
#include "printer/ticketlayout.h"
#include "support/pagereader.h"
#include "support/sampleslip.h"

using namespace okienko;

namespace
{

constexpr double dotsPerMm = 203 / 25.4;
const Paper wide;
const Paper narrow{58, 48, 203};

bool isBlack(const QImage &image, int x, int y) { return qGray(image.pixel(x, y)) < 128; }

bool rowHasInk(const QImage &image, int y)
{
    for (int x = 0; x < image.width(); ++x)
        if (isBlack(image, x, y))
            return true;
    return false;
}

/// Height of the ink that stands on a baseline, measured on the raster, mm.
double inkHeightMm(const QImage &image, double baseline)
{
    int y = static_cast<int>(baseline) - 1;
    int rows = 0;
    for (; y >= 0 && rowHasInk(image, y); --y)
        ++rows;
    return rows / dotsPerMm;
}

QString wordsOf(const Page &page)
{
    QStringList words;
    for (const PageText &text : page.texts)
        words.append(text.text);
    return words.join(QLatin1Char(' ')).replace(QChar(0x00a0), QLatin1Char(' ')).simplified();
}

/// Why a page breaks a promise of its header, or nothing.
QString faultOf(const Page &page, const Paper &paper)
{
    const double left = (page.size.width() - paper.printableMm * dotsPerMm) / 2 - 0.5;
    const double right = page.size.width() - left + 0.5;
    for (const PageText &text : page.texts) {
        const QRectF ink =
            inkOf(text.text, text.pixelSize, text.bold, text.spacing).translated(text.baseline);
        const QRectF box(ink.left(), text.capBox().top(), ink.width(), text.capBox().height());
        if (box.left() < left || box.right() > right)
            return QStringLiteral("outside the printable width: ") + text.text;
        if (box.height() / dotsPerMm < 4.0)
            return QStringLiteral("too small: ") + text.text;
        if (box.top() < 6 * dotsPerMm - 1 || box.bottom() > page.size.height() - 6 * dotsPerMm + 1)
            return QStringLiteral("too near to the cut: ") + text.text;
        for (const PageText &other : page.texts)
            if (&other != &text && box.adjusted(0.5, 0.5, -0.5, -0.5).intersects(other.capBox()))
                return QStringLiteral("overlap: %1 / %2").arg(text.text, other.text);
        for (const QRect &black : page.black)
            if (!text.white && box.intersects(QRectF(black)))
                return QStringLiteral("on a rule or code: ") + text.text;
    }
    for (const QRect &black : page.black)
        if (black.left() < left || black.right() > right)
            return QStringLiteral("a rule outside the printable width");
    return {};
}

Translated translated(const QJsonObject &names)
{
    Translated text;
    for (const Language language : allLanguages)
        text.set(language, names.value(codeOf(language)).toString());
    return text;
}

} // namespace

class tst_TicketLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTheNumberAtLeast16MmHigh_data();
    void printsTheNumberAtLeast16MmHigh();
    void printsAllOtherCapitalsAtLeast4MmHigh();
    void printsOnlyBlackAndWhite();
    void givesEqualPagesForEqualSlips();
    void fitsEveryServiceOfTheSampleOffice_data();
    void fitsEveryServiceOfTheSampleOffice();
    void printsACodeThatScans_data();
    void printsACodeThatScans();
    void printsABookedTimeWithItsCode_data();
    void printsABookedTimeWithItsCode();
    void printsANumberThatCanBeRead_data();
    void printsANumberThatCanBeRead();
    void speaksTheVisitorsLanguageAndTellsStaffInTheirs();
    void marksACopy();
    void saysThatTheOfficeCannotSeeTheTicket();
    void printsOnlyTheListWhenAskedForIt();
    void printsLinkedMattersOnOneSlip();
    void listsTicketsForStaff();
    void countsInWordsThatAgree_data();
    void countsInWordsThatAgree();
    void isTheSamePageAsPdf_data();
    void isTheSamePageAsPdf();
};

void tst_TicketLayout::printsTheNumberAtLeast16MmHigh_data()
{
    QTest::addColumn<QString>("letter");
    QTest::addColumn<int>("digits");
    for (const char *letter : {"", "A", "I", "M", "W"})
        for (const int digits : {3, 4})
            QTest::addRow("%s%d", letter, digits) << QString::fromLatin1(letter) << digits;
}

void tst_TicketLayout::printsTheNumberAtLeast16MmHigh()
{
    QFETCH(QString, letter);
    QFETCH(int, digits);
    Slip slip = sampleSlip();
    slip.matters.first().number = {{letter}, 117, digits};
    for (const Paper &paper : {wide, narrow}) {
        const Page page = slipPage(slip, paper);
        QCOMPARE(faultOf(page, paper), QString());
        const QImage image = page.image();
        int found = 0;
        for (const PageText &text : page.texts) {
            if (text.pixelSize < 150)
                continue;
            ++found;
            QVERIFY2(inkHeightMm(image, text.baseline.y()) >= 16.0,
                     qPrintable(text.text + QString::number(inkHeightMm(image, text.baseline.y()))));
        }
        QVERIFY(found >= 1);
    }
}

void tst_TicketLayout::printsAllOtherCapitalsAtLeast4MmHigh()
{
    Slip slip = sampleSlip(Language::German);
    slip.copy = true;
    slip.lineDown = true;
    QSet<int> sizes;
    for (const Paper &paper : {wide, narrow})
        for (const PageText &text : slipPage(slip, paper).texts)
            sizes.insert(text.pixelSize);
    QVERIFY(sizes.size() >= 4);
    // Measured on the raster: a capital H in each size that occurs.
    for (const int size : sizes) {
        Page page;
        page.size = QSize(400, 400);
        page.texts.append({QPointF(20, 300), QStringLiteral("H"), size, 0, false, false});
        QVERIFY(inkHeightMm(page.image(), 300) >= 4.0);
    }
}

void tst_TicketLayout::printsOnlyBlackAndWhite()
{
    const QImage image = drawSlip(sampleSlip(), wide);
    QCOMPARE(image.format(), QImage::Format_Mono);
    QCOMPARE(image.width(), qRound(80 * dotsPerMm));
    const QSizeF mm = slipSizeMm(sampleSlip(), wide);
    QVERIFY(std::abs(mm.height() - image.height() / dotsPerMm) < 0.01);
    // The print head reaches 72 of the 80 mm, the cuts leave 6 mm.
    const int side = static_cast<int>(4 * dotsPerMm) - 1;
    const int cut = static_cast<int>(6 * dotsPerMm) - 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (x < side || x >= image.width() - side || y < cut || y >= image.height() - cut)
                QVERIFY(!isBlack(image, x, y));
}

void tst_TicketLayout::givesEqualPagesForEqualSlips()
{
    for (const Paper &paper : {wide, narrow}) {
        const Slip slip = sampleSlip(Language::Ukrainian);
        const QImage first = drawSlip(slip, paper);
        QCOMPARE(drawSlip(slip, paper), first);
        Slip other = slip;
        other.matters.first().number.n += 1;
        QVERIFY(drawSlip(other, paper) != first);
    }
}

void tst_TicketLayout::fitsEveryServiceOfTheSampleOffice_data()
{
    QTest::addColumn<Slip>("slip");
    QFile file(QStringLiteral(SAMPLE_OFFICE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject office = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray services = office.value(QLatin1String("services")).toArray();
    QVERIFY(services.size() > 10);
    for (const QJsonValue &each : services) {
        const QJsonObject service = each.toObject();
        for (const Language language : allLanguages) {
            Slip slip = sampleSlip(language);
            slip.office = translated(office.value(QLatin1String("names")).toObject());
            slip.copy = true;
            slip.lineDown = true;
            SlipMatter &matter = slip.matters.first();
            matter.service = translated(service.value(QLatin1String("names")).toObject());
            matter.counters = {QStringLiteral("10"), QStringLiteral("11"), QStringLiteral("12"),
                               QStringLiteral("13")};
            matter.peopleBefore = 121;
            matter.minutes = 240;
            matter.bring.clear();
            for (const QJsonValue &thing : service.value(QLatin1String("required_documents")).toArray())
                matter.bring.append(translated(thing.toObject().value(QLatin1String("names")).toObject()));
            QTest::addRow("%s %s", qPrintable(service.value(QLatin1String("id")).toString()),
                          qPrintable(codeOf(language)))
                << slip;
        }
    }
}

void tst_TicketLayout::fitsEveryServiceOfTheSampleOffice()
{
    QFETCH(Slip, slip);
    for (const Paper &paper : {wide, narrow}) {
        QCOMPARE(faultOf(slipPage(slip, paper), paper), QString());
        Slip list = slip;
        list.checklistOnly = true;
        QCOMPARE(faultOf(slipPage(list, paper), paper), QString());
        Slip visit = slip;
        visit.matters.clear();
        visit.booking = SlipBooking{QStringLiteral("WMWMMWMW"), slip.issuedLocal, 40,
                                    slip.matters.constFirst().service, slip.matters.constFirst().bring};
        QCOMPARE(faultOf(slipPage(visit, paper), paper), QString());
        const StaffStrip strip{slip.language, slip.office, slip.issuedLocal, slip.matters};
        QCOMPARE(faultOf(stripPage(strip, paper), paper), QString());
    }
}

void tst_TicketLayout::printsACodeThatScans_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::newRow("80") << wide;
    QTest::newRow("58") << narrow;
}

void tst_TicketLayout::printsACodeThatScans()
{
    QFETCH(Paper, paper);
    const Slip slip = sampleSlip();
    QCOMPARE(codesOn(drawSlip(slip, paper)), slip.matters.constFirst().token);
}

void tst_TicketLayout::printsABookedTimeWithItsCode_data() { printsACodeThatScans_data(); }

void tst_TicketLayout::printsABookedTimeWithItsCode()
{
    QFETCH(Paper, paper);
    Slip slip = sampleSlip();
    slip.booking = SlipBooking{QStringLiteral("K7RT4MXQ"), QDateTime(QDate(2026, 12, 1), QTime(8, 15)), 15,
                               slip.matters.constFirst().service, slip.matters.constFirst().bring};
    slip.matters.clear();
    const Page page = slipPage(slip, paper);
    QCOMPARE(codesOn(page.image()), QStringLiteral("K7RT4MXQ"));
    QStringList texts;
    for (const PageText &text : page.texts)
        texts.append(text.text);
    const QString all = texts.join(QLatin1Char(' ')).replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    for (const char *wanted : {"wtorek, 1 grudnia 2026", "8:15", "K7RT", "4MXQ", "Dowód osobisty"})
        QVERIFY2(all.contains(QString::fromUtf8(wanted)), qPrintable(all));
}

void tst_TicketLayout::printsANumberThatCanBeRead_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("reader");
    QTest::newRow("80 pl") << wide << Language::Polish << QStringLiteral("pol");
    QTest::newRow("80 de") << wide << Language::German << QStringLiteral("deu");
    QTest::newRow("58 en") << narrow << Language::English << QStringLiteral("eng");
}

void tst_TicketLayout::printsANumberThatCanBeRead()
{
    QFETCH(Paper, paper);
    QFETCH(Language, language);
    QFETCH(QString, reader);
    const QString read = wordsOn(drawSlip(sampleSlip(language, 365), paper), reader);
    QVERIFY2(read.contains(QStringLiteral("365")), qPrintable(read));
}

void tst_TicketLayout::speaksTheVisitorsLanguageAndTellsStaffInTheirs()
{
    const QString polish = wordsOf(slipPage(sampleSlip(Language::Polish), wide));
    QVERIFY(polish.contains(QStringLiteral("Twój numer")));
    QVERIFY(polish.contains(QStringLiteral("Stanowisko 3, 4 lub 5")));
    QVERIFY(polish.contains(QStringLiteral("poniedziałek, 23 listopada 2026, 10:24")));
    QCOMPARE(polish.count(QStringLiteral("Dowód osobisty")), 1);
    const QString ukrainian = wordsOf(slipPage(sampleSlip(Language::Ukrainian), wide));
    for (const char *words : {"Ваш номер", "Посвідчення особи", "Dowód osobisty", "Стійка 3, 4 або 5",
                              "Stanowisko 3, 4 lub 5", "Підготуйте:"})
        QVERIFY2(ukrainian.contains(QString::fromUtf8(words)), words);
    QVERIFY(!ukrainian.contains(QStringLiteral("Twój")));
}

void tst_TicketLayout::marksACopy()
{
    Slip slip = sampleSlip(Language::German);
    QVERIFY(!wordsOf(slipPage(slip, wide)).contains(QStringLiteral("KOPI")));
    slip.copy = true;
    const Page page = slipPage(slip, wide);
    QVERIFY(wordsOf(page).contains(QStringLiteral("KOPIE · KOPIA")));
    const auto white =
        std::find_if(page.texts.cbegin(), page.texts.cend(), [](const auto &text) { return text.white; });
    QVERIFY(white != page.texts.cend());
    const auto number = std::find_if(page.texts.cbegin(), page.texts.cend(),
                                     [](const auto &text) { return text.pixelSize > 150; });
    QVERIFY(white->baseline.y() < number->baseline.y());
}

void tst_TicketLayout::saysThatTheOfficeCannotSeeTheTicket()
{
    Slip slip = sampleSlip();
    const QString sentence = QStringLiteral("Ten bilet jest ważny. Urząd jeszcze go nie widzi.");
    QVERIFY(!wordsOf(slipPage(slip, wide)).contains(QStringLiteral("ważny")));
    slip.lineDown = true;
    QString words = wordsOf(slipPage(slip, wide));
    QVERIFY2(words.contains(sentence), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("pokaż go przy stanowisku 3, 4 lub 5.")));
    slip.matters.first().counters.clear();
    words = wordsOf(slipPage(slip, wide));
    QVERIFY(words.contains(QStringLiteral("pokaż go obsłudze.")));
    QVERIFY(words.contains(QStringLiteral("Poczekaj w holu.")));
}

void tst_TicketLayout::printsOnlyTheListWhenAskedForIt()
{
    Slip slip = sampleSlip();
    slip.checklistOnly = true;
    for (const Paper &paper : {wide, narrow}) {
        const Page page = slipPage(slip, paper);
        const QString words = wordsOf(page);
        QVERIFY(words.contains(QStringLiteral("zdjęcie")));
        QVERIFY(!words.contains(QStringLiteral("117")));
        QVERIFY(codesOn(page.image()).isEmpty());
    }
    QVERIFY(!wordsOf(slipPage(sampleSlip(), narrow)).contains(QStringLiteral("zdjęcie")));
}

void tst_TicketLayout::printsLinkedMattersOnOneSlip()
{
    Slip slip = sampleSlip();
    SlipMatter second = slip.matters.constFirst();
    second.number = {{QStringLiteral("K")}, 9, 3};
    second.token = QStringLiteral("OK1SECOND");
    second.service = inFour(QStringLiteral("Kasa"), QStringLiteral("Cash desk"), QStringLiteral("Каса"),
                            QStringLiteral("Kasse"));
    slip.matters.append(second);
    for (const Paper &paper : {wide, narrow}) {
        const Page page = slipPage(slip, paper);
        QCOMPARE(faultOf(page, paper), QString());
        QStringList codes = codesOn(page.image()).split(QLatin1Char('\n'));
        codes.sort();
        QStringList tokens{slip.matters.at(0).token, slip.matters.at(1).token};
        tokens.sort();
        QCOMPARE(codes, tokens);
        QVERIFY(wordsOf(page).contains(QStringLiteral("009")));
        // What both need is asked for once.
        QVERIFY(wordsOf(page).count(QStringLiteral("zdjęcie")) <= 1);
    }
}

void tst_TicketLayout::listsTicketsForStaff()
{
    const Slip slip = sampleSlip();
    StaffStrip strip{Language::Polish, slip.office, slip.issuedLocal, {}};
    for (int n = 1; n <= 12; ++n) {
        SlipMatter matter = slip.matters.constFirst();
        matter.number.n = n;
        strip.tickets.append(matter);
    }
    const QString words = wordsOf(stripPage(strip, wide));
    for (int n = 1; n <= 12; ++n)
        QVERIFY(words.contains(QStringLiteral("A%1").arg(n, 3, 10, QLatin1Char('0'))));
    QVERIFY(words.contains(QStringLiteral("Liczba biletów: 12")));
    QCOMPARE(words.count(slip.matters.constFirst().code), 12);
}

void tst_TicketLayout::countsInWordsThatAgree_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("n");
    QTest::addColumn<QString>("people");
    QTest::newRow("pl 1") << Language::Polish << 1 << QStringLiteral("1 osoba");
    QTest::newRow("pl 3") << Language::Polish << 3 << QStringLiteral("3 osoby");
    QTest::newRow("pl 5") << Language::Polish << 5 << QStringLiteral("5 osób");
    QTest::newRow("pl 22") << Language::Polish << 22 << QStringLiteral("22 osoby");
    QTest::newRow("uk 1") << Language::Ukrainian << 1 << QStringLiteral("1 особа");
    QTest::newRow("uk 21") << Language::Ukrainian << 21 << QStringLiteral("21 особа");
    QTest::newRow("uk 12") << Language::Ukrainian << 12 << QStringLiteral("12 осіб");
    QTest::newRow("en 1") << Language::English << 1 << QStringLiteral("1 person");
    QTest::newRow("de 2") << Language::German << 2 << QStringLiteral("2 Personen");
}

void tst_TicketLayout::countsInWordsThatAgree()
{
    QFETCH(Language, language);
    QFETCH(int, n);
    QFETCH(QString, people);
    const QString counted =
        SlipWords(language).count(Phrase::PeopleBefore, n).replace(QChar(0x00a0), QLatin1Char(' '));
    QVERIFY2(counted.contains(QStringLiteral("<b>%1</b>").arg(people)), qPrintable(counted));
}

void tst_TicketLayout::isTheSamePageAsPdf_data() { printsACodeThatScans_data(); }

void tst_TicketLayout::isTheSamePageAsPdf()
{
    QFETCH(Paper, paper);
    const Slip slip = sampleSlip(Language::Ukrainian);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("slip.pdf"));
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::WriteOnly));
    pdf.write(slipPdf(slip, paper));
    pdf.close();
    QCOMPARE(QProcess::execute(QStringLiteral("pdftoppm"),
                               {QStringLiteral("-r"), QStringLiteral("203"), QStringLiteral("-gray"),
                                QStringLiteral("-png"), QStringLiteral("-singlefile"), file,
                                folder.filePath(QStringLiteral("page"))}),
             0);
    const QImage printed(folder.filePath(QStringLiteral("page.png")));
    const QImage drawn = drawSlip(slip, paper);
    QVERIFY(std::abs(printed.width() - drawn.width()) <= 3);
    QVERIFY(std::abs(printed.height() - drawn.height()) <= 3);
    // The ink lies in the same places: compared in fields of 2 mm.
    constexpr int field = 16;
    int compared = 0;
    int differing = 0;
    for (int top = 0; top + field < drawn.height() - 4; top += field) {
        for (int left = 0; left + field < drawn.width() - 4; left += field) {
            int ink = 0;
            for (int y = top; y < top + field; ++y)
                for (int x = left; x < left + field; ++x)
                    ink += static_cast<int>(isBlack(drawn, x, y)) - static_cast<int>(isBlack(printed, x, y));
            ++compared;
            differing += std::abs(ink) > field * field / 4 ? 1 : 0;
        }
    }
    QVERIFY2(differing * 100 <= compared,
             qPrintable(QStringLiteral("%1 of %2 fields").arg(differing).arg(compared)));
    QProcess words;
    words.start(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
    QVERIFY(words.waitForFinished());
    QVERIFY(QString::fromUtf8(words.readAllStandardOutput()).contains(QStringLiteral("Ваш номер")));
}

QTEST_MAIN(tst_TicketLayout)
#include "tst_ticketlayout.moc"
