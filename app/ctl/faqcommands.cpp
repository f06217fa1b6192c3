// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/faqcommands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cmath>
#include <cstdio>

#include "ctl/faqevaluation.h"
#include "ctl/faqoffice.h"
#include "ctl/officecommands.h"
#include "faq/answerfinder.h"
#include "faq/dangerwatch.h"
#include "protocol/knowledgejson.h"

namespace okienko
{

namespace
{

const QString automatic = QStringLiteral("auto");

double rounded(double value) { return std::round(value * 10'000.0) / 10'000.0; }

QJsonObject answerJson(const QString &query, const FoundAnswers &found)
{
    QJsonArray results;
    for (const FoundArticle &article : found.articles)
        results.append(QJsonObject{{QStringLiteral("id"), article.id.value},
                                   {QStringLiteral("score"), rounded(article.score)},
                                   {QStringLiteral("confidence"), rounded(article.confidence)},
                                   {QStringLiteral("why"), QJsonArray::fromStringList(article.because)}});
    return {{QStringLiteral("query"), query},
            {QStringLiteral("decision"), nameOf(found.decision)},
            {QStringLiteral("results"), results}};
}

/// Somebody seems to be in danger: a person, and nothing is ranked.
QJsonObject dangerJson(const QString &query, Danger danger)
{
    return {{QStringLiteral("query"), query},
            {QStringLiteral("decision"), nameOf(Decision::HandOver)},
            {QStringLiteral("danger"), nameOf(danger)},
            {QStringLiteral("results"), QJsonArray()}};
}

ExitCode ask(const QStringList &arguments, const Streams &streams)
{
    const QString language = arguments.at(1).isEmpty() ? automatic : arguments.at(1);
    if (language != automatic && !languageOf(language)) {
        streams.err << "okienkoctl: unknown language \"" << language
                    << "\"; there are: pl, en, uk, de, auto\n";
        return ExitCode::Usage;
    }
    const auto office = faqOfficeIn(arguments.at(0), arguments.at(2), streams);
    if (!office)
        return ExitCode::Usage;
    const FaqIndex index(office->sources);
    const AnswerFinder finder(index);
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return ExitCode::Usage;
    while (true) {
        QByteArray line = in.readLine();
        if (line.isEmpty())
            break;
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        const QString query = QString::fromUtf8(line);
        const auto danger = dangerIn(query);
        const QJsonObject answer =
            danger ? dangerJson(query, *danger) : answerJson(query, finder.find(query));
        streams.out << QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact)) << '\n';
        streams.out.flush();
    }
    return ExitCode::Fine;
}

ExitCode evaluate(const QStringList &arguments, const Streams &streams)
{
    const QString &name = arguments.at(0);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        streams.err << "okienkoctl: " << name << ": " << file.errorString() << '\n';
        return ExitCode::Usage;
    }
    const QString folder = arguments.at(1).isEmpty() ? QFileInfo(name).absolutePath() : arguments.at(1);
    const auto office = faqOfficeIn(folder, arguments.at(2), streams);
    if (!office)
        return ExitCode::Usage;
    Findings findings;
    const QList<TestQuestion> questions =
        readQueries(file.readAll(), QFileInfo(name).fileName(), namesOf(office->sources.articles), findings);
    if (!findings.clean()) {
        printFindings(findings, streams.out);
        return ExitCode::Problems;
    }
    const FaqIndex index(office->sources);
    const AnswerFinder finder(index);
    FaqEvaluation evaluation;
    for (const TestQuestion &question : questions)
        evaluation.add(question, finder.find(question.text));
    evaluation.print(streams.out);
    return ExitCode::Fine;
}

ExitCode build(const QStringList &arguments, const Streams &streams)
{
    const auto office = faqOfficeIn(arguments.at(0), arguments.at(1), streams);
    if (!office)
        return ExitCode::Usage;
    QStringList missing;
    const WordForms forms = formsFromDictionaries(office->sources, arguments.at(1), missing);
    if (!missing.isEmpty()) {
        streams.err << "okienkoctl: no dictionary " << missing.join(QStringLiteral(", "))
                    << "; install hunspell-pl, hunspell-uk, hunspell-de-de and hunspell-en-us\n";
        return ExitCode::Problems;
    }
    QSaveFile file(QDir(arguments.at(0)).filePath(QStringLiteral("words.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(wordFormsJson(forms, office->office.id)) < 0 ||
        !file.commit()) {
        streams.err << "okienkoctl: words.json cannot be written: " << file.errorString() << '\n';
        return ExitCode::Problems;
    }
    for (const Language language : allLanguages)
        streams.out << codeOf(language) << ": " << forms.words.value(language).size() << " words\n";
    return ExitCode::Fine;
}

} // namespace

QList<Command> faqCommands()
{
    const std::pair<QString, QString> folder{QStringLiteral("--office"), QStringLiteral("DIR")};
    const std::pair<QString, QString> dictionaries{QStringLiteral("--dictionaries"), QStringLiteral("DIR")};
    const QString faq = QStringLiteral("faq");
    return {{{faq, QStringLiteral("ask")},
             {},
             QStringLiteral("answer questions, one a line on standard input, with one JSON object a line"),
             ask,
             {folder, {QStringLiteral("--lang"), QStringLiteral("pl|en|uk|de|auto")}, dictionaries}},
            {{faq, QStringLiteral("evaluate")},
             {QStringLiteral("FILE")},
             QStringLiteral("how well the questions of a file (like queries-dev.json) are answered"),
             evaluate,
             {folder, dictionaries}},
            {{faq, QStringLiteral("build")},
             {},
             QStringLiteral("make words.json, the forms of an office's words, from dictionaries"),
             build,
             {folder, dictionaries}}};
}

} // namespace okienko
