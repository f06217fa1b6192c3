// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counters and tickets of the office that the pages are tested against: in memory, with a clock that the test moves. Just
// enough of the queue's rules for a page to meet every answer that the contract knows.
import { createHash } from 'node:crypto';

const letters = '34679ACDEFGHJKMNPQRTWXY';
export const instant = (ms) => new Date(ms).toISOString();
export const id = (group, n) => `0193a1b2-${group}-7000-8000-${String(n).padStart(12, '0')}`;

export class Refusal extends Error {
    constructor(status, kind, more = {}) {
        super(kind);
        this.status = status;
        this.kind = kind;
        this.more = more;
    }
}

const sentences = {
    turn: { pl: 'Czeka najdłużej.', en: 'Has waited longest.' },
    priority: { pl: 'Ma pierwszeństwo przed osobami, które przyszły krótko wcześniej.', en: 'Has priority before those who came a little earlier.' },
    'out-of-turn': { pl: 'Poza kolejnością, z powodem.', en: 'Out of turn, with a reason.' },
    'came-back': { pl: 'Wraca z kasy.', en: 'Comes back from the cash desk.' },
    returned: { pl: 'Wraca po wezwaniu, na które nikt nie przyszedł.', en: 'Came back after a call that was missed.' },
    paper: { pl: 'Wzięty z papieru.', en: 'Taken from its paper.' },
};
const calls = 2;
const intervalMs = 20000;
const undoMs = 10000;

export class Queue {
    constructor(file, clock) {
        this.file = file;
        this.clock = clock;
        this.tickets = new Map();
        this.counters = new Map(file.counters.map((one) => [one.id, { counter: one.id, label: one.label, step: 0, state: 'closed', services: [], mayServe: one.services, ticket: null, parked: [], call: null, undo: null }]));
        this.count = 0;
        this.calls = [];
        this.askAgain = new Set();
        this.onChange = () => {};
    }

    series(service) {
        const { group } = this.file.services.find((one) => one.id === service);
        return this.file.groups.find((one) => one.id === group).letter;
    }

    /** Somebody took a ticket so many minutes ago. */
    issue({ service, minutesAgo = 0, n, language = 'pl', needs, from = 'kiosk', ticket, ...more }) {
        this.count += 1;
        const key = ticket ?? id('7777', this.count);
        const digest = createHash('sha256').update(key).digest();
        const one = {
            ticket: key, number: `${this.series(service)}${String(n ?? this.count).padStart(3, '0')}`, code: [...digest.subarray(0, 4)].map((byte) => letters[byte % letters.length]).join(''),
            service, state: 'waiting', language, ...(needs ? { needs } : {}), issuedAt: this.clock.now - minutesAgo * 60000, certain: true, calls: 0, known: true, from, ...more,
        };
        this.tickets.set(key, one);
        this.onChange('waiting');
        return one;
    }

    shown(ticket, place) {
        const { after, backTo, ...rest } = ticket;
        return { ...rest, issuedAt: instant(ticket.issuedAt), waitedSeconds: Math.max(0, Math.round((this.clock.now - ticket.issuedAt) / 1000)), ...(place ? { place } : {}) };
    }

    waiting(services) {
        const place = (one) => one.issuedAt - (one.needs?.priority ?? 0) * 15 * 60000;
        return [...this.tickets.values()].filter((one) => ['waiting', 'away'].includes(one.state) && (!services || services.includes(one.service)))
            .sort((a, b) => place(a) - place(b));
    }

    state(name) {
        const counter = this.counter(name);
        const undo = counter.undo && counter.undo.until > this.clock.now ? counter.undo : null;
        return {
            counter: counter.counter, label: counter.label, step: counter.step, state: counter.state, services: counter.services, mayServe: counter.mayServe,
            ticket: counter.ticket ? this.shown(this.tickets.get(counter.ticket)) : null,
            parked: counter.parked.map((one) => this.shown(this.tickets.get(one))),
            ...(counter.call ? { call: this.#call(counter) } : {}),
            ...(undo ? { undo: { id: undo.id, deed: undo.deed, until: instant(undo.until) } } : {}),
            ...(counter.state === 'closed' ? {} : { waiting: this.waiting(counter.services).length }),
            asOf: instant(this.clock.now),
        };
    }

    #call(counter) {
        const { call } = counter;
        const ready = instant(call.at + intervalMs);
        const left = Math.max(0, calls - (call.times - 1));
        return { id: call.id, at: instant(call.at), again: call.again, reason: call.reason, ...(counter.state === 'calling' ? { recallsLeft: left, ...(left > 0 ? { recallFrom: ready } : {}), noShowFrom: ready } : {}) };
    }

    counter(name) {
        const counter = this.counters.get(name);
        if (!counter)
            throw new Refusal(404, 'not-found');
        return counter;
    }

    #start(counter, ticket, rule, { again = false, because } = {}) {
        Object.assign(ticket, { state: 'called', calls: ticket.calls + 1 });
        this.count += 1;
        counter.ticket = ticket.ticket;
        counter.state = 'calling';
        counter.call = { id: id('9999', this.count), at: this.clock.now, times: 1, again, reason: { rule, texts: sentences[rule], ...(because ? { because } : {}) } };
        this.calls.unshift({ ...counter.call, ticket: ticket.ticket, counter: counter.counter, rule });
    }

    /** One deed at a counter, as the contract names them. */
    deed(name, deed, body) {
        const counter = this.counter(name);
        if (deed !== 'ticks' && (body.present.step !== counter.step || body.present.ticket !== counter.ticket))
            throw new Refusal(409, 'counter-moved', { counter: this.state(name) });
        const before = structuredClone({ counter, tickets: [...this.tickets], calls: this.calls });
        const answer = this[deed.replace(/-(\w)/g, (_, one) => one.toUpperCase())](counter, body) ?? {};
        if (answer.outcome !== 'ask-again')
            counter.step += 1;
        if (['next', 'done', 'doneAndNext', 'noShow', 'transfer'].includes(deed.replace(/-(\w)/g, (_, one) => one.toUpperCase())) && !answer.outcome)
            counter.undo = { id: body.id, deed, until: this.clock.now + undoMs, before };
        else if (deed !== 'recall')
            counter.undo = null;
        this.onChange('counter', name);
        return { outcome: 'done', ...answer, counter: this.state(name) };
    }

    #mine(counter, states) {
        if (!counter.ticket || !states.includes(counter.state))
            throw new Refusal(409, 'not-possible-now', { detail: `the counter is ${counter.state}` });
        return this.tickets.get(counter.ticket);
    }

    #nobody(counter) {
        if (counter.ticket)
            throw new Refusal(409, 'not-possible-now', { detail: 'a ticket is at the counter' });
    }

    #clear(counter) {
        Object.assign(counter, { ticket: null, call: null, state: 'free' });
    }

    open(counter, { services }) {
        const strange = services.findIndex((one) => !counter.mayServe.includes(one));
        if (strange >= 0)
            throw new Refusal(422, 'unknown-reference', { faults: [{ pointer: `/services/${strange}`, found: services[strange], allowed: counter.mayServe.join(', ') }] });
        Object.assign(counter, { services, state: counter.state === 'closed' ? 'free' : counter.state });
    }

    close(counter) {
        this.#nobody(counter);
        if (counter.parked.length > 0)
            throw new Refusal(409, 'not-possible-now', { detail: 'tickets are parked' });
        Object.assign(counter, { services: [], state: 'closed' });
    }

    pause(counter) {
        this.#nobody(counter);
        counter.state = 'paused';
    }

    next(counter, body) {
        this.#nobody(counter);
        counter.state = 'free';
        const back = [...this.tickets.values()].find((one) => one.state === 'waiting' && one.after === counter.counter);
        const ticket = back ?? this.waiting(counter.services).find((one) => one.state === 'waiting' && !one.after);
        if (!ticket)
            return { outcome: 'nobody' };
        if (ticket.again && this.askAgain.has(ticket.ticket)) {
            if (body.again?.ticket !== ticket.ticket)
                return { outcome: 'ask-again', ask: this.shown(ticket) };
            this.askAgain.delete(ticket.ticket);
            if (!body.again.call) {
                ticket.state = 'served';
                return this.next(counter, {});
            }
        }
        delete ticket.after;
        this.#start(counter, ticket, back ? 'came-back' : ticket.needs?.priority ? 'priority' : ticket.calls > 0 ? 'returned' : 'turn', { again: ticket.again ?? false });
        return undefined;
    }

    doneAndNext(counter, body) {
        this.done(counter);
        const answer = this.next(counter, body);
        return answer;
    }

    recall(counter) {
        const ticket = this.#mine(counter, ['calling']);
        const wait = Math.ceil((counter.call.at + intervalMs - this.clock.now) / 1000);
        if (wait > 0)
            throw new Refusal(409, 'too-soon', { retryAfter: wait });
        if (counter.call.times > calls)
            throw new Refusal(409, 'not-possible-now');
        Object.assign(counter.call, { at: this.clock.now, times: counter.call.times + 1 });
        ticket.calls += 1;
        Object.assign(this.calls.find((one) => one.id === counter.call.id), { at: counter.call.at, times: counter.call.times });
    }

    noShow(counter) {
        const ticket = this.#mine(counter, ['calling']);
        const wait = Math.ceil((counter.call.at + intervalMs - this.clock.now) / 1000);
        if (wait > 0)
            throw new Refusal(409, 'too-soon', { retryAfter: wait });
        ticket.state = 'no-show';
        this.#clear(counter);
    }

    serve(counter) {
        this.#mine(counter, ['calling']).state = 'serving';
        counter.state = 'serving';
    }

    done(counter) {
        const ticket = this.#mine(counter, ['calling', 'serving']);
        this.#clear(counter);
        ticket.state = ticket.backTo ? 'waiting' : 'served';
        if (ticket.backTo)
            ticket.after = ticket.backTo;
        delete ticket.backTo;
    }

    putBack(counter) {
        this.#mine(counter, ['calling', 'serving']).state = 'waiting';
        this.#clear(counter);
    }

    park(counter) {
        const ticket = this.#mine(counter, ['calling', 'serving']);
        ticket.state = 'parked';
        counter.parked.push(ticket.ticket);
        this.#clear(counter);
    }

    unpark(counter, body) {
        this.#nobody(counter);
        if (!counter.parked.includes(body.ticket))
            throw new Refusal(404, 'not-found');
        counter.parked = counter.parked.filter((one) => one !== body.ticket);
        counter.ticket = body.ticket;
        counter.state = 'serving';
        this.tickets.get(body.ticket).state = 'serving';
    }

    transfer(counter, body) {
        const ticket = this.#mine(counter, ['calling', 'serving']);
        if (body.to.service && !this.file.services.some((one) => one.id === body.to.service))
            throw new Refusal(422, 'unknown-reference');
        ticket.state = 'waiting';
        if (body.to.service)
            ticket.service = body.to.service;
        else
            ticket.after = this.counter(body.to.counter).counter;
        if (body.back)
            ticket.backTo = counter.counter;
        this.#clear(counter);
    }

    outOfTurn(counter, body) {
        this.#nobody(counter);
        const ticket = this.tickets.get(body.ticket);
        if (!ticket)
            throw new Refusal(404, 'not-found');
        if (!['waiting', 'away', 'no-show'].includes(ticket.state))
            throw new Refusal(409, 'ticket-taken');
        this.#start(counter, ticket, 'out-of-turn', { because: body.reason });
    }

    paper(counter, body) {
        this.#nobody(counter);
        let ticket = [...this.tickets.values()].find((one) => one.number === body.number && one.code === body.code);
        if (!ticket && [...this.tickets.values()].some((one) => one.number === body.number))
            throw new Refusal(404, 'not-found');
        if (!ticket && !body.service)
            throw new Refusal(422, 'service-needed');
        ticket ??= Object.assign(this.issue({ service: body.service, from: 'paper', known: false }), body.number ? { number: body.number, code: body.code } : {});
        if (!['waiting', 'away', 'no-show'].includes(ticket.state))
            throw new Refusal(409, 'ticket-taken');
        this.#start(counter, ticket, 'paper', { because: body.reason });
    }

    undo(counter, body) {
        const { undo } = counter;
        if (!undo || undo.id !== body.deed || undo.until <= this.clock.now)
            throw new Refusal(409, 'undo-over');
        const touched = [counter.ticket, undo.before.counter.ticket].filter(Boolean);
        for (const [key, ticket] of undo.before.tickets)
            if (touched.includes(key))
                this.tickets.set(key, ticket);
        this.calls = this.calls.filter((one) => one.id !== counter.call?.id || undo.before.calls.some((before) => before.id === one.id));
        Object.assign(counter, undo.before.counter, { step: counter.step });
    }

    ticks(counter, body) {
        return {
            ticks: body.ticks.map((one) => {
                const ticket = this.tickets.get(one.ticket);
                const double = ticket?.ticked !== undefined && ticket.ticked !== one.id || ['called', 'serving', 'served'].includes(ticket?.state) && ticket.ticked !== one.id;
                if (ticket && !double)
                    Object.assign(ticket, { state: one.outcome });
                this.ticked = { ...this.ticked, [one.id]: one };
                return { id: one.id, double };
            }),
        };
    }

    returned(key) {
        const ticket = this.tickets.get(key);
        if (!ticket)
            throw new Refusal(404, 'not-found');
        if (!['no-show', 'away'].includes(ticket.state))
            throw new Refusal(409, 'not-possible-now');
        ticket.state = 'waiting';
        this.onChange('waiting');
        return this.shown(ticket, this.waiting([ticket.service]).indexOf(ticket) + 1);
    }

    /** What the hall's screens show. */
    hall(display, office, { suspended = [], notices = [], afterRestore = false } = {}) {
        const order = { priority: 'priority', 'came-back': 'returned', returned: 'returned' };
        const here = (counter) => display.kind === 'hall' || counter === display.zone;
        const shown = this.calls.filter((one) => here(one.counter) && (this.clock.now - one.at < 180000 || this.counter(one.counter).call?.id === one.id && this.counter(one.counter).state === 'calling'));
        return {
            asOf: instant(this.clock.now), office, clock: { sure: true, utc: instant(this.clock.now) }, display: { name: display.name, kind: display.kind, zone: display.zone },
            calls: shown.map((one) => {
                const ticket = this.tickets.get(one.ticket);
                const twin = ticket.twin !== undefined;
                return {
                    call: one.id, number: ticket.number, code: twin ? ticket.code : null, issuedAt: twin ? instant(ticket.issuedAt) : null, counter: one.counter,
                    label: this.counter(one.counter).label, at: instant(one.at), times: one.times, again: one.again, language: ticket.language, order: order[one.rule] ?? 'turn',
                };
            }),
            counters: [...this.counters.values()].filter((one) => here(one.counter)).map((one) => ({ counter: one.counter, label: one.label, zone: this.file.counters.find((known) => known.id === one.counter).zone ?? null, state: one.state, ...(one.ticket ? { number: this.tickets.get(one.ticket).number } : {}) })),
            suspended, notices, afterRestore,
        };
    }
}
