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

QStringList texts(const JsonReader &at, int least, int most, int longest)
{
    QStringList all;
    for (const JsonReader &one : at.array(least, most))
        all.append(one.text(longest));
    return all;
}

void sameNumber(const JsonReader &at, qsizetype here, qsizetype &first)
{
    if (!at.isThere())
        return;
    if (first < 0)
        first = here;
    else if (first != here)
        at.refuse(QStringLiteral("%1 entries").arg(here),
                  QStringLiteral("%1, as in the first language").arg(first));
}

FaqText contentAt(const JsonReader &at, Lengths &first)
{
    FaqText text;
    if (!at.object({QStringLiteral("question"), QStringLiteral("alternatives"), QStringLiteral("answer"),
                    QStringLiteral("steps"), QStringLiteral("documents"), QStringLiteral("fee"),
                    QStringLiteral("processing_time")}))
        return text;
    text.question = at.key(QStringLiteral("question")).text(longest::line);
    text.alternatives = texts(at.key(QStringLiteral("alternatives")), 3, 4, longest::line);
    text.answer = at.key(QStringLiteral("answer")).text(longest::paragraph);
    const JsonReader steps = at.key(QStringLiteral("steps"));
    text.steps = texts(steps, 0, 12, 2 * longest::line);
    sameNumber(steps, text.steps.size(), first.steps);
    const JsonReader documents = at.key(QStringLiteral("documents"));
    text.documents = texts(documents, 0, 12, 2 * longest::line);
    sameNumber(documents, text.documents.size(), first.documents);
    text.fee = at.key(QStringLiteral("fee")).text(longest::sentence);
    text.processingTime = at.key(QStringLiteral("processing_time")).text(longest::line);
    return text;
}

FaqArticle articleAt(const JsonReader &at, const OfficeWords &office, const QList<Language> &languages,
                     QSet<QString> &names)
{
    FaqArticle article;
    static const QRegularExpression word(QStringLiteral("\\A[a-z][a-z0-9]*\\z"));
    if (!at.object({QStringLiteral("id"), QStringLiteral("service"), QStringLiteral("tags"),
                    QStringLiteral("valid_from"), QStringLiteral("fee"),
                    QStringLiteral("processing_time_key"), QStringLiteral("source"),
                    QStringLiteral("content")}))
        return article;
    article.id = {uniqueNameAt(at.key(QStringLiteral("id")), names)};
    if (office.known)
        article.service = {
            referenceAt(at.key(QStringLiteral("service")), office.services, QStringLiteral("services"))};
    article.tags = texts(at.key(QStringLiteral("tags")), 0, 12, longest::keyword);
    (void)at.key(QStringLiteral("valid_from")).date();
    (void)feeAt(at.key(QStringLiteral("fee")), FeeForm::Figures, languages);
    const JsonReader time = at.key(QStringLiteral("processing_time_key"));
    if (const QString key = time.text(24); time.isString() && !word.match(key).hasMatch())
        time.refuseThis(QStringLiteral("one lower-case word with digits (\"d30\")"));
    for (const JsonReader &one : at.key(QStringLiteral("source")).array(1, 12))
        article.sources.append(sourceAt(one));
    const JsonReader content = at.key(QStringLiteral("content"));
    const bool german = languages.contains(Language::German);
    if (!content.object(codesOf(alwaysIn(languages)),
                        german ? QStringList{QStringLiteral("de")} : QStringList()))
        return article;
    Lengths first;
    for (const Language language : languages)
        if (const JsonReader one = content.key(codeOf(language)); one.isThere())
            article.texts.insert(language, contentAt(one, first));
    return article;
}

} // namespace

std::optional<QList<FaqArticle>> readKnowledge(const QByteArray &bytes, const OfficeWords &office,
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
    QList<FaqArticle> articles;
    for (const JsonReader &one : root.key(QStringLiteral("articles")).array(0, 2000))
        articles.append(articleAt(one, office, languages, names));
    return articles;
}

QSet<QString> namesOf(const QList<FaqArticle> &articles)
{
    QSet<QString> names;
    for (const FaqArticle &article : articles)
        names.insert(article.id.value);
    return names;
}

QList<TestQuestion> readQueries(const QByteArray &bytes, const QString &file,
                                const std::optional<QSet<QString>> &articles, Findings &findings)
{
    const auto json = readJson(bytes, file, findings);
    if (!json)
        return {};
    const JsonReader root(*json, file, findings);
    if (!root.object({QStringLiteral("schema_version"), QStringLiteral("set"), QStringLiteral("queries")},
                     {QStringLiteral("note")}))
        return {};
    (void)root.key(QStringLiteral("schema_version")).integer(1, 1);
    (void)root.key(QStringLiteral("set")).kebabName();
    if (root.has(QStringLiteral("note")))
        (void)root.key(QStringLiteral("note")).text(longest::paragraph);
    QSet<QString> names;
    QList<TestQuestion> questions;
    for (const JsonReader &one : root.key(QStringLiteral("queries")).array(0, 5000)) {
        one.object({QStringLiteral("id"), QStringLiteral("lang"), QStringLiteral("query"),
                    QStringLiteral("relevant"), QStringLiteral("kind")});
        TestQuestion question;
        question.id = uniqueNameAt(one.key(QStringLiteral("id")), names);
        question.language =
            languageOf(
                one.key(QStringLiteral("lang")).oneOf(codesOf({allLanguages.cbegin(), allLanguages.cend()})))
                .value_or(Language::Polish);
        question.text = one.key(QStringLiteral("query")).text(longest::paragraph);
        const JsonReader kind = one.key(QStringLiteral("kind"));
        question.kind =
            kind.oneOf({QStringLiteral("plain"), QStringLiteral("inflected"), QStringLiteral("typo"),
                        QStringLiteral("no-diacritics"), QStringLiteral("colloquial"),
                        QStringLiteral("keyword"), QStringLiteral("speech"), QStringLiteral("long-story"),
                        QStringLiteral("out-of-scope"), QStringLiteral("mixed-language")});
        const JsonReader relevant = one.key(QStringLiteral("relevant"));
        const QStringList listed = articles
                                       ? referencesAt(relevant, *articles, QStringLiteral("articles"), 20)
                                       : texts(relevant, 0, 20, longest::shortName);
        for (const QString &id : listed)
            question.relevant.append({id});
        if (kind.isString() && relevant.isThere() &&
            (question.kind == QLatin1String("out-of-scope")) != listed.isEmpty())
            relevant.refuse(
                QStringLiteral("%1 articles with the kind %2").arg(listed.size()).arg(kind.found()),
                QStringLiteral("none exactly when the kind is \"out-of-scope\""));
        questions.append(question);
    }
    return questions;
}

} // namespace okienko
