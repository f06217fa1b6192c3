// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/passwords.h"

#include <argon2.h>

#include <QRegularExpression>

#include <optional>

#include "vault/secrets.h"

namespace okienko
{

namespace
{

constexpr int SaltBytes = 16;
constexpr int HashBytes = 32;

bool isInRange(const Argon2Cost &cost)
{
    return cost.lanes >= 1 && cost.lanes <= 16 && cost.passes >= 1 && cost.passes <= 100 &&
           cost.memoryKib >= 8 * cost.lanes && cost.memoryKib <= 1048576;
}

/// The cost in a kept string; nothing when it is no string of ours. Read before Argon2 sees it, so that a
/// changed row cannot make us take a terabyte.
std::optional<Argon2Cost> costOf(const QString &kept)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$[A-Za-z0-9+/"
                       "]{11,64}\\$[A-Za-z0-9+/]{22,86}\\z"));
    const QRegularExpressionMatch match = pattern.match(kept);
    if (!match.hasMatch())
        return std::nullopt;
    const Argon2Cost cost{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    if (!isInRange(cost))
        return std::nullopt;
    return cost;
}

/// RFC 8265, 4.2.1 and 4.2.2: spaces of all kinds as U+0020, NFC, no control characters, not empty.
Result<QByteArray> prepared(const QString &password, int shortest)
{
    const auto invalid = [](const QString &detail) { return failure(ErrorKind::Invalid, detail); };
    // Four times: decomposed letters are longer. Checked before anything works on it.
    if (password.size() > 4 * Passwords::Longest)
        return invalid(QStringLiteral("a password has at most %1 characters").arg(Passwords::Longest));
    if (!password.isValidUtf16())
        return invalid(QStringLiteral("the password is no valid Unicode"));
    QString text = password;
    for (QChar &one : text) {
        if (one.category() == QChar::Separator_Space)
            one = u' ';
        if (one.category() == QChar::Other_Control)
            return invalid(QStringLiteral("a password has no control characters"));
    }
    text = text.normalized(QString::NormalizationForm_C);
    const qsizetype length = text.toUcs4().size();
    if (length < shortest)
        return invalid(QStringLiteral("a password has at least %1 characters").arg(shortest));
    if (length > Passwords::Longest)
        return invalid(QStringLiteral("a password has at most %1 characters").arg(Passwords::Longest));
    return text.toUtf8();
}

tl::unexpected<Error> argonTrouble(int code)
{
    const ErrorKind kind = code == ARGON2_MEMORY_ALLOCATION_ERROR || code == ARGON2_THREAD_FAIL
                               ? ErrorKind::Unavailable
                               : ErrorKind::Internal;
    return failure(kind, QStringLiteral("Argon2: %1; if memory is short, lower the cost of passwords in the "
                                        "configuration")
                             .arg(QLatin1String(argon2_error_message(code))));
}

tl::unexpected<Error> wrongPassword()
{
    return failure(ErrorKind::Refused, QStringLiteral("name or password is wrong"));
}

} // namespace

Result<Passwords> Passwords::at(const Argon2Cost &cost)
{
    if (!isInRange(cost))
        return failure(ErrorKind::Invalid,
                       QStringLiteral("cost of passwords: expected memory 8 x lanes to 1048576 KiB, 1 to 100 "
                                      "passes, 1 to 16 lanes; found %1, %2, %3")
                           .arg(cost.memoryKib)
                           .arg(cost.passes)
                           .arg(cost.lanes));
    return Passwords(cost);
}

Result<QString> Passwords::hash(const QString &password) const
{
    Result<QByteArray> text = prepared(password, Shortest);
    if (!text)
        return failure(text.error());
    const Result<QByteArray> salt = randomBytes(SaltBytes);
    if (!salt)
        return failure(salt.error());
    const auto passes = static_cast<uint32_t>(m_cost.passes);
    const auto memory = static_cast<uint32_t>(m_cost.memoryKib);
    const auto lanes = static_cast<uint32_t>(m_cost.lanes);
    QByteArray kept(
        static_cast<qsizetype>(argon2_encodedlen(passes, memory, lanes, SaltBytes, HashBytes, Argon2_id)),
        '\0');
    const int code = argon2id_hash_encoded(passes, memory, lanes, text->constData(),
                                           static_cast<size_t>(text->size()), salt->constData(), SaltBytes,
                                           HashBytes, kept.data(), static_cast<size_t>(kept.size()));
    wipe(*text);
    if (code != ARGON2_OK)
        return argonTrouble(code);
    return QString::fromLatin1(kept.constData());
}

Result<void> Passwords::check(const QString &password, const QString &kept) const
{
    if (!costOf(kept))
        return failure(ErrorKind::StorageDamaged,
                       QStringLiteral("the kept password is damaged; an administrator must set a new one"));
    Result<QByteArray> text = prepared(password, 1);
    if (!text)
        return wrongPassword();
    const int code =
        argon2id_verify(kept.toLatin1().constData(), text->constData(), static_cast<size_t>(text->size()));
    wipe(*text);
    if (code == ARGON2_OK)
        return {};
    if (code == ARGON2_VERIFY_MISMATCH)
        return wrongPassword();
    if (code == ARGON2_DECODING_FAIL)
        return failure(ErrorKind::StorageDamaged,
                       QStringLiteral("the kept password is damaged; an administrator must set a new one"));
    return argonTrouble(code);
}

Result<void> Passwords::checkNobody(const QString &password) const
{
    Result<QByteArray> text = prepared(password, 1);
    if (!text)
        return wrongPassword();
    const QByteArray salt(SaltBytes, '\0');
    QByteArray unused(HashBytes, '\0');
    const int code = argon2id_hash_raw(
        static_cast<uint32_t>(m_cost.passes), static_cast<uint32_t>(m_cost.memoryKib),
        static_cast<uint32_t>(m_cost.lanes), text->constData(), static_cast<size_t>(text->size()),
        salt.constData(), SaltBytes, unused.data(), HashBytes);
    wipe(*text);
    if (code != ARGON2_OK)
        return argonTrouble(code);
    return wrongPassword();
}

bool Passwords::rehashNeeded(const QString &kept) const
{
    const std::optional<Argon2Cost> cost = costOf(kept);
    return !cost || *cost != m_cost;
}

} // namespace okienko
