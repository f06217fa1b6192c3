// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/*
    One choice. Icon in its niche, title, second line; when it cannot be chosen now, the reason stands in place of the second
    line and is read out. The niche gives way first when the tile gets low.
*/
KTouch {
    id: root

    property string title
    property string detail
    property string icon
    /// Why it cannot be chosen now; needed when available is false.
    property string reason
    /// The one filled choice of a screen.
    property bool main: false
    /// Picture over the words instead of beside them.
    property bool upright: false
    /// Without a niche the icon stands by itself.
    property bool niche: true
    property real nicheSize: upright ? Theme.nicheTall : Theme.niche
    property string titleRole: upright ? "lead" : "tile"
    property string detailRole: "body"

    readonly property string secondLine: available ? detail : reason
    /// Nothing is cut: the words have the room they need.
    readonly property bool fits: words.implicitHeight + 2 * Theme.tilePaddingTop + (upright ? inner.pictureHeight + inner.gap : 0)
                                 <= height + 0.5

    name: title
    value: secondLine

    implicitWidth: Theme.mm(60)
    implicitHeight: Math.max(Theme.journeyTarget, 2 * Theme.tilePaddingTop
                             + (upright ? inner.pictureHeight + inner.gap + words.implicitHeight
                                        : Math.max(words.implicitHeight, icon === "" ? 0 : Theme.journeyTarget - 2 * Theme.tilePaddingTop)))

    QtObject {
        id: inner
        readonly property bool picture: root.icon !== ""
        readonly property int gap: Theme.small ? Theme.gapText : Theme.gap
        readonly property real room: root.height - 2 * Theme.tilePaddingTop - (root.upright ? words.implicitHeight + inner.gap : 0)
        readonly property real nicheWidth: root.upright ? Math.min(root.nicheSize, Math.max(Theme.mm(16), inner.room / 1.16))
                                                        : Math.min(root.nicheSize, inner.room / 1.16)
        readonly property real pictureWidth: !inner.picture ? 0 : root.niche ? inner.nicheWidth : root.nicheSize * 0.8
        readonly property real pictureHeight: !inner.picture ? 0 : root.niche ? inner.nicheWidth * 1.16 : root.nicheSize * 0.8
        readonly property real textLeft: root.upright || !inner.picture ? Theme.tilePadding
                                                                       : Theme.tilePadding + inner.pictureWidth + inner.gap
        readonly property real textWidth: root.width - inner.textLeft - Theme.tilePadding
                                          - (root.chosen ? tick.width + Theme.gapSmall : 0)
        readonly property real top: Math.round((root.height - words.implicitHeight
                                                - (root.upright ? inner.pictureHeight + inner.gap : 0)) / 2)
    }

    KFace {
        id: face
        anchors.fill: parent
        main: root.main && root.available
        touched: root.touched
        available: root.available
        chosen: root.chosen
        radius: root.radius
    }
    KNiche {
        visible: inner.picture && root.niche
        icon: root.icon
        size: inner.nicheWidth
        width: Math.round(inner.nicheWidth)
        height: Math.round(inner.nicheWidth * 1.16)
        x: Theme.tilePadding
        y: root.upright ? inner.top : Math.round((root.height - height) / 2)
    }
    KIcon {
        visible: inner.picture && !root.niche
        name: root.icon
        size: root.nicheSize * 0.8
        line: face.iconLine
        light: face.iconLight
        x: root.upright && root.main ? Math.round((root.width - width) / 2) : Theme.tilePadding
        y: root.upright ? inner.top : Math.round((root.height - height) / 2)
    }
    Column {
        id: words
        spacing: Theme.pairSpacing
        x: inner.textLeft
        y: root.upright ? inner.top + (inner.picture ? inner.pictureHeight + inner.gap : 0) : inner.top
        width: inner.textWidth
        Access.role: Access.Decoration

        KText {
            width: parent.width
            text: root.title
            role: root.titleRole
            breaks: true
            bold: true
            color: face.ink
            align: root.upright && root.main ? Text.AlignHCenter : Text.AlignLeft
            readAs: Access.Decoration
        }
        Row {
            visible: root.secondLine !== ""
            width: parent.width
            spacing: Theme.gapSmall
            KIcon {
                id: cross
                name: root.available ? "" : "close"
                size: Theme.letters.body
                line: face.iconLine
                light: face.iconLight
                y: Math.round((second.pixelSize * 1.362 - height) / 2)
            }
            KText {
                id: second
                width: parent.width - (cross.visible ? cross.width + Theme.gapSmall : 0)
                text: root.secondLine
                role: root.detailRole
                color: face.ink2
                readAs: Access.Decoration
            }
        }
    }
    KIcon {
        id: tick
        visible: root.chosen
        name: "check"
        size: Theme.tick
        line: face.iconLine
        light: face.iconLight
        anchors { right: parent.right; rightMargin: Theme.tilePadding; verticalCenter: parent.verticalCenter }
    }
}
