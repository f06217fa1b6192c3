// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

TestCase {
    id: testCase
    name: "Theme"

    readonly property var glasses: [
        { tag: "21.5 portrait", width: 1080, height: 1920, px: 4.03, layout: "portrait" },
        { tag: "21.5 landscape", width: 1920, height: 1080, px: 4.03, layout: "landscape" },
        { tag: "10.1", width: 1280, height: 800, px: 5.88, layout: "small" },
        { tag: "32 portrait", width: 1080, height: 1920, px: 2.71, layout: "portrait" }
    ]

    function look(glass) {
        Theme.width = glass.width
        Theme.height = glass.height
        Theme.pxPerMm = glass.px
    }
    function cleanup() {
        look(glasses[0])
        Theme.size = 100
        Theme.scheme = "light"
        Theme.reducedMotion = false
    }
    /// WCAG 2 relative luminance of a colour.
    function luminance(colour) {
        const linear = value => value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4)
        return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b)
    }
    function contrast(one, other) {
        const a = luminance(one), b = luminance(other)
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    }

    function test_layoutFollowsTheGlass_data() { return glasses }
    function test_layoutFollowsTheGlass(data) {
        look(data)
        compare(Theme.layout, data.layout)
    }

    function test_neededWordsAreHighEnoughOnEveryGlass_data() { return glasses }
    function test_neededWordsAreHighEnoughOnEveryGlass(data) {
        look(data)
        const needed = { 100: Limits.neededCapMm, 140: Limits.neededCapLargeMm, 200: Limits.neededCapLargestMm }
        for (const size of [100, 140, 200]) {
            Theme.size = size
            for (const role of ["body", "tile", "lead", "hero"])
                verify(Theme.letters[role] * Limits.capPerEm / data.px >= needed[size] - 0.001, role + " at " + size)
            verify(Theme.letters.sill * Limits.capPerEm / data.px >= Math.min(needed[size], Limits.neededCapLargeMm) - 0.001)
            verify(Theme.letters.note * Limits.capPerEm / data.px >= Limits.otherCapMm)
        }
    }

    function test_targetsKeepTheirSizeOnEveryGlass_data() { return glasses }
    function test_targetsKeepTheirSizeOnEveryGlass(data) {
        look(data)
        verify(Theme.target / data.px >= Limits.targetMm)
        verify(Theme.journeyTarget / data.px >= Limits.journeyTargetMm)
        verify(Theme.sillKeyHeight / data.px >= Limits.targetMm)
        verify(Theme.sillGap / data.px >= Limits.targetGapMm)
        verify(Theme.edge >= 2)
    }

    function test_everyPairOfColoursHoldsItsPromise_data() {
        return [{ tag: "light", words: 10 }, { tag: "dark", words: 10 }, { tag: "contrast", words: 15 }]
    }
    function test_everyPairOfColoursHoldsItsPromise(data) {
        Theme.scheme = data.tag
        const p = Theme.palette
        const words = [["ink", "page"], ["ink", "surface"], ["ink", "lampSoft"], ["ink2", "page"], ["ink2", "surface"],
                       ["ink2", "lampSoft"], ["primaryInk", "primary"], ["primaryInk", "primaryPressed"],
                       ["pressedInk", "pressed"], ["wallInk", "wall"], ["sillInk", "sill"], ["trouble", "page"],
                       ["trouble", "troubleFill"], ["good", "goodFill"]]
        // The table of the look is rounded to one place.
        for (const [front, back] of words)
            verify(contrast(p[front], p[back]) >= data.words - 0.05, front + " on " + back + " " + contrast(p[front], p[back]))
        const edges = [["border", "page"], ["border", "surface"], ["border", "lampSoft"], ["primary", "page"],
                       ["sillBorder", "sill"], ["sillLit", "sill"], ["troubleBorder", "page"], ["goodBorder", "page"],
                       ["focus", "page"], ["focus", "surface"], ["focus", "lampSoft"], ["iconLine", "surface"]]
        for (const [front, back] of edges)
            verify(contrast(p[front], p[back]) >= 4.5, front + " against " + back)
        verify(contrast(p.disabled, p.page) >= 7)
        verify(contrast(p.disabled, p.surface) >= 7)
    }

    function test_reducedMotionStopsEverything() {
        Theme.reducedMotion = true
        for (const what of ["lightOff", "page", "question", "questionClose", "ledge", "busyPane", "timePane", "idlePane", "progress"])
            compare(Theme.durations[what], 0, what)
    }
}
