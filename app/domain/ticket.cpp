// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticket.h"

#include <QCryptographicHash>

namespace okienko
{

namespace
{

const QString base32Alphabet = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
const QString tokenMark = QStringLiteral("OK1");
constexpr qsizetype idBytes = 16;
constexpr qsizetype secretBytes = 10;

QString base32(const QByteArray &bytes)
{
    QString text;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<quint8>(byte);
        bits += 8;
        while (bits >= 5) {
            text += base32Alphabet.at((buffer >> (bits - 5)) & 31);
            bits -= 5;
        }
    }
    if (bits > 0)
        text += base32Alphabet.at((buffer << (5 - bits)) & 31);
    return text;
}

std::optional<QByteArray> fromBase32(const QString &text, qsizetype size)
{
    QByteArray bytes;
    quint32 buffer = 0;
    int bits = 0;
    for (const QChar sign : text) {
        const auto value = base32Alphabet.indexOf(sign);
        if (value < 0)
            return std::nullopt;
        buffer = (buffer << 5) | static_cast<quint32>(value);
        bits += 5;
        if (bits >= 8) {
            bytes += static_cast<char>((buffer >> (bits - 8)) & 0xff);
            bits -= 8;
        }
    }
    if (bytes.size() != size || base32(bytes) != text)
        return std::nullopt;
    return bytes;
}

} // namespace

QString codeAlphabet() { return QStringLiteral("34679ACDEFGHJKMNPQRTWXY"); }

QString codeOf(const TicketId &id)
{
    const QByteArray hash = QCryptographicHash::hash(id.value.toRfc4122(), QCryptographicHash::Sha256);
    const QString alphabet = codeAlphabet();
    QString code;
    for (int i = 0; i < 4; ++i)
        code += alphabet.at(static_cast<quint8>(hash.at(i)) % alphabet.size());
    return code;
}

QString Ticket::code() const { return codeOf(id); }

QString Ticket::token() const { return tokenMark + base32(id.value.toRfc4122() + secret); }

std::optional<TokenParts> readToken(const QString &token)
{
    if (!token.startsWith(tokenMark))
        return std::nullopt;
    const auto bytes = fromBase32(token.mid(tokenMark.size()), idBytes + secretBytes);
    if (!bytes)
        return std::nullopt;
    return TokenParts{{QUuid::fromRfc4122(bytes->left(idBytes))}, bytes->mid(idBytes)};
}

} // namespace okienko
