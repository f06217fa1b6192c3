#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/run.sh plays its visit, leaves all that it promises in its folder, and nothing that it started stays behind.

demo.py [VISIT]    another visit than its own, in which nothing needs to be spoken
"""
import os
import re
import subprocess
import sys
import tempfile
import time
import wave
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SCREENS = 5  # first screen, home, service, ticket being printed, ticket printed
PEAK = 1000  # of 32767: somebody is heard to speak


def faults_of(folder, summary, spoken):
    """What of the promise is missing."""
    pictures = sorted(folder.glob("*.png"))
    if len(pictures) < SCREENS:
        yield f"{len(pictures)} screenshots, {SCREENS} expected"
    for picture in pictures:
        if picture.stat().st_size < 10_000:
            yield f"{picture.name} shows next to nothing"
    for ending in ("pdf", "png"):
        if not any(page.stat().st_size > 1000 for page in (folder / "paper").glob(f"*.{ending}")):
            yield f"no printed page as {ending.upper()}"
    if spoken:
        yield from faults_of_voice(folder / "spoken.wav")
    for line in (r"folder\s+\S+", r"ticket\s+[A-Z]\d{3}", r"touch to number\s+\d+ ms", r"touch to accepted\s+\d+ ms", r"touch to printed\s+\d+ ms",
                 r"called\s+[A-Z]\d{3} to counter \S+"):
        if not re.search(line, summary):
            yield f"the summary lacks: {line}"
    log = (folder / "kiosk.log").read_text(encoding="utf-8")
    for line in log.splitlines():
        if " warning " in line or " error " in line or " critical " in line:
            yield f"the terminal's log has: {line}"


def faults_of_voice(file):
    with wave.open(str(file)) as spoken:
        samples = memoryview(spoken.readframes(spoken.getnframes())).cast("h")
        if len(samples) < spoken.getframerate():
            yield "less than a second was spoken"
        elif max(samples) < PEAK:
            yield "the recording is silent"


def left_behind(folder):
    """Processes that still name the folder in their command or environment."""
    mark = str(folder).encode()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "cmdline").read_bytes():
                yield f"still running: {(process / 'cmdline').read_bytes().replace(bytes(1), b' ').decode(errors='replace')}"
        except OSError:
            continue  # it has ended meanwhile


def main():
    other = ["--visit", sys.argv[1]] if len(sys.argv) > 1 else []
    with tempfile.TemporaryDirectory(prefix="okienko-demo.") as name:
        folder, begun = Path(name), time.monotonic()
        done = subprocess.run([str(ROOT / "packaging/run.sh"), "--headless", "--folder", name, *other], capture_output=True, text=True, check=False,
                              env={**os.environ, "TMPDIR": name})
        print(done.stdout)
        faults = [f"run.sh ended with {done.returncode}: {done.stderr.strip()}"] if done.returncode else list(faults_of(folder, done.stdout, not other))
        faults += left_behind(folder)
        for fault in faults:
            print(f"demo: {fault}", file=sys.stderr)
        print(f"{'FAIL' if faults else 'PASS'} demo: {len(list(folder.glob('*.png')))} screenshots, {time.monotonic() - begun:.0f} s")
        return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
