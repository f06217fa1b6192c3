// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    Words that are only read. Wraps between words, never elides. role is one of note, body, tile, lead,
    title, hero, sill, header.
*/
Item {
    id: root

    property string text
    property string role: "body"
    property bool bold: false
    property color color: Theme.palette.ink
    /// Text.AlignLeft, Text.AlignHCenter or Text.AlignRight
    property int align: Text.AlignLeft
    /// Narrows itself to the smallest width that keeps its number of lines.
    property bool balanced: false
    /// A single word that is wider than its place makes the letters smaller; it cannot be wrapped.
    property bool yields: false
    /// Where even that does not help, the word is broken rather than cut.
    property bool breaks: yields
    /// How wide its place is, where its width follows from the words.
    property real place: width
    /// What it is to the ear; Access.Decoration for words that another control already says.
    property int readAs: Access.Text
    /// Says something else than it shows; rarely needed.
    property string spoken: text

    readonly property int pixelSize: {
        const wanted = sizeOf(role)
        if (!yields || place <= 0)
            return wanted
        for (const size of [wanted, Theme.letters.tile, Theme.letters.body, Theme.letters.note, Theme.letters.header]) {
            if (size <= wanted && Typesetter.longestWord(text, Qt.font({ family: Theme.family, pixelSize: size, bold: bold })) <= place)
                return size
        }
        return Math.min(wanted, Theme.letters.header)
    }
    readonly property alias lines: words.lineCount
    readonly property alias font: words.font
    /// Width of the column the words stand in; smaller than the item when balanced.
    readonly property alias usedWidth: words.width

    function sizeOf(role: string): int {
        switch (role) {
        case "note": return Theme.letters.note
        case "tile": return Theme.letters.tile
        case "lead": return Theme.letters.lead
        case "title": return Theme.letters.title
        case "hero": return Theme.letters.hero
        case "sill": return Theme.letters.sill
        case "header": return Theme.letters.header
        case "clock": return Theme.letters.clock
        case "key": return Theme.letters.key
        default: return Theme.letters.body
        }
    }

    implicitWidth: words.implicitWidth
    implicitHeight: text === "" ? 0 : words.implicitHeight

    Access.role: root.readAs
    Access.name: root.spoken
    Accessible.role: root.readAs === Access.Heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: root.spoken
    Accessible.ignored: root.readAs === Access.Decoration

    Text {
        id: words
        text: Typesetter.bound(root.text)
        textFormat: Text.PlainText
        // Between words; only a word that is wider than its place even in the smallest letters is broken.
        wrapMode: root.breaks ? Text.Wrap : Text.WordWrap
        horizontalAlignment: root.align
        color: root.color
        font { family: Theme.family; pixelSize: root.pixelSize; bold: root.bold }
        // Noto Sans stands 1.362 sizes high by itself.
        lineHeight: Theme.lineHeight(root.role) / 1.362
        width: root.balanced ? Typesetter.balancedWidth(text, font, root.width) : root.width
        x: root.align === Text.AlignHCenter ? Math.round((root.width - width) / 2)
           : root.align === Text.AlignRight ? root.width - width : 0
    }
}
