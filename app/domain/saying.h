// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>

#include "domain/colourscheme.h"
#include "domain/language.h"
#include "domain/number.h"
#include "domain/trouble.h"

namespace okienko
{

/// One thing that stands on a screen, as the accessibility model knows it.
struct SpokenItem {
    enum class Role { Heading, Text, Button, Field, Status, Key };
    Role role = Role::Text;
    QString name;
    QString value;
    QString hint;
    bool chosen = false;
    bool unavailable = false;
    std::optional<Language> language = {}; ///< where it is not that of the screen
    bool operator==(const SpokenItem &) const = default;
};

/// What is to be said, as meaning with arguments. The speech room finds the words and spells out numbers.
struct Saying {
    enum class Kind {
        Screen,            ///< items: everything on the screen, in reading order
        Item,              ///< items[0]: one control
        YourNumber,        ///< number, code, service, counters, peopleBefore, minutes, paper
        WriteItDown,       ///< number, code: there is no paper
        PaperReady,        ///< the slip is out
        ConfirmationReady, ///< that of a booked time
        NoTicket,          ///< refusal
        StillThere,        ///< seconds: do you need more time?
        StaffCalled,       ///< counters: where to go when nobody comes
        VoiceOn,
        VoiceOff,
        Colours ///< scheme: these are on now
    };
    Kind kind = Kind::Screen;
    Language language = Language::Polish;
    QList<SpokenItem> items;
    TicketNumber number;
    QString code;
    QString service;
    QStringList counters;
    std::optional<int> peopleBefore;
    std::optional<int> minutes;
    Refusal refusal = Refusal::OfficeClosed;
    int seconds = 0;
    ColourScheme scheme = ColourScheme::Light;
    int turn = 0; ///< tells apart what says the same twice
    bool operator==(const Saying &) const = default;
};

/// Short sounds of the terminal; each also has something to see.
enum class Sound { Touch, Number, TakePaper, Called, Trouble, Time, Edge, VoiceOn, VoiceOff };

} // namespace okienko

Q_DECLARE_METATYPE(okienko::Saying)
