// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Controls
import Okienko.Theme

/* The way out of every page of matters, for who does not find theirs: a person at the information counter. */
KTile {
    id: root

    property bool detailed: !Theme.large && Theme.portrait

    title: qsTr("I do not know / something else")
    detail: root.detailed ? qsTr("The information counter will help") : ""
    icon: "info"
    nicheSize: Theme.mm(16)
}
