// SPDX-License-Identifier: GPL-3.0-or-later
//
// The left of the counter's page while the office is gone: who comes next by the last list, called by voice and ticked off.
import { arch, facts, key, main } from './countermine.js';
import { h, icon } from './dom.js';

export function voice(page) {
    const { words, counter } = page;
    const ticket = page.voiceTicket();
    const last = page.ticks.at(counter.counter).at(-1);
    return h('section', { class: 'mine', 'aria-labelledby': 'my-ticket' },
        h('div', { class: 'place' }, arch(page, ticket, words.say('counter.by-voice')),
            h('div', { class: 'facts' }, ticket ? facts({ __proto__: page, counter: {} }, ticket) : h('p', { class: 'why' }, words.say('counter.voice-nobody')),
                counter.ticket ? h('p', { class: 'strip' }, icon('info'), h('span', { class: 'words' }, words.say('counter.still-here', { number: counter.ticket.number }))) : null)),
        ticket ? main(page, 'n', 'voice-served', () => page.tick(ticket, 'served')) : null,
        h('div', { class: 'deeds' },
            ticket ? key(page, 'x', 'voice-no-show', 'close', { press: () => page.tick(ticket, 'no-show') }) : null,
            last ? key(page, 'u', 'untick', 'restart', { label: words.say('counter.untick', { number: last.number }), press: () => page.untick(last.ticket) }) : null));
}

