// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secrets.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <QCryptographicHash>

namespace okienko
{

Result<QByteArray> randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_priv_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1)
        return failure(ErrorKind::Internal, QStringLiteral("the system's random generator gives nothing; "
                                                           "restart the machine before making any key"));
    return bytes;
}

QByteArray sha256(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result();
}

bool sameSecret(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size() &&
           CRYPTO_memcmp(one.data(), other.data(), static_cast<size_t>(one.size())) == 0;
}

void wipe(QByteArray &secret)
{
    OPENSSL_cleanse(secret.data(), static_cast<size_t>(secret.size()));
    secret.clear();
}

} // namespace okienko
