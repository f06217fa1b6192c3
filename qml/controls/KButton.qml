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
    /// Icon over the words.
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
    implicitHeight: Math.max(Theme.button, upright ? picture.height + words.implicitHeight + 2 * Theme.tilePaddingTop
                                                   : words.implicitHeight + 2 * Theme.gapSmall)

    QtObject {
        id: inner
        /// Panes that go round, where they and the word beside them have room.
        readonly property bool busyFits: root.upright || root.icon !== ""
                                         || Typesetter.longestWord(root.shownText, Qt.font({ family: Theme.family, pixelSize: words.sizeOf(root.role), bold: true })) + root.iconSize + 3 * Theme.gapText <= root.width
        readonly property bool picture: root.busyShown ? busyFits : root.shownIcon !== ""
        readonly property int gap: inner.picture && !root.upright ? Theme.gapText : 0
        readonly property real pictureSize: inner.picture ? Math.round(root.iconSize) : 0
        readonly property real room: root.width - 2 * Theme.gapText - (root.upright ? 0 : inner.pictureSize + inner.gap)
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
        x: root.upright ? Math.round((root.width - width) / 2)
           : root.iconAfter && !root.busyShown ? inner.left + words.usedWidth + inner.gap : inner.left
        y: root.upright ? Math.round((root.height - height - words.implicitHeight) / 2) : Math.round((root.height - height) / 2)
        KIcon {
            visible: !root.busyShown
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
        width: Math.min(implicitWidth, inner.room)
        x: root.upright ? Math.round((root.width - width) / 2)
           : (root.iconAfter && !root.busyShown ? inner.left : inner.left + picture.width + inner.gap)
             - Math.round((width - usedWidth) / 2)
        y: root.upright ? picture.y + picture.height : Math.round((root.height - implicitHeight) / 2)
        readAs: Access.Decoration
    }
}
