// SPDX-License-Identifier: GPL-3.0-or-later
import { test } from 'node:test';
import { lookAt } from './look.mjs';
import { busyOffice, World } from './world.mjs';

test('the supervisor’s page looks well in all its parts', async (t) => {
    const world = await World.for(t);
    const { desk } = world.office;
    busyOffice(world.office);
    desk.closedSeries.set('A', 117);
    desk.clockSure = false;
    desk.suspend('vehicle-registration', { until: '2026-11-24T12:00:00.000Z', texts: { pl: 'Awaria systemu państwowego.' }, offers: ['wait'] });
    const { code } = desk.askPairing({ kind: 'hall' });
    desk.pair({ code, name: 'Hol, lewy', kind: 'hall' });
    const page = await world.asStaff('/office', 'k.lis');
    const parts = { today: '#figures', services: '#services', alarms: '#alarms', devices: '#devices', notices: '#notices', screens: '#displays', numbers: '#series' };
    for (const [name, there] of Object.entries(parts)) {
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.locator(`#tab-${name}`).click();
        await page.locator(there).waitFor();
        await lookAt(page, `office-${name}`, { desk: 'light', phone: 'light', ...(name === 'today' ? { wide: 'dark' } : {}), ...(name === 'devices' ? { wide: 'contrast' } : {}) });
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.locator('#tab-services').click();
    await page.getByRole('button', { name: 'Wstrzymaj: Kasa' }).click();
    await page.locator('#suspend-question').waitFor();
    await lookAt(page, 'office-suspend', { desk: 'light' });
    await page.keyboard.press('Escape');
    await page.locator('#tab-notices').click();
    await page.locator('#notice-new').click();
    await page.locator('#notice-question').waitFor();
    await lookAt(page, 'office-notice', { desk: 'dark' });
});
