// SPDX-License-Identifier: GPL-3.0-or-later
//
// An office in memory that answers by the contract: what the pages are tested against. Its clock stands until a test moves it,
// it can be gone, and it can lose an answer. Each exchange and each event is held against the contract; `faults` are told.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { Desk } from './desk.mjs';
import { instant, Queue, Refusal } from './queue.mjs';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml' };
export const policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
const accounts = {
    'a.nowak': ['counter'], 'b.kowal': ['counter'], 'k.lis': ['supervisor', 'counter'], 'i.admin': ['admin'],
};
const deeds = ['open', 'close', 'pause', 'next', 'done-and-next', 'recall', 'no-show', 'serve', 'done', 'put-back', 'park', 'unpark', 'transfer', 'out-of-turn', 'paper', 'undo', 'ticks'];

export class MemoryOffice {
    constructor({ contract, checkout, now = '2026-11-24T09:30:00.000Z' }) {
        this.contract = contract;
        this.checkout = checkout;
        this.now = Date.parse(now);
        this.queue = new Queue(JSON.parse(readFileSync(join(checkout, 'assets/sample-office/office.json'), 'utf8')), this);
        this.desk = new Desk(this.queue, this);
        this.queue.onChange = (what, counter) => this.#changed(what, counter);
        this.sessions = new Map();
        this.clerkFigures = { on: false };
        this.answered = new Map();
        this.streams = new Set();
        this.events = 0;
        this.faults = [];
        this.log = [];
        this.loses = [];
        this.delays = new Map();
        this.drops = { path: null, bodies: [] };
        this.sockets = new Set();
        this.held = null;
        this.server = createServer((request, response) => this.#serve(request, response));
        this.server.keepAliveTimeout = 0; // a kept connection that ends by itself would look like a lost answer
        this.server.on('connection', (socket) => {
            this.sockets.add(socket);
            socket.on('close', () => this.sockets.delete(socket));
        });
    }

    async start() {
        await new Promise((resolve) => this.server.listen(this.port ?? 0, 'localhost', resolve));
        this.port = this.server.address().port;
        this.url = `http://localhost:${this.port}`;
    }

    /** The machine is switched off: nobody answers. `start` switches it on again. */
    async stop() {
        const closed = new Promise((resolve) => this.server.close(resolve));
        for (const socket of this.sockets)
            socket.destroy();
        this.streams.clear();
        await closed;
    }

    /** The next answer to this path is on its way until what this returns is called. */
    delayAnswerTo(path) {
        let goOn;
        this.delays.set(path, new Promise((resolve) => { goOn = resolve; }));
        return goOn;
    }

    /** Requests to this path are lost on their way; answers where what they carried is kept. */
    dropRequestsTo(path) {
        this.drops = { path, bodies: [] };
        return this.drops.bodies;
    }

    /** Nothing is answered until what this returns is called. */
    hold() {
        let goOn;
        this.held = new Promise((resolve) => { goOn = resolve; });
        return goOn;
    }

    /** The next answers to these paths are done, but never arrive. */
    loseAnswerTo(...paths) {
        this.loses.push(...paths);
    }

    endSessions() {
        this.sessions.clear();
        for (const one of this.streams)
            if (one.kind === 'staff')
                this.#send(one, 'goodbye', { reason: 'session-over' });
    }

    bell(...what) {
        for (const one of this.streams)
            if (one.kind === 'staff')
                this.#send(one, 'bell', { what });
        this.#hall();
    }

    askHelp(request) {
        this.desk.help = [...this.desk.help.filter((one) => one.request !== request.request), request];
        for (const one of this.streams)
            if (one.kind === 'staff')
                this.#send(one, 'help', request);
    }

    #changed(what, counter) {
        for (const one of this.streams) {
            if (one.kind !== 'staff')
                continue;
            if (counter)
                this.#send(one, 'counter', this.queue.state(counter));
            this.#send(one, 'bell', { what: ['waiting'] });
        }
        this.#hall();
    }

    /** One state for all screens: which part of the hall each shows it knows of its own. */
    #hall() {
        const whole = this.desk.hallState({ name: this.queue.file.names.pl, kind: 'hall', zone: null });
        for (const one of this.streams)
            if (one.kind === 'hall')
                this.#send(one, 'hall', whole);
    }

    #send(stream, name, data) {
        this.events += 1;
        stream.last = this.events;
        const schemas = this.contract.find('get', stream.path).operation.responses[200].content['text/event-stream']['x-event-data'];
        this.faults.push(...this.contract.wrongWith(schemas[name], data).map((line) => `${stream.path} ${name} ${line}`));
        stream.response.write(`id: ${this.events}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    }

    async #serve(request, response) {
        let body = '';
        for await (const piece of request)
            body += piece;
        await this.held;
        if (request.url === this.drops.path) {
            this.drops.bodies.push(body);
            return response.destroy();
        }
        const [path, query = ''] = request.url.split('?');
        if (!path.startsWith('/v1/'))
            return this.#page(path, response);
        const route = this.contract.find(request.method.toLowerCase(), path);
        const exchange = { method: request.method, path: request.url, request: { headers: request.headers, body }, response: {} };
        let answer;
        try {
            answer = this.#route(request, path, new URLSearchParams(query), body === '' ? undefined : JSON.parse(body), response);
        } catch (error) {
            if (!(error instanceof Refusal))
                console.error(error);
            const status = error instanceof Refusal ? error.status : 500;
            answer = { status, problem: { type: `urn:okienko:problem:${error.kind ?? 'fault'}`, title: error.message, status, ...error.more } };
        }
        if (answer === 'stream')
            return undefined;
        const status = answer.status ?? 200;
        const text = answer.problem ? JSON.stringify(answer.problem) : answer.value === undefined ? '' : JSON.stringify(answer.value);
        const headers = { ...answer.headers };
        const wanted = this.contract.follow(route?.operation?.responses[status])?.headers ?? {};
        if (wanted.ETag && !headers.ETag)
            headers.ETag = `"${createHash('sha1').update(text.replaceAll(/"(asOf|utc)":"[^"]*"|"waitedSeconds":\d+/g, '')).digest('hex').slice(0, 16)}"`;
        if (wanted['Cache-Control'])
            headers['Cache-Control'] = wanted.ETag ? 'private, no-cache' : 'no-store';
        if (text !== '')
            headers['Content-Type'] = answer.problem ? 'application/problem+json' : 'application/json';
        const unchanged = status === 200 && request.method === 'GET' && headers.ETag && request.headers['if-none-match'] === headers.ETag;
        exchange.status = unchanged ? 304 : status;
        exchange.response = { headers: unchanged ? { ETag: headers.ETag } : headers, body: unchanged ? '' : text };
        this.log.push(exchange);
        this.faults.push(...this.contract.faultsOf(exchange).map((line) => `${request.method} ${request.url} ${exchange.status}: ${line}`));
        const lost = this.loses.indexOf(path);
        if (lost >= 0) {
            this.loses.splice(lost, 1);
            return response.destroy();
        }
        const delay = this.delays.get(path);
        this.delays.delete(path);
        await delay;
        response.writeHead(exchange.status, exchange.response.headers);
        return response.end(exchange.response.body);
    }

    #page(path, response) {
        const pages = { '/counter': 'counter.html', '/hall': 'hall.html', '/office': 'office.html' };
        const name = pages[path] ?? (/^\/sign\/[^/]+$/.test(path) ? 'sign.html' : path.startsWith('/web/') ? path.slice(5) : null);
        const file = name === 'mark.svg' ? 'assets/illustrations/mark.svg' : `app/backoffice/web/${name}`;
        try {
            const data = readFileSync(join(this.checkout, file));
            response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
            response.end(data);
        } catch {
            response.writeHead(404, { 'Content-Security-Policy': policy });
            response.end();
        }
    }

    #staff(request, roles, method) {
        const token = /__Host-okienko-session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
        const session = this.sessions.get(token);
        if (!session)
            throw new Refusal(401, 'log-in-needed');
        if (!roles.some((one) => session.roles.includes(one)))
            throw new Refusal(403, 'role');
        if (method !== 'GET' && request.headers['okienko-csrf'] !== session.csrf)
            throw new Refusal(403, 'csrf');
        return session;
    }

    /** The same id, the same answer. */
    #once(path, body, act, status = 200) {
        const content = JSON.stringify([path, body]);
        const known = this.answered.get(body.id);
        if (known && known.content !== content)
            throw new Refusal(409, 'id-reused');
        if (known)
            return known.answer;
        const answer = { status, value: act() };
        this.answered.set(body.id, { content, answer });
        return answer;
    }

    #route(request, path, query, body, response) {
        const { method } = request;
        const { queue, desk } = this;
        const [, , area, ...rest] = path.split('/');
        if (path === '/v1/staff/session' && method === 'POST')
            return this.#logIn(body);
        if (area === 'displays' && method === 'POST')
            return { status: 201, value: desk.askPairing(body) };
        if (area === 'displays')
            return this.#pairing(rest[0], request);
        if (area === 'hall')
            return this.#hallAnswer(path, request, response);
        const security = this.contract.find(method.toLowerCase(), path)?.operation?.security?.[0]?.staff ?? ['counter', 'supervisor', 'admin'];
        const session = this.#staff(request, security, method);
        if (path === '/v1/staff/session')
            return method === 'GET' ? { value: session } : (this.sessions.clear(), { status: 204 });
        if (path === '/v1/staff/events')
            return this.#open('staff', path, response, { retryMs: 1000, jitterMs: 0, pollSeconds: 5, missed: false });
        if (area === 'counters')
            return rest.length === 0 ? { value: { counters: [...queue.counters.keys()].map((one) => queue.state(one)) } }
                : rest.length === 1 ? { value: queue.state(rest[0]) } : deeds.includes(rest[1]) ? this.#once(path, body, () => queue.deed(rest[0], rest[1], body)) : this.#nothing();
        if (path === '/v1/waiting') {
            const all = queue.waiting(query.has('counter') ? queue.counter(query.get('counter')).services : undefined);
            return { value: { asOf: instant(this.now), day: instant(this.now).slice(0, 10), cursor: 'w1', more: false, total: all.length, tickets: all.map((one, at) => queue.shown(one, at + 1)) } };
        }
        if (path === '/v1/tickets')
            return this.#once(path, body, () => queue.shown(queue.issue({ ...body, ticket: body.id, id: undefined, from: 'staff' }), queue.waiting([body.service]).length), 201);
        if (area === 'tickets')
            return this.#once(path, body, () => queue.returned(rest[0]));
        if (path === '/v1/help-requests')
            return { value: { requests: desk.help } };
        if (area === 'help-requests')
            return this.#once(path, body, () => this.#answerHelp(rest[0], body));
        return this.#office(method, path, rest, body, request);
    }

    #nothing() {
        throw new Refusal(404, 'not-found');
    }

    #office(method, path, [what, name, deed], body, request) {
        const { desk } = this;
        const rung = (bell, act) => () => { const value = act(); this.bell(bell); return value; };
        const once = (bell, act, status) => this.#once(path, body, rung(bell, act), status);
        if (what === 'today') return { value: desk.today() };
        if (what === 'clerk-figures') return { value: { on: false } };
        if (what === 'devices' && !name) return { value: { devices: desk.devices } };
        if (deed === 'revoke') return once('devices', () => { desk.device(name).state = 'revoked'; }, 204);
        if (deed === 'take-over') return once('devices', () => desk.takeOver(name, body), 204);
        if (what === 'enrol-codes' && method === 'GET') return { value: { codes: [...desk.codes.values()] } };
        if (what === 'enrol-codes' && method === 'POST') return once('devices', () => desk.makeCode(body), 201);
        if (what === 'enrol-codes') return desk.codes.delete(name) ? { status: 204 } : this.#nothing();
        if (what === 'services' && !name) return { value: desk.services() };
        if (deed === 'suspend') return once('services', () => desk.suspend(name, body));
        if (what === 'services' && deed === 'open') return once('services', () => desk.open(name));
        if (what === 'notices' && method === 'GET') return { value: { notices: [...desk.notices.values()] } };
        if (what === 'notices' && method === 'PUT') {
            const value = rung('notices', () => desk.putNotice(name, body, request.headers))();
            return { value, headers: { ETag: `"${value.version}"` } };
        }
        if (what === 'notices') return rung('notices', () => desk.removeNotice(name, request.headers))() ?? { status: 204 };
        if (what === 'series' && !name) return { value: desk.series() };
        if (what === 'series') return once('clock', () => desk.reopen(name, body));
        if (what === 'clock') return { value: desk.officeClock() };
        if (what === 'day') return once('clock', () => desk.confirmDay(body));
        if (what === 'displays' && method === 'GET') return { value: { displays: [...desk.displays.values()].map(({ token, ...one }) => one), zones: desk.zones } };
        if (what === 'displays' && deed === 'zone') return once('displays', () => { const moved = desk.move(name, body); this.dismiss(name, 'moved'); return moved; });
        if (what === 'displays' && method === 'POST') return once('displays', () => desk.pair(body), 201);
        if (what === 'displays') return this.revoke(name) ? { status: 204 } : this.#nothing();
        if (what === 'alarms' && method === 'GET') return { value: { cursor: 'a9', more: false, alarms: desk.alarms } };
        if (deed === 'seen') return once('alarms', () => { desk.alarms.find((one) => String(one.alarm) === name).seen ??= { by: 'k.lis', at: instant(this.now) }; }, 204);
        return this.#nothing();
    }

    #answerHelp(key, { answer, counter, minutes }) {
        const request = this.desk.help.find((one) => one.request === key);
        if (!request || (answer === 'coming' && request.state !== 'waiting'))
            throw request ? new Refusal(409, 'not-possible-now') : new Refusal(404, 'not-found');
        const now = { ...request, state: answer, ...(counter ? { counter: this.queue.counter(counter).label, minutes } : {}) };
        this.askHelp(now);
        return now;
    }

    #session(name) {
        const token = `s${this.sessions.size}-${name.replace('.', '-')}-0123456789abcdef`;
        const session = { name, roles: accounts[name], csrf: `Q2FmZVpvw7NsdMSFR2xhx${this.sessions.size}s`, office: this.queue.file.id, idleSeconds: 5400, expiresAt: instant(this.now + 12 * 3600000), clerkFigures: this.clerkFigures };
        this.sessions.set(token, session);
        return [token, session];
    }

    /** The cookie of somebody who logged in before. */
    sessionFor(name) {
        return { name: '__Host-okienko-session', value: this.#session(name)[0] };
    }

    #logIn({ name, password, totp }) {
        if (!accounts[name] || password !== 'correct horse battery' || totp !== '492039')
            throw new Refusal(401, 'login-failed');
        const [token, session] = this.#session(name);
        return { status: 201, value: session, headers: { 'Set-Cookie': `__Host-okienko-session=${token}; Secure; HttpOnly; SameSite=Strict; Path=/` } };
    }

    #pairing(name, request) {
        const pairing = this.desk.pairings.get(name);
        if (!pairing || pairing.expires <= this.now || request.headers.authorization !== `Bearer ${pairing.secret}`)
            throw new Refusal(404, 'not-found');
        return pairing.token
            ? { value: { state: 'confirmed', token: pairing.token }, headers: { 'Set-Cookie': `__Host-okienko-display=${pairing.token}; Secure; HttpOnly; SameSite=Strict; Path=/` } }
            : { value: { state: 'waiting' } };
    }

    #hallAnswer(path, request, response) {
        const display = this.desk.displayOf(/__Host-okienko-display=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]);
        if (!display)
            throw new Refusal(401, 'log-in-needed');
        display.seenAt = instant(this.now);
        if (path === '/v1/hall/state')
            return { value: this.desk.hallState(display) };
        return this.#open('hall', path, response, { retryMs: 1000, jitterMs: 0, pollSeconds: 5, missed: false }, display);
    }

    /** A screen's token ends, and its stream. */
    revoke(name) {
        const known = this.desk.displays.delete(name);
        this.dismiss(name, 'revoked');
        return known;
    }

    /** The stream of a screen ends. */
    dismiss(name, reason) {
        for (const one of this.streams)
            if (one.display?.display === name) {
                this.#send(one, 'goodbye', { reason });
                this.streams.delete(one);
                one.response.end();
            }
    }

    #open(kind, path, response, welcome, display) {
        response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
        const stream = { kind, path, response, display };
        this.streams.add(stream);
        response.on('close', () => this.streams.delete(stream));
        this.#send(stream, 'welcome', welcome);
        return 'stream';
    }
}
