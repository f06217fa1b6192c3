// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { busyOffice, morning, World } from './world.mjs';

const shows = (page, selector, text) => page.locator(selector, { hasText: text }).waitFor();

test('a supervisor suspends a matter, and opens it again', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.asStaff('/office#services', 'k.lis');
    await page.getByRole('button', { name: 'Wstrzymaj: Rejestracja pojazdów' }).click();
    await page.locator('#texts-pl').fill('Awaria systemu państwowego.');
    await page.locator('#until').fill('2026-11-24T13:00');
    await page.locator('dialog .main').click();
    await shows(page, '#service-vehicle-registration', 'wstrzymana');
    await shows(page, '#service-vehicle-registration', 'Do 13:00');
    const suspended = world.office.desk.suspended.get('vehicle-registration');
    assert.deepEqual(suspended, { until: '2026-11-24T12:00:00.000Z', texts: { pl: 'Awaria systemu państwowego.' }, offers: ['wait', 'return-mark'] });
    const screen = await world.screen('/hall');
    await shows(screen, '#foot', 'Wstrzymano: Rejestracja pojazdów. Awaria systemu');
    await page.getByRole('button', { name: 'Otwórz: Rejestracja pojazdów' }).click();
    await shows(page, '#service-vehicle-registration', 'otwarta');
    await screen.locator('#foot .trouble').waitFor({ state: 'detached' });
});

test('today stands in figures, drawings and tables', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.asStaff('/office', 'k.lis');
    await shows(page, '#figures', '14 min');
    await page.locator('#half-hours summary').click();
    await shows(page, '#half-hours table', '7:30');
    assert.equal(await page.locator('#half-hours tbody tr').count(), 6);
    assert.equal(await page.locator('.chart svg[aria-hidden="true"]').count() >= 2, true);
});

test('alarms say what to do, and that somebody looked', async (t) => {
    const world = await World.for(t);
    busyOffice(world.office);
    const page = await world.asStaff('/office#alarms', 'k.lis');
    await shows(page, '#tab-alarms .count', '2');
    await page.getByRole('button', { name: 'Obejrzane: Dwa bilety z jednym numerem' }).click();
    await shows(page, '#tab-alarms .count', '1');
    await shows(page, '#alarms', 'Obejrzane: k.lis');
});

test('a terminal is added by a code that is shown once, accepted with a new disk, revoked', async (t) => {
    const world = await World.for(t);
    busyOffice(world.office);
    const page = await world.asStaff('/office#devices', 'k.lis');
    await shows(page, '#devices', 'Wejście główne');
    await page.locator('#enrol-new').click();
    await page.locator('#device-name').fill('Wejście boczne');
    await page.locator('dialog .main').click();
    await shows(page, '#secret', '7K4M-9XQT-HRWC-3DPF');
    await page.keyboard.press('Escape');
    await shows(page, '#codes', 'Wejście boczne');
    assert.doesNotMatch(await page.locator('#page').textContent(), /7K4M/);
    await page.getByRole('button', { name: /^Przyjmij nowy dysk/ }).click();
    await page.locator('dialog .main').click();
    await page.getByRole('button', { name: /^Przyjmij nowy dysk/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Odbierz dostęp: Wejście główne' }).click();
    await page.locator('dialog .main').click();
    await shows(page, '#message', 'Wejście główne: dostęp odebrany');
    assert.equal(world.office.desk.devices[0].state, 'revoked');
});

test('a notice is written, changed only by who saw its newest version, and taken down', async (t) => {
    const world = await World.for(t);
    const page = await world.asStaff('/office#notices', 'k.lis');
    await page.locator('#notice-new').click();
    for (const [language, title, body] of [['pl', 'Winda nie działa', 'Zadzwoń, przyjdziemy do ciebie.'], ['en', 'The lift is out of order', 'Call us, we come to you.'],
        ['uk', 'Ліфт не працює', 'Зателефонуйте, ми прийдемо.'], ['de', 'Der Aufzug steht', 'Rufen Sie uns, wir kommen.']]) {
        await page.locator(`#titles-${language}`).fill(title);
        await page.locator(`#bodies-${language}`).fill(body);
    }
    await page.locator('dialog .main').click();
    await shows(page, '#notices', 'Winda nie działa');
    const [[name, first]] = [...world.office.desk.notices];
    assert.match(name, /^winda-nie-dziala-/);
    assert.match(first.notice.valid_from, /\+01:00$/);
    await page.getByRole('button', { name: 'Zmień: Winda nie działa' }).click();
    world.office.desk.notices.set(name, { ...first, version: 2 });
    await page.locator('#titles-pl').fill('Winda działa');
    await page.locator('dialog .main').click();
    await shows(page, '#message', 'Ktoś zmienił to przed chwilą');
    assert.equal(world.office.desk.notices.get(name).notice.titles.pl, 'Winda nie działa');
    await page.getByRole('button', { name: 'Zdejmij: Winda nie działa' }).click();
    await shows(page, '#page', 'Nie ma komunikatów');
});

test('after a restore: the banner, a series opened from above the highest paper, the day confirmed', async (t) => {
    const world = await World.for(t);
    const { desk } = world.office;
    desk.banner.afterRestore = true;
    desk.clockSure = false;
    desk.closedSeries.set('A', 117);
    const page = await world.asStaff('/office#numbers', 'k.lis');
    await shows(page, '#after-restore', 'odtworzono dziś z kopii');
    await page.locator('#clock-in-doubt').waitFor();
    await page.locator('#confirm-day').click();
    await shows(page, '#clock', 'Data jest pewna');
    await page.getByRole('button', { name: 'Otwórz ponownie: A' }).click();
    assert.equal(await page.locator('#from').inputValue(), '118');
    await page.locator('dialog .main').click();
    await shows(page, '#series-A', 'otwarta');
});

test('a screen is taken away and asks to be paired anew; a sign needs its counter', async (t) => {
    const world = await World.for(t);
    const screen = await world.screen('/hall');
    await screen.locator('#clock').waitFor();
    const page = await world.asStaff('/office#screens', 'k.lis');
    await page.getByRole('button', { name: 'Odłącz: Hol, lewy' }).click();
    await shows(screen, '#pair-code', '7HXN3M');
    await page.locator('#pair-code').fill('7HXN3M');
    await page.locator('#pair-name').fill('Nad trójką');
    await page.locator('#pair-kind').selectOption('sign');
    await page.locator('#pair-counter').selectOption('counter-03');
    await page.locator('#pair button').click();
    await shows(page, '#displays', 'nad stanowiskiem 3');
    await page.locator('#pair-code').fill('AAAAAA');
    await page.locator('#pair-name').fill('x');
    await page.locator('#pair button').click();
    await shows(page, '#message', 'Nie ma czegoś takiego');
});

test('a supervisor gives a screen a zone, and takes it back; the screen follows at once', async (t) => {
    const world = await World.for(t);
    const screen = await world.screen('/hall');
    await screen.locator('#clock').waitFor();
    const page = await world.asStaff('/office#screens', 'k.lis');
    const zone = page.getByLabel('Strefa holu: Hol, lewy');
    await zone.waitFor();
    assert.deepEqual(await zone.locator('option').allTextContents(), ['Cały urząd', 'Sala zachodnia', 'Sala wschodnia']);
    await zone.selectOption('east-hall');
    await shows(page, '#message', 'Hol, lewy pokazuje teraz: Sala wschodnia');
    await shows(screen, '#zone', 'Sala wschodnia');
    assert.equal([...world.office.desk.displays.values()][0].zone, 'east-hall');
    await world.pass(10); // its stream is back
    await zone.selectOption('');
    await shows(page, '#message', 'Hol, lewy pokazuje teraz: Cały urząd');
    await screen.locator('#zone').waitFor({ state: 'detached' });
    // The zone was taken out of the office's file while the page stood there.
    const { zones } = world.office.queue.file;
    world.office.queue.file.zones = zones.slice(0, 1);
    await zone.selectOption('east-hall');
    await page.locator('#message.trouble').waitFor();
    await zone.locator('option:checked').filter({ hasText: 'Cały urząd' }).waitFor({ state: 'attached' });
    await zone.locator('option').nth(2).waitFor({ state: 'detached' });
    assert.equal(await zone.locator('option').count(), 2);
});

test('a clerk is told that the page is the supervisor’s; words change with the language', async (t) => {
    const world = await World.for(t);
    const clerk = await world.asStaff('/office', 'a.nowak', { language: 'en' });
    await shows(clerk, '#page', 'This page is for the supervisor');
    const page = await world.asStaff('/office', 'k.lis');
    await page.locator('#settings').click();
    await page.getByText('English').click();
    await shows(page, '#tab-services', 'Matters');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
});
