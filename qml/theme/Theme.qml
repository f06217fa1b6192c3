// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Access

/*
    Every colour, size, radius and duration of the terminal. Screens and controls ask for roles; raw colours stand only here.
    The shell sets the inputs; everything else follows. Sizes are pixels of the glass unless a name says Mm.
*/
QtObject {
    id: theme

    // Inputs, set by the shell.
    property real pxPerMm: 4.03
    /// The glass, in pixels.
    property real width: 1080
    property real height: 1920
    /// "light", "dark" or "contrast"
    property string scheme: "light"
    /// Size of letters in per cent: 100, 140 or 200.
    property int size: 100
    property bool reducedMotion: false
    /// ISO 639-1
    property string language: "pl"

    /// Millimetres as whole pixels, rounded up, never nothing.
    function mm(length: real): int {
        return Math.ceil(length * theme.pxPerMm - 0.01)
    }
    /// A colour with so much of its light, 0 to 1; the rest is wall.
    function dimmed(colour: color, light: real): color {
        return Qt.tint(colour, Qt.rgba(theme.palette.wall.r, theme.palette.wall.g, theme.palette.wall.b, 1 - light))
    }
    /// The pixel size of Noto Sans whose capitals are that high.
    function capPx(capMm: real): int {
        return Math.ceil(capMm * theme.pxPerMm / Limits.capPerEm)
    }

    readonly property string layout: Math.min(width, height) / pxPerMm < 170 ? "small"
                                     : height > width ? "portrait" : "landscape"
    readonly property bool portrait: layout === "portrait"
    readonly property bool small: layout === "small"
    readonly property bool large: size > 100
    readonly property bool contrast: scheme === "contrast"

    readonly property string family: "Noto Sans"

    // --- Colours -----------------------------------------------------------------------------------------------

    component Palette: QtObject {
        required property color wall
        required property color wallInk
        required property color page
        /// Line around the page and around panels without a fill of their own; the page's own colour where it needs none.
        required property color pageEdge
        required property color surface
        required property color lampSoft
        required property color lamp
        required property color ink
        required property color ink2
        required property color border
        required property color primary
        required property color primaryInk
        required property color primaryPressed
        required property color pressed
        required property color pressedInk
        /// Words on lamp.
        required property color lampInk
        /// The edge of the sill while the office is closed: the light is out.
        required property color sillDark
        /// Edge of what is touched or chosen; the same for the main action.
        required property color litEdge
        required property color mainLitEdge
        required property color sill
        required property color sillInk
        required property color sillBorder
        required property color sillLit
        required property color trouble
        required property color troubleFill
        required property color troubleBorder
        required property color good
        required property color goodFill
        required property color goodBorder
        required property color disabled
        required property color focus
        required property color focusGap
        /// The two paints of the icons on page and surface.
        required property color iconLine
        required property color iconLight
        /// Light in the mark on the wall.
        required property color markLight
        /// Edge of strips and niches that have no fill to be seen by.
        required property color quietEdge
        /// Frame of the window the number stands in.
        required property color numberEdge
        /// The second glass of the fanlight. Drawing only, no words on it.
        required property color glass
    }

    readonly property Palette lightPalette: Palette {
        wall: "#0B3C49"; wallInk: "#FFF9EE"
        page: "#FFF9EE"; pageEdge: "#FFF9EE"
        surface: "#FFFFFF"; lampSoft: "#FFEFC7"; lamp: "#FFCF66"; lampInk: "#0E2A33"; sillDark: "#4E6C76"
        ink: "#0E2A33"; ink2: "#243A42"; border: "#4E6C76"
        primary: "#0B3C49"; primaryInk: "#FFFFFF"; primaryPressed: "#052029"
        pressed: "#FFCF66"; pressedInk: "#0E2A33"; litEdge: "#0E2A33"; mainLitEdge: "#FFCF66"
        sill: "#072C36"; sillInk: "#FFF9EE"; sillBorder: "#8DB2BC"; sillLit: "#FFCF66"
        trouble: "#6B1013"; troubleFill: "#FDE9E4"; troubleBorder: "#A02A20"
        good: "#0A4226"; goodFill: "#E4F3E6"; goodBorder: "#2B6E49"
        disabled: "#3C5058"; focus: "#0E2A33"; focusGap: "#FFCF66"
        iconLine: "#0B3C49"; iconLight: "#FFCF66"; markLight: "#FFCF66"
        quietEdge: "#FFEFC7"; numberEdge: "#0B3C49"; glass: "#FFDC8F"
    }
    readonly property Palette darkPalette: Palette {
        wall: "#050F13"; wallInk: "#FFF6E3"
        page: "#0E2027"; pageEdge: "#93B4BC"
        surface: "#16303A"; lampSoft: "#2E2A17"; lamp: "#FFCF66"; lampInk: "#0B1A20"; sillDark: "#4E6C76"
        ink: "#FFF6E3"; ink2: "#E6E3D6"; border: "#93B4BC"
        primary: "#FFCF66"; primaryInk: "#0B1A20"; primaryPressed: "#FFE3A3"
        pressed: "#1B424F"; pressedInk: "#FFF6E3"; litEdge: "#FFCF66"; mainLitEdge: "#FFCF66"
        sill: "#050F13"; sillInk: "#FFF6E3"; sillBorder: "#93B4BC"; sillLit: "#FFCF66"
        trouble: "#FFD3CA"; troubleFill: "#2C1614"; troubleBorder: "#F08C7D"
        good: "#C9EFD2"; goodFill: "#10281B"; goodBorder: "#7CC195"
        disabled: "#C3CCCB"; focus: "#FFCF66"; focusGap: "#050F13"
        iconLine: "#FFCF66"; iconLight: "#6B5413"; markLight: "#FFCF66"
        quietEdge: "#2E2A17"; numberEdge: "#FFCF66"; glass: "#FFDC8F"
    }
    readonly property Palette contrastPalette: Palette {
        wall: "#000000"; wallInk: "#FFFFFF"
        page: "#000000"; pageEdge: "#FFFFFF"
        surface: "#000000"; lampSoft: "#000000"; lamp: "#FFEB3B"; lampInk: "#000000"; sillDark: "#FFFFFF"
        ink: "#FFFFFF"; ink2: "#FFFFFF"; border: "#FFFFFF"
        primary: "#FFEB3B"; primaryInk: "#000000"; primaryPressed: "#FFFFFF"
        pressed: "#FFEB3B"; pressedInk: "#000000"; litEdge: "#FFEB3B"; mainLitEdge: "#FFFFFF"
        sill: "#000000"; sillInk: "#FFFFFF"; sillBorder: "#FFFFFF"; sillLit: "#FFEB3B"
        trouble: "#FFFFFF"; troubleFill: "#000000"; troubleBorder: "#FFEB3B"
        good: "#FFFFFF"; goodFill: "#000000"; goodBorder: "#FFFFFF"
        disabled: "#FFFFFF"; focus: "#FFEB3B"; focusGap: "#000000"
        iconLine: "#FFFFFF"; iconLight: "#000000"; markLight: "#000000"
        quietEdge: "#FFFFFF"; numberEdge: "#FFFFFF"; glass: "#000000"
    }
    readonly property Palette palette: scheme === "dark" ? darkPalette : scheme === "contrast" ? contrastPalette : lightPalette

    /// Codes are black on white in every theme, so that every reader finds them.
    readonly property color codeInk: "#000000"
    readonly property color codePaper: "#FFFFFF"
    readonly property real dimOpacity: 0.88

    // --- Letters -----------------------------------------------------------------------------------------------

    component Letters: QtObject {
        required property int note
        required property int body
        required property int tile
        required property int lead
        required property int title
        required property int hero
        required property int number
        /// Words on the sill; stops growing at 140 %.
        required property int sill
        /// Office and clock; does not grow.
        required property int header
        /// A letter on a key of the screen keyboard.
        required property int key
        /// The time in the great window.
        required property int clock
    }

    readonly property int step: size >= 200 ? 2 : size >= 140 ? 1 : 0

    /// Pixel sizes for the layout and the chosen size. The shell never scales by other means.
    readonly property Letters letters: Letters {
        note: theme.capPx([5.0, 7.0, 8.6][theme.step])
        body: theme.capPx([Limits.neededCapMm, 8.6, Limits.neededCapLargestMm][theme.step])
        tile: theme.capPx((theme.small ? [6.4, 9.0, 12.2] : [7.4, 10.4, 12.3])[theme.step])
        lead: theme.capPx((theme.small ? [7.4, 8.9, 12.2] : [8.4, 10.1, 12.3])[theme.step])
        title: theme.capPx((theme.small ? [8.0, 9.6, 8.6] : [9.6, 11.5, 13.9])[theme.step])
        hero: theme.capPx((theme.small ? [10.0, 11.0, 12.2] : [11.0, 13.2, 15.4])[theme.step])
        number: theme.capPx(theme.small ? 30 : theme.portrait ? 56 : 57)
        sill: theme.capPx([Limits.neededCapMm, 8.6, 8.6][theme.step])
        header: theme.capPx(6.2)
        key: theme.capPx([7.4, 8.6, 9.0][theme.step])
        clock: theme.capPx(theme.small ? 11 : 17)
    }

    /// Height of a line, in sizes of the letters, by role.
    function lineHeight(role: string): real {
        // On the small glass empty space gives way before words do.
        return role === "number" ? 0.9 : (role === "body" || role === "note") && !(small && large) ? 1.3 : 1.15
    }

    // --- Space and shape ---------------------------------------------------------------------------------------

    readonly property int gap: mm(4)
    /// Letters of one size stand further from their line's edge than smaller ones: the second line of a pair moves up.
    readonly property int pairSpacing: -mm(1)
    readonly property int gapSmall: mm(2)
    readonly property int gapTight: mm(1)
    readonly property int gapText: mm(3)
    /// Between opposite actions (go on, end).
    readonly property int gapApart: mm(8)
    readonly property int panelPadding: mm(small ? 3 : 5)
    readonly property int tilePadding: mm(small ? 3.4 : 5.5)
    readonly property int tilePaddingTop: mm(small ? 2 : 3)

    readonly property int radius: mm(5)
    readonly property int radiusKey: mm(4)
    readonly property int radiusPanel: mm(7)
    readonly property int radiusSmall: mm(1.5)

    readonly property int edge: Math.max(2, Math.round((contrast ? 1.0 : 0.6) * pxPerMm))
    readonly property int edgeKey: Math.max(2, Math.round((contrast ? 1.0 : 0.5) * pxPerMm))
    readonly property int edgeLit: Math.max(2, mm(1.4))
    readonly property int edgeNumber: mm(2.2)
    readonly property int sillEdge: mm(1.6)
    readonly property int ringGap: mm(1.25)
    readonly property int ring: mm(1.75)

    /// Touch reaches that far beyond the drawing; half of the smallest gap, so that neighbours never overlap.
    readonly property int touchMargin: Math.floor(Limits.targetGapMm * pxPerMm / 2)
    readonly property int target: mm(Limits.targetMm)
    readonly property int journeyTarget: mm(Limits.journeyTargetMm)
    readonly property int button: mm(size > 100 ? 32 : 27)
    readonly property int buttonTall: mm(small ? 32 : 42)

    // --- Layout ------------------------------------------------------------------------------------------------

    readonly property int frame: mm(portrait ? 6 : 4)
    readonly property int margin: mm(small ? 6 : 10)
    readonly property int header: small && large ? mm(0.7) : mm(portrait ? 24 : small ? 14.5 : 19)
    readonly property bool headerShown: !(small && large)
    readonly property int archRise: mm(portrait ? 13 : small ? 5 : 10)
    /// From the foot of the arch to the first line of the content; headings may stand a little inside the arch.
    readonly property int contentTop: portrait ? mm(1) : small ? -mm(2) : -mm(1)
    /// Below the heading.
    readonly property int headGap: mm(small ? 1 : 3)
    readonly property int contentBottom: mm(portrait ? 6 : small ? 3.2 : 5)
    readonly property int sill: mm(portrait ? (large ? 71 : 63) : small ? 29 : (large ? 39 : 33))
    readonly property int sillMargin: mm(small ? 3.2 : 6)
    readonly property int sillGap: mm(Limits.targetGapMm)
    readonly property int sillKeyHeight: mm(small ? 22.5 : large ? 29 : portrait ? 25 : 23)
    readonly property int sillIcon: mm(small ? (large ? 5 : 8) : 10.5)
    /// Icon beside the word instead of over it.
    readonly property bool sillBeside: layout === "landscape" && !large
    readonly property int columns: portrait ? (large ? 1 : 2) : small ? (large ? 1 : 3) : (large ? 2 : 3)
    readonly property int lowReachBand: mm(Limits.reachBandMm)
    readonly property bool headingCentred: !portrait && !large

    /// Of a choice that is on.
    readonly property int tick: mm(small ? 8 : 12)
    readonly property int iconButton: mm(small ? 11 : 12)
    readonly property int niche: mm(small ? 19 : large ? 32 : 21)
    readonly property int nicheTall: mm(small ? 24 : 31)

    // --- Time --------------------------------------------------------------------------------------------------

    component Durations: QtObject {
        required property int lightOff
        required property int page
        required property int question
        required property int questionClose
        required property int ledge
        required property int busyPane
        required property int timePane
        required property int idlePane
        required property int idlePause
        required property int burnInStep
        required property int progress
    }

    /// Milliseconds; all nothing when motion is reduced.
    readonly property Durations durations: Durations {
        lightOff: theme.reducedMotion ? 0 : 120
        page: theme.reducedMotion ? 0 : 180
        question: theme.reducedMotion ? 0 : 200
        questionClose: theme.reducedMotion ? 0 : 120
        ledge: theme.reducedMotion ? 0 : 240
        busyPane: theme.reducedMotion ? 0 : 700
        timePane: theme.reducedMotion ? 0 : 300
        idlePane: theme.reducedMotion ? 0 : 600
        idlePause: 60000
        burnInStep: 600000
        progress: theme.reducedMotion ? 0 : 400
    }
    /// How far a page comes in from the side, a question rises from the sill.
    readonly property int pageShift: mm(6)
    readonly property int questionShift: mm(8)
}
