// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* One of many small choices in a grid: a day, a time. A word or a number, and one plain word below it. */
KTouch {
    id: root

    property string text
    property string line
    property string role: "tile"
    property string lineRole: "body"

    name: text
    value: line

    KFace {
        id: face
        anchors.fill: parent
        touched: root.touched
        available: root.available
        chosen: root.chosen
        radius: root.radius
    }
    Column {
        id: words
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.pairSpacing
        Access.role: Access.Decoration
        KText {
            width: parent.width
            align: Text.AlignHCenter
            text: root.text
            role: root.role
            bold: root.available
            color: face.ink
            readAs: Access.Decoration
        }
        KText {
            width: parent.width
            align: Text.AlignHCenter
            text: root.line
            role: root.lineRole
            color: face.ink2
            readAs: Access.Decoration
        }
    }
}
