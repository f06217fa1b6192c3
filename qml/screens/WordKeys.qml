// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    A row of keys on the small glass. Every key is as wide as its longest word needs, and all share what is left; the row is as high
    as the most lines need. Where there is room for it, the main key may have the right part for itself, the others one over the other
    at its left.
*/
Item {
    id: root

    /// Names of the keys, and their words by name; the last one is the main action when mainLast.
    property list<string> keys
    property var words
    /// The longest words that each key can show: what lies above does not move with them.
    property var longest: words
    property bool mainLast: true
    property bool mayStack: false
    /// Names of keys that are on, and what is said of them.
    property list<string> chosen
    property string chosenValue

    signal pressed(key: string)

    readonly property string role: Theme.size > 140 ? "title" : "body"
    readonly property font letters: Qt.font({ family: Theme.family, pixelSize: Theme.letters[role], bold: true })
    readonly property int between: Theme.gapText
    readonly property int aside: Math.round((width - between) * 0.58)
    /// Four stand two by two.
    readonly property bool square: mayStack && keys.length === 4
    readonly property real half: Math.floor((width - between) / 2)
    readonly property bool stacked: {
        if (!mayStack || keys.length !== 3)
            return false
        let needed = -between
        for (let i = 0; i + 1 < keys.length; ++i)
            needed += between + heightOf(Typesetter.lines(longest[keys[i]], letters, aside - 2 * Theme.gapText))
        return needed <= height
    }
    readonly property var widths: {
        const least = keys.map(key => Typesetter.longestWord(longest[key], letters) + 2 * Theme.gapText + 4)
        const spare = (width - (keys.length - 1) * between - least.reduce((all, one) => all + one, 0)) / Math.max(1, keys.length)
        return least.map(one => Math.floor(one + spare))
    }

    implicitHeight: {
        let most = 1
        for (let i = 0; i < keys.length; ++i)
            most = Math.max(most, Typesetter.lines(longest[keys[i]], letters, widths[i] - 2 * Theme.gapText))
        return heightOf(most)
    }
    height: implicitHeight

    Access.role: Access.Group

    function heightOf(lines: int): real {
        return Math.max(Theme.journeyTarget, Math.ceil((lines * 1.15 + 0.212) * Theme.letters[role]) + 2 * Theme.gapTight)
    }

    Repeater {
        model: root.keys
        KButton {
            required property int index
            required property string modelData
            readonly property bool last: index === root.keys.length - 1
            readonly property int column: index % 2
            readonly property real part: root.square ? (root.height - root.between) / 2 : (root.height - (root.keys.length - 2) * root.between) / (root.keys.length - 1)
            x: root.square ? column * (root.half + root.between) : root.stacked ? (last ? root.aside + root.between : 0)
               : root.widths.slice(0, index).reduce((all, one) => all + one + root.between, 0)
            y: root.square ? Math.floor(index / 2) * (part + root.between) : root.stacked && !last ? index * (part + root.between) : 0
            width: root.square ? root.half : root.stacked ? (last ? root.width - x : root.aside) : root.widths[index] ?? 0
            height: root.square || (root.stacked && !last) ? part : root.height
            Access.order: index
            // While the keys change there may be none yet.
            text: root.words[modelData] === undefined ? "" : root.words[modelData]
            role: root.stacked && last ? "body" : root.role
            yields: root.stacked && last
            main: root.mainLast && last
            chosen: root.chosen.includes(modelData)
            value: chosen ? root.chosenValue : ""
            upright: true
            iconSize: Theme.mm(8)
            onActivated: root.pressed(modelData)
        }
    }
}
