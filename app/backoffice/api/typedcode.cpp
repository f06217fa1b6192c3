// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/typedcode.h"

#include "vault/secrets.h"
#include "vault/spokencode.h"

namespace okienko::backoffice::typedcode
{

namespace
{

constexpr QLatin1String Alphabet("34679ACDEFGHJKMNPQRTWXY");
constexpr int Group = 4;

Result<QString> make(qsizetype length)
{
    QString code;
    // Above this multiple the first characters would be likelier than the others.
    const int fair = 256 / static_cast<int>(Alphabet.size()) * static_cast<int>(Alphabet.size());
    while (code.size() < length) {
        const Result<QByteArray> bytes = randomBytes(32);
        if (!bytes)
            return failure(bytes.error());
        for (const char byte : *bytes) {
            const auto value = static_cast<unsigned char>(byte);
            if (value < fair && code.size() < length)
                code.append(Alphabet[value % Alphabet.size()]);
        }
    }
    return code;
}

} // namespace

Result<QString> makeEnrolSecret()
{
    Result<QString> code = make(qsizetype{4} * Group);
    if (!code)
        return code;
    for (qsizetype place = code->size() - Group; place > 0; place -= Group)
        code->insert(place, u'-');
    return code;
}

Result<QString> makePairCode() { return make(6); }

QByteArray hashOf(const QString &code, const QString &purpose)
{
    QString plain = code.toUpper();
    plain.remove(u'-');
    return spokencode::hash(plain, purpose);
}

} // namespace okienko::backoffice::typedcode
