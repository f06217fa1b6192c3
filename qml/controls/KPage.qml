// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/*
    The glass: wall, header, arched page, sill, and a layer for questions above the page. There is one in the shell; screens
    (KScreen) are put into it and fill the page below the foot of the arch. Wall, arch and sill never move.
*/
Item {
    id: root

    property string officeName
    /// As words, "10:24"
    property string time
    /// A line in the header between office and clock ("No line to the office").
    property string notice
    /// Wall without page: idle, closed.
    property bool bare: false
    /// Everything within reach from a wheelchair: the page slides down, wall above it.
    property bool lowReach: false
    /// What is on the wall above a lowered page.
    property alias above: aboveLayer.data
    default property alias content: pageContent.data
    property alias questions: questionLayer.data
    /// Where questions that are made later are hung.
    readonly property alias questionLayer: questionLayer
    readonly property alias sill: sill
    /// A question is open; what lies under it is neither read nor reached by keys.
    readonly property bool questioned: {
        for (let i = 0; i < questionLayer.children.length; ++i) {
            const question = questionLayer.children[i] as KQuestion
            if (question && question.open)
                return true
        }
        return false
    }

    signal sillPressed(string key)

    implicitWidth: Theme.width
    implicitHeight: Theme.height

    QtObject {
        id: inner
        readonly property int pageTop: root.lowReach && Theme.lowReachBand < root.height - Theme.header
                                       ? root.height - Theme.lowReachBand : Theme.header
        readonly property int sillTop: root.height - Theme.sill
        /// On the wall, without a clock: the name of the office alone, over the middle.
        readonly property bool signboard: root.bare && root.time === ""
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.wall
    }
    Item {
        id: aboveLayer
        visible: root.lowReach
        y: Theme.header
        width: parent.width
        height: inner.pageTop - y
        Access.role: Access.Decoration
    }
    Item {
        id: header
        visible: Theme.headerShown
        width: parent.width
        height: Theme.header
        Access.order: 900
        Access.hushed: root.questioned

        KIcon {
            id: mark
            visible: !inner.signboard
            name: "window"
            size: Theme.mm(Theme.small ? 11.5 : 14)
            line: Theme.palette.wallInk
            light: Theme.palette.markLight
            x: Theme.frame + (Theme.small ? Theme.margin : Theme.gap)
            anchors.verticalCenter: parent.verticalCenter
        }
        KText {
            text: root.officeName
            role: "header"
            bold: true
            color: Theme.palette.wallInk
            x: inner.signboard ? Math.round((parent.width - width) / 2) : mark.x + mark.width + Theme.gap
            anchors.verticalCenter: parent.verticalCenter
        }
        KText {
            text: root.notice
            role: "header"
            color: Theme.palette.wallInk
            readAs: Access.Status
            anchors { right: clock.left; rightMargin: Theme.gapApart; verticalCenter: parent.verticalCenter }
        }
        KText {
            id: clock
            text: root.time
            role: "header"
            bold: true
            color: Theme.palette.wallInk
            anchors { right: parent.right; rightMargin: mark.x; verticalCenter: parent.verticalCenter }
        }
    }
    KArch {
        visible: !root.bare
        x: Theme.frame
        y: inner.pageTop
        width: parent.width - 2 * x
        // The foot of the page is behind the sill.
        height: inner.sillTop - y + Theme.gap
        rise: Theme.archRise
        fill: Theme.palette.page
        edge: Theme.palette.pageEdge
        edgeWidth: Theme.scheme === "light" ? 0 : Theme.edgeKey
    }
    Item {
        id: pageContent
        x: root.bare ? 0 : Theme.frame
        y: root.bare ? Theme.header : inner.pageTop + Theme.archRise
        width: parent.width - 2 * x
        height: inner.sillTop - y
        Access.hushed: root.questioned
    }
    Rectangle {
        visible: root.questioned
        width: parent.width
        height: inner.sillTop
        color: Theme.palette.wall
        opacity: Theme.dimOpacity
        MouseArea { anchors.fill: parent }
    }
    Item {
        id: questionLayer
        width: parent.width
        height: inner.sillTop
        Access.order: -10
    }
    KSill {
        id: sill
        width: parent.width
        height: Theme.sill
        y: inner.sillTop
        onPressed: key => root.sillPressed(key)
    }
    KFocusRing {}
}
