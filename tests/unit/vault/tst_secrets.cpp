// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

#include "vault/auditchain.h"
#include "vault/enrolment.h"
#include "vault/passwords.h"
#include "vault/secrets.h"
#include "vault/sessiontoken.h"
#include "vault/spokencode.h"
#include "vault/totp.h"

using namespace okienko;

namespace
{

const QDateTime Now(QDate(2026, 9, 21), QTime(10, 42, 7), Qt::UTC);
const OfficeId Office{QStringLiteral("zielonowo")};

/// Little work, so that a hundred checks take no time; the product takes its cost from the configuration
/// likewise.
const Argon2Cost Cheap{64, 1, 1};

QDateTime atSeconds(qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); }

template <typename T>
ErrorKind kindOf(const Result<T> &result)
{
    return result ? ErrorKind::Internal : result.error().kind;
}

struct Linked {
    AuditRecord record;
    QByteArray hash;
};

AuditRecord recordAt(qint64 position)
{
    return {position,
            Now.addSecs(position),
            QStringLiteral("staff:ada"),
            QStringLiteral("service.close"),
            QStringLiteral("service:id-card"),
            QStringLiteral("n=%1").arg(position)};
}

QList<Linked> chainOf(int length)
{
    QList<Linked> chain;
    auditchain::Head head = auditchain::begin(Office);
    for (int position = 1; position <= length; ++position) {
        const AuditRecord record = recordAt(position);
        head = *auditchain::append(head, record);
        chain.append({record, head.hash});
    }
    return chain;
}

std::optional<AuditCheck::Break> breakIn(const QList<Linked> &chain,
                                         const std::optional<auditchain::Head> &kept = std::nullopt)
{
    AuditCheck check(Office, kept);
    for (const Linked &one : chain)
        check.read(one.record, one.hash);
    return check.finish();
}

qint64 brokenAt(const QList<Linked> &chain, const std::optional<auditchain::Head> &kept = std::nullopt)
{
    const std::optional<AuditCheck::Break> broken = breakIn(chain, kept);
    return broken ? broken->position : 0;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomBytesAreNeverTheSame()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(*randomBytes(16));
        QCOMPARE(seen.size(), 1000);
        QVERIFY(sameSecret("abc", "abc"));
        QVERIFY(!sameSecret("abc", "abd"));
        QVERIFY(!sameSecret("abc", "abcd"));
        QVERIFY(sameSecret(QByteArray(), QByteArray()));
        QByteArray secret("secret");
        secret.detach();
        wipe(secret);
        QVERIFY(secret.isEmpty());
    }

    // --- codes that are read aloud

    void aCodeIsReadAsItWasMade()
    {
        static const QRegularExpression three(
            QStringLiteral("\\A(?:[2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}\\z"));
        QSet<QString> seen;
        for (int i = 0; i < 500; ++i) {
            const Result<QString> code = spokencode::make(3);
            QVERIFY(code);
            QVERIFY2(three.match(*code).hasMatch(), qPrintable(*code));
            const Result<QString> read = spokencode::read(*code, 3);
            QVERIFY(read);
            QCOMPARE(*read, QString(*code).remove(u'-'));
            QCOMPARE(*spokencode::read(code->toLower().replace(u'-', QStringLiteral(" – ")), 3), *read);
            seen.insert(*code);
        }
        QCOMPARE(seen.size(), 500);
        QCOMPARE(spokencode::make(2)->size(), 9);
    }

    void everySlipOfTheFingerIsFound()
    {
        const QString alphabet = QStringLiteral("23456789ABCDEFGHJKMNPQRSTUVWXYZ");
        for (const int groups : {2, 3}) {
            for (int round = 0; round < 20; ++round) {
                const QString code = *spokencode::read(*spokencode::make(groups), groups);
                for (qsizetype place = 0; place < code.size(); ++place) {
                    for (const QChar other : alphabet) {
                        QString wrong = code;
                        wrong[place] = other;
                        QCOMPARE(spokencode::read(wrong, groups).has_value(), other == code.at(place));
                    }
                    // Swapped with any later one, the check character left where it is.
                    for (qsizetype second = place + 1; second < code.size() - 1; ++second) {
                        QString swapped = code;
                        std::swap(swapped[place], swapped[second]);
                        QCOMPARE(spokencode::read(swapped, groups).has_value(),
                                 code.at(place) == code.at(second));
                    }
                }
            }
        }
        for (const char *wrong :
             {"", "7KQF", "OOOO-OOOO-OOOO", "7KQF-2M9X-DR4T-AAAA", "кіоск", "\xf0\x9f\x8d\x8f"})
            QCOMPARE(kindOf(spokencode::read(QString::fromUtf8(wrong), 3)), ErrorKind::Invalid);
        QCOMPARE(kindOf(spokencode::read(QString(1000000, u'2'), 3)), ErrorKind::Invalid);
    }

    void aCodeForOneThingIsNoneForAnother()
    {
        const QString code = *spokencode::read(*spokencode::make(2), 2);
        const QByteArray hash = spokencode::hash(code, QStringLiteral("pairing"));
        QCOMPARE(hash.size(), 32);
        QVERIFY(hash != spokencode::hash(code, QStringLiteral("enrolment")));
        QVERIFY(!hash.contains(code.toUtf8()));
    }

    void anEnrolmentCodeOpensOnceForOneKey()
    {
        const QByteArray right = spokencode::hash(QStringLiteral("A"), QStringLiteral("enrolment"));
        const QByteArray wrong = spokencode::hash(QStringLiteral("B"), QStringLiteral("enrolment"));
        EnrolmentOffer offer{right, Now, 0, std::nullopt};
        const auto verdict = [&offer](const QByteArray &code, const QByteArray &key, const QDateTime &at) {
            return judge(offer, code, key, at);
        };
        QCOMPARE(verdict(right, "key 1", Now), EnrolmentVerdict::Accepted);
        QCOMPARE(verdict(wrong, "key 1", Now), EnrolmentVerdict::Wrong);
        QCOMPARE(verdict(right, "key 1", Now.addSecs(24 * 3600 - 1)), EnrolmentVerdict::Accepted);
        QCOMPARE(verdict(right, "key 1", Now.addSecs(24 * 3600)), EnrolmentVerdict::Expired);
        QCOMPARE(verdict(right, "key 1", Now.addSecs(-1)), EnrolmentVerdict::Expired);
        offer.usedForKey = "key 1";
        QCOMPARE(verdict(right, "key 1", Now), EnrolmentVerdict::Again);
        QCOMPARE(verdict(right, "key 2", Now), EnrolmentVerdict::Used);
        // Who does not know the code does not learn that it was used.
        QCOMPARE(verdict(wrong, "key 2", Now), EnrolmentVerdict::Wrong);
        offer.usedForKey.reset();
        offer.wrongTries = EnrolmentTries - 1;
        QCOMPARE(verdict(right, "key 1", Now), EnrolmentVerdict::Accepted);
        offer.wrongTries = EnrolmentTries;
        QCOMPARE(verdict(right, "key 1", Now), EnrolmentVerdict::TooManyTries);
    }

    // --- passwords

    void knowsTheVectorsOfTheReferenceImplementation()
    {
        // github.com/P-H-C/phc-winner-argon2, src/test.c, Argon2id version 0x13.
        const Passwords passwords = *Passwords::at(Cheap);
        const QString password = QStringLiteral("password");
        QVERIFY(passwords.check(password, QStringLiteral("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                                                         "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4")));
        QVERIFY(passwords.check(password, QStringLiteral("$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ"
                                                         "$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc")));
        QVERIFY(passwords.check(password, QStringLiteral("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                                                         "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")));
        QCOMPARE(
            kindOf(passwords.check(password, QStringLiteral("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                                                            "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/5"))),
            ErrorKind::StorageDamaged); // the spare bits of base64 must be zero
        QCOMPARE(
            kindOf(passwords.check(password, QStringLiteral("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                                                            "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/8"))),
            ErrorKind::Refused);
    }

    void aPasswordIsRecognisedHoweverItIsTyped()
    {
        const Passwords passwords = *Passwords::at(Cheap);
        const QString composed = QStringLiteral("Zażółć gęślą jaźń");
        const Result<QString> kept = passwords.hash(composed);
        QVERIFY(kept);
        static const QRegularExpression shape(
            QStringLiteral("\\A\\$argon2id\\$v=19\\$m=64,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$"
                           "[A-Za-z0-9+/]{43}\\z"));
        QVERIFY2(shape.match(*kept).hasMatch(), qPrintable(*kept));
        QVERIFY(passwords.check(composed, *kept));
        QVERIFY(passwords.check(composed.normalized(QString::NormalizationForm_D), *kept));
        QVERIFY(passwords.check(QString(composed).replace(u' ', QChar(0x00a0)), *kept));
        QCOMPARE(kindOf(passwords.check(composed.toUpper(), *kept)), ErrorKind::Refused);
        QCOMPARE(kindOf(passwords.check(QString(), *kept)), ErrorKind::Refused);
        QCOMPARE(kindOf(passwords.check(composed + QChar(0), *kept)), ErrorKind::Refused);
        QVERIFY2(*passwords.hash(composed) != *kept, "each hash has its own salt");
    }

    void aPasswordHasBounds_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("fine");
        const QString smile = QString::fromUtf8("\xf0\x9f\x99\x82");
        QTest::newRow("11 characters") << QString(11, u'x') << false;
        QTest::newRow("12 characters") << QString(12, u'x') << true;
        QTest::newRow("11 outside the first plane") << smile.repeated(11) << false;
        QTest::newRow("12 outside the first plane") << smile.repeated(12) << true;
        QTest::newRow("128 characters") << QString(128, u'x') << true;
        QTest::newRow("128 in pieces")
            << QStringLiteral("ź").normalized(QString::NormalizationForm_D).repeated(128) << true;
        QTest::newRow("129 characters") << QString(129, u'x') << false;
        QTest::newRow("a million") << QString(1000000, u'x') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("a newline") << QStringLiteral("twelve chars\nand more") << false;
        QTest::newRow("half a character") << QString(QStringLiteral("twelve chars") + QChar(0xd83d)) << false;
    }

    void aPasswordHasBounds()
    {
        QFETCH(const QString, password);
        QFETCH(const bool, fine);
        const Result<QString> kept = Passwords::at(Cheap)->hash(password);
        QCOMPARE(kept.has_value(), fine);
        if (!fine) {
            QCOMPARE(kept.error().kind, ErrorKind::Invalid);
            QVERIFY(password.isEmpty() || !kept.error().detail.contains(password));
        }
    }

    void aKeptPasswordThatWasTamperedWithCostsNothing_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::newRow("nothing") << QString();
        QTest::newRow("plain text") << QStringLiteral("password");
        QTest::newRow("argon2i") << QStringLiteral(
            "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");
        QTest::newRow("4 GiB") << QStringLiteral(
            "$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");
        QTest::newRow("a thousand passes") << QStringLiteral(
            "$argon2id$v=19$m=256,t=999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");
        QTest::newRow("no hash") << QStringLiteral("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$");
        QTest::newRow("cut off") << QStringLiteral("$argon2id$v=19$m=256,t=2,p=1$c29tZXNh");
    }

    void aKeptPasswordThatWasTamperedWithCostsNothing()
    {
        QFETCH(const QString, kept);
        const Passwords passwords = *Passwords::at(Cheap);
        QCOMPARE(kindOf(passwords.check(QStringLiteral("password"), kept)), ErrorKind::StorageDamaged);
        QVERIFY(passwords.rehashNeeded(kept));
    }

    void anotherCostAsksForAnotherHash()
    {
        const Passwords cheap = *Passwords::at(Cheap);
        const Passwords dearer = *Passwords::at({128, 1, 1});
        const QString password = QStringLiteral("correct horse battery");
        const Result<QString> kept = cheap.hash(password);
        QVERIFY(!cheap.rehashNeeded(*kept));
        QVERIFY(dearer.rehashNeeded(*kept));
        QVERIFY(dearer.check(password, *kept));
        for (const Argon2Cost &wrong :
             {Argon2Cost{7, 1, 1}, Argon2Cost{64, 0, 1}, Argon2Cost{64, 101, 1}, Argon2Cost{64, 1, 0},
              Argon2Cost{1048577, 1, 1}, Argon2Cost{64, 1, 9}, Argon2Cost{1024, 1, 17}})
            QCOMPARE(kindOf(Passwords::at(wrong)), ErrorKind::Invalid);
    }

    void theDefaultCostIsWorthwhileAndBearable()
    {
        const Passwords passwords = *Passwords::at({});
        const QString password = QStringLiteral("correct horse battery");
        QElapsedTimer timer;
        timer.start();
        const Result<QString> kept = passwords.hash(password);
        QVERIFY(kept);
        const qint64 hashed = timer.restart();
        QVERIFY(passwords.check(password, *kept));
        const qint64 checked = timer.restart();
        const Result<void> nobody = passwords.checkNobody(password);
        const qint64 refused = timer.elapsed();
        QCOMPARE(kindOf(nobody), ErrorKind::Refused);
        QCOMPARE(nobody.error().detail,
                 passwords.check(QStringLiteral("wrong horse battery"), *kept).error().detail);
        qInfo("Argon2id at m=47104, t=2, p=1: hash %lld ms, check %lld ms, check of nobody %lld ms", hashed,
              checked, refused);
        // OWASP's least, in work: 46 MiB once. Memory times passes is what a guess costs.
        const Argon2Cost cost;
        QVERIFY(cost.memoryKib * cost.passes >= 47104);
        QVERIFY(kept->startsWith(QStringLiteral("$argon2id$v=19$m=47104,t=2,p=1$")));
    }

    // --- the second factor

    void knowsTheVectorsOfRfc4226AndRfc6238()
    {
        const QByteArray secret("12345678901234567890");
        // RFC 4226, appendix D.
        const QStringList hotp{QStringLiteral("755224"), QStringLiteral("287082"), QStringLiteral("359152"),
                               QStringLiteral("969429"), QStringLiteral("338314"), QStringLiteral("254676"),
                               QStringLiteral("287922"), QStringLiteral("162583"), QStringLiteral("399871"),
                               QStringLiteral("520489")};
        for (qsizetype step = 0; step < hotp.size(); ++step)
            QCOMPARE(totp::code(secret, step), hotp.at(step));
        // RFC 6238, appendix B, SHA-1: eight digits, of which six are the last six.
        const QList<std::pair<qint64, QString>> rows{
            {59, QStringLiteral("94287082")},         {1111111109, QStringLiteral("07081804")},
            {1111111111, QStringLiteral("14050471")}, {1234567890, QStringLiteral("89005924")},
            {2000000000, QStringLiteral("69279037")}, {20000000000, QStringLiteral("65353130")}};
        for (const auto &[seconds, eight] : rows)
            QCOMPARE(totp::code(secret, totp::stepAt(atSeconds(seconds))), eight.right(6));
    }

    void acceptsTheStepsAroundNowAndEachOnlyOnce()
    {
        const QByteArray secret("12345678901234567890");
        const QDateTime now = atSeconds(1111111109);
        const qint64 step = totp::stepAt(now);
        for (const qint64 near : {step - 1, step, step + 1})
            QCOMPARE(totp::accept(secret, totp::code(secret, near), now, std::nullopt).value_or(-1), near);
        for (const qint64 far : {step - 2, step + 2})
            QCOMPARE(kindOf(totp::accept(secret, totp::code(secret, far), now, std::nullopt)),
                     ErrorKind::Refused);
        QCOMPARE(totp::accept(secret, QStringLiteral("081 804"), now, std::nullopt).value_or(-1), step);
        // Used once: neither again nor an older one, the next is fine.
        QCOMPARE(kindOf(totp::accept(secret, totp::code(secret, step), now, step)), ErrorKind::Refused);
        QCOMPARE(kindOf(totp::accept(secret, totp::code(secret, step - 1), now, step)), ErrorKind::Refused);
        QCOMPARE(totp::accept(secret, totp::code(secret, step + 1), now, step).value_or(-1), step + 1);
        for (const char *wrong : {"", "08180", "0818040", "081805", "٠٨١٨٠٤", "abcdef"})
            QCOMPARE(kindOf(totp::accept(secret, QString::fromUtf8(wrong), now, std::nullopt)),
                     ErrorKind::Refused);
    }

    void tellsTheSecretToAnAuthenticator()
    {
        // RFC 4648, section 10, without padding.
        const QList<std::pair<QByteArray, QString>> rows{{"", QString()},
                                                         {"f", QStringLiteral("MY")},
                                                         {"fo", QStringLiteral("MZXQ")},
                                                         {"foo", QStringLiteral("MZXW6")},
                                                         {"foob", QStringLiteral("MZXW6YQ")},
                                                         {"fooba", QStringLiteral("MZXW6YTB")},
                                                         {"foobar", QStringLiteral("MZXW6YTBOI")}};
        for (const auto &[bytes, text] : rows)
            QCOMPARE(totp::base32(bytes), text);
        QCOMPARE(totp::uri("foobar", QStringLiteral("Okienko Łódź"), QStringLiteral("ada:1%2")),
                 QStringLiteral("otpauth://totp/Okienko%20%C5%81%C3%B3d%C5%BA:ada%3A1%252?secret=MZXW6YTBOI"
                                "&issuer=Okienko%20%C5%81%C3%B3d%C5%BA&algorithm=SHA1&digits=6&period=30"));
        QCOMPARE(totp::newSecret()->size(), 20);
        QVERIFY(*totp::newSecret() != *totp::newSecret());
    }

    // --- sessions

    void aTokenHasOneSpellingAndItsHashTellsNothing()
    {
        const QByteArray token = *sessiontoken::make();
        QCOMPARE(token.size(), 43);
        QVERIFY(token != *sessiontoken::make());
        const QByteArray hash = *sessiontoken::hash(token);
        QCOMPARE(hash.size(), 32);
        QCOMPARE(*sessiontoken::hash(token), hash);
        QVERIFY(*sessiontoken::hash(*sessiontoken::make()) != hash);
        const QByteArray zeros(43, 'A');
        QVERIFY(sessiontoken::hash(zeros));
        QByteArray spare = zeros;
        spare[42] = 'B'; // the same 256 bits
        for (const QByteArray &wrong :
             {QByteArray(), token.left(42), token + "A", token + "=", spare, QByteArray(43, '+'),
              QByteArray(43, '\xff'), QByteArray(1000000, 'A')})
            QCOMPARE(kindOf(sessiontoken::hash(wrong)), ErrorKind::Invalid);
    }

    // --- the audit chain

    void theCanonicalFormIsTheDocumentedOne()
    {
        // Made with Python's struct and hashlib from the text in auditchain.h.
        const auditchain::Head begin = auditchain::begin(Office);
        QCOMPARE(begin.hash.toHex(),
                 QByteArray("5087683590b8a76066fce18d57513015b979920f46085b20afb8f07697a033a9"));
        const AuditRecord record{1,
                                 QDateTime::fromMSecsSinceEpoch(1790000000123, Qt::UTC),
                                 QStringLiteral("staff:ada"),
                                 QStringLiteral("service.close"),
                                 QStringLiteral("service:id-card"),
                                 QStringLiteral("reason=fire-drill")};
        QCOMPARE(auditchain::canonical(record).toHex(),
                 QByteArray("0000000000000001000001a0c4506c7b0000000973746166663a6164610000000d73657276696365"
                            "2e636c6f73650000000f736572766963653a69642d6361726400000011726561736f6e3d66697265"
                            "2d6472696c6c"));
        const Result<auditchain::Head> head = auditchain::append(begin, record);
        QVERIFY(head);
        QCOMPARE(head->position, 1);
        QCOMPARE(head->hash.toHex(),
                 QByteArray("755884f3c6baa5deca1da31d427b87959511192901c261328d4b200bd750a931"));
    }

    void aWholeChainIsFoundWhole()
    {
        QCOMPARE(brokenAt({}), 0);
        const QList<Linked> chain = chainOf(40);
        QCOMPARE(brokenAt(chain), 0);
        for (const qint64 kept : {1, 20, 40})
            QCOMPARE(brokenAt(chain, auditchain::Head{kept, chain.at(kept - 1).hash}), 0);
        AuditCheck check(Office);
        for (const Linked &one : chain)
            check.read(one.record, one.hash);
        QCOMPARE(check.head(), (auditchain::Head{40, chain.last().hash}));
    }

    void everyChangeOfARecordIsFoundAtItsPosition()
    {
        const QList<Linked> chain = chainOf(12);
        for (qsizetype place = 0; place < chain.size(); ++place) {
            const auto changed = [&](auto change) {
                QList<Linked> copy = chain;
                change(copy[place]);
                return brokenAt(copy);
            };
            QCOMPARE(changed([](Linked &one) { ++one.record.position; }), place + 1);
            QCOMPARE(changed([](Linked &one) { one.record.utc = one.record.utc.addMSecs(1); }), place + 1);
            for (QString AuditRecord::*field :
                 {&AuditRecord::actor, &AuditRecord::action, &AuditRecord::object, &AuditRecord::detail}) {
                for (qsizetype at = 0; at < (chain.at(place).record.*field).size(); ++at) {
                    QCOMPARE(changed([&](Linked &one) {
                                 QString &text = one.record.*field;
                                 text[at] = text.at(at) == u'x' ? u'y' : u'x';
                             }),
                             place + 1);
                }
                // Moved over a field's edge: the bytes in a row would be the same, were their lengths not
                // there.
                QCOMPARE(changed([&](Linked &one) { (one.record.*field).append(u'x'); }), place + 1);
            }
            QCOMPARE(changed([](Linked &one) {
                         one.record.object.prepend(one.record.action.back());
                         one.record.action.chop(1);
                     }),
                     place + 1);
            for (qsizetype byte = 0; byte < 32; ++byte)
                QCOMPARE(changed([byte](Linked &one) {
                             one.hash[byte] = static_cast<char>(one.hash.at(byte) ^ 1);
                         }),
                         place + 1);
            QCOMPARE(changed([](Linked &one) { one.hash.clear(); }), place + 1);
        }
    }

    void removedSwappedAndInsertedRecordsAreFound()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            const QList<Linked> whole = chainOf(random.bounded(2, 30));
            const qsizetype place = random.bounded(static_cast<int>(whole.size()) - 1);
            QList<Linked> chain = whole;
            switch (random.bounded(5)) {
            case 0: chain.removeAt(place); break;
            case 1: chain.swapItemsAt(place, place + 1); break;
            case 2: chain.insert(place, whole.at(random.bounded(static_cast<int>(whole.size())))); break;
            case 3: // swapped with their positions made good
                chain.swapItemsAt(place, place + 1);
                std::swap(chain[place].record.position, chain[place + 1].record.position);
                break;
            default: // removed, and the positions behind it made good
                chain.removeAt(place);
                for (qsizetype later = place; later < chain.size(); ++later)
                    chain[later].record.position = later + 1;
                break;
            }
            // Inserting a record's own copy before it is found at the copy's successor.
            const bool twin =
                chain.size() == whole.size() + 1 && chain.at(place).hash == whole.at(place).hash;
            QVERIFY2(brokenAt(chain) == place + (twin ? 2 : 1),
                     qPrintable(QStringLiteral("round %1: place %2, found %3")
                                    .arg(round)
                                    .arg(place)
                                    .arg(brokenAt(chain))));
        }
    }

    void aKeptHeadFindsWhatTheChainAloneCannot()
    {
        const QList<Linked> chain = chainOf(10);
        const auditchain::Head kept{10, chain.last().hash};
        QCOMPARE(brokenAt(chain.mid(0, 7)), 0);
        QCOMPARE(brokenAt(chain.mid(0, 7), kept), 8);
        QCOMPARE(brokenAt({}, kept), 1);
        // Written anew from record 5 on, all hashes right.
        QList<Linked> anew = chain.mid(0, 4);
        auditchain::Head head{4, anew.last().hash};
        for (qint64 position = 5; position <= 12; ++position) {
            AuditRecord record = recordAt(position);
            record.actor = QStringLiteral("staff:eve");
            head = *auditchain::append(head, record);
            anew.append({record, head.hash});
        }
        QCOMPARE(brokenAt(anew), 0);
        QCOMPARE(brokenAt(anew, kept), 10);
        // Another office's chain is none of ours.
        AuditCheck other({QStringLiteral("zagaje")});
        other.read(chain.first().record, chain.first().hash);
        QCOMPARE(other.finish()->position, 1);
    }

    void onlyIdsComeIntoTheChain()
    {
        const auditchain::Head begin = auditchain::begin(Office);
        const auto kind = [&](auto change) {
            AuditRecord record = recordAt(1);
            change(record);
            return kindOf(auditchain::append(begin, record));
        };
        QCOMPARE(kind([](AuditRecord &one) { one.position = 2; }), ErrorKind::Invalid);
        QCOMPARE(kind([](AuditRecord &one) { one.position = 0; }), ErrorKind::Invalid);
        QCOMPARE(kind([](AuditRecord &one) { one.utc = QDateTime(); }), ErrorKind::Invalid);
        QCOMPARE(kind([](AuditRecord &one) { one.utc = QDateTime(QDate(2026, 1, 1), QTime(1, 0)); }),
                 ErrorKind::Invalid);
        QCOMPARE(kind([](AuditRecord &one) { one.actor = QStringLiteral("Ada Lovelace"); }),
                 ErrorKind::Invalid);
        QCOMPARE(kind([](AuditRecord &one) { one.actor.clear(); }), ErrorKind::Invalid);
        QCOMPARE(kind([](AuditRecord &one) { one.object = QString(65, u'a'); }), ErrorKind::Invalid);
        QCOMPARE(kind([](AuditRecord &one) { one.detail = QStringLiteral("ada@example.org"); }),
                 ErrorKind::Invalid);
        QCOMPARE(kind([](AuditRecord &one) { one.detail = QStringLiteral("imię=Ada"); }), ErrorKind::Invalid);
        QCOMPARE(kind([](AuditRecord &one) { one.detail = QString(201, u'a'); }), ErrorKind::Invalid);
        QCOMPARE(kind([](AuditRecord &one) { one.detail.clear(); }), ErrorKind::Internal); // no error at all
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
