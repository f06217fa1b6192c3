// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/* What to do on this screen, and the way to a person; on the small screen the person comes first. */
KQuestion {
    id: root

    required property Lobby lobby
    property string help

    icon: "help"
    // On the small glass with large letters the answer has the room; the question was asked with the key.
    title: Theme.small && Theme.large ? "" : qsTr("Help")
    text: root.help
    role: Theme.small && Theme.size > 140 ? "note" : "body"
    accept: Theme.small ? qsTr("Call staff") : qsTr("Back to the screen")
    decline: Theme.small ? qsTr("Back to the screen") : qsTr("Call staff")
    onAccepted: Theme.small ? root.lobby.callStaff() : root.lobby.closePanel()
    onDeclined: Theme.small ? root.lobby.closePanel() : root.lobby.callStaff()
}
