// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include "domain/ids.h"
#include "domain/language.h"
#include "domain/office.h"

namespace okienko
{

/// What an article says in one language.
struct FaqText {
    QString question;
    QStringList alternatives; ///< the same question in other words
    QString answer;
    QStringList steps;
    QStringList documents;
    QString fee;
    QString processingTime;
};

/// One of the office's own answers, as knowledge.json holds it.
struct FaqArticle {
    ArticleId id;
    ServiceId service;
    QStringList tags; ///< Polish
    QHash<Language, FaqText> texts;
    QList<Source> sources = {}; ///< where the answer comes from, the nearest first
};

/// Words that mean one matter: what articles call it and what people say. Any of them leads to the articles
/// in which one of `words` stands.
struct GlossaryEntry {
    QHash<Language, QStringList> words; ///< words and short phrases, in articles and in questions
    QHash<Language, QStringList> asked; ///< said by people only; in an article they may mean something else
};

/// Which forms belong to which word, for the words that matter to an office. Each text is a beginning and
/// endings: "dowod - u em y ow" are dowod, dowodu, dowodem ...; "-" is the bare beginning. The first form is
/// the word itself. All are folded (see faq/foldedtext.h).
struct WordForms {
    QString madeFrom; ///< a digest of the words that were looked up; other words need another file
    QHash<Language, QStringList> words;
};

/// A question of which it is known what answers it.
struct TestQuestion {
    QString id;
    Language language = Language::Polish;
    QString text;
    QList<ArticleId> relevant; ///< best first; empty: nothing here answers it
    QString kind;
};

} // namespace okienko
