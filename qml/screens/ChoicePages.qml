// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    The choices of a page, packed by measure: as many as fit whole into the room there is, never more than six, never a cut
    one. What gives way, in this order: empty space, the size of the niche, the second line (where the next screen repeats it),
    the number of choices on the page. Why something cannot be had never gives way.
*/
Item {
    id: root

    required property ChoiceModel model
    /// Words to measure and show, one for each choice of all pages, where they are not the model's own.
    property var titles: model.titles
    property var lines: model.lines
    /// Words for a choice by its id; the model's title unless said otherwise.
    property var reasons: model.reasons
    property var titleOf: (id, title) => title
    /// Second line of a choice, likewise.
    property var lineOf: (id, line, reason) => line
    property bool linesMayGo: true
    /// Smaller letters may be tried before fewer choices are shown.
    property bool smallerTitles: false
    property int atMost: 6
    /// For so many choices on a page the niches give way.
    property int wanted: 1
    property int columnsAtMost: Theme.columns
    /// Choices that are switched on and off show a tick, which takes room.
    property bool ticks: false
    property bool pictures: true
    property bool mayBeUpright: true
    /// Also why something cannot be had may go, where the next screen begins with it.
    property bool reasonsMayGo: false
    readonly property int between: Theme.small ? Theme.gapText : Theme.gap
    /// One more choice at the end of every page, which counts as one of the cells.
    property string extraTitle
    property string extraIcon
    /// A page with few choices does not blow them up.
    property real tallest: Theme.mm(Theme.small ? 60 : 88)

    readonly property bool extra: extraTitle !== ""
    /// What the keys that turn pages take from the height when there is more than one page.
    property real pagerRoom: 0
    readonly property var plan: {
        const texts = extra ? titles.concat([extraTitle]) : titles
        const seconds = extra ? lines.concat([""]) : lines
        const whys = extra ? reasons.concat([""]) : reasons
        const whole = choosePlan(texts, seconds, whys, width, height)
        return whole.n >= titles.length || pagerRoom === 0 ? whole : choosePlan(texts, seconds, whys, width, height - pagerRoom)
    }
    readonly property bool paged: titles.length > plan.n
    /// Height the tiles of this page take.
    readonly property real used: plan.rows * (plan.tileHeight + between) - between
    readonly property bool fits: plan.fits

    signal chosen(string id)
    signal extraChosen()

    Access.role: Access.Group

    function fontOf(role: string, bold: bool): font {
        return Qt.font({ family: Theme.family, pixelSize: Theme.letters[role], bold: bold })
    }
    function textHeight(lines: int, role: string): real {
        if (lines === 0)
            return 0
        const px = Theme.letters[role]
        return Math.ceil(lines * px * Theme.lineHeight(role) + Math.max(0, 1.362 - Theme.lineHeight(role)) * px) + 2
    }
    /// Letters of the second line; they get smaller with the title only where that is the last resort.
    function secondOf(role: string): string {
        return role === "note" || role === "header" || (role === "title" && Theme.small && Theme.size > 140) ? "note" : "body"
    }
    /// The height that the words of the tallest choice need in a tile of that width; nothing when a word is too long.
    function needed(texts: var, seconds: var, textWidth: real, role: string): real {
        const bold = fontOf(role, true)
        const second = secondOf(role)
        const plain = fontOf(second, false)
        let tallest = 0
        for (let i = 0; i < texts.length; ++i) {
            if (Typesetter.longestWord(texts[i], bold) > textWidth || Typesetter.longestWord(seconds[i], plain) > textWidth)
                return 0
            tallest = Math.max(tallest, textHeight(Typesetter.lines(texts[i], bold, textWidth), role)
                                        + textHeight(Typesetter.lines(seconds[i], plain, textWidth), second))
        }
        return tallest
    }
    /// How a page looks in so many columns and in this manner; n is how many choices it takes.
    function planFor(texts: var, seconds: var, w: real, h: real, columns: int, manner: var): var {
        const tileWidth = Math.floor((w - (columns - 1) * root.between) / columns)
        const beside = manner.niche > 0 && !manner.upright ? manner.niche + (Theme.small ? Theme.gapText : Theme.gap) : 0
        const tick = root.ticks ? Theme.tick + Theme.gapSmall : 0
        const words = needed(texts, seconds, tileWidth - 2 * Theme.tilePadding - beside - tick - 2, manner.role)
        if (words === 0)
            return null
        const picture = manner.upright ? Math.ceil(manner.niche * 1.16) + (Theme.small ? Theme.gapText : Theme.gap)
                                       : 0
        const tile = Math.max(Theme.journeyTarget, picture + words + 2 * Theme.tilePaddingTop)
        const rows = Math.floor((h + root.between) / (tile + root.between))
        return { n: Math.min(root.atMost, rows * columns), columns: columns, tileWidth: tileWidth, tile: tile, manner: manner }
    }
    /// Where a word of some choice forced smaller letters, the others keep the largest that they can have.
    function roleOf(title: string): string {
        if (!plan.forced)
            return plan.role
        const room = plan.tileWidth - 2 * Theme.tilePadding - (root.ticks ? Theme.tick + Theme.gapSmall : 0) - 2
        for (const role of ["tile", "title", "body", "note"]) {
            if (role === plan.role)
                break
            const bold = fontOf(role, true)
            if (Typesetter.longestWord(title, bold) <= room
                    && textHeight(Typesetter.lines(title, bold, room), role) + 2 * Theme.tilePaddingTop <= plan.tileHeight)
                return role
        }
        return plan.role
    }
    function best(texts: var, seconds: var, w: real, h: real, manners: var): var {
        let found = null
        const first = root.columnsAtMost === 3 && (texts.length === 2 || texts.length === 4) ? 2
                      : Math.min(root.columnsAtMost, texts.length)
        for (let columns = first; columns >= 1; --columns) {
            for (const manner of manners) {
                const plan = planFor(texts, seconds, w, h, columns, manner)
                if (plan && plan.n > 0 && (!found || Math.min(plan.n, texts.length) > Math.min(found.n, texts.length)))
                    found = plan
            }
        }
        return found
    }
    /// The ways a tile can look, best first.
    function mannersToTry(bare: var): var {
        if (!root.pictures)
            return root.smallerTitles ? [bare, { upright: false, niche: 0, role: "body" }] : [bare]
        const beside = { upright: false, niche: Theme.niche, role: "tile" }
        const narrow = { upright: false, niche: Theme.mm(16), role: "tile" }
        if (Theme.portrait && !Theme.large && root.mayBeUpright)
            return [{ upright: true, niche: Theme.nicheTall, role: "lead" }, { upright: true, niche: Theme.mm(26), role: "tile" },
                    beside, narrow]
        // Across the wide glass two columns of words without pictures take more than one with them.
        if (Theme.layout === "landscape" && Theme.large)
            return [beside, narrow, bare]
        return root.mayBeUpright && !root.reasonsMayGo ? [beside, narrow] : [beside, narrow, bare]
    }
    function choosePlan(texts: var, details: var, reasons: var, w: real, h: real): var {
        const bare = { upright: false, niche: 0, role: "tile" }
        const manners = mannersToTry(bare)
        const plain = [bare]
        // On the narrowest glass a single word can be wider than the pane: the letters of headings are the last resort.
        const last = [{ upright: false, niche: 0, role: "title" }, { upright: false, niche: 0, role: "body" },
                      { upright: false, niche: 0, role: "note" }, { upright: false, niche: 0, role: "header" }]
        const whys = texts.map((text, i) => WhyWords.onTile(Number(reasons[i])))
        const all = texts.map((text, i) => whys[i] !== "" ? whys[i] : details[i] ?? "")
        const enough = Math.min(texts.length, Theme.portrait ? 3 : root.extra ? 4 : 2)
        let plan = best(texts, all, w, h, manners)
        let shown = true
        if ((!plan || plan.n < enough) && root.linesMayGo) {
            const without = best(texts, whys, w, h, manners)
            if (without && (!plan || without.n > plan.n)) {
                plan = without
                shown = false
            }
        }
        const least = root.extra ? 2 : Math.min(root.wanted, texts.length)
        const rest = root.linesMayGo ? whys : all
        if (!plan || plan.n < least) {
            plan = best(texts, rest, w, h, plain)
            shown = !root.linesMayGo
        }
        let whysShown = true
        if (root.reasonsMayGo && (!plan || plan.n < enough)) {
            const shortest = best(texts, texts.map(() => ""), w, h, manners)
            if (shortest && (!plan || shortest.n > plan.n)) {
                plan = shortest
                shown = false
                whysShown = false
            }
        }
        // Not even one choice beside "I do not know" in equal tiles: that one gets what it needs, the choice all the rest.
        let extraHeight = 0
        if (root.extra && (!plan || plan.n < least)) {
            extraHeight = Math.max(Theme.journeyTarget, 2 * Theme.tilePaddingTop
                          + textHeight(Typesetter.lines(root.extraTitle, fontOf(last[0].role, true), w - 2 * Theme.tilePadding), last[0].role))
            const own = texts.slice(0, -1)
            plan = null
            for (let i = 0; i <= last.length && (!plan || plan.n < 1); ++i)
                plan = planFor(own, whys.slice(0, -1), w, h - extraHeight - root.between, 1, i === 0 ? bare : last[i - 1])
            shown = false
        }
        for (let i = 0; i < last.length && !root.extra && (!plan || plan.n < 1); ++i) {
            plan = best(texts, root.reasonsMayGo ? texts.map(() => "") : whys, w, h, [last[i]])
            shown = false
            whysShown = !root.reasonsMayGo
        }
        const whole = plan !== null && plan.n >= 1
        const forced = whole && last.includes(plan.manner)
        if (!whole)
            plan = { n: 1, columns: 1, tileWidth: w, tile: extraHeight > 0 ? h - extraHeight - root.between : h, manner: last[last.length - 1] }
        if (extraHeight > 0)
            return {
                fits: whole,
                n: 1,
                rows: 1,
                columns: 1,
                tileWidth: w,
                tileHeight: h - extraHeight - root.between,
                extraHeight: extraHeight,
                upright: false,
                niche: 0,
                role: plan.manner.role,
                lines: false,
                whys: true,
                forced: forced
            }
        const n = plan.n
        const rows = Math.max(1, Math.ceil(Math.min(n, texts.length) / plan.columns))
        return {
            fits: whole,
            n: root.extra ? n - 1 : n,
            extraHeight: 0,
            rows: rows,
            columns: plan.columns,
            tileWidth: plan.tileWidth,
            tileHeight: Math.max(plan.tile, Math.min(root.tallest, Math.floor((h - (rows - 1) * root.between) / rows))),
            upright: plan.manner.upright,
            niche: plan.manner.niche,
            role: plan.manner.role,
            lines: shown,
            whys: whysShown,
            forced: forced
        }
    }

    onPlanChanged: pack(plan.n)
    Component.onCompleted: pack(plan.n)

    function packAgain() {
        if (root.visible)
            root.pack(root.plan.n)
    }
    function pack(pageSize: int) {
        if (root.width > 0 && root.height > 0)
            root.model.pageSize = pageSize
    }
    Timer {
        id: again
        interval: 0
        onTriggered: root.packAgain()
    }
    // Another screen over the same choices, which is just being left, may have cut them otherwise.
    Connections {
        target: root.model
        function onPageChanged() {
            again.restart()
        }
    }
    Repeater {
        id: tiles
        model: root.model
        KTile {
            required property int index
            required property string choiceId
            required property string line
            required property string reason
            required property var model
            readonly property string why: WhyWords.onTile(Number(reason))
            x: (index % root.plan.columns) * (root.plan.tileWidth + root.between)
            y: Math.floor(index / root.plan.columns) * (root.plan.tileHeight + root.between)
            width: root.plan.tileWidth
            height: root.plan.tileHeight
            title: root.titleOf(choiceId, model.title ?? "")
            detail: why !== "" ? (root.plan.whys ? why : "") : root.plan.lines ? root.lineOf(choiceId, line, reason) : ""
            value: why !== "" ? why : secondLine
            icon: root.plan.niche > 0 ? model.icon ?? "" : ""
            nicheSize: root.plan.niche
            upright: root.plan.upright
            titleRole: root.roleOf(title)
            detailRole: root.secondOf(root.plan.role)
            chosen: model.chosen === true
            Access.language: model.language ?? ""
            onActivated: root.chosen(choiceId)
        }
    }
    KTile {
        visible: root.extra
        x: (tiles.count % root.plan.columns) * (root.plan.tileWidth + root.between)
        y: Math.floor(tiles.count / root.plan.columns) * (root.plan.tileHeight + root.between)
        width: root.plan.tileWidth
        height: root.plan.extraHeight > 0 ? root.plan.extraHeight : root.plan.tileHeight
        title: root.extraTitle
        icon: root.plan.niche > 0 ? root.extraIcon : ""
        nicheSize: root.plan.niche
        titleRole: root.plan.extraHeight > 0 ? "title" : root.plan.role
        onActivated: root.extraChosen()
    }
}
