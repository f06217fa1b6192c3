// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    A page on which something of a booking is chosen, as BookPeopleScreen, BookDayScreen and BookTimeScreen show it: what happened
    meanwhile, the first choice of all, the grid, and the key that turns its pages. In portrait one below the other, else the keys stand at the right edge.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property BookingModel booking: lobby.booking
    property alias sections: grid.sections
    property alias columns: grid.columns
    property alias heads: grid.heads
    property alias tallest: grid.tallest
    readonly property alias cells: grid.cells
    /// The great key above or beside the grid; none without words.
    property string leadTitle
    property string leadLine
    property string leadIcon: "clock"
    /// For the ear.
    property string leadName: leadTitle
    property string heading
    /// What the page that is shown holds stands over the grid.
    property bool ranged: false
    property string range
    property int page: 0

    signal chosen(string id)
    signal leadChosen()

    titleCentred: false
    // On the small glass what has happened meanwhile stands in the heading.
    title: booking.asking && !waiting && !slow.running ? qsTr("One moment") : Theme.small && setback !== "" ? setback : heading
    titleRole: Theme.small && setback !== "" ? (Theme.size > 140 ? "note" : "body") : "title"
    overline: Theme.small ? "" : booking.moving ? qsTr("Until now: %1, %2", "day and time").arg(booking.movedDay).arg(booking.movedTime)
                          : booking.people > 1 ? booking.service + ", " + qsTr("%n person(s)", "for whom a time is booked", booking.people)
                          : booking.service

    readonly property bool waiting: booking.asking && grid.sections.length === 0
    readonly property string setback: {
        switch (booking.setback) {
        case Shown.TimeTaken: return qsTr("Somebody was quicker. Choose another time.")
        case Shown.TimeNotPossible: return qsTr("The office has just closed this time. Choose another one.")
        default: return ""
        }
    }

    // An answer comes within milliseconds; only what takes longer is said.
    Timer {
        id: slow
        interval: Limits.busyShownAfter
        running: root.booking.asking
    }
    QtObject {
        id: inner
        readonly property bool beside: !Theme.portrait
        readonly property bool leads: root.leadTitle !== "" && !root.waiting
        readonly property string role: Theme.small ? (Theme.size > 140 ? "title" : "body") : "tile"
        readonly property real asideWidth: Theme.small ? Theme.mm(Theme.large ? 84 : 66) : Math.round(root.body.width * 0.36)
        /// With the grid alone on the page; not by how many pages there are: that follows from the width.
        readonly property bool wide: grid.planFor(root.body.width, root.body.height - top).pages.length < 2
        readonly property bool aside: beside && (leads || !wide)
        readonly property bool ranged: root.ranged && !beside && !root.waiting
        readonly property real rangeHeight: Math.ceil(Theme.letters.tile * 1.4)
        readonly property real turnHeight: Theme.small ? Theme.mm(Theme.large ? 26 : 20) : turn.steadyHeight(inner.beside ? asideWidth : root.body.width)
        readonly property int gap: Theme.small ? Theme.gapText : Theme.gap
        readonly property real top: told.visible ? told.y + told.height + inner.gap : inner.beside ? Theme.gapTight : Theme.gapSmall
    }

    KStrip {
        id: told
        visible: root.setback !== "" && !Theme.small
        y: Theme.gapSmall
        width: parent.width
        role: Theme.small && Theme.size > 140 ? "title" : "body"
        kind: "trouble"
        text: root.setback
        Access.order: 0
    }
    KLine {
        visible: root.waiting
        y: Theme.gap
        width: parent.width
        icon: "clock"
        text: qsTr("One moment: the office is looking for free times.")
    }
    KTile {
        id: lead
        visible: inner.leads
        Access.order: 1
        main: true
        x: inner.beside ? parent.width - width : 0
        y: inner.top
        width: inner.beside ? inner.asideWidth : parent.width
        height: inner.beside ? (Theme.small ? parent.height - y - inner.turnHeight - inner.gap : Math.max(implicitHeight, Theme.mm(48)))
                             : Math.max(implicitHeight, Theme.button)
        title: root.leadTitle
        detail: inner.beside && Theme.large ? "" : root.leadLine
        name: root.leadName
        value: root.leadLine
        titleRole: inner.role
        detailRole: Theme.small && Theme.size > 140 ? "note" : "body"
        icon: Theme.small || Theme.large ? "" : root.leadIcon
        niche: false
        nicheSize: Theme.mm(16)
        onActivated: root.leadChosen()
    }
    KHeading {
        id: range
        visible: inner.ranged
        Access.order: 2
        y: lead.visible ? lead.y + lead.height + inner.gap : inner.top
        width: parent.width
        role: "tile"
        text: root.range
    }
    GridPages {
        id: grid
        Access.order: 3
        page: root.page
        y: inner.beside ? inner.top : inner.ranged ? range.y + inner.rangeHeight + Theme.gapText
           : lead.visible ? lead.y + lead.height + inner.gap : inner.top
        width: inner.aside ? parent.width - inner.asideWidth - Theme.gap : parent.width
        height: parent.height - y
        pagerRoom: inner.beside ? 0 : inner.turnHeight + inner.gap
        onChosen: id => root.chosen(id)
    }
    TurnKey {
        id: turn
        visible: grid.pages > 1
        Access.order: 4
        x: inner.beside ? parent.width - width : 0
        y: parent.height - height
        width: inner.beside ? inner.asideWidth : parent.width
        height: inner.turnHeight
        role: inner.role
        brief: Theme.small
        page: grid.shown + 1
        pages: grid.pages
        onActivated: root.page = (grid.shown + 1) % grid.pages
    }
}
