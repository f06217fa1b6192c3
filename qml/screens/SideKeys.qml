// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/* The keys at the right edge where the glass is low: another way to a matter, "I do not know", and the next page. */
Item {
    id: root

    property bool turning: false
    /// Words and picture of the first key.
    property string other: qsTr("Search")
    property string otherIcon: "search"
    /// "I do not know" stands here where it would take the place of a choice.
    property bool asking: Theme.small && !Theme.large
    /// From 1.
    property int page: 1
    property int pages: 1
    readonly property string role: !Theme.large || !Theme.small ? "tile" : Theme.size > 140 ? "title" : "body"
    readonly property font letters: Qt.font({ family: Theme.family, pixelSize: Theme.letters[role], bold: true })
    /// Three keys need every millimetre of the small glass.
    readonly property int between: asking ? Theme.gapText : Theme.gap
    readonly property int keyCount: 1 + (asking ? 1 : 0) + (turning ? 1 : 0)
    readonly property real keyHeight: (height - (keyCount - 1) * between) / keyCount

    signal otherChosen()
    signal ask()
    signal next()

    Access.role: Access.Group

    /// Three keys are low: their words stand in one line, without pictures.
    readonly property bool low: asking
    /// Does not depend on how many pages there are: that follows from the width that is left.
    property int most: pages
    readonly property string longest: PageWords.widest(most, letters)
    width: low ? Math.max(lineWidth(first.text), lineWidth(third.text), lineWidth(longest)) + 2 * Theme.tilePadding
                 : Math.max(Theme.mm(40), lineWidth(longest.slice(longest.indexOf(":") + 2)) + 2 * Theme.gapText,
                            lineWidth(longest.slice(0, longest.indexOf(":") + 1)) + 2 * Theme.gapText,
                            lineWidth(first.text) + 2 * Theme.gapText)

    function lineWidth(words: string): real {
        return Typesetter.longestWord(words.replace(/ /g, "\u00a0"), root.letters)
    }

    KButton {
        id: first
        width: root.width
        height: root.keyHeight
        upright: !root.low
        role: root.role
        text: root.other
        icon: root.low ? "" : root.otherIcon
        iconSize: Theme.mm(Theme.small ? 8 : 12)
        onActivated: root.otherChosen()
    }
    KButton {
        id: second
        visible: root.turning
        y: root.height - height
        width: root.width
        height: root.keyHeight
        upright: !root.low
        role: root.role
        text: PageWords.turn(root.page, root.pages)
        name: PageWords.name(root.page, root.pages)
        icon: root.low ? "" : PageWords.icon(root.page, root.pages)
        iconSize: Theme.mm(Theme.small ? 8 : 12)
        onActivated: root.next()
    }
    KButton {
        id: third
        visible: root.asking
        y: root.keyHeight + root.between
        width: root.width
        height: root.keyHeight
        role: root.role
        text: qsTr("I do not know")
        name: qsTr("I do not know / something else")
        onActivated: root.ask()
    }
}
