// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/* The most frequent matters, where the home screen has no room for them. */
MattersPage {
    id: root

    choices: root.lobby.home.featured
    title: qsTr("Most frequent services")
    help: qsTr("Choose your service. If you do not see it, touch “All services”.")
    all: true

    onChosen: id => root.lobby.openService(id)
}
