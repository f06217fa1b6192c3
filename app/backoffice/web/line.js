// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line to the office: its stream of events for immediacy, polling as the floor. Read with fetch, not EventSource,
// because the comment lines that keep a stream alive, and a 401, are seen only so.
import { Unreachable } from './api.js';

const silenceMs = 45000;
const longestMs = 30000;

/** Events out of the text of a stream, as it comes in pieces. */
export class EventReader {
    constructor(onEvent) {
        this.onEvent = onEvent;
        this.rest = '';
    }

    take(piece) {
        this.rest += piece;
        for (let end = this.rest.indexOf('\n\n'); end >= 0; end = this.rest.indexOf('\n\n')) {
            const event = { id: '', name: 'message', data: [] };
            for (const line of this.rest.slice(0, end).split('\n')) {
                const [, field, value] = /^([a-z]+):? ?(.*)$/.exec(line) ?? [];
                if (field === 'data')
                    event.data.push(value);
                else if (field === 'event')
                    event.name = value;
                else if (field === 'id')
                    event.id = value;
            }
            this.rest = this.rest.slice(end + 2);
            if (event.data.length > 0)
                this.onEvent(event.id, event.name, event.data.join('\n'));
        }
    }
}

/** Bells that ring while the page still looks are answered by one more look: a busy hall does not make it ask without end. */
export class Bells {
    /** `look(what)` reads what these bells are about. */
    constructor(look) {
        this.look = look;
        this.rung = new Set();
        this.looking = null;
    }

    ring(what) {
        for (const one of what)
            this.rung.add(one);
        this.looking ??= this.#look().finally(() => { this.looking = null; });
        return this.looking;
    }

    async #look() {
        while (this.rung.size > 0) {
            const what = [...this.rung];
            this.rung.clear();
            await this.look(what).catch(() => {});
        }
    }
}

export class Line {
    /**
     * `path` of the stream; `onEvent(name, data)`; `look()` reads everything again and resolves when it has;
     * `onChange(up)` when the office was found or lost; `onRefused()` when the stream needs a new session or pairing.
     */
    constructor({ path, onEvent, look, onChange, onRefused }) {
        Object.assign(this, { path, onEvent, look, onChange, onRefused });
        this.up = null;
        this.heardAt = null;
        this.reconnect = { retryMs: 1000, jitterMs: 1000, pollSeconds: 5 };
        this.lastId = '';
        this.failures = 0;
        this.timers = {};
        this.running = false;
    }

    start() {
        if (this.running)
            return;
        this.running = true;
        this.#open();
        this.#poll();
    }

    stop() {
        this.running = false;
        this.stream?.abort();
        for (const one of Object.values(this.timers))
            clearTimeout(one);
    }

    /** An answer came, by whatever way. */
    heard() {
        this.heardAt = Date.now();
        this.#say(true);
    }

    /** No answer came. An open stream that is not silent knows better. */
    lost() {
        if (!this.open)
            this.#say(false);
    }

    #say(up) {
        if (this.up === up)
            return;
        this.up = up;
        this.onChange(up);
    }

    async #poll() {
        clearTimeout(this.timers.poll);
        if (!this.running)
            return;
        if (!this.open)
            await this.#look();
        if (this.running) {
            clearTimeout(this.timers.poll);
            this.timers.poll = setTimeout(() => this.#poll(), this.reconnect.pollSeconds * 1000);
        }
    }

    async #look() {
        try {
            await this.look();
        } catch (error) {
            if (error instanceof Unreachable)
                this.lost();
        }
    }

    #listen(stop) {
        clearTimeout(this.timers.silence);
        this.timers.silence = setTimeout(() => stop.abort(), silenceMs);
    }

    async #open() {
        const stop = new AbortController();
        this.stream = stop;
        this.#listen(stop);
        let goOn = true;
        try {
            const answer = await fetch(this.path, { headers: this.lastId ? { 'Last-Event-ID': this.lastId } : {}, signal: stop.signal, cache: 'no-store' });
            if (answer.status === 401 || answer.status === 403) {
                goOn = false;
                this.running = false;
                this.onRefused();
            }
            if (answer.ok && (answer.headers.get('Content-Type') ?? '').startsWith('text/event-stream')) {
                this.open = true;
                this.heard();
                await this.#read(answer.body.getReader(), stop);
            }
        } catch {
            // A broken stream tells nothing that the next look does not tell.
        }
        this.open = false;
        clearTimeout(this.timers.silence);
        if (!goOn || !this.running || this.stream !== stop)
            return;
        const wait = Math.min(this.reconnect.retryMs * 2 ** this.failures, longestMs) + Math.random() * this.reconnect.jitterMs;
        this.failures = Math.min(this.failures + 1, 8);
        this.timers.open = setTimeout(() => this.#open(), wait);
        this.#poll();
    }

    async #read(reader, stop) {
        const text = new TextDecoder();
        const events = new EventReader((id, name, data) => this.#event(id, name, JSON.parse(data)));
        for (;;) {
            const { done, value } = await reader.read();
            if (done)
                return;
            this.#listen(stop);
            this.heard();
            events.take(text.decode(value, { stream: true }).replaceAll('\r\n', '\n'));
        }
    }

    #event(id, name, data) {
        if (id)
            this.lastId = id;
        if (name === 'welcome') {
            this.failures = 0;
            this.reconnect = { retryMs: data.retryMs, jitterMs: data.jitterMs, pollSeconds: data.pollSeconds };
            this.#look();
            return;
        }
        if (name === 'goodbye') {
            if (data.retryMs)
                this.reconnect = { ...this.reconnect, retryMs: data.retryMs, jitterMs: data.jitterMs ?? this.reconnect.jitterMs };
            if (['revoked', 'session-over'].includes(data.reason)) {
                this.stop();
                this.onRefused();
            }
            return;
        }
        this.onEvent(name, data);
    }
}
