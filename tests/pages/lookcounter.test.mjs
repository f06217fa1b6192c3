// SPDX-License-Identifier: GPL-3.0-or-later
import { test } from 'node:test';
import { lookAt } from './look.mjs';
import { busyOffice, World } from './world.mjs';

const shows = (page, selector, text) => page.locator(selector, { hasText: text }).waitFor();
// A letter that is pressed while a question still closes is that question's.
const shut = async (page, question) => {
    await page.keyboard.press('Escape');
    await page.locator(question).waitFor({ state: 'detached' });
};
const all = { desk: 'light', phone: 'light', wide: 'dark' };

test('the counter looks well: logging in, sitting down, free, calling, serving, cut off', async (t) => {
    const world = await World.for(t);
    busyOffice(world.office);
    const page = await world.open('/counter');
    await page.locator('#name').waitFor();
    await lookAt(page, 'counter-login', { desk: 'light', phone: 'dark' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await world.logIn(page);
    await page.locator('input[value="counter-03"]').check();
    await lookAt(page, 'counter-choose', { desk: 'light', phone: 'light' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.locator('#open').click();
    await page.locator('#queue').waitFor();
    await lookAt(page, 'counter-free', all);
    await page.keyboard.press('n');
    await shows(page, '#number', 'A018');
    await lookAt(page, 'counter-calling', { desk: 'light', phone: 'contrast', wide: 'dark' });
    await page.setViewportSize({ width: 640, height: 360 }); // 1280 x 720 at 200 %
    await lookAt(page, 'counter-zoomed', {});
    await page.keyboard.press('p');
    await page.locator('#park-question').waitFor();
    await page.keyboard.press('1');
    await shows(page, '#set-aside', 'A018');
    await page.keyboard.press('n');
    await shows(page, '#number', 'A017');
    await page.keyboard.press('s');
    await shows(page, '#state', 'obsługuje');
    await lookAt(page, 'counter-serving', { desk: 'dark', phone: 'light' });
    await page.keyboard.press('d');
    await shows(page, '#state', 'wolne');
    await world.office.stop();
    await page.locator('#cut-off').waitFor();
    await page.keyboard.press('n');
    await page.locator('.ticked').waitFor();
    await lookAt(page, 'counter-cut-off', { desk: 'light', phone: 'light', wide: 'contrast' });
});

test('the questions of the counter look well', async (t) => {
    const world = await World.for(t);
    busyOffice(world.office);
    const page = await world.atCounter('counter-03', { language: 'en' });
    await page.locator('#queue').waitFor();
    for (const [key, name] of [['q', 'paper'], ['o', 'turn'], ['w', 'walk-in'], ['?', 'settings']]) {
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.keyboard.press(key);
        await page.locator(`#${name}-question`).waitFor();
        await lookAt(page, `counter-${name}`, name === 'walk-in' ? { phone: 'dark' } : { desk: name === 'turn' ? 'contrast' : 'light' });
        await shut(page, `#${name}-question`);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.keyboard.press('n');
    await shows(page, '#number', 'A018');
    await page.keyboard.press('t');
    await page.locator('#transfer-question').waitFor();
    await lookAt(page, 'counter-transfer');
    await shut(page, '#transfer-question');
    await page.keyboard.press('p');
    await page.locator('#park-question').waitFor();
    await lookAt(page, 'counter-park', { desk: 'dark' });
});
