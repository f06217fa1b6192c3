// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/*
    The great half-round window of the first screen: five panes around a lit half-round with the clock in it. Once a minute
    the panes dim and come back one after the other. Its height is half of its width.
*/
Item {
    id: root

    /// As words, "10:24"
    property string time
    property string weekday
    property string day
    /// The office is open: there is light.
    property bool lit: true
    /// Weekday and day below the clock, where there is room for them.
    property bool withDay: true
    readonly property real radius: width / 2
    readonly property real bar: Theme.mm(Theme.small ? 3 : 5)
    /// Of the half-round in the middle.
    readonly property real innerRadius: Math.round(radius * 0.7)
    /// Of the edge that panes need where they have no light to be seen by.
    readonly property real edgeWidth: Theme.scheme === "light" || (lit && !Theme.contrast) ? 0 : Theme.edge
    property int minutes: 0

    implicitHeight: Math.round(width / 2)

    Repeater {
        model: 5
        Shape {
            id: pane
            required property int index
            property real light: 1
            readonly property real step: Math.PI / 5
            readonly property real outer: root.radius - root.edgeWidth / 2
            readonly property real inner: root.innerRadius + root.bar

            /// A corner: on the circle of that radius, half a bar away from the ray after so many panes.
            function corner(radius: real, rays: int, side: int): point {
                const aside = rays === 0 || rays === 5 ? 0 : side * Math.asin(root.bar / 2 / radius)
                const angle = Math.PI - rays * pane.step - aside
                return Qt.point(root.radius + radius * Math.cos(angle), root.radius - radius * Math.sin(angle))
            }
            readonly property point a: corner(outer, index, 1)
            readonly property point b: corner(outer, index + 1, -1)
            readonly property point c: corner(inner, index + 1, -1)
            readonly property point d: corner(inner, index, 1)
            readonly property int minutes: root.minutes

            anchors.fill: parent
            onMinutesChanged: breath.restart()

            ShapePath {
                fillColor: root.lit ? Theme.dimmed(Theme.palette.glass, pane.light) : Theme.palette.surface
                strokeColor: root.edgeWidth > 0 ? Theme.palette.border : "transparent"
                strokeWidth: root.edgeWidth > 0 ? root.edgeWidth : -1
                startX: pane.a.x
                startY: pane.a.y
                PathArc { x: pane.b.x; y: pane.b.y; radiusX: pane.outer; radiusY: pane.outer }
                PathLine { x: pane.c.x; y: pane.c.y }
                PathArc {
                    x: pane.d.x
                    y: pane.d.y
                    radiusX: pane.inner
                    radiusY: pane.inner
                    direction: PathArc.Counterclockwise
                }
                PathLine { x: pane.a.x; y: pane.a.y }
            }
            SequentialAnimation {
                id: breath
                PauseAnimation { duration: pane.index * 2 * Theme.durations.idlePane }
                NumberAnimation { target: pane; property: "light"; to: 0.85; duration: Theme.durations.idlePane }
                NumberAnimation { target: pane; property: "light"; to: 1; duration: Theme.durations.idlePane }
            }
        }
    }
    Timer {
        interval: Theme.durations.idlePause
        repeat: true
        running: root.visible && root.lit && Theme.durations.idlePane > 0
        onTriggered: root.minutes += 1
    }
    KArch {
        id: middle
        readonly property color ink: root.lit ? Theme.palette.lampInk : Theme.palette.ink
        x: root.radius - root.innerRadius
        y: root.height - root.innerRadius
        width: 2 * root.innerRadius
        height: root.innerRadius
        rise: root.innerRadius
        fill: root.lit ? Theme.palette.lamp : Theme.palette.surface
        edge: root.lit ? Theme.palette.lamp : Theme.palette.border
        edgeWidth: root.lit || Theme.scheme === "light" ? 0 : Theme.edge

        Column {
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom
                      bottomMargin: Math.round(root.innerRadius * (root.withDay ? 0.1 : 0.16)) }
            width: parent.width - 2 * Theme.gap
            Text {
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.time
                color: middle.ink
                font { family: Theme.family; bold: true; pixelSize: Math.round(root.innerRadius * (root.withDay ? 0.28 : 0.5)) }
                Access.role: Access.Text
                Access.name: text
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            KText {
                visible: root.withDay && Theme.size <= 140
                width: parent.width
                text: root.weekday
                color: middle.ink
                align: Text.AlignHCenter
            }
            KText {
                visible: root.withDay
                width: parent.width
                text: root.day
                color: middle.ink
                align: Text.AlignHCenter
            }
        }
    }
}
