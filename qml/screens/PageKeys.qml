// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/* Two keys at the right edge of the small glass that turn pages of words; each says which page it leads to. Pages count from 0. */
Item {
    id: root

    property int page: 0
    property int pages: 1

    signal turned(page: int)

    readonly property string role: Theme.size > 140 ? "title" : "body"
    readonly property real keyHeight: Math.floor((height - Theme.gapText) / 2)

    // As for two digits, so that the words beside have the same width however many pages they make.
    width: Math.max(Theme.journeyTarget, Typesetter.longestWord("88\u00a0/\u00a088", Qt.font({ family: Theme.family,
                    pixelSize: Theme.letters[role], bold: true })) + 2 * Theme.gapText + 4)

    Access.role: Access.Group

    KButton {
        visible: root.page > 0
        width: root.width
        height: root.keyHeight
        upright: true
        role: root.role
        text: root.page + "\u00a0/\u00a0" + root.pages
        name: qsTr("Previous page")
        value: qsTr("%1 of %2", "pages").arg(root.page).arg(root.pages)
        icon: "back"
        iconSize: Theme.mm(8)
        onActivated: root.turned(root.page - 1)
    }
    KButton {
        visible: root.page + 1 < root.pages
        main: true
        y: root.height - height
        width: root.width
        height: root.keyHeight
        upright: true
        role: root.role
        text: (root.page + 2) + "\u00a0/\u00a0" + root.pages
        name: qsTr("Next page")
        value: qsTr("%1 of %2", "pages").arg(root.page + 2).arg(root.pages)
        icon: "next"
        iconSize: Theme.mm(8)
        onActivated: root.turned(root.page + 1)
    }
}
