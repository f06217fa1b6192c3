#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All shell scripts pass shellcheck."""
import argparse
import subprocess
import sys

import checks

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--tool", required=True)
parser.add_argument("--root", required=True)
arguments = parser.parse_args()

house = checks.House(arguments.root)
scripts = [str(path) for path in house.files()
           if path.suffix == ".sh" or (house.text(path) or "").startswith(("#!/bin/sh", "#!/bin/bash"))]
done = subprocess.run([arguments.tool, "-S", "warning", *scripts], cwd=arguments.root, check=False)
print(f"shellcheck: {len(scripts)} scripts, {'ok' if done.returncode == 0 else 'see above'}")
sys.exit(done.returncode)
