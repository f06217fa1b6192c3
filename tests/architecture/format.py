#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All C++ files are formatted as .clang-format says."""
import argparse
import subprocess
import sys
from pathlib import Path

import checks

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--tool", required=True)
parser.add_argument("--root", required=True)
parser.add_argument("--build")
arguments = parser.parse_args()

house = checks.House(arguments.root)
files = [str(path) for path in house.files() if path.suffix in checks.CODE]
wrong = []
for start in range(0, len(files), 50):
    done = subprocess.run([arguments.tool, "--dry-run", "--Werror", "--ferror-limit=1", *files[start:start + 50]],
                          cwd=Path(arguments.root), capture_output=True, text=True, check=False)
    if done.returncode:
        wrong += sorted({line.split(":")[0] for line in done.stderr.splitlines() if "error:" in line}) or [done.stderr]
for name in wrong:
    print(f"  {name}: not formatted; run clang-format -i {name}")
print(f"format: {len(files)} files, {len(wrong)} wrong")
sys.exit(1 if wrong else 0)
