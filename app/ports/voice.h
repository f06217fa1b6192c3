// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/saying.h"

namespace okienko
{

/// The speaking voice and the small sounds. Calls return at once. A new saying cuts the one before; silence()
/// is heard within 60 ms. Without a working engine or sound device available() is false and everything else
/// does nothing.
class Voice : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void say(const Saying &saying) = 0;
    virtual void silence() = 0;
    virtual void play(Sound sound) = 0;
    /// Speech and sounds go to the headphones alone, or back to where everybody hears them. What is being
    /// said is cut, and never said in the other place.
    virtual void useHeadphones(bool in) = 0;
    /// 0 (off) to 9; steps of 3 dB.
    virtual void setVolume(int step) = 0;
    [[nodiscard]] virtual bool available() const = 0;

Q_SIGNALS:
    void started(const okienko::Saying &saying);
    /// Also when cut short.
    void finished(const okienko::Saying &saying);
    void availableChanged(bool available);
};

} // namespace okienko
