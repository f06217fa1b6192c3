// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Screens
import Okienko.Theme

/*
    The whole glass: frame, the screen that the lobby names, the panels over it, and the sill. Shell decides nothing; it shows
    what the lobby says and hands every touch of the sill to it.
*/
Item {
    id: root

    required property Lobby lobby
    required property real pxPerMm
    property bool reducedMotion: false
    readonly property KScreen screen: stage.current

    /// A screen or a panel has come up and stands where it will stay: the root of what is to be read.
    signal screenReady(screen: Item)

    function tell() {
        settled.restart()
    }
    /// The screen that the lobby names comes in; the old one is gone at once. (Made by hand: the Loader of Qt 6.4 does not
    /// take bound components.)
    function bring() {
        const old = stage.current
        stage.current = root.componentOf(root.lobby.screen).createObject(stage) as KScreen
        if (old) {
            old.visible = false
            old.destroy()
        }
        arrival.stop()
        stage.x = 0
        stage.opacity = 1
        if (old && Theme.durations.page > 0 && root.lobby.screen !== Shown.Idle) {
            arriving.from = root.lobby.goingBack ? -Theme.pageShift : Theme.pageShift
            arrival.start()
        }
        settled.focuses = true
        root.tell()
    }

    Component.onCompleted: bring()

    Binding { target: Theme; property: "pxPerMm"; value: root.pxPerMm }
    Binding { target: Theme; property: "width"; value: root.width; when: root.width > 0 }
    Binding { target: Theme; property: "height"; value: root.height; when: root.height > 0 }
    Binding { target: Theme; property: "scheme"; value: root.lobby.scheme }
    Binding { target: Theme; property: "size"; value: root.lobby.textPercent }
    Binding { target: Theme; property: "language"; value: root.lobby.language }
    Binding { target: Theme; property: "reducedMotion"; value: root.reducedMotion || root.lobby.voice }

    OpeningWords {
        id: opening
        home: root.lobby.home
    }
    KPage {
        id: page
        anchors.fill: parent
        officeName: Theme.portrait && !bare || Theme.small ? root.lobby.officeName : root.lobby.officeFullName
        time: bare ? "" : root.lobby.home.clock
        bare: root.screen !== null && root.screen.bare

        Item {
            id: stage
            property KScreen current: null
            width: parent.width
            height: parent.height
            ParallelAnimation {
                id: arrival
                NumberAnimation { id: arriving; target: stage; property: "x"; to: 0; duration: Theme.durations.page; easing.type: Easing.OutCubic }
                NumberAnimation { target: stage; property: "opacity"; from: 0; to: 1; duration: Theme.durations.page; easing.type: Easing.OutCubic }
            }
        }
        questions: [
            LanguagePanel {
                lobby: root.lobby
                open: root.lobby.panel === Shown.LanguagePanel
            },
            LettersPanel {
                lobby: root.lobby
                open: root.lobby.panel === Shown.LettersPanel
            },
            HelpPanel {
                lobby: root.lobby
                open: root.lobby.panel === Shown.HelpPanel
                help: root.screen ? root.screen.help : ""
            },
            StaffPanel {
                lobby: root.lobby
                open: root.lobby.panel === Shown.StaffPanel
            },
            MorePanel {
                lobby: root.lobby
                open: root.lobby.panel === Shown.MorePanel
                onPressed: key => root.press(key)
            },
            TimePanel {
                lobby: root.lobby
                open: root.lobby.panel === Shown.TimePanel
            }
        ]
        sill.lit: root.lobby.voice ? ["voice"] : []
        sill.unavailable: root.lobby.voiceAvailable ? [] : ["voice"]
        sill.closed: root.lobby.screen === Shown.Idle && !opening.open
        sill.openingShown: root.lobby.screen === Shown.Idle
        sill.opening: OpeningLine {
            anchors.fill: parent
            first: Theme.large ? opening.brief : opening.first
            second: opening.second
        }
        onSillPressed: key => root.press(key)
    }
    function press(key: string) {
        // Whoever touches the sill is there.
        if (root.lobby.panel === Shown.TimePanel)
            root.lobby.moreTime()
        switch (key) {
        case "back":
            root.lobby.back()
            break
        case "restart":
            root.lobby.startAgain()
            break
        case "help":
            root.lobby.openHelp()
            break
        case "staff":
            root.lobby.callStaff()
            break
        case "language":
            root.lobby.openLanguages()
            break
        case "letters":
            root.lobby.openLetters()
            break
        case "contrast":
            root.lobby.nextScheme()
            break
        case "voice":
            root.lobby.toggleVoice()
            break
        default:
            root.lobby.openMore()
        }
    }

    function componentOf(screen: int): Component {
        switch (screen) {
        case Shown.Home:
            return homeScreen
        case Shown.Groups:
            return groupsScreen
        case Shown.Services:
            return servicesScreen
        case Shown.Search:
            return searchScreen
        case Shown.Service:
            return serviceScreen
        case Shown.Needs:
            return needsScreen
        case Shown.SameAgain:
            return sameAgainScreen
        case Shown.Ticket:
            return ticketScreen
        case Shown.MyTicket:
            return myTicketScreen
        case Shown.FoundTicket:
            return foundTicketScreen
        case Shown.NoTicket:
            return noTicketScreen
        default:
            return idleScreen
        }
    }

    Component { id: idleScreen; IdleScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: homeScreen; HomeScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: groupsScreen; GroupsScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: servicesScreen; ServicesScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: searchScreen; SearchScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: serviceScreen; ServiceScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: needsScreen; NeedsScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: sameAgainScreen; SameAgainScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: ticketScreen; TicketScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: myTicketScreen; MyTicketScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: foundTicketScreen; FoundTicketScreen { anchors.fill: parent; lobby: root.lobby } }
    Component { id: noTicketScreen; NoTicketScreen { anchors.fill: parent; lobby: root.lobby } }

    // What has come up is read when it stands: after the layout, and after the motion.
    Connections {
        target: root.lobby
        function onScreenChanged() {
            root.bring()
        }
        function onPanelChanged() {
            root.tell()
        }
    }
    readonly property string wording: root.lobby.language + root.lobby.textPercent + root.lobby.voice
    onWordingChanged: root.tell()

    Timer {
        id: settled
        property bool focuses: false
        interval: Theme.durations.question
        onTriggered: {
            if (focuses && FocusPath.keysInUse && !page.questioned)
                FocusPath.begin(stage)
            focuses = false
            root.screenReady(root)
        }
    }
}
