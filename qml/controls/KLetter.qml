// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/* A key of the screen keyboard. */
KTouch {
    id: root

    property string text
    property string icon

    /// Words on the wide keys grow with the letters where they fit.
    readonly property int letters: {
        if (root.text.length < 2)
            return Theme.letters.key
        const grown = Theme.letters.sill
        const font = Qt.font({ family: Theme.family, pixelSize: grown, bold: true })
        return Typesetter.longestWord(root.text, font) <= root.width - 2 * Theme.gapTight ? grown : Theme.capPx(Limits.neededCapMm)
    }

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
        font { family: Theme.family; bold: true; pixelSize: root.letters }
        anchors.centerIn: parent
    }
}
