// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* Rows of two columns between rules: opening hours, figures. [{ left, right, strong }] */
Column {
    id: root

    property list<var> rows

    Repeater {
        model: root.rows
        Item {
            id: row
            required property int index
            required property var modelData
            width: root.width
            height: Math.max(left.implicitHeight, right.implicitHeight) + 2 * Theme.gapSmall

            Access.role: Access.Text
            Access.name: modelData.left
            Access.value: modelData.right
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.left + ": " + modelData.right

            Rectangle {
                visible: row.index === 0
                width: parent.width
                height: Theme.edge
                color: Theme.palette.border
            }
            KText {
                id: left
                x: Theme.gapText
                width: row.width - right.width - 3 * Theme.gapText
                text: row.modelData.left
                bold: row.modelData.strong === true
                anchors.verticalCenter: parent.verticalCenter
                readAs: Access.Decoration
            }
            KText {
                id: right
                x: row.width - width - Theme.gapText
                width: implicitWidth
                text: row.modelData.right
                bold: row.modelData.strong === true
                anchors.verticalCenter: parent.verticalCenter
                readAs: Access.Decoration
            }
            Rectangle {
                y: parent.height - height
                width: parent.width
                height: Theme.edge
                color: Theme.palette.border
            }
        }
    }
}
