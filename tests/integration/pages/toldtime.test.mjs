// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real server, pages and a terminal in a told time: what happens only when much of it goes by.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kiosk } from './kiosk.mjs';
import { RealOffice } from './office.mjs';
import { ToldTime } from './toldtime.mjs';
import { shows, Windows } from './windows.mjs';

/** An office in a time of its own; all of it ends with the test. */
function officeFor(t) {
    const time = new ToldTime();
    const office = new RealOffice({ time });
    const windows = new Windows(office);
    t.after(async () => {
        await windows.close();
        await office.end();
        time.end();
        assert.deepEqual(windows.complaints, [], 'no page complains');
    });
    return { time, office, windows };
}

const numbersIn = (page, where) => page.locator(`${where} .number`).allTextContents();

test('server off for 30 minutes in the rush: every visitor called once, a double tick is shown, not called', async (t) => {
    const { time, office, windows } = officeFor(t);
    office.addStaff('a.nowak', 'counter');
    office.addStaff('b.kowal', 'counter');
    await office.serve();
    const kiosk = new Kiosk(office, 'Wejście główne');
    await kiosk.enrol();
    await kiosk.borrow('A', 18);
    const services = ['identity-card', 'residence-registration', 'voter-services'];
    const come = (many) => Array.from({ length: many }, (_, at) =>
        kiosk.issue(services[at % services.length], at % 5 === 3 ? { needs: { priority: 2, proofOnRequest: true } } : {}));
    const before = come(12);
    await kiosk.post();
    const one = await windows.atCounter('counter-03', 'a.nowak');
    const two = await windows.atCounter('counter-04', 'b.kowal');
    for (const page of [one, two])
        await shows(page, '#total', '12 osób');
    // One is at counter 3 when the server goes.
    await one.keyboard.press('n');
    await shows(one, '#state', 'wzywa');
    const atCounter = await one.locator('#number').textContent();
    await one.keyboard.press('s');
    await shows(one, '#state', 'obsługuje');
    await shows(two, '#total', '11 osób');

    await office.kill();
    const gone = new Intl.DateTimeFormat('pl', { timeZone: office.zone, hour: 'numeric', minute: '2-digit' });
    const since = [time.now() - 60000, time.now()].map((at) => gone.format(at));
    for (const page of [one, two]) {
        await page.locator('#cut-off').waitFor();
        const told = await page.locator('#cut-off').textContent();
        assert.ok(since.some((at) => told.includes(`od ${at}`)), `${told}, not one of ${since}`);
        assert.deepEqual((await numbersIn(page, '#queue')).sort(), before.filter((number) => number !== atCounter), 'the last list stays');
    }

    // For half an hour both call by voice, by turns what the list says next; who comes meanwhile gets a number as ever. The
    // number in the middle both believe to be theirs.
    const byVoice = await numbersIn(one, '#queue');
    const [left, double] = [byVoice.slice(8), byVoice[4]];
    const after = [];
    const tick = async (page, number, label) => {
        await page.getByRole('button', { name: `${label}: ${number}` }).click();
        await page.locator('#queue .ticked', { hasText: number }).waitFor();
    };
    for (const [at, number] of byVoice.slice(0, 8).entries()) {
        time.pass(2);
        await tick(at % 2 === 0 ? one : two, number, at === 5 ? 'Nie przyszła' : 'Obsłużona');
        if (number === double)
            await tick(two, number, 'Obsłużona');
        if (at % 2 === 1)
            after.push(...come(1));
    }
    await assert.rejects(kiosk.post(), 'nobody answers the terminal');
    time.pass(14);
    await office.serve();
    await kiosk.post();

    // What was ticked off is sent; who was second to tick the double one is told so, and nobody else.
    const told = await Promise.all([one, two].map(async (page) => {
        // A good word stays for some seconds only: it is read when it comes.
        const text = await page.locator('#message .words', { hasText: /Wysłano\s[45]\sodhaczon/ }).textContent();
        await page.locator('#cut-off').waitFor({ state: 'detached' });
        await shows(page, '#total', `${left.length + after.length} osób`);
        assert.equal(await page.locator('#number').count(), page === one ? 1 : 0, 'nobody is called by that');
        return text;
    }));
    const doubly = told.filter((text) => text.includes('Obsłużono też gdzie indziej'));
    assert.equal(doubly.length, 1, told.join(' / '));
    assert.match(doubly[0], new RegExp(`: ${double}\\.`));

    // Both call until nobody waits: those who were left, by the office's rule, and those who came meanwhile.
    const called = [atCounter];
    for (let turn = 0; called.length < 1 + left.length + after.length; ++turn) {
        const page = turn % 2 === 0 ? one : two;
        const last = await page.locator('#number').count() > 0 ? await page.locator('#number').textContent() : '';
        await page.keyboard.press('n');
        await page.locator('#number').filter({ hasNotText: last || 'none' }).waitFor();
        called.push(await page.locator('#number').textContent());
        await page.keyboard.press('s');
        await shows(page, '#state', 'obsługuje');
    }
    assert.deepEqual(called.slice(1).sort(), [...left, ...after].sort(), 'called are those who were not called by voice');
    for (const page of [one, two]) {
        await page.keyboard.press('d');
        await shows(page, '#state', 'wolne');
        await page.keyboard.press('n');
        await shows(page, '#message', 'Nikt nie czeka');
    }

    const deeds = await kiosk.deeds();
    for (const { ticket, number } of kiosk.tickets) {
        const of = (...kinds) => deeds.filter((each) => each.ticket === ticket && kinds.includes(each.deed)).length;
        const voiced = byVoice.indexOf(number) >= 0 && !left.includes(number);
        assert.equal(of('called', 'recalled'), voiced ? 0 : 1, `${number} was called ${voiced ? 'by voice' : 'by the office'}, and once`);
        assert.equal(of('served', 'no-show'), 1, `${number} has one ending`);
    }
    assert.equal(kiosk.tickets.length, before.length + after.length);
});

test('a terminal whose certificate is not valid yet, or has expired, is turned away at the handshake', async (t) => {
    const { time, office } = officeFor(t);
    await office.serve();
    const kiosk = new Kiosk(office, 'Wejście główne');
    await kiosk.enrol();
    await kiosk.beat();
    // Only the server lives in this time: the terminal does not look at its certificate.
    kiosk.agent.options.rejectUnauthorized = false;
    for (const [days, alert] of [[-2, /bad certificate/], [93, /certificate expired/], [-91, null]]) {
        assert.equal(await office.stop(), 0);
        time.pass(days * 24 * 60);
        await office.serve();
        const judged = office.judged;
        if (alert) {
            await assert.rejects(kiosk.beat(), (error) => alert.test(error.message));
            assert.equal(office.judged, judged, 'no request came through');
        } else {
            await kiosk.beat();
        }
    }
    const turnedAway = office.log.map((line) => JSON.parse(line)).filter((one) => one.what === 'turned-away').map((one) => `${one.door}: ${one.why}`);
    assert.deepEqual(turnedAway, ['devices: certificate is not yet valid', 'devices: certificate has expired']);
});
