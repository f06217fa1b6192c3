// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* A key of the sill: icon over or beside its word. */
KTouch {
    id: root

    property string key
    property string text
    property string icon
    property bool bold: true
    /// Stands for a moment instead of the text: what the key has just brought about. The key does not change its size.
    property string now

    name: text
    standsOnSill: true
    radius: Theme.radiusKey

    readonly property real padding: Theme.mm(Theme.portrait ? 0.9 : Theme.small ? 1.5 : 2.5)
    implicitWidth: Theme.sillBeside ? picture.width + Theme.gapSmall + words.implicitWidth + 2 * padding
                                    : Math.max(Theme.target, words.implicitWidth + 2 * padding)
    implicitHeight: Theme.sillKeyHeight

    readonly property color ink: root.touched ? Theme.palette.pressedInk : Theme.palette.sillInk

    Rectangle {
        id: face
        anchors.fill: parent
        radius: root.radius
        color: root.touched ? Theme.palette.pressed : Theme.palette.sill
        border.width: !root.available ? 0 : root.touched || root.chosen ? Theme.edgeLit : Theme.edgeKey
        border.color: root.touched || root.chosen ? Theme.palette.sillLit : Theme.palette.sillBorder
    }
    Repeater {
        model: root.available ? 0 : 1
        KDash {
            anchors.fill: parent
            radius: root.radius
            fill: "transparent"
            edge: Theme.palette.sillBorder
            edgeWidth: Theme.edgeKey
        }
    }
    KIcon {
        id: picture
        name: root.icon
        size: Theme.sillIcon
        line: root.ink
        light: face.color
        x: Theme.sillBeside ? Math.round((root.width - width - Theme.gapSmall - words.implicitWidth) / 2)
                            : Math.round((root.width - width) / 2)
        y: Theme.sillBeside ? Math.round((root.height - height) / 2)
                            : Math.round(root.height * (Theme.small ? (Theme.large ? 0.23 : 0.28) : 0.29) - height / 2)
    }
    KText {
        id: words
        visible: root.now === ""
        text: root.text
        role: "sill"
        bold: root.bold
        color: root.ink
        width: implicitWidth
        x: Theme.sillBeside ? picture.x + picture.width + Theme.gapSmall : Math.round((root.width - width) / 2)
        y: Theme.sillBeside ? Math.round((root.height - height) / 2)
                            : Math.round(root.height * (Theme.small ? (Theme.large ? 0.63 : 0.68) : 0.72) - height / 2)
        readAs: Access.Decoration
    }
    KText {
        visible: root.now !== ""
        text: root.now
        role: "sill"
        bold: root.bold
        color: root.ink
        width: implicitWidth
        x: Theme.sillBeside ? words.x : Math.round((root.width - width) / 2)
        y: words.y
        readAs: Access.Decoration
    }
}
