// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

/* A notice: good, trouble or quiet, told apart by icon, words and then colour. Only read, never touched. */
Item {
    id: root

    /// "quiet", "good" or "trouble"
    property string kind: "quiet"
    property string icon: kind === "good" ? "check" : kind === "trouble" ? "warning" : "info"
    property string title
    property string text
    property string role: "body"
    /// Anything below the words (a KProgress).
    default property alias below: column.data

    readonly property color ink: kind === "good" ? Theme.palette.good : kind === "trouble" ? Theme.palette.trouble : Theme.palette.ink
    readonly property color fill: kind === "good" ? Theme.palette.goodFill : kind === "trouble" ? Theme.palette.troubleFill
                                                                           : Theme.palette.lampSoft
    readonly property color edge: kind === "good" ? Theme.palette.goodBorder : kind === "trouble" ? Theme.palette.troubleBorder
                                                                             : Theme.palette.quietEdge
    readonly property int padding: Theme.small ? Theme.gapText : Theme.gap

    implicitWidth: Theme.mm(100)
    implicitHeight: Math.max(picture.height, column.implicitHeight) + 2 * padding

    Access.role: Access.Status
    Access.name: root.title !== "" ? root.title : root.text
    Access.value: root.title !== "" ? root.text : ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Typesetter.joined([root.title, root.text], ". ")

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.fill
        border.width: root.kind === "quiet" && !Theme.contrast ? 0 : Theme.edge
        border.color: root.edge
    }
    KIcon {
        id: picture
        name: root.icon
        size: Theme.mm(Theme.small ? 11 : 13)
        line: root.kind === "quiet" ? Theme.palette.iconLine : root.ink
        light: root.kind === "quiet" ? Theme.palette.iconLight : root.fill
        x: root.padding + Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        id: column
        x: picture.x + picture.width + root.padding
        width: root.width - x - root.padding
        anchors.verticalCenter: parent.verticalCenter
        KText {
            width: parent.width
            text: root.title
            role: root.role
            bold: true
            color: root.ink
            readAs: Access.Decoration
        }
        KText {
            width: parent.width
            text: root.text
            role: root.role
            color: root.ink
            readAs: Access.Decoration
        }
    }
}
