// SPDX-License-Identifier: GPL-3.0-or-later
//
//   node play.mjs FOLDER [--windows]
//
// Two people at two counters and the hall's screen, in three windows of a real browser, serve fifty visitors of two terminals at
// the real server; in the middle the server is killed. Pictures are left in FOLDER. Ends with 0 when everything was right:
// each visitor called once, no number twice, every call seen in the hall.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kiosk } from './kiosk.mjs';
import { RealOffice } from './office.mjs';
import { pair, shows, Windows } from './windows.mjs';

const visitors = 50;
const killAfter = 20; // calls
const services = ['identity-card', 'residence-registration', 'voter-services'];
const languages = ['pl', 'pl', 'uk', 'pl', 'en', 'pl', 'de'];
const folder = process.argv[2] ?? assert.fail('where to? play.mjs FOLDER');
const visible = process.argv.includes('--windows');
const say = (text) => console.log(`play: ${text}`);

mkdirSync(folder, { recursive: true });
const office = new RealOffice();
office.addStaff('a.nowak', 'counter');
office.addStaff('b.kowal', 'counter');
office.addStaff('k.lis', 'supervisor');
await office.serve();
const windows = new Windows(office, { visible });

let count = 0;
async function picture(pages, name) {
    count += 1;
    const file = (which) => join(folder, `${String(count).padStart(2, '0')}-${name}-${which}.png`);
    for (const [which, page] of Object.entries(pages))
        await page.screenshot({ path: file(which), animations: 'disabled' });
    if (visible)
        assert.equal(spawnSync('import', ['-window', 'root', file('all')]).status, 0, 'import took no picture of the display');
}

/** Remembers in the hall's page which call was ever shown at which counter. */
const watch = (hall) => hall.evaluate(() => {
    window.seenCalls = {};
    const look = () => {
        for (const one of document.querySelectorAll('#stage .call, #calls tbody tr'))
            window.seenCalls[one.querySelector('.number').textContent] = one.querySelector('.label').textContent;
    };
    new MutationObserver(look).observe(document.getElementById('page'), { childList: true, subtree: true, characterData: true, attributes: true });
    look();
});

async function play() {
    const supervisor = await windows.open('/office', { x: 1280, y: 0 });
    await windows.logIn(supervisor, 'k.lis');
    const hall = await windows.open('/hall');
    await pair(supervisor, hall, 'Hol');
    await watch(hall);
    const counters = {
        three: await windows.atCounter('counter-03', 'a.nowak', { x: 0, y: 720 }),
        four: await windows.atCounter('counter-04', 'b.kowal', { x: 1280, y: 720 }),
    };
    const all = { hall, ...counters };
    const kiosks = [new Kiosk(office, 'Wejście główne'), new Kiosk(office, 'Przy kasie')];
    for (const one of kiosks) {
        await one.enrol();
        await one.borrow('A', visitors / kiosks.length);
        await one.beat();
    }
    const [a, b] = kiosks.map((one) => one.leases.map((lease) => `${lease.from}-${lease.to}`).join(' and '));
    say(`two terminals are enrolled, with numbers ${a}, and ${b}`);
    await picture(all, 'before');

    // Visitors come: at first some at once, then one with each call.
    let issued = 0;
    const come = () => {
        if (issued === visitors)
            return;
        const needs = issued % 9 === 4 ? { priority: 2, proofOnRequest: true } : issued % 11 === 6 ? { hearingLoop: true, clerkLanguage: 'uk' } : undefined;
        kiosks[issued % kiosks.length].issue(services[issued % services.length], { language: languages[issued % languages.length], needs });
        issued += 1;
    };
    const post = () => Promise.all(kiosks.map((one) => one.post()));
    for (let at = 0; at < 8; ++at)
        come();
    await post();

    const called = [];
    /** Presses a key until the page shows the state; says the office "not so fast", it is pressed again when the office says. */
    async function press(page, key, state, unlike = null) {
        for (;;) {
            await page.keyboard.press(key);
            const done = await page.waitForFunction(([wanted, before]) => {
                if (document.querySelector('#message.trouble'))
                    return 'refused';
                return document.getElementById('state').textContent === wanted && (document.getElementById('number')?.textContent ?? '') !== before ? 'done' : null;
            }, [state, unlike]);
            if (await done.jsonValue() === 'done')
                return;
            await shows(page, '#message', 'Za dużo prób');
            await page.locator('#message button').click();
            await sleep(1000);
        }
    }

    /** One person's work at a counter until so many were called. */
    async function serve(page, label, until, mayMiss) {
        const number = page.locator('#number');
        let last = await number.isVisible() ? await number.textContent() : null;
        while (called.length < until) {
            const at = called.push(null) - 1;
            await press(page, 'n', 'wzywa', last ?? '');
            last = await number.textContent();
            called[at] = { number: last, label };
            // Who is called comes when the hall shows it.
            await hall.waitForFunction(([called, where]) => window.seenCalls[called] === where, [last, label]);
            come();
            await post();
            if (at === 9)
                await picture(all, 'busy');
            if (mayMiss(at)) {
                await page.locator('#key-no-show:not([aria-disabled])').waitFor();
                await picture({ counter: page }, 'nobody-comes');
                await press(page, 'x', 'wolne');
                last = null;
            } else {
                await press(page, 's', 'obsługuje');
            }
        }
    }
    const missed = [5, 33];
    const work = (until) => Promise.all([
        serve(counters.three, '3', until, (at) => missed.includes(at)), serve(counters.four, '4', until, (at) => missed.includes(at))]);

    await work(killAfter);
    say(`${called.length} were called; the server is killed`);
    await office.kill();
    for (let at = 0; at < 4; ++at)
        come();
    await assert.rejects(post(), 'nobody answers the terminals');
    for (const page of Object.values(all))
        await page.locator('#cut-off').waitFor();
    await picture(all, 'server-gone');
    await office.serve();
    for (const page of Object.values(all))
        await page.locator('#cut-off').waitFor({ state: 'detached' });
    await post();
    say('the server runs again; all windows found it by themselves');
    await picture(all, 'server-back');

    await work(visitors);
    for (const page of Object.values(counters)) {
        await press(page, 'd', 'wolne');
        await page.keyboard.press('n');
        await shows(page, '#message', 'Nikt nie czeka');
    }
    await picture(all, 'everybody-served');
    for (const [part, there] of [['today', '#figures'], ['devices', '#devices']]) {
        await supervisor.locator(`#tab-${part}`).click();
        await supervisor.locator(there).waitFor();
        if (part === 'today')
            await supervisor.locator('#figures [data-item="served"] dd', { hasText: String(visitors - missed.length) }).waitFor();
        await picture({ office: supervisor }, part);
    }

    const given = kiosks.flatMap((one) => one.tickets);
    const numbers = given.map((one) => one.number);
    assert.equal(new Set(numbers).size, visitors, 'no number twice');
    assert.deepEqual(called.map((one) => one.number).sort(), [...numbers].sort(), 'each was called once, as the counters saw it');
    const deeds = (await Promise.all(kiosks.map((one) => one.deeds()))).flat();
    for (const { ticket, number } of given) {
        const of = (...kinds) => deeds.filter((one) => one.ticket === ticket && kinds.includes(one.deed)).length;
        assert.equal(of('called'), 1, `${number} was called once, as the terminals heard it`);
        assert.equal(of('served', 'no-show'), 1, `${number} has one ending`);
        assert.equal(of('recalled', 'undone', 'returned'), 0, number);
    }
    assert.equal(deeds.filter((one) => one.deed === 'no-show').length, missed.length);
    const seen = await hall.evaluate(() => window.seenCalls);
    for (const { number, label } of called)
        assert.equal(seen[number], label, `the hall showed ${number} at its counter`);
    say(`${visitors} visitors, each called once; ${deeds.filter((one) => one.deed === 'served').length} served, ${missed.length} did not come; the hall showed every call`);
}

let right = false;
try {
    await play();
    right = true;
} finally {
    if (!right)
        for (const [at, page] of windows.pages.entries())
            await page.screenshot({ path: join(folder, `failed-${at}.png`) }).catch(() => {});
    await windows.close();
    await office.end();
}
assert.deepEqual(windows.complaints, [], 'no page complains');
say(`pictures are in ${folder}`);
