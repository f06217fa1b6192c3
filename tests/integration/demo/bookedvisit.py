#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A booked visit on a running terminal, from outside, as packaging/demo/visit.py plays one with a ticket.

Booked for two people, moved to another day with its code under the scanner, moved back to the first free time, and come with; where
that time is tomorrow (late in the evening) the visit is cancelled and an ordinary ticket is taken. The scanner is a keyboard, as a
real one is. Each time the code on the printed page is read and is the one of the glass. Takes the arguments of visit.py.
"""
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging/demo"))
import visit  # noqa: E402 (its folder had to be told first)

NEXT_PAGE = ["Next page"]


class BookedVisit(visit.Visit):
    def shown(self, name):
        """The screen of this name, when it is settled."""
        def found():
            screen = self.screen()
            return screen if screen and screen["name"] == name and screen.get("panel", "NoPanel") == "NoPanel" else None
        return self.wait(f"screen {name}", found, 15)

    def touch(self, item):
        time.sleep(0.4)  # longer than the longest motion of the screen: before that a touch is not meant for what came
        super().touch(item)

    def press(self, *sources):
        self.touch(self.wait(f"thing to touch ({sources})", lambda: self.item(self.screen(), list(sources)), 10))

    def read_to(self, *sources):
        """Turns the pages until the key does what it is for."""
        for _ in range(12):
            found = self.wait("page", lambda: self.item(self.screen(), [*sources, *NEXT_PAGE]), 10)
            before = self.screen()
            self.touch(found)
            if self.item(before, list(sources)) is found:
                return
            self.wait("next page", lambda: self.screen(self.touched), 10)
        raise visit.Trouble(f"no page with {sources}")

    def code(self):
        """On the glass, when the promise is there."""
        def found():
            for item in self.screen()["items"]:
                for text in (item["name"], item.get("value", "")):
                    half = text.replace("\u00a0", " ").split(" ")[-2:]
                    if len(half) == 2 and all(len(one) == 4 and one.isupper() for one in half):
                        return "".join(half)
            return None
        self.shown("Booked")
        return self.wait("code on the glass", found, 10)

    def paper(self, count, code):
        """The newest page has the code for the scanner."""
        pages = self.wait(f"{count} printed pages", lambda: (lambda all_: all_ if len(all_) >= count else None)(
            sorted(self.arguments.paper.glob("*.png"), key=lambda page: page.stat().st_mtime_ns)), 40)
        read = subprocess.run(["/usr/bin/zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(pages[-1])], capture_output=True, text=True,
                              timeout=30, check=False).stdout.strip()
        if read != code:
            raise visit.Trouble(f"{pages[-1].name} says {read!r}, the glass {code!r}")

    def scan(self, code):
        self.touched = visit.now()
        self.run("/usr/bin/xdotool", "type", "--delay", "2", "--args", "1", code, "key", "Return")
        print("visit: a code under the scanner", flush=True)

    def photographed(self, name):
        self.shown(name)
        time.sleep(0.4)
        self.photograph(name)

    def wait_idle(self):
        before = self.touched
        self.wait("idle screen", lambda: (self.screen(before) or {}).get("name") == "Idle", 10)

    def book(self):
        self.press("{language}")
        self.shown("Home")
        self.press("{service}")
        self.shown("Service")
        self.read_to("Book a time", "Book")
        self.photographed("BookPeople")
        self.press(self.word("%n person(s)", 2))
        self.photographed("BookDay")
        self.touch(self.first_free())
        self.photographed("BookReview")
        self.read_to("Book this time")
        code = self.code()
        self.photographed("Booked")
        return code

    def word(self, source, count):
        """The plural form for a number below five, with the number in it."""
        forms = self.plurals[source]
        return forms[0 if count == 1 else min(1, len(forms) - 1)].replace("%n", str(count))

    def first_free(self):
        """The great key: it says so in its second line."""
        return self.wait("first free time", lambda: next(
            (item for item in self.screen()["items"] if item.get("value") in self.words["The first free time"]), None), 10)

    def move(self, choose):
        self.press("Change or cancel")
        self.wait("question", lambda: self.item(self.screen(), ["Cancel visit"]), 10)
        self.press("Another time")
        self.shown("BookDay")
        choose()
        self.shown("BookReview")
        self.read_to("Move the visit")
        code = self.code()
        self.photographed("Booked")
        return code

    def last_day(self):
        """The last day on the page that has free times, and its first time."""
        free = self.wait("day", lambda: [item for item in self.screen()["items"] if item.get("value") in self.words["free times"]], 10)
        self.touch(free[-1])
        self.photographed("BookTime")
        times = self.wait("time", lambda: [item for item in self.screen()["items"] if item["name"][:1].isdigit() and ":" in item["name"]
                                           and len(item["name"]) <= 5], 10)
        self.touch(times[0])

    def play(self):
        self.plurals = {message.findtext("source"): [form.text for form in message.iter("numerusform")]
                        for message in visit.xml.parse(self.arguments.translations / f"okienko_{self.arguments.language}.ts").getroot().iter("message")
                        if message.get("numerus")}
        self.shown("Idle")
        code = self.book()
        self.paper(1, code)
        self.press(*visit.DONE)
        self.wait_idle()

        self.scan(code)
        self.photographed("FoundVisit")
        for count, choose in ((2, self.last_day), (3, lambda: self.touch(self.first_free()))):
            if self.move(choose) != code:
                raise visit.Trouble("a moved visit has another code")
            self.paper(count, code)
            self.press(*visit.DONE)
            self.wait_idle()
            self.scan(code)
            self.photographed("FoundVisit")
        if self.item(self.screen(), ["I wait here"]):
            self.press("I wait here")
        else:
            self.press("Change or cancel")
            self.press("Cancel visit")
            self.press("Yes, cancel it")
            self.wait("cancelled visit", lambda: self.item(self.screen(), ["To the service"]), 10)
            self.press("To the service")
            self.shown("Service")
            self.read_to("Take a ticket")
        took = self.touched
        ticket = self.wait("number", lambda: self.event("ticket", after=took), 10)
        accepted = self.wait("printer that accepts the job", lambda: self.event("print", lambda one: one.get("accepted") or one.get("state") == "PaperReady", took), 20)
        printed = self.wait("printed page", lambda: self.event("print", lambda one: one.get("state") == "PaperReady", took), 60)
        self.photographed("Ticket")
        self.press(*visit.DONE)
        self.wait_idle()
        return {
            "number": ticket["number"],
            "touch_to_number_ms": round(ticket["ms"] - took),
            "touch_to_accepted_ms": round(accepted["ms"] - took),
            "touch_to_printed_ms": round(printed["ms"] - took),
            "spoken_s": 0,
            "pages": sorted(path.name for path in self.arguments.paper.glob("*.pdf")),
            "screenshots": self.shots,
        }


if __name__ == "__main__":
    visit.Visit = BookedVisit
    sys.exit(visit.main())
