// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/* The facts that decide, side by side between rules: [{ caption, value }]. In rows where a word would not fit. */
Item {
    id: root

    property list<var> facts
    readonly property bool stacked: {
        const font = Qt.font({ family: Theme.family, pixelSize: inner.valueSize, bold: true })
        for (let i = 0; i < facts.length; ++i) {
            if (Typesetter.longestWord(facts[i].value, font) > inner.cellWidth - 2 * Theme.gap)
                return true
        }
        return false
    }

    implicitWidth: Theme.mm(100)
    implicitHeight: stacked ? rows.implicitHeight : cells.height

    Access.role: Access.Group

    QtObject {
        id: inner
        readonly property real cellWidth: root.width / Math.max(1, root.facts.length)
        readonly property int valueSize: Theme.large ? Theme.letters.body : Theme.letters.tile
        readonly property var rows: {
            const rows = []
            for (let i = 0; i < root.facts.length; ++i)
                rows.push({ "left": root.facts[i].caption, "right": root.facts[i].value, "strong": false })
            return rows
        }
    }

    KRows {
        id: rows
        visible: root.stacked
        width: parent.width
        rows: root.stacked ? inner.rows : []
    }
    Item {
        id: cells
        visible: !root.stacked
        width: parent.width
        height: {
            let height = 0
            for (let i = 0; i < repeater.count; ++i)
                height = Math.max(height, repeater.itemAt(i) ? repeater.itemAt(i).implicitHeight : 0)
            return height
        }

        Rectangle { width: parent.width; height: Theme.edge; color: Theme.palette.border }
        Repeater {
            id: repeater
            model: root.stacked ? [] : root.facts
            Item {
                id: cell
                required property int index
                required property var modelData
                x: Math.round(index * inner.cellWidth)
                width: inner.cellWidth
                height: cells.height
                implicitHeight: column.implicitHeight + 2 * Theme.gapText
                Access.role: Access.Text
                Access.name: modelData.caption
                Access.value: modelData.value
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.caption + ": " + modelData.value

                Rectangle {
                    visible: cell.index > 0
                    width: Theme.edge
                    height: parent.height
                    color: Theme.palette.border
                }
                Column {
                    id: column
                    x: Theme.gap
                    y: Theme.gapText
                    width: cell.width - 2 * x
                    spacing: Theme.pairSpacing
                    KText {
                        width: parent.width
                        text: cell.modelData.caption
                        color: Theme.palette.ink2
                        readAs: Access.Decoration
                    }
                    KText {
                        width: parent.width
                        text: cell.modelData.value
                        role: Theme.large ? "body" : "tile"
                        bold: true
                        readAs: Access.Decoration
                    }
                }
            }
        }
        Rectangle { y: parent.height - height; width: parent.width; height: Theme.edge; color: Theme.palette.border }
    }
}
