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
    title: Theme.small && Theme.large ? qsTr("Do you need help?") : qsTr("Help")
    text: Theme.small && Theme.large ? "" : root.help
    accept: Theme.small ? qsTr("Call staff") : qsTr("Back to the screen")
    decline: Theme.small ? qsTr("Back to the screen") : qsTr("Call staff")
    onAccepted: Theme.small ? root.lobby.callStaff() : root.lobby.closePanel()
    onDeclined: Theme.small ? root.lobby.closePanel() : root.lobby.callStaff()
}
