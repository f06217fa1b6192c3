// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    What support is needed: every choice may be left, nothing is preset. First what helps at the counter, then who goes first; on
    one page where both fit whole, else one after the other.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property NeedsModel needs: root.lobby.needs
    /// Both parts fit on one page.
    readonly property bool together: inner.stacked && inner.helpsPlan.n >= needs.helps.total
                                     && inner.prioritiesPlan.n >= needs.priorities.total
    /// The part shown, where they do not: 0 helps, 1 who goes first.
    property int part: 0
    readonly property ChoiceModel current: part === 0 ? needs.helps : needs.priorities
    readonly property int pages: together ? 1 : needs.helps.pages + (needs.priorities.total > 0 ? needs.priorities.pages : 0)
    readonly property int page: part === 0 ? needs.helps.page : needs.helps.pages + needs.priorities.page

    title: together || part === 0 ? qsTr("What support do you need?") : qsTr("Who goes first")
    titleCentred: false
    help: qsTr("Choose what helps you, or nothing. Only the counter sees it, and it is erased afterwards.")

    function words(id: string): string {
        switch (id) {
        case "fetch": return qsTr("Come and fetch me")
        case "loop": return qsTr("Hearing loop")
        case "room": return qsTr("Separate room")
        case "sign": return qsTr("Sign-language interpreter")
        case "clerk": return qsTr("A clerk who speaks my language")
        default: return ""
        }
    }
    readonly property string proof: qsTr("Papers may be needed")

    function next() {
        if (root.current.page < root.current.pages)
            root.current.nextPage()
        else
            root.part = 1
    }
    /// Like next; after the last page comes the first.
    function turn() {
        if (root.page < root.pages) {
            root.next()
            return
        }
        root.part = 0
        while (root.needs.priorities.page > 1)
            root.needs.priorities.previousPage()
        while (root.needs.helps.page > 1)
            root.needs.helps.previousPage()
    }
    function previous() {
        if (root.current.page > 1)
            root.current.previousPage()
        else
            root.part = 0
    }

    QtObject {
        id: inner
        readonly property real wide: Theme.small ? root.body.width - keys.width - Theme.gap : root.body.width
        readonly property real top: note.visible ? note.y + note.implicitHeight + Theme.gap : Theme.gapText
        readonly property real room: (Theme.small ? root.body.height : keys.y - Theme.gap) - inner.top
        readonly property real heading: second.implicitHeight + Theme.gapText
        // Measured for one part below the other, whether they stand so or not.
        readonly property bool stacked: Theme.portrait && !Theme.large
        readonly property real stackedRoom: root.body.height - keys.keyHeight - Theme.gap - inner.top
        readonly property var helpsPlan: helps.choosePlan(helps.titles, helps.lines, helps.reasons, root.body.width, stackedRoom * 0.55)
        /// What helps fits whole on a page without keys that turn pages.
        readonly property bool helpsFit: helps.choosePlan(helps.titles, helps.lines, helps.reasons, inner.wide,
                                                          root.body.height - keys.keyHeight - Theme.gap - inner.top).n >= helps.titles.length
        readonly property real helpsUsed: helpsPlan.rows * (helpsPlan.tileHeight + Theme.gap) - Theme.gap
        readonly property real forPriorities: stackedRoom - helpsUsed - Theme.gapApart - heading
        readonly property var prioritiesPlan: priorities.choosePlan(priorities.titles, priorities.lines, priorities.reasons,
                                                                    root.body.width, forPriorities)
    }
    KText {
        id: note
        visible: Theme.portrait || (!Theme.small && !Theme.large)
        y: Theme.gapSmall
        width: parent.width
        text: Theme.large ? qsTr("You do not have to choose anything.")
              : root.part === 0 ? qsTr("You do not have to choose anything. Only the counter sees it, and it is erased afterwards.")
                                : qsTr("You do not have to choose anything. The reason is not stored.")
        color: Theme.palette.ink2
    }
    ChoicePages {
        id: helps
        visible: root.together || root.part === 0
        y: inner.top
        width: inner.wide
        height: root.together ? inner.stackedRoom * 0.55 : inner.room
        model: root.needs.helps
        readonly property var ids: root.needs.helps.ids
        titles: ids.map(id => root.words(id))
        titleOf: id => root.words(id)
        linesMayGo: false
        ticks: true
        mayBeUpright: false
        tallest: Theme.mm(Theme.small ? 60 : inner.stacked ? 36 : 44)
        onChosen: id => root.needs.toggleHelp(id)
    }
    KHeading {
        id: second
        visible: root.together && root.needs.priorities.total > 0
        role: "lead"
        text: qsTr("Who goes first")
        y: helps.y + helps.used + Theme.gapApart
        width: parent.width
    }
    ChoicePages {
        id: priorities
        visible: root.together || root.part === 1
        y: root.together ? second.y + inner.heading : inner.top
        width: inner.wide
        height: root.together ? inner.forPriorities : inner.room
        model: root.needs.priorities
        reasons: root.needs.priorities.reasons
        lines: reasons.map(reason => reason === "proof" ? root.proof : "")
        lineOf: (id, line, reason) => reason === "proof" ? root.proof : ""
        linesMayGo: false
        ticks: true
        smallerTitles: inner.stacked
        pictures: false
        tallest: Theme.mm(Theme.small ? 60 : 44)
        onChosen: id => root.needs.togglePriority(id)
    }
    // Turning the pages, and done. At the right edge on the small glass, else above the sill.
    Item {
        id: keys
        /// Not by how many pages there are: that follows from the room which the keys leave.
        readonly property bool turning: !root.together && (root.needs.priorities.total > 0 || !inner.helpsFit)
        readonly property bool lastPage: root.page >= root.pages
        readonly property string role: Theme.small ? (Theme.size > 140 ? "title" : "body") : "lead"
        readonly property real keyHeight: Theme.small ? (height - Theme.gap) / 2 : Theme.large ? Theme.mm(36) : Theme.buttonTall
        width: Theme.small ? Theme.mm(Theme.large ? 57 : 48) : parent.width
        height: Theme.small ? parent.height - y : keyHeight + (turning && Theme.portrait ? turnHeight + Theme.gap : 0)
        readonly property real turnHeight: Theme.portrait && !Theme.large ? Theme.button : turnKey.steadyHeight(width)
        x: parent.width - width
        y: Theme.small ? Theme.gapText : parent.height - height
        Access.order: 5

        KPager {
            visible: keys.turning && inner.stacked
            width: parent.width
            height: keys.turnHeight
            page: root.page - 1
            pages: root.pages
            onNext: root.next()
            onPrevious: root.previous()
        }
        TurnKey {
            id: turnKey
            visible: keys.turning && !inner.stacked
            width: Theme.layout === "landscape" ? parent.width * 0.5 : parent.width
            height: Theme.small ? keys.keyHeight : Theme.portrait ? keys.turnHeight : parent.height
            upright: Theme.small
            role: Theme.small ? keys.role : "tile"
            page: root.page
            pages: root.pages
            onActivated: root.turn()
        }
        KButton {
            main: true
            x: !Theme.small && !Theme.portrait && keys.turning ? turnKey.width + Theme.gap : 0
            y: parent.height - height
            width: parent.width - x
            height: Theme.small && !keys.turning ? parent.height : keys.keyHeight
            upright: Theme.small
            role: keys.role
            icon: "check"
            text: qsTr("Done")
            hint: qsTr("Back to the service")
            onActivated: root.lobby.back()
        }
    }
}
