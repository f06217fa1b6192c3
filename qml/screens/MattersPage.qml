// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    A page of matters to choose from, as GroupsScreen and ServicesScreen show it: the way to the search, the choices, "I do not
    know / something else", and the keys that turn the page.
*/
KScreen {
    id: root

    required property Lobby lobby
    required property ChoiceModel choices
    property bool linesMayGo: true
    /// The first key leads to all matters instead of the search.
    property bool all: false

    signal chosen(string id)

    /// The keys stand at the right edge, and "I do not know" among the choices.
    readonly property bool sideways: !Theme.portrait && Theme.small !== Theme.large
    /// The keys stand in one row below.
    readonly property bool below: Theme.small && Theme.large

    readonly property string otherWay: root.all ? qsTr("All services") : qsTr("Search")
    function goOtherWay() {
        if (root.all)
            root.lobby.openGroups()
        else
            root.lobby.openSearch()
    }
    /// The one key that turns pages goes back to the first after the last.
    function turn() {
        if (root.choices.page < root.choices.pages) {
            root.choices.nextPage()
            return
        }
        while (root.choices.page > 1)
            root.choices.previousPage()
    }

    // Portrait at ordinary size has the search on top, as a field; elsewhere it is a key below or beside.
    KField {
        id: field
        visible: Theme.portrait && !Theme.large
        y: Theme.gapSmall
        width: parent.width
        height: visible ? implicitHeight : 0
        name: searchKey.text
        icon: "search"
        placeholder: qsTr("Type a few letters, for example “passport”")
        readAs: Access.Button
        onActivated: root.lobby.openSearch()
        onTyped: letters => {
            root.lobby.openSearch()
            root.lobby.services.type(letters)
        }
    }
    ChoicePages {
        id: pages
        y: field.visible ? field.y + field.height + Theme.gap : root.below ? Theme.gapTight : Theme.gapText
        width: parent.width - (root.sideways ? keys.width + Theme.gap : 0)
        height: parent.height - y - (root.sideways ? 0 : root.below ? keyRow.height + Theme.gapText : footer.alone + Theme.gap)
        pagerRoom: root.sideways || root.below ? 0 : footer.withPager - footer.alone
        reasonsMayGo: root.below
        model: root.choices
        linesMayGo: root.linesMayGo
        extraTitle: root.sideways && !keys.asking ? qsTr("I do not know") : ""
        extraIcon: somethingElse.icon
        onChosen: id => root.chosen(id)
        onExtraChosen: root.lobby.openInformation()
    }
    Item {
        id: footer
        visible: !root.sideways && !root.below
        width: parent.width
        height: pages.paged ? withPager : alone
        y: parent.height - height
        Access.order: 2

        /// Two keys and a line of words have room across the portrait page at ordinary size only.
        readonly property bool roomy: Theme.portrait && !Theme.large
        readonly property real turnWidth: Theme.mm(96)
        /// High enough for the longest words the key can show, so that it does not depend on how many pages there are.
        readonly property real secondRow: {
            const letters = Qt.font({ family: Theme.family, pixelSize: Theme.letters.tile, bold: true })
            const words = PageWords.widest(root.choices.total, letters)
            const room = width - searchKey.width - Theme.gap - Theme.iconButton - 3 * Theme.gapText
            return Math.max(Theme.button, Math.ceil((Typesetter.lines(words, letters, room) * 1.15 + 0.3) * Theme.letters.tile) + 2 * Theme.gapSmall)
        }
        /// Heights without and with the keys that turn pages.
        readonly property real alone: Theme.portrait ? Math.max(Theme.button, somethingElse.implicitHeight)
                                                       + (searchKey.visible ? Theme.gap + secondRow : 0)
                                                     : rowHeight(width - searchKey.width - Theme.gap)
        readonly property real withPager: Theme.portrait ? searchKey.visible ? alone : alone + Theme.gap + Theme.button
                                                         : rowHeight(width - searchKey.width - turnWidth - 2 * Theme.gap)

        function rowHeight(roomForWords: real): real {
            const letters = Qt.font({ family: Theme.family, pixelSize: Theme.letters.tile, bold: true })
            const room = roomForWords - 2 * Theme.tilePadding - somethingElse.nicheSize - Theme.gap
            return Math.max(Theme.button, 2 * Theme.tilePaddingTop
                            + Math.ceil((Typesetter.lines(somethingElse.title, letters, room) * 1.15 + 0.3) * Theme.letters.tile))
        }

        SomethingElse {
            id: somethingElse
            x: Theme.portrait ? 0 : searchKey.width + Theme.gap
            width: Theme.portrait ? parent.width : parent.width - x - (pages.paged ? footer.turnWidth + Theme.gap : 0)
            height: Theme.portrait ? Math.max(Theme.button, implicitHeight) : parent.height
            onActivated: root.lobby.openInformation()
        }
        KButton {
            id: searchKey
            visible: !field.visible && !root.sideways && !root.below
            y: Theme.portrait ? somethingElse.height + Theme.gap : 0
            height: Theme.portrait ? footer.secondRow : parent.height
            text: qsTr("Search")
            icon: "search"
            onActivated: root.lobby.openSearch()
        }
        KPager {
            visible: pages.paged && footer.roomy
            y: somethingElse.height + Theme.gap
            width: parent.width
            height: Theme.button
            page: root.choices.page - 1
            pages: root.choices.pages
            onPrevious: root.choices.previousPage()
            onNext: root.choices.nextPage()
        }
        TurnKey {
            id: turnKey
            visible: pages.paged && !footer.roomy
            width: Theme.portrait ? parent.width - searchKey.width - Theme.gap : footer.turnWidth
            height: Theme.portrait ? footer.secondRow : parent.height
            x: parent.width - width
            y: Theme.portrait ? somethingElse.height + Theme.gap : 0
            page: root.choices.page
            pages: root.choices.pages
            onActivated: root.turn()
        }
    }
    SideKeys {
        id: keys
        visible: root.sideways
        x: parent.width - width
        y: pages.y
        height: parent.height - y
        Access.order: 3
        turning: pages.paged
        page: root.choices.page
        pages: root.choices.pages
        most: root.choices.total
        other: root.otherWay
        otherIcon: root.all ? "more" : "search"
        onOtherChosen: root.goOtherWay()
        onAsk: root.lobby.openInformation()
        onNext: root.turn()
    }
    KeyRow {
        id: keyRow
        visible: root.below
        y: parent.height - height
        width: parent.width
        height: implicitHeight
        Access.order: 3
        other: root.otherWay
        turning: pages.paged
        page: root.choices.page
        pages: root.choices.pages
        most: root.choices.total
        onOtherChosen: root.goOtherWay()
        onAsked: root.lobby.openInformation()
        onTurned: root.turn()
    }
}
