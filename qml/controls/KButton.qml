// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    An action. Filled (main) at most once on a screen. Words in the middle, icon before or after them. While busy it keeps its
    fill and says so; while not available its words must say why.
*/
KTouch {
    id: root

    property string text
    property string icon
    property bool iconAfter: false
    /// Icon over the words, where both have room; else beside them, or gone.
    property bool upright: false
    property bool main: false
    /// Words while not available ("None left today"); the text itself when empty.
    property string reason
    property string role: "tile"
    /// A word that is too long makes the letters smaller; only for a button whose width does not follow from its words.
    property bool yields: false
    property real iconSize: role === "hero" ? Theme.mm(Theme.small ? 16 : 17) : Theme.iconButton

    readonly property string shownIcon: !available ? "close" : chosen ? "check" : icon
    readonly property string shownText: busyShown ? qsTr("One moment") : !available && reason !== "" ? reason : text
    readonly property bool fits: words.implicitHeight <= height + 0.5 && words.width <= width

    name: text
    value: busyShown ? qsTr("One moment") : !available ? reason : ""

    implicitWidth: picture.width + inner.gap + words.implicitWidth + 2 * Theme.tilePadding
    implicitHeight: Math.max(Theme.button, upright ? (shownIcon !== "" ? Math.round(iconSize) : 0) + words.implicitHeight + 2 * Theme.tilePaddingTop
                                                   : words.implicitHeight + 2 * Theme.gapSmall)

    QtObject {
        id: inner
        readonly property font letters: Qt.font({ family: Theme.family, pixelSize: words.sizeOf(root.role), bold: true })
        /// The picture and the longest word have room side by side.
        readonly property bool beside: Typesetter.longestWord(root.shownText, inner.letters) + root.iconSize + 3 * Theme.gapText <= root.width
        readonly property bool over: root.upright && root.iconSize + Theme.gapSmall + inner.letters.pixelSize
                                     * (1.15 * Typesetter.lines(root.shownText, inner.letters, root.width - 2 * Theme.gapText) + 0.212) <= root.height
        /// Panes that go round, where they and the word have room.
        readonly property bool busyFits: inner.over || root.icon !== "" || inner.beside
        readonly property bool picture: root.busyShown ? inner.busyFits : root.shownIcon !== "" && (!root.upright || inner.over || inner.beside)
        readonly property int gap: inner.picture && !inner.over ? Theme.gapText : 0
        readonly property real pictureSize: inner.picture ? Math.round(root.iconSize) : 0
        readonly property real room: root.width - 2 * Theme.gapText - (inner.over ? 0 : inner.pictureSize + inner.gap)
        readonly property real left: Math.round((root.width - picture.width - inner.gap - words.usedWidth) / 2)
    }

    KFace {
        id: face
        anchors.fill: parent
        main: root.main && root.available
        touched: root.touched
        available: root.available
        chosen: root.chosen
        radius: root.radius
    }
    Item {
        id: picture
        width: inner.pictureSize
        height: width
        x: inner.over ? Math.round((root.width - width) / 2)
           : root.iconAfter && !root.busyShown ? inner.left + words.usedWidth + inner.gap : inner.left
        y: inner.over ? Math.round((root.height - height - words.implicitHeight) / 2) : Math.round((root.height - height) / 2)
        KIcon {
            visible: !root.busyShown && inner.picture
            name: root.shownIcon
            size: inner.pictureSize
            line: face.iconLine
            light: face.iconLight
        }
        KBusy {
            visible: root.busyShown && inner.busyFits
            size: inner.pictureSize
            line: face.iconLine
            lit: root.main && Theme.scheme === "light" || !root.main && Theme.scheme !== "light" ? Theme.palette.lamp : face.iconLine
        }
    }
    KText {
        id: words
        text: root.shownText
        role: root.role
        bold: true
        color: face.ink
        align: Text.AlignHCenter
        balanced: true
        yields: root.yields
        breaks: false
        place: inner.room
        // Measured where the room follows from the height: what the text says of itself would change while it is asked.
        readonly property real inOneLine: root.upright ? Typesetter.longestWord(text.replace(/ /g, "\u00a0"), font) + 1 : implicitWidth
        width: Math.min(inOneLine, inner.room)
        x: inner.over ? Math.round((root.width - width) / 2)
           : (root.iconAfter && !root.busyShown ? inner.left : inner.left + picture.width + inner.gap)
             - Math.round((width - usedWidth) / 2)
        y: inner.over ? picture.y + picture.height : Math.round((root.height - implicitHeight) / 2)
        readAs: Access.Decoration
    }
}
