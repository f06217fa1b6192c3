#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fleet.sh [SIZE]...: fleets of so many kiosks (10 100 1000), eight to an office, with a counter to twenty of them, against one
# server on this machine, on SQLite and on PostgreSQL with all its syncs, in $TMPDIR (a real disk). Prints JSON, then one
# line, PASS or FAIL: a call within 50 ms at the 99th percentile, at least half of the bare database's rate in batches of
# 200, at most 100 kB a connection. Says something only on a quiet machine.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${OKIENKO_BUILD:-$root/build}
for program in tests/bench/okienko_fleet_bench app/backoffice/okienko-backoffice; do
    [ -x "$build/$program" ] || { echo "FAIL fleet: $program is not built"; exit 1; }
done
[ $# -gt 0 ] || set -- 10 100 1000
# shellcheck source=tests/bench/postgres.sh
. "$root/tests/bench/postgres.sh"
sql 'CREATE ROLE office LOGIN'
for size in "$@"; do
    for store in sqlite postgresql; do
        mkdir "$folder/$store-$size"
        conninfo=()
        if [ $store = postgresql ]; then
            sql "CREATE DATABASE office$size OWNER office"
            conninfo=("host=$folder/pg user=office dbname=office$size")
        fi
        "$build/tests/bench/okienko_fleet_bench" "$build/app/backoffice/okienko-backoffice" "$root/assets/sample-office" \
            "$folder/$store-$size" "$size" $(((size + 7) / 8)) $(((size + 19) / 20)) "${conninfo[@]}" >"$folder/one.json"
        python3 - "$store" "$folder/one.json" <<'END' | tee -a "$folder/all"
import json
import sys
print(json.dumps({"store": sys.argv[1], **json.load(open(sys.argv[2], encoding="utf-8"))}))
END
        rm -rf "${folder:?}/$store-$size"
    done
done
python3 - "$folder/all" <<'END'
import json
import sys
bad, told = [], []
for line in open(sys.argv[1], encoding="utf-8"):
    one = json.loads(line)
    name = f"{one['store']} {one['kiosks']}"
    call = one["rush"]["call_next"]
    part = one["at_most"][2]["events_per_second"] / one["bare_database"][2]["events_per_second"]
    told.append(f"{name}: call p99 {call['p99_ms']:.0f} ms, {one['at_most'][2]['events_per_second']:.0f} events/s ({part:.0%} of bare), "
                f"{one['bytes_of_a_connection'] / 1000:.0f} kB")
    if call["p99_ms"] > 50 or call["failed"] or part < 0.5 or one["bytes_of_a_connection"] > 100_000:
        bad.append(name)
print(("FAIL" if bad else "PASS") + " fleet: " + "; ".join(told))
sys.exit(1 if bad else 0)
END
