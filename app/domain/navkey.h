// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace okienko
{

/// What can be done without sight: the keys of a tactile keypad, and the jack for headphones in it.
enum class NavKey {
    Previous,
    Next,
    Activate,
    Back,
    Help,
    Repeat,
    Louder,
    Quieter,
    HeadphonesIn,
    HeadphonesOut
};

} // namespace okienko

Q_DECLARE_METATYPE(okienko::NavKey)
