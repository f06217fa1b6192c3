#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# appointments.sh: booked times in the office's store, on SQLite and on PostgreSQL with all its syncs, in $TMPDIR (a real disk).
# Prints JSON, then one line, PASS or FAIL: the month at a glance with 10,000 bookings and 90 days within 20 ms at the 99th
# percentile; of 200 clients who want 50 places exactly 50 win, none twice, each answer within 250 ms at the 99th percentile.
# Says something only on a quiet machine.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${OKIENKO_BUILD:-$root/build}
bench=$build/tests/bench/okienko_booking_bench
[ -x "$bench" ] || { echo "FAIL appointments: $bench is not built"; exit 1; }
# shellcheck source=tests/bench/postgres.sh
. "$root/tests/bench/postgres.sh"
sql 'CREATE DATABASE office'
for store in "sqlite:$folder/store.sqlite" "postgresql:host=$folder/pg user=super dbname=office"; do
    mkdir -p "$folder/anchor-${store%%:*}"
    "$bench" "$root/assets/sample-office" "$store" "$folder/anchor-${store%%:*}" >"$folder/one.json"
    python3 - "${store%%:*}" "$folder/one.json" <<'END' | tee -a "$folder/all"
import json
import sys
print(json.dumps({"store": sys.argv[1], **json.load(open(sys.argv[2], encoding="utf-8"))}))
END
done
python3 - "$folder/all" <<'END'
import json
import sys
bad, told = [], []
for line in open(sys.argv[1], encoding="utf-8"):
    one = json.loads(line)
    month, fight = one["month"]["p99_ms"], one["fight"]
    told.append(f"{one['store']}: month p99 {month:.1f} ms, {fight['won']} of {fight['places']} places won, at most {fight['most_at_a_time']} at a time, "
                f"answer p99 {fight['p99_ms']:.0f} ms")
    if month > 20 or fight["won"] != fight["places"] or fight["most_at_a_time"] > fight["seats"] or fight["p99_ms"] > 250:
        bad.append(one["store"])
print(("FAIL" if bad else "PASS") + " appointments: " + "; ".join(told))
sys.exit(1 if bad else 0)
END
