// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sessiontoken.h"

#include "vault/secrets.h"

namespace okienko::sessiontoken
{

namespace
{

constexpr int TokenBytes = 32;
constexpr auto Alphabet = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

Result<QByteArray> make()
{
    const Result<QByteArray> bytes = randomBytes(TokenBytes);
    if (!bytes)
        return failure(bytes.error());
    return bytes->toBase64(Alphabet);
}

Result<QByteArray> hash(const QByteArray &token)
{
    const QByteArray::FromBase64Result bytes =
        QByteArray::fromBase64Encoding(token.left(100), Alphabet | QByteArray::AbortOnBase64DecodingErrors);
    // Encoded again it must be the same: 43 characters hold two bits more than 256, which a second spelling
    // could use.
    if (!bytes || bytes.decoded.size() != TokenBytes || bytes.decoded.toBase64(Alphabet) != token)
        return failure(ErrorKind::Invalid, QStringLiteral("this is no session's token"));
    return sha256("okienko session " + token);
}

} // namespace okienko::sessiontoken
