// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls

/*
    Words and pictures of the one key that turns pages: the next one; and on the last page, that it goes back to the first.
    Pages count from 1.
*/
QtObject {
    id: root

    function turn(page: int, pages: int): string {
        return page < pages ? qsTr("Next: %1 of %2", "pages").arg(page + 1).arg(pages)
                            : qsTr("Back: %1 of %2", "to the first of the pages").arg(1).arg(pages)
    }
    /// Numbers only, beside the arrow; for a key without room for a word.
    function brief(page: int, pages: int): string {
        return (page < pages ? page + 1 : 1) + "\u00a0/\u00a0" + pages
    }
    /// For the ear.
    function name(page: int, pages: int): string {
        return page < pages ? qsTr("Next page") : qsTr("First page")
    }
    function icon(page: int, pages: int): string {
        return page < pages ? "next" : "back"
    }
    /// The widest words of turn() in those letters, with so many pages at most.
    function widest(most: int, letters: font): string {
        const onward = qsTr("Next: %1 of %2", "pages").arg(most).arg(most)
        const back = qsTr("Back: %1 of %2", "to the first of the pages").arg(1).arg(most)
        const width = words => Typesetter.longestWord(words.replace(/ /g, "\u00a0"), letters)
        return width(back) > width(onward) ? back : onward
    }
}
