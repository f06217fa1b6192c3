// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

/* The names of the colours that a visitor can choose, as one short word. */
QtObject {
    function name(scheme: string): string {
        switch (scheme) {
        case "dark": return qsTr("Dark", "colours")
        case "contrast": return qsTr("High", "contrast")
        default: return qsTr("Light", "colours")
        }
    }
}
