#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Lets libFuzzer search for bytes that break a reader, two programs at a time.
#
#   tests/fuzz/run.sh [--seconds N] [NAME]...      each for N seconds (default 600); without names all of them
#
# Built with clang in build-fuzz, where what is found stays: new inputs in build-fuzz/corpus/NAME, and one that breaks a promise as
# build-fuzz/crash-... It is repeated with build-fuzz/tests/fuzz/fuzz_NAME FILE; mend it, and put the file into tests/fuzz/corpus/NAME.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"

fail() { printf 'fuzz: error: %s\n' "$*" >&2; exit 1; }
seconds=600 names=()
while [ $# -gt 0 ]; do
    case $1 in
        --seconds) seconds=${2:?--seconds needs a number}; shift 2 ;;
        -*) fail "unknown argument '$1'; usage: tests/fuzz/run.sh [--seconds N] [NAME]..." ;;
        *) names+=("$1"); shift ;;
    esac
done
all=(tests/fuzz/corpus/*)
[ ${#names[@]} -gt 0 ] || names=("${all[@]##*/}")
for name in "${names[@]}"; do [ -d "tests/fuzz/corpus/$name" ] || fail "there is no corpus '$name'; there are: ${all[*]##*/}"; done

packaging/install-packages.sh build run test fuzz
mkdir -p build-fuzz
cmake -S . -B build-fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DOKIENKO_TESTS=ON -DOKIENKO_FUZZ=ON -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -g1" >build-fuzz/configure.log 2>&1 || { tail -n 20 build-fuzz/configure.log >&2; fail "cmake failed"; }
cmake --build build-fuzz --target okienko_fuzzers >build-fuzz/build.log 2>&1 || { grep -A 10 -m 3 -E 'error|FAILED' build-fuzz/build.log >&2; fail "the build failed: build-fuzz/build.log"; }

one() {
    local name=$1 log=build-fuzz/$1.log found=build-fuzz/corpus/$1
    mkdir -p "$found"
    if build-fuzz/tests/fuzz/"fuzz_$name" -max_total_time="$2" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="build-fuzz/crash-$name-" "$found" "tests/fuzz/corpus/$name" >"$log" 2>&1; then
        printf '  %-14s %12s inputs  %6s edges\n' "$name" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
            "$(sed -n 's/.*DONE *cov: \([0-9]*\).*/\1/p' "$log" | tail -n 1)"
    else
        printf '  %-14s BROKEN: %s\n' "$name" "$(grep -m 1 -E 'broken:|ERROR: |runtime error' "$log" || tail -n 1 "$log")"
        return 1
    fi
}
status=0 running=0
for name in "${names[@]}"; do
    one "$name" "$seconds" &
    running=$((running + 1))
    [ "$running" -lt "$(nproc)" ] || { wait -n || status=1; running=$((running - 1)); }
done
while [ "$running" -gt 0 ]; do wait -n || status=1; running=$((running - 1)); done
exit "$status"
