// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/*
    A question over the page: heading, text, the main answer, and apart from it the other. Stands in KPage.questions, rises
    from the sill. Optionally with panes that go dark one after the other.
*/
Item {
    id: root

    property bool open: false
    property string icon: "help"
    property string title
    property string text
    /// Letters of the text.
    property string role: "body"
    /// Words of the main answer; none when empty.
    property string accept
    /// Words of the other answer; none when empty.
    property string decline
    /// How many panes, and how many of them are lit.
    property int panes: 0
    property int panesLit: panes
    default property alias content: extra.data

    signal accepted()
    signal declined()

    anchors.fill: parent
    visible: open || sheet.opacity > 0
    opacity: visible ? 1 : 0

    onOpenChanged: {
        if (open && accept !== "")
            first.forceActiveFocus(Qt.OtherFocusReason)
        else if (open)
            FocusPath.begin(sheet)
    }

    KArch {
        id: sheet
        readonly property int margin: Theme.small ? Theme.gapText : Theme.portrait && !Theme.large ? Theme.gapApart : Theme.gap
        /// Without the icon, which gives way first.
        readonly property real plainHeight: headroom + column.implicitHeight + margin
        readonly property real headroom: Math.round(rise * (Theme.small ? 0.4 : 0.65))
        readonly property int side: Theme.frame + (Theme.large ? Theme.gapTight : Theme.gapApart)
        x: Theme.portrait ? side : Math.round((root.width - width) / 2)
        width: Theme.portrait ? root.width - 2 * side : Math.min(root.width - 2 * Theme.frame, Theme.mm(Theme.small ? 209 : Theme.large ? 400 : 300))
        height: plainHeight + (picture.visible ? picture.height + column.spacing : 0)
        y: Math.max(0, root.height - height - (Theme.portrait ? Math.min(Theme.mm(23), Math.round((root.height - height) / 2)) : Theme.gapTight)) + shift
        rise: Theme.mm(Theme.portrait ? 26 : Theme.small ? 4 : 12)
        fill: Theme.palette.page
        edge: Theme.palette.pageEdge
        edgeWidth: Theme.scheme === "light" ? 0 : Theme.edge
        bottomRadius: Theme.radius
        property real shift: root.open ? 0 : Theme.questionShift
        opacity: root.open ? 1 : 0
        Behavior on shift {
            NumberAnimation { duration: root.open ? Theme.durations.question : Theme.durations.questionClose; easing.type: Easing.OutCubic }
        }
        Behavior on opacity {
            NumberAnimation { duration: root.open ? Theme.durations.question : Theme.durations.questionClose }
        }

        KIcon {
            id: picture
            visible: name !== "" && !Theme.small && root.height - sheet.plainHeight > height + Theme.gapApart
            name: root.icon
            size: Theme.mm(Theme.portrait ? 34 : 22)
            x: Math.round((sheet.width - width) / 2)
            y: sheet.headroom
        }
        Column {
            id: column
            x: Theme.portrait ? Theme.mm(Theme.large ? 9 : 14) : Theme.small ? Theme.gap : Theme.margin
            width: parent.width - 2 * x
            y: sheet.headroom + (picture.visible ? picture.height + spacing : 0)
            spacing: Theme.small ? Theme.gapText : Theme.gap

            KHeading {
                visible: text !== ""
                width: parent.width
                text: root.title
                align: Text.AlignHCenter
            }
            KText {
                visible: text !== ""
                width: parent.width
                text: root.text
                role: root.role
                align: Text.AlignHCenter
                balanced: true
            }
            Row {
                visible: root.panes > 0 && !(Theme.small && Theme.large)
                spacing: Theme.gapSmall
                anchors.horizontalCenter: parent.horizontalCenter
                Access.role: Access.Decoration
                Repeater {
                    model: root.panes
                    Rectangle {
                        required property int index
                        width: Theme.mm(26)
                        height: Theme.mm(Theme.small ? 5 : 8)
                        radius: Theme.radiusSmall
                        border.width: Theme.edge
                        border.color: Theme.palette.litEdge
                        color: index < root.panesLit ? Theme.palette.lamp : Theme.palette.surface
                        Behavior on color { ColorAnimation { duration: Theme.durations.timePane } }
                    }
                }
            }
            Item {
                id: extra
                visible: children.length > 0
                width: parent.width
                height: childrenRect.height
            }
            // Opposite answers stand apart: one over the other, or at the two ends.
            Item {
                id: answers
                readonly property bool beside: !Theme.portrait && first.visible && second.visible
                readonly property int apart: first.visible && second.visible ? (Theme.small ? Theme.gap : Theme.gapApart) : 0
                width: parent.width
                height: beside ? Math.max(first.height, second.height)
                               : (first.visible ? first.height : 0) + apart + (second.visible ? second.height : 0)

                KButton {
                    id: first
                    visible: root.accept !== ""
                    x: answers.beside ? answers.width - width : 0
                    width: answers.beside ? Math.floor((answers.width - answers.apart) / 2) : answers.width
                    height: Theme.portrait ? Math.max(implicitHeight, Theme.buttonTall) : Math.max(implicitHeight, second.implicitHeight)
                    main: true
                    text: root.accept
                    role: Theme.portrait && !Theme.large ? "lead" : Theme.small && Theme.large ? "title" : "tile"
                    onActivated: root.accepted()
                }
                KButton {
                    id: second
                    visible: root.decline !== ""
                    y: answers.beside || !first.visible ? 0 : first.height + answers.apart
                    width: answers.beside ? Math.floor((answers.width - answers.apart) / 2) : answers.width
                    height: answers.beside ? Math.max(implicitHeight, first.implicitHeight) : implicitHeight
                    text: root.decline
                    role: Theme.small && Theme.large ? "title" : "tile"
                    onActivated: root.declined()
                }
            }
        }
    }
}
