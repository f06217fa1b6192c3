// SPDX-License-Identifier: GPL-3.0-or-later
// How a machine becomes a device, and how it stays one.
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include "lineoffice.h"
#include "support/fakeclock.h"
#include "support/unreliableline.h"
#include "sync/enrolling.h"
#include "sync/renewal.h"
#include "vault/spokencode.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

const QString enrolPath = QStringLiteral("/v1/enrol");
const QString renewPath = QStringLiteral("/v1/device/renew");
const QString clockPath = QStringLiteral("/v1/device/clock");
const QString device = QStringLiteral("0193a1b2-0000-7000-8000-000000000001");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDateTime now() { return QDateTime::currentDateTimeUtc(); }

QString iso(const QDateTime &utc) { return utc.toString(Qt::ISODateWithMs); }

QJsonObject bodyOf(const LineOffice::Request &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class TestEnrolling : public QObject
{
    Q_OBJECT

    LineOffice m_office{QStringLiteral("enrolling")};
    QString m_code = QStringLiteral("7K4M-9XQT-HRWC-3DPF");

    /// The answer to a request, as the office makes it: the device's name is the office's choice.
    [[nodiscard]] QJsonObject certificateFor(const QString &csr, const QString &name) const
    {
        const auto certificate = m_office.authority().issueForDevice(
            csr.toLatin1(), {QStringLiteral("example-city")}, name, now());
        return {{QStringLiteral("certificate"), QString::fromLatin1(certificate->pem)},
                {QStringLiteral("serial"), certificate->serial},
                {QStringLiteral("authority"), QString::fromLatin1(m_office.authority().certificate().pem)},
                {QStringLiteral("notAfter"), iso(certificate->validTo)},
                {QStringLiteral("renewAfter"), iso(certificate->validFrom.addDays(60))}};
    }
    void enrols()
    {
        m_office.answer(
            enrolPath, [this](const LineOffice::Request &request, const backoffice::Answer &answer) {
                QJsonObject json =
                    certificateFor(bodyOf(request).value(QStringLiteral("csr")).toString(), device);
                json.insert(QStringLiteral("device"), device);
                json.insert(QStringLiteral("office"), QStringLiteral("example-city"));
                json.insert(QStringLiteral("devicesUrl"), QStringLiteral("https://localhost:8444"));
                m_office.reply(request, answer, {201, "application/json", {}, QJsonDocument(json).toJson()});
            });
    }
    void renews()
    {
        m_office.answer(renewPath, [this](const LineOffice::Request &request,
                                          const backoffice::Answer &answer) {
            const QJsonObject json = certificateFor(bodyOf(request).value(QStringLiteral("csr")).toString(),
                                                    QStringLiteral("kiosk-1"));
            m_office.reply(request, answer, {200, "application/json", {}, QJsonDocument(json).toJson()});
        });
        m_office.say(clockPath, LineOffice::Response{200,
                                                     "application/json",
                                                     {{"Cache-Control", "no-store"}},
                                                     R"({"sure": false, "zone": "Europe/Warsaw"})"});
    }
    [[nodiscard]] QString fingerprint() const
    {
        return QString::fromLatin1(m_office.authority().certificate().fingerprint.toHex(':').toUpper());
    }
    [[nodiscard]] Enrolling::Order order(const QTemporaryDir &folder) const
    {
        return {QUrl(QStringLiteral("https://localhost:%1").arg(m_office.pagesPort())),
                m_code.toLower(),
                fingerprint(),
                QStringLiteral("kiosk-1"),
                folder.filePath(QStringLiteral("identity")),
                QByteArray(32, 'm')};
    }
    static QString troubleOf(const Result<Enrolling::Done> &done)
    {
        return done ? QStringLiteral("none") : done.error().detail;
    }

private Q_SLOTS:
    void makesAKeyAndGetsItsCertificate()
    {
        enrols();
        const QTemporaryDir folder;
        const auto done = Enrolling().run(order(folder), now());
        QVERIFY2(done, qPrintable(troubleOf(done)));
        QCOMPARE(done->office.value, QStringLiteral("example-city"));
        QCOMPARE(done->device.toString(QUuid::WithoutBraces), device);
        QCOMPARE(done->devicesUrl, QUrl(QStringLiteral("https://localhost:8444")));
        const auto papers = DeviceIdentity(folder.filePath(QStringLiteral("identity"))).papers();
        QVERIFY(papers);
        QCOMPARE(papers->authority.fingerprint, m_office.authority().certificate().fingerprint);
        QCOMPARE(papers->certificate.validTo, done->validTo);
        QCOMPARE(papers->certificate.name, device);
        const LineOffice::Request request = m_office.heard().constLast();
        QVERIFY(request.peer.serial.isEmpty()); // the pages' listener asks for no certificate
        QVERIFY(!request.body.contains("PRIVATE KEY"));
        QVERIFY(!bytesOf(folder.filePath(QStringLiteral("identity/identity.pem"))).isEmpty());
    }

    void sendsNoCodeToAnotherAuthority()
    {
        LineOffice other;
        const QTemporaryDir folder;
        Enrolling::Order wrong = order(folder);
        wrong.office.setPort(other.pagesPort());
        const auto done = Enrolling().run(wrong, now());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Refused);
        QVERIFY2(done.error().detail.contains(QStringLiteral("another authority")),
                 qPrintable(done.error().detail));
        const QByteArray shown = other.authority().certificate().fingerprint.toHex(':').toUpper();
        QVERIFY(done.error().detail.contains(QString::fromLatin1(shown)));
        QVERIFY(other.heard().isEmpty());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("identity/identity.pem"))));
    }

    void refusesAnOrderThatCannotBeMeant_data()
    {
        QTest::addColumn<QString>("office");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("print");
        QTest::addColumn<QString>("says");
        const QString good = QStringLiteral("https://localhost:1");
        QTest::newRow("plain HTTP") << "http://localhost" << m_code << fingerprint() << "https://HOST:PORT";
        QTest::newRow("no address") << "localhost" << m_code << fingerprint() << "https://HOST:PORT";
        QString slip = *spokencode::make(3);
        slip.replace(0, 1, slip.startsWith(QLatin1Char('A')) ? QLatin1Char('B') : QLatin1Char('A'));
        QTest::newRow("a slip in a short code") << good << slip << fingerprint() << "";
        QTest::newRow("half a code") << good << m_code.left(9) << fingerprint() << "groups of four";
        QTest::newRow("no code") << good << "?!" << fingerprint() << "does not occur in a code";
        QTest::newRow("half a fingerprint") << good << m_code << fingerprint().left(40) << "64 hex digits";
        QTest::newRow("no fingerprint") << good << m_code << "yes"
                                        << "64 hex digits";
    }
    void refusesAnOrderThatCannotBeMeant()
    {
        QFETCH(QString, office);
        QFETCH(QString, code);
        QFETCH(QString, print);
        QFETCH(QString, says);
        const QTemporaryDir folder;
        Enrolling::Order wrong = order(folder);
        wrong.office = QUrl(office);
        wrong.code = code;
        wrong.fingerprint = print;
        const auto done = Enrolling().run(wrong, now());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
        QVERIFY2(done.error().detail.contains(says), qPrintable(done.error().detail));
    }

    void saysWhatToDoWhenTheOfficeRefuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("says");
        QTest::newRow("wrong code") << 403 << QByteArray("code-wrong") << "ask for a new one";
        QTest::newRow("too many") << 429 << QByteArray("too-many") << "try again in 60 s";
        QTest::newRow("bad letter") << 400 << QByteArray("bad-letter") << "refuses";
        QTest::newRow("a fault") << 500 << QByteArray("fault") << "500";
    }
    void saysWhatToDoWhenTheOfficeRefuses()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QString, says);
        m_office.say(enrolPath, LineOffice::Response{status,
                                                     "application/problem+json",
                                                     {{"Retry-After", "60"}},
                                                     "{\"type\": \"urn:okienko:problem:" + type +
                                                         "\", \"title\": \"No\", \"status\": " +
                                                         QByteArray::number(status) + "}"});
        const QTemporaryDir folder;
        const auto done = Enrolling().run(order(folder), now());
        QVERIFY(!done);
        QVERIFY2(done.error().detail.contains(says), qPrintable(done.error().detail));
        enrols();
        QVERIFY(Enrolling().run(order(folder), now())); // nothing of the failure is left
    }

    void asksWithTheSameKeyWhenTheAnswerWasLost()
    {
        enrols();
        UnreliableLine line(m_office.pagesPort(), 1);
        const QTemporaryDir folder;
        m_office.answer(enrolPath, [](const LineOffice::Request &, const backoffice::Answer &) {});
        Enrolling::Order wish = order(folder);
        const auto before = m_office.heardAt(enrolPath);
        QVERIFY(
            !Enrolling().run(wish, now())); // 503 without a word: nobody knows whether a certificate was made
        enrols();
        QVERIFY(Enrolling().run(wish, now()));
        const auto all = m_office.heard();
        QVERIFY(m_office.heardAt(enrolPath) >= before + 2);
        QCOMPARE(bodyOf(all.at(all.size() - 2)).value(QStringLiteral("csr")),
                 bodyOf(all.constLast()).value(QStringLiteral("csr")));
    }

    void saysSetTheClockWhenTheDatesSaySo()
    {
        enrols();
        const QTemporaryDir folder;
        const auto early = Enrolling().run(order(folder), now().addYears(-6));
        QVERIFY(!early);
        QVERIFY2(early.error().detail.contains(QStringLiteral("set the clock")),
                 qPrintable(early.error().detail));
        const auto late = Enrolling().run(order(folder), now().addYears(2));
        QVERIFY(!late);
        QVERIFY2(late.error().detail.contains(QStringLiteral("set the clock")),
                 qPrintable(late.error().detail));
    }

    void tellsWhenNobodyAnswers()
    {
        const QTemporaryDir folder;
        UnreliableLine line(m_office.pagesPort(), 1);
        line.setState(UnreliableLine::State::Refusing);
        Enrolling::Order wrong = order(folder);
        wrong.office.setPort(line.port());
        const auto done = Enrolling(2s).run(wrong, now());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Unavailable);
    }

    void renewsAfterTwoThirdsOnANewConnection()
    {
        renews();
        const QString folder = m_office.enrol(QStringLiteral("kiosk-1"), now().addDays(-70));
        const QByteArray former = DeviceIdentity(folder).papers()->certificate.serial.toLatin1();
        const FakeClock clock(now());
        DeviceLine line(m_office.settings(folder));
        Renewal renewal(line, clock);
        QSignalSpy renewed(&renewal, &Renewal::renewed);
        renewal.tick();
        renewal.tick();
        QTRY_COMPARE(renewed.size(), 1);
        const QByteArray fresh = DeviceIdentity(folder).papers()->certificate.serial.toLatin1();
        QVERIFY(fresh != former);
        const auto all = m_office.heard();
        QCOMPARE(all.at(all.size() - 2).path, renewPath);
        QCOMPARE(all.at(all.size() - 2).peer.serial, former);
        QCOMPARE(all.constLast().path, clockPath);
        QCOMPARE(all.constLast().peer.serial, fresh);
        QVERIFY(!QFile::exists(folder + QStringLiteral("/identity-former.pem")));
        renewal.tick();
        QCOMPARE(m_office.heard().size(), all.size()); // nothing to do for the next two months
    }

    void goesBackToTheFormerPapersWhenTheOfficeDoesNotTakeTheNew()
    {
        renews();
        m_office.say(clockPath, LineOffice::Response{403,
                                                     "application/problem+json",
                                                     {},
                                                     R"({"type": "urn:okienko:problem:certificate-unknown",
                                                         "title": "Who?", "status": 403})"});
        const QString folder = m_office.enrol(QStringLiteral("kiosk-1"), now().addDays(-70));
        const QString former = DeviceIdentity(folder).papers()->certificate.serial;
        FakeClock clock(now());
        DeviceLine line(m_office.settings(folder));
        Renewal renewal(line, clock);
        QSignalSpy hindered(&renewal, &Renewal::hindered);
        QSignalSpy renewed(&renewal, &Renewal::renewed);
        renewal.tick();
        QTRY_COMPARE(hindered.size(), 1);
        QCOMPARE(DeviceIdentity(folder).papers()->certificate.serial, former);
        renews();
        renewal.tick();
        QVERIFY(renewed.isEmpty());
        clock.advance(10s);
        renewal.tick();
        QTRY_COMPARE(renewed.size(), 1); // tried again later
        QVERIFY(DeviceIdentity(folder).papers()->certificate.serial != former);
    }

    void triesNewPapersOutAfterARestartAndKeepsTheFormerUntilThen()
    {
        renews();
        m_office.answer(clockPath, [](const LineOffice::Request &, const backoffice::Answer &answer) {
            answer.send({502, "text/html", {}, "<html>"});
        });
        const QString folder = m_office.enrol(QStringLiteral("kiosk-1"), now().addDays(-70));
        FakeClock clock(now());
        {
            DeviceLine line(m_office.settings(folder));
            Renewal renewal(line, clock);
            QSignalSpy hindered(&renewal, &Renewal::hindered);
            renewal.tick();
            QTRY_COMPARE(hindered.size(), 1);
            QVERIFY(QFile::exists(folder + QStringLiteral("/identity-former.pem")));
        }
        renews();
        DeviceLine line(m_office.settings(folder));
        Renewal renewal(line, clock);
        QSignalSpy renewed(&renewal, &Renewal::renewed);
        renewal.tick();
        QTRY_COMPARE(renewed.size(), 1);
        QVERIFY(!QFile::exists(folder + QStringLiteral("/identity-former.pem")));
    }
};

QTEST_GUILESS_MAIN(TestEnrolling)
#include "tst_enrolling.moc"
