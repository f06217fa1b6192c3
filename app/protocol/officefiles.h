// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include <optional>

#include "domain/faqarticle.h"
#include "domain/notice.h"
#include "domain/office.h"
#include "domain/result.h"
#include "protocol/problem.h"

namespace okienko
{

/// An office as its folder tells it: office.json, and beside it, if there, notices.json, forms.json,
/// knowledge.json, queries-dev.json, glossary.json and words.json. They are checked as strictly, but not kept
/// here yet. Format: packaging/docs/office-files.md.
struct OfficeFiles {
    Office office;
    QList<Problem> warnings; ///< for staff; the office can be used
};

/// How much a folder holds.
struct OfficeCounts {
    int groups = 0;
    int services = 0;
    int counters = 0;
    int notices = 0;
    int forms = 0;
    int articles = 0;
    int queries = 0;
};

struct OfficeCheck {
    Office office; ///< whole only when there are no problems
    OfficeCounts counts;
    std::optional<QList<FaqArticle>> articles; ///< of knowledge.json, when there is one that can be read
    QList<GlossaryEntry> glossary;             ///< of glossary.json
    WordForms wordForms;                       ///< of words.json
    Findings findings;
    std::optional<QList<Notice>> notices = {}; ///< as articles, of notices.json
};

/// File name -> bytes, of the files of an office that are there.
using OfficeBytes = QMap<QString, QByteArray>;

/// The names of the files we read; office.json is the first and the only one that must be there.
[[nodiscard]] QStringList officeFileNames();

/// Checks everything that can be known without the network. Pure.
[[nodiscard]] OfficeCheck checkOffice(const OfficeBytes &files);

/// The same when office.json was read before and has not changed: only the files beside it are read.
[[nodiscard]] OfficeCheck checkBeside(const Office &office, const OfficeBytes &files);

/// The same with a folder on disk. Files that cannot be read are problems; other *.json files are warned of.
[[nodiscard]] OfficeCheck checkOffice(const QString &folder);

/// The office, when nothing in the folder is wrong; else at least one problem. Reads some 0.8 MB for a large
/// office (about 20 ms), so call it at start or on a worker.
[[nodiscard]] tl::expected<OfficeFiles, QList<Problem>> loadOffice(const QString &folder);

/// The same for a folder of which the caller knows that these very bytes were found good before: only
/// office.json is read.
[[nodiscard]] tl::expected<OfficeFiles, QList<Problem>> loadCheckedOffice(const QString &folder);

/// What the folder's notices.json holds; nothing when there is none or it is broken (checkOffice() says why).
[[nodiscard]] QList<Notice> loadNotices(const QString &folder, const Office &office);

/// What an office can be asked.
struct OfficeAnswers {
    QList<FaqArticle> articles;
    QList<GlossaryEntry> glossary;
    WordForms wordForms;
};

/// The same of knowledge.json, glossary.json and words.json. Takes a moment for a large office; any thread.
[[nodiscard]] OfficeAnswers loadAnswers(const QString &folder, const Office &office);

} // namespace okienko
