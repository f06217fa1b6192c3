// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who asks for help at a terminal, and who goes there. Comes after the page stands, so that it stands sooner.
import { sentence } from './api.js';
import { h, icon } from './dom.js';

async function answer(page, { request }, said) {
    try {
        await page.office.deed(`/v1/help-requests/${request}/answer`,
            said === 'coming' ? { answer: said, counter: page.counter.counter, minutes: 2 } : { answer: said });
    } catch (error) {
        page.say(sentence(page.words, error), 'trouble');
    }
    await page.look().catch(() => {});
}

export function help(page) {
    const { words } = page;
    const open = page.help.filter((one) => one.state !== 'closed');
    if (open.length === 0)
        return null;
    return h('section', { class: 'strip', id: 'help', 'aria-labelledby': 'help-title' },
        h('h2', { id: 'help-title', class: 'words' }, words.say('counter.help')),
        h('ul', { class: 'set-aside' }, open.map((one, at) => h('li', { 'data-item': one.request }, icon('staff'),
            h('span', { class: 'words' }, h('strong', {}, one.place), h('br'),
                [words.say(`help.${one.reason}`), words.say(`language.${one.language}`),
                    one.state === 'coming' ? words.say('counter.help-goes', { label: one.counter ?? '' }) : words.say('counter.minutes-ago', { n: Math.max(0, Math.round((page.now() - Date.parse(one.askedAt)) / 60000)) })].join(' · ')),
            one.state === 'waiting'
                ? h('button', { class: 'key', type: 'button', 'data-press': at === 0 ? 'g' : null, onclick: () => answer(page, one, 'coming') }, words.say('counter.help-go'), at === 0 ? h('kbd', { 'aria-hidden': 'true' }, 'G') : null)
                : h('button', { class: 'key', type: 'button', onclick: () => answer(page, one, 'closed') }, words.say('counter.help-done'))))));
}
