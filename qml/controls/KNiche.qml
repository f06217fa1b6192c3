// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* An icon in its lit niche. Size is the width; the niche is 1.16 times as high. */
Item {
    id: root

    property string icon
    property real size: Theme.niche

    implicitWidth: Math.round(size)
    implicitHeight: Math.round(size * 1.16)
    Access.role: Access.Decoration

    KArch {
        anchors.fill: parent
        fill: Theme.palette.lampSoft
        edge: Theme.palette.quietEdge
        edgeWidth: Theme.contrast ? Theme.edgeKey : 0
        rise: root.height * 0.45
        bottomRadius: Theme.radiusSmall
    }
    KIcon {
        name: root.icon
        size: Math.round(root.width * 0.55)
        x: Math.round((root.width - width) / 2)
        y: Math.round((root.height - height) * 0.55)
    }
}
