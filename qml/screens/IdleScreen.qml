// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    The lit window that invites: fanlight with the clock, greeting, and one pane for each language. Large letters put fewer
    things on it; the panes never give way.
*/
KScreen {
    id: root

    required property Lobby lobby
    readonly property HomeModel home: lobby.home
    readonly property bool open: words.open

    bare: true
    help: qsTr("Touch the pane with your language. Then choose your service and take a ticket.")

    OpeningWords {
        id: words
        home: root.home
    }
    QtObject {
        id: inner
        readonly property bool small: Theme.small
        readonly property bool beside: !Theme.portrait
        /// Only panes: nothing else fits beside letters of that size.
        readonly property bool panesOnly: Theme.small && Theme.large
        /// It is too late for a ticket: said instead of the greeting where both have no room.
        readonly property bool late: root.home.opening === Shown.NoMoreTickets
        readonly property bool lateInstead: inner.late && (Theme.small || Theme.size > 140)
        /// What the office tells everybody stands in place of its greeting; while it is closed only what warns.
        readonly property string notice: inner.late || (!root.open && !root.lobby.notices.invitationGrave) ? "" : root.lobby.notices.invitation
        /// The first sentence of the office's greeting.
        readonly property string greeting: root.home.welcome.includes("! ") ? root.home.welcome.split("! ")[0] + "!" : root.home.welcome
        readonly property int bar: Theme.mm(Theme.small ? 3 : 5)
        readonly property int ledge: Theme.mm(Theme.small ? 2.5 : 5.5)
        readonly property int side: Theme.mm(Theme.portrait ? 13 : Theme.small ? 4 : 12)
        readonly property int top: Theme.small ? (Theme.large ? Theme.mm(3) + inner.toldHeight : 0) : Theme.portrait ? 0 : Theme.mm(1)
        /// Where there are only panes: that the light is out, or that it is too late for a ticket.
        readonly property int toldHeight: told.visible ? told.implicitHeight + Theme.gapSmall : 0
        readonly property int bottom: root.body.height - inner.ledge
        readonly property int room: root.body.width - 2 * inner.side
        readonly property int leftWidth: Theme.portrait ? inner.room : inner.panesOnly ? 0 : Theme.mm(Theme.small ? 68 : 190)
        readonly property int fanWidth: Theme.portrait ? inner.room
                                        : Math.min(inner.leftWidth, 2 * Math.round((inner.bottom - inner.top) * 0.5))
        readonly property int panesX: inner.side + (Theme.portrait || inner.panesOnly ? 0 : inner.leftWidth + inner.bar)
        readonly property int panesY: Theme.portrait ? glass.y + glass.height + inner.bar : inner.top
        readonly property int panesWidth: inner.side + inner.room - inner.panesX
        readonly property int panesHeight: inner.bottom - inner.panesY
        readonly property bool hoursInSill: Theme.portrait && (!Theme.large || words.brief === words.first)
        readonly property bool lastTicketInSill: Theme.portrait && !Theme.large
    }

    Item {
        Access.order: 1
        anchors.fill: parent

        KFanlight {
            id: fanlight
            visible: !inner.panesOnly
            x: inner.side + Math.round((inner.leftWidth - width) / 2)
            y: inner.top
            width: inner.fanWidth
            height: Math.round(width / 2)
            lit: root.open
            withDay: !Theme.small
            time: root.home.clock
            weekday: root.home.weekday
            day: root.home.day
        }
        KGlass {
            id: glass
            visible: !inner.panesOnly
            lit: root.open
            x: inner.side
            y: fanlight.y + fanlight.height + inner.bar
            width: inner.leftWidth
            height: Theme.portrait ? Math.max(Theme.mm(50), greeting.implicitHeight + 2 * Theme.gap) : inner.bottom - y

            Column {
                id: greeting
                x: Theme.gapText
                width: parent.width - 2 * x
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gapTight

                Item {
                    visible: inner.notice !== "" && !Theme.small && !Theme.large
                    width: parent.width
                    height: sign.height
                    KIcon {
                        id: sign
                        name: root.lobby.notices.invitationGrave ? "warning" : "info"
                        size: Theme.mm(13)
                        anchors.horizontalCenter: parent.horizontalCenter
                    }
                }
                KHeading {
                    // On the small glass the day of the opening takes the room; the light that is out says the rest.
                    visible: !Theme.small || root.open || (Typesetter.lines(text, font, width) * 1.15 + 0.212) * pixelSize + greeting.spacing
                             + opens.implicitHeight <= glass.height
                    width: parent.width
                    text: inner.notice !== "" ? inner.notice : !root.open ? qsTr("The office is closed") : inner.lateInstead ? WhyWords.heading(Shown.LastTicketGone) : Theme.small ? inner.greeting : root.home.welcome.replace("! ", "!\n")
                    spoken: inner.notice === "" && root.open && !inner.lateInstead ? root.home.welcome : text
                    role: Theme.small ? (inner.notice !== "" ? "body" : "tile") : Theme.size > 140 ? "lead" : Theme.portrait || Theme.large ? "title" : "hero"
                    balanced: inner.notice !== "" || !root.open || inner.lateInstead
                    align: Text.AlignHCenter
                    color: glass.ink
                    readAs: Access.Heading
                }
                KText {
                    visible: inner.notice !== "" && !Theme.small && !Theme.large && text !== ""
                    width: parent.width
                    text: root.lobby.notices.otherInvitations
                    align: Text.AlignHCenter
                    color: glass.ink
                }
                KText {
                    id: opens
                    visible: !inner.hoursInSill && !(Theme.small && (inner.late || inner.notice !== ""))
                    width: parent.width
                    text: words.first
                    align: Text.AlignHCenter
                    balanced: true
                    color: glass.ink
                }
                KText {
                    visible: !inner.lastTicketInSill && inner.notice === "" && !Theme.small && Theme.size <= 140 && text !== ""
                    width: parent.width
                    text: words.second
                    align: Text.AlignHCenter
                    balanced: true
                    color: glass.ink
                }
            }
        }
    }
    KHeading {
        id: told
        visible: inner.panesOnly && text !== ""
        Access.order: 1
        x: inner.side
        y: Theme.mm(3)
        width: inner.room
        role: "sill"
        text: !root.open ? words.brief : inner.late ? WhyWords.heading(Shown.LastTicketGone) : inner.notice
        color: Theme.palette.wallInk
        align: Text.AlignHCenter
    }
    Item {
        Access.order: 2
        x: inner.panesX
        y: inner.panesY
        width: inner.panesWidth
        height: inner.panesHeight

        Repeater {
            model: root.home.languages
            KPane {
                required property int index
                required property string choiceId
                required property string line
                required property var model
                readonly property int rows: Math.max(1, Math.ceil(root.home.languages.total / 2))
                readonly property int column: index % 2
                readonly property int row: Math.floor(index / 2)
                readonly property int paneWidth: Math.floor((inner.panesWidth - inner.bar) / 2)
                readonly property int paneHeight: Math.floor((inner.panesHeight - (rows - 1) * inner.bar) / rows)
                x: column * (paneWidth + inner.bar)
                y: row * (paneHeight + inner.bar)
                width: paneWidth
                height: paneHeight
                title: model.title
                detail: line
                language: choiceId
                withArrow: !Theme.small && Theme.size === 100
                titleRole: Theme.small ? "tile" : Theme.size > 140 ? "lead" : "title"
                titleBold: !(Theme.small && Theme.large)
                withDetail: !(Theme.small && Theme.large)
                onActivated: root.lobby.start(choiceId)
            }
        }
    }
    KLedge {
        lit: root.open
        x: Theme.mm(Theme.portrait ? 5 : 3)
        width: parent.width - 2 * x
        height: inner.ledge + Theme.gapTight
        y: inner.bottom
    }
}
