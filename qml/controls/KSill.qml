// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    The sill: the same keys at the same place on every screen. Two rows of four in portrait, one row else; on the small screen
    fewer keys, the rest under "more".
*/
Item {
    id: root

    /// Keys that cannot be used now, by name; drawn as not available.
    property list<string> unavailable
    /// Keys that are on (voice).
    property list<string> lit
    /// For a moment after it was touched, the key of the colours says which are on now.
    property bool schemeNamed: false
    /// The office is closed: the light in the edge is out.
    property bool closed: false
    /// What stands instead of back and restart while nobody is there; portrait only.
    property alias opening: openingSlot.data
    property bool openingShown: false

    /// back, restart, help, staff, language, letters, contrast, voice or more
    signal pressed(string key)

    readonly property var icons: ({ "back": "back", "restart": "restart", "help": "help", "staff": "staff",
                                    "language": "language", "letters": "letters", "contrast": "contrast",
                                    "voice": "voice", "more": "more" })
    readonly property list<string> names: Theme.small ? (Theme.large ? ["back", "help", "letters", "more"]
                                                                     : ["back", "restart", "help", "language", "letters", "voice"])
                                          : ["back", "restart", "help", "staff", "language", "letters", "contrast", "voice"]

    function word(key: string): string {
        switch (key) {
        case "back": return qsTr("Back")
        case "restart": return qsTr("Restart")
        case "help": return qsTr("Help")
        case "staff": return qsTr("Staff")
        case "language": return qsTr("Language")
        case "letters": return qsTr("Text")
        case "contrast": return qsTr("Contrast")
        case "voice": return qsTr("Voice")
        default: return qsTr("More")
        }
    }
    /// The key of that name, or null.
    function keyNamed(key: string): KSillKey {
        for (let i = 0; i < keys.count; ++i) {
            const one = keys.itemAt(i) as KSillKey
            if (one.key === key)
                return one
        }
        return null
    }

    implicitWidth: Theme.width
    implicitHeight: Theme.sill

    Access.order: 1000

    QtObject {
        id: inner
        readonly property int rows: Theme.portrait ? 2 : 1
        readonly property int perRow: Math.ceil(root.names.length / inner.rows)
        readonly property real room: root.width - 2 * Theme.sillMargin - (inner.perRow - 1) * Theme.sillGap
        readonly property real top: Theme.sillEdge + Math.round((root.height - Theme.sillEdge - inner.rows * Theme.sillKeyHeight
                                                                 - (inner.rows - 1) * Theme.sillGap) / 2)
        /// Words of some languages are too wide for bold letters.
        readonly property bool bold: !(Theme.small && (Theme.language === "uk" || Theme.language === "de"))
                                     && !(Theme.portrait && Theme.large && (Theme.language === "uk" || Theme.language === "en"))
        readonly property bool showsOpening: root.openingShown && Theme.portrait

        /// Left edges and widths of the keys: even in portrait, else by their words with the rest shared out evenly.
        readonly property var places: {
            const places = []
            let wanted = 0
            for (let i = 0; i < keys.count; ++i)
                wanted += keys.itemAt(i) ? keys.itemAt(i).implicitWidth : 0
            const more = (inner.room - wanted) / Math.max(1, keys.count)
            let x = Theme.sillMargin
            for (let i = 0; i < keys.count; ++i) {
                if (Theme.portrait && i === inner.perRow)
                    x = Theme.sillMargin
                const width = Theme.portrait || !keys.itemAt(i) ? inner.room / inner.perRow : keys.itemAt(i).implicitWidth + more
                places.push({ "left": x, "right": x + width })
                x += width + Theme.sillGap
            }
            return places
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.sill
    }
    Rectangle {
        width: parent.width
        height: Theme.sillEdge
        color: root.closed ? Theme.palette.sillDark : Theme.palette.sillLit
    }
    Item {
        id: openingSlot
        visible: inner.showsOpening
        x: Theme.sillMargin
        y: inner.top
        width: 2 * inner.room / 4 + Theme.sillGap
        height: Theme.sillKeyHeight
    }
    Repeater {
        id: keys
        model: root.names
        KSillKey {
            required property int index
            required property string modelData
            key: modelData
            text: root.word(modelData)
            icon: root.icons[modelData]
            bold: inner.bold
            now: modelData === "contrast" && root.schemeNamed ? SchemeWords.name(Theme.scheme) : ""
            value: modelData === "contrast" ? SchemeWords.name(Theme.scheme) : ""
            visible: !(inner.showsOpening && index < 2)
            available: !root.unavailable.includes(modelData)
            chosen: root.lit.includes(modelData)
            readAs: Access.Key
            Access.order: index + 1
            x: Math.round(inner.places[index] ? inner.places[index].left : 0)
            width: Math.round(inner.places[index] ? inner.places[index].right : 0) - x
            y: inner.top + (Theme.portrait && index >= inner.perRow ? Theme.sillKeyHeight + Theme.sillGap : 0)
            height: Theme.sillKeyHeight
            onActivated: root.pressed(key)
        }
    }
}
