// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    Words to read, cut into pages at the borders of paragraphs and list items; never scrolled. Only what is longer than a whole
    page is cut between two words. A heading is never cut, for half of it could say the contrary; it stays with what follows it, and
    where the list under it goes on on another page, it stands there again.

    blocks: [{ kind: "text" | "heading" | "item", text, icon, mark, language, mayGo, listed }]; mark: the number of a step, in place of
    an icon; language: where it is not that of the screen; listed: belongs to the heading before
*/
Item {
    id: root

    property var blocks: []
    property int page: 0
    /// Of ordinary words; headings on wide glasses are larger.
    property string role: "body"
    /// What the keys that turn pages take from the height when there is more than one page.
    property real pagerRoom: 0
    readonly property var sheets: {
        const whole = cut(blocks, width, height)
        if (whole.length < 2)
            return whole
        const paged = pagerRoom === 0 ? whole : cut(blocks, width, height - pagerRoom)
        // What may go does not cost a page.
        const needed = blocks.filter(block => block.mayGo !== true)
        const shorter = needed.length < blocks.length ? cut(needed, width, height) : paged
        return shorter.length < paged.length ? balanced(shorter, height) : balanced(paged, height - pagerRoom)
    }
    readonly property int pages: sheets.length
    readonly property bool last: shown >= pages - 1
    readonly property real used: column.implicitHeight
    /// Vertical place of the words where they take less than the room.
    property bool middle: false

    Access.role: Access.Group

    /// Whoever shows this turns the pages by `page`; fewer pages than before show the last one.
    readonly property int shown: Math.max(0, Math.min(page, pages - 1))

    readonly property int between: Theme.small ? Theme.gapSmall : Theme.gapText
    readonly property int iconSize: Theme.mm(8)
    readonly property int indent: iconSize + Theme.gap

    function roleOf(kind: string): string {
        return kind === "heading" && !Theme.small && !Theme.large ? "tile" : root.role
    }
    function fontOf(role: string, bold: bool): font {
        return Qt.font({ family: Theme.family, pixelSize: Theme.letters[role], bold: bold })
    }
    /// On the narrowest glass a single word can be wider than the page, or a heading higher: smaller letters are the last resort.
    function roleFor(block: var, width: real, height: real): string {
        const role = roleOf(block.kind)
        const heading = block.kind === "heading"
        for (const one of [role, "note"]) {
            const letters = fontOf(one, heading)
            if (Typesetter.longestWord(block.text, letters) <= width
                    && (!heading || heightOf(Typesetter.lines(block.text, letters, width), one) <= height))
                return one
        }
        return "header"
    }
    function heightOf(lines: int, role: string): real {
        const px = Theme.letters[role]
        return Math.ceil(lines * px * Theme.lineHeight(role) + Math.max(0, 1.362 - Theme.lineHeight(role)) * px) + 2
    }
    /// A last page with next to nothing on it gets what stood last on the page before.
    function balanced(sheets: var, height: real): var {
        if (sheets.length < 2)
            return sheets
        const usedOf = sheet => sheet.reduce((used, block) => used + block.height + between, 0)
        const before = sheets[sheets.length - 2].slice()
        const last = sheets[sheets.length - 1].slice()
        while (before.length > 1 && usedOf(last) < height * 0.35 && last[0].part !== true) {
            const moved = before[before.length - 1]
            const heading = before.slice().reverse().find(block => block.kind === "heading")
            const alone = before[before.length - 2].kind === "heading"
            if (moved.kind === "heading" || moved.part === true || (alone && before.length === 2))
                break
            // The heading goes with all of its list, or stands over both parts of it.
            const known = last[0].kind === "heading" && heading && last[0].text === heading.text
            const above = !known && heading && (alone || moved.listed) ? [Object.assign({}, heading, { top: 0, height: heading.own ?? heading.height })] : []
            if (usedOf(above) + usedOf(last) + moved.height > height)
                break
            before.pop()
            if (alone)
                before.pop()
            last.splice(known ? 1 : 0, 0, ...above, moved)
        }
        return sheets.slice(0, -2).concat([before, last])
    }
    function cut(blocks: var, width: real, height: real): var {
        const sheets = []
        if (width <= 0 || height <= 0)
            return [[]]
        let sheet = []
        let left = height
        const apart = Theme.small ? 0 : Theme.gapSmall
        const turn = () => {
            if (sheet.length > 0)
                sheets.push(sheet)
            sheet = []
            left = height
        }
        const all = blocks.filter(block => block.text !== "")
        const roomOf = block => width - (block.icon || block.mark ? indent : 0)
        // Where one needs smaller letters, the others have no larger ones: one list, one size.
        const smaller = Theme.size > 140 && all.some(block => block.kind !== "heading" && roleFor(block, roomOf(block), height) !== root.role)
        const sized = all.map(block => {
            const room = roomOf(block)
            const bold = block.kind === "heading"
            const own = roleFor(block, room, height)
            const role = smaller && !bold && own === root.role ? "note" : own
            const lines = Typesetter.lines(block.text, fontOf(role, bold), room)
            return { kind: block.kind, text: block.text, icon: block.icon ?? "", mark: block.mark ?? "", language: block.language ?? "",
                     role: role, room: room, listed: block.listed === true,
                     height: heightOf(lines, role) }
        })
        let heading = null
        const continued = block => {
            if (!block.listed || !heading || heading.own + between + block.height > height || heading.own > height * 0.35)
                return
            sheet.push({ kind: "heading", text: heading.text, icon: "", role: heading.role, room: heading.room, height: heading.own })
            left -= heading.own
        }
        for (let i = 0; i < sized.length; ++i) {
            const block = sized[i]
            if (block.kind === "heading") {
                heading = block
                heading.own = block.height
            }
            const follows = block.kind === "heading" && i + 1 < sized.length
                            ? between + Math.min(sized[i + 1].height, heightOf(2, root.role)) : 0
            const whole = block.kind === "heading" && i + 1 < sized.length && sized[i + 1].height + between + block.height <= height
                          ? between + sized[i + 1].height : follows
            if (block.kind === "heading" && sheet.length > 0) {
                block.top = apart
                block.height += apart
            }
            const before = sheet.length > 0 ? between : 0
            if (before + block.height + whole > left && sheet.length > 0
                    && !(sheet.length === 1 && sheet[0].kind === "heading")) {
                turn()
                continued(block)
            }
            if (block.height <= left - (sheet.length > 0 ? between : 0)) {
                left -= block.height + (sheet.length > 0 ? between : 0)
                sheet.push(block)
                continue
            }
            // Longer than a page: cut between words.
            const line = Theme.letters[block.role] * Theme.lineHeight(block.role)
            const linesIn = height => Math.floor((height - (sheet.length > 0 ? between : 0) - 2 - 0.212 * Theme.letters[block.role]) / line)
            if (linesIn(left) < 1 && sheet.length > 0)
                turn()
            const room = Math.max(1, linesIn(left))
            const portions = Typesetter.portions(block.text, fontOf(block.role, block.kind === "heading"), block.room, room)
            for (let part = 0; part < portions.length; ++part) {
                if (part > 0)
                    turn()
                const lines = Typesetter.lines(portions[part], fontOf(block.role, block.kind === "heading"), block.room)
                sheet.push({ kind: block.kind, text: portions[part], part: true, icon: part === 0 ? block.icon : "",
                             mark: part === 0 ? block.mark : "", language: block.language, role: block.role,
                             room: block.room, indented: block.icon !== "" || block.mark !== "", height: heightOf(lines, block.role) })
                left -= heightOf(lines, block.role) + between
            }
        }
        turn()
        return sheets.length > 0 ? sheets : [[]]
    }

    Column {
        id: column
        width: parent.width
        spacing: root.between
        y: root.middle ? Math.max(0, Math.round((root.height - implicitHeight) / 2)) : 0
        Repeater {
            model: root.sheets[root.shown] ?? []
            Item {
                id: block
                required property var modelData
                readonly property string mark: modelData.mark ?? ""
                readonly property bool indented: modelData.icon !== "" || mark !== "" || modelData.indented === true
                width: column.width
                height: words.y + words.implicitHeight
                KIcon {
                    name: block.modelData.icon
                    size: root.iconSize
                    y: Math.max(0, Math.round((words.pixelSize * 1.362 - height) / 2))
                }
                KText {
                    visible: block.mark !== ""
                    x: Math.round((root.iconSize - implicitWidth) / 2)
                    text: block.mark
                    role: words.role
                    bold: true
                    readAs: Access.Decoration
                }
                KText {
                    id: words
                    x: block.indented ? root.indent : 0
                    y: block.modelData.top ?? 0
                    width: column.width - x
                    text: block.modelData.text
                    role: block.modelData.role
                    bold: block.modelData.kind === "heading"
                    color: block.modelData.kind === "text" ? Theme.palette.ink2 : Theme.palette.ink
                    readAs: block.modelData.kind === "heading" ? Access.Heading : Access.Text
                    Access.language: block.modelData.language ?? ""
                    spoken: block.mark === "" ? text : qsTr("Step %1: %2").arg(block.mark).arg(text)
                }
            }
        }
    }
}
