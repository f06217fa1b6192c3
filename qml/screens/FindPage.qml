// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    Something is written, and what it finds stands below as it is typed. Where field, keyboard and results do not fit together, the
    results come on a page of their own.
*/
KScreen {
    id: root

    required property Lobby lobby
    required property ChoiceModel found
    required property string typed
    /// Of the page with the keyboard, and of the results where these have one of their own.
    required property string heading
    required property string foundHeading
    required property string fieldName
    required property string placeholder
    /// Words of the key that leads to the results; and to where one comes without writing anything.
    required property string showWords
    required property string otherwise
    /// Above the results, where there is room for it.
    property string note
    /// In place of all that is found: what comes first.
    property string alert
    /// What to try when nothing is found.
    required property string advice

    signal written(string letters)
    signal erased()
    signal cleared()
    signal chosen(string id)
    signal otherwiseWanted()
    signal alertTouched()

    /// Keyboard and results take turns.
    readonly property bool inTurns: Theme.small || (Theme.large && !Theme.portrait)
    readonly property bool beside: !Theme.portrait && !inTurns
    /// In turns: the results are shown, not the keyboard.
    property bool looking: false
    readonly property bool typing: !inTurns || !looking
    /// The keys beside the results stand in one row below them.
    readonly property bool below: Theme.small && Theme.large
    readonly property bool nothing: typed !== "" && found.total === 0 && alert === ""

    title: Theme.small && typing ? "" : inTurns && looking ? foundHeading : heading
    titleCentred: false

    function turn() {
        if (root.found.page < root.found.pages) {
            root.found.nextPage()
            return
        }
        while (root.found.page > 1)
            root.found.previousPage()
    }

    onTypedChanged: {
        if (root.typed === "")
            root.looking = false
    }

    KField {
        id: field
        visible: root.typing
        y: Theme.small ? 0 : Theme.gapSmall
        width: root.inTurns ? parent.width - show.width - Theme.gap : parent.width
        name: root.fieldName
        icon: "search"
        placeholder: Theme.large ? "" : root.placeholder
        text: root.typed
        verdict: root.inTurns && root.nothing ? qsTr("Nothing found") : ""
        editing: true
        onTyped: letters => root.written(letters)
        onErased: root.erased()
        Access.order: 1
    }
    // In turns: to the results; or to a person, where nothing is found.
    KButton {
        id: show
        visible: root.inTurns && root.typing
        x: parent.width - width
        y: field.y
        // Across the wide glass the words stand in one line.
        width: Math.max(Theme.mm(Theme.small ? 62 : 120), Typesetter.longestWord(Theme.small ? text : text.replace(/ /g, "\u00a0"), Qt.font({ family: Theme.family,
                        pixelSize: Theme.letters[role], bold: true })) + 2 * Theme.gapText + 4)
        height: field.height
        main: root.found.total > 0 || root.alert !== ""
        role: Theme.small ? (Theme.size > 140 ? "title" : "body") : "tile"
        text: root.alert !== "" ? root.alert : root.nothing ? qsTr("I do not know") : root.found.total === 0 ? root.otherwise : root.showWords
        onActivated: {
            if (root.alert !== "")
                root.alertTouched()
            else if (root.nothing)
                root.lobby.openInformation()
            else if (root.found.total === 0)
                root.otherwiseWanted()
            else
                root.looking = true
        }
        Access.order: 2
    }
    Item {
        id: results
        visible: !root.inTurns || root.looking
        y: root.below ? Theme.gapTight : root.inTurns ? Theme.gapText : field.y + field.height + Theme.gap
        width: parent.width
        readonly property real wide: root.beside ? width - keyboard.width - Theme.gapApart : width
        height: (root.inTurns || root.beside ? parent.height : keyboard.y - Theme.gap) - y
        Access.order: 3

        ChoicePages {
            id: pages
            visible: root.found.total > 0
            y: note.visible ? note.height + Theme.gapText : 0
            width: results.wide - (root.inTurns && !root.below ? keys.width + Theme.gap : 0)
            height: (root.below ? keyRow.y - Theme.gapText : root.inTurns || root.beside ? parent.height : somethingElse.y - Theme.gap) - y
            reasonsMayGo: root.below
            mayBeUpright: false
            pagerRoom: root.inTurns || root.beside ? 0 : Theme.button + Theme.gap
            model: root.found
            tallest: Theme.mm(Theme.small ? 60 : 56)
            columnsAtMost: root.beside ? 1 : Theme.columns
            extraTitle: root.inTurns && !root.below && !keys.asking ? qsTr("I do not know") : ""
            extraIcon: somethingElse.icon
            onChosen: id => root.chosen(id)
            onExtraChosen: root.lobby.openInformation()
        }
        KText {
            id: note
            visible: text !== "" && !root.inTurns && !root.nothing && root.alert === ""
            width: results.wide
            text: root.note
            bold: root.found.total > 0
        }
        KText {
            visible: root.typed === "" && root.found.total === 0 && root.alert === ""
            width: results.wide
            text: qsTr("What you find appears here.")
            color: Theme.palette.ink2
        }
        KButton {
            visible: root.alert !== "" && !root.inTurns
            main: true
            width: results.wide
            height: Math.max(Theme.buttonTall, implicitHeight)
            role: Theme.large ? "tile" : "lead"
            text: root.alert
            icon: "phone"
            onActivated: root.alertTouched()
        }
        KStrip {
            visible: root.nothing
            width: results.wide
            icon: "search"
            title: qsTr("Nothing found")
            text: Theme.large ? "" : root.advice
        }
        TurnKey {
            id: turnKey
            visible: pages.paged && pages.visible && !root.inTurns
            x: somethingElse.x
            width: somethingElse.width
            height: Theme.button
            y: somethingElse.y - Theme.gap - height
            page: root.found.page
            pages: root.found.pages
            onActivated: root.turn()
        }
        SomethingElse {
            id: somethingElse
            visible: !root.inTurns
            detailed: false
            // Beside the results it stands below the keyboard.
            x: root.beside ? keyboard.x : 0
            y: parent.height - height
            width: parent.width - x
            height: Math.max(Theme.button, implicitHeight)
            onActivated: root.lobby.openInformation()
        }
        SideKeys {
            id: keys
            visible: root.inTurns && !root.below
            turning: pages.paged
            page: root.found.page
            pages: root.found.pages
            most: root.found.total
            x: parent.width - width
            height: parent.height
            onOtherChosen: root.looking = false
            onAsk: root.lobby.openInformation()
            onNext: root.turn()
        }
        KeyRow {
            id: keyRow
            visible: root.below
            y: parent.height - height
            width: parent.width
            height: implicitHeight
            other: qsTr("Search")
            turning: pages.paged
            page: root.found.page
            pages: root.found.pages
            most: root.found.total
            onOtherChosen: root.looking = false
            onAsked: root.lobby.openInformation()
            onTurned: root.turn()
        }
    }
    KKeyboard {
        id: keyboard
        visible: root.typing
        layout: root.lobby.language
        width: root.beside ? Math.min(parent.width * 0.62, implicitWidth) : parent.width
        x: parent.width - width
        y: root.beside ? field.y + field.height + Theme.gap
           : Theme.small ? field.y + field.height + Theme.gapSmall : parent.height - implicitHeight
        height: implicitHeight
        Access.order: 4
        onKey: text => root.written(text)
        onBackspace: root.erased()
        onClear: root.cleared()
    }
}
