// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "faq/faqindex.h"

namespace okienko
{

/// One word of a question that says something.
struct AskedWord {
    std::u16string text;                ///< plain, as it was asked
    Meanings meanings;                  ///< surest first; empty: nothing here is called so
    std::vector<std::uint32_t> matters; ///< that it is part of
    float rarity = 0;                   ///< of its best meaning: how much it says
};

/// A matter in a question, and how surely.
struct AskedMatter {
    std::uint32_t matter = 0;
    float weight = 0;
    float rarity = 0;
};

/// A question as the index understands it: what each word may mean (forms, slips, words alike, other letters,
/// compounds) and which matters it is about. Any text is a question.
struct AskedQuestion {
    std::vector<AskedWord> words;
    std::vector<AskedMatter> matters;
    std::vector<std::uint32_t> elsewhere; ///< matters that no office answers
    float elsewhereWeight = 0;            ///< how many of the words (0 to 1) are about such
    int unknown = 0;                      ///< words that say something, but nothing known here
    int wordCount = 0;                    ///< of all, fill words too

    AskedQuestion(const QString &text, const FaqIndex &index);
};

} // namespace okienko
