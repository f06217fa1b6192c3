// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Models

/* When the office is open, in at most two short lines. */
QtObject {
    id: root

    required property HomeModel home
    readonly property bool open: home.opening !== Shown.Closed
    readonly property string first: {
        if (root.open)
            return qsTr("Today until %1").arg(root.home.closesAt)
        if (root.home.daysToOpening === 0)
            return qsTr("Opens today at %1").arg(root.home.opensTime)
        if (root.home.daysToOpening === 1)
            return qsTr("Opens tomorrow at %1").arg(root.home.opensTime)
        return qsTr("Opens: %1, %2").arg(root.home.opensDay).arg(root.home.opensTime)
    }
    /// The first line where there is room for a few words only.
    readonly property string brief: root.open || root.home.daysToOpening <= 1 ? root.first : qsTr("Closed now")
    readonly property string second: {
        if (!root.open)
            return ""
        if (root.home.opening === Shown.NoMoreTickets || root.home.lastTicket === "")
            return qsTr("no more tickets today")
        return qsTr("last ticket %1").arg(root.home.lastTicket)
    }
}
