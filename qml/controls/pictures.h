// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QQmlEngine;

namespace okienko
{

/// Gives an engine the two kinds of pictures that the controls draw with (image://icon, image://qr), once.
/// The module's plugin does it by itself for the first engine of a process; whoever makes more calls it
/// (Qt 6.4 initialises a plugin that is linked in only once).
void addPictures(QQmlEngine &engine);

} // namespace okienko
