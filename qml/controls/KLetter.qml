// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* A key of the screen keyboard. */
KTouch {
    id: root

    property string text
    property string icon

    name: text
    typing: true
    readAs: Access.Key
    radius: Theme.radiusKey

    KFace {
        id: face
        anchors.fill: parent
        touched: root.touched
        chosen: root.chosen
        radius: root.radius
    }
    KIcon {
        name: root.icon
        size: Math.min(Theme.iconButton, root.height * 0.6)
        line: face.iconLine
        light: face.iconLight
        anchors.centerIn: parent
    }
    Text {
        visible: root.icon === ""
        text: root.text
        textFormat: Text.PlainText
        color: face.ink
        font { family: Theme.family; bold: true; pixelSize: root.text.length > 1 ? Theme.capPx(Limits.neededCapMm) : Theme.letters.key }
        anchors.centerIn: parent
    }
}
