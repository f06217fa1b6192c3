// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/spokencode.h"

#include "vault/secrets.h"

namespace okienko::spokencode
{

namespace
{

constexpr QLatin1String Alphabet("23456789ABCDEFGHJKMNPQRSTUVWXYZ");
constexpr int Characters = 31;
static_assert(Alphabet.size() == Characters);
constexpr int GroupLength = 4;

/// Weights 1, 2, 3... differ and none is 0 modulo 31: one wrong character changes the sum, and so do two
/// swapped ones.
char16_t checkCharacter(const QString &free)
{
    qsizetype sum = 0;
    for (qsizetype place = 0; place < free.size(); ++place)
        sum += (place + 1) * Alphabet.indexOf(free.at(place));
    return static_cast<char16_t>(Alphabet[sum % Characters].unicode());
}

bool separates(QChar one)
{
    return one.isSpace() || one == u'.' || one == u'_' || one.category() == QChar::Punctuation_Dash;
}

tl::unexpected<Error> invalid(const QString &detail) { return failure(ErrorKind::Invalid, detail); }

} // namespace

Result<QString> make(int groups)
{
    const qsizetype length = groups * GroupLength - 1;
    QString code;
    while (code.size() < length) {
        const Result<QByteArray> bytes = randomBytes(32);
        if (!bytes)
            return failure(bytes.error());
        for (const char byte : *bytes) {
            // 248 = 8 x 31: what is above would make the first characters likelier than the others.
            const auto value = static_cast<unsigned char>(byte);
            if (value < 248 && code.size() < length)
                code.append(Alphabet[value % Characters]);
        }
    }
    code.append(checkCharacter(code));
    for (qsizetype place = code.size() - GroupLength; place > 0; place -= GroupLength)
        code.insert(place, u'-');
    return code;
}

Result<QString> read(const QString &typed, int groups)
{
    const qsizetype length = groups * GroupLength;
    QString code;
    for (const QChar one : typed.left(100)) {
        if (separates(one))
            continue;
        const QChar upper = one.toUpper();
        if (!Alphabet.contains(upper))
            return invalid(
                QStringLiteral("the code has a character that no code has (there is no 0 O 1 I L); "
                               "compare it with the paper"));
        code.append(upper);
    }
    if (code.size() != length)
        return invalid(
            QStringLiteral("the code has %1 characters, expected %2").arg(code.size()).arg(length));
    if (code.back() != QChar(checkCharacter(code.left(length - 1))))
        return invalid(
            QStringLiteral("a character of the code is wrong, or two are swapped; compare it with the "
                           "paper"));
    return code;
}

QByteArray hash(const QString &code, const QString &purpose)
{
    return sha256(QStringLiteral("okienko %1 code %2").arg(purpose, code).toUtf8());
}

} // namespace okienko::spokencode
