# SPDX-License-Identifier: GPL-3.0-or-later
"""A real terminal for the fault tests: the program under a screen of its own, touched through the X server, watched through
its report, its log and its side door. Everything that is started ends with the House."""
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "demo"))
from visit import Report, Trouble, now  # noqa: E402

BUILD = Path(os.environ.get("OKIENKO_BUILD", ROOT / "build"))
SCREEN = "1080x1920x24"
TO_RESTART, WRONG_SETUP = 75, 78
ANOTHER_PERSON = ("Bilet dla innej osoby", "Tak")


def until(what, found, seconds=10, look=0.02):
    """Waits until found() answers something true, and answers that."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        answer = found()
        if answer:
            return answer
        time.sleep(look)
    raise Trouble(f"no {what} within {seconds} s")


class House:
    """A private screen and a folder for one or more terminals."""

    def __init__(self):
        self.scratch = tempfile.TemporaryDirectory(prefix="okienko-faults-")
        self.folder = Path(self.scratch.name)
        self.folder.chmod(0o700)
        self.started, self.mounts = [], []
        self.environment = dict(os.environ, QT_QPA_PLATFORM="xcb", XDG_RUNTIME_DIR=str(self.folder))
        for name in ("WAYLAND_DISPLAY", "PULSE_SERVER"):
            self.environment.pop(name, None)
        read, write = os.pipe()
        self.start("Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset",
                   pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as lines:
            self.environment["DISPLAY"] = ":" + lines.readline().strip()

    def start(self, *command, **options):
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True, env=self.environment, **options)
        self.started.append(process)
        return process

    def printer(self):
        """Starts a virtual ticket printer; answers its URI."""
        tray = self.folder / "paper"
        tray.mkdir()
        printer = self.start(str(ROOT / "packaging/virtual-printer.sh"), "--folder", str(tray), stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, text=True)
        return next(line.strip() for line in printer.stdout if line.startswith("ipp://"))

    def mount(self, name, *options):
        """A file system of its own in the folder; options as of mount(8)."""
        place = self.folder / name
        place.mkdir()
        subprocess.run(["mount", *options, str(place)], check=True)
        self.mounts.append(place)
        return place

    def configure(self, name, state, printer=None, voice=False):
        """A configuration with the sample office, open all day; state is the state folder."""
        home = self.folder / name
        home.mkdir(exist_ok=True)
        prepared = subprocess.run(
            [sys.executable, str(ROOT / "packaging/demo/prepare.py"), "--example",
             str(ROOT / "packaging/config/kiosk.example.json"), "--office", str(ROOT / "assets/sample-office"), "--folder",
             str(home), "--printer", printer or "ipp://localhost:9/none", "--renderer", "software"],
            check=True, capture_output=True, text=True).stdout.strip()
        file = Path(prepared)
        config = json.loads(file.read_text(encoding="utf-8"))
        config["state_folder"] = str(state)
        config["operator_socket"] = str(home / "operator")
        config["voice"]["enabled"] = voice
        if printer is None:
            del config["printer"]
        file.write_text(json.dumps(config), encoding="utf-8")
        return file

    def kiosk(self, config, prefix=()):
        return Kiosk(self, config, prefix)

    def close(self):
        for process in reversed(self.started):
            try:
                os.killpg(process.pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
        for process in self.started:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(5)
        for place in reversed(self.mounts):
            subprocess.run(["umount", "--lazy", str(place)], check=True)
        self.scratch.cleanup()


class Kiosk:
    """One run of the program."""

    runs = 0

    def __init__(self, house, config, prefix):
        Kiosk.runs += 1
        self.house, self.config = house, config
        self.log_file = house.folder / f"kiosk-{Kiosk.runs}.log"
        self.report = Report(house.folder / f"report-{Kiosk.runs}.jsonl")
        self.after = -1.0  # what came before this is of no interest
        with self.log_file.open("wb") as log:
            self.process = house.start(*prefix, str(BUILD / "app/okienko"), "--config", str(config), "--report",
                                       str(self.report.path), stderr=log)

    # Watching

    def log(self):
        return self.log_file.read_text(encoding="utf-8")

    def wait(self, what, kind, condition=lambda event: True, seconds=10):
        def found():
            for event in self.report.read():
                if event["event"] == kind and event["ms"] > self.after and condition(event):
                    return event
            if self.process.poll() is not None:
                raise Trouble(f"no {what}: the terminal ended with {self.process.returncode}; {self.log()}")
            return None
        try:
            return until(what, found, seconds)
        except Trouble as trouble:
            seen = [event.get("name") for event in self.report.events if event["event"] == "screen"]
            raise Trouble(f"{trouble}; screens: {seen}; {self.log()}") from None

    def shown(self, *names):
        return self.wait(f"screen {names}", "screen",
                         lambda event: event["name"] in names and event.get("panel", "NoPanel") == "NoPanel")

    def shown_again(self, name):
        """The screen that was touched last, as it stands now: it did not give way to another."""
        screen = self.report_screen()
        if screen["name"] != name:
            raise Trouble(f"not on {name} but on {screen['name']}")
        return screen

    def report_screen(self):
        """What is on the glass now."""
        return [event for event in self.report.read() if event["event"] == "screen"][-1]

    @staticmethod
    def words(screen):
        return [item["name"] for item in screen["items"]]

    def ended(self, seconds=20):
        """The exit code, when the program has ended by itself."""
        return self.process.wait(seconds)

    # Touching

    def touch(self, screen, *names):
        item = next((item for item in screen["items"] if item["name"].startswith(names)), None)
        if item is None:
            raise Trouble(f"nothing called {names} on {screen['name']}: {self.words(screen)}")
        time.sleep(0.15)  # the glass takes no second touch within 300 ms; it told of the screen after 260
        self.after = now()
        subprocess.run(["/usr/bin/xdotool", "mousemove", str(round(item["x"] + item["w"] / 2)), str(round(item["y"] + item["h"] / 2)),
                        "click", "1"], env=self.house.environment, check=True)

    def take(self):
        """Language, featured service, "take a ticket"; answers the screen that it led to."""
        self.touch(self.shown("Idle"), "Polski")
        self.touch(self.shown("Home"), "Dowód osobisty")
        self.touch(self.shown("Service"), "Weź bilet")
        screen = self.shown("Ticket", "NoTicket", "SameAgain")
        if screen["name"] == "SameAgain":
            self.touch(screen, *ANOTHER_PERSON)
            screen = self.shown("Ticket", "NoTicket")
        return screen

    def number(self):
        """A whole visit; answers the ticket's number."""
        screen = self.take()
        if screen["name"] != "Ticket":
            raise Trouble(f"no ticket: {self.words(screen)}; {self.log()}")
        number = self.wait("number", "ticket")["number"]
        self.touch(screen, "Gotowe")
        return number

    # The side door

    def ask(self, question="status", **more):
        with socket.socket(socket.AF_UNIX) as door:
            door.settimeout(5)
            door.connect(str(self.config.parent / "operator"))
            door.sendall(json.dumps({"ask": question, **more}).encode() + b"\n")
            return json.loads(door.makefile().readline())

    def alarms(self):
        return set(self.ask()["alarms"])

    def ctl(self, *arguments):
        return subprocess.run([str(BUILD / "app/ctl/okienkoctl"), *arguments], capture_output=True, text=True, timeout=20,
                              check=False)

    def end(self):
        """Ended in good order; answers the exit code."""
        self.process.terminate()
        return self.process.wait(10)
