#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [N | --full]: kills an issuing process N times (200; --full: 10000) at random points. Ends with one line, PASS
# or FAIL and its figures. The programs are looked for in $OKIENKO_BUILD, else in build/ of the checkout.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
times=${1:-200}
[ "$times" = --full ] && times=10000
issuer=${OKIENKO_BUILD:-$here/../../build}/tests/faults/okienko_issuer
if [ ! -x "$issuer" ]; then
    echo "FAIL $issuer is not built"
    exit 1
fi
exec python3 "$here/kill.py" "$issuer" "$times"
