// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/* Before the visit ends for want of touches. A pane goes dark every ten seconds. */
KQuestion {
    id: root

    required property Lobby lobby

    icon: "clock"
    title: qsTr("Do you need more time?")
    text: Theme.small && Theme.large ? qsTr("%n second(s) left.", "", root.lobby.secondsLeft)
                                     : qsTr("In %n second(s) we end and delete everything you typed.", "", root.lobby.secondsLeft)
    panes: Math.max(1, Math.ceil(root.lobby.answerSeconds / 10))
    panesLit: Math.ceil(root.lobby.secondsLeft / 10)
    accept: qsTr("Yes, go on")
    decline: qsTr("End now")
    onAccepted: root.lobby.moreTime()
    onDeclined: root.lobby.endNow()
}
