// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/language.h"

namespace okienko
{

QString codeOf(Language language)
{
    switch (language) {
    case Language::Polish: return QStringLiteral("pl");
    case Language::English: return QStringLiteral("en");
    case Language::Ukrainian: return QStringLiteral("uk");
    case Language::German: return QStringLiteral("de");
    }
    return {};
}

std::optional<Language> languageOf(QStringView code)
{
    for (const Language language : allLanguages)
        if (codeOf(language) == code)
            return language;
    return std::nullopt;
}

QString ownName(Language language)
{
    switch (language) {
    case Language::Polish: return QStringLiteral("Polski");
    case Language::English: return QStringLiteral("English");
    case Language::Ukrainian: return QStringLiteral("Українська");
    case Language::German: return QStringLiteral("Deutsch");
    }
    return {};
}

QString startHere(Language language)
{
    switch (language) {
    case Language::Polish: return QStringLiteral("Zacznij tutaj");
    case Language::English: return QStringLiteral("Start here");
    case Language::Ukrainian: return QStringLiteral("Почніть тут");
    case Language::German: return QStringLiteral("Hier beginnen");
    }
    return {};
}

QString longDate(Language language, const QDate &date)
{
    // Day and month stay on one line.
    const QString form = language == Language::German    ? QStringLiteral("dddd, d.\u00a0MMMM")
                         : language == Language::English ? QStringLiteral("dddd d\u00a0MMMM")
                                                         : QStringLiteral("dddd, d\u00a0MMMM");
    return localeOf(language).toString(date, form);
}

QString dayAndMonth(Language language, const QDate &date)
{
    return localeOf(language).toString(date, language == Language::German ? QStringLiteral("d.\u00a0MMMM")
                                                                          : QStringLiteral("d\u00a0MMMM"));
}

QString clockTime(const QTime &time) { return time.toString(QStringLiteral("H:mm")); }

QLocale localeOf(Language language)
{
    switch (language) {
    case Language::Polish: return {QLocale::Polish, QLocale::Poland};
    case Language::English: return {QLocale::English, QLocale::UnitedKingdom};
    case Language::Ukrainian: return {QLocale::Ukrainian, QLocale::Ukraine};
    case Language::German: return {QLocale::German, QLocale::Germany};
    }
    return QLocale::c();
}

QString Translated::in(Language language) const
{
    if (has(language))
        return m_texts[static_cast<std::size_t>(language)];
    for (const Language other : {Language::English, Language::Polish, Language::Ukrainian, Language::German})
        if (has(other))
            return m_texts[static_cast<std::size_t>(other)];
    return {};
}

} // namespace okienko
