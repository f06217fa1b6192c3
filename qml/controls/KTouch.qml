// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    What everything that can be touched has in common: light under the finger, letting go inside acts, sliding off cancels,
    a lock against the second strike, keys, and its name for the ear. It draws nothing.
*/
Item {
    id: root

    /// What it is called; a control's own words unless said otherwise.
    property string name
    /// Read after the name: a second line, a reason.
    property string value
    property string hint
    property int readAs: Access.Button
    property bool available: true
    property bool busy: false
    property bool chosen: false
    property real radius: Theme.radius
    /// Stands on the sill, where the ring has other colours.
    property bool standsOnSill: false
    /// A key for typing: locks only itself, takes no focus from the field.
    property bool typing: false

    /// The light is on.
    readonly property bool touched: inner.armed || shown.running
    readonly property bool ringed: activeFocus && FocusPath.keysInUse
    /// Busy for so long that it is said.
    readonly property bool busyShown: inner.busyShown

    /// Touched, pressed by key or by an assistive program; once per press.
    signal activated()
    /// The same, while not available: say why.
    signal refused()

    function activate() {
        if (root.busy || (root.typing ? ownLock.running : TouchLock.locked))
            return
        if (root.typing)
            ownLock.restart()
        else
            TouchLock.close()
        if (root.available)
            root.activated()
        else
            root.refused()
    }

    activeFocusOnTab: true

    Access.role: root.readAs
    Access.name: root.name
    Access.value: root.value
    Access.hint: root.hint
    Access.chosen: root.chosen
    Access.unavailable: !root.available

    Accessible.role: root.readAs === Access.Field ? Accessible.EditableText : Accessible.Button
    Accessible.name: Typesetter.joined([root.name, root.value, root.chosen ? qsTr("chosen") : "",
                                        root.available ? "" : qsTr("not available")], ", ")
    Accessible.description: root.hint
    Accessible.focusable: true
    Accessible.onPressAction: root.activate()

    Keys.onPressed: event => {
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
        case Qt.Key_Select:
            if (!event.isAutoRepeat) {
                FocusPath.keysInUse = true
                shown.restart()
                root.activate()
            }
            event.accepted = true
            break
        default:
            event.accepted = FocusPath.follow(root, event.key)
        }
    }

    onBusyChanged: inner.busyShown = false

    QtObject {
        id: inner
        property bool armed: false
        property bool busyShown: false
    }
    Timer {
        id: shown
        interval: Limits.touchShown
    }
    Timer {
        id: ownLock
        interval: Limits.retapLock
    }
    Timer {
        interval: Limits.busyShownAfter
        running: root.busy
        onTriggered: inner.busyShown = true
    }
    MouseArea {
        id: area
        anchors.fill: parent
        anchors.margins: -Theme.touchMargin
        preventStealing: true
        onPressed: {
            FocusPath.keysInUse = false
            TouchLock.struck()
            if (root.busy || (root.typing ? ownLock.running : TouchLock.locked))
                return
            if (!root.typing)
                root.forceActiveFocus(Qt.MouseFocusReason)
            inner.armed = true
            shown.restart()
        }
        onContainsMouseChanged: {
            if (!containsMouse && pressed) {
                inner.armed = false
                shown.stop()
            }
        }
        onCanceled: {
            inner.armed = false
            shown.stop()
        }
        onReleased: {
            if (!inner.armed)
                return
            inner.armed = false
            root.activate()
        }
    }
}
