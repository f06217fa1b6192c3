// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Theme

/* One of the drawings in assets/icons, in the colours of the theme. Never without words beside it, so it is not read. */
Image {
    id: root

    property string name
    property real size: Theme.iconButton
    property color line: Theme.palette.iconLine
    property color light: Theme.palette.iconLight

    function hex(colour: color): string {
        return String(colour).slice(1)
    }

    visible: name !== ""
    width: name === "" ? 0 : Math.round(size)
    height: width
    sourceSize { width: Math.round(size); height: Math.round(size) }
    source: name === "" ? "" : "image://icon/" + name + "/" + hex(line) + "/" + hex(light)
}
