// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access
import Okienko.Theme

/* The heading of a screen, a question or a part of a screen: bold, balanced, read as a heading. */
KText {
    role: "title"
    bold: true
    balanced: true
    yields: true
    readAs: Access.Heading
    color: Theme.palette.ink
}
