// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <string>
#include <unordered_set>

namespace okienko
{

/// The words that matter, plain (see plainwords.h).
using WordSet = std::unordered_set<std::u16string>;

/// Looks up in a Hunspell dictionary which of its words have a form among `wanted`, and answers all forms of
/// each, in the format of WordForms (domain/faqarticle.h), in order. Suffix rules are followed two deep;
/// prefixes and compounds are not (they make other words). Names are left out where a language writes only
/// names with a capital.
///
/// Pure; takes a second or two for a large dictionary, so it is used where a catalogue is made, not at a
/// terminal. Broken rules and lines are passed over.
/// @param affix, dictionary the .aff and .dic files
[[nodiscard]] QStringList hunspellForms(const QByteArray &affix, const QByteArray &dictionary,
                                        const WordSet &wanted, bool nounsAreCapital);

} // namespace okienko
