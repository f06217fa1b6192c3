#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""After a visit nothing of it is left in the memory of the real program, nor in its log.

One whole visit is played: letters are typed into the search, a need is chosen, a ticket is taken and printed, "done". The
process's memory is read from /proc before and after. What has to be found while the ticket is on the glass (so the search
sees what is there) must not be found after it. Needs root, as reading another process's memory does.
"""
import base64
import hashlib
import re
import subprocess
import sys
import time
import unittest

from kiosk import House, until

TYPED = "qwzxqw"  # in no text of the office
ALPHABET = "34679ACDEFGHJKMNPQRTWXY"


def memory(process):
    """Every readable region of a process: (name, address, bytes)."""
    with open(f"/proc/{process.pid}/maps", encoding="ascii") as maps, open(f"/proc/{process.pid}/mem", "rb") as mem:
        for line in maps:
            words = line.split(maxsplit=5)
            begin, end = (int(side, 16) for side in words[0].split("-"))
            name = words[5].strip() if len(words) > 5 else ""
            if "r" not in words[1] or name in ("[vvar]", "[vsyscall]", "[vvar_vclock]"):
                continue
            try:
                mem.seek(begin)
                yield name, begin, mem.read(end - begin)
            except OSError:
                pass


def found(process, needles):
    """Where each needle is: name -> list of (region, address, what stands around it)."""
    places = {}
    for region, begin, content in memory(process):
        for name, needle in needles.items():
            at = content.find(needle)
            while at >= 0:
                places.setdefault(name, []).append((region, hex(begin + at), content[max(0, at - 24):at + min(len(needle), 24) + 40]))
                at = content.find(needle, at + 1)
    return places


def token_on(picture):
    """What the QR code on a picture says."""
    return subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, check=True).stdout.strip()


def line_through_code(picture, width=1080, piece=96):
    """Pixels of a line through the QR code on a picture of the glass, as they stand in memory (BGRA). A code's line is black
    and white only, changes often, and repeats in the next two lines, because its squares are several pixels high."""
    pixels = subprocess.run(["/usr/bin/convert", str(picture), "-alpha", "on", "-depth", "8", "bgra:-"], capture_output=True,
                            check=True).stdout
    lines = [pixels[at:at + width * 4] for at in range(0, len(pixels), width * 4)]
    for y in range(len(lines) - 2):
        for x in range(0, (width - piece) * 4, 32):
            part = lines[y][x:x + piece * 4]
            if lines[y + 1][x:x + piece * 4] != part or lines[y + 2][x:x + piece * 4] != part:
                continue
            dots = [part[at:at + 4] for at in range(0, len(part), 4)]
            changes = sum(one != other for one, other in zip(dots, dots[1:]))
            if len(set(dots)) == 2 and changes >= 9:
                return part
    raise AssertionError("no QR code on the glass")


class Privacy(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)

    def needles(self, token, row):
        raw = base64.b32decode(token[3:] + "=" * (-len(token[3:]) % 8))
        code = "".join(ALPHABET[byte % len(ALPHABET)] for byte in hashlib.sha256(raw[:16]).digest()[:4])
        return {
            "token, UTF-16": token.encode("utf-16-le"), "token, UTF-8": token.encode(),
            "code, UTF-16": code.encode("utf-16-le"),
            "typed, UTF-16": TYPED.encode("utf-16-le"), "typed, UTF-8": TYPED.encode(),
            "needs, UTF-16": '{"fetchMe":true}'.encode("utf-16-le"),
            "QR's picture": row,
        }, code, raw

    def test_nothing_of_a_visit_is_left_in_memory_or_log(self):
        kiosk = self.house.kiosk(self.house.configure("home", self.house.folder / "state", self.house.printer()))
        kiosk.touch(kiosk.shown("Idle"), "Polski")
        kiosk.touch(kiosk.shown("Home"), "Wszystkie sprawy")
        kiosk.touch(kiosk.shown("Groups"), "Szukaj", "Znajdź")
        screen = kiosk.shown("Search")
        for letter in TYPED:
            key = next(item for item in screen["items"] if item["name"].strip() == letter)
            kiosk.touch({"name": "Search", "items": [key]}, key["name"])
            time.sleep(0.2)  # longer than the glass's lock after a touch
        self.assertIn("typed, UTF-16", found(kiosk.process, {"typed, UTF-16": TYPED.encode("utf-16-le")}))
        kiosk.touch(screen, "Wstecz")
        kiosk.touch(kiosk.shown("Groups"), "Wstecz")
        kiosk.touch(kiosk.shown("Home"), "Dowód osobisty")
        kiosk.touch(kiosk.shown("Service"), "Potrzebuję wsparcia")
        kiosk.touch(kiosk.shown("Needs"), "Przyjdźcie po mnie")
        time.sleep(0.4)
        kiosk.touch(kiosk.shown_again("Needs"), "Weź bilet", "Gotowe", "Dalej", "Wstecz")
        screen = kiosk.shown("Service", "Ticket")
        if screen["name"] == "Service":
            kiosk.touch(screen, "Weź bilet")
            screen = kiosk.shown("Ticket")
        number = kiosk.wait("number", "ticket")["number"]
        kiosk.wait("printed page", "print", lambda event: event["state"] == "PaperReady")

        picture = self.house.folder / "glass.png"
        subprocess.run(["/usr/bin/import", "-silent", "-window", "root", str(picture)], env=self.house.environment, check=True)
        token = token_on(picture)
        needles, code, raw = self.needles(token, line_through_code(picture))
        before = found(kiosk.process, needles)
        for name in ("token, UTF-16", "QR's picture"):
            self.assertTrue(before.get(name), name)

        kiosk.touch(screen, "Gotowe")
        kiosk.shown("Idle")
        try:
            until("forgetting", lambda: not found(kiosk.process, needles), 8, 0.5)
        except Exception:  # say what is left
            for name, places in found(kiosk.process, needles).items():
                print(name, len(places), *places[:6], sep="\n    ", file=sys.stderr)
            self.fail("something of the visit is left")

        # The ticket's secret itself stays as long as the ledger keeps the ticket, and nowhere but in the ledger's pages.
        for region, address, around in found(kiosk.process, {"secret": raw[16:]}).get("secret", []):
            self.assertIn(address, self.in_pages(kiosk.process, raw), (region, around))

        log = kiosk.log()
        for word in (token, code, TYPED, number, raw.hex(), "fetch"):
            self.assertNotIn(word, log)
        for line in log.splitlines():
            self.assertNotRegex(line, r" (warning|error|fatal) |okienko: warning")
        self.assertEqual(kiosk.end(), 0)

    @staticmethod
    def in_pages(process, raw):
        """Addresses of the secret that belong to a row of the ledger: the ticket's id stands before it."""
        places = set()
        for _, begin, content in memory(process):
            at = content.find(raw[16:])
            while at >= 0:
                if raw[:16] in content[max(0, at - 300):at]:
                    places.add(hex(begin + at))
                at = content.find(raw[16:], at + 1)
        return places


if __name__ == "__main__":
    unittest.main(verbosity=2)
