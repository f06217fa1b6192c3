// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Okienko.Access
import Okienko.Theme

/* The ring around what has the keyboard's focus, or what is being read by keys. Lies above the page and the sill, so that no neighbour covers it. */
Item {
    id: root

    readonly property Item read: ReadingCursor.item
    readonly property KTouch focused: Window.activeFocusItem as KTouch
    // In plain steps: compiled ahead of time, "??" of Qt 6.4 gives nothing here.
    readonly property Item target: {
        if (!FocusPath.keysInUse)
            return null
        if (root.read !== null)
            return root.read
        return root.focused
    }
    readonly property KTouch control: target as KTouch
    readonly property bool aboveSill: control !== null && control.standsOnSill
    readonly property int band: Theme.ringGap + Theme.ring

    visible: target !== null && target.visible
    Access.role: Access.Decoration

    function place() {
        if (!root.target || !root.parent)
            return
        const at = root.target.mapToItem(root.parent, 0, 0)
        root.x = Math.round(at.x)
        root.y = Math.round(at.y)
        root.width = root.target.width
        root.height = root.target.height
    }

    onTargetChanged: place()

    Connections {
        target: root.Window.window
        function onAfterAnimating() {
            root.place()
        }
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.ringGap
        color: "transparent"
        radius: (root.control ? root.control.radius : 0) + Theme.ringGap
        border.width: Theme.ringGap
        border.color: root.aboveSill ? Theme.palette.sill : Theme.palette.focusGap
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.band
        color: "transparent"
        radius: (root.control ? root.control.radius : 0) + root.band
        border.width: Theme.ring
        border.color: root.aboveSill ? Theme.palette.sillLit : Theme.palette.focus
    }
}
