// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* How far a job has come, 0 to 1. Never runs ahead; in thirds when motion is reduced. */
Item {
    id: root

    property real value: 0
    property string name

    readonly property real shown: {
        const value = Math.max(0, Math.min(1, root.value))
        return Theme.reducedMotion ? Math.floor(value * 3 + 0.001) / 3 : value
    }

    implicitWidth: Theme.mm(60)
    implicitHeight: Theme.mm(4)

    Access.role: name === "" ? Access.Decoration : Access.Status
    Access.name: root.name
    Access.value: Math.round(root.shown * 100) + " %"
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.name

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Theme.palette.surface
        border.width: Theme.edgeKey
        border.color: Theme.palette.ink
    }
    Rectangle {
        visible: width >= height
        width: Math.round(parent.width * root.shown)
        height: parent.height
        radius: height / 2
        color: Theme.palette.primary
        Behavior on width { NumberAnimation { duration: Theme.durations.progress } }
    }
}
