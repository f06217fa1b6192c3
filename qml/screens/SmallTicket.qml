// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    A ticket on the small glass: the number in its window, beside it whatever stands in `side`, below one line of words, and a
    row of keys. The number keeps its size; everything else is cut to what nobody can do without.
*/
Item {
    id: root

    required property string number
    property string spokenNumber: qsTr("Your number: %1").arg(number)
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
        readonly property int lineHeight: root.line !== "" ? below.implicitHeight + Theme.gapSmall : 0
        readonly property int top: row.y - inner.gap - inner.lineHeight
    }

    KNumberWindow {
        id: window
        visible: root.numbered
        Access.order: 1
        width: Theme.mm(120)
        title: root.title
        titleRole: inner.role
        height: inner.top
        number: root.number
        spokenNumber: root.spokenNumber
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
        height: row.y - inner.gap
    }
    WordKeys {
        id: row
        y: root.height - height
        width: root.width
        Access.order: 4
        keys: root.keys
        words: root.words
        longest: root.longest
        mainLast: root.mainLast
        onPressed: key => root.pressed(key)
    }
}
