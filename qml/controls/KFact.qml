// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* One fact with its icon: caption above, value below in bold. */
Item {
    id: root

    property string icon
    property string caption
    property string value

    implicitWidth: column.x + Math.max(captionText.implicitWidth, valueText.implicitWidth)
    implicitHeight: Math.max(picture.height, column.implicitHeight)

    Access.role: Access.Text
    Access.name: root.caption
    Access.value: root.value
    Accessible.role: Accessible.StaticText
    Accessible.name: root.caption + ": " + root.value

    KIcon {
        id: picture
        name: root.icon
        size: Theme.mm(Theme.small ? 12 : 17)
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        id: column
        spacing: 2 * Theme.pairSpacing
        x: picture.width + Theme.gap
        width: root.width - x
        anchors.verticalCenter: parent.verticalCenter
        KText {
            id: captionText
            width: parent.width
            text: root.caption
            color: Theme.palette.ink2
            readAs: Access.Decoration
        }
        KText {
            id: valueText
            width: parent.width
            text: root.value
            role: Theme.large ? "body" : "lead"
            bold: true
            readAs: Access.Decoration
        }
    }
}
