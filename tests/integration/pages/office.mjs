// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real server program in a folder of its own: the sample office, made and staffed by the program's own commands, and what
// is said over TLS held against the contract.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { Postgres } from './postgres.mjs';

export const need = (name) => process.env[name] ?? assert.fail(`${name} is not set: run this with ctest -L integration, or play.sh`);
const checkout = need('OKIENKO_CHECKOUT');
const program = need('OKIENKO_BACKOFFICE');
const { Contract } = await import(pathToFileURL(join(need('OKIENKO_CONTRACT_NODE'), 'contract.mjs')));

// With OKIENKO_STORE=postgresql the offices stand in a database of a cluster of this process, else in a file of SQLite.
const cluster = process.env.OKIENKO_STORE === 'postgresql' ? await Postgres.begin() : null;

const password = 'correct horse battery';
const officeId = 'sample-city-office';

/** A zone in which it is late morning now: the office is open whenever the test runs, and no midnight comes near. */
const lateMorning = (hour = new Date().getUTCHours()) => {
    const east = ((11 - hour) % 24 + 36) % 24 - 12;
    return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
};

function fromBase32(text) {
    const bits = [...text].map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0')).join('');
    return Buffer.from((bits.match(/.{8}/g) ?? []).map((one) => Number.parseInt(one, 2)));
}

/** RFC 6238 with SHA-1, thirty seconds, six digits. */
function oneTimeCode(secret, step) {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const digest = createHmac('sha1', secret).update(counter).digest();
    const at = digest[19] & 0xf;
    return String((digest.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0');
}

export class RealOffice {
    /** `time`: a told one (toldtime.mjs), else this machine's. */
    constructor({ recallSeconds = 5, time = null } = {}) {
        this.time = time;
        this.folder = mkdtempSync(join(tmpdir(), 'okienko-pages-'));
        this.id = officeId;
        this.zone = lateMorning();
        this.contract = new Contract(join(checkout, 'app/protocol/backoffice.openapi.yaml'));
        this.faults = [];
        this.judged = 0;
        this.staff = new Map();
        this.ports = { pages: 0, devices: 0 };
        cpSync(join(checkout, 'assets/sample-office'), join(this.folder, 'office'), { recursive: true });
        const file = join(this.folder, 'office/office.json');
        this.file = JSON.parse(readFileSync(file, 'utf8'));
        const open = [{ open: '07:30', close: '18:00' }];
        Object.assign(this.file, { time_zone: this.zone, public_holidays: [], extra_closures: [] });
        this.file.opening_hours = Object.fromEntries(Object.keys(this.file.opening_hours).map((day) => [day, open]));
        this.file.no_show.recall_interval_seconds = recallSeconds;
        chmodSync(file, 0o644);
        writeFileSync(file, JSON.stringify(this.file));
        if (cluster)
            writeFileSync(join(this.folder, 'conninfo'), cluster.makeDatabase(), { mode: 0o600 });
        this.#configure();
        this.run(['init', '--office', join(this.folder, 'office'), '--numbers-given-today', 'no']);
    }

    #configure() {
        const at = (port) => ({ address: '127.0.0.1', port });
        writeFileSync(join(this.folder, 'backoffice.json'), JSON.stringify({
            state_folder: 'state', store: cluster ? { postgresql_file: 'conninfo' } : { sqlite: 'store.sqlite' }, pages: at(this.ports.pages), devices: at(this.ports.devices),
            password_cost: { memory_kib: 64, passes: 1 }, log: { level: 'debug' },
        }));
    }

    now() {
        return this.time?.now() ?? Date.now();
    }

    get environment() {
        return this.time?.environment ?? process.env;
    }

    #words(words) {
        return ['--config', join(this.folder, 'backoffice.json'), ...words];
    }

    /** A command of the program; what it told. */
    run(words, input = '') {
        const ended = spawnSync(program, this.#words(words), { input, encoding: 'utf8', env: this.environment });
        assert.equal(ended.status, 0, `${words.join(' ')}: ${ended.stdout}${ended.stderr}`);
        return ended.stdout;
    }

    addStaff(name, role) {
        const told = this.run(['staff', 'add', '--office', this.id, '--name', name, '--role', role], `${password}\n`);
        this.staff.set(name, { secret: fromBase32(/^second factor: (\S+)/m.exec(told)[1]), step: 0 });
    }

    /** What somebody types to log in. A code opens once: the next one is of the step after, which is accepted too. */
    keysOf(name) {
        const one = this.staff.get(name);
        one.step = Math.max(Math.floor(this.now() / 30000), one.step + 1);
        return { name, password, code: oneTimeCode(one.secret, one.step) };
    }

    enrolCode(name) {
        return /^code: (\S+)/m.exec(this.run(['enrol-code', '--office', this.id, '--name', name]))[1];
    }

    get authority() {
        return /-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----\n/.exec(readFileSync(join(this.folder, 'state/authority.pem'), 'utf8'))[0];
    }

    get url() {
        return `https://localhost:${this.ports.pages}`;
    }

    /** Runs the program until `stop` or `kill`; the ports stay the same when it runs again. */
    async serve() {
        const server = spawn(program, this.#words(['serve']), { stdio: ['ignore', 'ignore', 'pipe'], env: this.environment });
        this.server = server;
        this.ended = new Promise((resolve) => { server.on('exit', (code, signal) => resolve(code ?? signal)); });
        this.log ??= [];
        await new Promise((resolve, reject) => {
            createInterface({ input: server.stderr }).on('line', (line) => {
                this.log.push(line);
                const said = JSON.parse(line);
                if (said.what !== 'started')
                    return;
                this.ports = { pages: said.pagesPort, devices: said.devicesPort };
                resolve();
            });
            this.ended.then((how) => reject(new Error(`the server ended with ${how}: ${this.log.slice(-3).join(' ')}`)));
        });
        this.#configure();
    }

    async stop() {
        this.server.kill('SIGTERM');
        return this.ended;
    }

    /** As if the plug were pulled. */
    async kill() {
        this.server.kill('SIGKILL');
        return this.ended;
    }

    /** Holds an exchange against the contract. */
    judge(exchange) {
        this.judged += 1;
        this.faults.push(...this.contract.faultsOf(exchange).map((line) => `${exchange.method} ${exchange.path} ${exchange.status}: ${line}`));
    }

    /** Ends everything; at the end nothing that was said may be outside the contract. */
    async end() {
        if (this.server && this.server.exitCode === null && this.server.signalCode === null)
            assert.equal(await this.stop(), 0, 'the server ends well');
        if (existsSync(this.folder))
            rmSync(this.folder, { recursive: true });
        const internal = (this.log ?? []).filter((line) => JSON.parse(line).status === 500);
        assert.deepEqual(internal, [], 'no request fails inside the server');
        assert.ok(this.judged > 0, 'something was said');
        assert.deepEqual([...new Set(this.faults)], [], 'everything said is in the contract');
    }
}
