// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/language.h"

namespace okienko
{

/// What would help the visitor at the counter. It travels with the ticket and is erased when the ticket is
/// served. A claim to priority is kept as its weight only; which group the visitor chose is never stored.
struct Needs {
    int priorityWeight = 0;      ///< 0 = none; else the office's weight of the chosen group (1 to 9)
    bool proofOnRequest = false; ///< the clerk may ask for a document
    bool fetchMe = false;        ///< come and fetch me
    bool hearingLoop = false;
    bool separateRoom = false;
    bool signLanguage = false;             ///< an interpreter, by video or in person
    std::optional<Language> clerkLanguage; ///< a clerk who speaks this language

    [[nodiscard]] bool any() const { return *this != Needs{}; }
    bool operator==(const Needs &) const = default;
};

} // namespace okienko
