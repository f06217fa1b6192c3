// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    Somebody seems to be in danger: the number to call, large, the help-line that listens, and that staff have been called. Nothing
    is looked for and nothing kept. The numbers are free and answer day and night: 112 is the European emergency number (Directive
    (EU) 2018/1972, art. 109); 800 70 2222 (people in a mental crisis), 116 111 (children and young people) and 800 120 002
    (violence at home) are the state's help-lines in Poland (gov.pl, November 2026).
*/
KScreen {
    id: root

    required property Lobby lobby

    titleCentred: false
    title: Theme.small ? "" : inner.heading
    help: qsTr("Call the number that stands here.")

    readonly property string language: root.lobby.language
    onLanguageChanged: words.page = 0

    readonly property var blocks: {
        const list = []
        if (Theme.small)
            list.push({ kind: "heading", text: inner.heading })
        if (Theme.small)
            list.push({ kind: "item", icon: "phone", text: inner.number })
        list.push({ kind: "strong", text: inner.deed })
        if (inner.staff !== "")
            list.push({ kind: "item", icon: "staff", text: inner.staff })
        for (const line of inner.lines)
            list.push({ kind: "item", icon: "phone", text: line })
        return list
    }

    QtObject {
        id: inner
        readonly property int peril: root.lobby.peril
        readonly property string number: peril === Shown.Suicide ? "800\u00a070\u00a02222" : "112"
        readonly property string heading: {
            switch (peril) {
            case Shown.Fire: return qsTr("Leave the building. Call 112.")
            case Shown.Suicide: return qsTr("You are not alone. Talk to somebody now.")
            case Shown.Violence: return qsTr("You are not alone. Call 112.")
            case Shown.NoRoof: return qsTr("Nobody has to sleep outside tonight.")
            default: return qsTr("Call 112 now.")
            }
        }
        readonly property string deed: {
            switch (peril) {
            case Shown.Fire: return qsTr("Do not use the lift. Warn others. The call is free.")
            case Shown.Suicide: return qsTr("The help-line for people in a crisis listens day and night. The call is free. In danger to life call 112.")
            case Shown.Violence: return qsTr("The call is free. Stay where other people are.")
            case Shown.NoRoof: return qsTr("Social workers know a warm place for tonight. If somebody is freezing, call 112. The call is free.")
            default: return qsTr("Say where you are and what has happened. Stay on the line. The call is free.")
            }
        }
        readonly property string staff: {
            if (root.lobby.staffAnswered)
                return qsTr("Somebody of staff comes to this screen.")
            if (root.lobby.home.opening === Shown.Closed)
                return ""
            if (root.lobby.staffCalled)
                return qsTr("Staff have been called.")
            if (root.lobby.staffBeingTold)
                return qsTr("Staff are being called.")
            return root.lobby.personAt !== "" ? qsTr("Ask for help at counter %1.").arg(root.lobby.personAt) : ""
        }
        readonly property list<string> lines: {
            switch (peril) {
            case Shown.Suicide: return [qsTr("Children and young people: 116 111")]
            case Shown.Violence: return [qsTr("Violence at home, day and night: 800 120 002")]
            default: return []
            }
        }
    }

    Row {
        id: numberRow
        Access.role: Access.Group
        Access.order: 1
        visible: !Theme.small
        y: Theme.gap
        spacing: Theme.gap
        KIcon {
            name: "phone"
            size: Theme.mm(24)
            anchors.verticalCenter: parent.verticalCenter
        }
        KText {
            id: digits
            text: inner.number
            bold: true
            role: "clock"
            width: implicitWidth
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    TurnedWords {
        id: words
        anchors { fill: parent; topMargin: Theme.small ? Theme.gapTight : numberRow.y + numberRow.height + Theme.gap }
        Access.order: 2
        role: !Theme.large && !Theme.small ? "tile" : "body"
        blocks: root.blocks
        deed: qsTr("Another question")
        deedIcon: "back"
        deedMain: false
        other: root.lobby.takeBackSeconds === 0 ? "" : Theme.small ? qsTr("Take back") : otherName
        otherName: qsTr("Take back the call")
        onDone: root.lobby.back()
        onOtherChosen: root.lobby.takeBackCall()
    }
}
