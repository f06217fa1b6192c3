// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "domain/faqarticle.h"
#include "domain/office.h"
#include "faq/faqindex.h"

#include <optional>

namespace okienko
{

/// An office to be asked: its folder, read and checked.
struct FaqOffice {
    Office office;
    FaqSources sources;
};

/// Reads the folder. Nothing, and the problems told, when it is not good. Forms of words come from words.json
/// when it is up to date; else from the dictionaries of this machine, when there are some; else none, which
/// is told on `err`.
[[nodiscard]] std::optional<FaqOffice> faqOfficeIn(const QString &folder, const QString &dictionaries,
                                                   const Streams &streams);

/// The forms of the words that matter to this office, looked up in the dictionaries in that folder
/// (Hunspell's, by default those of the system). Languages without a dictionary are named in `missing` and
/// left out.
[[nodiscard]] WordForms formsFromDictionaries(const FaqSources &sources, const QString &dictionaries,
                                              QStringList &missing);

/// What words.json must have been made from to be up to date.
[[nodiscard]] QString digestOfWords(const FaqSources &sources);

} // namespace okienko
