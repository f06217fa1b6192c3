// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

#include "domain/lease.h"
#include "domain/number.h"
#include "domain/result.h"
#include "protocol/jsonreader.h"
#include "protocol/problem.h"

namespace okienko
{

/// What all letters between kiosk and office have in common (backoffice.openapi.yaml, "JSON" and "Versions").
/// Reading never throws; what is wrong comes as problems with JSON pointers.

inline constexpr qsizetype longestLetter = 1024 * 1024;  ///< bytes
inline constexpr int eventsInPush = 500;                 ///< most in one letter
inline constexpr int leasesInLetter = 2000;              ///< most ids in a hello or its answer
inline constexpr int seriesOfOffice = 27;                ///< A to Z, and the one without a letter
inline constexpr qint64 exactNumbers = 9007199254740991; ///< 2^53 - 1: the same in every JSON parser

/// A letter that was read, or what is wrong with it (at least one problem).
template <typename Letter>
using Reading = tl::expected<Letter, QList<Problem>>;

/// A letter as the office got it. Members that this version does not know were passed over and stand here as
/// marks, for staff.
template <typename Letter>
struct Received {
    Letter letter;
    QList<Problem> marks;
};

/// What becomes of members that this version does not know.
enum class Unknown {
    Mark,    ///< at the office
    PassOver ///< at the kiosk
};

/// The letter's text as JSON; nothing (and a problem) when it is too long or not strict JSON.
/// @param name as logs call the letter ("hello")
[[nodiscard]] std::optional<JsonValue> parseLetter(const QByteArray &bytes, const QString &name,
                                                   Findings &findings);

/// Checks that an object stands here with all required members. False when it is no object at all.
bool membersAt(const JsonReader &at, const QStringList &required, const QStringList &optional,
               Unknown unknown);

// Values. Each notes a problem when something else stands there, and answers with a harmless value then.
[[nodiscard]] QUuid uuidAt(const JsonReader &at);
/// Lower-case hex of `least` to `most` bytes.
[[nodiscard]] QByteArray bytesAt(const JsonReader &at, int least, int most);
[[nodiscard]] qint64 countAt(const JsonReader &at, qint64 least = 0);
[[nodiscard]] OfficeDay dayAt(const JsonReader &at);
[[nodiscard]] QDateTime utcAt(const JsonReader &at);
[[nodiscard]] Series seriesAt(const JsonReader &at);
[[nodiscard]] Generation generationAt(const JsonReader &at, Unknown unknown);
/// A text that fits an anchored pattern; `allowed` says it in words.
[[nodiscard]] QString fittingAt(const JsonReader &at, const QRegularExpression &pattern,
                                const QString &allowed);

/// One of a closed set of words.
template <typename Value>
[[nodiscard]] Value wordAt(const JsonReader &at, const QMap<QString, Value> &words)
{
    return words.value(at.oneOf(words.keys()));
}
/// The same of a set that may grow: a word that is not known means `otherwise`.
template <typename Value>
[[nodiscard]] Value wordAt(const JsonReader &at, const QMap<QString, Value> &words, const Value &otherwise)
{
    return at.isString() ? words.value(at.value()->text, otherwise) : wordAt(at, words);
}

/// The keys in a fixed order, so that equal letters are equal bytes.
template <typename Key, typename Value, typename Less>
[[nodiscard]] QList<Key> sortedKeys(const QHash<Key, Value> &hash, Less less)
{
    QList<Key> keys = hash.keys();
    std::sort(keys.begin(), keys.end(), less);
    return keys;
}
[[nodiscard]] inline bool byLetter(const Series &one, const Series &other)
{
    return one.letter < other.letter;
}

[[nodiscard]] QString hexOf(const QByteArray &bytes);
[[nodiscard]] QString textOf(const QUuid &id);
[[nodiscard]] QString textOf(const OfficeDay &day);
[[nodiscard]] QString textOf(const QDateTime &utc);
[[nodiscard]] QJsonObject jsonOf(const Generation &generation);
[[nodiscard]] QJsonValue jsonOf(const JsonValue &value);
[[nodiscard]] QByteArray compact(const QJsonObject &json);

} // namespace okienko
