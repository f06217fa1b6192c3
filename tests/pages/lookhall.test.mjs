// SPDX-License-Identifier: GPL-3.0-or-later
import { test } from 'node:test';
import { lookAt } from './look.mjs';
import { busyOffice, morning, World } from './world.mjs';

const all = { wide: 'light', tall: 'dark' };
const both = (page) => page.setViewportSize({ width: 1920, height: 1080 });

test('the hall looks well: pairing, nobody, one, two, three, the list, cut off', async (t) => {
    const world = await World.for(t);
    const { queue, desk } = world.office;
    busyOffice(world.office);
    queue.issue({ service: 'general-information', n: 30, minutesAgo: 9 });
    queue.issue({ service: 'vehicle-registration', n: 31, minutesAgo: 8, language: 'de' });
    queue.issue({ service: 'cash-desk', n: 32, minutesAgo: 7, language: 'en', twin: 0 });
    const pairing = await world.open('/hall', { size: 'wide' });
    await pairing.locator('#pair-code').waitFor();
    await lookAt(pairing, 'hall-pairing', all);
    await pairing.close();
    const at = (service) => [...queue.counters.values()].find((one) => one.mayServe.includes(service)).counter;
    const deed = (counter, name, more = {}) => queue.deed(counter, name, { id: `${counter}-${queue.counter(counter).step}`, present: { step: queue.counter(counter).step, ticket: queue.counter(counter).ticket }, ...more });
    for (const one of ['general-information', 'identity-card', 'vehicle-registration', 'cash-desk'].map(at))
        deed(one, 'open', { services: queue.counter(one).mayServe });
    desk.notices.clear();
    const page = await world.screen('/hall', { size: 'wide' });
    await page.locator('.quiet').waitFor();
    await lookAt(page, 'hall-quiet', { wide: 'light' });
    deed(at('identity-card'), 'next');
    await page.locator('.many-1').waitFor();
    await lookAt(page, 'hall-one', { ...all, phone: 'contrast' });
    await both(page);
    deed(at('cash-desk'), 'next');
    await page.locator('.many-2').waitFor();
    await lookAt(page, 'hall-two', { wide: 'dark', tall: 'light' });
    await both(page);
    deed(at('general-information'), 'next');
    await page.locator('.many-3').waitFor();
    await lookAt(page, 'hall-three', { wide: 'contrast', tall: 'light' });
    await both(page);
    desk.suspend('vehicle-registration', { until: '2026-11-24T12:00:00.000Z', texts: { pl: 'Awaria systemu państwowego.', en: 'The state’s system is down.' }, offers: ['wait'] });
    busyOffice(world.office);
    world.office.bell('services');
    await page.locator('#notice').waitFor();
    await lookAt(page, 'hall-three-notices', { wide: 'light', tall: 'dark' });
    await both(page);
    await world.pass(17);
    deed(at('vehicle-registration'), 'next');
    await page.locator('#stage').waitFor();
    await lookAt(page, 'hall-one-notices', { wide: 'light', tall: 'dark' });
    await both(page);
    await world.pass(17);
    await lookAt(page, 'hall-list', all);
    await both(page);
    // As many as the list has room for, beside notices.
    for (const counter of ['counter-02', 'counter-04', 'counter-05', 'counter-11']) {
        const [service] = queue.counter(counter).mayServe;
        queue.issue({ service, n: 50 + Number(counter.slice(-2)), minutesAgo: 1 });
        deed(counter, 'open', { services: [service] });
        deed(counter, 'next');
    }
    await page.locator('.rows-8').waitFor();
    await lookAt(page, 'hall-eight', { wide: 'light', tall: 'dark' });
    await both(page);
    await world.office.stop();
    await page.locator('#cut-off').waitFor();
    await lookAt(page, 'hall-cut-off', { wide: 'contrast', tall: 'light', desk: 'light' });
});

test('a sign looks well: calling, serving, closed', async (t) => {
    const world = await World.for(t);
    const { queue } = world.office;
    morning(world.office);
    const deed = (name, more = {}) => queue.deed('counter-03', name, { id: `sign-${queue.counter('counter-03').step}`, present: { step: queue.counter('counter-03').step, ticket: queue.counter('counter-03').ticket }, ...more });
    deed('open', { services: queue.counter('counter-03').mayServe });
    const page = await world.screen('/sign/3', { size: 'wide', kind: 'sign', zone: 'counter-03' });
    await page.locator('.above.free').waitFor();
    deed('next');
    await page.locator('.above.calling').waitFor();
    await lookAt(page, 'sign-calling', { wide: 'light', tall: 'contrast' });
    deed('serve');
    await page.locator('.above.serving').waitFor();
    deed('done');
    deed('close');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.locator('.above.closed').waitFor();
    await lookAt(page, 'sign-closed', { wide: 'dark', desk: 'light' });
});
