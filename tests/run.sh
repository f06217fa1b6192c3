#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what the tests need, builds, and runs all of them through one ctest, whose summary is the last thing printed.
#
#   tests/run.sh [--full] [-L LABEL]...      labels: unit contract qml feature integration faults pages architecture
#
# --full   the long runs as well (OKIENKO_FULL=1 in the tests' environment); without it all ends within 40 minutes on two cores
# -L       only tests with one of these labels. Unit tests run with sanitizers, in a tree of their own
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

fail() { printf 'tests: error: %s\n' "$*" >&2; exit 1; }

labels=() sanitized=yes
while [ $# -gt 0 ]; do
    case $1 in
        --full) export OKIENKO_FULL=1; shift ;;
        -L) labels+=("${2:?-L needs a label}"); shift 2 ;;
        *) fail "unknown argument '$1'; usage: tests/run.sh [--full] [-L LABEL]..." ;;
    esac
done
chosen=()
if [ ${#labels[@]} -gt 0 ]; then
    pattern=$(IFS='|'; printf '%s' "${labels[*]}")
    chosen=(-L "^($pattern)\$")
    [[ " ${labels[*]} " == *" unit "* ]] || sanitized=''
fi

# Runs one phase with its output in a log, and says how long it took: phase NAME LOG COMMAND...
phase() {
    local name=$1 log=$2 begin=$SECONDS
    shift 2
    printf 'tests: %s ...\n' "$name"
    if ! "$@" >"$log" 2>&1 </dev/null; then
        grep -A 20 -m 5 -E 'FAILED:|error:|CMake Error' "$log" >&2 || tail -n 40 "$log" >&2
        fail "$name failed; all of its output: $log"
    fi
    printf 'tests: %s: %s s\n' "$name" "$((SECONDS - begin))"
}

begin=$SECONDS
packaging/install-packages.sh build run headless test
printf 'tests: packages: %s s\n' "$((SECONDS - begin))"

mkdir -p build build-asan
tree=''
if [ -n "$sanitized" ]; then
    tree=$root/build-asan
fi
phase "configure" build/configure.log cmake -S . -B build -G Ninja -DOKIENKO_TESTS=ON "-DOKIENKO_SANITIZED_TREE=$tree"
phase "build" build/build.log cmake --build build
if [ -n "$sanitized" ]; then
    # -Og: a third less to compile than -O1. -g1: a report names lines; variables would only make the tree five times as large.
    phase "configure, sanitized" build-asan/configure.log cmake -S . -B build-asan -G Ninja -DOKIENKO_TESTS=ON \
        -DOKIENKO_SANITIZE=ON -DCMAKE_BUILD_TYPE=RelWithDebInfo "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-Og -g1"
    phase "build, sanitized" build-asan/build.log cmake --build build-asan --target okienko_unit_tests
fi
printf 'tests: everything is built after %s s\n' "$((SECONDS - begin))"

# The tests bring their own screen, sound and printers: nothing of the machine's session reaches them.
unset DISPLAY WAYLAND_DISPLAY PULSE_SERVER CUPS_SERVER DBUS_SESSION_BUS_ADDRESS
scratch=$(mktemp -d "${TMPDIR:-/tmp}/okienko-tests.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
chmod 700 "$scratch"
export XDG_RUNTIME_DIR=$scratch
left=()
[ -n "${OKIENKO_FULL:-}" ] || left=(-LE '^full$')
status=0
ctest --test-dir build --output-on-failure --no-tests=error -j "$(nproc)" "${chosen[@]}" "${left[@]}" </dev/null || status=$?
exit "$status"
