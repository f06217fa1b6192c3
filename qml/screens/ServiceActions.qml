// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    What can be done on the page of a matter. The main button turns the page until all that is to be brought was shown; then it
    takes the ticket, or, where there is none, leads to what there is instead. Its size does not depend on the page.
*/
Item {
    id: root

    required property Lobby lobby
    property int page: 0
    property int pages: 1
    readonly property ServiceModel service: root.lobby.service
    readonly property bool last: page >= pages - 1
    readonly property bool open: service.why === Shown.NoReason
    readonly property bool wide: Theme.portrait

    signal next()
    signal previous()

    /// What the main button does on the last page.
    readonly property string deed: open ? "take"
                                   : WhyWords.informationHelps(service.why) && !service.generalInformation ? "information"
                                   : WhyWords.staffHelps(service.why) ? "staff" : "matters"
    readonly property string deedText: {
        switch (deed) {
        case "take": return qsTr("Take a ticket")
        case "information": return qsTr("Ticket for information")
        case "staff": return qsTr("Call staff")
        default: return qsTr("Other matters")
        }
    }
    readonly property string deedIcon: deed === "take" || deed === "information" ? "ticket" : deed === "staff" ? "staff" : "more"

    function act() {
        switch (root.deed) {
        case "take": root.lobby.takeTicket(); break
        case "information": root.lobby.openInformation(); break
        case "staff": root.lobby.callStaff(); break
        default: root.lobby.openGroups()
        }
    }

    readonly property real mainHeight: Theme.small ? (turnedElsewhere && !open ? height : (height - Theme.gapText) / 2) : Theme.large ? Theme.mm(48) : Theme.buttonTall
    readonly property real helpHeight: Theme.small ? mainHeight : Math.max(Theme.button, helpKey.implicitHeight)
    /// In landscape the way back to the page before stands above the others.
    readonly property real backHeight: !wide && !Theme.small && pages > 1 ? Theme.button + Theme.gap : 0
    /// The keys that turn pages stand elsewhere.
    readonly property bool turnedElsewhere: Theme.small && Theme.large
    readonly property bool helpOffered: open && (turnedElsewhere || !(Theme.small && page > 0))

    Access.role: Access.Group
    implicitHeight: Theme.small ? 0 : backHeight + (open ? helpHeight + Theme.gap : 0) + mainHeight

    KButton {
        id: helpKey
        visible: root.helpOffered
        y: root.backHeight
        width: root.width
        height: root.helpHeight
        text: qsTr("What would help you")
        role: Theme.small && Theme.large ? (Theme.size > 140 ? "title" : "body") : "tile"
        icon: root.service.helpAtCounter ? "check" : Theme.small ? "" : "support"
        iconSize: Theme.small ? Theme.mm(8) : Theme.iconButton
        chosen: root.service.helpAtCounter
        value: root.service.helpAtCounter ? qsTr("something is chosen") : ""
        onActivated: root.lobby.openNeeds()
    }
    KButton {
        id: backKey
        visible: root.page > 0 && !root.turnedElsewhere
        x: 0
        y: root.wide ? mainKey.y : 0
        width: root.wide ? Math.min(implicitWidth, root.width * 0.5) : root.width
        height: root.wide ? root.mainHeight : Theme.small ? root.helpHeight : Theme.button
        text: qsTr("Previous")
        name: qsTr("Previous page")
        role: helpKey.role
        icon: Theme.size > 140 || Theme.small ? "" : "back"
        onActivated: root.previous()
    }
    KButton {
        id: mainKey
        main: true
        x: root.wide && backKey.visible ? backKey.width + Theme.gap : 0
        y: root.height - height
        width: root.width - x
        height: root.mainHeight
        upright: Theme.small && !Theme.large
        // Which page comes is said here; beside the heading it would change the heading's height.
        text: root.last ? root.deedText : qsTr("Next: %1 of %2", "pages").arg(root.page + 2).arg(root.pages)
        name: root.last ? root.deedText : qsTr("Next page")
        role: Theme.small ? (Theme.size > 140 ? "title" : Theme.large ? "body" : "tile") : backKey.visible || root.deed !== "take" ? "lead" : Theme.portrait ? "hero" : "lead"
        icon: Theme.small && (Theme.large || (root.last && root.deed !== "take")) ? "" : root.last ? root.deedIcon : "next"
        iconAfter: !root.last
        onActivated: root.last ? root.act() : root.next()
    }
}
