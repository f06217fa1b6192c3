#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   install.sh NPM FROM FOLDER
#
# Puts the scripts of FROM and the npm packages that its package-lock.json pins into FOLDER. When those are there already,
# the network is not needed. No package runs a script of its own.
set -euo pipefail
npm=${1:?NPM} from=${2:?FROM} folder=${3:?FOLDER}

mkdir -p "$folder"
cp "$from"/*.mjs "$from/package.json" "$from/package-lock.json" "$folder"
cd "$folder"
wanted=$(sha256sum package-lock.json)
if [ -f installed ] && [ "$(<installed)" = "$wanted" ]; then
    echo "contract: packages complete (nothing to install)"
    exit 0
fi
rm -f installed
if ! "$npm" ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error >npm.log 2>&1; then
    tail -n 20 npm.log >&2
    cat >&2 <<EOF
contract: error: the packages of the contract's tests could not be installed (see above).
The npm registry ($("$npm" config get registry 2>/dev/null)) is needed once. When it cannot be reached from here:
set another one with 'npm config set registry URL', or copy the folder
    $folder
(node_modules and the file 'installed') from a machine with the same checkout. After that no network is needed.
EOF
    exit 1
fi
printf '%s\n' "$wanted" >installed
echo "contract: $(find node_modules -mindepth 1 -maxdepth 2 -name package.json | wc -l) packages installed"
