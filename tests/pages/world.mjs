// SPDX-License-Identifier: GPL-3.0-or-later
//
// One office, one browser, any number of windows, and one clock for all of them, which stands unless the test moves it.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { MemoryOffice } from './office.mjs';

const need = (name) => process.env[name] ?? assert.fail(`${name} is not set: run this with ctest -L pages`);
export const checkout = need('OKIENKO_CHECKOUT');
const { Contract } = await import(pathToFileURL(join(need('OKIENKO_CONTRACT_NODE'), 'contract.mjs')));
export const contract = new Contract(join(checkout, 'app/protocol/backoffice.openapi.yaml'));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const sizes = { desk: { width: 1280, height: 720 }, wide: { width: 1920, height: 1080 }, tall: { width: 1080, height: 1920 }, phone: { width: 390, height: 844 } };

// One browser for all tests of a file; it starts when the first window is opened.
let browser;
const launched = () => (browser ??= chromium.launch({ executablePath: need('OKIENKO_CHROMIUM'), args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required', '--lang=pl', '--font-render-hinting=none'] }));
after(async () => (await browser)?.close());

const longestStepMs = 5000;
const patienceMs = 60000;

/** In the page: counts the answers that are under way, and keeps the last event of each stream that the page has read and acted upon. */
function countAnswers() {
    const { fetch } = window;
    const known = { underWay: 0, streams: [] };
    Object.defineProperty(window, 'okienkoAnswers', { value: known });
    // What an answer sets off at once is done, and what it asks for next is counted, when the page has its next turn.
    const later = (act) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { port1.close(); act(); };
        port2.postMessage(null);
    };
    const over = () => later(() => { known.underWay -= 1; });
    const follow = (body) => {
        const getReader = body.getReader.bind(body);
        body.getReader = () => {
            const reader = getReader();
            const read = reader.read.bind(reader);
            const stream = { last: 0 };
            const letters = new TextDecoder();
            let rest = '';
            known.streams.push(stream);
            reader.read = async () => {
                const piece = await read();
                rest += letters.decode(piece.value, { stream: true });
                const whole = rest.slice(0, rest.lastIndexOf('\n\n') + 2);
                rest = rest.slice(whole.length);
                const last = Number([...whole.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? stream.last);
                later(() => { stream.last = last; });
                return piece;
            };
            return reader;
        };
    };
    window.fetch = async (...asked) => {
        known.underWay += 1;
        try {
            const answer = await fetch(...asked);
            if ((answer.headers.get('Content-Type') ?? '').startsWith('text/event-stream')) {
                follow(answer.body);
                over();
                return answer;
            }
            for (const way of ['text', 'json']) {
                const read = answer[way].bind(answer);
                answer[way] = () => { const all = read(); all.then(over, over); return all; };
            }
            return answer;
        } catch (error) {
            over();
            throw error;
        }
    };
}

export class World {
    constructor(options) {
        this.office = new MemoryOffice({ contract, checkout, ...options });
        this.contexts = [];
        this.pages = [];
        this.complaints = [];
    }

    /** A world for one test; at its end nothing that was said may be outside the contract, and no page may have complained. */
    static async for(test, options) {
        const world = new World(options);
        await world.office.start();
        test.after(() => world.end());
        return world;
    }

    async end() {
        await Promise.all(this.contexts.map((one) => one.close()));
        await this.office.stop();
        assert.deepEqual(this.office.faults, [], 'everything said is in the contract');
        assert.deepEqual(this.complaints, [], 'no page complains');
    }

    /** A window of a browser profile of its own. */
    async open(path, { size = 'desk', theme = 'light', language = 'pl', script, cookie, stored = {}, ...more } = {}) {
        const context = await (await launched()).newContext({ viewport: sizes[size], locale: language, timezoneId: 'Europe/Warsaw', reducedMotion: 'reduce', ...more });
        this.contexts.push(context);
        if (cookie)
            await context.addCookies([{ ...cookie, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }]);
        const page = await context.newPage();
        this.pages.push(page);
        page.setDefaultTimeout(60000);
        page.on('pageerror', (error) => this.complaints.push(`${path}: ${error.message}`));
        page.on('console', (message) => {
            // A server that is off, or that says no on purpose, is no fault of the page.
            if (message.type() === 'error' && !/Failed to load resource|ERR_/.test(message.text()))
                this.complaints.push(`${path}: ${message.text()}`);
        });
        await page.addInitScript((all) => {
            for (const [name, value] of Object.entries(all))
                if (localStorage.getItem(`okienko.${name}`) === null)
                    localStorage.setItem(`okienko.${name}`, value);
        }, { theme, language, ...stored });
        await page.addInitScript(countAnswers);
        if (script)
            await page.addInitScript(script);
        await page.clock.install({ time: this.office.now - 3600000 });
        await page.clock.pauseAt(this.office.now);
        await page.goto(`${this.office.url}${path}`);
        await this.settle();
        return page;
    }

    get #open() {
        return this.pages.filter((one) => !one.isClosed());
    }

    /** Until nothing is under way between pages and office: each answer and each event has arrived and has been acted upon. */
    async settle() {
        const end = performance.now() + patienceMs;
        for (;;) {
            // A page that is just being loaded cannot be asked.
            const all = await Promise.all(this.#open.map((one) => one.evaluate(() => window.okienkoAnswers).catch(() => ({ underWay: 1, streams: [] }))));
            const heard = new Set(all.flatMap((one) => one.streams.map((stream) => stream.last)));
            if (all.every((one) => one.underWay === 0) && [...this.office.streams].every((one) => heard.has(one.last)))
                return;
            assert.ok(performance.now() < end, `still under way: ${JSON.stringify(all)}`);
        }
    }

    /** Time goes by, everywhere at once: who asks while it moves is answered when all clocks show the same again. */
    async pass(seconds) {
        for (let left = seconds * 1000; left > 0; left -= longestStepMs) {
            const step = Math.min(left, longestStepMs);
            await this.settle();
            const goOn = this.office.hold();
            this.office.now += step;
            await Promise.all(this.#open.map((one) => one.clock.fastForward(step)));
            goOn();
        }
        await this.settle();
    }

    /** Time goes by, second by second, until this is seen: for what takes an answer of the office in between. */
    async passUntil(locator, { limit = 60, gone = false } = {}) {
        for (let at = 0; at < limit && await locator.isVisible() === gone; ++at)
            await this.pass(1);
        await locator.waitFor({ state: gone ? 'detached' : 'visible' });
    }

    async logIn(page, name = 'a.nowak') {
        await page.locator('#name').waitFor();
        await page.keyboard.type(name);
        await page.keyboard.press('Tab');
        await page.keyboard.type('correct horse battery');
        await page.keyboard.press('Tab');
        await page.keyboard.type('492039');
        await page.keyboard.press('Enter');
    }

    /** A page of staff who are logged in already. */
    async asStaff(path, name, options) {
        return this.open(path, { ...options, cookie: this.office.sessionFor(name) });
    }

    /** A screen that was paired before. */
    async screen(path, { kind = 'hall', zone, name = 'Hol, lewy', ...options } = {}) {
        const { code, display } = this.office.desk.askPairing({ kind });
        this.office.desk.pair({ code, name, kind, zone });
        return this.open(path, { ...options, cookie: { name: '__Host-okienko-display', value: this.office.desk.displays.get(display).token } });
    }

    /** A counter's page, logged in, at an open counter. */
    async atCounter(counter, { name = 'a.nowak', ...options } = {}) {
        const { queue } = this.office;
        const { step, mayServe, state } = queue.counter(counter);
        if (state === 'closed')
            queue.deed(counter, 'open', { present: { step, ticket: null }, services: mayServe });
        const page = await this.asStaff('/counter', name, { ...options, stored: { counter: JSON.stringify(counter) } });
        await page.locator('#main-key').waitFor();
        // What it fetches later is there: from here on a busy machine changes nothing.
        await page.evaluate(() => Promise.all([import('/web/counterquestions.js'), import('/web/counterhelp.js'), import('/web/countervoice.js')]));
        return page;
    }
}

/** Faults that axe-core finds in what the page shows, as lines. */
export async function faultsFor(page) {
    await page.evaluate(axeSource);
    return page.evaluate(async () => {
        // The page's clock stands; axe waits for nothing but its turn.
        const { setTimeout } = window;
        window.setTimeout = (turn, ms = 0) => {
            if (ms > 1000)
                return 0;
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => turn();
            port2.postMessage(null);
            return 0;
        };
        const { violations } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        window.setTimeout = setTimeout;
        return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim() ?? ''})`));
    });
}

/** What cannot be seen whole: runs out of the window sideways, or its words out of their box. */
export async function cutOff(page) {
    return page.evaluate(() => {
        const found = [];
        const root = document.documentElement;
        if (root.scrollWidth > root.clientWidth)
            found.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}`);
        for (const one of document.querySelectorAll('button, a, h1, h2, h3, p, span, strong, td, th, label, li')) {
            if (!one.checkVisibility() || one.closest('.unseen, .skip, .scroll, .wide-table') || one.children.length > 0)
                continue;
            const box = one.getBoundingClientRect();
            const hall = document.body.classList.contains('hall') && one.closest('#page')?.getBoundingClientRect();
            if (hall && box.height > 0 && (box.bottom > hall.bottom + 1 || box.top < hall.top - 1))
                found.push(`${one.tagName} "${one.textContent.trim().slice(0, 40)}" runs out of the page`);
            if (box.width > 0 && (box.left < -1 || box.right > root.clientWidth + 1))
                found.push(`${one.tagName} "${one.textContent.trim().slice(0, 40)}" runs out of the window`);
            if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline' && one.clientWidth > 0)
                found.push(`${one.tagName} "${one.textContent.trim().slice(0, 40)}" runs out of its box`);
        }
        return found;
    });
}

const pictures = process.env.OKIENKO_PICTURES;
export async function picture(page, name) {
    if (!pictures)
        return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

/** A morning in the sample office: who waits at counter 3, and what else there is. */
export function morning(office) {
    const { queue } = office;
    queue.issue({ service: 'identity-card', n: 17, minutesAgo: 31 });
    queue.issue({ service: 'identity-card', n: 18, minutesAgo: 27, language: 'uk', needs: { priority: 3, proofOnRequest: true, clerkLanguage: 'uk' } });
    queue.issue({ service: 'residence-registration', n: 19, minutesAgo: 22 });
    queue.issue({ service: 'pesel-number', n: 20, minutesAgo: 18, language: 'de', needs: { hearingLoop: true, fetchMe: true } });
    queue.issue({ service: 'identity-card', n: 21, minutesAgo: 11, language: 'en' });
    queue.issue({ service: 'voter-services', n: 22, minutesAgo: 6 });
    queue.issue({ service: 'identity-card', n: 23, minutesAgo: 2 });
}

/** An office with terminals, alarms, help wanted and a notice. */
export function busyOffice(office) {
    morning(office);
    const at = (minutes) => new Date(office.now - minutes * 60000).toISOString();
    const health = (more) => ({
        ledger: '0193a1b2-2222-7000-8000-000000000001', version: '0.3.0', startedMs: 861123, issuing: 'allowed', backlog: 0, clock: { sure: true, offsetMs: -120 }, printer: { trouble: 'none', paperLow: false, ticketsLeft: 640, shelved: 0 },
        disk: { freeBytes: 9123456789, totalBytes: 15900000000, writable: true }, speech: { engine: 'espeak-ng', working: true, languages: ['pl', 'en', 'uk', 'de'] }, lastTouchMs: 42000, catalogue: { version: 12, fault: null }, alarms: [], ...more,
    });
    const ledger = (n, standing, have) => ({ ledger: `0193a1b2-2222-7000-8000-00000000000${n}`, standing, have, length: have, heardAt: at(1) });
    office.desk.devices = [
        { device: '0193a1b2-0000-7000-8000-000000000001', name: 'Wejście główne', state: 'online', serial: '5f0012ab', notAfter: '2027-02-22T08:00:00.000Z', heardAt: at(0), ledgers: [ledger(1, 'ok', 311)], health: health({ printer: { trouble: 'paper-low', paperLow: true, ticketsLeft: 40, shelved: 0 }, alarms: ['paper-low'] }) },
        { device: '0193a1b2-0000-7000-8000-000000000002', name: 'Przy kasie', state: 'silent', serial: '5f0012ac', notAfter: '2027-02-22T08:00:00.000Z', heardAt: at(34), ledgers: [ledger(2, 'ok', 120), ledger(3, 'second', 0)], health: health({ backlog: 31 }) },
        { device: '0193a1b2-0000-7000-8000-000000000003', name: 'Stary terminal', state: 'revoked', serial: '5f0012ad', notAfter: '2027-02-22T08:00:00.000Z', heardAt: at(9000), ledgers: [] },
    ];
    office.desk.alarms = [
        { alarm: 6, kind: 'paper-low', at: at(95), detail: 'Wejście główne: 40 biletów', device: office.desk.devices[0].device, texts: { pl: 'Zmień rolkę papieru przed południem.', en: 'Change the paper roll before noon.' }, seen: { by: 'k.lis', at: at(90) } },
        { alarm: 7, kind: 'device-silent', at: at(33), detail: 'Przy kasie: ostatnio 9:56', device: office.desk.devices[1].device, texts: { pl: 'Sprawdź, czy terminal ma prąd i sieć. Numery wydaje dalej z rezerwy.', en: 'See whether the terminal has power and network. It goes on giving numbers from its reserve.' }, seen: null },
        { alarm: 8, kind: 'twin', at: at(12), detail: 'A017 9:42 K7RT i A017 9:44 C4WD: pamięć odtworzona z obrazu dysku?', tickets: ['0193a1b2-7777-7000-8000-000000000001'], texts: { pl: 'Dwa bilety A017 są na papierze. Oba zostaną obsłużone, wcześniejszy jako pierwszy.', en: 'Two tickets A017 are on paper. Both are served, the earlier first.' }, seen: null },
    ];
    office.desk.help = [{ request: '0193a1b2-bbbb-7000-8000-000000000001', device: office.desk.devices[0].device, place: 'Wejście główne', language: 'uk', reason: 'visitor', state: 'waiting', askedAt: at(1) }];
    office.desk.notices.set('lift-out', { version: 1, notice: {
        id: 'lift-out', severity: 'warning', category: 'building', valid_from: '2026-11-24T06:00:00+01:00', valid_until: '2026-11-24T16:00:00+01:00', screens: ['home', 'lobby-display'], full_screen: false, sound: false, services: [],
        titles: { pl: 'Winda nie działa.', en: 'The lift is out of order.' }, bodies: { pl: 'Zadzwoń, przyjdziemy do ciebie.', en: 'Call us, we come to you.' }, actions: { pl: 'Użyj schodów.' }, contact: null } });
}
