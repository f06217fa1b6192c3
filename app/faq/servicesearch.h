// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "domain/office.h"

namespace okienko
{

/// The services that somebody may mean who has typed this much, best first, at most `atMost`.
///
/// It looks at names and keywords in the visitor's language; only when nothing there begins like the typed
/// words, at the other languages too. Accents and case do not matter; every typed word may be the beginning
/// of a word, one of its inflected forms, part of a compound, or hold a slip of the finger (one edit from 4
/// letters, two from 8). Order: the name begins so > a word of the name does > a keyword does > inside a word
/// or another form > slips (each in a name before in a keyword); then the office's own order, so equal input
/// gives equal output. Words that match nothing are forgiven when most others do and no service matches all.
///
/// Pure and without state; below 1 ms for 60 services.
[[nodiscard]] QList<ServiceId> findServices(const Office &office, Language language, const QString &typed,
                                            int atMost);

} // namespace okienko
