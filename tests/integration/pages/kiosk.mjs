// SPDX-License-Identifier: GPL-3.0-or-later
//
// A terminal as the office sees it: enrolled with a key of its own, borrowing numbers and posting its log over TLS with its
// certificate. It gives numbers whether the office answers or not, as the real one does. Held against the contract.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { Agent, request } from 'node:https';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An id by RFC 9562, version 7: time, then chance. */
function uuid7(now) {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(now, 0, 6);
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A new key, which stays in this file, and the request for a certificate of it. */
function makeKey(file) {
    const made = spawnSync('openssl', ['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', file, '-subj', '/CN=kiosk', '-batch'], { encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
    return { key: readFileSync(file, 'utf8'), csr: made.stdout };
}

export class Kiosk {
    constructor(office, name) {
        Object.assign(this, { office, name, ledger: uuid7(office.now()), leases: [], log: [], tickets: [], posted: 0, cursor: '' });
        this.agent = null;
    }

    /** A key of its own, a code of the office, a certificate. */
    async enrol() {
        const { key, csr } = makeKey(join(this.office.folder, `${this.ledger}.key`));
        const ca = this.office.authority;
        const { value } = await this.#ask('pages', 'POST', '/v1/enrol', { code: this.office.enrolCode(this.name), csr, hardwareMark: '' }, new Agent({ ca }));
        this.device = value.device;
        this.agent = new Agent({ ca: value.authority, cert: value.certificate, key, keepAlive: false, minVersion: 'TLSv1.3' });
        const word = await this.#ask('devices', 'POST', '/v1/device/hello', {
            nonce: uuid7(this.office.now()), office: this.office.id, ledger: this.ledger, hardwareMark: '', length: 0, chain: '0'.repeat(64), leases: [], day: this.today(), at: this.#at(),
        });
        assert.equal(word.value.standing, 'ok');
        assert.equal(word.value.day, this.today());
    }

    /** The office's day, by this machine's clock. */
    today() {
        return new Intl.DateTimeFormat('sv-SE', { timeZone: this.office.zone }).format(this.office.now());
    }

    /** Of its own clock, which nobody sets. */
    #since() {
        return performance.now() + (this.office.time?.aheadMs ?? 0);
    }

    #at() {
        return { utc: new Date(this.office.now()).toISOString(), boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(), sinceBootMs: Math.round(this.#since()) };
    }

    async #ask(listener, method, path, body, agent = this.agent) {
        const text = body === undefined ? '' : JSON.stringify(body);
        const headers = body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
        const answer = await new Promise((resolve, reject) => {
            const asked = request({ host: 'localhost', port: this.office.ports[listener], method, path, headers, agent }, (response) => {
                let all = '';
                response.setEncoding('utf8');
                response.on('data', (piece) => { all += piece; });
                response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: all }));
                response.on('error', reject);
            });
            asked.on('error', reject);
            asked.end(text);
        });
        this.office.judge({ method, path, request: { headers, body: text }, status: answer.status, response: { headers: answer.headers, body: answer.body } });
        assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.body}`);
        return { ...answer, value: answer.body === '' ? undefined : JSON.parse(answer.body) };
    }

    /** How it does. */
    async beat() {
        await this.#ask('devices', 'POST', '/v1/device/heartbeat', {
            version: '0.3.0', startedMs: 861123, issuing: 'allowed', backlog: this.log.length - this.posted, clock: { sure: true, offsetMs: 0 },
            printer: { trouble: 'none', paperLow: false, ticketsLeft: 640, shelved: 0 }, disk: { freeBytes: 9123456789, totalBytes: 15900000000, writable: true },
            speech: { engine: 'espeak-ng', working: true, languages: ['pl', 'en', 'uk', 'de'] }, catalogue: { fault: null }, alarms: [], ledger: this.ledger,
        });
    }

    /** Somebody asks for help here; answers the request's id. */
    async askForHelp(reason = 'visitor', language = 'uk') {
        const id = uuid7(this.office.now());
        await this.#ask('devices', 'PUT', `/v1/device/help/${id}`, { askedMs: 0, language, reason });
        return id;
    }

    get numbersLeft() {
        return this.leases.reduce((sum, one) => sum + one.to - one.next + 1, 0);
    }

    /** Borrows numbers of a series until it holds so many. */
    async borrow(series, atLeast) {
        while (this.numbersLeft < atLeast) {
            const { value } = await this.#ask('devices', 'POST', '/v1/device/lend', { id: uuid7(this.office.now()), office: this.office.id, ledger: this.ledger, day: this.today(), kind: 'live', series: [series] });
            assert.deepEqual(value.refused, []);
            this.leases.push(...value.leases.map((one) => ({ ...one, next: one.from })));
        }
    }

    /** Somebody takes a ticket: the next number, written into the log. */
    issue(service, { language = 'pl', needs } = {}) {
        const lease = this.leases.find((one) => one.next <= one.to);
        assert.ok(lease, 'no number is left');
        const n = lease.next++;
        const ticket = { ticket: uuid7(this.office.now()), series: lease.series, n, digits: 3, service, language, visit: '', secretHash: createHash('sha256').update(randomBytes(10)).digest('hex'), ...(needs ? { needs } : {}) };
        this.log.push({ position: this.log.length + 1, id: uuid7(this.office.now()), kind: 'ticket.issued', day: this.today(), utc: new Date(this.office.now()).toISOString(), clockSure: true, at: this.#since(), body: ticket });
        const number = `${ticket.series}${String(n).padStart(3, '0')}`;
        this.tickets.push({ ticket: ticket.ticket, number });
        return number;
    }

    /** Posts what the office has not got yet; what an office that was cut off has not answered is sent again. */
    async post() {
        const events = this.log.slice(this.posted).map(({ at, ...event }) => ({ ...event, ageMs: Math.round(this.#since() - at) }));
        if (events.length === 0)
            return;
        const { value } = await this.#ask('devices', 'POST', '/v1/device/push', { nonce: uuid7(this.office.now()), office: this.office.id, ledger: this.ledger, events });
        assert.ok(value.events.every((one) => one.taken === 'taken'), JSON.stringify(value));
        this.posted = value.have;
    }

    /** All that the office did with its tickets. */
    async deeds() {
        const all = [];
        for (;;) {
            const { value } = await this.#ask('devices', 'GET', `/v1/device/calls?ledger=${this.ledger}&limit=500${this.cursor ? `&after=${encodeURIComponent(this.cursor)}` : ''}`);
            all.push(...value.deeds);
            this.cursor = value.cursor;
            if (!value.more)
                return all;
        }
    }
}
