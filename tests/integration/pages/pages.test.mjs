// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages at the real server: a morning at two counters, in the hall and at the supervisor's.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Kiosk } from './kiosk.mjs';
import { RealOffice } from './office.mjs';
import { pair, shows, Windows } from './windows.mjs';

let office;
let windows;
before(async () => {
    office = new RealOffice();
    // A second factor opens once in half a minute: each works at one counter.
    for (const name of ['a.nowak', 'b.kowal', 'c.lipa', 'd.maj', 'e.sowa'])
        office.addStaff(name, 'counter');
    office.addStaff('k.lis', 'supervisor');
    await office.serve();
    windows = new Windows(office);
});
after(async () => {
    await windows?.close();
    await office?.end();
    assert.deepEqual(windows.complaints, [], 'no page complains');
});

/** A clerk makes a number for somebody who cannot use a terminal; answers the number, and the code beside it. */
async function walkIn(page, service) {
    await page.keyboard.press('w');
    await page.locator('#walk-in-question #service').selectOption(service);
    await page.locator('#walk-in-question .main').click();
    const number = await page.locator('#walk-in-number').textContent();
    const code = /[34679ACDEFGHJKMNPQRTWXY]{4}$/.exec((await page.locator('#walk-in-question [role="status"]').textContent()).trim())[0];
    await page.keyboard.press('Escape');
    await page.locator('#walk-in-question').waitFor({ state: 'detached' });
    return { number, code };
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
        numbers.push((await walkIn(one, service)).number);
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

    // Nobody comes, and when it is time that is said; back later, after two others.
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

test('what else a counter does: again, a break, out of turn, from paper, the cash desk and back, help at a terminal', async () => {
    const page = await windows.atCounter('counter-05', 'c.lipa');
    await page.keyboard.press('a');
    await shows(page, '#state', 'przerwa');
    await page.keyboard.press('n');
    await shows(page, '#message', 'Nikt nie czeka');
    const first = await walkIn(page, 'pesel-number');
    const second = await walkIn(page, 'pesel-number');
    const third = await walkIn(page, 'pesel-number');
    await shows(page, '#total', '3 osoby');

    await page.keyboard.press('n');
    await shows(page, '#number', first.number);
    await page.locator('#key-recall:not([aria-disabled])').waitFor();
    await page.keyboard.press('r');
    await shows(page, '#key-recall', 'jeszcze 1');
    await page.keyboard.press('b');
    await shows(page, '#state', 'wolne');

    await page.keyboard.press('o');
    await page.locator('#ticket').selectOption({ label: await page.locator('#ticket option', { hasText: third.number }).textContent() });
    await page.locator('#reason').selectOption('feels-unwell');
    await page.locator('dialog .main').click();
    await shows(page, '#number', third.number);
    await page.keyboard.press('d');
    await shows(page, '#state', 'wolne');

    await page.keyboard.press('q');
    await page.locator('#paper-number').fill(second.number);
    await page.locator('#code').fill(second.code);
    await page.locator('#paper-question .main').click();
    await shows(page, '#number', second.number);
    await page.keyboard.press('s');
    await shows(page, '#state', 'obsługuje');
    await page.keyboard.press('k');
    await shows(page, '#state', 'wolne');
    const cash = await windows.atCounter('counter-10', 'd.maj');
    await cash.keyboard.press('n');
    await shows(cash, '#number', second.number);
    await cash.keyboard.press('d');
    await shows(cash, '#state', 'wolne');
    await cash.context().close();
    await shows(page, '#set-aside', second.number);
    await page.keyboard.press('1');
    await shows(page, '#number', second.number);
    await page.keyboard.press('d');
    await shows(page, '#state', 'wolne');

    const kiosk = new Kiosk(office, 'Wejście główne');
    await kiosk.enrol();
    await kiosk.askForHelp();
    await shows(page, '#help', 'Wejście główne');
    await page.keyboard.press('g');
    await shows(page, '#help', 'idzie stanowisko 5');

    await page.keyboard.press('v');
    await page.locator('#services-question input[value="identity-card"]').uncheck();
    await page.locator('#services-question .main').click();
    // It was said before too: the change is done when the other service is gone.
    await page.locator('.second').filter({ hasText: 'Numer PESEL', hasNotText: 'Dowód osobisty' }).waitFor();
    await page.keyboard.press('n');
    await shows(page, '#number', first.number);
    await page.keyboard.press('d');
    await shows(page, '#state', 'wolne');
    await page.context().close();
});

test('the server is killed: called by voice, ticked off, and sent when it runs again', async () => {
    const page = await windows.atCounter('counter-09', 'e.sowa');
    const numbers = [];
    for (let at = 0; at < 3; ++at)
        numbers.push((await walkIn(page, 'vehicle-registration')).number);
    await shows(page, '#total', '3 osoby');
    await office.kill();
    await page.locator('#cut-off').waitFor();
    await shows(page, '#number', numbers[0]);
    await page.keyboard.press('n');
    await shows(page, '#number', numbers[1]);
    await page.keyboard.press('x');
    await shows(page, '#number', numbers[2]);
    await office.serve();
    await shows(page, '#message', 'Wysłano 2 odhaczone bilety');
    await page.locator('#cut-off').waitFor({ state: 'detached' });
    await shows(page, '#total', '1 osoba');
    await page.keyboard.press('n');
    await shows(page, '#number', numbers[2]);
    await page.keyboard.press('d');
    await shows(page, '#state', 'wolne');
    await page.context().close();
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

    const kiosk = new Kiosk(office, 'Stary terminal');
    await kiosk.enrol();
    await kiosk.beat();
    await shows(page, '#devices', 'Stary terminal');
    await page.getByRole('button', { name: 'Odbierz dostęp: Stary terminal' }).click();
    await page.locator('dialog .main').click();
    await shows(page, '#message', 'Stary terminal: dostęp odebrany');
    await assert.rejects(kiosk.beat(), /certificate-revoked/);

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
