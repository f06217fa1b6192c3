// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Models

/* A few letters of a service, and the services that they find. */
FindPage {
    id: root

    readonly property ServicesModel services: root.lobby.services

    found: services.found
    typed: services.typed
    heading: qsTr("Find your service")
    foundHeading: qsTr("Found for “%1”").arg(services.typed)
    fieldName: qsTr("Letters of your service")
    placeholder: qsTr("Type a few letters")
    showWords: qsTr("Show %n", "services found", services.found.total)
    otherwise: qsTr("All services")
    advice: qsTr("Try fewer letters, or choose “I do not know”.")
    help: qsTr("Type a few letters of your service, for example “pass”. Accents are not needed. Then choose your service.")

    onWritten: letters => root.services.type(letters)
    onErased: root.services.deleteLetter()
    onCleared: root.services.clearTyped()
    onChosen: id => root.lobby.openService(id)
    onOtherwiseWanted: root.lobby.openGroups()
}
