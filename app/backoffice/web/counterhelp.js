// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who asks for help at a terminal, and who goes there. Comes after the page stands, so that it stands sooner.
import { sentence } from './api.js';
import { announce, h, icon } from './dom.js';

async function answer(page, { request }, said) {
    try {
        await page.office.deed(`/v1/help-requests/${request}/answer`,
            said === 'coming' ? { answer: said, counter: page.counter.counter, minutes: 2 } : { answer: said });
    } catch (error) {
        page.say(sentence(page.words, error), 'trouble');
    }
    await page.look().catch(() => {});
}

/** The terminal heard danger in what somebody wrote: it comes first, and is said at once. */
const isDanger = (one) => one.screen === 'danger';

/** A request came or changed. */
export function heard(page, one) {
    const isNew = one.state === 'waiting' && !page.help.some((known) => known.request === one.request);
    page.help = [...page.help.filter((known) => known.request !== one.request), one];
    if (isNew && !isDanger(one))
        announce(page.words.say('counter.help-new', { place: one.place }));
    return true;
}

/** Requests out of danger that were said: each is, once, however it came. */
const said = new Set();
function sayDanger(page, open) {
    for (const one of open.filter((some) => isDanger(some) && some.state === 'waiting' && !said.has(some.request))) {
        said.add(one.request);
        announce(page.words.say('counter.danger-new', { place: one.place }), true);
    }
}

export function help(page) {
    const { words } = page;
    const open = page.help.filter((one) => one.state !== 'closed').sort((one, other) => isDanger(other) - isDanger(one));
    if (open.length === 0)
        return null;
    sayDanger(page, open);
    return h('section', { class: isDanger(open[0]) ? 'strip trouble' : 'strip', id: 'help', 'aria-labelledby': 'help-title' },
        h('h2', { id: 'help-title', class: 'words' }, words.say('counter.help')),
        h('ul', { class: 'set-aside' }, open.map((one, at) => h('li', { 'data-item': one.request }, icon('staff'),
            h('span', { class: 'words' }, h('strong', {}, one.place), h('br'),
                [words.say(`help.${isDanger(one) ? one.screen : one.reason}`), words.say(`language.${one.language}`),
                    one.state === 'coming' ? words.say('counter.help-goes', { label: one.counter ?? '' }) : words.say('counter.minutes-ago', { n: Math.max(0, Math.round((page.now() - Date.parse(one.askedAt)) / 60000)) })].join(' · ')),
            one.state === 'waiting'
                ? h('button', { class: 'key', type: 'button', 'data-press': at === 0 ? 'g' : null, onclick: () => answer(page, one, 'coming') }, words.say('counter.help-go'), at === 0 ? h('kbd', { 'aria-hidden': 'true' }, 'G') : null)
                : h('button', { class: 'key', type: 'button', onclick: () => answer(page, one, 'closed') }, words.say('counter.help-done'))))));
}
