// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* The lit part of a page: a heading with icon, a note at its right, and content below. In high contrast a gap groups instead. */
Item {
    id: root

    property string title
    property string icon
    property string note
    /// Something to press at the right of the heading instead of the note.
    property alias aside: asideSlot.data
    default property alias content: body.data
    readonly property alias body: body
    readonly property int padding: Theme.contrast ? 0 : Theme.panelPadding
    /// What the panel needs beside its content.
    readonly property int chrome: body.y + padding

    Access.role: Access.Group

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusPanel
        color: Theme.palette.lampSoft
    }
    KIcon {
        id: picture
        name: root.icon
        size: Theme.mm(Theme.small ? 12 : 17)
        x: root.padding
        anchors.verticalCenter: head.verticalCenter
    }
    KHeading {
        id: head
        text: root.title
        x: picture.visible ? picture.x + picture.width + Theme.gap : root.padding
        y: root.title === "" ? 0 : Theme.contrast ? 0 : Theme.gapText
        place: root.width - x - root.padding - (asideSlot.width > 0 ? asideSlot.width + Theme.gap : 0)
        width: Math.min(implicitWidth, place)
    }
    KText {
        id: noteText
        readonly property real room: root.width - head.x - head.width - Theme.gapApart - root.padding
        visible: root.note !== "" && implicitWidth <= room
        text: root.note
        color: Theme.palette.ink2
        width: implicitWidth
        x: root.width - root.padding - width
        anchors.verticalCenter: head.verticalCenter
    }
    Item {
        id: asideSlot
        width: childrenRect.width
        height: childrenRect.height
        x: root.width - root.padding - width
        anchors.verticalCenter: head.verticalCenter
    }
    Item {
        id: body
        x: root.padding
        y: root.title === "" ? root.padding : Math.max(head.y + head.height, asideSlot.height + 2 * head.y) + Theme.gapTight
        width: root.width - 2 * x
        height: root.height - y - root.padding
    }
}
