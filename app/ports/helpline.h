// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/hallpost.h"

namespace okienko
{

/// Carries a visitor's call for a person to the counters, and brings back what became of it. One call at a
/// time.
class HelpLine : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Somebody calls now. An older call that is under way is forgotten. heard() or unheard() follows within
    /// ten seconds; where nobody heard it is tried for five minutes more.
    virtual void ask(const HelpAsked &asked) = 0;
    /// The visitor takes the call back. Nothing more is said of it.
    virtual void takeBack() = 0;

Q_SIGNALS:
    /// The counters know, or somebody has answered.
    void heard(const okienko::HelpState &state);
    /// Nobody was told: the office does not answer.
    void unheard();
};

} // namespace okienko
