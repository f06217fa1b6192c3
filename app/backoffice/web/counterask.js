// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way to the counter's questions: they come after the page stands, so that it stands sooner.
import { Unreachable, sentence } from './api.js';

const questions = () => import('./counterquestions.js');

export async function ask(name, page, ...about) {
    let all;
    try {
        all = await questions();
    } catch {
        page.say(sentence(page.words, new Unreachable('no questions')), 'trouble');
        page.draw();
        return;
    }
    all[name](page, ...about);
}

/** Fetches, while nobody waits, what is needed later, also when the office is gone then; answers what draws it, or null. */
export async function fetchLater() {
    try {
        const [{ heard, help }, { voice }] = await Promise.all([import('./counterhelp.js'), import('./countervoice.js'), questions()]);
        return { heard, help, voice };
    } catch {
        return null;
    }
}
