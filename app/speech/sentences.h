// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "domain/saying.h"

namespace okienko
{

/// The few words with which a control is read.
struct ControlWords {
    QString button;
    QString field;
    QString emptyField;
    QString chosen;
    QString unavailable;
};

/// The sentences of one language. Pure; one object a language.
class Sentences
{
public:
    virtual ~Sentences() = default;

    [[nodiscard]] virtual ControlWords controls() const = 0;
    /// number: the ticket's number spelled; again: the same with a word for each letter.
    [[nodiscard]] virtual QStringList yourNumber(const Saying &saying, const QString &number,
                                                 const QString &again) const = 0;
    [[nodiscard]] virtual QStringList writeItDown(const QString &number, const QString &again,
                                                  const QString &code) const = 0;
    [[nodiscard]] virtual QString paperReady() const = 0;
    [[nodiscard]] virtual QString confirmationReady() const = 0;
    [[nodiscard]] virtual QString noTicket(Refusal refusal) const = 0;
    [[nodiscard]] virtual QStringList stillThere(int seconds) const = 0;
    [[nodiscard]] virtual QStringList staffCalled(const QStringList &counters) const = 0;
    [[nodiscard]] virtual QString voiceOn() const = 0;
    [[nodiscard]] virtual QString voiceOff() const = 0;
    [[nodiscard]] virtual QString colours(ColourScheme scheme) const = 0;
    /// "A jak Adam": the letter's name and the word that begins with it.
    [[nodiscard]] virtual QString letterAs(const QString &letter, const QString &word) const = 0;
};

/// "3, 4 lub 5".
[[nodiscard]] QString oneOf(const QStringList &things, const QString &orWord);
/// True when every label begins with a digit, so that "number" fits before it.
[[nodiscard]] bool numbered(const QStringList &labels);

// One file a language.
[[nodiscard]] const Sentences &polishSentences();
[[nodiscard]] const Sentences &englishSentences();
[[nodiscard]] const Sentences &ukrainianSentences();
[[nodiscard]] const Sentences &germanSentences();

} // namespace okienko
