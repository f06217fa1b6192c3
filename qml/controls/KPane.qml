// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* A pane of the great window: one choice, the whole pane is the target. Glass is cut square. */
KTouch {
    id: root

    property string title
    property string detail
    /// ISO 639-1 code of its words, which need not be those of the screen.
    property string language
    property bool withDetail: true
    property bool withArrow: true
    property string titleRole: "title"
    property bool titleBold: true

    readonly property bool fits: words.implicitHeight <= height + 0.5

    name: title
    value: detail
    radius: 0
    Access.language: language

    QtObject {
        id: inner
        readonly property color ink: root.touched ? Theme.palette.pressedInk : Theme.palette.ink
        readonly property int padding: Theme.small ? Theme.tilePadding : Theme.mm(Theme.large ? 4 : 7)
        readonly property int disc: Theme.mm(20)
    }

    Rectangle {
        anchors.fill: parent
        color: root.touched ? Theme.palette.pressed : Theme.scheme === "light" ? Theme.palette.page : Theme.palette.surface
        border.width: root.touched ? Theme.edgeLit : Theme.scheme === "light" ? 0 : Theme.edge
        border.color: root.touched ? Theme.palette.litEdge : Theme.palette.border
    }
    Column {
        id: words
        x: inner.padding
        width: root.width - 2 * x - (root.withArrow ? inner.disc + Theme.gapSmall : 0)
        anchors.verticalCenter: parent.verticalCenter
        Access.role: Access.Decoration
        KText {
            width: parent.width
            text: root.title
            role: root.titleRole
            bold: root.titleBold
            color: inner.ink
            readAs: Access.Decoration
        }
        KText {
            visible: root.withDetail
            width: parent.width
            text: root.detail
            color: root.touched ? inner.ink : Theme.palette.ink2
            readAs: Access.Decoration
        }
    }
    Rectangle {
        visible: root.withArrow
        anchors { right: parent.right; rightMargin: Theme.mm(6); verticalCenter: parent.verticalCenter }
        width: inner.disc
        height: inner.disc
        radius: inner.disc / 2
        color: Theme.palette.primary
        KIcon {
            anchors.centerIn: parent
            name: "next"
            size: Math.round(inner.disc * 0.6)
            line: Theme.palette.primaryInk
            light: Theme.palette.primary
        }
    }
}
