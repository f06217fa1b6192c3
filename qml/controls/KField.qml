// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    A place to write. It shows what the screen keeps: typed and erased say what the visitor does on a keyboard, touching asks
    for the screen keyboard. What is written belongs to the visitor and is read into headphones only.
*/
KTouch {
    id: root

    property string label
    property string text
    property string placeholder
    /// The placeholder is all that names the field: it stays until something is written.
    property bool placeholderStays: false
    /// Said of what is written, at the right edge ("Nothing found").
    property string verdict
    property string icon
    /// Shows the caret: what is typed goes here.
    property bool editing: false
    /// Shown as dots, and not read out.
    property bool secret: false
    property string trouble

    signal typed(string letters)
    signal erased()

    readonly property bool empty: text === ""

    name: label !== "" ? label : placeholder
    value: secret ? "" : text
    readAs: Access.Field
    radius: box.radius
    Access.personal: true

    implicitWidth: Theme.mm(100)
    implicitHeight: box.y + box.height + (troubleText.visible ? troubleText.implicitHeight + Theme.gapTight : 0)

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) {
            root.erased()
            event.accepted = true
        } else if (event.text !== "" && event.text >= " " && event.key !== Qt.Key_Delete
                   && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))) {
            root.typed(event.text)
            event.accepted = true
        }
    }

    KText {
        id: labelText
        visible: root.label !== ""
        text: root.label
        bold: true
        x: Theme.gapText
        width: parent.width - 2 * x
        readAs: Access.Decoration
    }
    Rectangle {
        id: box
        y: labelText.visible ? labelText.height + Theme.gapTight : 0
        width: parent.width
        height: Math.max(Theme.button, root.empty ? words.implicitHeight + 2 * Theme.gapSmall : 0)
        radius: Math.min(height / 2, Theme.button / 2)
        color: root.touched ? Theme.palette.pressed : Theme.palette.surface
        border.width: root.touched || root.editing ? Theme.edgeLit : Theme.edge
        border.color: root.trouble !== "" ? Theme.palette.troubleBorder
                      : root.touched || root.editing ? Theme.palette.litEdge : Theme.palette.border
        KIcon {
            id: picture
            name: root.icon
            line: root.touched ? Theme.palette.pressedInk : Theme.palette.iconLine
            light: root.touched ? box.color : Theme.palette.iconLight
            x: Theme.gapApart
            anchors.verticalCenter: parent.verticalCenter
        }
        Item {
            id: room
            readonly property int margin: root.placeholderStays ? Theme.gapText : Theme.gapApart
            x: picture.visible ? picture.x + picture.width + Theme.gap : margin
            width: (verdict.visible ? verdict.x - Theme.gapText : parent.width - margin) - x
            height: parent.height
            // Long text shows its end, where the visitor writes.
            clip: words.width > width
            KText {
                id: words
                text: root.empty ? (root.editing && !root.placeholderStays ? "" : root.placeholder)
                                 : root.secret ? "\u2022".repeat(root.text.length) : root.text
                role: !root.empty ? "tile" : Theme.small && Theme.size > 140 ? "title" : "body"
                color: root.touched ? Theme.palette.pressedInk : root.empty ? Theme.palette.ink2 : Theme.palette.ink
                /// After the caret, which stands at the left while nothing is written.
                readonly property real start: root.empty && root.editing ? caret.width + Theme.gapTight : 0
                width: root.empty ? room.width - start : implicitWidth
                x: root.empty ? start : Math.min(0, room.width - width - caret.width - Theme.gapTight)
                anchors.verticalCenter: parent.verticalCenter
                readAs: Access.Decoration
            }
            Rectangle {
                id: caret
                visible: root.editing
                width: Theme.edgeLit
                height: Theme.letters.tile
                color: Theme.palette.litEdge
                x: root.empty ? 0 : words.x + words.width + Theme.gapTight / 2
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        KText {
            id: verdict
            visible: root.verdict !== ""
            text: root.verdict
            role: Theme.small && Theme.size > 140 ? "title" : "body"
            bold: true
            color: root.touched ? Theme.palette.pressedInk : Theme.palette.trouble
            width: Math.max(Typesetter.longestWord(root.verdict, font), Math.min(implicitWidth, (parent.width - room.x) * 0.6))
            x: parent.width - width - Theme.gapApart
            anchors.verticalCenter: parent.verticalCenter
            readAs: Access.Status
        }
    }
    KText {
        id: troubleText
        visible: root.trouble !== ""
        text: root.trouble
        color: Theme.palette.trouble
        x: Theme.gapApart
        y: box.y + box.height + Theme.gapTight
        width: parent.width - 2 * x
        readAs: Access.Status
    }
}
