// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    Words to read that are turned like pages by one key; when all was read, it does what they lead to. Beside it the way back to the
    page before, and another way on, if there is one: in portrait above it, across the wide glass in one row. On the small glass two
    keys stand at the right edge, and turning back makes way for the other one on the first and the last page.
*/
Item {
    id: root

    /// As of ProsePages.
    property var blocks: []
    property string role: "body"
    /// From 0.
    property int page: 0
    /// Words, picture and full name of what the key does in the end.
    required property string deed
    property string deedName: deed
    property string deedIcon
    property bool deedMain: true
    /// The other way on; none without words.
    property string other
    property string otherName: other
    property string otherIcon

    readonly property bool last: prose.shown >= prose.pages - 1
    /// Room for the words of the deed, and their letters.
    readonly property real deedRoom: onward.width - Theme.iconButton - 3 * Theme.gapText
    readonly property font letters: Qt.font({ family: Theme.family, pixelSize: Theme.letters[inner.role], bold: true })

    signal done()
    signal otherChosen()

    Access.role: Access.Group

    QtObject {
        id: inner
        readonly property bool beside: Theme.small
        readonly property bool row: Theme.layout === "landscape"
        readonly property string role: Theme.small ? (Theme.size > 140 ? "title" : "body") : Theme.large ? "tile" : "lead"
        readonly property real keyWidth: Math.max(Theme.journeyTarget, inner.widthOf(root.deed), inner.widthOf(root.other),
                                                  inner.widthOf("88\u00a0/\u00a088"))
        readonly property real keyHeight: inner.beside ? Math.floor((root.height - Theme.gapText) / 2)
                                          : Theme.large ? Theme.mm(Theme.portrait ? 48 : 36) : Theme.buttonTall
        /// In one line, as across the wide glass.
        readonly property real otherWidth: Typesetter.longestWord(root.other.replace(/ /g, "\u00a0"), Qt.font({ family: Theme.family,
                                                                  pixelSize: Theme.letters.tile, bold: true })) + 2 * Theme.gapText + 4
        function widthOf(words: string): real {
            return Typesetter.longestWord(words, root.letters) + 2 * Theme.gapText + 4
        }
    }

    ProsePages {
        id: prose
        Access.order: 1
        page: root.page
        width: inner.beside ? parent.width - inner.keyWidth - Theme.gap : parent.width
        height: inner.beside ? parent.height : (aside.visible && !inner.row ? aside.y : onward.y) - Theme.gap
        role: root.role
        blocks: root.blocks
    }
    KButton {
        id: onward
        Access.order: 2
        main: !root.last || root.deedMain
        x: inner.beside ? parent.width - width : inner.row && aside.visible ? aside.x + aside.width + Theme.gap
           : before.visible ? before.width + Theme.gap : 0
        y: parent.height - height
        width: inner.beside ? inner.keyWidth : parent.width - x
        height: inner.keyHeight
        upright: inner.beside
        text: root.last ? root.deed : inner.beside ? PageWords.brief(prose.shown + 1, prose.pages) : PageWords.turn(prose.shown + 1, prose.pages)
        name: root.last ? root.deedName : PageWords.name(prose.shown + 1, prose.pages)
        role: inner.role
        icon: root.last ? root.deedIcon : "next"
        iconAfter: !root.last
        iconSize: inner.beside ? Theme.mm(8) : Theme.iconButton
        onActivated: {
            if (root.last)
                root.done()
            else
                root.page = prose.shown + 1
        }
    }
    KButton {
        id: before
        Access.order: 3
        visible: root.page > 0 && !(inner.beside && root.other !== "" && root.last)
        x: inner.beside ? parent.width - width : 0
        y: inner.beside ? 0 : onward.y
        width: inner.beside ? inner.keyWidth : Math.round(parent.width * (inner.row && root.other !== "" ? 0.25 : 0.4))
        height: inner.keyHeight
        upright: inner.beside
        text: inner.beside ? root.page + "\u00a0/\u00a0" + prose.pages : qsTr("Previous")
        name: qsTr("Previous page")
        role: inner.role
        icon: inner.beside || Theme.size <= 140 ? "back" : ""
        iconSize: inner.beside ? Theme.mm(8) : Theme.iconButton
        onActivated: root.page = prose.shown - 1
    }
    KButton {
        id: aside
        Access.order: 4
        visible: root.other !== "" && (!inner.beside || !before.visible)
        x: inner.beside ? parent.width - width : inner.row && before.visible ? before.width + Theme.gap : 0
        y: inner.beside ? 0 : inner.row ? onward.y : onward.y - height - Theme.gap
        width: inner.beside ? inner.keyWidth : inner.row ? Math.max(Math.round(parent.width * 0.3), inner.otherWidth) : parent.width
        height: inner.beside || inner.row ? inner.keyHeight : Math.max(Theme.button, implicitHeight)
        role: inner.beside ? inner.role : "tile"
        text: root.other
        name: root.otherName
        icon: inner.beside || (inner.row && Theme.large) ? "" : root.otherIcon
        onActivated: root.otherChosen()
    }
}
