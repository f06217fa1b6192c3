// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/* Staff have been told: what happens now, where else a person is, and the way back for ten seconds. */
KQuestion {
    id: root

    required property Lobby lobby
    readonly property bool coming: lobby.staffAnswered

    icon: "staff"
    role: Theme.small && Theme.size > 140 ? "note" : "body"
    title: root.coming ? qsTr("Staff are coming") : root.lobby.staffCalled ? qsTr("Staff have been told")
                       : root.lobby.staffBeingTold ? qsTr("Telling staff now") : qsTr("Staff could not be reached")
    text: {
        if (root.lobby.comingFrom !== "")
            return root.lobby.comingMinutes > 0 ? qsTr("From counter %1, in about %n minute(s).", "", root.lobby.comingMinutes).arg(root.lobby.comingFrom)
                                                : qsTr("From counter %1.").arg(root.lobby.comingFrom)
        if (root.lobby.staffBeingTold)
            return qsTr("Please wait a moment.")
        const wait = root.coming ? qsTr("Please wait here.") : root.lobby.staffCalled ? qsTr("Wait by the screen.") : ""
        const go = root.lobby.personAt === "" || root.coming ? ""
                   : root.lobby.staffCalled ? qsTr("Or go to counter %1.").arg(root.lobby.personAt)
                                            : qsTr("Please go to counter %1.").arg(root.lobby.personAt)
        if (Theme.small && Theme.large && go !== "" && root.lobby.staffCalled)
            return qsTr("Wait here or go to counter %1.").arg(root.lobby.personAt)
        return [wait, go].filter(part => part !== "").join(" ")
    }
    accept: qsTr("Back to the screen")
    decline: root.lobby.takeBackSeconds > 0 && root.lobby.staffCalled && !root.coming ? qsTr("Take back") : ""
    onAccepted: root.lobby.closePanel()
    onDeclined: root.lobby.takeBackCall()
}
