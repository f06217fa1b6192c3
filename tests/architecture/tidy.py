#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over the sources of all rooms, two at a time.

A file that passed is not read again until it, a header of ours that it includes, its compile command or .clang-tidy
changes; what passed stands as one small file each in the build tree. --fresh forgets all that.

It takes a quarter of an hour for all of them, so that a usual run reads one third, drawn by what stands in each file: who edits a
file draws anew. OKIENKO_FULL=1, or naming files, reads all.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import checks

# Flags of GCC that clang does not know, and a warning that is GCC's business.
EXTRA = ["--extra-arg=-Wno-unknown-warning-option", "--extra-arg=-Wno-error", "--quiet"]


def headers_of(path, roots, known):
    """The file and all headers of ours that it includes, directly or not."""
    if path in known:
        return known
    known.add(path)
    for name in re.findall(r'^\s*#\s*include\s*"([^"]+)"', path.read_text(encoding="utf-8"), re.M):
        room, _, rest = name.partition("/")
        header = roots.get(room, Path("/nowhere")) / rest
        if rest and header.exists():
            headers_of(header, roots, known)
    return known


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", default="clang-tidy")
    parser.add_argument("--root", default=Path(__file__).resolve().parents[2], type=Path)
    parser.add_argument("--build", required=True, type=Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("only", nargs="*", help="just the files whose path contains one of these")
    arguments = parser.parse_args()

    root = arguments.root.resolve()
    house = checks.House(root)
    roots = {name: root / rule["folder"] for name, rule in house.rules["rooms"].items()}
    sources = {root / path for _, files in house.rooms().values() for path in files if path.suffix == ".cpp"}
    commands, built = {}, set()
    whole = "OKIENKO_FULL" in os.environ

    def drawn(path):
        return hashlib.sha256(path.read_bytes()).digest()[0] % 3 == 0

    # clang reads each source as it stands, without GCC's precompiled header.
    database = json.loads((arguments.build / "compile_commands.json").read_text(encoding="utf-8"))
    for entry in database:
        entry["command"] = re.sub(r" -Winvalid-pch| -include \S+cmake_pch\.hxx", "", entry["command"])
    for entry in database:
        path = Path(entry["directory"], entry["file"]).resolve()
        if path not in sources:
            continue
        built.add(path)
        if any(part in str(path) for part in arguments.only) or not arguments.only and (whole or drawn(path)):
            commands.setdefault(path, entry["command"])
    passed = arguments.build / "tidy"
    passed.mkdir(exist_ok=True)
    (passed / "compile_commands.json").write_text(json.dumps(database), encoding="utf-8")
    rules = (root / ".clang-tidy").read_bytes()

    def key(path):
        digest = hashlib.sha256(rules + commands[path].encode())
        for file in sorted(headers_of(path, roots, set())):
            digest.update(str(file).encode() + file.read_bytes())
        return passed / digest.hexdigest()

    def run(path):
        mark = key(path)
        if mark.exists() and not arguments.fresh:
            return path, 0, ""
        done = subprocess.run([arguments.tool, "-p", str(passed), *EXTRA, str(path)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            mark.touch()
        return path, done.returncode or 0, done.stdout + (done.stderr if done.returncode and not done.stdout.strip() else "")

    begun, read, wrong = time.monotonic(), 0, 0
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for path, status, output in pool.map(run, sorted(commands)):
            if status:
                wrong += 1
                print(f"--- {path.relative_to(root)}\n{output.strip()}")
            read += 1
    unbuilt = sorted(str(path.relative_to(root)) for path in sources - built) if not arguments.only else []
    for name in unbuilt:
        print(f"  {name}: is compiled by no target")
    print(f"tidy: {read} files, {wrong} wrong, {len(unbuilt)} not built, {time.monotonic() - begun:.0f} s")
    return 1 if wrong or unbuilt else 0


if __name__ == "__main__":
    sys.exit(main())
