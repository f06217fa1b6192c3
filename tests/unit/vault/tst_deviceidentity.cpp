// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreignpapers.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include "vault/authority.h"
#include "vault/deviceidentity.h"
#include "vault/keys.h"
#include "vault/safefile.h"

using namespace okienko;

namespace
{

const QDateTime Now(QDate(2026, 9, 21), QTime(10, 42, 7), Qt::UTC);
const OfficeId Office{QStringLiteral("zielonowo")};
const QString Kiosk = QStringLiteral("kiosk-1");

struct KeyOf {
    explicit KeyOf(EVP_PKEY *made) : key(made) {}
    ~KeyOf() { EVP_PKEY_free(key); }
    Q_DISABLE_COPY_MOVE(KeyOf)
    EVP_PKEY *key;
};

/// An office with its authority and a kiosk's folder.
struct World {
    QTemporaryDir folder;
    Authority authority;
    DeviceIdentity kiosk;

    World()
        : authority(*Authority::create(folder.filePath(QStringLiteral("authority.pem")), Office.value, Now)),
          kiosk(folder.path())
    {
    }
    [[nodiscard]] QString file(const char *name) const { return folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QByteArray root() const { return authority.certificate().pem; }
    [[nodiscard]] Result<Certificate> certify(const QByteArray &request, const QDateTime &now = Now) const
    {
        return authority.issueForDevice(request, Office, Kiosk, now);
    }
    /// The kiosk asks, the office certifies, the kiosk takes it.
    Result<Papers> enrol(const QDateTime &now = Now) const
    {
        const Result<QByteArray> request = kiosk.request(Kiosk);
        if (!request)
            return failure(request.error());
        const Result<Certificate> certificate = certify(*request, now);
        if (!certificate)
            return failure(certificate.error());
        return kiosk.accept(certificate->pem, root(), now);
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writePlain(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size() &&
           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

template <typename T>
ErrorKind kindOf(const Result<T> &result)
{
    return result ? ErrorKind::Internal : result.error().kind;
}

template <typename T>
QString detailOf(const Result<T> &result)
{
    return result ? QStringLiteral("(no error)") : result.error().detail;
}

} // namespace

class TestDeviceIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeviceEnrolsAndFindsItsPapersAfterARestart()
    {
        const World world;
        QCOMPARE(kindOf(world.kiosk.papers()), ErrorKind::NotFound);
        const Result<Papers> taken = world.enrol();
        QVERIFY2(taken, qPrintable(detailOf(taken)));
        const Result<Papers> found = DeviceIdentity(world.folder.path()).papers();
        QVERIFY2(found, qPrintable(detailOf(found)));
        QCOMPARE(found->certificate.serial, taken->certificate.serial);
        QCOMPARE(found->certificate.name, Kiosk);
        QCOMPARE(found->certificate.organisation, Office.value);
        QCOMPARE(found->authority.fingerprint, world.authority.certificate().fingerprint);
        QVERIFY(checkCertificate(found->certificate.pem, found->authority.pem, CertificateUse::Client, Now));
        QVERIFY(!QFile::exists(world.file("identity-next.pem")));
    }

    void theCertificateLastsNinetyDaysAndHasARandomSerial()
    {
        const World world;
        const Result<Papers> papers = world.enrol();
        QVERIFY2(papers, qPrintable(detailOf(papers)));
        const Certificate &certificate = papers->certificate;
        QCOMPARE(certificate.validFrom, Now.addSecs(-300));
        QCOMPARE(certificate.validTo, Now.addDays(90));
        static const QRegularExpression hex(QStringLiteral("\\A[0-9a-f]{32}\\z"));
        QVERIFY(hex.match(certificate.serial).hasMatch());
        QSet<QString> serials;
        const Result<QByteArray> request = makeSigningRequest(papers->key, Kiosk);
        QVERIFY(request);
        for (int i = 0; i < 20; ++i)
            serials.insert(world.certify(*request).value().serial);
        QCOMPARE(serials.size(), 20);
        // As another reader sees it.
        const QSslCertificate other(certificate.pem);
        QCOMPARE(other.subjectInfo(QSslCertificate::CommonName), QStringList{Kiosk});
        QCOMPARE(other.issuerInfo(QSslCertificate::CommonName), QStringList{Office.value});
        QCOMPARE(other.expiryDate(), certificate.validTo);
        // Qt leaves out a leading zero byte, which one serial in 256 has.
        QCOMPARE(QString::fromLatin1(other.serialNumber().replace(':', QByteArray()))
                     .rightJustified(certificate.serial.size(), u'0'),
                 certificate.serial);
        QCOMPARE(other.digest(QCryptographicHash::Sha256), certificate.fingerprint);
        QVERIFY(!QSslKey(papers->key, QSsl::Ec).isNull());
    }

    void theSameRequestIsMadeUntilItsAnswerIsHere()
    {
        const World world;
        const Result<QByteArray> first = world.kiosk.request(Kiosk);
        const Result<QByteArray> second = DeviceIdentity(world.folder.path()).request(Kiosk);
        QVERIFY(first && second);
        QCOMPARE(*second, *first);
        const Result<QByteArray> renamed = world.kiosk.request(QStringLiteral("kiosk-2"));
        QVERIFY(renamed);
        QVERIFY(readSigningRequest(*renamed)->keyMark != readSigningRequest(*first)->keyMark);
        // A damaged one is made anew: nothing depends on it.
        QVERIFY(writePlain(world.file("identity-next.pem"), "-----BEGIN PRIV"));
        const Result<QByteArray> anew = world.kiosk.request(Kiosk);
        QVERIFY2(anew, qPrintable(detailOf(anew)));
        QVERIFY(world.kiosk.accept(world.certify(*anew)->pem, world.root(), Now));
    }

    void theGoodKeyStaysUntilTheNewCertificateIsHere()
    {
        const World world;
        const Result<Papers> first = world.enrol();
        QVERIFY(first);
        const QByteArray before = contentOf(world.file("identity.pem"));
        const Result<QByteArray> request = world.kiosk.request(Kiosk);
        QVERIFY(request);
        QVERIFY(readSigningRequest(*request)->keyMark != first->certificate.keyMark);
        QCOMPARE(contentOf(world.file("identity.pem")), before);
        // What comes first is the certificate of somebody else, then half of ours.
        const Result<QByteArray> strange = makeSigningRequest(*makePrivateKey(), Kiosk);
        QVERIFY(strange);
        const Result<Papers> ofAnotherKey =
            world.kiosk.accept(world.certify(*strange)->pem, world.root(), Now);
        QCOMPARE(kindOf(ofAnotherKey), ErrorKind::Invalid);
        QVERIFY2(detailOf(ofAnotherKey).contains(QStringLiteral("another key")),
                 qPrintable(detailOf(ofAnotherKey)));
        const QByteArray fresh = world.certify(*request)->pem;
        QCOMPARE(kindOf(world.kiosk.accept(fresh.left(fresh.size() / 2), world.root(), Now)),
                 ErrorKind::Invalid);
        QCOMPARE(contentOf(world.file("identity.pem")), before);
        const Result<Papers> second = world.kiosk.accept(fresh, world.root(), Now);
        QVERIFY2(second, qPrintable(detailOf(second)));
        QCOMPARE(world.kiosk.papers()->certificate.serial, second->certificate.serial);
    }

    void takesTheNameThatTheOfficeGives()
    {
        const World world;
        QVERIFY(world.kiosk.request(Kiosk));
        const QByteArray key = pemBlocks(contentOf(world.file("identity-next.pem")))->constFirst();
        const QString given = QStringLiteral("0193a1b2-0000-7000-8000-000000000001");
        const Result<Certificate> named =
            world.authority.issueForDevice(*makeSigningRequest(key, given), Office, given, Now);
        const Result<Papers> papers = world.kiosk.accept(named->pem, world.root(), Now);
        QVERIFY2(papers, qPrintable(detailOf(papers)));
        QCOMPARE(papers->certificate.name, given);
    }

    void aCertificateMayComeTwiceAndAPowerCutInBetweenIsSurvived()
    {
        const World world;
        const Result<QByteArray> request = world.kiosk.request(Kiosk);
        QVERIFY(request);
        const QByteArray next = contentOf(world.file("identity-next.pem"));
        const Result<Certificate> certificate = world.certify(*request);
        QVERIFY(world.kiosk.accept(certificate->pem, world.root(), Now));
        const Result<Papers> twice = world.kiosk.accept(certificate->pem, world.root(), Now);
        QVERIFY2(twice, qPrintable(detailOf(twice)));
        QCOMPARE(twice->certificate.serial, certificate->serial);
        // As if the power had gone after the papers were written and before the request was removed.
        QVERIFY(writePlain(world.file("identity-next.pem"), next));
        const Result<Papers> again = world.kiosk.accept(certificate->pem, world.root(), Now);
        QVERIFY2(again, qPrintable(detailOf(again)));
        QVERIFY(!QFile::exists(world.file("identity-next.pem")));
        QVERIFY(writePlain(world.file("identity-next.pem"), next));
        const Result<QByteArray> renewal = world.kiosk.request(Kiosk);
        QVERIFY(renewal);
        QVERIFY(readSigningRequest(*renewal)->keyMark != certificate->keyMark);
        // Nothing was asked for: a certificate out of the blue is not taken.
        const World other;
        QCOMPARE(kindOf(other.kiosk.accept(other.certify(*request)->pem, other.root(), Now)),
                 ErrorKind::NotFound);
    }

    void refusesRequestsThatAreNotInOrder_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QString>("detail");
        const KeyOf key(EVP_EC_gen("P-256"));
        const KeyOf second(EVP_EC_gen("P-256"));
        const KeyOf larger(EVP_EC_gen("P-384"));
        const KeyOf rsa(EVP_RSA_gen(2048));
        const QByteArray good = foreign::request(key.key, {{"CN", "kiosk-1"}});
        QByteArray twisted = good;
        twisted[twisted.size() / 2] = twisted.at(twisted.size() / 2) == 'A' ? 'B' : 'A';
        const auto row = [](const char *name, const QByteArray &request, const char *detail) {
            QTest::newRow(name) << request << QString::fromLatin1(detail);
        };
        row("RSA", foreign::request(rsa.key, {{"CN", "kiosk-1"}}), "another kind");
        row("P-384", foreign::request(larger.key, {{"CN", "kiosk-1"}}), "another kind");
        row("signed with another key", foreign::request(key.key, {{"CN", "kiosk-1"}}, second.key),
            "signature");
        row("one character changed", twisted, "");
        row("no name", foreign::request(key.key, {}), "exactly one commonName");
        row("two names", foreign::request(key.key, {{"CN", "kiosk-1"}, {"CN", "kiosk-2"}}),
            "exactly one commonName");
        row("more than a name", foreign::request(key.key, {{"O", "zielonowo"}, {"CN", "kiosk-1"}}),
            "must be one CN");
        row("a name with a zero byte", foreign::request(key.key, {{"CN", QByteArray("kiosk-1\0x", 9)}}),
            "must be one CN");
        row("a name in capitals", foreign::request(key.key, {{"CN", "KIOSK-1"}}), "must be one CN");
        row("nothing", QByteArray(), "found nothing");
        row("not PEM", "GET / HTTP/1.1\r\n\r\n", "not PEM");
        row("cut off", good.left(good.size() - 20), "cut off");
        row("two of them", good + good, "several");
        row("something behind it", good + "rm -rf", "cut off");
        row("a key instead", *makePrivateKey(), "found \"PRIVATE KEY\"");
        row("endless", good + QByteArray(100000, '\n'), "at most");
    }

    void refusesRequestsThatAreNotInOrder()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const QString, detail);
        const World world;
        const Result<Certificate> certificate = world.certify(request);
        QCOMPARE(kindOf(certificate), ErrorKind::Invalid);
        QVERIFY2(certificate.error().detail.contains(detail), qPrintable(certificate.error().detail));
    }

    void certifiesADeviceOnlyUnderTheNameThatTheCallerKnows()
    {
        const World world;
        const Result<QByteArray> request = makeSigningRequest(*makePrivateKey(), QStringLiteral("kiosk-2"));
        const Result<Certificate> certificate = world.certify(*request);
        QVERIFY2(certificate, qPrintable(detailOf(certificate)));
        QCOMPARE(certificate->name, Kiosk); // what the machine calls itself decides nothing
        for (const char *name : {"", "Kiosk", "kiosk 1", "kiosk/1", "kioskó", "a,b"}) {
            QCOMPARE(kindOf(makeSigningRequest(*makePrivateKey(), QString::fromUtf8(name))),
                     ErrorKind::Invalid);
            QCOMPARE(kindOf(world.authority.issueForDevice(*request, Office, QString::fromUtf8(name), Now)),
                     ErrorKind::Invalid);
        }
        QVERIFY(isCertificateName(QString(64, u'a')));
        QVERIFY(!isCertificateName(QString(65, u'a')));
    }

    void readsOnlyKeysOfItsOwnKind()
    {
        const KeyOf key(EVP_EC_gen("P-256"));
        const KeyOf larger(EVP_EC_gen("P-384"));
        const Result<QByteArray> own = makePrivateKey();
        QVERIFY(own);
        QVERIFY(own->startsWith("-----BEGIN PRIVATE KEY-----"));
        QCOMPARE(keyMark(*own)->size(), 32);
        const Result<QByteArray> locked = keyMark(foreign::lockedKey(key.key));
        QCOMPARE(kindOf(locked), ErrorKind::Invalid);
        QVERIFY2(detailOf(locked).contains(QStringLiteral("ENCRYPTED")), qPrintable(detailOf(locked)));
        QVERIFY(keyMark(foreign::plainKey(key.key)));
        const Result<QByteArray> other = keyMark(foreign::plainKey(larger.key));
        QCOMPARE(kindOf(other), ErrorKind::Invalid);
        QVERIFY2(detailOf(other).contains(QStringLiteral("only EC P-256")), qPrintable(detailOf(other)));
        QCOMPARE(kindOf(keyMark(foreign::olderKey(key.key))), ErrorKind::Invalid);
        QCOMPARE(kindOf(keyMark(foreign::olderKey(larger.key))), ErrorKind::Invalid);
        QCOMPARE(kindOf(keyMark(own->left(own->size() / 2))), ErrorKind::Invalid);
        QByteArray damaged = *own;
        damaged.replace(40, 4, "!!!!");
        QCOMPARE(kindOf(keyMark(damaged)), ErrorKind::Invalid);
    }

    void checksUseAuthorityAndTimeOfACertificate()
    {
        const World world;
        const World elsewhere;
        const Result<Papers> device = world.enrol();
        const Result<Papers> server =
            world.authority.issueForServer({{QStringLiteral("localhost")}, {}}, Now);
        QVERIFY(device && server);
        const QByteArray ours = device->certificate.pem;
        const auto check = [&](const QByteArray &certificate, const World &office, CertificateUse use,
                               const QDateTime &at) {
            return detailOf(checkCertificate(certificate, office.root(), use, at));
        };
        const QString good = QStringLiteral("(no error)");
        QCOMPARE(check(ours, world, CertificateUse::Client, Now.addSecs(-299)), good);
        QCOMPARE(check(ours, world, CertificateUse::Client, Now.addDays(90).addSecs(-1)), good);
        QCOMPARE(check(server->certificate.pem, world, CertificateUse::Server, Now), good);
        const QString ended = check(ours, world, CertificateUse::Client, Now.addDays(90).addSecs(2));
        QVERIFY2(ended.contains(QStringLiteral("ended on 2026-12-20T10:42:07Z; enrol")), qPrintable(ended));
        const QString early = check(ours, world, CertificateUse::Client, Now.addSecs(-301));
        QVERIFY2(early.contains(QStringLiteral("set the clock")), qPrintable(early));
        const QString other = check(ours, elsewhere, CertificateUse::Client, Now);
        QVERIFY2(other.contains(QStringLiteral("another authority")), qPrintable(other));
        const QString asServer = check(ours, world, CertificateUse::Server, Now);
        QVERIFY2(asServer.contains(QStringLiteral("not for servers")), qPrintable(asServer));
        const QString asDevice = check(server->certificate.pem, world, CertificateUse::Client, Now);
        QVERIFY2(asDevice.contains(QStringLiteral("not for devices")), qPrintable(asDevice));
        // The authority itself is no device.
        QVERIFY(check(world.root(), world, CertificateUse::Client, Now) != good);
        // A device is no authority: what it signs is nothing.
        QCOMPARE(kindOf(checkCertificate(ours, ours, CertificateUse::Client, Now)), ErrorKind::Refused);
        QCOMPARE(kindOf(checkCertificate("nonsense", world.root(), CertificateUse::Client, Now)),
                 ErrorKind::Invalid);
        QCOMPARE(kindOf(checkCertificate(ours, "nonsense", CertificateUse::Client, Now)), ErrorKind::Invalid);
    }

    void everyChangedCharacterOfACertificateIsFound()
    {
        const World world;
        const Result<Papers> device = world.enrol();
        QVERIFY(device);
        const QByteArray good = device->certificate.pem;
        const qsizetype first = good.indexOf('\n') + 1;
        const qsizetype last =
            good.indexOf("\n-----END") - 4; // before padding, whose spare bits mean nothing
        int accepted = 0;
        for (qsizetype place = first; place < last; ++place) {
            if (good.at(place) == '\n')
                continue;
            QByteArray changed = good;
            changed[place] = changed.at(place) == 'k' ? 'K' : 'k';
            if (checkCertificate(changed, world.root(), CertificateUse::Client, Now))
                ++accepted;
        }
        QCOMPARE(accepted, 0);
    }

    void aCertificateIsRenewedWhenTwoThirdsOfItsLifeAreOver()
    {
        QCOMPARE(renewalTime(Now, Now.addDays(90)), Now.addDays(60));
        QCOMPARE(renewalTime(Now, Now), Now);
        QCOMPARE(renewalTime(Now, Now.addSecs(3)), Now.addSecs(2));
    }

    void aServerIsCertifiedForItsNamesAndAddresses()
    {
        const World world;
        const Result<Papers> papers = world.authority.issueForServer(
            {{QStringLiteral("okienko.example.org"), QStringLiteral("localhost")},
             {QStringLiteral("127.0.0.1"), QStringLiteral("::1")}},
            Now);
        QVERIFY2(papers, qPrintable(detailOf(papers)));
        const auto names = QSslCertificate(papers->certificate.pem).subjectAlternativeNames();
        QCOMPARE(QSet<QString>(names.constBegin(), names.constEnd()),
                 (QSet<QString>{QStringLiteral("okienko.example.org"), QStringLiteral("localhost"),
                                QStringLiteral("127.0.0.1"), QStringLiteral("::1")}));
        QVERIFY(writePapers(world.file("server.pem"), *papers));
        QCOMPARE(readPapers(world.file("server.pem"))->certificate.serial, papers->certificate.serial);
        QCOMPARE(kindOf(world.authority.issueForServer({}, Now)), ErrorKind::Invalid);
        for (const char *name : {"", "a b", "UPPER", "-a", "a-", "a..b", "localhost,IP:10.0.0.1",
                                 "localhost\n", "*.example.org", "ż.pl"}) {
            const Result<Papers> wrong = world.authority.issueForServer({{QString::fromUtf8(name)}, {}}, Now);
            QVERIFY2(kindOf(wrong) == ErrorKind::Invalid, name);
        }
        for (const char *address : {"", "1.2.3", "1.2.3.4.5", "localhost", "127.0.0.1,DNS:a", "::1/64"}) {
            const Result<Papers> wrong =
                world.authority.issueForServer({{}, {QString::fromUtf8(address)}}, Now);
            QVERIFY2(kindOf(wrong) == ErrorKind::Invalid, address);
        }
    }

    void anAuthorityIsNeverReplacedAndOpensAgain()
    {
        const World world;
        const QString file = world.file("authority.pem");
        const QByteArray before = contentOf(file);
        QCOMPARE(kindOf(Authority::create(file, Office.value, Now)), ErrorKind::Refused);
        QCOMPARE(contentOf(file), before);
        QVERIFY(!QFile::exists(file + QStringLiteral(".part")));
        const Result<Authority> again = Authority::open(file);
        QVERIFY2(again, qPrintable(detailOf(again)));
        QCOMPARE(again->certificate().fingerprint, world.authority.certificate().fingerprint);
        QCOMPARE(again->certificate().validTo, Now.addYears(20));
        QCOMPARE(kindOf(Authority::open(world.file("nothing.pem"))), ErrorKind::NotFound);
        QCOMPARE(kindOf(Authority::create(world.file("other.pem"), QStringLiteral("Ratusz!"), Now)),
                 ErrorKind::Invalid);
        // A device's papers make no authority.
        QVERIFY(world.enrol());
        const Result<Authority> wrong = Authority::open(world.file("identity.pem"));
        QCOMPARE(kindOf(wrong), ErrorKind::Invalid);
        QVERIFY2(detailOf(wrong).contains(QStringLiteral("no authority's")), qPrintable(detailOf(wrong)));
        // Neither do they when they claim to be their own, nor an authority's that name another.
        const Papers device = *world.kiosk.papers();
        QVERIFY(writePapers(world.file("wrong.pem"), {device.key, device.certificate, device.certificate}));
        QCOMPARE(kindOf(Authority::open(world.file("wrong.pem"))), ErrorKind::Invalid);
        const World elsewhere;
        const Papers own = *readPapers(file);
        QVERIFY(writePapers(world.file("wrong.pem"),
                            {own.key, own.certificate, elsewhere.authority.certificate()}));
        QCOMPARE(kindOf(Authority::open(world.file("wrong.pem"))), ErrorKind::Invalid);
    }

    void anAuthorityGivesNothingThatWouldOutliveIt()
    {
        const World world;
        const Result<QByteArray> request = world.kiosk.request(Kiosk);
        QVERIFY(world.certify(*request, Now.addYears(20).addDays(-90)));
        const Result<Certificate> late = world.certify(*request, Now.addYears(20).addDays(-89));
        QCOMPARE(kindOf(late), ErrorKind::Refused);
        QVERIFY2(detailOf(late).contains(QStringLiteral("make a new authority")), qPrintable(detailOf(late)));
    }

    void secretFilesAreReadableByTheirOwnerOnly()
    {
        const World world;
        QVERIFY(world.enrol());
        QVERIFY(world.kiosk.request(Kiosk));
        for (const char *name : {"authority.pem", "identity.pem", "identity-next.pem"}) {
            const QFileDevice::Permissions rights = QFileInfo(world.file(name)).permissions();
            QCOMPARE(rights & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                               QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther),
                     QFileDevice::Permissions());
        }
        QFile file(world.file("identity.pem"));
        QVERIFY(file.setPermissions(file.permissions() | QFileDevice::ReadOther));
        const Result<Papers> open = world.kiosk.papers();
        QCOMPARE(kindOf(open), ErrorKind::Refused);
        QVERIFY2(detailOf(open).contains(QStringLiteral("mode 604, must be 600")),
                 qPrintable(detailOf(open)));
    }

    void damagedFilesAreNamedWithWhatToDo()
    {
        const World world;
        QVERIFY(world.enrol());
        const QString file = world.file("identity.pem");
        const QByteArray whole = contentOf(file);
        // Cut off anywhere but in the last newline.
        for (qsizetype length = 0; length < whole.size() - 1; length += 7) {
            QVERIFY(writePlain(file, whole.left(length)));
            const Result<Papers> papers = world.kiosk.papers();
            QVERIFY2(kindOf(papers) == ErrorKind::Invalid, qPrintable(QString::number(length)));
            QVERIFY(detailOf(papers).startsWith(file));
        }
        // The key of one beside the certificate of another.
        const Result<QByteArray> key = makePrivateKey();
        QVERIFY(writePlain(file, *key + whole.mid(whole.indexOf("-----BEGIN CERTIFICATE"))));
        const Result<Papers> mixed = world.kiosk.papers();
        QCOMPARE(kindOf(mixed), ErrorKind::Invalid);
        QVERIFY2(detailOf(mixed).contains(QStringLiteral("of another key")), qPrintable(detailOf(mixed)));
        QVERIFY(writePlain(file, QByteArray(70000, 'x')));
        const Result<Papers> endless = world.kiosk.papers();
        QCOMPARE(kindOf(endless), ErrorKind::Invalid);
        QVERIFY2(detailOf(endless).contains(QStringLiteral("70000 bytes, expected at most")),
                 qPrintable(detailOf(endless)));
        QVERIFY(QFile::remove(file));
        QVERIFY(QDir().mkpath(file));
        QCOMPARE(kindOf(world.kiosk.papers()), ErrorKind::Invalid);
        QVERIFY(!writeSecretFile(file, "x"));
    }

    void placesThatCannotBeUsedAreNamed()
    {
        const QTemporaryDir folder;
        const QString nowhere = folder.filePath(QStringLiteral("gone/identity.pem"));
        const Result<void> written = writeSecretFile(nowhere, "x");
        QCOMPARE(kindOf(written), ErrorKind::Unavailable);
        QVERIFY2(detailOf(written).contains(nowhere), qPrintable(detailOf(written)));
        QCOMPARE(kindOf(writeSecretFile(QStringLiteral("/proc/identity.pem"), "x")), ErrorKind::Unavailable);
        QCOMPARE(kindOf(readSecretFile(nowhere)), ErrorKind::NotFound);
        QVERIFY(removeSecretFile(folder.filePath(QStringLiteral("nothing"))));
        const QString file = folder.filePath(QStringLiteral("secret"));
        QVERIFY(writeSecretFile(file, "first"));
        QVERIFY(writeSecretFile(file, "second"));
        QCOMPARE(*readSecretFile(file), QByteArray("second"));
        QVERIFY(QFile(file).setPermissions({}));
        QVERIFY(QFile(folder.path())
                    .setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther |
                                    QFileDevice::ExeOther));
        // Root may read and write everything: as root, look with another user's eyes.
        const uid_t user = ::geteuid();
        QVERIFY(user != 0 || ::seteuid(65534) == 0);
        const Result<QByteArray> unreadable = readSecretFile(file);
        const Result<void> unwritable = writeSecretFile(file, "third");
        QCOMPARE(::seteuid(user), 0);
        QVERIFY(
            QFile(folder.path())
                .setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        QCOMPARE(kindOf(unreadable), ErrorKind::Unavailable);
        QVERIFY2(detailOf(unreadable).contains(QStringLiteral("must belong to the user")),
                 qPrintable(detailOf(unreadable)));
        QCOMPARE(kindOf(unwritable), ErrorKind::Unavailable);
    }

    void aDeviceAndAServerMeetOverTls13()
    {
        const World world;
        const Result<Papers> device = world.enrol();
        const Result<Papers> own = world.authority.issueForServer(
            {{QStringLiteral("localhost")}, {QStringLiteral("127.0.0.1")}}, QDateTime::currentDateTimeUtc());
        // The handshake looks at the true time.
        const Result<Certificate> today = world.authority.issueForDevice(
            *makeSigningRequest(device->key, Kiosk), Office, Kiosk, QDateTime::currentDateTimeUtc());
        QVERIFY(own && today);
        const auto settings = [&](const QByteArray &key, const QByteArray &certificate) {
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setProtocol(QSsl::TlsV1_3OrLater);
            tls.setPrivateKey(QSslKey(key, QSsl::Ec));
            tls.setLocalCertificate(QSslCertificate(certificate));
            tls.setCaCertificates({QSslCertificate(world.root())});
            tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
            return tls;
        };
        QSslServer server;
        server.setSslConfiguration(settings(own->key, own->certificate.pem));
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QSslSocket client;
        client.setSslConfiguration(settings(device->key, today->pem));
        client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.serverPort());
        QTRY_VERIFY(server.hasPendingConnections());
        QTRY_VERIFY2(client.isEncrypted(), qPrintable(client.errorString()));
        const auto *peer = qobject_cast<QSslSocket *>(server.nextPendingConnection());
        QVERIFY(peer != nullptr);
        QTRY_COMPARE(QString::fromLatin1(peer->peerCertificate().serialNumber().replace(':', QByteArray())),
                     today->serial);
    }
};

QTEST_GUILESS_MAIN(TestDeviceIdentity)
#include "tst_deviceidentity.moc"
