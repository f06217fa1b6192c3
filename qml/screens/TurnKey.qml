// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Theme

/*
    One key that turns the pages where two and a line of words have no room: it says which page comes, and begins again after
    the last. Pages count from 1.
*/
KButton {
    id: root

    property int page: 1
    property int pages: 1

    text: qsTr("Next: %1 of %2", "pages").arg(page < pages ? page + 1 : 1).arg(pages)
    name: qsTr("Next page")
    icon: "next"
    iconAfter: true
    iconSize: upright && Theme.small ? Theme.mm(8) : Theme.iconButton
    height: Math.max(Theme.button, implicitHeight)
}
