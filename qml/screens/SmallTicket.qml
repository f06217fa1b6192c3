// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    A ticket on the small glass: the number in its window, beside it whatever stands in `side`, below one line of words, and a
    row of keys. The number keeps its size; everything else is cut to what nobody can do without.
*/
Item {
    id: root

    required property TicketModel ticket
    /// In the window, above the number.
    property string title
    /// One line below the window.
    property string line
    /// The number shows; else what stands in `sheet`, above the keys.
    property bool numbered: true
    property alias sheet: sheetSlot.data
    readonly property alias sheetHeight: sheetSlot.height
    property bool lit: true
    property alias side: sideSlot.data
    readonly property alias sideWidth: sideSlot.width
    readonly property alias sideHeight: sideSlot.height
    /// Names of the keys, and their words by name; the last one is the main action when mainLast.
    property list<string> keys
    property var words
    /// The longest words that each key can show: what lies above does not move with them.
    property var longest: words
    property bool mainLast: true

    signal pressed(key: string)

    Access.role: Access.Group

    QtObject {
        id: inner
        readonly property int gap: Theme.gapText
        readonly property string role: Theme.size > 140 ? "title" : "body"
        readonly property font letters: Qt.font({ family: Theme.family, pixelSize: Theme.letters[inner.role], bold: true })
        /// Every key is as wide as its longest word needs, and all share what is left.
        readonly property var keyWidths: {
            const least = root.keys.map(key => Typesetter.longestWord(root.longest[key], inner.letters) + 2 * Theme.gapText + 4)
            const spare = (root.width - (root.keys.length - 1) * inner.gap - least.reduce((all, one) => all + one, 0)) / Math.max(1, root.keys.length)
            return least.map(one => Math.floor(one + spare))
        }
        function keyLeft(index: int): int {
            return inner.keyWidths.slice(0, index).reduce((all, one) => all + one + inner.gap, 0)
        }
        readonly property real keyHeight: {
            let most = 1
            for (let i = 0; i < root.keys.length; ++i)
                most = Math.max(most, Typesetter.lines(root.longest[root.keys[i]], inner.letters, inner.keyWidths[i] - 2 * Theme.gapText))
            return Math.max(Theme.journeyTarget, Math.ceil((most * 1.15 + 0.212) * Theme.letters[inner.role]) + 2 * Theme.gapTight)
        }
        readonly property int lineHeight: root.line !== "" ? below.implicitHeight + Theme.gapSmall : 0
        readonly property int top: root.height - inner.keyHeight - inner.gap - inner.lineHeight
    }

    KNumberWindow {
        id: window
        visible: root.numbered
        Access.order: 1
        width: Theme.mm(120)
        title: root.title
        titleRole: inner.role
        height: inner.top
        number: root.ticket.number
        spokenNumber: qsTr("Your number: %1").arg(root.ticket.number)
        lit: root.lit
    }
    Item {
        id: sideSlot
        visible: root.numbered
        Access.order: 2
        x: window.width + Theme.gap
        width: root.width - x
        height: inner.top
    }
    KText {
        id: below
        Access.order: 3
        visible: root.numbered && text !== ""
        text: root.line
        role: inner.role
        bold: Theme.size > 140
        width: root.width
        y: inner.top + Theme.gapSmall
    }
    Item {
        id: sheetSlot
        visible: !root.numbered
        Access.order: 1
        width: root.width
        height: root.height - inner.keyHeight - inner.gap
    }
    Repeater {
        id: row
        model: root.keys
        KButton {
            required property int index
            required property string modelData
            x: inner.keyLeft(index)
            y: root.height - height
            width: inner.keyWidths[index] ?? 0
            height: inner.keyHeight
            Access.order: 4 + index
            text: root.words[modelData]
            role: inner.role
            main: root.mainLast && index === root.keys.length - 1
            onActivated: root.pressed(modelData)
        }
    }
}
