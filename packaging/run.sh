#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The main job on a bare Debian 12 machine: installs what is needed, builds, and runs the sample office: its server on the
# loopback, whose pages' addresses are told, and one terminal with a virtual 80 mm ticket printer.
#
#   packaging/run.sh [--folder DIR] [--headless] [--visit FILE]
#
# With a display (DISPLAY or WAYLAND_DISPLAY) the terminal opens there and stays until it is closed. Without one, or with
# --headless, it runs under Xvfb and one whole visit is played with real pointer events, until a clerk has called the
# number (--visit: another one than packaging/demo/visit.py, with the same arguments); what was seen, printed and spoken is
# left in DIR (default: a new folder under the build tree). Everything that was started ends again.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

say() { printf 'okienko: %s\n' "$*"; }
fail() { printf 'okienko: error: %s\n' "$*" >&2; exit 1; }

folder='' headless='' visit=packaging/demo/visit.py
while [ $# -gt 0 ]; do
    case $1 in
        --folder) folder=${2:?--folder needs a directory}; shift 2 ;;
        --headless) headless=yes; shift ;;
        --visit) visit=${2:?--visit needs a program} headless=yes; shift 2 ;;
        *) fail "unknown argument '$1'; usage: packaging/run.sh [--folder DIR] [--headless] [--visit FILE]" ;;
    esac
done
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=yes

# --- install and build -----------------------------------------------------------------------------------------------
began=$SECONDS
packaging/install-packages.sh build run ${headless:+headless}
if [ ! -f build/build.ninja ]; then
    say "configuring build/"
    mkdir -p build
    cmake -S . -B build -G Ninja -DOKIENKO_TESTS=OFF >build/configure.log 2>&1 \
        || { tail -n 30 build/configure.log >&2; fail "cmake failed; all of its output: build/configure.log"; }
fi
say "building"
if ! cmake --build build --target okienko okienko-backoffice okienkoctl >build/build.log 2>&1; then
    grep -A 15 -m 3 -E 'FAILED|error' build/build.log >&2 || tail -n 30 build/build.log >&2
    fail "the build failed; all of its output: build/build.log"
fi
program=build/app/okienko server=build/app/backoffice/okienko-backoffice ctl=build/app/ctl/okienkoctl
for one in "$program" "$server" "$ctl"; do [ -x "$one" ] || fail "$one is missing after the build"; done
say "built ($((SECONDS - began)) s)"

# --- a place of its own, and the end of everything ---------------------------------------------------------------------
if [ -z "$folder" ]; then
    mkdir -p build/visits
    folder=$(mktemp -d "build/visits/$(date +%Y%m%d-%H%M%S).XXXXXX")
fi
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/okienko-run.XXXXXX")
mkdir -m 700 "$scratch/runtime"
mkdir -p "$folder/paper"
groups=()

# Starts a command as leader of a process group of its own: start NAME COMMAND...; its pid is in $started.
start() {
    local name=$1
    shift
    setsid "$@" >"$scratch/$name.out" 2>"$folder/$name.log" </dev/null &
    started=$!
    groups+=("$started")
}
# Runs a command to its end, speaking to our output; a signal to us ends it too, at once: attended COMMAND...
attended() {
    setsid "$@" </dev/null &
    groups+=("$!")
    wait "$!"
}
finish() {
    local status=$? pid
    trap - EXIT
    trap '' INT TERM HUP
    exec 2>/dev/null # the shell's notes about those that had to be killed
    for pid in "${groups[@]}"; do kill -TERM -- "-$pid" 2>/dev/null || true; done
    for _ in $(seq 30); do
        local left=''
        for pid in "${groups[@]}"; do if kill -0 -- "-$pid" 2>/dev/null; then left=yes; fi; done
        [ -n "$left" ] || break
        sleep 0.1
    done
    for pid in "${groups[@]}"; do kill -KILL -- "-$pid" 2>/dev/null || true; done
    rm -rf "$scratch"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Waits until a command succeeds: await SECONDS WHAT PID COMMAND...; PID must stay alive meanwhile.
await() {
    local limit=$(($1 * 20)) what=$2 pid=$3
    shift 3
    for ((i = 0; i < limit; i++)); do
        if "$@"; then return; fi
        kill -0 "$pid" 2>/dev/null || fail "$what ended by itself; see the logs in $folder"
        sleep 0.05
    done
    fail "$what: no answer in time; see the logs in $folder"
}

# --- printer -----------------------------------------------------------------------------------------------------------
start printer packaging/virtual-printer.sh --folder "$folder/paper"
await 15 "the virtual printer" "$started" grep -qs '^ipp://' "$scratch/printer.out"
printer=$(grep -m 1 '^ipp://' "$scratch/printer.out")
say "virtual printer at $printer"

# --- sound -------------------------------------------------------------------------------------------------------------
pulse_answers() { PULSE_SERVER="unix:$scratch/pulse" pactl info >/dev/null 2>&1; }
own_pulse() {
    command -v pulseaudio >/dev/null || { say "no sound server: the terminal stays silent"; return; }
    cat >"$scratch/default.pa" <<END
load-module module-native-protocol-unix auth-anonymous=1 socket=$scratch/pulse
load-module module-null-sink sink_name=speaker rate=22050 channels=1 sink_properties=device.description=Speaker
set-default-sink speaker
END
    start sound env HOME="$scratch" XDG_RUNTIME_DIR="$scratch/runtime" pulseaudio -n -F "$scratch/default.pa" \
        --daemonize=no --exit-idle-time=-1 --disable-shm=yes --realtime=no --high-priority=no --log-target=stderr
    await 10 "the sound server" "$started" pulse_answers
    export PULSE_SERVER=unix:$scratch/pulse
}
recording=''
if [ -n "$headless" ]; then
    own_pulse
    recording=$scratch/spoken.raw
    start recorder parec -d speaker.monitor --format=s16le --rate=22050 --channels=1 --raw --latency-msec=50 "$recording"
elif ! { command -v pactl && pactl info; } >/dev/null 2>&1; then
    own_pulse
fi

# --- screen ------------------------------------------------------------------------------------------------------------
renderer=auto
if [ -n "$headless" ]; then
    renderer=software
    export XDG_RUNTIME_DIR=$scratch/runtime
    unset WAYLAND_DISPLAY XAUTHORITY
    mkfifo "$scratch/display"
    exec {number}<>"$scratch/display"
    # shellcheck disable=SC2016 # the inner shell expands it
    start screen bash -c 'exec Xvfb -displayfd 9 -screen 0 1080x1920x24 -nolisten tcp -noreset 9>"$0"' "$scratch/display"
    read -r -t 15 -u "$number" display || fail "Xvfb did not start; see $folder/screen.log"
    export DISPLAY=:$display QT_QPA_PLATFORM=xcb
    say "screen of 1080 x 1920 at $DISPLAY"
fi

# --- office and terminal ------------------------------------------------------------------------------------------------------------
config=$(python3 packaging/demo/prepare.py --example packaging/config/kiosk.example.json --office assets/sample-office \
    --folder "$scratch" --printer "$printer" --renderer "$renderer")
office=(--folder "$scratch/server" --log "$folder/office.log")
packaging/demo/office.py found --program "$server" --folder "$scratch/server" --office "$scratch/office" || fail "the office could not be made"
start office "$server" --config "$scratch/server/backoffice.json" serve
await 15 "the office's server" "$started" grep -qs '"what":"started"' "$folder/office.log"
packaging/demo/office.py enrol "${office[@]}" --program "$server" --ctl "$ctl" --config "$config" || fail "the terminal could not be enrolled"
say "the sample office, opened all day for the demonstration; its pages (a browser warns of the office's own authority):"
packaging/demo/office.py tell "${office[@]}"
if [ -z "$headless" ]; then
    say "the terminal is open; close its window to end"
    attended "$program" --config "$config" || fail "the terminal ended with status $?"
    exit 0
fi

start kiosk "$program" --config "$config" --report "$scratch/report.jsonl"
kiosk=$started
if ! attended timeout 240 python3 -B "$visit" --report "$scratch/report.jsonl" --folder "$folder" --paper "$folder/paper" \
    --office "$scratch/office" --translations translations --kiosk "$kiosk" --recording "$recording"; then
    tail -n 10 "$folder/kiosk.log" >&2
    cp "$scratch/report.jsonl" "$folder/" 2>/dev/null || true
    fail "the visit failed; logs and pictures: $folder"
fi
cp "$scratch/report.jsonl" "$folder/"
ticket=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1], encoding="utf-8"))["number"])' "$folder/visit.json")
called=$(packaging/demo/office.py call "${office[@]}" --number "$ticket") || fail "the clerk could not call $ticket; see $folder/office.log"
kill -TERM -- "-$kiosk"
await_end() { ! kill -0 "$kiosk" 2>/dev/null; }
for _ in $(seq 60); do ! await_end || break; sleep 0.05; done
await_end || fail "the terminal did not end when asked to"
status=0
wait "$kiosk" || status=$?
[ "$status" -eq 0 ] || fail "the terminal ended with status $status; see $folder/kiosk.log"

# A beginning without the silence before the first word, an end without the silence after the last.
sox -t raw -e signed -b 16 -c 1 -r 22050 "$recording" "$folder/spoken.wav" \
    silence 1 0.05 0.5% reverse silence 1 0.05 0.5% reverse 2>>"$folder/recorder.log" || fail "sox could not make the WAV"

# --- summary -------------------------------------------------------------------------------------------------------------
python3 - "$folder" "$called" <<'END'
import json, sys
from pathlib import Path
folder = Path(sys.argv[1])
seen = json.loads((folder / "visit.json").read_text(encoding="utf-8"))
print(f"""
  folder               {folder}
  ticket               {seen['number']}
  touch to number      {seen['touch_to_number_ms']} ms
  touch to accepted    {seen['touch_to_accepted_ms']} ms
  touch to printed     {seen['touch_to_printed_ms']} ms
  called               {sys.argv[2]}
  screenshots          {seen['screenshots']}
  printed              {', '.join('paper/' + name for name in seen['pages'])} (and as PNG)
  spoken               spoken.wav ({seen['spoken_s']} s)""")
END
say "whole run: $((SECONDS - began)) s"
