// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { morning, World } from './world.mjs';

const shows = (page, selector, text) => page.locator(selector, { hasText: text }).waitFor();
// Counts the tones that are struck; a browser without a sound device plays to nobody.
const listen = () => {
    window.struck = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) { window.struck += 1; return start.apply(this, when); };
};
const deed = (world, counter, name, more = {}) => {
    const { step, ticket } = world.office.queue.counter(counter);
    return world.office.queue.deed(counter, name, { id: `${counter}-${step}`, present: { step, ticket }, ...more });
};
const open = (world, ...counters) => counters.forEach((one) => deed(world, one, 'open', { services: world.office.queue.counter(one).mayServe }));

test('a screen shows its code, a supervisor confirms it, and the screen shows the hall', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const screen = await world.open('/hall');
    await shows(screen, '#pair-code', '4KTR9W');
    const page = await world.asStaff('/office#screens', 'k.lis');
    await page.locator('#pair-code').fill('4ktr 9w');
    await page.locator('#pair-name').fill('Hol, lewy');
    await page.locator('#pair button').click();
    await shows(page, '#displays', 'Hol, lewy');
    await world.passUntil(screen.locator('#clock'));
    await shows(screen, '#page', 'Za chwilę wezwiemy');
});

test('a new call stands alone for 15 seconds with a chime, then in the list for three minutes', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    open(world, 'counter-03');
    const page = await world.screen('/hall', { script: listen });
    await shows(page, '#page', 'Za chwilę wezwiemy');
    await page.locator('#sound').waitFor({ state: 'detached' }); // the browser lets it sound
    deed(world, 'counter-03', 'next');
    await shows(page, '#stage', 'A018');
    await shows(page, '#stage', 'Запрошуємо до стійки');
    assert.equal(await page.locator('#calls').count(), 0, 'nothing stands beside it');
    assert.match(await page.locator('#say-now').textContent(), /Numer A018, stanowisko 3/);
    await page.waitForFunction(() => window.struck === 6);
    await world.pass(14);
    assert.equal(await page.locator('#stage').count(), 1);
    await world.pass(2);
    await shows(page, '#calls', 'A018');
    assert.equal(await page.locator('#stage').count(), 0);
    deed(world, 'counter-03', 'serve');
    await world.pass(150);
    await shows(page, '#calls', 'A018');
    await world.pass(20);
    await shows(page, '#page', 'Za chwilę wezwiemy');
    assert.equal(await page.evaluate(() => window.struck), 6, 'one chime for one call');
});

test('called once more it stands alone again; calls that come together stand together', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    world.office.queue.issue({ service: 'vehicle-registration', n: 40, minutesAgo: 30 });
    open(world, 'counter-03', 'counter-07');
    const page = await world.screen('/hall', { script: listen });
    await shows(page, '#page', 'Za chwilę wezwiemy');
    deed(world, 'counter-03', 'next');
    await shows(page, '#stage', 'A018');
    await world.pass(21);
    await shows(page, '#calls', 'A018');
    deed(world, 'counter-03', 'recall');
    await shows(page, '#stage', 'Запрошуємо ще раз');
    const other = [...world.office.queue.counters.values()].find((one) => one.mayServe.includes('vehicle-registration')).counter;
    if (world.office.queue.counter(other).state === 'closed')
        open(world, other);
    deed(world, other, 'next');
    await shows(page, '#stage', 'M040');
    await shows(page, '#stage', 'A018');
    await world.pass(16);
    assert.equal(await page.locator('#calls tbody tr').count(), 2);
});

test('a fourth call within 15 seconds pushes none off the screen', async (t) => {
    const world = await World.for(t);
    const { queue } = world.office;
    morning(world.office);
    queue.issue({ service: 'vehicle-registration', n: 40, minutesAgo: 30 });
    open(world, 'counter-03', 'counter-04', 'counter-05', 'counter-08');
    const page = await world.screen('/hall');
    for (const counter of ['counter-03', 'counter-04', 'counter-08'])
        deed(world, counter, 'next');
    await page.locator('.many-3').waitFor();
    await world.pass(5);
    deed(world, 'counter-05', 'next');
    await page.locator('#calls').waitFor();
    assert.equal(await page.locator('#calls tbody .fresh').count(), 4);
    await world.pass(11);
    await page.locator('.many-1').waitFor();
    await world.pass(5);
    assert.equal(await page.locator('#calls tbody tr').count(), 4);
    assert.equal(await page.locator('#calls tbody .fresh').count(), 0);
});

test('twins are told apart by time and code', async (t) => {
    const world = await World.for(t);
    const { queue } = world.office;
    const one = queue.issue({ service: 'identity-card', n: 17, minutesAgo: 48, twin: 0 });
    queue.issue({ service: 'identity-card', n: 17, minutesAgo: 46, twin: 1 });
    open(world, 'counter-03', 'counter-04');
    const page = await world.screen('/hall');
    deed(world, 'counter-03', 'next');
    await shows(page, '#stage', `9:42 ${one.code}`);
    deed(world, 'counter-04', 'next');
    await world.pass(17);
    await shows(page, '#calls', `9:42 ${one.code}`);
    await shows(page, '#calls', '9:44');
    const counter = await world.atCounter('counter-03');
    await shows(counter, '.facts', 'Są dwa bilety z tym numerem');
});

test('the office’s clock is set back: calls are shown all the same', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    open(world, 'counter-03');
    const page = await world.screen('/hall');
    await shows(page, '#clock', '10:30');
    world.office.now -= 3600000;
    deed(world, 'counter-03', 'next');
    await shows(page, '#stage', 'A018');
    await shows(page, '#clock', '9:30');
});

test('cut off, the screen keeps its last state and says since when', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    open(world, 'counter-03');
    const page = await world.screen('/hall');
    deed(world, 'counter-03', 'next');
    await shows(page, '#stage', 'A018');
    await world.pass(16);
    await world.office.stop();
    await shows(page, '#cut-off', 'Brak łącza od 10:30');
    await world.pass(400);
    await shows(page, '#calls', 'A018');
    await world.office.start();
    await world.passUntil(page.locator('#cut-off'), { gone: true });
});

test('one line says why numbers do not come in a row, in each language in turn, and tells nothing of anybody', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    open(world, 'counter-03');
    const page = await world.screen('/hall');
    deed(world, 'counter-03', 'next');
    await page.locator('#stage').waitFor();
    const met = new Set();
    for (let at = 0; at < 4; ++at) {
        met.add(await page.locator('#why').getAttribute('lang'));
        await world.pass(12);
    }
    assert.deepEqual([...met].sort(), ['de', 'en', 'pl', 'uk']);
    assert.doesNotMatch(await page.locator('#why').textContent(), /A018/);
});

test('a screen of a zone: its own calls stand alone; who is called elsewhere finds the way in the list, without a chime', async (t) => {
    const world = await World.for(t);
    const { queue, desk } = world.office;
    morning(world.office);
    queue.issue({ service: 'vehicle-registration', n: 40, minutesAgo: 30 });
    open(world, 'counter-03', 'counter-08');
    const page = await world.screen('/hall', { script: listen, zone: 'east-hall' });
    await shows(page, '#zone', 'Sala wschodnia');
    deed(world, 'counter-03', 'next');
    await shows(page, '#calls .elsewhere', 'A018');
    await shows(page, '#calls .elsewhere .zone', 'Sala zachodnia');
    assert.equal(await page.locator('#stage').count(), 0, 'it does not stand alone here');
    assert.equal(await page.locator('#say-now').textContent(), '');
    deed(world, 'counter-08', 'next');
    await shows(page, '#stage', 'M040');
    assert.doesNotMatch(await page.locator('#stage').textContent(), /A018/);
    await page.waitForFunction(() => window.struck === 6);
    await world.pass(16);
    await page.locator('#calls').waitFor();
    assert.deepEqual(await page.locator('#calls tbody .number').allTextContents(), ['M040', 'A018'], 'its own calls stand first');
    await world.pass(5);
    deed(world, 'counter-03', 'recall');
    await world.pass(2);
    assert.equal(await page.locator('#stage').count(), 0);
    assert.equal(await page.evaluate(() => window.struck), 6, 'called once more it rings there, not here');
    const told = { texts: { pl: 'Awaria.' }, offers: ['wait'] };
    desk.suspend('identity-card', told); // served in the other hall
    desk.suspend('senior-card', told); // served in both
    world.office.bell('services');
    await shows(page, '#foot', 'Karta Seniora');
    assert.equal(await page.locator('#foot .trouble').count(), 1);
});

test('a screen without a zone shows all alike, and so does one for a counter without a zone', async (t) => {
    const world = await World.for(t);
    const { queue } = world.office;
    morning(world.office);
    queue.issue({ service: 'vehicle-registration', n: 40, minutesAgo: 30 });
    open(world, 'counter-03', 'counter-08');
    const all = await world.screen('/hall');
    await shows(all, '#page', 'Za chwilę wezwiemy');
    assert.equal(await all.locator('#zone').count(), 0);
    deed(world, 'counter-03', 'next');
    deed(world, 'counter-08', 'next');
    await all.locator('.many-2').waitFor();
    delete queue.file.counters.find((one) => one.id === 'counter-03').zone;
    const east = await world.screen('/hall', { zone: 'east-hall' });
    await east.locator('.many-2').waitFor();
});

test('a sign shows its counter alone; revoked, it asks to be paired again', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    world.office.queue.issue({ service: 'general-information', n: 70, minutesAgo: 3 });
    open(world, 'counter-03', 'counter-01');
    const page = await world.screen('/sign/3', { kind: 'sign', zone: 'counter-03' });
    await shows(page, '#above', 'Za chwilę następna osoba');
    deed(world, 'counter-03', 'next');
    await shows(page, '#above', 'A018');
    await shows(page, '#above', 'Запрошуємо');
    deed(world, 'counter-01', 'next');
    deed(world, 'counter-03', 'serve');
    await shows(page, '#above', 'Obsługa trwa');
    assert.doesNotMatch(await page.locator('#above').textContent(), /Z070/);
    deed(world, 'counter-03', 'done');
    deed(world, 'counter-03', 'close');
    await shows(page, '#above', 'Zamknięte');
    world.office.revoke(world.office.desk.displays.keys().next().value);
    await page.locator('#pair-code').waitFor();
});
