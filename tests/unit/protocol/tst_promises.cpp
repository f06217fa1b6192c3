// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample office's texts promise about terminal, ticket and hall (tests/architecture/promises.json)
// stands in them, is complete, and is proven by a test; what does not exist yet is not promised.
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

#include "domain/openinghours.h"
#include "protocol/officefiles.h"

using namespace okienko;

namespace
{

QByteArray bytesOf(const QString &path)
{
    QFile file(QStringLiteral(OKIENKO_SOURCE "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject json(const QString &path) { return QJsonDocument::fromJson(bytesOf(path)).object(); }

QJsonValue valueAt(QJsonValue value, const QString &pointer)
{
    for (const QString &step : pointer.split(QLatin1Char('/'), Qt::SkipEmptyParts))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

struct Text {
    QString file;
    QString pointer;
    QString text;
};

void collect(const QString &file, const QJsonValue &value, const QString &pointer, QList<Text> &texts)
{
    if (value.isString())
        texts.append({file, pointer, value.toString()});
    const QJsonArray array = value.toArray();
    for (int i = 0; i < array.size(); ++i)
        collect(file, array.at(i), QStringLiteral("%1/%2").arg(pointer).arg(i), texts);
    const QJsonObject object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one)
        collect(file, one.value(), pointer + QLatin1Char('/') + one.key(), texts);
}

} // namespace

class PromisesTest : public QObject
{
    Q_OBJECT

private:
    QJsonArray m_promises;
    QJsonArray m_none;
    QList<Text> m_texts;
    Office m_office;

    [[nodiscard]] QJsonValue promised(const QString &file, const QString &pointer) const
    {
        return valueAt(json(QStringLiteral("assets/sample-office/") + file), pointer);
    }

    [[nodiscard]] Opening stateAt(const QDate &day, const QTime &time) const
    {
        return openingAt(m_office, QDateTime(day, time, m_office.zone).toUTC()).state;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QJsonObject file = json(QStringLiteral("tests/architecture/promises.json"));
        m_promises = file.value(QStringLiteral("promises")).toArray();
        m_none = file.value(QStringLiteral("no_promise")).toArray();
        QVERIFY(m_promises.size() > 5);
        for (const char *name : {"office.json", "notices.json", "forms.json", "knowledge.json"})
            collect(QLatin1String(name), json(QStringLiteral("assets/sample-office/") + QLatin1String(name)),
                    QString(), m_texts);
        const auto loaded = loadOffice(QStringLiteral(OKIENKO_SOURCE "/assets/sample-office"));
        QVERIFY(loaded.has_value());
        m_office = loaded->office;
    }

    void everyListedSentenceStandsThere()
    {
        for (const QJsonArray &list : {m_promises, m_none}) {
            for (const QJsonValue &promise : list) {
                const QString sentence = promise[QStringLiteral("sentence")].toString();
                QVERIFY(!sentence.isEmpty());
                QVERIFY(!promise[QStringLiteral("places")].toArray().isEmpty());
                for (const QJsonValue &place : promise[QStringLiteral("places")].toArray())
                    QVERIFY2(promised(place[QStringLiteral("file")].toString(),
                                      place[QStringLiteral("place")].toString())
                                 .toString()
                                 .contains(sentence),
                             qPrintable(sentence));
            }
        }
    }

    /// Polish texts that speak of the terminal, tickets, its screen or printouts are all listed, in whole.
    void everySentenceThatMayPromiseIsListed()
    {
        static const QRegularExpression words(
            QStringLiteral("kiosk|\\bbilet|wydruk z|ekran|wywoł|tablic\\w* w hali|wybierz „"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        int seen = 0;
        for (const Text &text : m_texts) {
            if (!text.pointer.contains(QLatin1String("/pl")) ||
                text.pointer.contains(QLatin1String("/keywords/")))
                continue;
            QString rest = text.text;
            for (const QJsonArray &list : {m_promises, m_none})
                for (const QJsonValue &promise : list)
                    for (const QJsonValue &place : promise[QStringLiteral("places")].toArray())
                        if (place[QStringLiteral("file")].toString() == text.file &&
                            place[QStringLiteral("place")].toString() == text.pointer)
                            rest.remove(promise[QStringLiteral("sentence")].toString());
            seen += rest != text.text ? 1 : 0;
            QVERIFY2(!words.match(rest).hasMatch(),
                     qPrintable(text.file + text.pointer + QStringLiteral(": ") + rest));
        }
        QVERIFY(seen > 100);
    }

    /// A text of another language that speaks of them is the translation of a Polish text that is listed.
    void everyTranslationThatMayPromiseIsOfAListedText()
    {
        static const QRegularExpression words(
            QStringLiteral("kiosk|\\btickets?\\b|\\bscreen|hall display|choose “|"
                           "кіоск|талон|екран|табло|виберіть «|"
                           "automat\\b|wartenummer|bildschirm|aufgerufen|wählen sie „"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        // What people ask, not what the office says.
        static const QRegularExpression others(QStringLiteral("/keywords/|/alternatives/"));
        static const QRegularExpression language(QStringLiteral("/(en|uk|de)(/|\\z)"));
        QSet<QString> listed;
        for (const QJsonArray &list : {m_promises, m_none})
            for (const QJsonValue &promise : list)
                for (const QJsonValue &place : promise[QStringLiteral("places")].toArray())
                    listed.insert(place[QStringLiteral("file")].toString() +
                                  place[QStringLiteral("place")].toString());
        int seen = 0;
        for (const Text &text : m_texts) {
            if (!language.match(text.pointer).hasMatch() || others.match(text.pointer).hasMatch() ||
                !words.match(text.text).hasMatch())
                continue;
            ++seen;
            const QString polish = QString(text.pointer).replace(language, QStringLiteral("/pl\\2"));
            QVERIFY2(listed.contains(text.file + polish),
                     qPrintable(text.file + text.pointer + QStringLiteral(": ") + text.text));
        }
        QVERIFY(seen > 250);
    }

    void whatDoesNotExistYetIsNotPromised()
    {
        static const QRegularExpression words(
            QStringLiteral("„Umów wizytę”|„Moja sprawa”|“My case”|«Моя справа»|„Termin buchen“|kod\\w* "
                           "rezerwacji|booking code|"
                           "код\\w* бронювання|Buchungscode|wydruku z kiosku|kiosk printout|роздруківці з "
                           "кіоску|Kioskausdruck|"
                           "ikonę migania|sign icon|значок жестової|ikony wózka|wheelchair "
                           "icon|Rollstuhlsymbol|значка візка|"
                           "w kiosku lub przez telefon|at the kiosk or by phone|of letter E|literę E"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        for (const Text &text : m_texts)
            QVERIFY2(!words.match(text.text).hasMatch(),
                     qPrintable(text.file + text.pointer + QStringLiteral(": ") + text.text));
    }

    void everyPromiseHasATest()
    {
        QByteArray sources;
        QDirIterator files(QStringLiteral(OKIENKO_SOURCE "/tests"),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.qml")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            sources += file.readAll();
        }
        QStringList without;
        for (const QJsonValue &promise : m_promises) {
            const QString test = promise[QStringLiteral("test")].toString();
            static const QRegularExpression name(QStringLiteral("\\A\\w{8,}\\z"));
            if (!name.match(test).hasMatch() || !sources.contains((test + QStringLiteral("()")).toUtf8()))
                without.append(promise[QStringLiteral("sentence")].toString());
        }
        QVERIFY2(without.isEmpty(), qPrintable(QStringLiteral("promises without a test:\n  ") +
                                               without.join(QStringLiteral("\n  "))));
    }

    void theLastTicketIsGivenTwentyMinutesBeforeClosing()
    {
        const QDate monday(2026, 11, 23);
        QCOMPARE(stateAt(monday, QTime(17, 39, 59)), Opening::Open);
        QCOMPARE(stateAt(monday, QTime(17, 41)), Opening::NoMoreTickets);
        const QDate friday(2026, 11, 27);
        QCOMPARE(stateAt(friday, QTime(13, 39, 59)), Opening::Open);
        QCOMPARE(stateAt(friday, QTime(13, 41)), Opening::NoMoreTickets);
    }

    void theOfficeIsOpenAsTheTextsSay()
    {
        const auto span = [&](std::size_t day) { return m_office.week[day]; };
        QCOMPARE(span(0), QList<Hours>({{QTime(7, 30), QTime(18, 0)}}));
        for (const std::size_t day : {1u, 2u, 3u})
            QCOMPARE(span(day), QList<Hours>({{QTime(7, 30), QTime(15, 30)}}));
        QCOMPARE(span(4), QList<Hours>({{QTime(7, 30), QTime(14, 0)}}));
        QVERIFY(span(5).isEmpty() && span(6).isEmpty());
    }

    void thePriorityGroupsOfTheTextsAreThoseOfTheOffice()
    {
        QStringList ids;
        for (const PriorityGroup &group : m_office.priorityGroups) {
            ids.append(group.id.value);
            QCOMPARE(group.proofOnRequest, group.id.value == QLatin1String("disability"));
        }
        ids.sort();
        QCOMPARE(ids, (QStringList{QStringLiteral("age-75"), QStringLiteral("disability"),
                                   QStringLiteral("infant"), QStringLiteral("pregnant")}));
    }

    void theOfficeKeepsFourLanguages()
    {
        QCOMPARE(m_office.languages.size(), 4);
        for (const Service &service : m_office.services)
            for (const Language language : allLanguages)
                QVERIFY(service.names.has(language) && service.descriptions.has(language));
    }

    void hearingLoopsStandWhereTheTextsSay()
    {
        QStringList labels;
        for (const Counter &counter : m_office.counters)
            if (counter.hearingLoop)
                labels.append(counter.label);
        QCOMPARE(labels, (QStringList{QStringLiteral("1"), QStringLiteral("3"), QStringLiteral("6"),
                                      QStringLiteral("11")}));
    }

    /// An article that sends people to the terminal for a ticket is about a matter for which it gives one.
    void articlesThatSendToTheTerminalAreAboutWalkInServices()
    {
        int seen = 0;
        for (const QJsonValue &article : json(QStringLiteral("assets/sample-office/knowledge.json"))
                                             .value(QStringLiteral("articles"))
                                             .toArray()) {
            const QJsonArray steps =
                article[QStringLiteral("content")][QStringLiteral("pl")][QStringLiteral("steps")].toArray();
            const bool sends = std::any_of(steps.begin(), steps.end(), [](const QJsonValue &step) {
                return step.toString().startsWith(QStringLiteral("Pobierz w kiosku bilet"));
            });
            if (!sends)
                continue;
            ++seen;
            const Service *service = m_office.service({article[QStringLiteral("service")].toString()});
            QVERIFY(service != nullptr);
            QVERIFY2(service->walkIn, qPrintable(article[QStringLiteral("id")].toString()));
        }
        QCOMPARE(seen, 85);
    }
};

QTEST_GUILESS_MAIN(PromisesTest)
#include "tst_promises.moc"
