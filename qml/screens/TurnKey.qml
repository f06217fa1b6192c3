// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Theme

/*
    One key that turns the pages where two and a line of words have no room: it says which page comes, and on the last that it
    goes back to the first. Pages count from 1.
*/
KButton {
    id: root

    property int page: 1
    property int pages: 1
    /// Only the page, where the key is narrow.
    property bool brief: false

    /// In that width, whatever pages there are: what lies above does not move with the page.
    function steadyHeight(width: real): real {
        const letters = Qt.font({ family: Theme.family, pixelSize: Theme.letters[root.role], bold: true })
        const room = width - 2 * Theme.gapText - root.iconSize - Theme.gapText
        const lines = Typesetter.lines(PageWords.widest(88, letters), letters, room)
        return Math.max(Theme.button, Math.ceil((lines * 1.15 + 0.212) * Theme.letters[root.role]) + 2 * Theme.gapSmall)
    }

    text: brief ? PageWords.brief(page, pages) : PageWords.turn(page, pages)
    name: PageWords.name(page, pages)
    icon: PageWords.icon(page, pages)
    iconAfter: page < pages
    iconSize: upright && Theme.small ? Theme.mm(8) : Theme.iconButton
    height: Math.max(Theme.button, implicitHeight)
}
