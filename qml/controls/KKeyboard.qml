// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/*
    The screen keyboard: every letter of the language on a key of its own, no held keys, no levels. layout is a language
    ("pl", "en", "uk", "de"), "digits" or "code" (the signs a ticket's code is made of).
*/
Item {
    id: root

    property string layout: Theme.language
    /// Letters are shown and sent as capitals.
    property bool capitals: false
    /// Rows of its own instead of those of the layout, in the same notation as below.
    property var customRows: []

    signal key(string text)
    signal backspace()
    signal clear()

    // Words on the wide keys; a row is a list of signs, and of "<what:width>".
    readonly property string functionRow: "<clear:3> <signs:2> <space:3> <delete:2>"
    readonly property var signRows: ["1 2 3 4 5 6 7 8 9 0", "- / . , : @ _ + & ’"]

    /// The small glass has room for three rows: what is rarer comes behind a key, which says what is there.
    readonly property var smallFirst: ({
        pl: ["a b c d e f g h i", "j k l m n o p r s", "t u w y z <signs:2> <delete:2>"],
        en: ["a b c d e f g h i", "j k l m n o p q r", "s t u v w <signs:2> <delete:2>"],
        de: ["a b c d e f g h i", "j k l m n o p r s", "t u v w z <signs:2> <delete:2>"],
        uk: ["а б в г д е є ж з", "и і ї й к л м н о", "п р с т <signs:2> <delete:3>"]
    })
    readonly property var smallSecond: ({
        pl: ["ą ć ę ł ń ó ś ź ż", "0 1 2 3 4 5 6 7 8", "9 q v x <signs:2> <space:3>"],
        en: ["x y z 0 1 2 3 4 5", "6 7 8 9 - / . , ’", "<clear:2> <signs:2> <space:3> <delete:2>"],
        de: ["ä ö ü ß q x y 0 1", "2 3 4 5 6 7 8 9 -", "<clear:2> <signs:2> <space:3> <delete:2>"],
        uk: ["у ф х ц ч ш щ ь ю", "я ґ ’ 0 1 2 3 4 5", "6 7 8 9 <signs:2> <space:3>"]
    })
    readonly property var smallWords: ({ pl: ["Ą 12", "ABC"], en: ["XYZ", "ABC"], de: ["ÄÖÜ", "ABC"], uk: ["У–Я", "А–Т"] })

    readonly property list<string> rows: {
        if (customRows.length > 0)
            return customRows
        if (layout === "code")
            return Theme.portrait ? ["3 4 6 7 9", "A C D E F G H J K", "M N P Q R T W X Y", "<clear:3> <delete:3>"]
                                  : ["3 4 6 7 9 A C D E F", "G H J K M N P Q R T", "W X Y <clear:3> <delete:3>"]
        if (layout === "digits")
            return ["1 2 3", "4 5 6", "7 8 9", "<clear:1> 0 <delete:1>"]
        if (Theme.small)
            return (inner.signs ? smallSecond : smallFirst)[layout]
        if (inner.signs)
            return signRows.concat([functionRow])
        if (Theme.portrait) {
            switch (layout) {
            case "uk": return ["й ц у к е н г ш щ з", "ф і в а п р о л д ж", "я ч с м и т ь б ю", "х ї є ґ ’", functionRow]
            case "de": return ["q w e r t z u i o p", "a s d f g h j k l", "y x c v b n m", "ä ö ü ß", functionRow]
            case "en": return ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m", functionRow]
            default: return ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m", "ą ć ę ł ń ó ś ź ż", functionRow]
            }
        }
        switch (layout) {
        case "uk": return ["й ц у к е н г ш щ з х ї", "ф і в а п р о л д ж є ’", "я ч с м и т ь б ю ґ", functionRow]
        case "de": return ["q w e r t z u i o p ü", "a s d f g h j k l ö ä", "y x c v b n m ß", functionRow]
        case "en": return ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m", functionRow]
        default: return ["q w e r t y u i o p ę ó ł", "a s d f g h j k l ą ś ń", "z x c v b n m ć ź ż", functionRow]
        }
    }

    readonly property int keyGap: Theme.mm(Limits.keyGapMm)
    readonly property real keyWidth: (width - (inner.columns - 1) * keyGap) / inner.columns
    readonly property int keyHeight: Theme.mm(Theme.small ? Limits.keyHeightMm : layout === "digits" ? 24 : 20)

    implicitWidth: Theme.width - 2 * Theme.frame - 2 * Theme.margin
    implicitHeight: rows.length * keyHeight + (rows.length - 1) * keyGap

    Access.role: Access.Group

    onLayoutChanged: inner.signs = false

    QtObject {
        id: inner
        property bool signs: false
        readonly property int columns: {
            let most = 1
            for (const row of root.rows) {
                let units = 0
                for (const one of row.split(" "))
                    units += root.unitsOf(one)
                most = Math.max(most, units)
            }
            return most
        }
    }

    function isFunction(one: string): bool {
        return one.length > 3 && one.startsWith("<")
    }
    function unitsOf(one: string): int {
        return root.isFunction(one) ? parseInt(one.slice(one.indexOf(":") + 1)) : 1
    }
    function deedOf(one: string): string {
        return root.isFunction(one) ? one.slice(1, one.indexOf(":")) : ""
    }
    function wordOf(deed: string): string {
        switch (deed) {
        case "space": return qsTr("Space")
        case "delete": return qsTr("Delete")
        case "clear": return qsTr("Clear")
        case "signs": return Theme.small ? smallWords[layout][inner.signs ? 1 : 0] : inner.signs ? qsTr("ABC") : qsTr("123")
        default: return ""
        }
    }
    function press(one: string) {
        switch (root.deedOf(one)) {
        case "space": root.key(" "); break
        case "delete": root.backspace(); break
        case "clear": root.clear(); break
        case "signs": inner.signs = !inner.signs; break
        default: root.key(root.capitals ? one.toUpperCase() : one)
        }
    }

    Column {
        width: parent.width
        spacing: root.keyGap
        Repeater {
            model: root.rows
            Row {
                id: row
                required property string modelData
                spacing: root.keyGap
                anchors.horizontalCenter: parent?.horizontalCenter
                Repeater {
                    model: row.modelData.split(" ")
                    KLetter {
                        id: letter
                        required property string modelData
                        readonly property int units: root.unitsOf(modelData)
                        readonly property string word: root.wordOf(root.deedOf(modelData))
                        width: Math.floor(units * root.keyWidth + (units - 1) * root.keyGap)
                        height: root.keyHeight
                        text: word !== "" ? word : root.capitals ? modelData.toUpperCase() : modelData
                        name: word !== "" ? word : modelData
                        onActivated: root.press(modelData)
                    }
                }
            }
        }
    }
}
