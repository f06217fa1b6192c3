// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>
#include <QTranslator>

#include "domain/language.h"

namespace okienko
{

/// Everything a slip or strip can say. The sentences stand in one table in slipwords.cpp.
enum class Phrase {
    YourNumber,
    Copy,
    Counter,  ///< %1 = labels
    EitherOf, ///< %1 = all but the last label, %2 = the last
    WaitNearby,
    WaitInHall,
    PeopleBefore, ///< counted
    NobodyBefore,
    AboutMinutes, ///< counted
    HaveReady,
    WhatToBring,
    Code, ///< %1
    KeepCode,
    KeepCodes,       ///< of several linked tickets
    OfficeCannotSee, ///< the first half: the ticket is valid though
    ShowAtCounter,   ///< %1 = labels
    ShowToStaff,
    TicketsWithoutPaper,
    NumberOfTickets, ///< %1
    GivenOutAt,      ///< for a time written by hand
    YourVisit,
    VisitCode,
    TakesMinutes, ///< counted
    BringAlong,
    WhenYouCome,
    MadeAt ///< %1 = when
};

/// The words of a slip in one language, whatever language the screen speaks: the translation is loaded for
/// this object alone and never installed. Without the language's file the words are English.
class SlipWords
{
public:
    explicit SlipWords(Language language);

    [[nodiscard]] QString say(Phrase phrase) const;
    /// With the right plural for n.
    [[nodiscard]] QString count(Phrase phrase, int n) const;

    /// "3", "3 or 4", "3, 4 or 5", with spaces that do not break.
    [[nodiscard]] QString eitherOf(const QStringList &labels) const;
    /// "Counter 3, 4 or 5"
    [[nodiscard]] QString counter(const QStringList &labels) const;
    /// "Monday, 23 November 2026"; day and month stay together.
    [[nodiscard]] QString date(const QDate &date) const;

private:
    Language m_language;
    QTranslator m_translator;
};

} // namespace okienko
