#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   tests/integration/pages/play.sh [--folder DIR] [--headless]
#
# Installs what is needed, builds the server, and plays: two people at two counters and the hall's screen in three windows of a
# real browser serve fifty visitors of two terminals; in the middle the server is killed. Pictures of it are left in DIR (default:
# a new folder under the build tree). Ends with 0 when each visitor was called once, no number came twice and the hall showed
# every call. Without a display the windows stand on one of their own (Xvfb); with --headless there are none, which is quicker.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
cd "$root"

say() { printf 'play: %s\n' "$*"; }
fail() { printf 'play: error: %s\n' "$*" >&2; exit 1; }

folder='' windows=--windows
while [ $# -gt 0 ]; do
    case $1 in
        --folder) folder=${2:?--folder needs a directory}; shift 2 ;;
        --headless) windows=''; shift ;;
        *) fail "unknown argument '$1'; usage: tests/integration/pages/play.sh [--folder DIR] [--headless]" ;;
    esac
done

packaging/install-packages.sh build run headless test
if [ ! -f build/build.ninja ]; then
    mkdir -p build
    cmake -S . -B build -G Ninja -DOKIENKO_TESTS=OFF >build/configure.log 2>&1 \
        || { tail -n 30 build/configure.log >&2; fail "cmake failed; all of its output: build/configure.log"; }
fi
say "building the server"
cmake --build build --target okienko-backoffice >build/build.log 2>&1 \
    || { tail -n 30 build/build.log >&2; fail "the build failed; all of its output: build/build.log"; }
for part in contract pages; do
    mkdir -p "build/tests/$part/node"
    tests/contract/install.sh npm "$root/tests/$part" "$root/build/tests/$part/node" >/dev/null
done

if [ -z "$folder" ]; then
    mkdir -p build/visits
    folder=$(mktemp -d "build/visits/play-$(date +%Y%m%d-%H%M%S).XXXXXX")
fi
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

display=''
ended() { [ -z "$display" ] || kill "$display" 2>/dev/null || true; }
trap ended EXIT
if [ -n "$windows" ] && [ -z "${DISPLAY:-}" ]; then
    # Xvfb looks for a free display itself and tells which one it took.
    number=$(mktemp)
    Xvfb -displayfd 3 -screen 0 2560x1440x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
    display=$!
    until [ -s "$number" ]; do kill -0 "$display" 2>/dev/null || fail "Xvfb did not start"; done
    DISPLAY=:$(<"$number")
    export DISPLAY
    rm -f "$number"
fi

export OKIENKO_CHECKOUT=$root OKIENKO_CONTRACT_NODE=$root/build/tests/contract/node OKIENKO_PAGES_NODE=$root/build/tests/pages/node
export OKIENKO_BACKOFFICE=$root/build/app/backoffice/okienko-backoffice
OKIENKO_CHROMIUM_WINDOW=$(command -v chromium) || fail "chromium is not there"
OKIENKO_CHROMIUM=$(command -v chromium-headless-shell || command -v chromium)
export OKIENKO_CHROMIUM OKIENKO_CHROMIUM_WINDOW
node tests/integration/pages/play.mjs "$folder" ${windows:+"$windows"}
