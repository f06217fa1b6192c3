#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh FOLDER [NAME...]: pictures of every screen in every glass, size, language and colour scheme, or of those named: a glass
# (portrait, landscape, small), a language (pl), a size (140), a scheme (dark), words of a screen's name.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
if [ $# -eq 0 ]; then
    sed -n '3,4s/^# //p' "$0" >&2
    exit 2
fi
build=$root/build
"$root/packaging/install-packages.sh" build run headless test >&2
mkdir -p "$build"
[ -f "$build/build.ninja" ] || cmake -S "$root" -B "$build" -G Ninja -DOKIENKO_TESTS=ON >"$build/configure.log" 2>&1
cmake --build "$build" --target okienko_gallery >"$build/gallery.log" 2>&1 \
    || { tail -n 30 "$build/gallery.log" >&2; echo "FAIL gallery: the build failed" >&2; exit 1; }
QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software exec "$build/tests/qml/gallery/okienko_gallery" "$@"
