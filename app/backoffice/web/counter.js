// SPDX-License-Identifier: GPL-3.0-or-later
//
// The counter's page. It shows what the office says and asks the office for each deed; it decides nothing about the queue.
import { Refused, Unreachable, sentence } from './api.js';
import { ask, fetchLater } from './counterask.js';
import { beside } from './counterbeside.js';
import { mine } from './countermine.js';
import { announce, fill, h, icon } from './dom.js';
import { Bells, Line } from './line.js';
import { listenForShortcuts } from './shortcuts.js';
import { Staff } from './staff.js';
import { Ticks } from './ticks.js';
import { plainName } from './words.js';

const allBells = ['waiting', 'services', 'help', 'counters', 'session'];

const stored = (name) => {
    try {
        return JSON.parse(localStorage.getItem(`okienko.${name}`) ?? 'null');
    } catch {
        return null;
    }
};
const store = (name, value) => {
    try {
        localStorage.setItem(`okienko.${name}`, JSON.stringify(value));
    } catch {
        // A wish that is asked for again.
    }
};

class CounterPage {
    constructor() {
        this.staff = new Staff({
            title: 'counter',
            roles: ['counter', 'supervisor'],
            begin: () => this.begin(),
            draw: () => this.draw(),
            leave: () => this.leave(),
            onHeard: () => this.line?.heard(),
            onLost: () => this.line?.lost(),
        });
        this.office = this.staff.office;
        this.ticks = new Ticks();
        this.bells = new Bells((what) => this.look(what));
        this.counters = [];
        this.services = [];
        this.help = [];
        this.list = null;
        this.counter = null;
        this.message = null;
        this.busy = null;
        this.notBefore = {}; // deed -> instant learned from a refusal
        this.missed = stored('missed') ?? [];
        this.skew = 0;
        setInterval(() => this.#tick(), 250);
        listenForShortcuts(() => this.staff.shortcuts);
    }

    get words() {
        return this.staff.words;
    }

    /** The office's time, as near as this machine knows it. */
    now() {
        return Date.now() + this.skew;
    }

    secondsUntil(instant) {
        return Math.max(0, Math.ceil((Date.parse(instant) - this.now()) / 1000));
    }

    serviceName(service) {
        const known = this.services.find((one) => one.service === service);
        return known?.names ? this.words.of(known.names) : plainName(service);
    }

    labelOf(counter) {
        return this.counters.find((one) => one.counter === counter)?.label ?? counter;
    }

    get cutOff() {
        return this.line?.up === false;
    }

    async begin() {
        this.line?.stop();
        this.line = new Line({
            path: '/v1/staff/events',
            onEvent: (name, data) => this.#hear(name, data),
            look: () => this.look(),
            onChange: (up) => this.#lineChanged(up),
            onRefused: () => this.staff.over(),
        });
        this.counter ??= { counter: stored('counter') };
        try {
            await this.look();
        } catch (error) {
            this.say(sentence(this.words, error), 'trouble');
        }
        this.line.start();
        this.later ??= await fetchLater();
        this.draw();
    }

    leave() {
        this.line?.stop();
        this.line = null;
        document.title = 'Okienko';
    }

    /** Reads what the page shows, all of it or what these bells are about. */
    async look(bells = allBells) {
        const about = (...some) => some.some((one) => bells.includes(one));
        const [counters, services, help] = await Promise.all([
            this.office.read('/v1/counters'),
            about('services', 'session') ? this.office.read('/v1/office/services') : null,
            about('help', 'session') ? this.office.read('/v1/help-requests') : null]);
        this.counters = counters.counters;
        this.services = services?.services ?? this.services;
        this.help = help?.requests ?? this.help;
        const own = this.counters.find((one) => one.counter === this.counter?.counter);
        if (own && own.state !== 'closed') {
            this.#takeState(own, this.office.cameAt(counters));
            await this.#readList();
            await this.#sendTicks();
        } else {
            this.counter = own ?? null;
            this.list = null;
            this.choose ??= (await import('./counterchoose.js')).choose;
        }
        this.draw();
    }

    async #readList() {
        this.list = await this.office.readAll(`/v1/waiting?counter=${this.counter.counter}`, 'tickets');
        this.list.readAt = Date.now();
        this.list.cameAt = this.office.cameAt(this.list);
    }

    #takeState(state, cameAt = Date.now()) {
        // A late answer never covers a newer state.
        if (this.counter?.counter === state.counter && this.counter.step > state.step)
            return;
        if (this.counter?.call?.id !== state.call?.id || this.counter?.ticket?.ticket !== state.ticket?.ticket)
            this.notBefore = {};
        this.counter = state;
        this.skew = Date.parse(state.asOf) - cameAt;
    }

    async #hear(name, data) {
        if (name === 'counter') {
            this.counters = this.counters.map((one) => (one.counter === data.counter ? data : one));
            if (data.counter === this.counter?.counter)
                this.#takeState(data);
        } else if (name === 'help') {
            if (!this.later?.heard(this, data))
                await this.bells.ring(['help']);
        } else if (name === 'bell') {
            await this.bells.ring(data.what.filter((one) => allBells.includes(one)));
        }
        this.draw();
    }

    #lineChanged(up) {
        if (up && this.wasCutOff)
            this.say(this.words.say('counter.line-back'), 'good');
        if (!up && this.message?.kind === 'good')
            this.message = null;
        if (!up)
            announce(this.words.say('counter.line-gone-short'), true);
        this.wasCutOff = !up;
        if (this.staff.session)
            this.draw();
    }

    async #sendTicks() {
        try {
            const taken = await this.ticks.send(this.office, this.counter.counter, this.present());
            if (!taken)
                return;
            this.#takeState(taken.answer.counter);
            const doubles = taken.doubles.length > 0 ? ` ${this.words.say('counter.ticks-double', { numbers: this.words.list(taken.doubles) })}` : '';
            this.say(this.words.say('counter.ticks-sent', { n: taken.sent }) + doubles, doubles ? 'trouble' : 'good');
            await this.#readList();
        } catch (error) {
            if (error instanceof Unreachable)
                throw error;
            this.say(sentence(this.words, error), 'trouble');
        }
    }

    present() {
        return { step: this.counter.step, ticket: this.counter.ticket?.ticket ?? null };
    }

    say(text, kind = 'info') {
        this.message = { text, kind, until: Date.now() + 12000 };
        announce(text, kind === 'trouble');
    }

    /**
     * One deed at this counter. One at a time: a second press while the first is under way is the first, unless what came of
     * that stands here already, because the news came before the answer.
     */
    async act(deed, content = {}) {
        if (this.busy) {
            if (this.counter.step === this.actsFrom)
                return false;
            await this.underWay;
            if (this.busy)
                return false;
        }
        this.underWay = this.#act(deed, content);
        return this.underWay;
    }

    async #act(deed, content) {
        this.actsFrom = this.counter.step;
        this.busy = deed;
        this.draw();
        const before = this.counter;
        try {
            const answer = await this.office.deed(`/v1/counters/${this.counter.counter}/${deed}`, { present: this.present(), ...content });
            this.message = null;
            this.#takeState(answer.counter);
            this.#afterwards(deed, answer, before);
            return true;
        } catch (error) {
            this.#refused(deed, error);
            return false;
        } finally {
            this.busy = null;
            this.draw();
            if (!this.cutOff)
                this.bells.ring(['waiting']);
        }
    }

    #afterwards(deed, answer, before) {
        const { words } = this;
        if (answer.outcome === 'nobody')
            this.say(words.say('counter.nobody-waits'));
        else if (answer.outcome === 'ask-again')
            ask('askAgain', this, answer.ask);
        else if (this.counter.call && this.counter.ticket && this.counter.call.id !== before.call?.id)
            announce(words.say('counter.called-say', { number: this.counter.ticket.number, why: words.of(this.counter.call.reason.texts) }));
        else if (words.has(`counter.said.${deed}`))
            announce(words.say(`counter.said.${deed}`, { number: before.ticket?.number ?? '' }));
        if (deed === 'no-show' && before.ticket)
            this.#remembersMissed([...this.missed.filter((one) => one.ticket !== before.ticket.ticket), { ticket: before.ticket.ticket, number: before.ticket.number, at: this.now() }]);
        if (deed === 'undo' || deed === 'paper' || deed === 'out-of-turn')
            this.#remembersMissed(this.missed.filter((one) => one.ticket !== this.counter.ticket?.ticket));
        if (deed === 'close')
            this.list = null;
    }

    #refused(deed, error) {
        if (error instanceof Refused && error.kind === 'counter-moved' && error.problem.counter)
            this.counter = error.problem.counter;
        if (error instanceof Refused && error.kind === 'too-soon' && error.retryAfter)
            this.notBefore[deed] = new Date(this.now() + error.retryAfter * 1000).toISOString();
        else
            this.say(sentence(this.words, error), 'trouble');
    }

    #remembersMissed(list) {
        this.missed = list.filter((one) => this.now() - one.at < 3600000).slice(-5);
        store('missed', this.missed);
    }

    async giveBack(missed) {
        try {
            const ticket = await this.office.deed(`/v1/tickets/${missed.ticket}/return`);
            this.say(this.words.say('counter.returned', { number: ticket.number, place: ticket.place ?? '' }), 'good');
        } catch (error) {
            this.say(sentence(this.words, error), 'trouble');
            if (error instanceof Unreachable)
                return;
        }
        this.#remembersMissed(this.missed.filter((one) => one.ticket !== missed.ticket));
        await this.look().catch(() => {});
    }

    async openCounter(counter, services) {
        const state = this.counters.find((one) => one.counter === counter);
        this.counter = state;
        const opened = await this.act('open', { services });
        if (opened) {
            store('counter', counter);
            store('services', { ...stored('services'), [counter]: services });
        } else {
            this.counter = null;
        }
        this.draw();
    }

    /** Somebody works here already: the page joins, for instance after a reload. */
    join(counter) {
        this.counter = this.counters.find((one) => one.counter === counter);
        store('counter', counter);
        this.look().catch(() => {});
    }

    lastServices(counter) {
        return stored('services')?.[counter];
    }

    cashDesk() {
        const wish = stored('cashdesk');
        return this.services.some((one) => one.service === wish) ? wish : this.services.find((one) => one.service === 'cash-desk')?.service;
    }

    rememberCashDesk(service) {
        store('cashdesk', service);
    }

    /** Who is called by voice next while the office is gone. */
    voiceTicket() {
        return this.list?.tickets.find((one) => one.state === 'waiting' && !this.ticks.of(one.ticket)) ?? null;
    }

    tick(ticket, outcome) {
        this.ticks.add(this.counter.counter, ticket, outcome);
        const next = this.voiceTicket();
        announce(next ? this.words.say('counter.voice-next', { number: next.number }) : this.words.say('counter.voice-nobody'));
        this.draw();
    }

    untick(ticket) {
        this.ticks.remove(ticket);
        this.draw();
    }

    #tick() {
        if (this.message && this.message.kind !== 'trouble' && Date.now() > this.message.until) {
            this.message = null;
            this.draw();
        }
        const soon = [this.counter?.undo?.until, this.counter?.call?.recallFrom, this.counter?.call?.noShowFrom, ...Object.values(this.notBefore)]
            .filter(Boolean).map((one) => this.secondsUntil(one));
        const minute = Math.floor(Date.now() / 60000);
        const picture = `${soon.join()}/${minute}`;
        if (this.staff.session && this.counter && picture !== this.picture) {
            this.picture = picture;
            this.draw();
        }
    }

    draw() {
        if (!this.staff.session)
            return;
        const { words, staff } = this;
        const working = this.counter?.state && this.counter.state !== 'closed';
        document.body.classList.toggle('fits', Boolean(working));
        const label = working ? words.say('staff.at', { label: this.counter.label }) : words.say('staff.counter');
        document.title = `${this.counter?.ticket ? `${this.counter.ticket.number} – ` : ''}${label} – Okienko`;
        staff.bar(label, working ? h('span', { id: 'state' }, words.say(`state.${this.counter.state}`)) : null);
        fill(document.getElementById('page'), working
            ? [this.#strips(), h('div', { class: 'console' }, mine(this), beside(this))]
            : [this.#strips(), this.choose?.(this)]);
        const sill = document.getElementById('sill');
        sill.hidden = !working;
        fill(sill, working ? this.#sill() : []);
    }

    #strips() {
        const { words } = this;
        const figures = this.staff.session.clerkFigures;
        return h('div', { class: 'stack', id: 'strips' },
            this.cutOff ? h('div', { class: 'strip trouble', id: 'cut-off' }, icon('line'), h('p', { class: 'words' },
                h('strong', {}, words.say('counter.line-gone', { since: words.time(this.line.heardAt ?? Date.now()) })), ' ',
                this.list ? words.say('counter.line-gone-list', { since: words.time(this.list.readAt) }) : '')) : null,
            figures?.on ? h('p', { class: 'strip', id: 'figures' }, icon('info'), h('span', { class: 'words' }, words.say('counter.figures-on', { reason: figures.reason }))) : null,
            this.message ? h('p', { class: `strip ${this.message.kind}`, id: 'message' }, icon(this.message.kind === 'trouble' ? 'warning' : this.message.kind === 'good' ? 'check' : 'info'),
                h('span', { class: 'words' }, this.message.text),
                h('button', { class: 'key', type: 'button', onclick: () => { this.message = null; this.draw(); } }, words.say('common.close'))) : null);
    }

    #sill() {
        const { words } = this;
        // Nothing moves here: what cannot be done now stays at its place and says why.
        const key = (press, name, picture, deed, when = true) => {
            const off = this.cutOff ? 'counter.line-gone-short' : when ? null : 'counter.first-finish';
            return h('button', {
                class: 'key', type: 'button', id: `sill-${name}`, 'data-press': press, 'aria-disabled': off ? 'true' : null,
                onclick: off ? () => { this.say(words.say(off)); this.draw(); } : deed,
            }, icon(picture), words.say(`counter.${name}`), h('kbd', { 'aria-hidden': 'true' }, press.toUpperCase()));
        };
        const free = !this.counter.ticket;
        return [
            key('q', 'paper', 'ticket', () => ask('paper', this), free),
            key('o', 'out-of-turn', 'people', () => ask('outOfTurn', this, null), free),
            key('w', 'walk-in', 'printer', () => ask('walkIn', this)),
            key('a', 'pause', 'clock', () => this.act('pause'), this.counter.state === 'free'),
            key('v', 'services', 'more', () => ask('services', this)),
            key('c', 'close', 'close', () => ask('close', this)),
        ];
    }
}

const page = new CounterPage();
page.staff.start();
