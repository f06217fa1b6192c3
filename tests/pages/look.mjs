// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks at a page in every colour scheme: nothing that axe-core finds, nothing cut off, and a picture of it.
import assert from 'node:assert/strict';
import { cutOff, faultsFor, picture, sizes } from './world.mjs';

export const themes = ['light', 'dark', 'contrast'];

/** `pictures`: {size: theme}, which picture to take in which window. */
export async function lookAt(page, name, pictures = { desk: 'light' }) {
    const found = [];
    for (const theme of themes) {
        await page.evaluate((chosen) => {
            localStorage.setItem('okienko.theme', chosen);
            dispatchEvent(new Event('okienko:theme'));
        }, theme);
        found.push(...(await faultsFor(page)).map((line) => `${name} ${theme}: ${line}`));
        for (const [size] of Object.entries(pictures).filter((one) => one[1] === theme)) {
            await page.setViewportSize(sizes[size]);
            found.push(...(await cutOff(page)).map((line) => `${name} ${size}: ${line}`));
            await picture(page, `${name}-${size}-${theme}`);
        }
    }
    assert.deepEqual(found, []);
}
