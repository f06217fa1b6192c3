// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/* What is about to be booked or moved, once more in words; the key does it when all was read. */
KScreen {
    id: root

    required property Lobby lobby
    readonly property BookingModel booking: lobby.booking

    title: slow.running || !root.booking.asking ? qsTr("Is this right?") : qsTr("One moment: the office is booking it.")
    titleCentred: false
    help: booking.moving ? qsTr("The large key moves your visit. Until then the old time stays yours.")
                         : qsTr("This time is kept for you while you read. The large key books it. No name is needed.")

    // An answer comes within milliseconds; only what takes longer is said.
    Timer {
        id: slow
        interval: Limits.busyShownAfter
        running: root.booking.asking
    }
    TurnedWords {
        anchors { fill: parent; topMargin: Theme.small ? Theme.gapTight : Theme.gap }
        blocks: {
            const list = [{ kind: "heading", text: qsTr("%1, %2", "day and time").arg(root.booking.bookedDay).arg(root.booking.bookedTime) },
                          { kind: "text", text: root.booking.service }]
            if (root.booking.moving)
                list.push({ kind: "item", icon: "calendar",
                            text: qsTr("Until now: %1, %2", "day and time").arg(root.booking.movedDay).arg(root.booking.movedTime) })
            if (root.booking.people > 1)
                list.push({ kind: "item", icon: "people", text: qsTr("For %n person(s)", "", root.booking.people) })
            list.push({ kind: "item", icon: "clock", text: qsTr("About %n minute(s)", "", root.booking.minutes) },
                      { kind: "item", icon: "house", text: root.booking.place },
                      { kind: "item", icon: "info", text: root.booking.moving ? qsTr("The code stays the same. You get a new paper.")
                                                                              : qsTr("No name is needed. You get a code on paper.") })
            if (root.booking.bring.length > 0)
                list.push({ kind: "heading", text: qsTr("Bring:") })
            for (const paper of root.booking.bring)
                list.push({ kind: "item", icon: "check", text: paper, listed: true })
            return list
        }
        deed: root.booking.moving ? qsTr("Move the visit") : qsTr("Book this time")
        deedIcon: Theme.small ? "" : "calendar"
        other: qsTr("Another time")
        otherIcon: "back"
        onDone: root.booking.confirm()
        onOtherChosen: root.lobby.back()
    }
}
