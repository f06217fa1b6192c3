// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/knowledgejson.h"

#include <QRegularExpression>

#include "protocol/noticesjson.h"

namespace okienko
{

namespace
{

/// German stands only where it was translated; the others always.
QList<Language> alwaysIn(const QList<Language> &languages)
{
    QList<Language> always = languages;
    always.removeAll(Language::German);
    return always;
}

struct Lengths {
    qsizetype steps = -1;
    qsizetype documents = -1;
};

qsizetype texts(const JsonReader &at, int least, int most, int longest)
{
    const QList<JsonReader> list = at.array(least, most);
    for (const JsonReader &one : list)
        (void)one.text(longest);
    return at.isThere() ? list.size() : -1;
}

void sameNumber(const JsonReader &at, qsizetype here, qsizetype &first)
{
    if (here < 0)
        return;
    if (first < 0)
        first = here;
    else if (first != here)
        at.refuse(QStringLiteral("%1 entries").arg(here),
                  QStringLiteral("%1, as in the first language").arg(first));
}

void checkContent(const JsonReader &at, Lengths &first)
{
    if (!at.object({QStringLiteral("question"), QStringLiteral("alternatives"), QStringLiteral("answer"),
                    QStringLiteral("steps"), QStringLiteral("documents"), QStringLiteral("fee"),
                    QStringLiteral("processing_time")}))
        return;
    (void)at.key(QStringLiteral("question")).text(longest::line);
    (void)texts(at.key(QStringLiteral("alternatives")), 3, 4, longest::line);
    (void)at.key(QStringLiteral("answer")).text(longest::paragraph);
    const JsonReader steps = at.key(QStringLiteral("steps"));
    sameNumber(steps, texts(steps, 0, 12, 2 * longest::line), first.steps);
    const JsonReader documents = at.key(QStringLiteral("documents"));
    sameNumber(documents, texts(documents, 0, 12, 2 * longest::line), first.documents);
    (void)at.key(QStringLiteral("fee")).text(longest::sentence);
    (void)at.key(QStringLiteral("processing_time")).text(longest::line);
}

void checkArticle(const JsonReader &at, const OfficeWords &office, const QList<Language> &languages,
                  QSet<QString> &names)
{
    static const QRegularExpression word(QStringLiteral("\\A[a-z][a-z0-9]*\\z"));
    if (!at.object({QStringLiteral("id"), QStringLiteral("service"), QStringLiteral("tags"),
                    QStringLiteral("valid_from"), QStringLiteral("fee"),
                    QStringLiteral("processing_time_key"), QStringLiteral("source"),
                    QStringLiteral("content")}))
        return;
    (void)uniqueNameAt(at.key(QStringLiteral("id")), names);
    if (office.known)
        (void)referenceAt(at.key(QStringLiteral("service")), office.services, QStringLiteral("services"));
    (void)texts(at.key(QStringLiteral("tags")), 0, 12, longest::keyword);
    (void)at.key(QStringLiteral("valid_from")).date();
    (void)feeAt(at.key(QStringLiteral("fee")), FeeForm::Figures, languages);
    const JsonReader time = at.key(QStringLiteral("processing_time_key"));
    if (const QString key = time.text(24); time.isString() && !word.match(key).hasMatch())
        time.refuseThis(QStringLiteral("one lower-case word with digits (\"d30\")"));
    for (const JsonReader &one : at.key(QStringLiteral("source")).array(1, 12))
        (void)sourceAt(one);
    const JsonReader content = at.key(QStringLiteral("content"));
    const bool german = languages.contains(Language::German);
    if (!content.object(codesOf(alwaysIn(languages)),
                        german ? QStringList{QStringLiteral("de")} : QStringList()))
        return;
    Lengths first;
    for (const Language language : languages)
        if (const JsonReader one = content.key(codeOf(language)); one.isThere())
            checkContent(one, first);
}

} // namespace

std::optional<QSet<QString>> checkKnowledge(const QByteArray &bytes, const OfficeWords &office,
                                            Findings &findings)
{
    const auto json = readJson(bytes, QStringLiteral("knowledge.json"), findings);
    if (!json)
        return std::nullopt;
    const JsonReader root(*json, QStringLiteral("knowledge.json"), findings);
    if (!root.object({QStringLiteral("schema_version"), QStringLiteral("office_id"),
                      QStringLiteral("checked"), QStringLiteral("languages"), QStringLiteral("articles")},
                     {QStringLiteral("fictional")}))
        return std::nullopt;
    (void)root.key(QStringLiteral("schema_version")).integer(1, 1);
    checkOfficeId(root.key(QStringLiteral("office_id")), office);
    (void)root.key(QStringLiteral("fictional")).boolean();
    (void)root.key(QStringLiteral("checked")).date();
    const QList<Language> languages = languagesAt(root.key(QStringLiteral("languages")));
    QSet<QString> names;
    for (const JsonReader &one : root.key(QStringLiteral("articles")).array(0, 2000))
        checkArticle(one, office, languages, names);
    return names;
}

int checkQueries(const QByteArray &bytes, const std::optional<QSet<QString>> &articles, Findings &findings)
{
    const auto json = readJson(bytes, QStringLiteral("queries-dev.json"), findings);
    if (!json)
        return 0;
    const JsonReader root(*json, QStringLiteral("queries-dev.json"), findings);
    if (!root.object({QStringLiteral("schema_version"), QStringLiteral("set"), QStringLiteral("queries")},
                     {QStringLiteral("note")}))
        return 0;
    (void)root.key(QStringLiteral("schema_version")).integer(1, 1);
    (void)root.key(QStringLiteral("set")).kebabName();
    if (root.has(QStringLiteral("note")))
        (void)root.key(QStringLiteral("note")).text(longest::paragraph);
    QSet<QString> names;
    const QList<JsonReader> queries = root.key(QStringLiteral("queries")).array(0, 5000);
    for (const JsonReader &one : queries) {
        one.object({QStringLiteral("id"), QStringLiteral("lang"), QStringLiteral("query"),
                    QStringLiteral("relevant"), QStringLiteral("kind")});
        (void)uniqueNameAt(one.key(QStringLiteral("id")), names);
        (void)one.key(QStringLiteral("lang")).oneOf(codesOf({allLanguages.cbegin(), allLanguages.cend()}));
        (void)one.key(QStringLiteral("query")).text(longest::paragraph);
        const JsonReader kind = one.key(QStringLiteral("kind"));
        const QString name =
            kind.oneOf({QStringLiteral("plain"), QStringLiteral("inflected"), QStringLiteral("typo"),
                        QStringLiteral("no-diacritics"), QStringLiteral("colloquial"),
                        QStringLiteral("keyword"), QStringLiteral("speech"), QStringLiteral("long-story"),
                        QStringLiteral("out-of-scope"), QStringLiteral("mixed-language")});
        const JsonReader relevant = one.key(QStringLiteral("relevant"));
        const qsizetype count = articles
                                    ? referencesAt(relevant, *articles, QStringLiteral("articles"), 20).size()
                                    : texts(relevant, 0, 20, longest::shortName);
        if (kind.isString() && relevant.isThere() && (name == QLatin1String("out-of-scope")) != (count == 0))
            relevant.refuse(QStringLiteral("%1 articles with the kind %2").arg(count).arg(kind.found()),
                            QStringLiteral("none exactly when the kind is \"out-of-scope\""));
    }
    return static_cast<int>(queries.size());
}

} // namespace okienko
