// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/faqoffice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

#include "ctl/officecommands.h"
#include "faq/hunspellforms.h"
#include "faq/plainwords.h"
#include "protocol/officefiles.h"

namespace okienko
{

namespace
{

struct Dictionary {
    Language language;
    const char *name;
    bool nounsAreCapital;
};

constexpr std::array dictionariesOf{
    Dictionary{Language::Polish, "pl_PL", false}, Dictionary{Language::English, "en_US", false},
    Dictionary{Language::Ukrainian, "uk_UA", false}, Dictionary{Language::German, "de_DE", true}};

std::optional<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

} // namespace

QString digestOfWords(const FaqSources &sources)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::u16string &word : wordsWorthKnowing(sources))
        hash.addData(QString::fromStdU16String(word + u'\n').toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

WordForms formsFromDictionaries(const FaqSources &sources, const QString &dictionaries, QStringList &missing)
{
    WordForms forms;
    forms.madeFrom = digestOfWords(sources);
    WordSet wanted;
    for (const std::u16string &word : wordsWorthKnowing(sources))
        if (word.size() >= 3 && !isFillWord(word))
            wanted.insert(word);
    const QDir folder(dictionaries.isEmpty() ? QStringLiteral("/usr/share/hunspell") : dictionaries);
    for (const Dictionary &dictionary : dictionariesOf) {
        const QString name = QString::fromLatin1(dictionary.name);
        const auto affix = bytesOf(folder.filePath(name + QStringLiteral(".aff")));
        const auto words = bytesOf(folder.filePath(name + QStringLiteral(".dic")));
        if (affix && words)
            forms.words.insert(dictionary.language,
                               hunspellForms(*affix, *words, wanted, dictionary.nounsAreCapital));
        else
            missing.append(folder.filePath(name + QStringLiteral(".dic")));
    }
    return forms;
}

std::optional<FaqOffice> faqOfficeIn(const QString &folder, const QString &dictionaries,
                                     const Streams &streams)
{
    if (!QFileInfo(folder).isDir()) {
        streams.err
            << "okienkoctl: name the folder that holds office.json and knowledge.json (--office DIR)\n";
        return std::nullopt;
    }
    OfficeCheck checked = checkOffice(folder);
    if (!checked.findings.clean()) {
        printFindings(checked.findings, streams.err);
        return std::nullopt;
    }
    if (!checked.articles) {
        streams.err << "okienkoctl: " << folder << " has no knowledge.json: there is nothing to be asked\n";
        return std::nullopt;
    }
    FaqOffice office{checked.office, {checked.office.services, *checked.articles, checked.glossary, {}}};
    if (checked.wordForms.madeFrom == digestOfWords(office.sources)) {
        office.sources.forms = checked.wordForms;
        return office;
    }
    QStringList missing;
    office.sources.forms = formsFromDictionaries(office.sources, dictionaries, missing);
    const bool none = office.sources.forms.words.isEmpty();
    if (none) // an old list is better than none
        office.sources.forms = checked.wordForms;
    const bool there = !checked.wordForms.madeFrom.isEmpty();
    if (!missing.isEmpty())
        streams.err << "okienkoctl: words.json " << (there ? "is older than the articles" : "is missing")
                    << " and so are dictionaries: " << missing.join(QStringLiteral(", "))
                    << "; forms of their words are guessed\n";
    return office;
}

} // namespace okienko
