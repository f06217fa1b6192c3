// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a clerk ticked off while the server was gone. Kept on this machine until the office has taken it: ids and numbers of
// tickets, nothing else. Each tick has an id of its own, so it may be sent as often as it takes.
import { uuid7 } from './api.js';

const place = 'okienko.ticks';

export class Ticks {
    constructor() {
        try {
            this.all = JSON.parse(localStorage.getItem(place) ?? '[]');
        } catch {
            this.all = [];
        }
    }

    #keep() {
        try {
            localStorage.setItem(place, JSON.stringify(this.all));
        } catch {
            // Then they live as long as the page, which is as long as the list does.
        }
    }

    add(counter, ticket, outcome) {
        this.all.push({ id: uuid7(), counter, ticket: ticket.ticket, number: ticket.number, outcome, at: Date.now() });
        this.#keep();
    }

    remove(ticket) {
        this.all = this.all.filter((one) => one.ticket !== ticket);
        this.#keep();
    }

    of(ticket) {
        return this.all.find((one) => one.ticket === ticket);
    }

    at(counter) {
        return this.all.filter((one) => one.counter === counter);
    }

    /** Sends what was ticked off at this counter. Answers {sent, doubles: numbers that somebody else had too} or null. */
    async send(office, counter, present) {
        const mine = this.at(counter);
        if (mine.length === 0)
            return null;
        const answer = await office.deed(`/v1/counters/${counter}/ticks`, {
            present, ticks: mine.map((one) => ({ id: one.id, ticket: one.ticket, outcome: one.outcome, agoMs: Math.max(0, Date.now() - one.at) })),
        });
        const taken = new Map((answer.ticks ?? []).map((one) => [one.id, one.double]));
        this.all = this.all.filter((one) => !mine.includes(one));
        this.#keep();
        return { answer, sent: mine.length, doubles: mine.filter((one) => taken.get(one.id)).map((one) => one.number) };
    }
}
