// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

Item {
    id: glass
    width: 800
    height: 600

    KButton {
        id: first
        text: "Take a ticket"
        width: 300
        height: 120
        x: 50
        y: 50
    }
    KButton {
        id: second
        text: "Book a visit"
        width: 300
        height: 120
        x: 400
        y: 50
    }
    KTile {
        id: gone
        title: "Passport"
        detail: "nobody is waiting"
        available: false
        reason: "None left today"
        width: 300
        height: 160
        x: 50
        y: 300
    }
    SignalSpy { id: firstSpy; target: first; signalName: "activated" }
    SignalSpy { id: secondSpy; target: second; signalName: "activated" }
    SignalSpy { id: goneSpy; target: gone; signalName: "activated" }
    SignalSpy { id: refusedSpy; target: gone; signalName: "refused" }
    SignalSpy { id: struckSpy; target: TouchLock; signalName: "struck" }

    TestCase {
        name: "Touch"
        when: windowShown

        function init() {
            tryCompare(TouchLock, "locked", false)
            tryCompare(first, "touched", false)
            for (const spy of [firstSpy, secondSpy, goneSpy, refusedSpy, struckSpy])
                spy.clear()
            first.busy = false
            FocusPath.keysInUse = false
        }

        function test_lettingGoInsideActs() {
            mousePress(first)
            verify(first.touched)
            compare(firstSpy.count, 0)
            mouseRelease(first)
            compare(firstSpy.count, 1)
            compare(struckSpy.count, 1)
        }

        function test_aFingerActsLikeAMouse() {
            const finger = touchEvent(first)
            finger.press(0, first).commit()
            verify(first.touched)
            finger.release(0, first).commit()
            compare(firstSpy.count, 1)
        }

        function test_theLightIsSeenHoweverShortTheTouch() {
            mouseClick(first)
            verify(first.touched)
            tryCompare(first, "touched", false)
        }

        function test_slidingOffCancelsAndTheLightGoesOut() {
            mousePress(first)
            mouseMove(first, first.width / 2, first.height + 100)
            verify(!first.touched)
            mouseMove(first, first.width / 2, first.height / 2)
            mouseRelease(first)
            compare(firstSpy.count, 0)
        }

        function test_aSlowPressActsToo() {
            mousePress(first)
            wait(1000)
            mouseRelease(first)
            compare(firstSpy.count, 1)
        }

        function test_theSecondStrikeIsTheSameStrikeWhereverItLands() {
            mouseClick(first)
            mouseClick(first)
            mouseClick(second)
            compare(firstSpy.count, 1)
            compare(secondSpy.count, 0)
            tryCompare(TouchLock, "locked", false)
            mouseClick(second)
            compare(secondSpy.count, 1)
        }

        function test_touchReachesALittleBeyondTheDrawing() {
            mouseClick(first, first.width + Theme.touchMargin - 1, first.height / 2)
            compare(firstSpy.count, 1)
            tryCompare(TouchLock, "locked", false)
            mouseClick(first, first.width + Theme.touchMargin + 2, first.height / 2)
            compare(firstSpy.count, 1)
        }

        function test_busyDoesNothingAndSaysSoAfterAMoment() {
            first.busy = true
            compare(first.shownText, "Take a ticket")
            mouseClick(first)
            compare(firstSpy.count, 0)
            tryCompare(first, "busyShown", true)
            compare(first.shownText, "One moment")
            compare(first.Access.value, "One moment")
            first.busy = false
            compare(first.shownText, "Take a ticket")
        }

        function test_whatIsNotAvailableSaysWhyInsteadOfActing() {
            mouseClick(gone)
            compare(goneSpy.count, 0)
            compare(refusedSpy.count, 1)
            compare(gone.secondLine, "None left today")
            verify(gone.Access.unavailable)
            compare(gone.Access.value, "None left today")
            compare(gone.Accessible.name, "Passport, None left today, not available")
        }

        function test_returnAndSpacePressOnce_data() {
            return [{ tag: "return", key: Qt.Key_Return }, { tag: "enter", key: Qt.Key_Enter }, { tag: "space", key: Qt.Key_Space }]
        }
        function test_returnAndSpacePressOnce(data) {
            first.forceActiveFocus()
            keyClick(data.key)
            compare(firstSpy.count, 1)
            verify(first.ringed)
        }

        function test_arrowsAndTabMoveTheFocusAndTouchHidesTheRing() {
            first.forceActiveFocus()
            verify(!first.ringed)
            keyClick(Qt.Key_Right)
            verify(second.ringed)
            keyClick(Qt.Key_Tab)
            verify(gone.ringed)
            keyClick(Qt.Key_Up)
            verify(first.ringed)
            mouseClick(second)
            verify(second.activeFocus)
            verify(!second.ringed)
        }

        function test_anAssistiveProgramPressesOnce() {
            first.Accessible.pressAction()
            compare(firstSpy.count, 1)
        }
    }
}
