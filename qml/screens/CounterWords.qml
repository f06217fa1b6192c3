// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

/* Counters in words: "3", "3 or 4", "3, 4 or 5", and where to wait. */
QtObject {
    function list(counters: var): string {
        if (counters.length < 2)
            return counters.join("")
        const words = qsTr("%1 or %2").arg(counters.slice(0, -1).join(", ")).arg(counters[counters.length - 1])
        // A short list stays on one line.
        return counters.length > 4 ? words : words.replace(/ /g, "\u00a0")
    }
    /// Where to wait, and how one is called.
    function wait(counters: var): string {
        if (counters.length === 0)
            return qsTr("Wait in the hall. Staff will call your number.")
        if (counters.length === 1)
            return qsTr("Wait near counter %1. Staff will call your number.").arg(counters[0])
        return qsTr("Wait near counters %1. Staff will call your number.").arg(list(counters))
    }
    /// The same where there is little room.
    function shortly(counters: var): string {
        if (counters.length === 0)
            return qsTr("Wait in the hall.")
        return counters.length === 1 ? qsTr("Counter %1").arg(counters[0]) : qsTr("Counters %1").arg(list(counters))
    }
}
