// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/* All matters by group. */
MattersPage {
    id: root

    choices: root.lobby.services.groups
    title: qsTr("What is it about?")
    help: qsTr("Choose the group your service belongs to. If you do not know, choose the last one: a person will help you.")

    onChosen: id => root.lobby.openGroup(id)
}
