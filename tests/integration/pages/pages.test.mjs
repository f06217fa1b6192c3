// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages at the real server: a morning at two counters, in the hall and at the supervisor's.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { RealOffice } from './office.mjs';
import { pair, shows, Windows } from './windows.mjs';

let office;
let windows;
before(async () => {
    office = new RealOffice();
    office.addStaff('a.nowak', 'counter');
    office.addStaff('b.kowal', 'counter');
    office.addStaff('k.lis', 'supervisor');
    await office.serve();
    windows = new Windows(office);
});
after(async () => {
    await windows?.close();
    await office?.end();
    assert.deepEqual(windows.complaints, [], 'no page complains');
});

/** A clerk makes a number for somebody who cannot use a terminal. */
async function walkIn(page, service) {
    await page.keyboard.press('w');
    await page.locator('#walk-in-question #service').selectOption(service);
    await page.locator('#walk-in-question .main').click();
    const number = await page.locator('#walk-in-number').textContent();
    await page.keyboard.press('Escape');
    await page.locator('#walk-in-question').waitFor({ state: 'detached' });
    return number;
}

test('a wrong code opens nothing; the right one a counter', async () => {
    const page = await windows.open('/counter');
    await page.locator('#name').fill('a.nowak');
    await page.locator('#password').fill('correct horse battery');
    await page.locator('#totp').fill('000000');
    await page.keyboard.press('Enter');
    await shows(page, '#login-trouble', 'nie pasują');
    await page.context().close();
});

test('a morning: numbers, calls, the hall, the sign, and what can be taken back', async () => {
    const supervisor = await windows.open('/office');
    await windows.logIn(supervisor, 'k.lis');
    await supervisor.locator('#figures').waitFor();
    const hall = await windows.open('/hall', { width: 1920, height: 1080 });
    await pair(supervisor, hall, 'Hol, lewy');
    const sign = await windows.open('/sign/3', { width: 1920, height: 1080 });
    await pair(supervisor, sign, 'Nad trójką', { counter: 'counter-03' });
    await shows(hall, '#page', 'Za chwilę wezwiemy');
    await sign.locator('.above.closed').waitFor();

    const one = await windows.atCounter('counter-03', 'a.nowak');
    await sign.locator('.above.free').waitFor();
    const two = await windows.atCounter('counter-04', 'b.kowal');
    const numbers = [];
    for (const service of ['identity-card', 'residence-registration', 'voter-services', 'identity-card'])
        numbers.push(await walkIn(one, service));
    assert.equal(new Set(numbers).size, 4, numbers.join());
    await shows(one, '#total', '4 osoby');
    await shows(two, '#total', '4 osoby');

    // Called, served, done.
    await one.keyboard.press('n');
    await shows(one, '#number', numbers[0]);
    await shows(hall, '#stage', numbers[0]);
    await shows(sign, '#above', numbers[0]);
    await one.keyboard.press('s');
    await shows(one, '#state', 'obsługuje');
    await one.keyboard.press('d');
    await shows(one, '#state', 'wolne');

    // Called by mistake, and taken back within ten seconds: the place is as it was. A counter's first matter goes first.
    await two.keyboard.press('n');
    await shows(two, '#number', numbers[3]);
    await two.locator('#undo').waitFor();
    await two.keyboard.press('u');
    await shows(two, '#state', 'wolne');
    await one.keyboard.press('n');
    await shows(one, '#number', numbers[3]);

    // Nobody comes: not before its time; back later, after two others.
    await one.locator('#key-no-show[aria-disabled]').waitFor();
    await one.locator('#key-no-show:not([aria-disabled])').waitFor();
    await one.keyboard.press('x');
    await shows(one, '#state', 'wolne');
    await shows(one, '#set-aside', numbers[3]);
    await one.getByRole('button', { name: 'Już jest' }).click();
    await shows(one, '#message', `${numbers[3]} jest znowu w kolejce`);

    // Sent on to a matter of another counter, keeping the number.
    await two.keyboard.press('n');
    await shows(two, '#number', numbers[1]);
    await two.keyboard.press('t');
    await two.locator('#transfer-question #to').selectOption('service/civil-registry');
    await two.locator('#transfer-question .main').click();
    await shows(two, '#state', 'wolne');
    await shows(two, '#total', '2 osoby');

    // Set aside, taken up again, done.
    await two.keyboard.press('n');
    await shows(two, '#number', numbers[2]);
    await two.keyboard.press('p');
    await two.locator('#park-question').waitFor();
    await two.keyboard.press('1');
    await shows(two, '#set-aside', numbers[2]);
    await two.keyboard.press('1');
    await shows(two, '#number', numbers[2]);
    await two.keyboard.press('d');
    await shows(two, '#state', 'wolne');

    // What the supervisor sees of it.
    await supervisor.locator('#tab-today').click();
    await supervisor.locator('#figures [data-item="issued"] dd', { hasText: '4' }).waitFor();
    await supervisor.locator('#figures [data-item="served"] dd', { hasText: '2' }).waitFor();
    for (const window of [hall, sign, two, supervisor])
        await window.context().close();
    await one.keyboard.press('n');
    await shows(one, '#number', numbers[3]);
    await one.keyboard.press('d');
    await shows(one, '#state', 'wolne');
    await one.keyboard.press('c');
    await one.locator('#close-question').waitFor();
    await one.keyboard.press('c');
    await one.locator('input[name="counter"]').first().waitFor();
    await one.locator('#log-out').click();
    await one.locator('#login').waitFor();
    await one.context().close();
});

test('the supervisor suspends a matter, writes a notice, adds a terminal, looks at numbers and clock', async () => {
    const page = await windows.open('/office');
    await windows.logIn(page, 'k.lis');
    const hall = await windows.open('/hall', { width: 1920, height: 1080 });
    await pair(page, hall, 'Hol, prawy');

    await page.locator('#tab-services').click();
    await page.getByRole('button', { name: 'Wstrzymaj: Rejestracja pojazdów' }).click();
    await page.locator('#texts-pl').fill('Awaria systemu państwowego.');
    await page.locator('dialog .main').click();
    await shows(page, '#service-vehicle-registration', 'wstrzymana');
    await shows(hall, '#foot', 'Wstrzymano: Rejestracja pojazdów. Awaria systemu');
    await page.getByRole('button', { name: 'Otwórz: Rejestracja pojazdów' }).click();
    await shows(page, '#service-vehicle-registration', 'otwarta');
    await hall.locator('#foot .trouble').waitFor({ state: 'detached' });

    await page.locator('#tab-notices').click();
    await page.locator('#notice-new').click();
    for (const [language, title, body] of [['pl', 'Winda nie działa', 'Zadzwoń, przyjdziemy do ciebie.'], ['en', 'The lift is out of order', 'Call us, we come to you.'],
        ['uk', 'Ліфт не працює', 'Зателефонуйте, ми прийдемо.'], ['de', 'Der Aufzug steht', 'Rufen Sie uns, wir kommen.']]) {
        await page.locator(`#titles-${language}`).fill(title);
        await page.locator(`#bodies-${language}`).fill(body);
    }
    await page.locator('#severity').selectOption('critical'); // the hall shows the gravest one
    await page.locator('dialog .main').click();
    await shows(page, '#notices', 'Winda nie działa');
    await shows(hall, '#notice', 'Winda nie działa');
    await page.getByRole('button', { name: 'Zmień: Winda nie działa' }).click();
    await page.locator('#titles-pl').fill('Winda znów działa');
    await page.locator('dialog .main').click();
    await shows(page, '#notices', 'Winda znów działa');
    await page.getByRole('button', { name: 'Zdejmij: Winda znów działa' }).click();
    await page.locator('#notices', { hasText: 'Winda znów działa' }).waitFor({ state: 'detached' });

    await page.locator('#tab-devices').click();
    await page.locator('#enrol-new').click();
    await page.locator('#device-name').fill('Wejście boczne');
    await page.locator('dialog .main').click();
    assert.match(await page.locator('#secret').textContent(), /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await page.keyboard.press('Escape');
    await shows(page, '#codes', 'Wejście boczne');

    await page.locator('#tab-numbers').click();
    await shows(page, '#clock', 'Data jest pewna');
    await page.locator('#series-A').waitFor();

    await page.locator('#tab-alarms').click();
    await page.locator('#tab-alarms[aria-current]').waitFor();
    await page.locator('#tab-screens').click();
    await page.getByRole('button', { name: 'Odłącz: Hol, prawy' }).click();
    await hall.locator('#pair-code').waitFor();
    await page.context().close();
    await hall.context().close();
});
