// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/officefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "protocol/formsjson.h"
#include "protocol/knowledgejson.h"
#include "protocol/noticesjson.h"
#include "protocol/officejson.h"

namespace okienko
{

namespace
{

constexpr qint64 mostBytes = 16 * 1024 * 1024;

OfficeWords wordsOf(const Office &office)
{
    OfficeWords words;
    words.known = !office.id.isEmpty() && !office.services.isEmpty();
    words.id = office.id.value;
    words.languages = office.languages;
    for (const Service &service : office.services)
        words.services.insert(service.id.value);
    return words;
}

/// The file's bytes, or a problem.
std::optional<QByteArray> bytesOf(const QFileInfo &file, Findings &findings)
{
    const auto refuse = [&](const QString &found, const QString &allowed) {
        findings.refuse({file.fileName(), QStringLiteral("1:1"), found, allowed});
        return std::nullopt;
    };
    if (!file.isFile())
        return refuse(QStringLiteral("no file (%1)").arg(file.filePath()),
                      QStringLiteral("a readable JSON file"));
    if (file.size() > mostBytes)
        return refuse(QStringLiteral("%1 bytes").arg(file.size()),
                      QStringLiteral("at most %1 bytes").arg(mostBytes));
    QFile open(file.filePath());
    if (!open.open(QIODevice::ReadOnly))
        return refuse(open.errorString(), QStringLiteral("a readable JSON file"));
    QByteArray bytes = open.readAll();
    if (open.error() != QFileDevice::NoError)
        return refuse(open.errorString(), QStringLiteral("a readable JSON file"));
    return bytes;
}

/// Nothing, and no problem, when the folder has no such file.
std::optional<QByteArray> bytesIfThere(const QString &folder, const QString &name, Findings &findings)
{
    const QFileInfo file(QDir(folder).filePath(name));
    return file.exists() ? bytesOf(file, findings) : std::nullopt;
}

/// The files beside office.json, against the office in `check`.
void checkRest(const OfficeBytes &files, OfficeCheck &check)
{
    Findings &findings = check.findings;
    check.counts.groups = static_cast<int>(check.office.groups.size());
    check.counts.services = static_cast<int>(check.office.services.size());
    check.counts.counters = static_cast<int>(check.office.counters.size());

    const OfficeWords words = wordsOf(check.office);
    if (const auto notices = files.constFind(QStringLiteral("notices.json")); notices != files.cend())
        check.notices = readNotices(*notices, words, findings);
    check.counts.notices = check.notices ? static_cast<int>(check.notices->size()) : 0;
    if (const auto forms = files.constFind(QStringLiteral("forms.json")); forms != files.cend())
        check.counts.forms = checkForms(*forms, words, findings);
    if (const auto knowledge = files.constFind(QStringLiteral("knowledge.json")); knowledge != files.cend())
        check.articles = readKnowledge(*knowledge, words, findings);
    check.counts.articles = check.articles ? static_cast<int>(check.articles->size()) : 0;
    if (const auto glossary = files.constFind(QStringLiteral("glossary.json")); glossary != files.cend())
        check.glossary = readGlossary(*glossary, words, findings);
    if (const auto forms = files.constFind(QStringLiteral("words.json")); forms != files.cend())
        check.wordForms = readWordForms(*forms, words, findings);
    if (const auto queries = files.constFind(QStringLiteral("queries-dev.json")); queries != files.cend())
        check.counts.queries = static_cast<int>(
            readQueries(*queries, QStringLiteral("queries-dev.json"),
                        check.articles ? std::optional(namesOf(*check.articles)) : std::nullopt, findings)
                .size());
}

OfficeCheck check(const OfficeBytes &files, Findings &&sofar)
{
    OfficeCheck check;
    check.findings = std::move(sofar);
    Findings &findings = check.findings;
    if (files.contains(QStringLiteral("office.json")))
        check.office = readOffice(files.value(QStringLiteral("office.json")), findings);
    else if (findings.clean())
        findings.refuse({QStringLiteral("office.json"), QStringLiteral("1:1"), QStringLiteral("no such file"),
                         QStringLiteral("this file is required")});
    checkRest(files, check);
    return check;
}

} // namespace

QStringList officeFileNames()
{
    return {QStringLiteral("office.json"),      QStringLiteral("notices.json"),
            QStringLiteral("forms.json"),       QStringLiteral("knowledge.json"),
            QStringLiteral("queries-dev.json"), QStringLiteral("glossary.json"),
            QStringLiteral("words.json")};
}

OfficeCheck checkOffice(const OfficeBytes &files) { return check(files, Findings()); }

OfficeCheck checkBeside(const Office &office, const OfficeBytes &files)
{
    OfficeCheck check;
    check.office = office;
    checkRest(files, check);
    return check;
}

OfficeCheck checkOffice(const QString &folder)
{
    Findings findings;
    OfficeBytes files;
    const QDir dir(folder);
    for (const QString &name : officeFileNames()) {
        const QFileInfo file(dir.filePath(name));
        const bool required = name == officeFileNames().constFirst();
        if (!required && !file.exists() && !file.isSymLink())
            continue;
        if (const auto bytes = bytesOf(file, findings))
            files.insert(name, *bytes);
    }
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        if (!officeFileNames().contains(name))
            findings.warn({name, QStringLiteral("1:1"), QStringLiteral("a file that is not read"),
                           QStringLiteral("one of ") + officeFileNames().join(QStringLiteral(", "))});
    return check(files, std::move(findings));
}

tl::expected<OfficeFiles, QList<Problem>> loadCheckedOffice(const QString &folder)
{
    Findings findings;
    const auto bytes = bytesOf(QFileInfo(QDir(folder).filePath(officeFileNames().constFirst())), findings);
    Office office = bytes ? readOffice(*bytes, findings) : Office();
    if (!findings.clean())
        return tl::unexpected(findings.problems());
    return OfficeFiles{std::move(office), findings.warnings()};
}

tl::expected<OfficeFiles, QList<Problem>> loadOffice(const QString &folder)
{
    OfficeCheck checked = checkOffice(folder);
    if (!checked.findings.clean())
        return tl::unexpected(checked.findings.problems());
    return OfficeFiles{std::move(checked.office), checked.findings.warnings()};
}

QList<Notice> loadNotices(const QString &folder, const Office &office)
{
    Findings findings;
    const auto bytes = bytesIfThere(folder, QStringLiteral("notices.json"), findings);
    const auto notices = bytes ? readNotices(*bytes, wordsOf(office), findings) : std::nullopt;
    return notices && findings.clean() ? *notices : QList<Notice>();
}

OfficeAnswers loadAnswers(const QString &folder, const Office &office)
{
    Findings findings;
    const OfficeWords words = wordsOf(office);
    OfficeAnswers answers;
    if (const auto bytes = bytesIfThere(folder, QStringLiteral("knowledge.json"), findings))
        answers.articles = readKnowledge(*bytes, words, findings).value_or(QList<FaqArticle>());
    if (const auto bytes = bytesIfThere(folder, QStringLiteral("glossary.json"), findings))
        answers.glossary = readGlossary(*bytes, words, findings);
    if (const auto bytes = bytesIfThere(folder, QStringLiteral("words.json"), findings))
        answers.wordForms = readWordForms(*bytes, words, findings);
    return findings.clean() ? answers : OfficeAnswers();
}

} // namespace okienko
