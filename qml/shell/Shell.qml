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
    readonly property KScreen screen: stage.current
    readonly property alias page: page

    /// A screen or a panel has come up and stands where it will stay: the root of what is to be read.
    signal screenReady(screen: Item)

    function tell() {
        settled.restart()
    }
    /// The screen that the lobby names comes in; the old one is gone at once. (Made by hand: the Loader of Qt 6.4 does not
    /// take bound components.)
    function bring() {
        const old = stage.current
        if (root.lobby.screen !== Shown.Idle)
            root.furnish()
        const made = root.lobby.screen === Shown.Idle ? idleScreen : root.furniture.componentOf(root.lobby.screen)
        stage.current = made.createObject(stage) as KScreen
        if (old) {
            old.visible = false
            old.destroy()
        }
        arrival.stop()
        stage.x = 0
        stage.opacity = 1
        if (old && Theme.durations.page > 0 && root.lobby.screen !== Shown.Idle && root.lobby.screen !== Shown.Ticket) {
            arriving.from = root.lobby.goingBack ? -Theme.pageShift : Theme.pageShift
            arrival.start()
        }
        settled.focuses = true
        root.tell()
    }

    Component.onCompleted: bring()

    OpeningWords {
        id: opening
        home: root.lobby.home
    }
    KPage {
        id: page
        x: root.step === 1 || root.step === 2 ? Theme.mm(1) : 0
        y: root.step > 1 ? Theme.mm(1) : 0
        width: root.width
        height: root.height
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
        sill.schemeNamed: naming.running
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

    Component { id: idleScreen; IdleScreen { anchors.fill: parent; lobby: root.lobby } }

    // The panels and all screens but the first: they are made once the first frame is on the glass, or when one is asked for
    // before that.
    property var furniture: null
    function furnish(): bool {
        if (root.furniture)
            return true
        const made = Qt.createComponent("Furniture.qml")
        if (made.status !== Component.Ready) {
            console.error(made.errorString())
            return false
        }
        root.furniture = made.createObject(root, {lobby: root.lobby, help: Qt.binding(() => root.screen ? root.screen.help : "")})
        root.furniture.pressed.connect(root.press)
        root.furniture.hang(page.questionLayer)
        return true
    }

    // What has come up is read when it stands: after the layout, and after the motion.
    Connections {
        target: root.lobby
        function onScreenChanged() {
            if (root.lobby.screen === Shown.Idle)
                naming.stop()
            root.bring()
        }
        function onSchemeChosen() {
            naming.restart()
        }
        function onPanelChanged() {
            root.furnish()
            root.tell()
        }
    }
    Timer {
        id: naming
        interval: 4000
    }
    // Against burn-in the whole picture moves by a millimetre now and then while nobody is there. It is a step, not a motion:
    // also when motion is reduced.
    property int step: 0
    function shift() {
        root.step = (root.step + 1) % 4
    }
    Timer {
        interval: Theme.durations.burnInStep
        repeat: true
        running: root.lobby.screen === Shown.Idle
        onTriggered: root.shift()
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
