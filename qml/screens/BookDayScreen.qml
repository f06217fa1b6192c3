// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Models
import Okienko.Theme

/*
    Which day: the first free time of all, then a month at a glance. With large letters and on the small glass only the days that have
    something, so that each has room for its whole date.
*/
BookingPage {
    id: root

    heading: qsTr("Choose a day")
    help: qsTr("The large key takes the first free time. Below stand the days; those with free times can be touched.")

    function word(state: int): string {
        switch (state) {
        case Shown.DayFree: return qsTr("free", "a day with free times")
        case Shown.DayFew: return qsTr("few", "a day with few free times")
        case Shown.DayFull: return qsTr("none", "a day without free times")
        default: return "–"
        }
    }
    function spoken(state: int): string {
        switch (state) {
        case Shown.DayFree: return qsTr("free times")
        case Shown.DayFew: return qsTr("few free times")
        case Shown.DayFull: return qsTr("no free times")
        default: return qsTr("closed")
        }
    }
    function free(day: var): bool {
        return day.state === Shown.DayFree || day.state === Shown.DayFew
    }

    /// One choice a day, with its whole date, instead of a month at a glance.
    readonly property bool listed: Theme.large || Theme.small
    /// On the narrow key of the small glass the date alone.
    readonly property string next: Theme.small && Theme.large ? booking.nextDate : booking.nextDay

    leadTitle: booking.nextDay === "" ? ""
               : Theme.small && booking.nextDaysAway === 0 ? qsTr("today, %1", "time").arg(booking.nextTime)
               : Theme.small && booking.nextDaysAway === 1 ? qsTr("tomorrow, %1", "time").arg(booking.nextTime)
               : booking.nextDaysAway === 0 ? qsTr("today, %1, %2", "day and time").arg(next).arg(booking.nextTime)
               : booking.nextDaysAway === 1 ? qsTr("tomorrow, %1, %2", "day and time").arg(next).arg(booking.nextTime)
               : qsTr("%1, %2", "day and time").arg(next).arg(booking.nextTime)
    leadName: booking.nextDay === "" ? "" : qsTr("%1, %2", "day and time").arg(booking.nextDay).arg(booking.nextTime)
    leadLine: qsTr("The first free time")
    ranged: !listed
    range: cells.length === 0 ? "" : qsTr("%1 to %2", "dates").arg(cells[0].date).arg(cells[cells.length - 1].date)
    columns: listed ? 0 : booking.weekdays.length
    heads: booking.weekdays
    sections: {
        const days = booking.days
        if (days.length === 0)
            return []
        const cells = root.listed ? days.filter(day => root.free(day)).map(day => ({ id: day.id, text: day.date, line: day.weekday, name: day.name,
                                                                                   value: root.spoken(day.state), date: day.date }))
                                  : days.map(day => ({ id: day.id, text: day.number, line: root.word(day.state), name: day.name,
                                                       value: root.spoken(day.state), available: root.free(day), date: day.date,
                                                       blank: day.state === Shown.DayBeyond }))
        return [{ heading: "", cells: cells }]
    }
    onChosen: id => booking.chooseDay(id)
    onLeadChosen: booking.chooseNextFree()
}
