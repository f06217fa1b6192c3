// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    Two keys at the right edge of the small glass that turn pages of words; each says which page it leads to, and the last page
    leads back to the first. Pages count from 0.
*/
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
        value: text
        icon: "back"
        iconSize: Theme.mm(8)
        onActivated: root.turned(root.page - 1)
    }
    KButton {
        id: onward
        readonly property bool last: root.page + 1 >= root.pages
        // From the second page the key above leads to the first already.
        visible: !last || root.page > 1
        main: !last
        y: root.height - height
        width: root.width
        height: root.keyHeight
        upright: true
        role: root.role
        text: PageWords.brief(root.page + 1, root.pages)
        name: PageWords.name(root.page + 1, root.pages)
        value: text
        icon: PageWords.icon(root.page + 1, root.pages)
        iconSize: Theme.mm(8)
        onActivated: root.turned(last ? 0 : root.page + 1)
    }
}
