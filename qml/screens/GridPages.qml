// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    Many small choices in a grid, packed by measure into pages: never a cut one, never scrolled. Sections have headings and may follow
    one another on a page where all of them fit on one; else each begins a page of its own.

    sections: [{ heading, cells: [{ id, text, line, name, value, available, blank }] }]; blank: nothing stands there
*/
Item {
    id: root

    property var sections: []
    /// So many in a row, with heads over them; 0: as many as have room.
    property int columns: 0
    property var heads: []
    property int page: 0
    /// What the key that turns pages takes from the height when there is more than one page.
    property real pagerRoom: 0
    /// A page with few choices does not blow them up.
    property real tallest: Theme.mm(34)

    readonly property var plan: {
        const whole = planFor(width, height)
        return whole.pages.length > 1 && pagerRoom > 0 ? planFor(width, height - pagerRoom) : whole
    }
    readonly property int pages: plan.pages.length
    readonly property int shown: Math.max(0, Math.min(page, pages - 1))
    /// The choices of this page, in order.
    readonly property var cells: (plan.pages[shown] ?? []).reduce((all, part) => all.concat(part.cells), []).filter(cell => !cell.blank)

    signal chosen(string id)

    Access.role: Access.Group

    readonly property int between: Theme.small ? Theme.gapText : Theme.mm(3)
    readonly property string headRole: Theme.small && Theme.size > 140 ? "title" : Theme.large ? "body" : "tile"

    function fontOf(role: string, bold: bool): font {
        return Qt.font({ family: Theme.family, pixelSize: Theme.letters[role], bold: bold })
    }
    function lineOf(role: string): real {
        const px = Theme.letters[role]
        return Math.ceil(px * Theme.lineHeight(role) + Math.max(0, 1.362 - Theme.lineHeight(role)) * px) + 2
    }
    function widest(texts: var, role: string, bold: bool): real {
        const letters = fontOf(role, bold)
        return texts.reduce((most, text) => Math.max(most, Typesetter.longestWord(text.replace(/ /g, "\u00a0"), letters)), 0)
    }
    /// The first letters in which all have room.
    function roleFor(texts: var, room: real, roles: var, bold: bool): string {
        for (const role of roles) {
            if (widest(texts, role, bold) <= room)
                return role
        }
        return roles[roles.length - 1]
    }
    readonly property real headsHeight: root.columns > 0 && heads.length > 0 ? lineOf("body") + Theme.gapSmall : 0

    function planFor(w: real, h: real): var {
        const all = sections.reduce((list, part) => list.concat(part.cells), []).filter(cell => !cell.blank)
        const texts = all.map(cell => cell.text)
        const lines = all.map(cell => cell.line ?? "").filter(line => line !== "")
        const padding = 2 * Theme.gapText
        const tight = Theme.small && Theme.size > 140
        const roles = tight ? ["title", "note", "header"] : ["tile", "body", "note", "header"]
        const lineRoles = tight ? ["note", "header"] : ["body", "note", "header"]
        let columns = root.columns
        let role = roles[0]
        let lineRole = lineRoles[0]
        if (columns === 0) {
            role = roleFor(texts, w - padding, roles, true)
            lineRole = roleFor(lines, w - padding, lineRoles, false)
            const needed = Math.max(Theme.journeyTarget * 1.5, widest(texts, role, true) + padding, widest(lines, lineRole, false) + padding)
            columns = Math.max(1, Math.floor((w + between) / (needed + between)))
        }
        const cellWidth = Math.floor((w - (columns - 1) * between) / columns)
        if (root.columns > 0) {
            role = roleFor(texts, cellWidth - Theme.gapText, tight ? roles : ["lead", "tile", "body", "note", "header"], true)
            lineRole = roleFor(lines, cellWidth - Theme.gapText, lineRoles, false)
        }
        const least = Math.max(Theme.journeyTarget, lineOf(role) + (lines.length > 0 ? lineOf(lineRole) + Theme.pairSpacing : 0) + 2 * Theme.gapSmall)
        const room = h - headsHeight
        const headOf = part => part.heading ? lineOf(headRole) + Theme.gapSmall : 0
        const rowsOf = part => Math.ceil(part.cells.length / columns)
        const heads = sections.reduce((sum, part) => sum + headOf(part), 0)
        const rows = sections.reduce((sum, part) => sum + rowsOf(part), 0)
        const apart = Math.max(0, sections.length - 1) * Theme.gap
        let pages = []
        let most = rows
        let headsOfPage = heads + apart
        if (heads + apart + rows * (least + between) - between <= room) {
            pages = [sections]
        } else {
            headsOfPage = Math.max(0, ...sections.map(headOf))
            const perPage = Math.max(1, Math.floor((room - headsOfPage + between) / (least + between)))
            most = Math.min(perPage, Math.max(0, ...sections.map(rowsOf)))
            for (const part of sections) {
                // Evenly: a last page with one row looks like a fault.
                const sheets = Math.max(1, Math.ceil(rowsOf(part) / perPage))
                const portion = (root.columns > 0 ? perPage : Math.ceil(rowsOf(part) / sheets)) * columns
                for (let i = 0; i < part.cells.length; i += portion)
                    pages.push([{ heading: part.heading, cells: part.cells.slice(i, i + portion) }])
            }
        }
        const tall = Math.floor((room - headsOfPage - (most - 1) * between) / Math.max(1, most))
        return { pages: pages, columns: columns, cellWidth: cellWidth, cellHeight: Math.max(least, Math.min(root.tallest, tall)), role: role,
                 lineRole: lineRole }
    }
    /// Everything on this page with its place.
    readonly property var placed: {
        const headings = []
        const cells = []
        let y = headsHeight
        for (const part of plan.pages[shown] ?? []) {
            if (part.heading) {
                headings.push({ text: part.heading, y: y })
                y += lineOf(headRole) + Theme.gapSmall
            }
            part.cells.forEach((cell, i) => {
                if (!cell.blank)
                    cells.push({ cell: cell, x: (i % plan.columns) * (plan.cellWidth + between),
                                 y: y + Math.floor(i / plan.columns) * (plan.cellHeight + between) })
            })
            y += Math.ceil(part.cells.length / plan.columns) * (plan.cellHeight + between) - between + Theme.gap
        }
        return { headings: headings, cells: cells }
    }

    Repeater {
        model: root.headsHeight > 0 ? root.heads : []
        KText {
            required property int index
            required property string modelData
            x: index * (root.plan.cellWidth + root.between)
            width: root.plan.cellWidth
            align: Text.AlignHCenter
            text: modelData
            bold: true
            yields: true
            // Each day says its own.
            readAs: Access.Decoration
        }
    }
    Repeater {
        model: root.placed.headings
        KHeading {
            required property var modelData
            Access.order: modelData.y
            y: modelData.y
            width: root.width
            role: root.headRole
            text: modelData.text
        }
    }
    Repeater {
        model: root.placed.cells
        KCell {
            required property int index
            required property var modelData
            Access.order: modelData.y
            x: modelData.x
            y: modelData.y
            width: root.plan.cellWidth
            height: root.plan.cellHeight
            text: modelData.cell.text
            line: modelData.cell.line ?? ""
            role: root.plan.role
            lineRole: root.plan.lineRole
            name: modelData.cell.name ?? modelData.cell.text
            value: modelData.cell.value ?? line
            available: modelData.cell.available !== false
            onActivated: root.chosen(modelData.cell.id)
        }
    }
}
