// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* "Page 1 of 2", previous and next. Hidden when there is one page. Pages count from 0. */
Item {
    id: root

    property int page: 0
    property int pages: 1
    signal previous()
    signal next()

    readonly property bool shown: pages > 1
    readonly property real half: (width - Theme.gap) / 2

    visible: shown
    implicitWidth: Theme.mm(200)
    implicitHeight: shown ? Math.max(nextButton.implicitHeight, previousButton.visible ? previousButton.implicitHeight : 0) : 0

    KText {
        id: words
        text: Theme.large ? qsTr("%1 of %2").arg(root.page + 1).arg(root.pages)
                          : qsTr("Page %1 of %2").arg(root.page + 1).arg(root.pages)
        role: Theme.large ? "tile" : "body"
        readAs: Access.Status
        width: implicitWidth
        x: previousButton.visible ? Math.round((root.width - width) / 2) : Theme.small ? 0 : Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
    }
    KButton {
        id: previousButton
        visible: root.page > 0
        text: qsTr("Previous")
        name: qsTr("Previous page")
        icon: "back"
        width: Math.min(implicitWidth, (root.width - words.width) / 2 - Theme.gap)
        height: root.height
        onActivated: root.previous()
    }
    KButton {
        id: nextButton
        visible: root.page + 1 < root.pages
        text: previousButton.visible || Theme.large || Theme.small ? qsTr("Next") : qsTr("Next page")
        name: qsTr("Next page")
        icon: "next"
        iconAfter: true
        x: root.width - width
        width: previousButton.visible || Theme.large || Theme.small ? Math.min(implicitWidth, (root.width - words.width) / 2 - Theme.gap)
                                                                    : root.half
        height: root.height
        onActivated: root.next()
    }
}
