#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that each check of checks.py passes on a sound house and finds a fault seeded into it."""
import stat
import tempfile
import unittest
from pathlib import Path

import checks

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
HASH = "# SPDX-License-Identifier: GPL-3.0-or-later\n"
LANGUAGES = {"pl": 3, "en": 2, "uk": 3, "de": 2}


def ts(language, sources=("Take a ticket",), state="", forms=None):
    def plural(count):
        return "".join(f"<numerusform>%n</numerusform>" for _ in range(count))

    kind = f' type="{state}"' if state else ""
    body = "".join(f"<message><source>{one}</source><translation{kind}>{one}</translation></message>" for one in sources)
    body += f'<message numerus="yes"><source>%n waiting</source><translation>{plural(forms or LANGUAGES[language])}</translation></message>'
    return f'<?xml version="1.0"?><TS version="2.1"><context><name>HomeScreen</name>{body}</context></TS>'


def sound():
    """A small house without fault."""
    files = {
        "CMakeLists.txt": HASH,
        "LICENSE": "GPL\n",
        "README.md": "app/ domain/ ports/ desk/ printer/ qml/ theme/ controls/ screens/ assets/ packaging/ tests/ translations/\n",
        ".gitignore": "build/\n",
        "app/domain/CMakeLists.txt": HASH,
        "app/domain/ticket.h": SPDX + "#pragma once\n#include <QString>\n#include <tl/expected.hpp>\n",
        "app/desk/CMakeLists.txt": HASH,
        "app/desk/ticketdesk.h": SPDX + '#pragma once\n#include "domain/ticket.h"\n',
        "app/desk/ticketdesk.cpp": SPDX + '#include "desk/ticketdesk.h"\n// see "printer/page.h"\n#include "ticketdesk.moc"\n',
        "printer/CMakeLists.txt": HASH,
        "printer/page.cpp": SPDX + '#include <cups/cups.h>\n#include <QPainter>\n#include "domain/ticket.h"\n',
        "qml/theme/CMakeLists.txt": HASH,
        "qml/theme/Theme.qml": SPDX + 'pragma Singleton\nimport QtQuick\nQtObject { property color ink: "#112233" }\n',
        "qml/controls/CMakeLists.txt": HASH,
        "qml/controls/KText.qml": SPDX + "import QtQuick\nimport Okienko.Theme\nText { color: Theme.ink }\n",
        "qml/screens/CMakeLists.txt": HASH,
        "qml/screens/HomeScreen.qml": SPDX + 'import QtQuick\nimport Okienko.Controls\nKText { text: qsTr("Take a ticket") // Text {\n }\n',
        "assets/icons/back.svg": "<svg/>\n",
        "packaging/run.sh": "#!/bin/bash\n" + HASH,
        "translations/okienko_pl.ts": "",
        "links": "domain=tl::expected;Qt6::Core\ndesk=okienko_domain;$<LINK_ONLY:okienko_store>\nprinter=Cups::Cups\n"
                 "theme=Qt6::Quick;okienko_themeplugin\n",
        "lupdate": "#!/bin/sh\nfor last; do :; done\ncp \"$(dirname \"$0\")/fresh.ts\" \"$last\"\n",
        "fresh.ts": ts("en"),
    }
    for room in ("domain", "desk", "printer"):
        files[f"tests/unit/{room}/CMakeLists.txt"] = HASH + f"okienko_test(tst_{room})\n"
        files[f"tests/unit/{room}/tst_{room}.cpp"] = SPDX
    for language in LANGUAGES:
        files[f"translations/okienko_{language}.ts"] = ts(language)
    return files


# check -> faults; a fault is (files to write over the sound house, what the message must say). None removes a file.
FAULTS = {
    "top": [({"notes.txt": "x"}, "notes.txt"), ({".hidden": "x"}, ".hidden")],
    "rooms": [({"app/loft/box.cpp": SPDX}, "app/loft/box.cpp"), ({"app/stray.cpp": SPDX}, "app/stray.cpp"),
              ({"qml/other/Thing.qml": SPDX}, "qml/other/Thing.qml")],
    "includes": [
        ({"app/domain/ticket.h": SPDX + '#pragma once\n#include "desk/ticketdesk.h"\n'}, "domain must not include desk"),
        ({"app/desk/ticketdesk.cpp": SPDX + '#include "printer/page.h"\n'}, "desk must not include printer"),
        ({"app/desk/ticketdesk.cpp": SPDX + '#include "ticketdesk.h"\n'}, "does not name its room"),
        ({"app/desk/ticketdesk.cpp": SPDX + '#include "../domain/ticket.h"\n'}, "does not name its room"),
        ({"app/desk/ticketdesk.cpp": SPDX + '#include "loft/box.h"\n'}, "there is no room loft"),
        ({"app/desk/ticketdesk.cpp": SPDX + "#include <domain/ticket.h>\n"}, "with quotes"),
        ({"app/desk/ticketdesk.cpp": SPDX + "#include <cups/cups.h>\n"}, "is CUPS"),
        ({"app/desk/ticketdesk.cpp": SPDX + "#  include <sqlite3.h>\n"}, "is SQLite"),
        ({"app/desk/ticketdesk.cpp": SPDX + "#include <QNetworkReply>\n"}, "is Qt Network"),
        ({"app/desk/ticketdesk.cpp": SPDX + "#include <QAudioSink>\n"}, "is Qt Multimedia"),
        ({"app/desk/ticketdesk.cpp": SPDX + "#include <espeak-ng/speak_lib.h>\n"}, "is espeak-ng"),
        ({"app/desk/ticketdesk.cpp": SPDX + "#include <QQuickItem>\n"}, "is Qt Quick"),
        ({"app/domain/ticket.h": SPDX + "#include <QString>\n"}, "#pragma once"),
    ],
    "links": [
        ({"links": "domain=okienko_desk\n"}, "okienko_domain links okienko_desk"),
        ({"links": "desk=$<LINK_ONLY:okienko_printer>\n"}, "okienko_desk links okienko_printer"),
        ({"links": "desk=Cups::Cups\n"}, "CUPS is at home only in"),
        ({"links": "desk=Some::Thing\n"}, "rooms.toml does not know"),
        ({"links": "loft=Qt6::Core\n"}, "okienko_loft"),
    ],
    "imports": [
        ({"qml/screens/HomeScreen.qml": SPDX + "import QtQuick.Controls\n"}, "must not import QtQuick.Controls"),
        ({"qml/controls/KText.qml": SPDX + "import Okienko.Models\n"}, "must not import Okienko.Models"),
        ({"qml/theme/Theme.qml": SPDX + "import Okienko.Controls\n"}, "must not import Okienko.Controls"),
        ({"qml/screens/HomeScreen.qml": SPDX + 'import "../controls"\n'}, "by path"),
    ],
    "raw": [
        ({"qml/screens/HomeScreen.qml": SPDX + "Item { Text { } }\n"}, "raw Text"),
        ({"qml/shell/Shell.qml": SPDX + "Item {\n  MouseArea {\n} }\n"}, "raw MouseArea"),
        ({"qml/screens/HomeScreen.qml": SPDX + "Item { component Big: Image {} }\n"}, "raw Image"),
    ],
    "colours": [
        ({"qml/screens/HomeScreen.qml": SPDX + 'Item { property color c: "#fff" }\n'}, '"#fff"'),
        ({"qml/controls/KText.qml": SPDX + 'Text { color: "red" }\n'}, "red"),
        ({"qml/controls/KText.qml": SPDX + "Text { property color c: Qt.rgba(0, 0, 0, 1) }\n"}, "Qt.rgba("),
        ({"app/desk/ticketdesk.cpp": SPDX + 'const char *ink = "#A0B0C0";\n'}, "#A0B0C0"),
    ],
    "spdx": [({"app/domain/ticket.h": "#pragma once\n"}, "app/domain/ticket.h"), ({"packaging/run.sh": "#!/bin/bash\nset -e\n"}, "run.sh"),
             ({"qml/theme/CMakeLists.txt": "project(x)\n"}, "qml/theme/CMakeLists.txt"), ({"packaging/tool": "#!/bin/sh\n"}, "packaging/tool")],
    "names": [({"app/domain/Ticket.cpp": SPDX}, "Ticket.cpp"), ({"app/Domain/a.cpp": SPDX}, "Domain"),
              ({"qml/screens/homescreen.qml": SPDX}, "homescreen.qml")],
    "length": [({"app/domain/long.cpp": SPDX + "\n" * 400}, "long.cpp: 401 lines")],
    "words": [({"app/domain/a.cpp": SPDX + "// TO" + "DO: later\n"}, "a.cpp:2"), ({"tests/unit/desk/tst_desk.cpp": SPDX + 'QSK' + 'IP("x");\n'}, "tst_desk.cpp:2"),
              ({"README.md": "see /wo" + "rk/main\n"}, "README.md:1"), ({"packaging/run.sh": "cat ../sha" + "red/house.md\n"}, "run.sh:1")],
    "tests": [({"tests/unit/desk/tst_desk.cpp": None}, "no tests in tests/unit/desk"), ({"tests/unit/desk/CMakeLists.txt": HASH}, "never runs")],
    "map": [({"README.md": "app/ domain/ printer/ qml/ theme/ controls/ screens/ assets/ packaging/ tests/ translations/\n"}, "app/desk/"),
            ({"README.md": None}, "missing"), ({"README.md": "app/ domain/ desk/ printer/ qml/ theme/ controls/ screens/ packaging/ tests/ translations/\n"}, "assets/")],
    "translations": [
        ({"translations/okienko_uk.ts": None}, "okienko_uk.ts: missing"),
        ({"translations/okienko_de.ts": ts("de", state="unfinished")}, "is unfinished"),
        ({"translations/okienko_de.ts": ts("de", state="vanished")}, "is vanished"),
        ({"translations/okienko_en.ts": ts("en", sources=())}, "okienko_en.ts: 'Take a ticket' (HomeScreen) is missing"),
        ({"translations/okienko_pl.ts": ts("pl", forms=2)}, "has 2 plural forms"),
        ({"translations/okienko_pl.ts": ts("pl").replace("<translation>Take a ticket<", "<translation> <")}, "is empty"),
        ({"translations/okienko_pl.ts": ts("pl").replace("<translation>Take a ticket<", "<translation>%1<")}, "arguments"),
        ({"translations/okienko_pl.ts": "<TS>"}, "okienko_pl.ts:"),
    ],
    "texts": [({"fresh.ts": ts("en", sources=("Take a ticket", "New"))}, "'New' is not in"), ({"fresh.ts": ts("en", sources=())}, "no longer used"),
              ({"lupdate": "#!/bin/sh\nexit 1\n"}, "lupdate failed")],
}


class SelfTest(unittest.TestCase):
    def run_check(self, name, changes):
        rules = Path(__file__).resolve().parent / "rooms.toml"
        with tempfile.TemporaryDirectory() as scratch:
            root, outside = Path(scratch) / "house", Path(scratch) / "outside"
            for path, text in {**sound(), **changes}.items():
                if text is None:
                    continue
                file = (outside if path in {"links", "lupdate", "fresh.ts"} else root) / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            (outside / "lupdate").chmod(stat.S_IRWXU)
            return list(checks.CHECKS[name](checks.House(root, rules, outside / "links", str(outside / "lupdate"))))

    def test_every_check_has_faults(self):
        self.assertEqual(set(FAULTS), set(checks.CHECKS))

    def test_sound_house_passes(self):
        for name in checks.CHECKS:
            with self.subTest(check=name):
                self.assertEqual(self.run_check(name, {}), [])

    def test_seeded_fault_is_found(self):
        for name, faults in FAULTS.items():
            for changes, expected in faults:
                with self.subTest(check=name, fault=expected):
                    found = self.run_check(name, changes)
                    self.assertTrue(any(expected in message for message in found), f"{found}")


if __name__ == "__main__":
    unittest.main()
