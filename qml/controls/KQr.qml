// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* A code to scan, black on white in every theme. Size is the side of the white square, its quiet zone inside. */
Item {
    id: root

    property string text
    property real size: Theme.mm(40)
    /// What the code is for; read out.
    property string name

    implicitWidth: Math.round(size)
    implicitHeight: Math.round(size)

    Access.role: Access.Picture
    Access.name: root.name
    Accessible.role: Accessible.Graphic
    Accessible.name: root.name

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall
        color: Theme.codePaper
        border.width: Theme.edge
        border.color: Theme.palette.border
    }
    Image {
        anchors.centerIn: parent
        smooth: false
        // Qt keeps pictures that nobody shows any more, with their names; this one is a visitor's.
        cache: false
        // The drawing is never scaled: a module is a whole number of pixels.
        fillMode: Image.Pad
        sourceSize { width: root.width - 2 * Theme.edge; height: root.height - 2 * Theme.edge }
        source: root.text === "" ? "" : "image://qr/" + encodeURIComponent(root.text)
    }
}
