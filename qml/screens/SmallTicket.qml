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
    /// One line below the window.
    property string line
    property bool lit: true
    property alias side: sideSlot.data
    readonly property alias sideWidth: sideSlot.width
    readonly property alias sideHeight: sideSlot.height
    /// Names of the keys, and their words by name; the last one is the main action when mainLast.
    property list<string> keys
    property var words
    property bool mainLast: true

    signal pressed(key: string)

    Access.role: Access.Group

    QtObject {
        id: inner
        readonly property int gap: Theme.gapText
        readonly property string role: Theme.size > 140 ? "title" : "body"
        readonly property int keyWidth: Math.floor((root.width - (root.keys.length - 1) * inner.gap) / Math.max(1, root.keys.length))
        readonly property real keyHeight: {
            let tallest = Theme.journeyTarget
            for (let i = 0; i < row.count; ++i)
                tallest = Math.max(tallest, row.itemAt(i) ? row.itemAt(i).implicitHeight : 0)
            return tallest
        }
        readonly property int lineHeight: below.visible ? below.implicitHeight + Theme.gapSmall : 0
        readonly property int top: root.height - inner.keyHeight - inner.gap - inner.lineHeight
    }

    KNumberWindow {
        id: window
        Access.order: 1
        width: Theme.mm(120)
        height: inner.top
        number: root.ticket.number
        spokenNumber: qsTr("Your number: %1").arg(root.ticket.number)
        lit: root.lit
    }
    Item {
        id: sideSlot
        Access.order: 2
        x: window.width + Theme.gap
        width: root.width - x
        height: inner.top
    }
    KText {
        id: below
        Access.order: 3
        visible: text !== ""
        text: root.line
        role: inner.role
        bold: Theme.size > 140
        width: root.width
        y: inner.top + Theme.gapSmall
    }
    Repeater {
        id: row
        model: root.keys
        KButton {
            required property int index
            required property string modelData
            x: index * (inner.keyWidth + inner.gap)
            y: root.height - height
            width: inner.keyWidth
            height: inner.keyHeight
            Access.order: 4 + index
            text: root.words[modelData]
            role: inner.role
            main: root.mainLast && index === root.keys.length - 1
            onActivated: root.pressed(modelData)
        }
    }
}
