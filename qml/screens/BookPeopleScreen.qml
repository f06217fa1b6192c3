// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Okienko.Theme

/* For how many people: one is the large key, the others stand below. Their times follow one another. */
BookingPage {
    id: root

    heading: qsTr("For how many people?")
    help: qsTr("The large key books for one person. For more the times follow one another.")

    function personText(people: int): string {
        return qsTr("%n person(s)", "for whom a time is booked", people)
    }

    leadTitle: personText(1)
    leadIcon: "people"
    columns: Theme.large || Theme.small ? 0 : Math.max(1, booking.peopleAtMost - 1)
    tallest: Theme.mm(Theme.small ? 40 : 60)
    sections: {
        const cells = []
        for (let people = 2; people <= booking.peopleAtMost; ++people)
            cells.push({ id: String(people), text: personText(people), line: "" })
        return [{ heading: "", cells: cells }]
    }
    onChosen: id => booking.choosePeople(Number(id))
    onLeadChosen: booking.choosePeople(1)
}
