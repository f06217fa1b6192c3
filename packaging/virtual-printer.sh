#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A private IPP ticket printer on the loopback: packaging/virtual-printer.sh [--width 80|58] [--port N] [--folder DIR]
#
# Prints its URI on one line when it answers, then stays until it is ended (TERM, INT, or its own death) and takes
# everything it started along. Pages fall into DIR (default: a new one under TMPDIR, named on a second line) as PDF and
# PNG; the file DIR/fault makes faults while a page is printed (virtual-printer/print.sh tells which). The roll of an idle
# printer: http://localhost:N/media, or
#   curl 'http://localhost:N/media?size0=om_roll-80-short_80x150mm&type0=continuous&level0=0'    (0 empty, 5 low, 250 full)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
width=80 port='' folder=''
while [ $# -gt 0 ]; do
    case $1 in
    --width) width=$2; shift 2 ;;
    --port) port=$2; shift 2 ;;
    --folder) folder=$2; shift 2 ;;
    *) echo "usage: $0 [--width 80|58] [--port N] [--folder DIR]" >&2; exit 2 ;;
    esac
done
settings=$here/virtual-printer/roll$width.conf
[ -r "$settings" ] || { echo "$0: no roll of $width mm, only 80 and 58" >&2; exit 2; }
for program in ippeveprinter ipptool dbus-run-session pdftoppm; do
    command -v "$program" >/dev/null || [ -x "/usr/sbin/$program" ] || {
        echo "$0: $program is missing (packages cups-ipp-utils, dbus, poppler-utils)" >&2
        exit 1
    }
done
PATH=$PATH:/usr/sbin

# A group of its own, so that the bus, the printer and a page in print end together.
if [ "$(ps -o pgid= $$ | tr -d ' ')" != $$ ]; then
    exec setsid --wait "$0" --width "$width" ${port:+--port "$port"} ${folder:+--folder "$folder"}
fi

answers() { (exec 3<>"/dev/tcp/localhost/$1") 2>/dev/null; }
if [ -z "$port" ]; then
    port=$((20000 + RANDOM % 20000))
    while answers "$port"; do port=$((port + 1)); done
elif answers "$port"; then
    echo "$0: port $port is in use" >&2
    exit 1
fi
[ -n "$folder" ] || folder=$(mktemp -d "${TMPDIR:-/tmp}/okienko-paper.XXXXXX")
mkdir -p "$folder"
spool=$(mktemp -d "${TMPDIR:-/tmp}/okienko-spool.XXXXXX")

others() { pgrep -g $$ | grep -vx $$ || true; }
finish() {
    trap - EXIT
    trap '' TERM INT HUP
    kill -TERM 0
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        [ -n "$(others)" ] || break
        sleep 0.05
    done
    others | xargs -r kill -KILL 2>/dev/null || true
    rm -rf "$spool"
}
trap finish EXIT
trap 'exit 0' TERM INT HUP

export OKIENKO_PAPER=$folder OKIENKO_PRINTER=ipp://localhost:$port/ipp/print
# ippeveprinter 2.4 wants a system bus even without DNS-SD; a throw-away one will do.
dbus-run-session -- sh -c 'DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec ippeveprinter -r off -n localhost \
    -p "$1" -d "$2" -a "$3" -c "$4" Ticket' sh "$port" "$spool" "$settings" "$here/virtual-printer/print.sh" \
    >"$folder/printer.log" 2>&1 &
printer=$!
for _ in $(seq 100); do
    kill -0 "$printer" 2>/dev/null || { echo "$0: the printer did not start:" >&2; cat "$folder/printer.log" >&2; exit 1; }
    ! answers "$port" || break
    sleep 0.05
done
answers "$port" || { echo "$0: the printer does not answer" >&2; exit 1; }
echo "ipp://localhost:$port/ipp/print"
echo "$folder"
wait "$printer"
