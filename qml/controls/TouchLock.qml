// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick
import Okienko.Access

/* A second strike shortly after one that did something is the same strike, wherever it lands. */
QtObject {
    id: lock

    readonly property bool locked: timer.running
    /// A finger has come down on a control: for the sound of a touch and for the clock of inactivity.
    signal struck()

    function close() {
        timer.restart()
    }

    property Timer timer: Timer { interval: Limits.retapLock }
}
