// SPDX-License-Identifier: GPL-3.0-or-later
//
// The short look: each page once, in one colour scheme and one language. All states, colours and sizes are the long one's (look*.test.mjs).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { busyOffice, cutOff, faultsFor, World } from './world.mjs';

const look = async (page) => assert.deepEqual([...await faultsFor(page), ...await cutOff(page)], []);

test('the counter: logging in, and calling somebody', async (t) => {
    const world = await World.for(t);
    busyOffice(world.office);
    const login = await world.open('/counter');
    await login.locator('#name').waitFor();
    await look(login);
    const page = await world.atCounter('counter-03');
    await page.keyboard.press('n');
    await page.locator('#number').waitFor();
    await world.settle();
    await look(page);
});

test('the hall and the sign above a counter, while somebody is called', async (t) => {
    const world = await World.for(t);
    busyOffice(world.office);
    const { queue } = world.office;
    const deed = (name, more = {}) => queue.deed('counter-03', name, { id: name, present: { step: queue.counter('counter-03').step, ticket: null }, ...more });
    deed('open', { services: queue.counter('counter-03').mayServe });
    const hall = await world.screen('/hall', { size: 'wide' });
    const sign = await world.screen('/sign/3', { size: 'wide', kind: 'sign', zone: 'counter-03', name: 'Nad trójką' });
    deed('next');
    await hall.locator('#stage').waitFor();
    await sign.locator('.above.calling').waitFor();
    await look(hall);
    await look(sign);
});

test('the supervisor’s page', async (t) => {
    const world = await World.for(t);
    busyOffice(world.office);
    const page = await world.asStaff('/office', 'k.lis');
    await page.locator('#figures').waitFor();
    await look(page);
});
