// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/* Words with an icon or the number of a step before them: lists of what to bring, steps, notices. */
Item {
    id: root

    property string icon
    /// Number of a step; 0 for none.
    property int number: 0
    /// Bold words before the text, in a line of their own.
    property string title
    property string text
    property bool bold: false
    property real iconSize: Theme.letters.body * 1.1

    implicitWidth: words.x + Math.max(titleText.implicitWidth, bodyText.implicitWidth)
    implicitHeight: Math.max(mark.height, words.implicitHeight)

    Access.role: Access.Text
    Access.name: Typesetter.joined([root.number > 0 ? String(root.number) : "", root.title, root.text], ". ")
    Accessible.role: Accessible.StaticText
    Accessible.name: Typesetter.joined([root.title, root.text], " ")

    Item {
        id: mark
        readonly property bool large: root.iconSize > bodyText.pixelSize * 1.5
        width: root.number > 0 ? Math.round(bodyText.pixelSize * 1.4) : root.icon !== "" ? Math.round(root.iconSize) : 0
        height: width
        y: large ? Math.round((root.height - height) / 2)
                 : Math.max(0, Math.round((titleText.visible ? titleText.pixelSize : bodyText.pixelSize) * 0.7 - height / 2))
        KIcon {
            visible: root.number === 0 && root.icon !== ""
            name: root.icon
            size: root.iconSize
        }
        Rectangle {
            visible: root.number > 0
            anchors.fill: parent
            radius: width / 2
            color: Theme.palette.primary
            Text {
                anchors.centerIn: parent
                text: root.number
                color: Theme.palette.primaryInk
                font { family: Theme.family; pixelSize: bodyText.pixelSize; bold: true }
            }
        }
    }
    Column {
        id: words
        x: mark.width === 0 ? 0 : mark.width + Theme.gapText
        width: root.width - x
        y: Math.max(0, Math.round((mark.height - implicitHeight) / 2))
        KText {
            id: titleText
            visible: root.title !== ""
            width: parent.width
            text: root.title
            bold: true
            readAs: Access.Decoration
        }
        KText {
            id: bodyText
            width: parent.width
            text: root.text
            bold: root.bold
            readAs: Access.Decoration
        }
    }
}
