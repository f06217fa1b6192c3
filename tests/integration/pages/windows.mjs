// SPDX-License-Identifier: GPL-3.0-or-later
//
// Windows of a real browser at the real server: who sits before them, and what they say to each other.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { need } from './office.mjs';

const { chromium, firefox } = createRequire(join(need('OKIENKO_PAGES_NODE'), 'package.json'))('playwright-core');

export const shows = (page, selector, text) => page.locator(selector, { hasText: text }).first().waitFor();

export class Windows {
    /** `visible`: windows of their own on the display, each in a browser of its own; else one browser without a window. */
    constructor(office, { visible = false } = {}) {
        this.office = office;
        this.visible = visible;
        this.browsers = [];
        this.complaints = [];
        this.pages = [];
    }

    async #browser({ width, height, x = 0, y = 0 }) {
        if (!this.visible && this.browsers.length > 0)
            return this.browsers[0];
        // With OKIENKO_FIREFOX it is Debian's Firefox, driven by WebDriver BiDi.
        const browser = process.env.OKIENKO_FIREFOX
            ? await firefox.launch({ channel: 'moz-firefox', executablePath: process.env.OKIENKO_FIREFOX, headless: !this.visible, env: this.office.environment })
            : await chromium.launch({
                executablePath: need(this.visible ? 'OKIENKO_CHROMIUM_WINDOW' : 'OKIENKO_CHROMIUM'), headless: !this.visible, env: this.office.environment,
                args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required', '--lang=pl', '--font-render-hinting=none',
                    `--window-size=${width},${height}`, `--window-position=${x},${y}`],
            });
        this.browsers.push(browser);
        return browser;
    }

    /** A window of a browser profile of its own, which looks the server's certificate up nowhere: it is the office's own. */
    async open(path, { width = 1280, height = 720, language = 'pl', ...place } = {}) {
        const browser = await this.#browser({ width, height, ...place });
        const context = await browser.newContext({ viewport: this.visible ? null : { width, height }, locale: language, timezoneId: this.office.zone, reducedMotion: 'reduce', ignoreHTTPSErrors: true });
        const page = await context.newPage();
        this.pages.push(page);
        page.setDefaultTimeout(60000);
        page.on('pageerror', (error) => this.complaints.push(`${path}: ${error.message}`));
        page.on('console', (message) => {
            // A server that is off, or that says no on purpose, is no fault of the page.
            if (message.type() === 'error' && !/Failed to load resource|ERR_/.test(message.text()))
                this.complaints.push(`${path}: ${message.text()}`);
        });
        // What arrives while its window is closed is not judged.
        page.on('requestfinished', (request) => this.#judge(request).catch((error) => (page.isClosed() ? null : this.complaints.push(`${path}: ${error.message}`))));
        await page.goto(`${this.office.url}${path}`);
        return page;
    }

    async #judge(request) {
        const url = new URL(request.url());
        if (!url.pathname.startsWith('/v1/') || url.pathname.endsWith('/events'))
            return;
        const answer = await request.response();
        const exchange = {
            method: request.method(), path: url.pathname + url.search, request: { headers: await request.allHeaders(), body: request.postData() ?? '' },
            status: answer.status(), response: { headers: await answer.allHeaders(), body: [204, 304].includes(answer.status()) ? '' : await answer.text() },
        };
        // Firefox does not tell what it sent: then only the answer is judged.
        if (process.env.OKIENKO_FIREFOX && exchange.method !== 'GET')
            exchange.deliberate = 'the body is not known';
        this.office.judge(exchange);
    }

    async logIn(page, name) {
        await page.locator('#name').waitFor();
        const keys = this.office.keysOf(name);
        await page.locator('#name').fill(keys.name);
        await page.locator('#password').fill(keys.password);
        await page.locator('#totp').fill(keys.code);
        await page.keyboard.press('Enter');
        await page.locator('#log-out').waitFor();
    }

    /** Somebody logs in at a counter and opens it. */
    async atCounter(counter, name, place) {
        const page = await this.open('/counter', place);
        await this.logIn(page, name);
        await page.locator(`input[name="counter"][value="${counter}"]`).check();
        await page.locator('#open').click();
        await page.locator('#main-key').waitFor();
        return page;
    }

    async close() {
        await Promise.all(this.browsers.map((one) => one.close()));
    }
}

/** A supervisor confirms the code that a screen shows. */
export async function pair(supervisor, screen, name, { counter } = {}) {
    const code = await screen.locator('#pair-code').textContent();
    await supervisor.locator('#tab-screens').click();
    await supervisor.locator('#pair-code').fill(code);
    await supervisor.locator('#pair-name').fill(name);
    await supervisor.locator('#pair-kind').selectOption(counter ? 'sign' : 'hall');
    if (counter)
        await supervisor.locator('#pair-counter').selectOption(counter);
    await supervisor.locator('#pair button').click();
    await shows(supervisor, '#displays', name);
    await screen.locator('#pair-code').waitFor({ state: 'detached' });
}
