# SPDX-License-Identifier: GPL-3.0-or-later
#
# okienko_web(<target>): puts the pages into a program, as resources under :/web/. The drawings of the mark come from assets/.
set(OKIENKO_WEB_FOLDER ${CMAKE_CURRENT_LIST_DIR})
set(OKIENKO_WEB_FILES
    api.js
    base.css
    chart.js
    chime.js
    counter.css
    counter.html
    counter.js
    counterask.js
    counterhelp.js
    counterbeside.js
    counterchoose.js
    countermine.js
    counterquestions.js
    countervoice.js
    dom.js
    hall.css
    hall.html
    hall.js
    icons.svg
    line.js
    office.css
    office.html
    office.js
    officealarms.js
    officedevices.js
    officeforms.js
    officenotices.js
    officenumbers.js
    officescreens.js
    officeservices.js
    officetoday.js
    screen.js
    settings.js
    shortcuts.js
    sign.html
    sign.js
    staff.js
    theme.js
    ticks.js
    tokens.css
    words.js
    words/counter.en.json
    words/counter.pl.json
    words/hall.de.json
    words/hall.en.json
    words/hall.pl.json
    words/hall.uk.json
    words/office.en.json
    words/office.pl.json
    words/staff.en.json
    words/staff.pl.json
)

function(okienko_web target)
  set(files ${OKIENKO_WEB_FILES})
  list(TRANSFORM files PREPEND ${OKIENKO_WEB_FOLDER}/)
  qt_add_resources(${target} web PREFIX /web BASE ${OKIENKO_WEB_FOLDER} FILES ${files})
  set(mark ${PROJECT_SOURCE_DIR}/assets/illustrations/mark.svg)
  set_source_files_properties(${mark} PROPERTIES QT_RESOURCE_ALIAS mark.svg)
  qt_add_resources(${target} webmark PREFIX /web FILES ${mark})
endfunction()
