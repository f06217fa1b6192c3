// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* The lit board under a window. Drawing only. */
Rectangle {
    property bool lit: true

    implicitHeight: Theme.mm(Theme.small ? 3 : 5.5)
    radius: Theme.radiusSmall
    color: lit ? Theme.palette.lamp : Theme.palette.sillBorder
    Access.role: Access.Decoration
}
