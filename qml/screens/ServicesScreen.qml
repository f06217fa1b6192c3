// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/* The matters of one group. */
MattersPage {
    id: root

    choices: root.lobby.services.services
    title: root.lobby.services.groupName
    help: qsTr("Choose your service. The next screen shows what to bring. You take the ticket there.")

    onChosen: id => root.lobby.openService(id)
}
