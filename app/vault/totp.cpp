// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/totp.h"

#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QtEndian>

#include "vault/secrets.h"

namespace okienko::totp
{

namespace
{

constexpr int SecretBytes = 20;
constexpr int StepSeconds = 30;
constexpr int Digits = 6;
constexpr quint32 Codes = 1000000;

} // namespace

Result<QByteArray> newSecret() { return randomBytes(SecretBytes); }

qint64 stepAt(const QDateTime &now) { return now.toSecsSinceEpoch() / StepSeconds; }

QString code(const QByteArray &secret, qint64 step)
{
    const qint64 counter = qToBigEndian(step);
    const QByteArray hash =
        QMessageAuthenticationCode::hash(QByteArray(reinterpret_cast<const char *>(&counter), sizeof counter),
                                         secret, QCryptographicHash::Sha1);
    // RFC 4226, 5.3: the last four bits say which four bytes make the number.
    const int offset = hash.back() & 0x0f;
    const quint32 number = qFromBigEndian<quint32>(hash.constData() + offset) & 0x7fffffff;
    return QString::number(number % Codes).rightJustified(Digits, u'0');
}

Result<qint64> accept(const QByteArray &secret, const QString &typed, const QDateTime &now,
                      std::optional<qint64> lastUsedStep)
{
    QString digits = typed.left(32);
    digits.remove(u' ');
    const QByteArray wanted = digits.toUtf8();
    const qint64 current = stepAt(now);
    std::optional<qint64> found;
    // All three are always compared: where it matched must not show in the time.
    for (const qint64 step : {current - 1, current, current + 1}) {
        if (sameSecret(code(secret, step).toLatin1(), wanted))
            found = step;
    }
    if (!found)
        return failure(
            ErrorKind::Refused,
            QStringLiteral("the code is wrong; if it is right on the telephone, compare the clocks"));
    if (lastUsedStep && *found <= *lastUsedStep)
        return failure(ErrorKind::Refused, QStringLiteral("the code was used already; wait for the next"));
    return *found;
}

QString base32(const QByteArray &secret)
{
    static constexpr QLatin1String Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    QString text;
    quint32 bits = 0;
    int have = 0;
    for (const char byte : secret) {
        bits = (bits << 8 | static_cast<unsigned char>(byte)) & 0xffff;
        for (have += 8; have >= 5; have -= 5)
            text.append(Alphabet[bits >> (have - 5) & 0x1f]);
    }
    if (have > 0)
        text.append(Alphabet[bits << (5 - have) & 0x1f]);
    return text;
}

QString uri(const QByteArray &secret, const QString &issuer, const QString &account)
{
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    // All in one step: a name that holds "%20" must not be taken for the place of another.
    return QStringLiteral("otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=%4&period=%5")
        .arg(encoded(issuer), encoded(account), base32(secret), QString::number(Digits),
             QString::number(StepSeconds));
}

} // namespace okienko::totp
