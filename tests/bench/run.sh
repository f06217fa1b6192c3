#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints what the README's figures come from, as JSON: the running terminal (start, memory, idle, touch to accepted job) and
# the ledger beside a bare SQLite on the same disk. Takes about five minutes; --full plays 2,000 visits for memory growth.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
packaging/install-packages.sh build run headless test >&2
mkdir -p build
[ -f build/build.ninja ] || cmake -S . -B build -G Ninja >build/configure.log 2>&1
cmake --build build --target okienko okienko_smallest okienko_ledger_bench >build/bench.log 2>&1 \
    || { tail -n 30 build/bench.log >&2; echo "FAIL bench: the build failed" >&2; exit 1; }
echo '{ "terminal":'
python3 tests/bench/bench.py --build build "$@"
echo ', "ledger":'
build/tests/bench/okienko_ledger_bench
echo '}'
