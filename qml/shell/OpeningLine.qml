// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/* Opening hours on the sill, where back and restart stand during a visit. Only as much as fits beside the keys. */
Item {
    id: root

    property string first
    property string second

    KIcon {
        id: clock
        name: "clock"
        size: Theme.mm(9)
        line: Theme.palette.sillInk
        light: Theme.palette.sill
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        x: clock.width + Theme.gap
        width: root.width - x - Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        Access.order: 1
        KText {
            width: parent.width
            text: root.first
            role: "sill"
            color: Theme.palette.sillInk
        }
        KText {
            visible: !Theme.large && text !== ""
            width: parent.width
            text: root.second
            role: "sill"
            color: Theme.palette.sillInk
        }
    }
}
