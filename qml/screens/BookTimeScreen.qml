// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/* Which time of the day that was chosen: morning and afternoon. */
BookingPage {
    id: root

    heading: booking.day
    help: qsTr("Touch the time at which you want to come. Back leads to the other days.")

    sections: {
        const times = booking.times
        const cells = list => list.map(time => ({ id: time.id, text: time.text, line: "" }))
        return [{ heading: qsTr("Morning"), cells: cells(times.filter(time => !time.afternoon)) },
                { heading: qsTr("Afternoon"), cells: cells(times.filter(time => time.afternoon)) }].filter(part => part.cells.length > 0)
    }
    onChosen: id => booking.chooseTime(id)
}
