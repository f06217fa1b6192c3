// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/faqarticle.h"
#include "protocol/officewords.h"

namespace okienko
{

/// Reads knowledge.json; nothing when it could not be read. Articles with problems are among them, in part.
std::optional<QList<FaqArticle>> readKnowledge(const QByteArray &bytes, const OfficeWords &office,
                                               Findings &findings);

/// The names of the articles, to judge references by.
[[nodiscard]] QSet<QString> namesOf(const QList<FaqArticle> &articles);

/// Reads questions with their answers (queries-dev.json and files like it, named `file` in problems). Without
/// articles the references are not judged.
QList<TestQuestion> readQueries(const QByteArray &bytes, const QString &file,
                                const std::optional<QSet<QString>> &articles, Findings &findings);

/// Reads glossary.json: the office's own everyday words.
QList<GlossaryEntry> readGlossary(const QByteArray &bytes, const OfficeWords &office, Findings &findings);

/// Reads words.json: the forms of the office's words, made by `okienkoctl faq build`.
WordForms readWordForms(const QByteArray &bytes, const OfficeWords &office, Findings &findings);
/// The same as a file.
[[nodiscard]] QByteArray wordFormsJson(const WordForms &forms, const OfficeId &office);

} // namespace okienko
