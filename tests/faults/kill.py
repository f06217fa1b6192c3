#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill.py ISSUER N [SEED]: kills the issuing process N times at random points and looks what is left; half of the times with
a printer that knows afterwards what it has printed, half with one that cannot be asked.

A promise is a line that the issuer wrote after its COMMIT. Checked at the end: no number promised or held twice on a
day, every promise in the ledger with its event, log without gap, ledger intact; each ticket on paper or still to be
printed, on paper once where the printer can be asked, else at most twice and then once as a copy.
"""
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

BEGINNING = 1_772_436_000_000  # 2026-03-02, a Monday morning


def run_once(issuer, folder, utc, printer, wait):
    with subprocess.Popen([issuer, folder, str(utc), printer], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        time.sleep(wait)
        process.kill()
        out, err = process.communicate()
        return out, err.decode(), process.returncode


class Verdict:
    """What one printer's half of the kills has left."""

    def __init__(self, issuer, printer, count):
        self.faults, self.killed, promised, utc = [], 0, [], BEGINNING
        with tempfile.TemporaryDirectory(prefix="okienko-faults-") as folder:
            for _ in range(count):
                out, err, code = run_once(issuer, folder, utc, printer, random.uniform(0.002, 0.09))
                self.killed += code == -9
                if code != -9:
                    self.faults.append(f"the issuer ended by itself: {err.strip()}")
                for line in out.split(b"\n")[:-1]:  # what comes after the last line end was cut
                    _, day, number, ticket, at = line.decode().split()
                    promised.append((day, number, ticket))
                    utc = max(utc, int(at) + 1000)
            look = subprocess.run([issuer, folder, str(utc), "check"], capture_output=True, text=True, timeout=300)
            tray = Path(folder, "paper")
            papers = [line.split() for line in tray.read_text(encoding="ascii").splitlines()] if tray.exists() else []
        if look.returncode != 0:
            self.faults.append(look.stderr.strip() or f"the check ended with {look.returncode}")
        words = [line.split() for line in look.stdout.splitlines()]
        held = [tuple(word[1:]) for word in words if word[0] == "held"]
        if ["intact"] not in words:
            self.faults.append("the ledger is not intact")
        if [["tickets", str(len(held))]] != [word for word in words if word[0] == "tickets"]:
            self.faults.append("tickets and events differ")
        if not promised or not papers:
            self.faults.append("nothing was ever promised, or printed")
        self.promised, self.held = len(promised), len(held)
        self.lost = len(set(promised) - set(held))
        self.doubled = sum(len(some) - len({(day, number) for day, number, _ in some}) for some in (promised, held))
        out, unmarked = Counter(ticket for _, ticket, _ in papers), Counter(ticket for _, ticket, kind in papers if kind == "first")
        waiting = {word[1] for word in words if word[0] == "to-print"}
        self.forgotten = sum(ticket not in out and ticket not in waiting for _, _, ticket in held)
        self.unmarked = sum(times > 1 for times in unmarked.values())
        self.copies = sum(kind == "copy" for _, _, kind in papers)
        most = 1 if printer == "asked" else 2
        self.extra = sum(times > most for times in out.values())


def main():
    issuer, count = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(2**32)
    random.seed(seed)
    began = time.monotonic()
    halves = [Verdict(issuer, "asked", count // 2), Verdict(issuer, "silent", count - count // 2)]

    def total(name):
        return sum(getattr(half, name) for half in halves)

    faults = [fault for half in halves for fault in half.faults]
    for fault in faults[:5]:
        print(fault)
    wrong = ("doubled", "lost", "forgotten", "unmarked", "extra")
    good = not faults and not any(total(name) for name in wrong)
    print(f"{'PASS' if good else 'FAIL'} killed {total('killed')} of {count}, promised {total('promised')}, held {total('held')}, "
          f"doubled {total('doubled')}, lost {total('lost')}; without paper {total('forgotten')}, printed twice unmarked "
          f"{total('unmarked')}, too often {total('extra')}, copies {total('copies')}; seed {seed}, {time.monotonic() - began:.0f} s")
    return 0 if good else 1


sys.exit(main())
