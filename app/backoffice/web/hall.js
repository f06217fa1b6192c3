// SPDX-License-Identifier: GPL-3.0-or-later
//
// The screen of the hall. A new call stands alone for 15 seconds, with a chime; then it stands in the list for three minutes or
// until somebody came. Calls that come together stand together, so that nobody waits for a screen; when there are too many for
// that, all stand in the list at once, so that no number pushes another off the screen. A screen of one zone does so for the calls
// of its zone; those of others stand below them in the list with the way there, and ring no chime.
import { Chime } from './chime.js';
import { announce, fill, h, icon } from './dom.js';
import { Screen } from './screen.js';

const aloneMs = 15000;
const listMs = 180000;
const together = 3;
const turnMs = 12000; // how long the last line stays in one language

class Hall {
    constructor() {
        this.alone = new Map(); // call -> instant until which it stands alone
        this.chime = new Chime(() => (this.screen.pairing || !this.screen.words ? null : this.draw()));
        this.screen = new Screen({ kind: 'hall', draw: () => this.draw(), take: (state, before) => this.take(state, before) });
        this.screen.pairingMore = () => [h('div', { class: 'row' },
            h('button', { class: 'key', type: 'button', id: 'try-sound', onclick: async () => { await this.chime.wake(); this.chime.ring(); } }, icon('voice'), this.screen.words.say('hall.try-sound')))];
        setInterval(() => this.#tick(), 500);
    }

    start() {
        this.chime.wake();
        this.screen.start();
    }

    /** A call is new when it was not there, or was called once more. At the start only what is fresh stands alone. */
    take(state, before) {
        const known = new Map((before?.calls ?? []).map((one) => [one.call, one.times]));
        const fresh = state.calls.filter((one) => this.#isHere(one.counter, state) && (before ? known.get(one.call) !== one.times : this.screen.now() - Date.parse(one.at) < aloneMs));
        for (const one of fresh)
            this.alone.set(one.call, before ? Date.now() + aloneMs : Date.parse(one.at) - this.screen.skew + aloneMs);
        for (const call of [...this.alone.keys()])
            if (!state.calls.some((one) => one.call === call))
                this.alone.delete(call);
        if (fresh.length === 0)
            return;
        if (before)
            this.chime.ring();
        announce(fresh.map((one) => this.screen.words.say('hall.say', { number: this.#name(one), label: one.label })).join(' '), true);
    }

    /** Where a counter is; nothing: all screens show its calls alike. */
    #zoneOf(counter, { counters } = this.screen.state) {
        return counters.find((one) => one.counter === counter)?.zone ?? null;
    }

    #isHere(counter, state = this.screen.state) {
        const zone = this.#zoneOf(counter, state);
        return !state.display.zone || !zone || zone === state.display.zone;
    }

    #zoneName(zone) {
        const known = this.screen.state.office.zones.find((one) => one.zone === zone);
        return known ? this.screen.words.of(known.names) : '';
    }

    #name(call) {
        return call.code ? `${call.number} ${this.screen.words.time(call.issuedAt)} ${call.code}` : call.number;
    }

    get onStage() {
        const fresh = this.screen.state.calls.filter((one) => this.#isFresh(one));
        return fresh.length > together ? [] : fresh;
    }

    #isFresh(call) {
        return this.#isHere(call.counter) && (this.alone.get(call.call) ?? 0) > Date.now();
    }

    /** Cut off, the last state stays as it was; else a call leaves the list after its three minutes when nobody waits for it. */
    get listed() {
        const { calls, counters } = this.screen.state;
        const waits = (one) => counters.some((counter) => counter.counter === one.counter && counter.state === 'calling' && counter.number === one.number);
        const listed = calls.filter((one) => this.screen.cutOff || this.screen.now() - Date.parse(one.at) < listMs || waits(one));
        return [...listed.filter((one) => this.#isHere(one.counter)), ...listed.filter((one) => !this.#isHere(one.counter))];
    }

    #tick() {
        if (!this.screen.state)
            return;
        const picture = [this.screen.state.calls.filter((one) => this.#isFresh(one)).map((one) => one.call), this.listed.length, Math.floor(Date.now() / 60000), Math.floor(Date.now() / turnMs)].join('/');
        if (picture !== this.picture) {
            this.picture = picture;
            this.draw();
        }
    }

    draw() {
        const { screen } = this;
        const { state, words } = screen;
        if (screen.pairing)
            return;
        const zone = state?.display.zone ? this.#zoneName(state.display.zone) : '';
        screen.bar(state ? words.of(state.office.names) : 'Okienko', zone);
        document.title = state ? [words.of(state.office.names), zone, words.say('hall.title')].filter(Boolean).join(' – ') : 'Okienko';
        if (!state) {
            fill(document.getElementById('page'), [h('p', { class: 'strip trouble' }, icon('line'), words.say('hall.pair-no-office'))]);
            return;
        }
        const stage = this.onStage;
        const notice = [...state.notices].sort((a, b) => ['critical', 'warning', 'info'].indexOf(a.severity) - ['critical', 'warning', 'info'].indexOf(b.severity))[0];
        fill(document.getElementById('page'), [
            h('h2', { class: 'unseen' }, words.say('hall.title')),
            stage.length > 0 ? this.#stage(stage) : this.#list(this.listed),
        ]);
        fill(document.getElementById('foot'), [h('div', { class: 'foot' },
            state.suspended.filter((one) => !state.display.zone || one.zones.length === 0 || one.zones.includes(state.display.zone)).map((one) => h('p', { class: 'strip trouble', 'data-item': one.service }, icon('warning'),
                h('span', { class: 'words' }, h('strong', {}, words.say('hall.suspended', { service: words.of(one.names) })), ' ', h('span', { lang: words.languageOf(one.suspended.texts) }, words.of(one.suspended.texts)),
                    one.suspended.until ? ` ${words.say('hall.suspended-until', { time: words.time(one.suspended.until) })}` : ''))).slice(0, 2),
            notice ? h('p', { class: 'strip', id: 'notice' }, icon(notice.severity === 'info' ? 'info' : 'warning'), h('span', { class: 'words' }, h('strong', {}, words.of(notice.titles)), ` ${words.of(notice.bodies)}`)) : null,
            this.#why(),
            this.chime.silent && !screen.cutOff ? h('button', { class: 'key', type: 'button', id: 'sound', onclick: () => this.chime.wake() }, icon('voice'), words.say('hall.sound-on')) : null)]);
    }

    #stage(calls) {
        const { screen } = this;
        return h('div', { class: `stage many-${calls.length}`, id: 'stage' }, calls.map((one) => {
            const own = screen.all[one.language] ?? screen.words;
            const said = [...new Set([own, screen.words])];
            return h('section', { class: 'call', 'data-item': one.call },
                h('div', { class: 'window' }, h('div', { class: 'arch' },
                    h('p', { class: 'caption' }, said.map((words, at) => [at > 0 ? ' · ' : '', h('span', { lang: words.language }, words.say('hall.number'))])),
                    h('strong', { class: 'number' }, one.number), one.code ? h('p', { class: 'twin' }, `${screen.words.time(one.issuedAt)} `, h('strong', {}, one.code)) : null), h('div', { class: 'ledge' })),
                h('div', { class: 'way', 'aria-hidden': 'true' }, icon('next')),
                h('div', { class: 'to' },
                    h('p', { class: 'caption' }, said.map((words, at) => [at > 0 ? ' · ' : '', h('span', { lang: words.language }, words.say('hall.counter'))])),
                    h('strong', { class: 'label' }, one.label),
                    said.map((words, at) => h('p', { class: at === 0 ? 'please' : 'please second', lang: words.language }, words.say(one.times > 1 ? 'hall.please-again' : one.again ? 'hall.again' : 'hall.please')))));
        }));
    }

    #list(calls) {
        const { screen } = this;
        const { words } = screen;
        const heads = (key) => screen.languages.map((one, at) => [at > 0 ? ' · ' : '', h('span', { lang: one }, screen.all[one].say(key))]);
        if (calls.length === 0)
            return h('div', { class: 'quiet' }, icon('window'), screen.languages.map((one) => h('p', { lang: one }, screen.all[one].say('hall.nobody'))));
        const shown = calls.slice(0, 8);
        return h('table', { class: `calls rows-${Math.min(8, Math.max(4, shown.length))}`, id: 'calls' },
            h('caption', { class: 'unseen' }, words.say('hall.title')),
            h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, heads('hall.number')), h('th', { scope: 'col', class: 'figure' }, heads('hall.counter')))),
            h('tbody', {}, shown.map((one) => h('tr', { 'data-item': one.call, class: this.#isFresh(one) ? 'fresh' : this.#isHere(one.counter) ? null : 'elsewhere' },
                h('th', { scope: 'row' }, h('span', { class: 'number' }, one.number), one.code ? h('span', { class: 'twin' }, ` ${words.time(one.issuedAt)} `, h('strong', {}, one.code)) : null,
                    one.again ? h('span', { class: 'twin' }, ` ${words.say('hall.again-short')}`) : null),
                h('td', { class: 'figure' }, icon('next'), this.#isHere(one.counter) ? null : h('span', { class: 'zone' }, this.#zoneName(this.#zoneOf(one.counter))), h('strong', { class: 'label' }, one.label))))));
    }

    /** One line: why numbers do not come in a row. In turn in each language; it tells nothing about anybody. */
    #why() {
        const { screen } = this;
        const orders = [...new Set(screen.state.calls.filter((one) => this.#isHere(one.counter)).map((one) => one.order))].filter((one) => one !== 'turn');
        const words = screen.all[screen.languages[Math.floor(Date.now() / turnMs) % screen.languages.length]];
        const reasons = ['other-service', ...orders.filter((one) => one !== 'other-service')].filter((one) => words.has(`hall.order.${one}`)).map((one) => words.say(`hall.order.${one}`));
        return h('p', { class: 'why', id: 'why', lang: words.language }, icon('info'), h('span', {}, words.say('hall.why', { reasons: words.list(reasons) })));
    }
}

new Hall().start();
