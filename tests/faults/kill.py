#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill.py ISSUER N [SEED]: kills the issuing process N times at random points and looks what is left.

A promise is a line that the issuer wrote after its COMMIT. Checked at the end: no number promised or held twice on a
day, every promise in the ledger with its event and print job, log without gap, ledger intact.
"""
import random
import subprocess
import sys
import tempfile
import time

BEGINNING = 1_772_436_000_000  # 2026-03-02, a Monday morning


def run_once(issuer, folder, utc, wait):
    with subprocess.Popen([issuer, folder, str(utc)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        time.sleep(wait)
        process.kill()
        out, err = process.communicate()
        return out, err.decode(), process.returncode


def main():
    issuer, count = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(2**32)
    random.seed(seed)
    promised, utc, faults, killed = [], BEGINNING, [], 0
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="okienko-faults-") as folder:
        for _ in range(count):
            out, err, code = run_once(issuer, folder, utc, random.uniform(0.002, 0.09))
            killed += code == -9
            if code != -9:
                faults.append(f"the issuer ended by itself: {err.strip()}")
            for line in out.split(b"\n")[:-1]:  # what comes after the last line end was cut
                _, day, number, ticket, at = line.decode().split()
                promised.append((day, number, ticket))
                utc = max(utc, int(at) + 1000)
        look = subprocess.run([issuer, folder, str(utc), "check"], capture_output=True, text=True, timeout=300)
    if look.returncode != 0:
        faults.append(look.stderr.strip() or f"the check ended with {look.returncode}")
    words = [line.split() for line in look.stdout.splitlines()]
    held = [tuple(word[1:]) for word in words if word[0] == "held"]
    if ["intact"] not in words:
        faults.append("the ledger is not intact")
    if [["tickets", str(len(held))]] != [word for word in words if word[0] == "tickets"]:
        faults.append("tickets and events differ")
    lost = len(set(promised) - set(held))
    doubled = sum(len(some) - len({(day, number) for day, number, _ in some}) for some in (promised, held))
    if not promised:
        faults.append("nothing was ever promised")
    for fault in faults[:5]:
        print(fault)
    good = not faults and lost == 0 and doubled == 0
    print(f"{'PASS' if good else 'FAIL'} killed {killed} of {count}, promised {len(promised)}, held {len(held)}, "
          f"doubled {doubled}, lost {lost}, ledger {'intact' if ['intact'] in words else 'damaged'}, "
          f"seed {seed}, {time.monotonic() - began:.0f} s")
    return 0 if good else 1


sys.exit(main())
