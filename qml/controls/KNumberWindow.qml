// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* The window the number stands in, on its ledge that lights up from the middle. The number stands there at once. */
Item {
    id: root

    property string title
    property string titleRole: "title"
    property string number
    property string service
    /// The number as it is to be said; the number itself when empty.
    property string spokenNumber
    /// The light in the ledge: the number is the visitor's.
    property bool lit: true

    /// How far the ledge is lit, from the middle, 0 to 1.
    property real glow: 0
    onLitChanged: root.glow = root.lit ? 1 : 0
    Component.onCompleted: root.glow = root.lit ? 1 : 0
    Behavior on glow { NumberAnimation { duration: Theme.durations.ledge; easing.type: Easing.OutCubic } }

    readonly property int ledgeHeight: Theme.mm(Theme.small ? 4 : 7)
    /// The name of the matter gives way when number and heading need the room.
    readonly property bool serviceShown: service !== "" && numberText.room >= ink.tightBoundingRect.height + Theme.gapSmall
    readonly property bool fits: numberText.width <= frame.width - 2 * Theme.gapText && numberText.below - numberText.above >= numberText.capitals

    implicitWidth: Theme.mm(Theme.small ? 120 : 236)
    implicitHeight: Theme.mm(Theme.small ? 82 : 200)

    KArch {
        id: frame
        x: Theme.mm(Theme.small ? 1 : 5)
        width: parent.width - 2 * x
        height: parent.height - root.ledgeHeight + Theme.edgeNumber
        rise: Theme.small ? height * 0.1 : Math.min(width * (Theme.portrait ? 0.277 : Theme.large ? 0.11 : 0.22), height * 0.34)
        fill: Theme.palette.surface
        edge: Theme.palette.numberEdge
        edgeWidth: Theme.edgeNumber
    }
    KHeading {
        id: head
        text: root.title
        role: root.titleRole
        align: Text.AlignHCenter
        width: Theme.small ? frame.width - 2 * Theme.gap : frame.width * (!Theme.large ? 0.7 : Theme.portrait ? 0.78 : 0.8)
        height: implicitHeight
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.title === "" ? Theme.edgeNumber : Theme.small ? Theme.edgeNumber : Math.round(frame.rise * (Theme.portrait || !Theme.large ? 0.28 : 0.4))
    }
    Text {
        id: numberText
        text: root.number
        textFormat: Text.PlainText
        color: Theme.palette.ink
        font { family: Theme.family; bold: true; pixelSize: Math.floor(Theme.letters.number * shrink); letterSpacing: Theme.letters.number * 0.01 }
        anchors.horizontalCenter: parent.horizontalCenter
        // Between heading and service the signs stand in the middle. A J reaches below the line: where that has no room, and
        // only there, all are a little smaller.
        // A code is longer than a number: it takes the width there is.
        readonly property real shrink: Math.min(1, Math.max(0.8, (below - above - Theme.gapSmall) / ink.tightBoundingRect.height),
                                                (frame.width - 2 * Theme.gapText) / (ink.advanceWidth * 1.02 + root.number.length * Theme.letters.number * 0.01))
        readonly property real capitals: ink.tightBoundingRect.height * shrink + Theme.gapSmall
        readonly property real above: root.title === "" ? Theme.edgeNumber : head.y + head.height
        readonly property real room: frame.height - serviceText.implicitHeight - serviceText.foot - above
        readonly property real below: frame.height - Theme.edgeNumber - (root.serviceShown ? serviceText.implicitHeight + serviceText.foot : 0)
        y: Math.round((above + below) / 2 - baselineOffset - (ink.tightBoundingRect.y + ink.tightBoundingRect.height / 2) * shrink)
        Access.role: Access.Status
        Access.name: root.spokenNumber !== "" ? root.spokenNumber : root.number
        Access.personal: true
        Accessible.role: Accessible.StaticText
        Accessible.name: root.number
    }
    TextMetrics {
        id: ink
        font { family: Theme.family; bold: true; pixelSize: Theme.letters.number }
        text: root.number
    }
    KText {
        id: serviceText
        readonly property int foot: Theme.mm(Theme.small ? 1 : 3.5)
        visible: root.serviceShown
        text: root.service
        role: "lead"
        bold: true
        yields: true
        align: Text.AlignHCenter
        balanced: true
        width: frame.width - 2 * Theme.gapApart
        height: implicitHeight
        anchors.horizontalCenter: parent.horizontalCenter
        y: frame.height - height - foot
    }
    Rectangle {
        width: parent.width
        height: root.ledgeHeight
        y: parent.height - height
        radius: Theme.radiusSmall
        color: Theme.palette.surface
        border.width: root.lit ? 0 : Theme.edge
        border.color: Theme.palette.numberEdge
        Access.role: Access.Decoration
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: parent.width * root.glow
            height: parent.height
            radius: parent.radius
            color: Theme.palette.lamp
        }
    }
}
