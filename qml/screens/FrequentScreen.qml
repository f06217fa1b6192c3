// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/* The most frequent matters, where the home screen has no room for them. */
MattersPage {
    id: root

    choices: root.lobby.home.featured
    title: qsTr("Most frequent matters")
    help: qsTr("Choose your matter. If you do not see it, touch “All matters”.")
    all: true

    onChosen: id => root.lobby.openService(id)
}
