#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every header of a room compiles alone, and twice, with nothing but what its room links.

The flags are those of a source of the same room, without the precompiled header that would hide a missing include. A usual run
reads one third, drawn by what stands in each file; OKIENKO_FULL=1, or naming files, reads all.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

import checks


def flags_of(entry):
    """The compiler and its flags, without launcher, source, output and precompiled header."""
    words = shlex.split(entry["command"])
    words = words[next(i for i, word in enumerate(words) if word.endswith(("c++", "g++"))):]
    flags, skip = [], 0
    for i, word in enumerate(words):
        if skip:
            skip -= 1
        elif word in ("-o", "-MT", "-MF"):
            skip = 1
        elif word == "-include" and "cmake_pch" in words[i + 1]:
            skip = 1
        elif word not in ("-c", "-MD", "-Winvalid-pch", entry["file"]):
            flags.append(word)
    return flags


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", default=Path(__file__).resolve().parents[2], type=Path)
    parser.add_argument("--build", required=True, type=Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("only", nargs="*", help="just the headers whose path contains one of these")
    arguments = parser.parse_args()

    root = arguments.root.resolve()
    house = checks.House(root)
    built = {}
    for entry in json.loads((arguments.build / "compile_commands.json").read_text(encoding="utf-8")):
        if target := re.search(r" -o \S*/okienko_(\w+)\.dir/", entry["command"]):
            built.setdefault(target.group(1), (flags_of(entry), entry["directory"]))

    work, unbuilt = [], []
    for room, (_, files) in house.rooms().items():
        for path in files:
            drawn = "OKIENKO_FULL" in os.environ or hashlib.sha256((root / path).read_bytes()).digest()[0] % 3 == 0
            if path.suffix != ".h" or not (any(part in str(path) for part in arguments.only) if arguments.only else drawn):
                continue
            if room in built:
                work.append((room, path, built[room]))
            else:
                unbuilt.append(path)

    def run(one):
        room, path, build = one
        name = f'"{room}/{path.name}"'
        done = subprocess.run([*build[0], "-fsyntax-only", "-x", "c++", "-"], cwd=build[1], input=f"#include {name}\n#include {name}\n",
                              capture_output=True, text=True, check=False)
        return path, done.returncode, done.stderr

    begun, wrong = time.monotonic(), 0
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for path, status, output in pool.map(run, work):
            if status:
                wrong += 1
                print(f"--- {path}\n{output.strip()}")
    for path in unbuilt:
        print(f"  {path}: its room is built by no target")
    print(f"headers: {len(work)} read, {wrong} wrong, {len(unbuilt)} not built, {time.monotonic() - begun:.0f} s")
    return 1 if wrong or unbuilt else 0


if __name__ == "__main__":
    sys.exit(main())
