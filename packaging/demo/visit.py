#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays one visit on a running terminal, from outside: eyes, a finger and ears.

The eyes are the terminal's report (what stands where on the screen, one JSON object a line) and screenshots of the X
server; the finger is a pointer moved and pressed through the X server; the ears are a recording of the sound server's
output. Nothing is called inside the program. All times are CLOCK_MONOTONIC, the finger's and the report's alike.

What is touched: the language, a featured service, "take a ticket", "read it to me", and, when the page has been printed
and the voice is silent, "done". Ends with status 0 and writes visit.json into the folder.
"""
import argparse
import json
import os
import subprocess
import sys
import time
import xml.etree.ElementTree as xml
from pathlib import Path

OWN_NAMES = {"pl": "Polski", "en": "English", "uk": "Українська", "de": "Deutsch"}
# What to touch on which screen, as the sources say it; {language} and {service} are names from the office's data.
TOUCHES = {
    "Idle": ["{language}"],
    "Home": ["{service}"],
    "Groups": ["{service}"],
    "Services": ["{service}"],
    "Service": ["Take a ticket"],
    "Needs": ["Take a ticket", "Continue", "Skip", "No, thank you"],
}
READ_ALOUD = ["Read it to me", "Read to me", "Read the ticket to me"]
DONE = ["Done", "Finish"]


class Trouble(Exception):
    """The visit cannot go on; says why."""


def now():
    return time.clock_gettime(time.CLOCK_MONOTONIC) * 1000


class Report:
    """Follows the terminal's report as it grows."""

    def __init__(self, path):
        self.path, self.offset, self.rest, self.events = path, 0, b"", []

    def read(self):
        if self.path.exists():
            with self.path.open("rb") as file:
                file.seek(self.offset)
                data = file.read()
            self.offset += len(data)
            *lines, self.rest = (self.rest + data).split(b"\n")
            self.events += [json.loads(line) for line in lines if line.strip()]
        return self.events


class Ears:
    """Listens to the recording (raw, 16 bit, mono) while it is written."""

    def __init__(self, path, rate):
        self.path, self.rate = path, rate

    def heard(self, begin):
        """Seconds of sound since byte `begin`, and seconds of silence at the end."""
        if self.path is None or not self.path.exists():
            return 0.0, 0.0
        with self.path.open("rb") as file:
            file.seek(begin)
            data = file.read()
        step = self.rate // 20 * 2
        loud = [max(abs(int.from_bytes(data[i:i + 2], "little", signed=True)) for i in range(start, start + step, 32)) > 200
                for start in range(0, len(data) - step, step)]
        silence = 0
        while silence < len(loud) and not loud[-1 - silence]:
            silence += 1
        return sum(loud) / 20, silence / 20

    def position(self):
        return self.path.stat().st_size // 2 * 2 if self.path is not None and self.path.exists() else 0


class Visit:
    def __init__(self, arguments):
        self.arguments = arguments
        self.report = Report(arguments.report)
        self.ears = Ears(arguments.recording, arguments.rate)
        self.shots = 0
        self.touched = -1.0
        self.words = self.translations()
        office = json.loads((arguments.office / "office.json").read_text(encoding="utf-8"))
        wanted = arguments.service or office["featured_services"][0]
        names = [one["names"] for one in office["services"] if one["id"] == wanted]
        if not names:
            raise Trouble(f"the office has no service {wanted}")
        self.places = {"language": OWN_NAMES[arguments.language], "service": names[0][arguments.language]}

    def translations(self):
        """Source text -> the texts that stand for it in the visitor's language."""
        words = {}
        file = self.arguments.translations / f"okienko_{self.arguments.language}.ts"
        if file.exists():
            for message in xml.parse(file).getroot().iter("message"):
                words.setdefault(message.findtext("source"), []).append(message.findtext("translation") or "")
        return words

    def alive(self):
        try:
            os.kill(self.arguments.kiosk, 0)
        except ProcessLookupError:
            raise Trouble("the terminal has ended by itself") from None

    def wait(self, what, found, seconds):
        """Waits until found() answers something; raises Trouble after the time limit."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            self.report.read()
            answer = found()
            if answer:
                return answer
            self.alive()
            time.sleep(0.02)
        shown = self.screen()
        names = [item["name"] for item in shown.get("items", [])] if shown else []
        raise Trouble(f"no {what} within {seconds} s; on screen: {shown.get('name') if shown else 'nothing'} {names}")

    def screen(self, after=-1.0):
        shown = [event for event in self.report.events if event["event"] == "screen" and event["ms"] > after]
        return shown[-1] if shown else None

    def event(self, kind, condition=lambda event: True, after=-1.0):
        return next((one for one in self.report.events if one["event"] == kind and one["ms"] > after and condition(one)), None)

    def item(self, screen, sources):
        """The item on the screen that is called one of the given texts; names may go on after the text."""
        usable = [item for item in screen["items"] if item["w"] > 0 and item["h"] > 0 and not item.get("unavailable")]
        wanted = []
        for source in sources:
            text = source.format(**self.places)
            wanted += [*self.words.get(text, []), text]
        for match in (str.__eq__, str.startswith):
            for text in filter(None, wanted):
                for item in usable:
                    if match(item["name"], text):
                        return item
        return None

    def run(self, *command):
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
        if done.returncode:
            raise Trouble(f"{command[0]}: {done.stderr.strip()}")

    def touch(self, item):
        x, y = round(item["x"] + item["w"] / 2), round(item["y"] + item["h"] / 2)
        self.run("/usr/bin/xdotool", "mousemove", str(x), str(y))
        self.touched = now()
        self.run("/usr/bin/xdotool", "mousedown", "1", "mouseup", "1")
        print(f"visit: touched \"{item['name']}\" at {x},{y}", flush=True)

    def photograph(self, name):
        self.shots += 1
        target = self.arguments.folder / f"{self.shots:02}-{name.lower()}.png"
        self.run("/usr/bin/import", "-silent", "-window", "root", str(target))
        return target

    def play(self):
        took = None
        first = self.wait("first screen", self.screen, 30)
        while True:
            name = first["name"]
            self.photograph(name)
            if name == "Ticket":
                break
            if name not in TOUCHES:
                raise Trouble(f"the visit came to the screen {name}, where it does not know what to touch: "
                              f"{[item['name'] for item in first['items']]}")
            target = self.wait(f"thing to touch on {name} ({TOUCHES[name]})", lambda: self.item(self.screen(), TOUCHES[name]), 10)
            self.touch(target)
            took = self.touched
            if self.event("ticket", after=took):
                continue
            first = self.wait(f"new screen after {name}", lambda: self.next_screen(name), 10)

        ticket = self.wait("number", lambda: self.event("ticket", after=took), 10)
        accepted = self.wait("printer that accepts the job", lambda: self.event("print", lambda one: one.get("accepted") or one.get("state") == "PaperReady", took), 20)
        begin = self.ears.position()
        aloud = self.wait("\"read it to me\"", lambda: self.item(self.screen(), READ_ALOUD), 10)
        self.touch(aloud)
        printed = self.wait("printed page", lambda: self.event("print", lambda one: one.get("state") == "PaperReady", took), 60)
        paper = self.wait("page in the printer's tray", lambda: sorted(self.arguments.paper.glob("*.pdf")), 20)
        time.sleep(0.4)  # longer than the longest motion of the screen
        self.photograph("ticket-printed")
        spoken = 0.0
        if self.arguments.recording is not None:
            def said():
                sound, silence = self.ears.heard(begin)
                return sound if sound > 0.5 and silence > 1.2 else None
            spoken = self.wait("spoken ticket", said, 40)
        before = self.touched
        self.touch(self.wait("\"done\"", lambda: self.item(self.screen(), DONE), 10))
        self.wait("idle screen at the end", lambda: (self.screen(before) or {}).get("name") == "Idle", 10)
        self.photograph("idle")
        return {
            "number": ticket["number"],
            "touch_to_number_ms": round(ticket["ms"] - took),
            "touch_to_accepted_ms": round(accepted["ms"] - took),
            "touch_to_printed_ms": round(printed["ms"] - took),
            "spoken_s": round(spoken, 1),
            "pages": [path.name for path in paper],
            "screenshots": self.shots,
        }

    def next_screen(self, before):
        shown = self.screen(self.touched)
        return shown if shown and shown["name"] != before and shown.get("panel", "NoPanel") == "NoPanel" else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--report", required=True, type=Path)
    parser.add_argument("--folder", required=True, type=Path, help="for screenshots and visit.json")
    parser.add_argument("--paper", required=True, type=Path, help="the printer's tray")
    parser.add_argument("--office", required=True, type=Path)
    parser.add_argument("--translations", required=True, type=Path)
    parser.add_argument("--kiosk", required=True, type=int, help="process id of the terminal")
    parser.add_argument("--recording", type=Path, help="raw recording that is being written")
    parser.add_argument("--rate", type=int, default=22050)
    parser.add_argument("--language", choices=sorted(OWN_NAMES), default="pl")
    parser.add_argument("--service", help="id; default: the first featured one")
    arguments = parser.parse_args()
    try:
        visit = Visit(arguments)
        try:
            result = visit.play()
        except Trouble:
            try:
                print(f"visit: the screen at the end: {visit.photograph('failed')}", file=sys.stderr)
            except (Trouble, OSError):
                pass
            raise
    except (Trouble, OSError, subprocess.TimeoutExpired) as trouble:
        print(f"visit: error: {trouble}", file=sys.stderr)
        return 1
    (arguments.folder / "visit.json").write_text(json.dumps(result, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
