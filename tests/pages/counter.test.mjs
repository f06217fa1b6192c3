// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { morning, World } from './world.mjs';

const shows = (page, selector, text) => page.locator(selector, { hasText: text }).waitFor();
const posts = (office, deed) => office.log.filter((one) => one.method === 'POST' && one.path.endsWith(deed));

test('a clerk logs in and serves three visitors by keyboard alone', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.open('/counter');
    await world.logIn(page);
    await page.locator('input[name="counter"]').first().waitFor();
    await page.locator('input[value="counter-03"]').focus();
    await page.keyboard.press('Space');
    await page.locator('#open').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#main-key').waitFor();
    await page.keyboard.press('n');
    await shows(page, '#number', 'A018');
    await shows(page, '#why', 'pierwszeństwo');
    await shows(page, '#needs', 'ukraiński');
    await page.keyboard.press('s');
    await shows(page, '#state', 'obsługuje');
    await page.keyboard.press('n');
    await shows(page, '#number', 'A017');
    await page.keyboard.press('s');
    await shows(page, '#state', 'obsługuje');
    await page.keyboard.press('n');
    await shows(page, '#number', 'A019');
    assert.match(await page.locator('#say').textContent(), /Wezwano A019/);
    await page.keyboard.press('s');
    await shows(page, '#state', 'obsługuje');
    await page.keyboard.press('d');
    await shows(page, '#state', 'wolne');
    const served = [...world.office.queue.tickets.values()].filter((one) => one.state === 'served').map((one) => one.number);
    assert.deepEqual(served.sort(), ['A017', 'A018', 'A019']);
});

test('what was done can be taken back for ten seconds, and the seconds are seen', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    await page.keyboard.press('n');
    await shows(page, '#undo-left', '10 sekund');
    await world.pass(4);
    await shows(page, '#undo-left', '6 sekund');
    world.office.bell('counters');
    await world.settle();
    await shows(page, '#undo-left', '6 sekund');
    await page.keyboard.press('u');
    await shows(page, '#state', 'wolne');
    assert.equal(world.office.queue.waiting(['identity-card'])[0].number, 'A018');
    await page.keyboard.press('n');
    await page.locator('#undo').waitFor();
    await world.pass(11);
    await page.locator('#undo').waitFor({ state: 'detached' });
});

test('a list that is unchanged goes on ageing', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    await shows(page, '#queue li:first-child .about', '27 min');
    await world.pass(180);
    world.office.bell('waiting');
    await world.settle();
    await shows(page, '#queue li:first-child .about', '30 min');
});

test('somebody does not come, and is back later', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    await page.keyboard.press('n');
    await shows(page, '#key-no-show', 'za 20 s');
    await page.keyboard.press('x');
    assert.equal(posts(world.office, '/no-show').length, 0, 'not before its time');
    await world.pass(20);
    await page.locator('#key-recall:not([aria-disabled])').waitFor();
    await page.keyboard.press('r');
    await shows(page, '#key-recall', 'jeszcze 1');
    await world.pass(20);
    await page.locator('#key-no-show:not([aria-disabled])').waitFor();
    await page.keyboard.press('x');
    await shows(page, '#state', 'wolne');
    await page.getByRole('button', { name: 'Już jest' }).click();
    await shows(page, '#message', 'A018 jest znowu w kolejce');
    assert.equal(world.office.queue.waiting(['identity-card'])[0].number, 'A018');
});

test('a lost answer: the page sees what was done, and it was done once', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    // Twice, because a browser asks again by itself when a kept connection ends without an answer.
    world.office.loseAnswerTo('/v1/counters/counter-03/next', '/v1/counters/counter-03/next');
    await page.keyboard.press('n');
    await shows(page, '#number', 'A018');
    assert.equal(new Set(posts(world.office, '/next').map((one) => JSON.parse(one.request.body).id)).size, 1);
    assert.equal(world.office.queue.calls.length, 1, 'called once');
});

test('a request that was lost: pressed again, also after a reload, it is the same deed', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    const lost = world.office.dropRequestsTo('/v1/counters/counter-03/next');
    await page.keyboard.press('n');
    await shows(page, '#message', 'nic nie wykona się dwa razy');
    const first = lost.length;
    await page.keyboard.press('n');
    await world.settle();
    assert.ok(lost.length > first, 'asked again');
    await page.reload();
    await world.settle();
    world.office.dropRequestsTo(null);
    await page.keyboard.press('n');
    await shows(page, '#number', 'A018');
    const ids = [...lost, ...posts(world.office, '/next').map((one) => one.request.body)].map((one) => JSON.parse(one).id);
    assert.equal(new Set(ids).size, 1);
});

test('the news of a deed comes before its answer: what is pressed then is done next', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    await page.keyboard.press('n');
    await shows(page, '#number', 'A018');
    await world.settle();
    const answer = world.office.delayAnswerTo('/v1/counters/counter-03/done');
    await page.keyboard.press('d');
    await shows(page, '#state', 'wolne');
    await page.keyboard.press('n');
    answer();
    await shows(page, '#number', 'A017');
    assert.equal(posts(world.office, '/next').length, 2);
});

test('bells that ring while the page still looks are one more look, at what they are about', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    const asked = (path) => world.office.log.filter((one) => one.method === 'GET' && one.path.startsWith(path)).length;
    const before = [asked('/v1/waiting'), asked('/v1/office/services')];
    const answer = world.office.delayAnswerTo('/v1/waiting');
    for (let at = 0; at < 10; ++at)
        world.office.bell('waiting');
    await page.waitForFunction((last) => window.okienkoAnswers.streams.at(-1).last === last, world.office.events);
    answer();
    await world.settle();
    assert.deepEqual([asked('/v1/waiting') - before[0], asked('/v1/office/services') - before[1]], [2, 0]);
});

test('two counters never get the same ticket: the office decides, the page says so', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const one = await world.atCounter('counter-03');
    const two = await world.atCounter('counter-04', { name: 'b.kowal' });
    await two.locator('#queue').waitFor();
    await two.keyboard.press('o');
    await two.locator('#ticket').selectOption({ label: (await two.locator('#ticket option', { hasText: 'A018' }).textContent()) });
    await two.locator('#reason').selectOption('feels-unwell');
    await one.keyboard.press('n');
    await shows(one, '#number', 'A018');
    await two.locator('dialog .main').click();
    await shows(two, '#message', 'obsługuje już inne stanowisko');
    await two.keyboard.press('n');
    await shows(two, '#number', 'A017');
});

test('one counter in two windows: what one does, the other shows', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const one = await world.atCounter('counter-03');
    const two = await world.open('/counter');
    await world.logIn(two);
    await two.locator('input[value="counter-03"]').check();
    await two.locator('#join').click();
    await two.locator('#main-key').waitFor();
    await one.keyboard.press('n');
    await shows(one, '#number', 'A018');
    await shows(two, '#number', 'A018');
});

test('the server is gone: the list stays, is ticked off by voice, and is sent when the line is back', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    await page.locator('#queue').waitFor();
    await world.office.stop();
    await shows(page, '#cut-off', 'Brak łącza z serwerem od 10:30');
    await shows(page, '#number', 'A018');
    await world.pass(120);
    await page.keyboard.press('n');
    await shows(page, '#number', 'A017');
    await page.keyboard.press('x');
    await shows(page, '#number', 'A019');
    await page.keyboard.press('n');
    await shows(page, '#number', 'A020');
    await page.keyboard.press('u');
    await shows(page, '#number', 'A019');
    await world.office.start();
    await world.passUntil(page.locator('#message', { hasText: 'Wysłano 2 odhaczone bilety' }));
    const [sent] = posts(world.office, '/ticks').map((one) => JSON.parse(one.request.body));
    assert.deepEqual(sent.ticks.map((one) => one.outcome), ['served', 'no-show']);
    assert.ok(sent.ticks.every((one) => one.agoMs > 0 && one.agoMs < 60000), JSON.stringify(sent.ticks));
    await page.locator('#cut-off').waitFor({ state: 'detached' });
    await shows(page, '#total', '5 osób');
});

test('set aside and taken again, sent to the cash desk and back, put back', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    await page.keyboard.press('n');
    await shows(page, '#number', 'A018');
    await page.keyboard.press('p');
    await page.locator('#park-question').waitFor();
    await page.keyboard.press('1');
    await shows(page, '#set-aside', 'A018');
    await page.keyboard.press('1');
    await shows(page, '#number', 'A018');
    await page.keyboard.press('k');
    await shows(page, '#state', 'wolne');
    assert.deepEqual(JSON.parse(posts(world.office, '/transfer')[0].request.body).to, { service: 'cash-desk' });
    await page.keyboard.press('n');
    await shows(page, '#number', 'A017');
    await page.keyboard.press('b');
    await shows(page, '#state', 'wolne');
});

test('a paper that the office does not know needs its matter; a walk-in gets a number', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    await page.keyboard.press('q');
    await page.locator('#paper-number').fill('A 500');
    await page.keyboard.press('Enter');
    await shows(page, 'dialog .trouble', 'nie da się odczytać');
    await page.locator('#code').fill('k7rt');
    await page.keyboard.press('Enter');
    await shows(page, '#message', 'Wybierz, jakiej sprawy dotyczy');
    await page.keyboard.press('q');
    await page.locator('#paper-number').fill('A500');
    await page.locator('#code').fill('K7RT');
    await page.locator('#service').selectOption('identity-card');
    await page.keyboard.press('Enter');
    await shows(page, '#number', 'A500');
    await page.keyboard.press('w');
    await page.locator('#walk-in-question #service').selectOption('voter-services');
    await page.locator('input[name="fetchMe"]').check();
    await page.locator('#walk-in-question .main').click();
    await page.locator('#walk-in-number').waitFor();
    assert.match(await page.locator('#walk-in-number').textContent(), /^A\d{3}$/);
});

test('help at a kiosk is heard, and answered with one key', async (t) => {
    const world = await World.for(t);
    const page = await world.atCounter('counter-03');
    world.office.askHelp({ request: '0193a1b2-bbbb-7000-8000-000000000001', device: '0193a1b2-0000-7000-8000-000000000001', place: 'Wejście główne', language: 'uk', reason: 'visitor', state: 'waiting', askedAt: '2026-11-24T09:29:00.000Z' });
    await shows(page, '#help', 'Wejście główne');
    assert.match(await page.locator('#say').textContent(), /Prośba o\spomoc/);
    await page.keyboard.press('g');
    await shows(page, '#help', 'idzie stanowisko 3');
});

test('where danger is heard it stands first, in the colour of trouble, and is said at once', async (t) => {
    const world = await World.for(t);
    const page = await world.atCounter('counter-03');
    const asked = { device: '0193a1b2-0000-7000-8000-000000000001', language: 'uk', reason: 'visitor', state: 'waiting', askedAt: '2026-11-24T09:29:00.000Z' };
    world.office.askHelp({ ...asked, request: '0193a1b2-bbbb-7000-8000-000000000001', place: 'Wejście główne' });
    await shows(page, '#help', 'Wejście główne');
    world.office.askHelp({ ...asked, request: '0193a1b2-bbbb-7000-8000-000000000002', place: 'Piętro', screen: 'danger' });
    await shows(page, '#help', 'może być w niebezpieczeństwie');
    assert.match(await page.locator('#help li').first().textContent(), /Piętro/);
    assert.match(await page.locator('#help').getAttribute('class'), /trouble/);
    await shows(page, '#say-now', 'Niebezpieczeństwo: Piętro');
});

test('letters type while somebody types, and press nothing when they are switched off', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    await page.keyboard.press('w');
    await page.locator('#walk-in-question').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await page.locator('#walk-in-question').waitFor({ state: 'detached' });
    await page.locator('#settings').click();
    await page.locator('#settings-question input[type="checkbox"]').uncheck();
    await page.keyboard.press('Escape');
    await page.locator('#settings-question').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await world.pass(1);
    assert.equal(posts(world.office, '/next').length, 0);
});

test('the session ends: log in, and go on where it was', async (t) => {
    const world = await World.for(t);
    morning(world.office);
    const page = await world.atCounter('counter-03');
    await page.keyboard.press('n');
    await shows(page, '#number', 'A018');
    world.office.endSessions();
    await shows(page, '#login-trouble', 'Sesja się skończyła');
    await world.logIn(page);
    await shows(page, '#number', 'A018');
});

test('a wrong login says one sentence and keeps the name', async (t) => {
    const world = await World.for(t);
    const page = await world.open('/counter');
    await page.locator('#name').fill('a.nowak');
    await page.locator('#password').fill('wrong');
    await page.locator('#totp').fill('000000');
    await page.keyboard.press('Enter');
    await shows(page, '#login-trouble', 'nie pasują');
    assert.equal(await page.locator('#name').inputValue(), 'a.nowak');
    assert.equal(await page.locator('#totp').inputValue(), '');
});

test('a ticket from before a restore is called only after asking', async (t) => {
    const world = await World.for(t);
    const ticket = world.office.queue.issue({ service: 'identity-card', n: 5, minutesAgo: 90, again: true });
    world.office.queue.askAgain.add(ticket.ticket);
    const page = await world.atCounter('counter-03');
    await page.keyboard.press('n');
    await page.locator('#again-question').waitFor();
    await page.keyboard.press('1');
    await shows(page, '#number', 'A005');
});
