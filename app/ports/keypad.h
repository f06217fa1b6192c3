// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/navkey.h"

namespace okienko
{

/// A keypad beside the glass. One press of a key is one signal, however long it is held. A keypad that is
/// unplugged is silent; it works again when it is back.
class Keypad : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void pressed(okienko::NavKey key);
};

} // namespace okienko
