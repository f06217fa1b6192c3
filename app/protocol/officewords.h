// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "domain/office.h"
#include "protocol/jsonreader.h"

namespace okienko
{

/// How long the texts of an office's files may be, in characters. Chosen so that every screen and a 58 mm
/// slip hold them.
namespace longest
{
inline constexpr int name = 120;
inline constexpr int shortName = 60;
inline constexpr int line = 160;     ///< one plain line: hints, items to bring, labels
inline constexpr int sentence = 400; ///< descriptions, fees, notices
inline constexpr int paragraph = 900;
inline constexpr int keyword = 60;
inline constexpr int link = 400;
} // namespace longest

/// What the other files of an office need to know of office.json.
struct OfficeWords {
    bool known = false; ///< office.json could be read at all; without it references are not judged
    QString id;
    QList<Language> languages;
    QSet<QString> services;
};

[[nodiscard]] QStringList codesOf(const QList<Language> &languages);

/// A translation map: every one of the languages, filled; others that we speak may stand beside them.
[[nodiscard]] Translated translatedAt(const JsonReader &at, const QList<Language> &languages, int longest);

/// Notes a problem when the name stands in `seen` already, and puts it there.
void keepUnique(const JsonReader &at, const QString &name, QSet<QString> &seen);

/// A kebab-case id that is the only one of its kind.
[[nodiscard]] QString uniqueNameAt(const JsonReader &at, QSet<QString> &seen);

/// A name that must be one of the known ones ("services in office.json").
[[nodiscard]] QString referenceAt(const JsonReader &at, const QSet<QString> &known, const QString &where);

/// A list of different references.
[[nodiscard]] QStringList referencesAt(const JsonReader &at, const QSet<QString> &known, const QString &where,
                                       int most);

/// `languages: ["pl", "en"]`: different ones of those that we speak, at least one.
[[nodiscard]] QList<Language> languagesAt(const JsonReader &at);

enum class FeeForm {
    ForPeople, ///< with texts and labels, as services have it
    Figures    ///< status and amounts only, as articles have it
};
[[nodiscard]] Fee feeAt(const JsonReader &at, FeeForm form, const QList<Language> &languages);

[[nodiscard]] Source sourceAt(const JsonReader &at);

} // namespace okienko
