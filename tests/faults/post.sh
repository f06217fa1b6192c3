#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# post.sh [--full] [--seed N] [--tickets N] [--store sqlite|postgresql]...
# Four kiosks, their office and its counters over days, cut off and killed by a seed (post.py). Without arguments 5,000 tickets
# over both stores; --full: 25,000 of each kiosk on SQLite. Ends with one line, PASS or FAIL and its figures.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
for program in tests/faults/okienko_post tests/support/libokienko_toldclock.so app/backoffice/okienko-backoffice; do
    if [ ! -x "${OKIENKO_BUILD:-$here/../../build}/$program" ]; then
        echo "FAIL $program is not built"
        exit 1
    fi
done
if [ "${1:-}" = --full ]; then
    shift
    set -- --tickets 25000 --store sqlite "$@"
fi
exec python3 "$here/post.py" "$@"
