// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Models
import Okienko.Theme

/*
    A question in the visitor's own words, and the office's own questions that come near, as it is written. Before anything is
    written there stands what is often asked. It always says that a machine looks, and how sure it is.
*/
FindPage {
    id: root

    readonly property AskModel ask: root.lobby.ask
    readonly property string sureness: {
        switch (ask.told) {
        case Shown.NothingAsked: return qsTr("Often asked")
        case Shown.Answered: return qsTr("The office answers")
        case Shown.Clarify: return qsTr("Did you mean?")
        case Shown.DoesNotKnow: return ask.found.total > 0 ? qsTr("I am not sure. Near to it:") : ""
        default: return qsTr("Questions like this")
        }
    }

    found: ask.found
    typed: ask.typed
    heading: qsTr("Ask the office")
    foundHeading: sureness
    fieldName: qsTr("Your question")
    placeholder: qsTr("Write your question")
    note: Theme.large || ask.told !== Shown.NothingAsked ? sureness
          : qsTr("A machine finds what the office has answered. Often asked:")
    showWords: ask.told === Shown.NothingAsked ? qsTr("Often asked") : qsTr("Show %n", "answers found", ask.found.total)
    otherwise: qsTr("All services")
    advice: qsTr("I found no answer of the office. Choose “I do not know”: a person will help you.")
    help: qsTr("Write your question in your own words. A machine looks for it among the answers that the office wrote, and invents nothing. Then choose the question that is nearest to yours.")

    alert: ask.peril === Shown.NoPeril ? "" : Theme.small ? qsTr("Danger? 112") : qsTr("Is somebody in danger? Help is here")
    onAlertTouched: root.lobby.openDanger()
    onWritten: letters => root.ask.type(letters)
    onErased: root.ask.deleteLetter()
    onCleared: root.ask.clearTyped()
    onChosen: id => root.lobby.openAnswer(id)
    onOtherwiseWanted: root.lobby.openGroups()
}
