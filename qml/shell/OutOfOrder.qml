// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Okienko.Controls
import Okienko.Theme

/*
    The terminal cannot keep a ledger (a full, read-only or foreign disk), so it gives no numbers and says where to go, in
    every language at once, because nobody has chosen one. Nothing here can be touched.
*/
Window {
    id: window

    required property real pxPerMm
    required property int glassWidth
    required property int glassHeight
    required property string officeName
    required property list<string> sentences

    width: glassWidth
    height: glassHeight
    color: Theme.palette.wall
    title: officeName
    visible: true

    Binding { target: Theme; property: "pxPerMm"; value: window.pxPerMm }
    Binding { target: Theme; property: "width"; value: window.width; when: window.width > 0 }
    Binding { target: Theme; property: "height"; value: window.height; when: window.height > 0 }

    Column {
        anchors.centerIn: parent
        width: parent.width - 4 * Theme.margin
        spacing: Theme.small ? Theme.gap : Theme.gapApart

        KText {
            width: parent.width
            text: window.officeName
            role: "tile"
            bold: true
            color: Theme.palette.wallInk
            align: Text.AlignHCenter
        }
        // The words come first where the glass is low.
        KShutters {
            visible: !Theme.small
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Repeater {
            model: window.sentences
            KText {
                required property string modelData
                width: parent ? (parent as Item).width : 0
                text: modelData
                role: Theme.small ? "body" : "lead"
                color: Theme.palette.wallInk
                align: Text.AlignHCenter
            }
        }
    }
}
