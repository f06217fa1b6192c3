// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Controls
import Okienko.Models
import Okienko.Theme

/*
    What can be done on the page of a matter. The main button turns the page until all that is to be brought was shown; then it
    takes the ticket, or, where there is none, leads to what there is instead. Its size does not depend on the page. Where the words
    have pages of their own (the small glass with large letters) all deeds stand here at once, with the way to the words.
*/
Item {
    id: root

    required property Lobby lobby
    property int page: 0
    property int pages: 1
    readonly property ServiceModel service: root.lobby.service
    /// How many pages the words have, where they stand apart.
    property int wordPages: 0
    readonly property bool last: page >= pages - 1
    readonly property bool open: service.why === Shown.NoReason
    readonly property bool wide: Theme.portrait

    signal next()
    signal previous()
    signal read()

    /// What the main button does on the last page.
    readonly property string deed: open ? "take" : root.service.bookable ? "book"
                                   : WhyWords.informationHelps(service.why) && !service.generalInformation ? "information"
                                   : WhyWords.staffHelps(service.why) ? "staff" : "matters"
    readonly property string deedText: {
        switch (deed) {
        case "take": return qsTr("Take a ticket")
        case "book": return qsTr("Book a time")
        case "information": return qsTr("Ticket for information")
        case "staff": return qsTr("Call staff")
        default: return qsTr("Other services")
        }
    }
    readonly property string deedIcon: deed === "take" || deed === "information" ? "ticket" : deed === "book" ? "calendar"
                                       : deed === "staff" ? "staff" : "more"

    function act() {
        switch (root.deed) {
        case "take": root.lobby.takeTicket(); break
        case "book": root.lobby.openBooking(); break
        case "information": root.lobby.openInformation(); break
        case "staff": root.lobby.callStaff(); break
        default: root.lobby.openGroups()
        }
    }

    /// All in one row, across the wide glass with large letters.
    readonly property bool row: Theme.layout === "landscape" && Theme.large
    /// The words and the keys that turn them stand elsewhere.
    readonly property bool turnedElsewhere: Theme.small && Theme.large
    readonly property real rowHeight: {
        const letters = Qt.font({ family: Theme.family, pixelSize: Theme.letters[mainKey.role], bold: true })
        const room = mainKey.width - 2 * Theme.gapText - Theme.iconButton - Theme.gapText
        const lines = Math.max(Typesetter.lines(deedText, letters, room), Typesetter.lines(PageWords.widest(88, letters), letters, room))
        return Math.max(Theme.button, Math.ceil((lines * 1.15 + 0.212) * letters.pixelSize) + 2 * Theme.gapSmall, helpKey.implicitHeight,
                        backKey.implicitHeight)
    }
    readonly property int smallKeys: bookOffered ? 3 : 2
    readonly property real mainHeight: Theme.small ? (height - (smallKeys - 1) * Theme.gapText) / smallKeys : row ? rowHeight : Theme.large ? Theme.mm(48) : Theme.buttonTall
    readonly property real helpHeight: Theme.small || row ? mainHeight : Math.max(Theme.button, helpKey.implicitHeight)
    /// In landscape the way back to the page before stands above the others.
    readonly property real backHeight: !wide && !Theme.small && !row && pages > 1 ? Theme.button + Theme.gap : 0
    readonly property bool helpOffered: open && !turnedElsewhere && !(Theme.small && page > 0)
    /// Beside the ticket for today; in one row it has its place where later the way back stands, on the small glass above the ticket.
    readonly property bool bookOffered: open && root.service.bookable && !turnedElsewhere && (Theme.small ? last : !row || page === 0)
    /// Above the others, where two keys beside each other have no room for their words.
    readonly property bool bookAbove: Theme.portrait && Theme.large
    readonly property bool bookBeside: open && root.service.bookable && !row && !Theme.small && !bookAbove
    readonly property real bookRoom: open && root.service.bookable && bookAbove ? bookKey.height + Theme.gap : 0

    Access.role: Access.Group
    /// Without the way back, which depends on how many pages there are: where the words end above, they make that many.
    readonly property real steadyHeight: row ? rowHeight : bookRoom + (open ? helpHeight + Theme.gap : 0) + mainHeight
    implicitHeight: Theme.small ? 0 : backHeight + steadyHeight

    // Why there is no ticket, in place of what could be asked for with one.
    KHeading {
        id: reason
        visible: root.turnedElsewhere && !root.open
        width: root.width
        role: together.role
        text: WhyWords.heading(root.service.why)
    }
    WordKeys {
        id: together
        visible: root.turnedElsewhere
        y: reason.visible ? reason.implicitHeight + Theme.gapSmall : 0
        width: root.width
        height: root.height - y
        mayStack: true
        keys: !root.open ? ["read", "deed"] : root.service.bookable ? ["read", "help", "book", "deed"] : ["read", "help", "deed"]
        words: ({ "read": (root.service.bring.length > 0 ? qsTr("What to bring") : qsTr("Read more"))
                          + (keys.length === 4 ? "" : " " + qsTr("(%n page(s))", "", root.wordPages)),
                  "help": helpKey.text, "book": bookKey.text, "deed": root.deedText })
        chosen: root.service.helpAtCounter ? ["help"] : []
        chosenValue: helpKey.value
        onPressed: key => {
            switch (key) {
            case "read": root.read(); break
            case "help": root.lobby.openNeeds(); break
            case "book": root.lobby.openBooking(); break
            default: root.act()
            }
        }
    }
    KButton {
        id: helpKey
        visible: root.helpOffered
        x: root.row ? backKey.width + Theme.gap : 0
        y: root.backHeight + root.bookRoom
        width: root.row ? Math.round((root.width - 2 * Theme.gap) * 0.34) : root.bookBeside ? Math.floor((root.width - Theme.gap) / 2) : root.width
        height: root.helpHeight
        text: qsTr("I need support")
        // Of three keys each has one line of the small glass, or two in small letters.
        role: Theme.small && root.bookOffered ? "note" : "tile"
        icon: root.service.helpAtCounter ? "check" : Theme.small || root.bookBeside ? "" : "support"
        iconSize: Theme.small ? Theme.mm(8) : Theme.iconButton
        chosen: root.service.helpAtCounter
        value: root.service.helpAtCounter ? qsTr("something is chosen") : ""
        onActivated: root.lobby.openNeeds()
    }
    KButton {
        id: bookKey
        visible: root.bookOffered
        x: root.bookBeside ? root.width - width : 0
        y: Theme.small ? root.mainHeight + Theme.gapText : root.row ? mainKey.y : root.backHeight
        width: root.row ? backKey.width : root.bookBeside ? helpKey.width : root.width
        height: root.row ? root.mainHeight : root.helpHeight
        text: Theme.small && !Theme.large ? qsTr("Book", "a time; in one line") : qsTr("Book a time")
        name: qsTr("Book a time")
        role: "tile"
        icon: Theme.small || root.row || root.bookBeside ? "" : "calendar"
        onActivated: root.lobby.openBooking()
    }
    KButton {
        id: backKey
        visible: root.page > 0 && !root.turnedElsewhere
        x: 0
        y: root.wide || root.row ? mainKey.y : 0
        width: root.row ? Math.round((root.width - 2 * Theme.gap) * 0.27) : root.wide ? Math.min(implicitWidth, root.width * 0.5) : root.width
        height: root.wide || root.row ? root.mainHeight : Theme.small ? root.helpHeight : Theme.button
        text: qsTr("Previous")
        name: qsTr("Previous page")
        role: Theme.small ? "tile" : helpKey.role
        icon: Theme.size > 140 || Theme.small || root.row ? "" : "back"
        onActivated: root.previous()
    }
    KButton {
        id: mainKey
        visible: !root.turnedElsewhere
        main: true
        x: root.row ? backKey.width + Math.round((root.width - 2 * Theme.gap) * 0.34) + 2 * Theme.gap
           : root.wide && backKey.visible ? backKey.width + Theme.gap : 0
        y: root.height - height
        width: root.width - x
        height: root.mainHeight
        upright: Theme.small
        // Which page comes is said here; beside the heading it would change the heading's height.
        text: root.last ? root.deedText : PageWords.turn(root.page + 1, root.pages)
        name: root.last ? root.deedText : PageWords.name(root.page + 1, root.pages)
        role: Theme.small ? "tile" : root.row ? "tile" : backKey.visible || root.deed !== "take" ? "lead" : Theme.portrait ? "hero" : "lead"
        icon: (Theme.small && root.bookOffered) || ((Theme.small || Theme.size > 140) && root.last && root.deed !== "take") ? "" : root.last ? root.deedIcon : "next"
        iconAfter: !root.last
        onActivated: root.last ? root.act() : root.next()
    }
}
