# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# For benches on both stores, to be sourced: makes $folder in $TMPDIR (a real disk) and runs a PostgreSQL of its own there, with
# all its syncs; `sql STATEMENT` is asked of it by its superuser. Both are gone when the bench ends.
folder=$(mktemp -d "${TMPDIR:-/tmp}/okienko-bench.XXXXXX")
database=''
end() {
    [ -z "$database" ] || kill -INT "$database" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$folder"
}
trap end EXIT
sql() {
    psql "host=$folder/pg user=super dbname=postgres" -qc "$1"
}
chmod 755 "$folder"
mkdir "$folder/pg"
bin=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin | sort -V | tail -n 1)
as=()
if [ "$(id -u)" = 0 ]; then
    chown 65534:65534 "$folder/pg"
    as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
(cd "$folder/pg" && "${as[@]}" "$bin/initdb" -D "$folder/pg/data" --username=super --auth=trust --no-locale --encoding=UTF8 >/dev/null)
(cd "$folder/pg" && exec "${as[@]}" "$bin/postgres" -D "$folder/pg/data" -k "$folder/pg" -c listen_addresses= >"$folder/pg.log" 2>&1) &
database=$!
for _ in $(seq 600); do
    sql 'SELECT 1' >/dev/null 2>&1 && break
    sleep 0.1
done
