// SPDX-License-Identifier: GPL-3.0-or-later
//
// A time that a test tells: the server program and the browser run ahead of this machine by what it says
// (tests/support/toldclock.cpp); terminals read it here.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class ToldTime {
    constructor() {
        this.aheadMs = 0;
        this.folder = mkdtempSync(join(tmpdir(), 'okienko-time-'));
        this.#tell();
    }

    #tell() {
        const words = Buffer.alloc(16); // how far ahead, and how far it was when the machines were switched on
        words.writeBigInt64LE(BigInt(this.aheadMs) * 1000000n);
        writeFileSync(join(this.folder, 'ahead'), words, { flag: this.aheadMs === 0 ? 'w' : 'r+' });
    }

    now() {
        return Date.now() + this.aheadMs;
    }

    /** What a program is started with to live in this time. */
    get environment() {
        const library = process.env.OKIENKO_TOLD_CLOCK_LIBRARY ?? assert.fail('OKIENKO_TOLD_CLOCK_LIBRARY is not set');
        return { ...process.env, LD_PRELOAD: library, OKIENKO_TOLD_CLOCK: join(this.folder, 'ahead') };
    }

    /** All clocks go on at once. */
    pass(minutes) {
        this.aheadMs += minutes * 60000;
        this.#tell();
    }

    end() {
        rmSync(this.folder, { recursive: true });
    }
}
