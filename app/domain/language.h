// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>

#include <array>
#include <optional>

namespace okienko
{

/// The languages the terminal speaks. Codes are ISO 639-1.
enum class Language { Polish, English, Ukrainian, German };

inline constexpr std::array allLanguages{Language::Polish, Language::English, Language::Ukrainian,
                                         Language::German};

/// "pl", "en", "uk", "de".
[[nodiscard]] QString codeOf(Language language);
[[nodiscard]] std::optional<Language> languageOf(QStringView code);

/// How the language calls itself ("Українська"). Never a flag.
[[nodiscard]] QString ownName(Language language);

/// The invitation on the first screen, each in its own tongue ("Почніть тут").
[[nodiscard]] QString startHere(Language language);

/// "wtorek, 24 listopada": weekday, day and month in the case the language wants.
[[nodiscard]] QString longDate(Language language, const QDate &date);
/// "24 listopada"
[[nodiscard]] QString dayAndMonth(Language language, const QDate &date);
/// "7:30": hours without a leading zero, as all four languages write it.
[[nodiscard]] QString clockTime(const QTime &time);

/// For dates and numbers.
[[nodiscard]] QLocale localeOf(Language language);

/// A text in every language the office keeps it in. Asked for a language it does not have, it answers in the
/// first of English, Polish, any that it has.
class Translated
{
public:
    void set(Language language, const QString &text) { m_texts[static_cast<std::size_t>(language)] = text; }
    [[nodiscard]] bool has(Language language) const
    {
        return !m_texts[static_cast<std::size_t>(language)].isEmpty();
    }
    [[nodiscard]] QString in(Language language) const;
    bool operator==(const Translated &) const = default;

private:
    std::array<QString, allLanguages.size()> m_texts;
};

} // namespace okienko
