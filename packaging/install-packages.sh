#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the Debian packages of one or more sets, and says what it does. The one home of all package lists: packages
# of Debian 12 (bookworm); the names are the same in Debian 13 (trixie) unless a line below says otherwise.
#
#   packaging/install-packages.sh SET...     SET: build run headless test
#
#   build     to compile the kiosk
#   run       to start it with the virtual ticket printer
#   headless  to start it without a display: a screen, a finger and a sound card made of software
#   test      to run the tests and checks
#   fuzz      for tests/fuzz/run.sh
#
# Runs as root, or as a user with sudo. When everything is there already, apt is not called at all.
set -euo pipefail

build=(
    g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-declarative-dev qt6-declarative-dev-tools qt6-multimedia-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    # QML modules are no dependencies of the -dev packages, but qmllint and the QML compiler need them.
    qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtquick
    qml6-module-qtquick-window qml6-module-qtquick-templates qml6-module-qtquick-layouts qml6-module-qtquick-shapes
    libcups2-dev libespeak-ng-dev libsqlite3-dev libexpected-dev libqrencode-dev libssl-dev libargon2-dev libfontconfig-dev
    libgl-dev libegl-dev libgles-dev libvulkan-dev
)
run=(
    python3 libqt6svg6 libqt6sql6-sqlite libqt6sql6-psql espeak-ng-data fonts-noto-core
    cups-client cups-ipp-utils dbus poppler-utils procps
)
headless=(
    xvfb xauth x11-utils xdotool imagemagick pulseaudio pulseaudio-utils sox
)
test=(
    qml6-module-qttest qt6-qmllint-plugins
    cups cups-filters tesseract-ocr tesseract-ocr-eng tesseract-ocr-pol tesseract-ocr-ukr tesseract-ocr-deu zbar-tools
    clang-format clang-tidy shellcheck git sqlite3 mount e2fsprogs
    # Only to make words.json (okienkoctl faq build); the terminal needs none of them.
    hunspell-pl hunspell-uk hunspell-de-de hunspell-en-us
    # Its programs only: the tests start a cluster of their own.
    postgresql
    # The validator of the contract. The packages that it takes from npm are pinned in tests/contract.
    nodejs npm
    # The browsers for the pages of the back office, the first without a window; what drives them is pinned in tests/pages.
    chromium-headless-shell chromium firefox-esr
)

fuzz=(
    clang libclang-rt-dev
)

# Boost.Beast. Debian 12's default Boost (1.74) has the older reader of HTTP, but 1.81 stands beside it; the default of
# Debian 13 (1.83) is new enough. Asked of the system, not of apt, whose lists may not be there yet.
if grep -q '^VERSION_ID="12"' /etc/os-release; then
    build+=(libboost1.81-dev)
else
    build+=(libboost-dev)
fi

say() { printf 'packages: %s\n' "$*"; }
fail() { printf 'packages: error: %s\n' "$*" >&2; exit 1; }

[ $# -gt 0 ] || fail "name at least one set: build run headless test fuzz"
command -v dpkg-query >/dev/null || fail "this machine has no dpkg: Debian 12 or 13 is needed"

wanted=()
for set in "$@"; do
    case "$set" in
        build) wanted+=("${build[@]}") ;;
        run) wanted+=("${run[@]}") ;;
        headless) wanted+=("${headless[@]}") ;;
        test) wanted+=("${test[@]}") ;;
        fuzz) wanted+=("${fuzz[@]}") ;;
        *) fail "unknown set '$set'; there are: build run headless test fuzz" ;;
    esac
done

# Packages of nodejs that others make bring npm themselves and do not stand beside Debian's.
if command -v node >/dev/null && command -v npm >/dev/null; then
    mapfile -t wanted < <(printf '%s\n' "${wanted[@]}" | grep -vxE 'nodejs|npm')
fi

installed=$(dpkg-query -W -f '${Package} ${db:Status-Abbrev}\n' | sed -n 's/ ii *$//p')
mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) <(sort -u <<<"$installed"))
if [ ${#missing[@]} -eq 0 ]; then
    say "$* complete (nothing to install)"
    exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "packages are missing (${missing[*]}); run this as root or install sudo"
    as_root=(sudo)
fi
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 -o Acquire::Retries=3
     -o DPkg::Lock::Timeout=300)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

say "installing ${#missing[@]} of the sets $*: ${missing[*]}"
say "apt-get update"
# A third-party source that is out of order must not stop us while Debian's own answers: the install decides.
"${apt[@]}" update </dev/null >"$log" 2>&1 \
    || { tail -n 8 "$log" >&2; say "apt-get update had errors (see above); trying to install all the same"; }
if printf '%s\n' "${missing[@]}" | grep -qx postgresql; then
    # Debian's package makes a cluster, starts it and takes a port. The tests need its programs only.
    "${as_root[@]}" mkdir -p /etc/postgresql-common/createcluster.d
    printf 'create_main_cluster = false\n' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.d/okienko.conf >/dev/null
fi
say "apt-get install"
"${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >"$log" 2>&1 \
    || { tail -n 25 "$log" >&2; fail "apt-get install failed (see above)"; }
say "done"
