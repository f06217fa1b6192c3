// SPDX-License-Identifier: GPL-3.0-or-later
//
// The right of the counter's page: who asks for help at a terminal, what was set aside here, who waits.
import { ask } from './counterask.js';
import { fullNumber, needs } from './countermine.js';
import { h, icon } from './dom.js';

function setAside(page) {
    const { counter, words } = page;
    if (counter.parked.length === 0 && page.missed.length === 0)
        return null;
    return h('section', { id: 'set-aside', 'aria-labelledby': 'set-aside-title', class: 'stack' },
        h('h2', { id: 'set-aside-title' }, words.say('counter.set-aside')),
        h('ul', { class: 'set-aside' },
            counter.parked.map((one, at) => h('li', { 'data-item': one.ticket }, icon('seat'), h('span', { class: 'words' }, h('strong', { class: 'number' }, fullNumber(page, one)), ` ${words.say('counter.parked-here')}`),
                h('button', { class: 'key', type: 'button', 'data-press': String(at + 1), 'aria-disabled': counter.ticket ? 'true' : null, onclick: () => (counter.ticket ? page.say(words.say('counter.first-finish')) || page.draw() : page.act('unpark', { ticket: one.ticket })) },
                    words.say('counter.unpark'), h('kbd', { 'aria-hidden': 'true' }, String(at + 1))))),
            page.missed.map((one) => h('li', { 'data-item': `missed-${one.ticket}` }, icon('clock'), h('span', { class: 'words' }, h('strong', { class: 'number' }, one.number), ` ${words.say('counter.missed-at', { time: words.time(one.at) })}`),
                h('button', { class: 'key', type: 'button', onclick: () => page.giveBack(one) }, words.say('counter.return'))))));
}

function waiting(page, ticket, at) {
    const { words } = page;
    const ticked = page.ticks.of(ticket.ticket);
    const minutes = Math.round((ticket.waitedSeconds + Math.max(0, Date.now() - page.list.cameAt) / 1000) / 60);
    const about = [page.serviceName(ticket.service), words.say('counter.minutes', { n: minutes }), ticket.state === 'waiting' ? null : words.say(`ticket.${ticket.state}`), ticket.again ? words.say('counter.again-mark') : null]
        .filter(Boolean).join(' · ');
    const chips = [ticket.language === 'pl' ? null : h('li', { class: 'chip', 'data-item': 'language' }, icon('language'), words.say(`language.${ticket.language}`)), ...needs(page, ticket)].filter(Boolean);
    const name = fullNumber(page, ticket);
    const small = (text, label, deed) => h('button', { class: 'key', type: 'button', 'aria-label': label, onclick: deed }, text);
    return h('li', { class: `waiting${at === 0 && !page.cutOff ? ' first' : ''}${ticked ? ' ticked' : ''}`, 'data-item': ticket.ticket },
        h('strong', { class: 'number' }, ticket.number),
        h('div', { class: 'about' }, ticket.twin === undefined ? null : h('strong', {}, `${words.time(ticket.issuedAt)} ${ticket.code} `), about,
            ticked ? h('strong', {}, ` ${words.say(`counter.ticked-${ticked.outcome}`, { time: words.time(ticked.at) })}`) : null,
            chips.length > 0 ? h('ul', { class: 'row' }, chips) : null),
        page.cutOff
            ? ticked ? small(words.say('counter.undo'), `${words.say('counter.undo')}: ${name}`, () => page.untick(ticket.ticket))
                : h('div', { class: 'row' }, small(words.say('counter.voice-served'), `${words.say('counter.voice-served')}: ${name}`, () => page.tick(ticket, 'served')),
                    small(words.say('counter.voice-no-show'), `${words.say('counter.voice-no-show')}: ${name}`, () => page.tick(ticket, 'no-show')))
            : page.counter.ticket ? null : small(words.say('counter.call-this'), words.say('counter.call-this-long', { number: name }), () => ask('outOfTurn', page, ticket)));
}

export function beside(page) {
    const { words, list } = page;
    const total = list?.total ?? 0;
    return h('div', { class: 'beside' }, page.cutOff ? null : page.later?.help(page), page.cutOff ? null : setAside(page),
        h('section', { class: 'list', 'aria-labelledby': 'list-title' },
            h('div', { class: 'head' }, h('h2', { id: 'list-title' }, words.say('counter.list')), h('span', { class: 'second', id: 'total' }, words.say('counter.people', { n: total }))),
            h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'list-title' },
                total === 0 ? h('p', { class: 'second' }, words.say('counter.nobody-waits'))
                    : h('ol', { class: 'queue', id: 'queue' }, list.tickets.map((one, at) => waiting(page, one, at))))));
}
