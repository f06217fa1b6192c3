// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    The keys below the choices on the small glass with large letters: another way to a matter, "I do not know", and the next
    page. One row; where the words are too long for one line they take two, and the row is higher.
*/
Item {
    id: root

    /// Words of the first key.
    property string other
    property bool turning: false
    /// From 1.
    property int page: 1
    property int pages: 1
    /// Does not depend on how many pages there are: that follows from the height that is left.
    property int most: pages

    signal otherChosen()
    signal asked()
    signal turned()

    readonly property string role: Theme.size > 140 ? "title" : "body"
    readonly property font letters: Qt.font({ family: Theme.family, pixelSize: Theme.letters[role], bold: true })
    readonly property int iconRoom: Theme.mm(8) + Theme.gapText
    readonly property real margins: 2 * Theme.gapText + 4
    readonly property int between: Theme.gapText
    readonly property string unsure: qsTr("I do not know")
    /// Widths that the keys want in one line, and that they need in two.
    readonly property real turnWidth: lineWidth(PageWords.brief(most - 1, most)) + iconRoom + margins
    readonly property list<real> wanted: [lineWidth(other) + margins, lineWidth(unsure) + margins, turnWidth]
    readonly property list<real> needed: [wordWidth(other) + margins, wordWidth(unsure) + margins, turnWidth]
    readonly property real room: width - 2 * between
    readonly property bool oneLine: wanted[0] + wanted[1] + wanted[2] <= room
    readonly property list<real> base: oneLine ? wanted : needed
    readonly property real spare: (room - base[0] - base[1] - base[2]) / 3

    implicitHeight: oneLine ? Theme.journeyTarget
                            : Math.ceil((2 * 1.15 + 0.212) * Theme.letters[role]) + 2 * Theme.gapTight

    Access.role: Access.Group

    function lineWidth(words: string): real {
        return Typesetter.longestWord(words.replace(/ /g, "\u00a0"), root.letters)
    }
    function wordWidth(words: string): real {
        return Typesetter.longestWord(words, root.letters)
    }

    KButton {
        id: first
        width: root.turning ? Math.floor(root.base[0] + root.spare) : Math.floor((root.width - root.between) / 2)
        height: root.height
        role: root.role
        text: root.other
        onActivated: root.otherChosen()
    }
    KButton {
        id: second
        x: first.width + root.between
        width: root.turning ? Math.floor(root.base[1] + root.spare) : root.width - x
        height: root.height
        role: root.role
        text: root.unsure
        name: qsTr("I do not know / something else")
        onActivated: root.asked()
    }
    KButton {
        visible: root.turning
        x: second.x + second.width + root.between
        width: root.width - x
        height: root.height
        role: root.role
        text: PageWords.brief(root.page, root.pages)
        name: PageWords.name(root.page, root.pages)
        value: text
        icon: PageWords.icon(root.page, root.pages)
        iconAfter: root.page < root.pages
        iconSize: Theme.mm(8)
        onActivated: root.turned()
    }
}
