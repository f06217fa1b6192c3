// SPDX-License-Identifier: GPL-3.0-or-later
//
// How every page speaks with the office (app/protocol/backoffice.openapi.yaml). A deed gets its id here and keeps it, over
// reloads too, until the office has answered: pressed again, or asked again after a lost answer, it is the same deed.

const limitMs = 10000;
const pendingKey = 'okienko.pending';

/** An id by RFC 9562, version 7: time, then chance. */
export function uuid7(now = Date.now()) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    for (let at = 0, rest = now; at < 6; ++at, rest = Math.floor(rest / 256))
        bytes[5 - at] = rest % 256;
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The office answered, and said no. */
export class Refused extends Error {
    constructor(status, problem, retryAfter) {
        super(problem?.title ?? `status ${status}`);
        this.status = status;
        this.kind = (problem?.type ?? '').replace('urn:okienko:problem:', '');
        this.problem = problem ?? {};
        this.retryAfter = problem?.retryAfter ?? retryAfter;
    }
}

/** Nobody answered in time, or what answered is not the office. */
export class Unreachable extends Error {}

/** A refusal as a plain sentence. */
export function sentence(words, error) {
    if (error instanceof Unreachable)
        return words.say('problem.unreachable');
    const key = `problem.${error.kind}`;
    const text = words.has(key) ? words.say(key) : words.say(error.status >= 500 ? 'problem.fault' : 'problem.refused');
    return error.retryAfter && ['too-soon', 'too-many', 'unavailable'].includes(error.kind)
        ? `${text} ${words.say('problem.wait', { n: error.retryAfter })}` : text;
}

export class Office {
    /** `onHeard()` after each answer, `onLost()` when there is none, `onSessionOver()` when somebody has to log in. */
    constructor({ onHeard = () => {}, onLost = () => {}, onSessionOver = () => {} } = {}) {
        this.onHeard = onHeard;
        this.onLost = onLost;
        this.onSessionOver = onSessionOver;
        this.csrf = '';
        this.kept = new Map(); // path -> {etag, value}
        this.came = new WeakMap(); // value -> when it came
        this.underWay = new Map(); // key of a deed -> promise
    }

    /** When this value came; one that was read before and is unchanged tells the time of then. */
    cameAt(value) {
        return this.came.get(value) ?? Date.now();
    }

    /** The value at a path; from memory when the office says that it is unchanged. */
    async read(path, { bearer } = {}) {
        const kept = this.kept.get(path);
        const headers = {};
        if (kept)
            headers['If-None-Match'] = kept.etag;
        if (bearer)
            headers.Authorization = `Bearer ${bearer}`;
        const { status, value, etag } = await this.#ask('GET', path, headers);
        if (status === 304)
            return kept.value;
        if (etag)
            this.kept.set(path, { etag, value });
        this.came.set(value, Date.now());
        return value;
    }

    /** All pages of a feed, `member` of each put together. */
    async readAll(path, member) {
        const all = [];
        let page;
        let after = '';
        do {
            page = await this.read(`${path}${path.includes('?') ? '&' : '?'}limit=500${after}`);
            all.push(...page[member]);
            after = `&after=${encodeURIComponent(page.cursor ?? '')}`;
        } while (page.more);
        const whole = { ...page, [member]: all };
        this.came.set(whole, this.cameAt(page));
        return whole;
    }

    /** POST of a deed. The same path and content is the same deed until it was answered. */
    deed(path, content = {}) {
        const key = `${path}\n${JSON.stringify(content)}`;
        if (!this.underWay.has(key))
            this.underWay.set(key, this.#post(path, content, key).finally(() => this.underWay.delete(key)));
        return this.underWay.get(key);
    }

    async #post(path, content, key) {
        const pending = this.#pending();
        const id = pending[key]?.id ?? uuid7();
        this.#remember({ ...pending, [key]: { id, at: Date.now() } });
        const settle = () => {
            const { [key]: answered, ...rest } = this.#pending();
            this.#remember(rest);
        };
        try {
            const { value } = await this.#ask('POST', path, {}, { id, ...content });
            settle();
            return value;
        } catch (error) {
            // Not now is no answer: the same id asks again later. Everything else is one.
            if (error instanceof Refused && ![401, 429, 503].includes(error.status))
                settle();
            throw error;
        }
    }

    /** The id under which a deed would go or went out, to show what it made. */
    #pending() {
        try {
            const all = JSON.parse(sessionStorage.getItem(pendingKey) ?? '{}');
            const fresh = Date.now() - 24 * 3600 * 1000;
            return Object.fromEntries(Object.entries(all).filter(([, one]) => one.at > fresh));
        } catch {
            return {};
        }
    }

    #remember(pending) {
        try {
            sessionStorage.setItem(pendingKey, JSON.stringify(pending));
        } catch {
            // Without storage the ids live as long as the page.
        }
    }

    /** POST without an id of its own: logging in, asking to be paired. */
    async post(path, content) {
        return (await this.#ask('POST', path, {}, content)).value;
    }

    async put(path, content, condition) {
        return (await this.#ask('PUT', path, condition, content)).value;
    }

    async remove(path, condition = {}) {
        await this.#ask('DELETE', path, condition);
    }

    async session() {
        const session = await this.read('/v1/staff/session');
        this.csrf = session.csrf;
        return session;
    }

    async #ask(method, path, headers, content, again = true) {
        const answer = await this.#send(method, path, headers, content);
        if (answer.status < 400)
            return answer;
        const refused = new Refused(answer.status, answer.value, answer.retryAfter);
        if (refused.kind === 'csrf' && again) {
            await this.session();
            return this.#ask(method, path, headers, content, false);
        }
        if (refused.kind === 'log-in-needed')
            this.onSessionOver();
        throw refused;
    }

    async #send(method, path, headers, content) {
        const all = { ...headers };
        if (content !== undefined)
            all['Content-Type'] = 'application/json';
        if (method !== 'GET' && this.csrf)
            all['Okienko-Csrf'] = this.csrf;
        const stop = new AbortController();
        const limit = setTimeout(() => stop.abort(), limitMs);
        try {
            const answer = await fetch(path, {
                method,
                headers: all,
                body: content === undefined ? undefined : JSON.stringify(content),
                signal: stop.signal,
                cache: 'no-store',
                credentials: 'same-origin',
                redirect: 'error',
            });
            const type = (answer.headers.get('Content-Type') ?? '').split(';')[0];
            const text = await answer.text();
            const bodyless = answer.status === 204 || answer.status === 304;
            if ([500, 502, 504].includes(answer.status) || (!bodyless && !/^application\/(problem\+)?json$/.test(type)))
                throw new Unreachable(`${answer.status} ${type}`);
            this.onHeard();
            return {
                status: answer.status,
                etag: answer.headers.get('ETag'),
                retryAfter: Number(answer.headers.get('Retry-After')) || undefined,
                value: text === '' ? undefined : JSON.parse(text),
            };
        } catch (error) {
            this.onLost();
            throw error instanceof Unreachable ? error : new Unreachable(error.message);
        } finally {
            clearTimeout(limit);
        }
    }
}
