// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "protocol/knowledgejson.h"
#include "protocol/noticesjson.h"

namespace okienko
{

namespace
{

constexpr int mostEntries = 5000;
constexpr int mostWords = 60;
constexpr int mostForms = 60'000;
constexpr int longestForms = 4000;

/// `{"pl": ["prawko"], ...}`: any of the languages, each with at least one text.
QHash<Language, QStringList> listsAt(const JsonReader &at, int most, int longest)
{
    QHash<Language, QStringList> lists;
    if (!at.object({}, codesOf({allLanguages.cbegin(), allLanguages.cend()})))
        return lists;
    for (const Language language : allLanguages) {
        const JsonReader list = at.key(codeOf(language));
        if (!list.isThere())
            continue;
        QStringList &texts = lists[language];
        for (const JsonReader &one : list.array(1, most))
            texts.append(one.text(longest));
    }
    return lists;
}

} // namespace

QList<GlossaryEntry> readGlossary(const QByteArray &bytes, const OfficeWords &office, Findings &findings)
{
    const auto json = readJson(bytes, QStringLiteral("glossary.json"), findings);
    if (!json)
        return {};
    const JsonReader root(*json, QStringLiteral("glossary.json"), findings);
    if (!root.object(
            {QStringLiteral("schema_version"), QStringLiteral("office_id"), QStringLiteral("entries")}))
        return {};
    (void)root.key(QStringLiteral("schema_version")).integer(1, 1);
    checkOfficeId(root.key(QStringLiteral("office_id")), office);
    QList<GlossaryEntry> entries;
    for (const JsonReader &one : root.key(QStringLiteral("entries")).array(0, mostEntries)) {
        if (!one.object({QStringLiteral("words"), QStringLiteral("asked")}))
            continue;
        GlossaryEntry entry;
        entry.words = listsAt(one.key(QStringLiteral("words")), mostWords, longest::keyword);
        entry.asked = listsAt(one.key(QStringLiteral("asked")), mostWords, longest::keyword);
        if (entry.words.isEmpty() && one.key(QStringLiteral("words")).isThere())
            one.key(QStringLiteral("words")).refuseThis(QStringLiteral("words in at least one language"));
        entries.append(entry);
    }
    return entries;
}

WordForms readWordForms(const QByteArray &bytes, const OfficeWords &office, Findings &findings)
{
    static const QRegularExpression digest(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    WordForms forms;
    const auto json = readJson(bytes, QStringLiteral("words.json"), findings);
    if (!json)
        return forms;
    const JsonReader root(*json, QStringLiteral("words.json"), findings);
    if (!root.object({QStringLiteral("schema_version"), QStringLiteral("office_id"),
                      QStringLiteral("made_from"), QStringLiteral("words")}))
        return forms;
    (void)root.key(QStringLiteral("schema_version")).integer(1, 1);
    checkOfficeId(root.key(QStringLiteral("office_id")), office);
    const JsonReader from = root.key(QStringLiteral("made_from"));
    forms.madeFrom = from.text(64);
    if (from.isString() && !digest.match(forms.madeFrom).hasMatch())
        from.refuseThis(QStringLiteral("64 digits from 0 to f, as okienkoctl faq build writes them"));
    forms.words = listsAt(root.key(QStringLiteral("words")), mostForms, longestForms);
    return forms;
}

QByteArray wordFormsJson(const WordForms &forms, const OfficeId &office)
{
    QJsonObject words;
    for (auto list = forms.words.cbegin(); list != forms.words.cend(); ++list)
        if (!list->isEmpty())
            words.insert(codeOf(list.key()), QJsonArray::fromStringList(*list));
    const QJsonObject root{{QStringLiteral("schema_version"), 1},
                           {QStringLiteral("office_id"), office.value},
                           {QStringLiteral("made_from"), forms.madeFrom},
                           {QStringLiteral("words"), words}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace okienko
