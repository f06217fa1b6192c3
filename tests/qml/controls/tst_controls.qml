// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Okienko.Access
import Okienko.Controls
import Okienko.Theme

Item {
    id: glass
    width: 1080
    height: 1920

    Component { id: tileMaker; KTile {} }
    Component { id: headingMaker; KHeading {} }
    Component { id: textMaker; KText {} }
    Component { id: sillMaker; KSill { width: 1080; height: Theme.sill } }
    Component { id: keyboardMaker; KKeyboard { width: Theme.mm(236) } }
    Component { id: pagerMaker; KPager { width: 900 } }
    Component { id: fieldMaker; KField { width: 900 } }
    Component { id: stripMaker; KStrip { width: 900 } }
    Component { id: iconMaker; KIcon {} }
    Component { id: codeMaker; KQr { size: 400 } }
    Component { id: windowMaker; KNumberWindow { width: 950; height: 810 } }
    Component {
        id: pageMaker
        KPage {
            id: page
            property alias tile: tile
            property alias question: question
            width: 1080
            height: 1920
            officeName: "Office"
            time: "10:24"
            KScreen {
                anchors.fill: parent
                title: "How can we help?"
                KTile { id: tile; title: "Ticket"; width: 400; height: 200 }
            }
            questions: [ KQuestion { id: question; title: "More time?"; accept: "Yes"; decline: "No" } ]
        }
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function init() {
            tryCompare(TouchLock, "locked", false)
        }
        function cleanup() {
            Theme.size = 100
            Theme.scheme = "light"
            Theme.width = 1080
            Theme.height = 1920
            Theme.pxPerMm = 4.03
        }

        function test_aTileGrowsWithItsWords() {
            const tile = createTemporaryObject(tileMaker, glass, { title: "Identity", icon: "identity", width: 450 })
            tile.height = Qt.binding(() => tile.implicitHeight)
            verify(tile.implicitHeight >= Theme.journeyTarget)
            tryCompare(tile, "fits", true)
            const before = tile.implicitHeight
            tile.title = "Registration of vehicles and of everything else that has wheels"
            tryVerify(() => tile.implicitHeight > before)
            tryCompare(tile, "fits", true)
            tile.height = before
            tryCompare(tile, "fits", false)
        }

        function test_aTileSaysItsTwoLines() {
            const tile = createTemporaryObject(tileMaker, glass, { title: "Identity", detail: "5 are waiting", chosen: true })
            compare(tile.Access.role, Access.Button)
            compare(tile.Access.name, "Identity")
            compare(tile.Access.value, "5 are waiting")
            verify(tile.Access.chosen)
            compare(tile.Accessible.name, "Identity, 5 are waiting, chosen")
        }

        function test_aHeadingKeepsItsLinesButNotItsWidth() {
            const heading = createTemporaryObject(headingMaker, glass, { text: "Czy potrzebujesz więcej czasu na to?", width: 700 })
            compare(heading.lines, 2)
            verify(heading.usedWidth < 700)
            compare(heading.Access.role, Access.Heading)
        }

        function test_noLineEndsWithAOneLetterWord() {
            const hard = "\u00a0"
            compare(Typesetter.bound("Usiądź w holu i czekaj"), "Usiądź w" + hard + "holu i" + hard + "czekaj")
            compare(Typesetter.bound("czeka 5 osób"), "czeka 5" + hard + "osób")
            compare(Typesetter.bound("о 7:30 у вівторок"), "о" + hard + "7:30" + hard + "у" + hard + "вівторок")
            compare(Typesetter.bound("dom i ogród, 3, 4 lub 5"), "dom i" + hard + "ogród, 3, 4" + hard + "lub 5")
        }

        function test_wordsAreReadWithPlainSpaces() {
            const text = createTemporaryObject(textMaker, glass, { text: "Usiądź w holu", width: 500 })
            compare(text.Access.name, "Usiądź w holu")
        }

        function test_theSillKeepsItsKeysInOrder_data() {
            return [
                { tag: "portrait", w: 1080, h: 1920, px: 4.03, size: 100, keys: "back restart help staff language letters contrast voice" },
                { tag: "landscape", w: 1920, h: 1080, px: 4.03, size: 200, keys: "back restart help staff language letters contrast voice" },
                { tag: "small", w: 1280, h: 800, px: 5.88, size: 100, keys: "back restart help language letters voice" },
                { tag: "small, large letters", w: 1280, h: 800, px: 5.88, size: 140, keys: "back help letters more" }
            ]
        }
        function test_theSillKeepsItsKeysInOrder(data) {
            Theme.width = data.w
            Theme.height = data.h
            Theme.pxPerMm = data.px
            Theme.size = data.size
            const sill = createTemporaryObject(sillMaker, glass, { width: data.w })
            const expected = data.keys.split(" ")
            compare(sill.names.length, expected.length)
            let before = null
            for (let i = 0; i < expected.length; ++i) {
                compare(sill.names[i], expected[i])
                const key = sill.keyNamed(expected[i])
                verify(key.width / data.px >= Limits.targetMm, "width of " + expected[i])
                verify(key.height / data.px >= Limits.targetMm)
                verify(key.x >= 0 && key.x + key.width <= data.w)
                verify(key.width >= key.implicitWidth - 1, "words of " + expected[i])
                if (before && before.y === key.y)
                    verify(key.x - before.x - before.width >= Math.floor(Limits.targetGapMm * data.px))
                compare(key.Access.role, Access.Key)
                before = key
            }
        }

        function test_aSillKeySaysItsName() {
            const sill = createTemporaryObject(sillMaker, glass)
            sill.unavailable = ["back"]
            const spy = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'pressed' }", glass)
            spy.target = sill
            mouseClick(sill.keyNamed("help"))
            compare(spy.count, 1)
            compare(spy.signalArguments[0][0], "help")
            tryCompare(TouchLock, "locked", false)
            verify(!sill.keyNamed("back").available)
            mouseClick(sill.keyNamed("back"))
            compare(spy.count, 1)
        }

        function test_everyLetterHasAKeyOfItsOwn_data() {
            return [
                { tag: "pl", letters: "abcdefghijklmnoprstuwyząćęłńóśźż" },
                { tag: "en", letters: "abcdefghijklmnopqrstuvwxyz" },
                { tag: "uk", letters: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’" },
                { tag: "de", letters: "abcdefghijklmnopqrstuvwxyzäöüß" },
                { tag: "code", letters: "34679ACDEFGHJKMNPQRTWXY" },
                { tag: "digits", letters: "0123456789" }
            ]
        }
        function test_everyLetterHasAKeyOfItsOwn(data) {
            const keyboard = createTemporaryObject(keyboardMaker, glass, { layout: data.tag })
            const signs = keyboard.rows.join(" ").split(" ")
            for (const letter of data.letters)
                verify(signs.includes(letter), letter)
            verify(keyboard.keyWidth / 4.03 >= Limits.keyWidthMm)
            verify(keyboard.keyHeight / 4.03 >= Limits.keyHeightMm)
            verify(keyboard.keyGap / 4.03 >= Limits.keyGapMm)
        }

        function find(item, name) {
            if (item.Access && item.Access.role === Access.Key && item.Access.name === name)
                return item
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], name)
                if (found)
                    return found
            }
            return null
        }

        function test_theKeyboardTypesErasesAndClears() {
            const keyboard = createTemporaryObject(keyboardMaker, glass, { layout: "pl" })
            let text = ""
            keyboard.key.connect(letter => text += letter)
            keyboard.backspace.connect(() => text = text.slice(0, -1))
            keyboard.clear.connect(() => text = "")
            mouseClick(find(keyboard, "ł"))
            mouseClick(find(keyboard, "ó"))
            mouseClick(find(keyboard, "Space"))
            compare(text, "łó ")
            mouseClick(find(keyboard, "Delete"))
            compare(text, "łó")
            mouseClick(find(keyboard, "Clear"))
            compare(text, "")
            mouseClick(find(keyboard, "e"))
            mouseClick(find(keyboard, "e"))
            compare(text, "e", "the second strike on the same key is the same strike")
        }

        function test_thePagerSaysWhereOneIs() {
            const pager = createTemporaryObject(pagerMaker, glass, { page: 0, pages: 2 })
            verify(pager.visible)
            let went = ""
            pager.next.connect(() => went += "next ")
            pager.previous.connect(() => went += "previous ")
            mouseClick(pager, pager.width - 100, pager.height / 2)
            compare(went, "next ")
            pager.page = 1
            tryCompare(TouchLock, "locked", false)
            mouseClick(pager, 60, pager.height / 2)
            compare(went, "next previous ")
            pager.pages = 1
            verify(!pager.visible)
        }

        function test_aFieldTakesKeysAndKeepsSecrets() {
            const field = createTemporaryObject(fieldMaker, glass, { label: "Phone", text: "600" })
            let typed = ""
            let erased = 0
            field.typed.connect(letters => typed += letters)
            field.erased.connect(() => ++erased)
            field.forceActiveFocus()
            keyClick("a")
            keyClick(Qt.Key_Backspace)
            compare(typed, "a")
            compare(erased, 1)
            compare(field.Access.role, Access.Field)
            compare(field.Access.value, "600")
            verify(field.Access.personal)
            field.secret = true
            compare(field.Access.value, "")
        }

        function test_aStripIsAStatusWithBothTexts() {
            const strip = createTemporaryObject(stripMaker, glass, { kind: "trouble", title: "No paper", text: "The number holds." })
            compare(strip.Access.role, Access.Status)
            compare(strip.Access.name, "No paper")
            compare(strip.Access.value, "The number holds.")
            compare(strip.icon, "warning")
        }

        function test_anIconIsDrawnInTheColoursAskedFor() {
            const icon = createTemporaryObject(iconMaker, glass, { name: "window", size: 96, line: "#ff0000", light: "#00ff00" })
            tryCompare(icon, "status", Image.Ready)
            compare(icon.sourceSize.width, 96)
            const picture = grabImage(icon)
            compare(picture.pixel(34, 30), Qt.color("#00ff00"))
            compare(picture.pixel(48, 40), Qt.color("#ff0000"))
        }

        function test_aCodeIsBlackOnWhiteInEveryTheme_data() {
            return [{ tag: "light" }, { tag: "dark" }, { tag: "contrast" }]
        }
        function test_aCodeIsBlackOnWhiteInEveryTheme(data) {
            Theme.scheme = data.tag
            const code = createTemporaryObject(codeMaker, glass, { text: "https://office.example/t/A047 ąż%", name: "Code" })
            waitForRendering(code)
            const picture = grabImage(code)
            let black = 0
            for (let x = 20; x < 380; ++x)
                black += picture.red(x, 200) < 10 ? 1 : 0
            verify(black > 50)
            compare(picture.pixel(200, 12), Qt.color("#ffffff"))
            compare(code.Access.role, Access.Picture)
        }

        function test_theNumberFitsItsWindowAndIsSaid() {
            const window = createTemporaryObject(windowMaker, glass, { title: "Your number", number: "W088", service: "Identity card" })
            verify(window.fits)
            verify(Theme.letters.number * Limits.capPerEm / Theme.pxPerMm >= 56)
        }

        function test_anOpenQuestionHushesThePageAndTakesTheFocus() {
            const page = createTemporaryObject(pageMaker, glass)
            verify(!page.questioned)
            page.question.open = true
            verify(page.questioned)
            const spy = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'activated' }", glass)
            spy.target = page.tile
            mouseClick(page.tile)
            compare(spy.count, 0)
            FocusPath.begin(page)
            keyClick(Qt.Key_Backtab)
            verify(!page.tile.activeFocus)
            page.question.open = false
            tryCompare(page.question, "visible", false)
            mouseClick(page.tile)
            compare(spy.count, 1)
        }
    }
}
