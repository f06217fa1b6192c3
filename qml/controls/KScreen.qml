// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/*
    What a screen file begins with: heading, and room for the content below it, inside the page's margins. The shell puts it
    into a KPage and gives it its size.
*/
Item {
    id: root

    property string title
    /// Beside the heading, at its right ("1 of 3"); spoken with it.
    property string titleNote
    /// Where it is not that of the screen.
    property string titleLanguage
    property string titleIcon
    property string titleRole: "title"
    /// A line above the heading: what this belongs to, which step it is.
    property string overline
    property bool titleCentred: Theme.headingCentred
    /// The screen draws on the bare wall, without page and heading (idle, closed).
    property bool bare: false
    /// Asked for with the key Help.
    property string help

    default property alias content: body.data
    /// Where the content stands; for sizes.
    readonly property alias body: body

    KNiche {
        id: niche
        visible: root.titleIcon !== "" && head.visible
        icon: root.titleIcon
        size: Theme.small ? Theme.mm(20) : Theme.mm(34)
        x: Theme.margin
        y: Theme.contentTop + Theme.gapSmall
    }
    KText {
        id: over
        visible: root.overline !== "" && head.visible && !(Theme.small && Theme.large)
        text: root.overline
        color: Theme.palette.ink2
        align: head.align
        x: head.x
        y: inner.headTop
        width: head.width
        Access.order: -2
    }
    KHeading {
        id: head
        visible: root.title !== "" && !root.bare
        role: root.titleRole
        text: root.titleNote === "" ? root.title : root.title + "  " + root.titleNote
        align: root.titleCentred && !niche.visible ? Text.AlignHCenter : Text.AlignLeft
        x: Theme.margin + (niche.visible ? niche.width + Theme.gap : 0)
        y: inner.headTop + inner.overHeight
        width: root.width - x - Theme.margin
        height: implicitHeight
        Access.order: -1
        Access.language: root.titleLanguage
    }
    QtObject {
        id: inner
        readonly property real overHeight: over.visible ? over.implicitHeight : 0
        readonly property real block: overHeight + head.height
        readonly property real headTop: niche.visible ? niche.y + Math.max(0, Math.round((niche.height - block) / 2))
                                        : over.visible ? Theme.contentTop + (Theme.portrait ? Theme.gapSmall : 0) : Theme.contentTop
        readonly property real foot: Math.max(headTop + block, niche.visible ? niche.y + niche.height + Theme.gapTight : 0)
    }
    Item {
        id: body
        x: root.bare ? 0 : Theme.margin
        y: !head.visible ? (root.bare ? 0 : Theme.contentTop + Theme.gapTight)
                         : inner.foot + Theme.headGap
        width: root.width - 2 * x
        height: root.height - y - (root.bare ? 0 : Theme.contentBottom)
    }
}
