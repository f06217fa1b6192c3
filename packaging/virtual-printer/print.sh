#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The print head of the virtual ticket printer: ippeveprinter runs it once a job with the document as last argument.
#
# OKIENKO_PAPER names the folder where the paper falls: NAME.pdf and NAME.png (203 dpi, grey), NAME from the job's name,
# with -2, -3 ... when the same job name is printed again. The page takes shape in ten steps. The file "fault" in that
# folder, one fault a line, is read at each step:
#   paper-out | cover-open | jam     waits with this state until the line is gone
#   mid FAULT                        the same, but only from the middle of the page on
#   low                              reports that the roll is nearly used up
#   slow SECONDS                     each step takes so long
#   abort                            the job fails
# OKIENKO_PRINTER is the printer's URI: ippeveprinter goes on with a job that was cancelled, so the head asks, and a
# cancelled page never falls into the tray.
set -u
document=${!#}
paper=${OKIENKO_PAPER:?}
name=$(printf '%s' "${IPP_JOB_NAME:-page}" | tr -c 'A-Za-z0-9-' '_')

say() { printf '%s\n' "$1" >&2; }
fault() { cat "$paper/fault" 2>/dev/null; }

reason() { # of the first fault that holds up step $1
    local line
    while read -r line; do
        if [[ $line == mid\ * ]]; then
            [ "$1" -ge 5 ] || continue
            line=${line#mid }
        fi
        case $line in
        paper-out) echo media-empty-error; return ;;
        cover-open) echo cover-open-error; return ;;
        jam) echo media-jam-error; return ;;
        esac
    done < <(fault)
}

job=${document##*/}
job=${job%%-*}
cancelled() {
    ipptool -tv -d "job=$job" "${OKIENKO_PRINTER:?}" "${0%/*}/job.test" 2>/dev/null | grep -q processing-to-stop-point
}
stop_if_cancelled() {
    ! cancelled || {
        [ -z "${told:-}" ] || say "STATE: -$told"
        exit 1
    }
}

stop_if_cancelled
say 'STATE: -media-low-report'
say 'ATTR: job-impressions=10'
for step in 1 2 3 4 5 6 7 8 9 10; do
    told=
    while held=$(reason "$step") && [ -n "$held" ]; do
        if [ "$held" != "$told" ]; then
            [ -z "$told" ] || say "STATE: -$told"
            say "STATE: +$held"
            told=$held
        fi
        stop_if_cancelled
        sleep 0.1
    done
    [ -z "$told" ] || say "STATE: -$told"
    faults=$(fault)
    if grep -qx abort <<<"$faults"; then
        say 'ERROR: the page could not be printed'
        exit 1
    fi
    pause=$(sed -n 's/^slow //p' <<<"$faults" | head -n 1)
    [ -z "$pause" ] || sleep "$pause"
    say "ATTR: job-impressions-completed=$step"
done
stop_if_cancelled
! grep -qx low < <(fault) || say 'STATE: +media-low-report'

page=$paper/$name
copy=1
while [ -e "$page.pdf" ]; do
    copy=$((copy + 1))
    page=$paper/$name-$copy
done
# Made beside and renamed: whoever watches the folder sees whole files only, the picture before the document.
pdftoppm -r 203 -gray -png -singlefile "$document" "$page.part" && mv "$page.part.png" "$page.png"
cp "$document" "$page.part" && mv "$page.part" "$page.pdf"
