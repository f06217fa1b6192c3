#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Four kiosks, their office, its counters and the lines between, all of it the real programs and the real post, over days of
a told time, with lines that break and processes that are killed, by a seed that is printed. At the end the invariants of
packaging/docs/numbers.md are counted over what stands on paper, in the office's store and in the kiosks' ledgers.

post.py [--seed N] [--tickets N (of each kiosk)] [--store sqlite|postgresql]...

What is chosen, and in which order, follows from the seed; how far everybody is when it happens does not, since these are
processes of their own.
"""
import argparse
import csv
import ctypes
import hashlib
import http.client
import io
import json
import mmap
import os
import pathlib
import queue
import random
import shutil
import signal
import sqlite3
import ssl
import struct
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter as Tally
from contextlib import closing
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

HERE = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(os.environ.get("OKIENKO_BUILD", HERE.parent.parent / "build"))
SAMPLE = HERE.parent.parent / "assets/sample-office"
OFFICE = "sample-city-office"
ZONE = ZoneInfo("Europe/Warsaw")
KIOSKS = 4
# One service of each series, and who serves it: identity cards at two counters.
SERVICES = {"A": "identity-card", "R": "civil-registry", "M": "vehicle-registration", "K": "local-taxes", "L": "social-benefits",
            "J": "business-registration", "Z": "general-information"}
COUNTERS = {"counter-03": "identity-card", "counter-04": "identity-card", "counter-06": "civil-registry", "counter-08": "vehicle-registration",
            "counter-10": "local-taxes", "counter-11": "social-benefits", "counter-12": "business-registration",
            "counter-01": "general-information"}
PAGES = KIOSKS  # the number of the counters' line
PATIENCE = 60
MOST_DAYS = 150
LIVE_LAST = 499
HEALTHY = "habits {} 2 3 0 0 0"
BUSY = "habits {} 1 2 0 0.03 0.03"
SHAKY = "habits {} 2 8 0.01 0.03 0.03"


def say(*words):
    print("post:", *words, flush=True)


def trace(*words):
    if "OKIENKO_TRACE" in os.environ:
        say(f"{time.monotonic():.2f}", time.strftime("%F %T"), *words)


def dies_with_us():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


class ToldClock:
    """The time in which this program and all that it starts live (tests/support/toldclock.cpp)."""

    def __init__(self, file):
        with open(file, "r+b") as told:
            self.memory = mmap.mmap(told.fileno(), 16)
        self.ahead = ctypes.c_int64.from_buffer(self.memory)
        self.begun = ctypes.c_int64.from_buffer(self.memory, 8)

    def begin(self, local):
        """Machines are switched on; nothing may run that was before."""
        self.advance_to(local)
        self.begun.value = self.ahead.value

    def advance(self, seconds):
        self.ahead.value += int(seconds * 1_000_000_000)

    def advance_to(self, local):
        self.advance(local.timestamp() - time.time())

    @staticmethod
    def today():
        return datetime.now(ZONE)


class Program:
    """A process that talks in lines; what it says is taken by its own thread."""

    def __init__(self, words, hear, take_errors=False):
        self.ended = threading.Event()
        self.hear = hear
        self.process = subprocess.Popen([str(word) for word in words], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT if take_errors else None, preexec_fn=dies_with_us)
        self.thread = threading.Thread(target=self._listen, daemon=True)
        self.thread.start()

    def _listen(self):
        for line in self.process.stdout:
            if line.endswith(b"\n"):
                self.hear(line.decode().rstrip("\n"))
        self.process.wait()
        self.ended.set()

    def tell(self, line):
        try:
            self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.flush()
        except OSError:
            pass  # it was killed; who leads it knows

    def kill(self):
        """As the plug does; answers when all that it said was taken."""
        self.process.kill()
        self.ended.wait(PATIENCE)
        self.thread.join(PATIENCE)


class Lines:
    def __init__(self, seed):
        self.answers = queue.Queue()
        self.counts = {}
        self.program = Program([BUILD / "tests/faults/okienko_post", "lines", KIOSKS + 2, seed], self.answers.put)
        self.ports = [int(port) for port in self.answers.get(timeout=PATIENCE).split()[1:]]
        self.state = ["up"] * len(self.ports)
        self.cuts = 0

    def tell(self, line):
        self.program.tell(line)
        _, which, *counts = self.answers.get(timeout=PATIENCE).split()
        self.counts[int(which)] = [int(count) for count in counts]

    def set(self, which, state):
        if self.state[which] == "up" and state != "up":
            self.cuts += 1
        self.state[which] = state
        self.tell(f"state {which} {state}")

    def offices(self, devices, pages):
        for which in range(len(self.ports)):
            self.tell(f"office {which} {pages if which == PAGES else devices}")

    def lost(self):
        return sum(counts[1] + counts[2] for counts in self.counts.values())


class Postgres:
    """A cluster of its own, in the told time like everybody."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        self.bin = sorted(pathlib.Path("/usr/lib/postgresql").iterdir(), key=lambda path: int(path.name))[-1] / "bin"
        self.prefix = []
        if os.getuid() == 0:
            os.chown(folder, 65534, 65534)
            self.prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        self.conninfo = f"host={folder} user=office dbname=office"
        subprocess.run([*self.prefix, self.bin / "initdb", "-D", folder / "data", "--username=super", "--auth=trust", "--no-sync",
                        "--no-locale", "--encoding=UTF8"], check=True, capture_output=True, cwd=folder)
        self.start()
        self.sql("CREATE ROLE office LOGIN", "user=super dbname=postgres")
        self.sql("CREATE DATABASE office OWNER office", "user=super dbname=postgres")

    def start(self):
        settings = ["listen_addresses=", "fsync=off", "max_connections=60", "shared_buffers=64MB", "wal_level=minimal", "max_wal_senders=0",
                    "autovacuum=off", "log_destination=stderr"]
        end = time.monotonic() + PATIENCE
        while True:
            ready = threading.Event()
            self.program = Program([*self.prefix, self.bin / "postgres", "-D", self.folder / "data", "-k", self.folder,
                                    *(word for one in settings for word in ("-c", one))],
                                   lambda line, ready=ready: ready.set() if "ready to accept connections" in line else None, take_errors=True)
            while not ready.wait(0.05) and not self.program.ended.is_set():
                pass
            if ready.is_set():
                return
            if time.monotonic() > end:
                raise SystemExit("FAIL PostgreSQL does not start")
            time.sleep(0.05)  # children of the one that was killed are still there

    def kill(self):
        self.program.kill()
        (self.folder / "data/postmaster.pid").unlink(missing_ok=True)

    def stop(self):
        self.program.process.terminate()
        self.program.ended.wait(PATIENCE)

    def sql(self, statement, who="user=super dbname=office"):
        done = subprocess.run(["psql", f"host={self.folder} {who}", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", statement],
                              capture_output=True, text=True, check=True)
        return done.stdout


class Server:
    def __init__(self, folder, store):
        self.folder = folder
        folder.mkdir()
        self.postgres = Postgres(folder.parent / "pg") if store == "postgresql" else None
        anywhere = {"address": "127.0.0.1", "port": 0}
        place = {"sqlite": "store.sqlite"}
        if self.postgres:
            (folder / "conninfo").write_text(self.postgres.conninfo)
            (folder / "conninfo").chmod(0o600)
            place = {"postgresql_file": "conninfo"}
        config = {"state_folder": "state", "store": place, "pages": anywhere, "devices": anywhere,
                  "names": {"dns": ["localhost"], "addresses": ["127.0.0.1"]}, "password_cost": {"memory_kib": 64, "passes": 1},
                  "log": {"level": "info"}}
        (folder / "backoffice.json").write_text(json.dumps(config))
        self.kills = 0
        self.log = []
        said = self.run("init", "--office", SAMPLE, "--numbers-given-today", "no", "--terminals", KIOSKS)
        self.fingerprint = self.told(said, "fingerprint")
        self.secrets = {}
        for name in ("a.nowak", "b.lis"):
            added = self.run("staff", "add", "--office", OFFICE, "--name", name, "--role", "counter", told="correct horse battery\n")
            self.secrets[name] = self.told(added, "second factor")
        self.program = None

    def command(self, *words):
        return [str(BUILD / "app/backoffice/okienko-backoffice"), "--config", str(self.folder / "backoffice.json"), *map(str, words)]

    def run(self, *words, told=""):
        done = subprocess.run(self.command(*words), input=told, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"FAIL {words}: {done.stdout} {done.stderr}")
        return done.stdout + done.stderr

    @staticmethod
    def told(text, name):
        return next(line.split(":", 1)[1].strip() for line in text.splitlines() if name in line.split(":", 1)[0])

    def start(self, lines):
        ports = queue.Queue()

        def hear(line):
            self.log.append(line)
            try:
                said = json.loads(line)
            except ValueError:
                return
            if said.get("what") == "started":
                ports.put((said["devicesPort"], said["pagesPort"]))

        self.program = Program(self.command("serve"), hear, take_errors=True)
        try:
            lines.offices(*ports.get(timeout=PATIENCE))
        except queue.Empty:
            raise SystemExit("FAIL the server does not start: " + "\n".join(self.log[-5:])) from None

    def kill(self):
        self.kills += 1
        self.program.kill()

    def rows(self, statement):
        """What a question to the store answers, as rows of text."""
        if self.postgres:
            text = self.postgres.sql(f"COPY ({statement}) TO STDOUT (FORMAT csv)")
            return [tuple(row) for row in csv.reader(io.StringIO(text))]
        with closing(sqlite3.connect(f"file:{self.folder / 'store.sqlite'}?mode=ro", uri=True, timeout=PATIENCE)) as store:
            return [tuple("" if value is None else str(value) for value in row) for row in store.execute(statement)]


def uuid7():
    milliseconds = int(time.time() * 1000)
    raw = struct.pack(">Q", milliseconds)[2:] + os.urandom(10)
    raw = raw[:6] + bytes([0x70 | raw[6] & 0x0F, raw[7], 0x80 | raw[8] & 0x3F]) + raw[9:]
    return str(uuid.UUID(bytes=raw))


def totp(secret):
    import base64
    import hmac
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mark = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    at = mark[-1] & 15
    return f"{(struct.unpack('>I', mark[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Clerk:
    """Somebody at the counters: asks again with the same id until there is an answer."""

    def __init__(self, world, name):
        self.world = world
        self.name = name
        self.line = None
        self.headers = {}
        self.counters = {}
        self.asked_again = 0
        self.delivered = []  # (when, counter, ticket, again, request, service)

    def _once(self, method, path, body):
        if self.line is None:
            context = ssl.create_default_context(cafile=str(self.world.authority))
            self.line = http.client.HTTPSConnection("127.0.0.1", self.world.lines.ports[PAGES], timeout=10, context=context)
        self.line.request(method, path, None if body is None else json.dumps(body), {"Content-Type": "application/json", **self.headers})
        answer = self.line.getresponse()
        text = answer.read()
        if answer.getheader("Connection") == "close":
            self.hang_up()
        return answer.status, json.loads(text) if text else {}, answer

    def hang_up(self):
        if self.line is not None:
            self.line.close()
        self.line = None

    def ask(self, method, path, body=None):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                status, said, answer = self._once(method, path, body)
            except (OSError, http.client.HTTPException, ValueError):
                self.hang_up()
                self.asked_again += 1
                self.world.revive()
                time.sleep(0.01)
                continue
            if status in (503, 429):
                time.sleep(0.05)
            elif status == 401 and path != "/v1/staff/session":
                self.log_in()
            else:
                return status, said, answer
        raise SystemExit(f"FAIL no answer to {path}")

    def log_in(self):
        self.headers = {}
        for _ in range(5):
            status, said, answer = self.ask("POST", "/v1/staff/session",
                                            {"name": self.name, "password": "correct horse battery", "totp": totp(self.world.server.secrets[self.name])})
            if status == 201:
                self.headers = {"Cookie": answer.getheader("Set-Cookie").split(";")[0], "Okienko-Csrf": said["csrf"]}
                return
            self.world.skip(31)  # the answer was lost, and a code opens once
        raise SystemExit(f"FAIL {self.name} cannot log in: {said}")

    def look(self, counter):
        _, state, _ = self.ask("GET", f"/v1/counters/{counter}")
        self.counters[counter] = state

    def deed(self, counter, deed, **more):
        if counter not in self.counters:
            self.look(counter)
        for _ in range(4):
            state = self.counters[counter]
            ticket = state["ticket"]["ticket"] if state.get("ticket") else None
            request = uuid7()
            status, said, _ = self.ask("POST", f"/v1/counters/{counter}/{deed}",
                                       {"id": request, "present": {"step": state["step"], "ticket": ticket}, **more})
            if "counter" in said:
                self.counters[counter] = said["counter"]
            if status == 200:
                return said, request
            if said.get("type", "").endswith("counter-moved"):
                continue  # a restored store has forgotten some steps
            return {"outcome": said.get("type", "").rsplit(":", 1)[-1], "detail": said}, request
        return {"outcome": "counter-moved"}, None

    def open(self, counter):
        said, _ = self.deed(counter, "open", services=[COUNTERS[counter]])
        if said["outcome"] != "done":
            raise SystemExit(f"FAIL {counter} does not open: {said}")

    def call(self, counter):
        if counter not in self.counters:
            self.look(counter)
        if self.counters[counter]["state"] == "closed":
            self.open(counter)
        if self.counters[counter].get("ticket"):
            self.deed(counter, "done")
        when = time.time()
        said, request = self.deed(counter, "next")
        if said["outcome"] == "ask-again":
            said, request = self.deed(counter, "next", again={"ticket": said["ask"]["ticket"], "call": True})
        if said["outcome"] != "done":
            if said["outcome"] != "nobody":
                self.world.odd[f"next: {said['outcome']}"] += 1
            return
        state = said["counter"]
        self.delivered.append((when, counter, state["ticket"]["ticket"], bool(state["call"]["again"]), request, COUNTERS[counter]))
        self.deed(counter, "done")


class Kiosk:
    def __init__(self, world, number, line):
        self.world = world
        self.number = number
        self.name = f"kiosk-{number}"
        self.line = line
        self.folder = world.folder / self.name
        self.folder.mkdir()
        self.identity = world.folder / f"identity-{number}"
        self.hardware = self.name
        self.boot = 1
        self.wall = 0
        self.cut_days = 0
        self.kills = 0
        self.wanted = 0
        self.has_reserve = False
        self.program = None
        self.status = (0, 0, 0, 0, 0)
        self.tells = {word: threading.Event() for word in ("ready", "issued", "held", "status", "again", "forgot", "set-aside")}
        self.errors = []

    def enrol(self):
        said = self.world.server.run("enrol-code", "--office", OFFICE, "--name", self.name)
        code = Server.told(said, "code").split(" ")[0]
        subprocess.run([BUILD / "tests/faults/okienko_post", "enrol", f"https://127.0.0.1:{self.world.lines.ports[PAGES]}", code,
                        self.world.server.fingerprint, self.name, self.identity], check=True)

    def start(self):
        for tell in self.tells.values():
            tell.clear()
        self.program = Program([BUILD / "tests/faults/okienko_post", "kiosk", self.folder, self.identity, OFFICE, self.world.lines.ports[self.line],
                                self.hardware, f"{self.name}-boot-{self.boot}", self.wall,
                                *(f"{series}:{service}" for series, service in SERVICES.items())], self.hear)
        self.wait("ready")

    def hear(self, line):
        word, *rest = line.split(" ")
        world = self.world
        if word == "paper":
            day, series, n, ticket, when, service = rest
            world.papers[ticket] = (day, series, int(n), int(when) / 1000, service, self.number)
            self.wanted -= 1
        elif word == "kept":
            day, series, n, ticket = rest
            world.kept[ticket] = (day, series, int(n))
        elif word == "lease":
            lease, ledger, series, first, last, begin, end = rest
            self.has_reserve = self.has_reserve or series == "*"
            world.leases[lease] = (ledger, series, first, last, int(begin), int(end))
        elif word == "behind":
            world.behind.append((self.name, *rest))
        elif word == "issued":
            self.world.refused += int(rest[1])
        elif word == "status":
            self.status = tuple(int(value) for value in rest)
        elif word == "turned-away":
            world.odd["turned away: " + " ".join(rest[1:])] += 1
        word = {"said-again": "again"}.get(word, word)
        if word == "again":
            world.said_again += int(rest[0])
        if word in self.tells:
            self.tells[word].set()

    def wait(self, word, patience=PATIENCE):
        """True: it said so. False: it ended before."""
        end = time.monotonic() + patience
        while not self.tells[word].wait(0.02):
            if self.program.ended.is_set():
                self.program.thread.join(PATIENCE)
                return self.tells[word].is_set()
            if time.monotonic() > end:
                raise SystemExit(f"FAIL {self.name} does not say {word}: {self.status}")
        return True

    def tell(self, line, answer=None):
        if answer:
            self.tells[answer].clear()
        self.program.tell(line)
        return self.wait(answer) if answer else True

    def issue(self, count, seed):
        self.wanted = count
        self.seed = seed
        self.tells["issued"].clear()
        self.program.tell(f"issue {count} {seed}")

    def end_issue(self):
        """What was begun ends, whoever was killed meanwhile."""
        while not self.wait("issued"):
            self.come_back()
            if self.wanted <= 0:
                return
            self.issue(self.wanted, self.seed + 1)

    def kill(self, power=False):
        self.kills += 1
        self.program.kill()
        self.boot += power
        self.start()
        if self.wanted > 0:
            self.issue(self.wanted, self.seed + 1)
        else:
            self.tells["issued"].set()

    def come_back(self):
        """It ended by itself, which it may only do to have its ledger put aside."""
        if self.program.process.returncode != 75:
            raise SystemExit(f"FAIL {self.name} ended with {self.program.process.returncode}")
        self.world.set_aside += 1
        self.start()

    def look(self):
        if not self.tell("status", "status"):
            self.come_back()
        return self.status

    def backlog(self):
        acknowledged, length, *_ = self.look()
        return length - acknowledged


class World:
    def __init__(self, folder, store, seed, tickets, clock):
        self.folder = folder
        self.store = store
        self.clock = clock
        self.chance = random.Random(f"{seed} {store}")
        self.tickets = tickets
        self.papers = {}  # ticket -> (day, series, n, true time, service, kiosk)
        self.kept = {}  # of ledgers: committed, perhaps never shown
        self.leases = {}
        self.behind = []
        self.refused = 0
        self.said_again = 0
        self.set_aside = 0
        self.restores = []
        self.rates = []
        self.odd = Tally()
        self.at_office = {}  # ticket -> [times, certain, received, taken]
        self.failures = []
        self.running = False
        self.lines = Lines(seed % 2**31)
        self.server = Server(folder / "office", store)
        self.server.start(self.lines)
        self.running = True
        self.authority = folder / "authority.pem"
        pem = (folder / "office/state/authority.pem").read_text()
        begin = pem.index("-----BEGIN CERTIFICATE-----")
        self.authority.write_text(pem[begin:pem.index("-----END CERTIFICATE-----", begin)] + "-----END CERTIFICATE-----\n")
        self.kiosks = [Kiosk(self, number, number) for number in range(KIOSKS)]
        for kiosk in self.kiosks:
            kiosk.enrol()
            kiosk.start()
            self.until(f"numbers for {kiosk.name}", lambda kiosk=kiosk: kiosk.has_reserve)
        self.clerks = [Clerk(self, name) for name in self.server.secrets]

    # The world's own deeds

    @staticmethod
    def until(what, done):
        end = time.monotonic() + PATIENCE
        while not done():
            if time.monotonic() > end:
                raise SystemExit(f"FAIL no {what}")
            time.sleep(0.01)

    def revive(self):
        if not self.running:
            self.server.start(self.lines)
            self.running = True

    def kill_server(self):
        self.server.kill()
        self.running = False

    def kill_database(self):
        self.server.postgres.kill()
        self.server.postgres.start()
        self.server.kills += 1

    def skip(self, seconds, to=None):
        """Time passes, while no letter is on its way: an age is measured when it is sent."""
        trace("skip", seconds, to, self.lines.state, [kiosk.cut_days for kiosk in self.kiosks])
        self.revive()
        for kiosk in self.kiosks:
            kiosk.tells["held"].clear()
            kiosk.program.tell("hold")
        for kiosk in self.kiosks:
            while self.lines.state[kiosk.line] == "up" and not kiosk.wait("held"):
                kiosk.come_back()
                kiosk.program.tell("hold")
        if to is not None:
            self.clock.advance_to(to)
        else:
            self.clock.advance(seconds)
        for kiosk in self.kiosks:
            kiosk.program.tell("go")
        trace("skipped")

    def quiet(self, kiosks=None):
        """Everybody whose line is up has sent everything."""
        self.look_at_a_watch()
        for _ in range(200):
            waiting = [kiosk for kiosk in kiosks or self.kiosks if self.lines.state[kiosk.line] == "up" and kiosk.backlog() > 0]
            if not waiting:
                return
            trace("not quiet", [(kiosk.name, kiosk.status) for kiosk in waiting])
            before = {kiosk: kiosk.status for kiosk in waiting}
            time.sleep(0.1)
            if all(kiosk.look() == before[kiosk] for kiosk in waiting):
                self.skip(20)  # they rest after a failure
        raise SystemExit(f"FAIL the post does not come to its end: {[kiosk.status for kiosk in self.kiosks]}")

    def reconnect(self, kiosk):
        """The line is back: how long until all that was kept is there."""
        self.lines.set(kiosk.line, "up")
        self.lines.tell(HEALTHY.format(kiosk.line))
        self.skip(700)  # the longest rest between two tries, and its jitter
        backlog = kiosk.backlog()
        begin = time.monotonic()
        while kiosk.backlog() > 0:
            if time.monotonic() - begin > PATIENCE:
                raise SystemExit(f"FAIL {kiosk.name} does not catch up: {kiosk.status}")
            time.sleep(0.005)
        trace("reconnected", kiosk.name, backlog, f"{time.monotonic() - begin:.2f}")
        if backlog > 0:
            self.rates.append((backlog, time.monotonic() - begin))

    def look_at_a_watch(self):
        """Told time jumps; a server that has read one of its two clocks before the jump and the other behind it is right to doubt.
        Then staff confirm the day, as they would."""
        if self.server.rows("SELECT doubt FROM offices") != [("0",)]:
            self.odd["the office's clock in doubt"] += 1
            self.server.run("day", "confirm", "--office", OFFICE, "--day", self.clock.today().date().isoformat())

    def learn(self):
        """What the office has; it forgets days that are over for a week."""
        for ticket, count, certain, received, taken in self.server.rows(
                "SELECT ticket, COUNT(*), MIN(certain), MIN(received_at), MAX(taken) FROM events WHERE kind = 'ticket.issued' GROUP BY ticket"):
            self.at_office[ticket] = (int(count), certain == "1", int(received) / 1000, taken)

    # A day

    def day(self, date, plan):
        chance = self.chance
        self.skip(0, datetime(date.year, date.month, date.day, 7, 20, tzinfo=ZONE))
        for kiosk in self.kiosks:
            kiosk.tell("forget", "forgot")
        for kiosk in self.kiosks:
            self.lines.tell(SHAKY.format(kiosk.line))
            kiosk.wall = 0
            kiosk.tell("wall 0")
        self.lines.tell(BUSY.format(PAGES))
        # Half of the kiosks are cut off today, some of them for days.
        for kiosk in chance.sample(self.kiosks, KIOSKS // 2):
            if kiosk.cut_days == 0:
                kiosk.cut_days = chance.choice([1, 1, 2, 3])
        self.skip(15)
        for clerk in self.clerks:
            clerk.log_in()
            clerk.counters.clear()
        rounds = plan["rounds"]
        for step in range(rounds):
            for kiosk in self.kiosks:
                if kiosk.cut_days > 0 and self.lines.state[kiosk.line] == "up" and chance.random() < 0.5:
                    self.lines.set(kiosk.line, chance.choice(["refusing", "silent"]))
            self.look_at_a_watch()
            if step == 1 and plan.get("backup"):
                self.server.run("backup", self.folder / "copy.sqlite")
            self.round(plan["tickets"] // rounds + (1 if step < plan["tickets"] % rounds else 0))
            if step == rounds - 2 and plan.get("backup"):
                self.restore()
            self.skip(chance.randint(1200, 3000))
        for kiosk in self.kiosks:
            kiosk.cut_days = max(0, kiosk.cut_days - 1)
            if kiosk.cut_days == 0 and self.lines.state[kiosk.line] != "up":
                self.reconnect(kiosk)
        self.quiet()
        self.learn()

    def round(self, tickets):
        chance = self.chance
        mishaps = [("call",)] * chance.randint(5, 10)
        if chance.random() < 0.35:
            mishaps.append(("kill-server",))
        if self.server.postgres and chance.random() < 0.15:
            mishaps.append(("kill-database",))
        for kiosk in self.kiosks:
            if chance.random() < 0.2:
                mishaps.append(("kill-kiosk", kiosk, chance.random() < 0.3))
            if chance.random() < 0.1:
                mishaps.append(("blink", kiosk))
            if chance.random() < 0.2:
                mishaps.append(("again", kiosk, chance.randrange(2**31)))
            if chance.random() < 0.08:
                mishaps.append(("wall", kiosk, chance.randint(-1200, 1200) * 60_000))
        chance.shuffle(mishaps)
        for kiosk in self.kiosks:
            kiosk.issue(tickets, chance.randrange(2**31))
        for what, *about in mishaps:
            trace(what, *(one.name if isinstance(one, Kiosk) else one for one in about))
            if what == "call":
                clerk, counter = chance.choice(self.clerks), chance.choice(list(COUNTERS))
                clerk.call(counter)
            elif what == "kill-server" and self.running:
                self.kill_server()
            elif what == "kill-database":
                self.kill_database()
            elif what == "kill-kiosk":
                about[0].kill(power=about[1])
            elif what == "blink" and self.lines.state[about[0].line] == "up":
                self.lines.set(about[0].line, "refusing")
                self.lines.set(about[0].line, "up")
            elif what == "again":
                about[0].program.tell(f"again 20 {about[1]}")
            elif what == "wall":
                about[0].wall = about[1]
                about[0].program.tell(f"wall {about[1]}")
        self.revive()
        for kiosk in self.kiosks:
            trace("end of issue", kiosk.name)
            kiosk.end_issue()

    def restore(self):
        """The store goes back to what it was some rounds ago, by the command for it."""
        self.kill_server()
        self.server.run("restore", self.folder / "copy.sqlite")
        self.restores.append(time.time())
        self.revive()

    def image(self, kiosk):
        for tail in ("", "-wal"):
            source = kiosk.folder / f"ledger.sqlite{tail}"
            target = self.folder / f"image{tail}"
            target.unlink(missing_ok=True)
            if source.exists():
                shutil.copy(source, target)

    def put_image_back(self, kiosk, folder=None):
        for tail in ("", "-wal"):
            target = (folder or kiosk.folder) / f"ledger.sqlite{tail}"
            target.unlink(missing_ok=True)
            if (self.folder / f"image{tail}").exists():
                shutil.copy(self.folder / f"image{tail}", target)

    def old_image_comes_back(self, kiosk):
        """Story: a kiosk is restored from an image of the day before, with the office in reach."""
        self.lines.tell(HEALTHY.format(kiosk.line))
        if self.lines.state[kiosk.line] != "up":
            self.reconnect(kiosk)
        kiosk.cut_days = 0
        self.quiet([kiosk])
        kiosk.program.kill()
        self.put_image_back(kiosk)
        before = self.set_aside
        kiosk.start()
        kiosk.issue(5, self.chance.randrange(2**31))
        kiosk.end_issue()
        if self.set_aside == before:
            self.failures.append("an old image was not put aside")

    # Stories

    def run(self):
        date = self.clock.today()
        per_day = min(450, max(100, self.tickets // 5))
        number = 0
        # Who is cut off may be out of numbers before the evening: then it takes a day longer.
        while len(self.papers) < KIOSKS * self.tickets and number < MOST_DAYS:
            before = len(self.papers)
            self.day(date, {"rounds": 4 if self.tickets < 5000 else 6, "tickets": per_day, "backup": number == 1 and self.store == "sqlite"})
            number += 1
            if len(self.papers) == before:
                raise SystemExit(f"FAIL no number was given on {date:%Y-%m-%d}: {[kiosk.status for kiosk in self.kiosks]}")
            imaged = self.kiosks[number % KIOSKS]
            if number == 2:
                imaged.program.kill()
                self.image(imaged)
                imaged.start()
                self.imaged = imaged
            if number == 3:
                self.old_image_comes_back(self.imaged)
            date += timedelta(days=3 if date.weekday() == 4 else 1)
        self.days = number
        self.backlog_story(date)
        self.finish()
        self.check()
        self.twins()

    def backlog_story(self, date):
        """One kiosk is cut off for three days and gives what it has."""
        kiosk = self.kiosks[0]
        for each in self.kiosks:
            each.wall = 0
            each.tell("wall 0")
            self.lines.tell(HEALTHY.format(each.line))
            if self.lines.state[each.line] != "up":
                self.reconnect(each)
        self.quiet()
        for days in (1, 3):
            self.skip(0, datetime(date.year, date.month, date.day, 9, tzinfo=ZONE))
            self.quiet()
            self.skip(30)
            time.sleep(0.5)  # numbers are lent
            self.lines.set(kiosk.line, "silent")
            for _ in range(days):
                self.skip(0, datetime(date.year, date.month, date.day, 10, tzinfo=ZONE))
                kiosk.issue(205, self.chance.randrange(2**31))
                kiosk.end_issue()
                date += timedelta(days=1)
            self.reconnect(kiosk)
        self.learn()

    def finish(self):
        self.lines.tell(HEALTHY.format(PAGES))
        self.quiet()
        for _ in range(100):  # the logs that were put aside go last
            self.learn()
            if set(self.papers) | set(self.kept) <= set(self.at_office):
                break
            self.skip(20)
            time.sleep(0.1)

    def digest(self):
        tables = {"events": "event, content, ledger, position, kind, body, taken, happened_at, certain, received_at",
                  "leases": "lease, ledger, kind, series, first_day, last_day, from_n, to_n",
                  "tickets": "ticket, day, series, n, stage, counter, is_over, again", "ticket_events": "event, ticket, deed, counter, at, undone"}
        return {table: set(self.server.rows(f"SELECT {columns} FROM {table}")) for table, columns in tables.items()}

    def expect(self, name, bad):
        if bad:
            self.failures.append(f"{name}: {list(bad)[:5]}")
        return len(bad)

    def doubles(self):
        cells = {}
        for ticket, (day, series, n, *_) in [*self.kept.items(), *self.papers.items()]:
            cells.setdefault((day, series, n), set()).add(ticket)
        return [cell for cell, tickets in cells.items() if len(tickets) > 1]

    def check(self):
        papers = {**{ticket: (*cell, None, None, None) for ticket, cell in self.kept.items()}, **self.papers}
        counted = {}
        counted["doubled"] = self.expect("1: two papers with one number", self.doubles())
        counted["lost"] = self.expect("2: not at the office", [one for one in papers if one not in self.at_office])
        self.expect("2: more than once at the office", [one for one, known in self.at_office.items() if known[0] != 1])
        self.expect("2: at the office and on no paper", [one for one in self.at_office if one not in papers])
        self.check_calls(papers)
        # 4: all leases that a terminal was ever told, of all generations
        owner, twice = {}, []
        for lease, (_, series, first, last, begin, end) in self.leases.items():
            day = datetime.fromisoformat(first)
            while day <= datetime.fromisoformat(last):
                for letter in SERVICES if series == "*" else series:
                    for n in range(begin, end + 1):
                        if owner.setdefault((day, letter, n), lease) != lease:
                            twice.append((str(day.date()), letter, n))
                day += timedelta(days=1)
        self.expect("4: a cell in two leases", twice)
        self.expect("5: behind the head", self.behind)
        # 7: all of the evening again. What a kiosk borrows for itself meanwhile it tells.
        before = self.digest()
        for kiosk in self.kiosks:
            kiosk.tell(f"again 60 {self.chance.randrange(2**31)}", "again")
        after = self.digest()
        self.expect("7: said again, changed", [(table, row) for table in before for row in before[table] ^ after[table]
                                               if table != "leases" or row[0] not in self.leases])
        # 9: for each ledger at most the answer to one request is unheard
        request_of = {}
        for request, leases in self.server.rows("SELECT request, leases FROM lend_answers"):
            for lease in json.loads(leases)["leases"]:
                request_of[lease] = request
        unheard = {}
        for lease, ledger in self.server.rows("SELECT lease, ledger FROM leases"):
            if lease not in self.leases and lease in request_of:
                unheard.setdefault(ledger, set()).add(request_of[lease])
        self.expect("9: lent and held by nobody", [ledger for ledger, requests in unheard.items() if len(requests) > 1])
        self.counted = counted

    def check_calls(self, papers):
        delivered = sorted(one for clerk in self.clerks for one in clerk.delivered)
        seen = {}
        bad = []
        for when, counter, ticket, again, request, _ in delivered:
            if ticket in seen and seen[ticket] != request and not again:
                bad.append((ticket, counter))
            seen[ticket] = request
        self.expect("3: delivered twice and not marked as again", bad)
        ids = {ticket for _, _, ticket, *_ in delivered}
        booked = {ticket for ticket, in self.server.rows("SELECT DISTINCT ticket FROM ticket_events WHERE deed = 'called' AND undone = 0")}
        self.expect("3: called in the books and delivered to nobody", booked - ids)
        self.called = len(ids)
        # 6: of those whose age is sure and that the office knew, nobody was passed over by one who came later
        called_at = {}
        for when, _, ticket, *_ in delivered:
            called_at.setdefault(ticket, when)
        by_queue = {}
        for ticket, (day, series, n, issued, service, _) in papers.items():
            if issued is not None and self.at_office.get(ticket, (0, False))[1]:
                by_queue.setdefault((day, service), []).append((issued, ticket))
        passed = []
        self.compared = 0
        restored = {datetime.fromtimestamp(when, ZONE).date().isoformat() for when in self.restores}
        for (day, service), tickets in by_queue.items():
            if day in restored:
                continue  # the office had forgotten some of them for a while
            for when, _, ticket, again, _, _ in delivered:
                paper = papers.get(ticket)
                if paper is None or paper[0] != day or paper[4] != service or again or not self.at_office[ticket][1]:
                    continue
                for issued, other in tickets:
                    # Who came within seconds of each other on two machines is a question of the line's latency.
                    if issued < paper[3] - 10 and self.at_office[other][2] < when - 1:
                        self.compared += 1
                        if called_at.get(other, when + 1) > when:
                            passed.append((day, other, ticket))
        self.expect("6: passed over", passed)

    def twins(self):
        """The last group: what cannot be had, is contained. A clone keeps the hardware mark, both are cut off."""
        kiosk = self.kiosks[1]
        self.quiet()
        before = len(self.doubles())
        kiosk.program.kill()
        self.image(kiosk)
        clone = Kiosk(self, KIOSKS, KIOSKS + 1)
        clone.identity, clone.hardware, clone.name, clone.boot = kiosk.identity, kiosk.hardware, kiosk.name, kiosk.boot
        self.put_image_back(clone)
        for one in (kiosk, clone):
            self.lines.set(one.line, "refusing")
            one.start()
            one.issue(3, 7)
        for one in (kiosk, clone):
            one.end_issue()
        self.twins_made = len(self.doubles()) - before
        trace("twins", [(paper, kiosk) for paper, kiosk in list(self.papers.items())[-6:]])
        self.reconnect(kiosk)
        self.kiosks.append(clone)
        self.lines.set(clone.line, "up")
        self.skip(700)
        for _ in range(100):
            clone.look()
            self.learn()
            if set(self.papers) <= set(self.at_office):
                break
            trace("clone", clone.status, self.set_aside)
            time.sleep(0.3)
            self.skip(20)
        marked = [ticket for ticket, known in self.at_office.items() if known[3] == "twin"]
        alarms = self.server.rows("SELECT alarm FROM alarms WHERE kind = 'twin'")
        if not self.twins_made or len(marked) != self.twins_made or len(alarms) != self.twins_made or not set(self.papers) <= set(self.at_office):
            self.failures.append(f"8: {self.twins_made} twins, {len(marked)} marked, {len(alarms)} alarms")

    def end(self):
        for kiosk in getattr(self, "kiosks", []):
            if kiosk.program:
                kiosk.program.process.kill()
        if self.server.program:
            self.server.program.process.kill()
        if self.server.postgres:
            self.server.postgres.stop()
        self.lines.program.process.kill()

    def tell(self, seconds):
        backlog = [(count, took) for count, took in self.rates if count >= 200]
        slowest = max((took for _, took in backlog), default=0)
        fastest = max((count / took for count, took in backlog), default=0)
        say(f"{self.store}: tickets made {len(set(self.papers) | set(self.kept))}, accepted {len(self.at_office)}, called {self.called}, "
            f"doubled={self.counted['doubled']}, lost={self.counted['lost']}, refused for want of numbers {self.refused}, days {self.days}")
        say(f"{self.store}: kills: server {self.server.kills}, kiosks {sum(kiosk.kills for kiosk in self.kiosks)}; lines cut {self.lines.cuts}, "
            f"answers lost or cut {self.lines.lost()}, letters said again {self.said_again}, asked again at counters "
            f"{sum(clerk.asked_again for clerk in self.clerks)}, restores {len(self.restores)}, ledgers put aside {self.set_aside}")
        say(f"{self.store}: backlogs of 200 and more after the line's return: {len(backlog)}, slowest {slowest:.2f} s, fastest {fastest:.0f} events/s; "
            f"largest {max((count for count, _ in self.rates), default=0)} events")
        say(f"{self.store}: pairs in one queue compared {self.compared}; last group: {self.twins_made} twins, both known, one marked; {seconds:.0f} s")
        if self.odd:
            say(f"{self.store}: also seen: {dict(self.odd)}")
        if not backlog or slowest > 10:
            self.failures.append(f"200 events were not there 10 s after the line's return: {self.rates}")
        for failure in self.failures:
            say(f"{self.store}: BROKEN {failure}")


def in_told_time(arguments):
    """Starts this program anew, in a time of its own."""
    memory = pathlib.Path("/dev/shm")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="okienko-post-", dir=memory if os.access(memory, os.W_OK) else None))
    folder.chmod(0o755)
    try:
        (folder / "ahead").write_bytes(b"\0" * 16)
        # Where the database's user can read it, too.
        shutil.copy(BUILD / "tests/support/libokienko_toldclock.so", folder / "toldclock.so")
        environment = dict(os.environ, LD_PRELOAD=str(folder / "toldclock.so"), OKIENKO_TOLD_CLOCK=str(folder / "ahead"), OKIENKO_POST=str(folder),
                           **({} if "OKIENKO_TRACE" in os.environ else {"QT_LOGGING_RULES": "okienko.*.info=false"}))
        return subprocess.run([sys.executable, __file__, *arguments], env=environment, check=False).returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--tickets", type=int, default=450)
    parser.add_argument("--store", action="append", choices=["sqlite", "postgresql"])
    wish = parser.parse_args()
    if "OKIENKO_POST" not in os.environ:
        seed = wish.seed if wish.seed is not None else random.SystemRandom().randrange(2**31)
        say(f"seed {seed} (--seed {seed} chooses the same)")
        return in_told_time(["--seed", str(seed), "--tickets", str(wish.tickets), *(word for one in wish.store or [] for word in ("--store", one))])
    clock = ToldClock(pathlib.Path(os.environ["OKIENKO_POST"]) / "ahead")
    failures, made = [], 0
    begin = time.monotonic()
    for store in wish.store or ["sqlite", "postgresql"]:
        clock.begin(datetime(2026, 3, 2, 7, 0, tzinfo=ZONE))
        folder = pathlib.Path(os.environ["OKIENKO_POST"]) / store
        folder.mkdir(mode=0o755)
        started = time.monotonic()
        world = World(folder, store, wish.seed, wish.tickets, clock)
        try:
            world.run()
            world.tell(time.monotonic() - started)
        finally:
            world.end()
        failures += world.failures
        made += len(world.papers)
    print(f"{'FAIL' if failures else 'PASS'} post: {made} tickets, seed {wish.seed}, {len(failures)} broken, {time.monotonic() - begin:.0f} s", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
