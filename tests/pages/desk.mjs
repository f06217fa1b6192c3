// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a supervisor sees and does at the office that the pages are tested against.
import { id, instant, Refusal } from './queue.mjs';

const hash = 'ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d';

export class Desk {
    constructor(queue, clock) {
        this.queue = queue;
        this.clock = clock;
        this.suspended = new Map();
        this.notices = new Map();
        this.displays = new Map();
        this.pairings = new Map();
        this.codes = new Map();
        this.closedSeries = new Map();
        this.clockSure = true;
        this.banner = { afterRestore: false, clockInDoubt: false, reserveInUseSince: null };
        this.devices = [];
        this.alarms = [];
        this.help = [];
    }

    serviceState(service) {
        const suspended = this.suspended.get(service.id);
        const counters = [...this.queue.counters.values()].filter((one) => one.services.includes(service.id)).length;
        return {
            service: service.id, names: service.names, series: this.queue.series(service.id), state: suspended ? 'suspended' : service.appointment.only ? 'closed' : 'open',
            waiting: this.queue.waiting([service.id]).length, counters, ...(suspended ? { suspended } : {}),
        };
    }

    services() {
        return { services: this.queue.file.services.map((one) => this.serviceState(one)) };
    }

    #service(name) {
        const service = this.queue.file.services.find((one) => one.id === name);
        if (!service)
            throw new Refusal(404, 'not-found');
        return service;
    }

    suspend(name, { until, texts, offers }) {
        const service = this.#service(name);
        this.suspended.set(name, { ...(until ? { until } : {}), texts, offers });
        return this.serviceState(service);
    }

    open(name) {
        this.suspended.delete(name);
        return this.serviceState(this.#service(name));
    }

    today() {
        const all = [...this.queue.tickets.values()];
        const of = (state, list = all) => list.filter((one) => one.state === state).length;
        const hours = [['07:30', 18, 9, 0], ['08:00', 26, 19, 9], ['08:30', 31, 24, 16], ['09:00', 22, 27, 23], ['09:30', 17, 24, 18], ['10:00', 9, 15, 11]];
        const named = ['identity-card', 'passport-point', 'residence-registration', 'vehicle-registration', 'driving-licence', 'cash-desk', 'civil-registry', 'local-taxes'];
        return {
            asOf: instant(this.clock.now), day: instant(this.clock.now).slice(0, 10), issued: 123 + all.length, served: 118 + of('served'), noShow: 6 + of('no-show'), waiting: of('waiting'),
            waitMinutes: { median: 14, ninety: 33 }, estimate: { medianErrorMinutes: 4, tickets: 96 },
            services: named.map((service, at) => ({
                service, issued: 34 - at * 3, served: 28 - at * 3, noShow: at % 3, waiting: of('waiting', all.filter((one) => one.service === service)),
                waitMinutes: at < 7 ? { median: 18 - at, ninety: 39 - 2 * at } : {}, serveMinutes: at < 7 ? { median: 7 + at % 4, ninety: 17 + at % 5 } : {},
            })),
            counters: [...this.queue.counters.values()].slice(0, 6).map((one, at) => ({ counter: one.counter, label: one.label, served: 24 - at * 2, openMinutes: 150 - at * 10, serveMinutes: { median: 6 + at, ninety: 15 + at } })),
            halfHours: hours.map(([from, issued, served, waiting]) => ({ from, issued, served, waiting })), banner: { ...this.banner, clockInDoubt: !this.clockSure },
        };
    }

    putNotice(name, notice, headers) {
        const known = this.notices.get(name);
        if (known ? headers['if-match'] !== `"${known.version}"` : headers['if-none-match'] !== '*')
            throw new Refusal(412, 'changed-meanwhile');
        const missing = ['titles', 'bodies', 'actions'].flatMap((one) => this.queue.file.languages.filter((language) => !notice[one][language]).map((language) => `/${one}/${language}`));
        if (missing.length > 0)
            throw new Refusal(422, 'office-faulty', { findings: missing.map((place) => ({ file: 'notices.json', place, found: 'nothing', allowed: 'this key is required' })) });
        if (Date.parse(notice.valid_until) <= Date.parse(notice.valid_from))
            throw new Refusal(422, 'office-faulty', { findings: [{ file: 'notices.json', place: '/valid_until', found: notice.valid_until, allowed: 'after valid_from' }] });
        const version = { version: (known?.version ?? 0) + 1, notice };
        this.notices.set(name, version);
        return version;
    }

    removeNotice(name, headers) {
        const known = this.notices.get(name);
        if (!known)
            throw new Refusal(404, 'not-found');
        if (headers['if-match'] !== `"${known.version}"`)
            throw new Refusal(412, 'changed-meanwhile');
        this.notices.delete(name);
    }

    makeCode({ id: key, name }) {
        this.codes.set(key, { code: key, name, expiresAt: instant(this.clock.now + 3600000) });
        return { ...this.codes.get(key), secret: '7K4M-9XQT-HRWC-3DPF', fingerprint: hash, enrolUrl: 'https://localhost:8443' };
    }

    device(name) {
        const device = this.devices.find((one) => one.device === name);
        if (!device)
            throw new Refusal(404, 'not-found');
        return device;
    }

    takeOver(name, { ledger }) {
        const device = this.device(name);
        const waits = device.ledgers.find((one) => one.ledger === ledger && one.standing === 'second');
        if (!waits)
            throw new Refusal(409, 'not-possible-now');
        for (const one of device.ledgers)
            one.standing = one === waits ? 'ok' : 'retired';
        device.ledgers.sort((a, b) => (a.standing === 'ok' ? -1 : b.standing === 'ok' ? 1 : 0));
    }

    series() {
        return {
            series: this.queue.file.groups.map((one, at) => ({
                series: one.letter, head: 85 - at * 9, last: 499, closed: this.closedSeries.has(one.letter), reserveSlotsLeft: 6,
                ...(this.closedSeries.has(one.letter) ? { closedUntil: '2026-11-25', highestOnPaper: this.closedSeries.get(one.letter) } : {}),
            })),
        };
    }

    reopen(letter, { from }) {
        if (!this.closedSeries.has(letter) || from <= this.closedSeries.get(letter))
            throw new Refusal(409, 'not-possible-now');
        this.closedSeries.delete(letter);
        return { series: letter, head: from - 1, last: 499, closed: false, reserveSlotsLeft: 6 };
    }

    officeClock() {
        const utc = instant(this.clock.now);
        return { sure: this.clockSure, shown: { day: utc.slice(0, 10), utc }, zone: this.queue.file.time_zone, lastSureAt: this.clockSure ? utc : instant(this.clock.now - 11 * 3600000) };
    }

    confirmDay({ day }) {
        if (day !== this.officeClock().shown.day)
            throw new Refusal(409, 'not-possible-now');
        this.clockSure = true;
        return this.officeClock();
    }

    // Screens

    askPairing({ kind }) {
        const n = this.pairings.size + 1;
        const code = ['4KTR9W', '7HXN3M', 'C6PWQ4', '9DRTY7'][(n - 1) % 4];
        const pairing = { display: id('ffff', n), code, secret: `m3Zq0yq6P9s0i2lQd5H1x${n}`, kind, expires: this.clock.now + 600000, token: null };
        this.pairings.set(pairing.display, pairing);
        return { display: pairing.display, code, secret: pairing.secret, expiresAt: instant(pairing.expires) };
    }

    pair({ code, name, kind, zone }) {
        const pairing = [...this.pairings.values()].find((one) => one.code === code && !one.token && one.expires > this.clock.now);
        if (!pairing)
            throw new Refusal(404, 'not-found');
        pairing.token = `t0vY3bq4Jw1q0c8kQmJr2E8n5xkq0${pairing.display.slice(-3)}`;
        const display = { display: pairing.display, name, kind, zone: zone ?? null, seenAt: null };
        this.displays.set(display.display, { ...display, token: pairing.token });
        return display;
    }

    get zones() {
        return (this.queue.file.zones ?? []).map(({ id: zone, names }) => ({ zone, names }));
    }

    move(name, { zone }) {
        const display = this.displays.get(name);
        if (!display)
            throw new Refusal(404, 'not-found');
        if (zone !== null && !this.zones.some((one) => one.zone === zone))
            throw new Refusal(400, 'bad-letter', { faults: [{ pointer: '/zone', found: zone, allowed: 'one of the zones' }] });
        display.zone = zone;
        const { token, ...told } = display;
        return told;
    }

    displayOf(token) {
        return [...this.displays.values()].find((one) => one.token === token);
    }

    #zonesOf(service) {
        const zones = [...new Set(this.queue.file.counters.filter((one) => one.services.includes(service)).map((one) => one.zone ?? null))];
        return zones.includes(null) ? [] : zones;
    }

    hallState(display) {
        const suspended = [...this.suspended].map(([service, value]) => ({ service, names: this.#service(service).names, zones: this.#zonesOf(service), suspended: value }));
        const notices = [...this.notices.values()].map((one) => one.notice).filter((one) => one.screens.includes('lobby-display'));
        return this.queue.hall(display, { names: this.queue.file.names, languages: this.queue.file.languages, zone: this.queue.file.time_zone, zones: this.zones }, { suspended, notices, afterRestore: this.banner.afterRestore });
    }
}
