// SPDX-License-Identifier: GPL-3.0-or-later
//
// The supervisor's page: its parts, what each needs, and the deeds that they share.
import { Refused, Unreachable, sentence } from './api.js';
import { announce, fill, h, icon } from './dom.js';
import { Bells, Line } from './line.js';
import { alarms, alarmBell } from './officealarms.js';
import { today } from './officetoday.js';
import { listenForShortcuts } from './shortcuts.js';
import { Staff } from './staff.js';
import { plainName } from './words.js';

// A part: its picture, what it reads, the bells that make it read again, what it draws.
const parts = {
    today: { picture: 'more', reads: { today: '/v1/office/today' }, bells: ['figures', 'waiting'], draw: today },
    services: { picture: 'ticket', reads: {}, bells: ['services'], module: './officeservices.js' },
    alarms: { picture: 'warning', reads: {}, bells: ['alarms'], draw: alarms },
    devices: { picture: 'printer', reads: { devices: '/v1/office/devices', codes: '/v1/office/enrol-codes' }, bells: ['devices'], module: './officedevices.js' },
    notices: { picture: 'info', reads: { notices: '/v1/office/notices' }, bells: ['notices'], module: './officenotices.js' },
    screens: { picture: 'window', reads: { displays: '/v1/office/displays', counters: '/v1/counters' }, bells: ['displays'], module: './officescreens.js' },
    numbers: { picture: 'clock', reads: { series: '/v1/office/series', clock: '/v1/office/clock' }, bells: ['clock'], module: './officenumbers.js' },
};
// What every part needs: names of services, and what must stand on top.
const always = { today: '/v1/office/today', services: '/v1/office/services', alarms: '/v1/office/alarms' };

const lookMs = 60000;

class OfficePage {
    constructor() {
        this.staff = new Staff({
            title: 'office', roles: ['supervisor'], begin: () => this.begin(), draw: () => this.draw(),
            leave: () => this.leave(), onHeard: () => this.line?.heard(), onLost: () => this.line?.lost(),
        });
        this.office = this.staff.office;
        this.data = {};
        this.bells = new Bells((what) => this.#lookAt(what));
        this.message = null;
        addEventListener('hashchange', () => this.#turn());
        setInterval(() => this.#tick(), 1000);
        // When something was last heard of is no news.
        setInterval(() => (this.staff.session ? this.bells.ring(['session']) : null), lookMs);
        listenForShortcuts(() => this.staff.shortcuts);
    }

    get words() {
        return this.staff.words;
    }

    get part() {
        const name = location.hash.slice(1);
        return name in parts ? name : 'today';
    }

    serviceName(service) {
        const known = this.data.services?.services.find((one) => one.service === service);
        return known?.names ? this.words.of(known.names) : plainName(service);
    }

    async begin() {
        this.line?.stop();
        this.line = new Line({
            path: '/v1/staff/events', onEvent: (name, data) => this.#hear(name, data), look: () => this.look(),
            onChange: () => this.draw(), onRefused: () => this.staff.over(),
        });
        await this.look().catch((error) => this.say(sentence(this.words, error), 'trouble'));
        this.line.start();
    }

    leave() {
        this.line?.stop();
        this.line = null;
        document.getElementById('tabs').hidden = true;
    }

    /** A part comes when it is first opened. */
    async #fetchPart(name) {
        const part = parts[name];
        part.draw ??= (await import(part.module).catch(() => { throw new Unreachable(part.module); }))[name];
    }

    async look(reads = { ...always, ...parts[this.part].reads }) {
        await this.#fetchPart(this.part);
        const read = (name, path) => (name === 'alarms' ? this.office.readAll(path, 'alarms') : this.office.read(path));
        const all = await Promise.all(Object.entries(reads).map(async ([name, path]) => [name, await read(name, path)]));
        Object.assign(this.data, Object.fromEntries(all));
        this.draw();
    }

    #hear(name, data) {
        if (name === 'alarm') {
            announce(this.words.of(data.texts), true);
            this.look().catch(() => {});
        }
        if (name === 'bell')
            this.bells.ring(data.what);
    }

    async #lookAt(bells) {
        const about = (some) => some.some((one) => bells.includes(one));
        const reads = { ...(about(['services', 'alarms', 'session']) ? always : {}), ...(about([...parts[this.part].bells, 'session']) ? parts[this.part].reads : {}) };
        if (Object.keys(reads).length > 0)
            await this.look(reads);
    }

    #turn() {
        this.message = null;
        if (!this.staff.session)
            return;
        this.draw();
        this.look().catch((error) => this.say(sentence(this.words, error), 'trouble'));
        document.getElementById(`tab-${this.part}`).scrollIntoView({ block: 'nearest', inline: 'center' });
        document.getElementById('page').focus();
        scrollTo(0, 0);
    }

    #tick() {
        if (this.message?.kind === 'good' && Date.now() > this.message.until) {
            this.message = null;
            this.draw();
        }
    }

    say(text, kind) {
        this.message = { text, kind, until: Date.now() + 12000 };
        announce(text, kind === 'trouble');
        this.draw();
    }

    /** Does something, says what came of it, and looks again. Answers what the office answered, or null. */
    async act(deed, said) {
        try {
            const answer = await deed();
            this.message = null;
            if (said)
                this.say(said, 'good');
            await this.look().catch(() => {});
            return answer ?? true;
        } catch (error) {
            if (!(error instanceof Refused || error instanceof Unreachable))
                throw error;
            const finding = error.problem?.findings?.[0] ?? error.problem?.faults?.[0];
            this.say(sentence(this.words, error) + (finding ? ` (${finding.place ?? finding.pointer}: ${finding.found})` : ''), 'trouble');
            await this.look().catch(() => {});
            return null;
        }
    }

    draw() {
        const { words, staff } = this;
        if (!staff.session)
            return;
        staff.bar(words.say('staff.office'));
        document.title = `${words.say(`office.${this.part}`)} – Okienko`;
        const unseen = alarmBell(this);
        const tabs = document.getElementById('tabs');
        tabs.hidden = false;
        fill(tabs, Object.entries(parts).map(([name, { picture }]) => h('a', { href: `#${name}`, id: `tab-${name}`, 'aria-current': name === this.part ? 'page' : null },
            icon(picture), words.say(`office.${name}`), name === 'alarms' && unseen > 0 ? h('span', { class: 'count' }, unseen, h('span', { class: 'unseen' }, ` ${words.say('office.unseen', { n: unseen })}`)) : null)));
        const { reads, draw } = parts[this.part];
        const ready = draw && Object.keys({ ...always, ...reads }).every((one) => this.data[one]);
        fill(document.getElementById('page'), [h('div', { class: 'part', 'data-item': this.part }, this.#strips(), ready ? draw(this) : h('p', { role: 'status' }, words.say('office.loading')))]);
    }

    #strips() {
        const { words } = this;
        const banner = this.data.today?.banner;
        const strip = (kind, picture, id, ...content) => h('p', { class: `strip ${kind}`, id }, icon(picture), h('span', { class: 'words' }, content));
        return h('div', { class: 'stack', id: 'strips' },
            this.line?.up === false ? strip('trouble', 'line', 'cut-off', h('strong', {}, words.say('office.line-gone', { since: words.time(this.line.heardAt ?? Date.now()) }))) : null,
            banner?.afterRestore ? strip('trouble', 'warning', 'after-restore', words.say('office.after-restore')) : null,
            banner?.clockInDoubt ? strip('trouble', 'clock', 'clock-in-doubt', words.say('office.clock-in-doubt'), ' ', h('a', { href: '#numbers' }, words.say('office.clock-check'))) : null,
            banner?.reserveInUseSince ? strip('', 'info', 'reserve', words.say('office.reserve', { since: words.time(banner.reserveInUseSince) })) : null,
            this.message ? strip(this.message.kind, this.message.kind === 'good' ? 'check' : 'warning', 'message', this.message.text) : null);
    }
}

new OfficePage().staff.start();
