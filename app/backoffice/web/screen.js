// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all screens of the hall share: being paired by a code that they show, the line to the office, the last state, the words of
// all languages that the office speaks.
import { Office, Refused, Unreachable } from './api.js';
import { fill, h, icon, loadIcons } from './dom.js';
import { Line } from './line.js';
import { loadWords } from './words.js';

const ours = ['pl', 'en', 'uk', 'de'];
const pairingSeconds = 3;
const lookMs = 60000;
const latestMs = 30000;

export class Screen {
    /** `kind` as it asks to be paired; `draw()` shows `state`; `take(state, before)` sees each new one. */
    constructor({ kind, draw, take = () => {} }) {
        Object.assign(this, { kind, draw, take });
        this.office = new Office({ onHeard: () => this.line?.heard(), onLost: () => this.line?.lost(), onSessionOver: () => this.#pairAnew() });
        this.state = null;
        this.skew = 0;
        this.since = null;
    }

    async start() {
        await loadIcons();
        this.all = Object.fromEntries(await Promise.all(ours.map(async (one) => [one, await loadWords(one, ['hall'])])));
        const asked = new URLSearchParams(location.search).get('lang');
        this.asked = asked in this.all ? asked : null;
        this.#words('pl');
        this.#begin();
        // What begins and ends by the clock, as notices do, is no news.
        setInterval(() => (this.state ? this.look().catch(() => {}) : null), lookMs);
    }

    /** The office's time, as near as this machine knows it. */
    now() {
        return Date.now() + this.skew;
    }

    /** The languages of this screen, the office's first one first. */
    get languages() {
        return this.asked ? [this.asked] : this.spoken;
    }

    #words(first) {
        const known = (this.state?.office.languages ?? []).filter((one) => one in this.all);
        this.spoken = known.length > 0 ? known : [first];
        for (const one of Object.values(this.all))
            one.zone = this.state?.office.zone;
        this.words = this.all[this.languages[0]];
        document.documentElement.lang = this.words.language;
    }

    get cutOff() {
        return this.line?.up === false;
    }

    async #begin() {
        this.line = new Line({
            path: '/v1/hall/events',
            // An event is of the whole hall; which screen this is, its own state has said.
            onEvent: (name, data) => (name === 'hall' ? this.#take({ ...data, display: this.state?.display ?? data.display }) : null),
            look: () => this.look(),
            onChange: (up) => {
                this.since = up ? null : this.line.heardAt ?? Date.now();
                if (!this.pairing)
                    this.draw();
            },
            onRefused: () => this.#pairAnew(),
        });
        try {
            await this.look();
            this.line.start();
        } catch (error) {
            if (error instanceof Unreachable) {
                this.line.start();
                this.draw();
            }
        }
    }

    async look() {
        const state = await this.office.read('/v1/hall/state');
        this.#take(state, this.office.cameAt(state));
    }

    #take(state, cameAt = Date.now()) {
        // A late answer never covers a newer state. No answer is that late: then the office's clock was set back.
        const older = this.state ? Date.parse(this.state.asOf) - Date.parse(state.asOf) : 0;
        if (older > 0 && older < latestMs)
            return;
        const before = this.state;
        this.state = state;
        this.pairing = null;
        this.skew = Date.parse(state.asOf) - cameAt;
        this.#words('pl');
        this.take(state, before);
        this.draw();
    }

    // Pairing

    #pairAnew() {
        if (this.pairing)
            return;
        this.line?.stop();
        this.line = null;
        this.state = null;
        this.pairing = {};
        this.#askForCode();
    }

    async #askForCode() {
        clearTimeout(this.timer);
        try {
            this.pairing = await this.office.post('/v1/displays', { kind: this.kind });
            this.timer = setTimeout(() => this.#amIPaired(), pairingSeconds * 1000);
        } catch {
            this.pairing = {};
            this.timer = setTimeout(() => this.#askForCode(), 5000);
        }
        this.#drawPairing();
    }

    async #amIPaired() {
        try {
            const { state } = await this.office.read(`/v1/displays/${this.pairing.display}`, { bearer: this.pairing.secret });
            if (state === 'confirmed') {
                this.pairing = null;
                this.office.kept.clear();
                await this.#begin();
                return;
            }
        } catch (error) {
            if (error instanceof Refused && error.status === 404) {
                await this.#askForCode();
                return;
            }
        }
        this.timer = setTimeout(() => this.#amIPaired(), pairingSeconds * 1000);
    }

    #drawPairing() {
        const { words } = this;
        document.title = `${words.say('hall.pair-title')} – Okienko`;
        this.bar('Okienko');
        const code = this.pairing.code;
        fill(document.getElementById('page'), [h('section', { class: 'pairing', id: 'pairing' },
            h('h2', {}, words.say('hall.pair-title')),
            code ? h('p', { class: 'code', id: 'pair-code' }, code) : h('p', { class: 'strip trouble' }, icon('line'), words.say('hall.pair-no-office')),
            h('p', {}, words.say('hall.pair-how')),
            this.spoken.length < 2 ? h('p', { lang: 'en', class: 'second' }, this.all.en.say('hall.pair-how')) : null,
            ...this.pairingMore?.() ?? [])]);
        fill(document.getElementById('foot'), []);
    }

    /** The bar on the wall: office, which part of it, what is wrong with the line, the time. */
    bar(name, zone = '') {
        const { words, state } = this;
        fill(document.getElementById('top'), [icon('mark', 'mark'), h('h1', {}, name, zone ? [' ', h('span', { id: 'zone' }, zone)] : null),
            this.cutOff ? h('p', { class: 'strip trouble', id: 'cut-off' }, icon('line'), h('span', { class: 'words' }, words.say('hall.cut-off', { since: words.time(this.since) }))) : null,
            h('div', { class: 'apart' }, state?.clock.sure ? h('time', { id: 'clock', datetime: new Date(this.now()).toISOString() }, words.time(this.now())) : null)]);
    }
}
