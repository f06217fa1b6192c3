// SPDX-License-Identifier: GPL-3.0-or-later
//
// The left of the counter's page: the window with the number, what to know of the visitor, the one big key, the deeds, undo.
import { ask } from './counterask.js';
import { h, icon } from './dom.js';

const needPictures = { fetchMe: 'staff', hearingLoop: 'headphones', separateRoom: 'house', signLanguage: 'support' };

/** What would help the visitor, as chips; the language first when it is not Polish or was asked for. */
export function needs(page, ticket) {
    const { words } = page;
    const chip = (picture, text, key) => h('li', { class: 'chip', 'data-item': key }, icon(picture), text);
    const wishes = ticket.needs ?? {};
    return [
        wishes.clerkLanguage ? chip('language', words.say('need.clerkLanguage', { language: words.say(`language.${wishes.clerkLanguage}`) }), 'clerk-language') : null,
        wishes.priority ? chip('people', words.say(wishes.proofOnRequest ? 'need.priorityProof' : 'need.priority'), 'priority') : null,
        ...Object.keys(needPictures).filter((one) => wishes[one]).map((one) => chip(needPictures[one], words.say(`need.${one}`), one)),
    ].filter(Boolean);
}

/** Two papers of one number are told apart by time and code. */
export function fullNumber(page, ticket) {
    return ticket.twin === undefined ? ticket.number : `${ticket.number} ${page.words.time(ticket.issuedAt)} ${ticket.code}`;
}

export function arch(page, ticket, label) {
    const { words } = page;
    return h('div', { class: `place-number ${ticket ? '' : 'dark-window'}`, id: 'window' },
        h('div', { class: 'arch' }, h('h2', { class: 'small', id: 'my-ticket' }, label),
            ticket ? h('strong', { class: 'number', id: 'number' }, ticket.number) : h('span', { class: 'nobody' }, words.say('counter.nobody')),
            h('span', { class: 'service' }, ticket ? page.serviceName(ticket.service) : '')),
        h('div', { class: 'ledge' }));
}

export function facts(page, ticket) {
    const { words, counter } = page;
    const waited = Math.round(ticket.waitedSeconds / 60);
    const marks = [
        ticket.twin === undefined ? null : words.say('counter.twin', { number: fullNumber(page, ticket) }),
        ticket.known ? null : words.say('counter.not-known'),
        ticket.certain ? null : words.say('counter.not-certain'),
        counter.call?.again || ticket.again ? words.say('counter.again-mark') : null,
        ticket.linked?.length ? words.say('counter.linked', { n: ticket.linked.length }) : null,
        ...ticket.marks ?? [],
    ].filter(Boolean);
    return h('div', { class: 'facts' },
        counter.call && counter.ticket ? h('p', { class: 'why', id: 'why' }, h('b', {}, words.say('counter.why')), h('span', { lang: words.languageOf(counter.call.reason.texts) }, words.of(counter.call.reason.texts)),
            counter.call.reason.because ? ` ${words.say(`because.${counter.call.reason.because}`)}.` : '') : null,
        h('ul', { class: 'row', id: 'needs' }, h('li', { class: 'chip', 'data-item': 'language' }, icon('language'), words.say('counter.speaks', { language: words.say(`language.${ticket.language}`) })), ...needs(page, ticket)),
        h('p', { class: 'second' }, [words.say('counter.waited', { n: waited }), ticket.calls > 0 ? words.say('counter.calls', { n: ticket.calls }) : null, words.say('counter.code', { code: ticket.code })].filter(Boolean).join(' · ')),
        marks.map((one) => h('p', { class: 'strip' }, icon('info'), h('span', { class: 'words' }, one))));
}

function free(page) {
    const { words, counter } = page;
    return h('div', { class: 'facts' },
        h('p', { class: 'why' }, counter.state === 'paused' ? words.say('counter.paused-long') : counter.waiting ? words.say('counter.waiting-here', { n: counter.waiting }) : words.say('counter.nobody-waits')),
        h('p', { class: 'second' }, words.list(counter.services.map((one) => page.serviceName(one)))));
}

export function key(page, press, deed, picture, { label, more, wait, press: act } = {}) {
    const { words } = page;
    const seconds = wait ? page.secondsUntil(wait) : 0;
    const off = seconds > 0;
    return h('button', {
        class: 'key', type: 'button', id: `key-${deed}`, 'data-press': press, 'aria-disabled': off ? 'true' : null, 'aria-busy': page.busy === deed ? 'true' : null,
        onclick: () => (off ? null : (act ?? (() => page.act(deed)))()),
    }, icon(picture), h('span', {}, label ?? words.say(`counter.${deed}`), more || off ? h('small', {}, ' ', [more, off ? words.say('counter.in-seconds', { n: seconds }) : null].filter(Boolean).join(' · ')) : null), h('kbd', { 'aria-hidden': 'true' }, press.toUpperCase()));
}

export function main(page, press, deed, act) {
    const { words } = page;
    return h('button', { class: 'main', type: 'button', id: 'main-key', 'data-press': press, 'aria-busy': page.busy === deed ? 'true' : null, onclick: act ?? (() => page.act(deed)) },
        h('span', {}, words.say(`counter.main-${deed}`)), h('kbd', { 'aria-hidden': 'true' }, press.toUpperCase()));
}

function undo(page) {
    const { counter, words } = page;
    if (!counter.undo)
        return null;
    const left = page.secondsUntil(counter.undo.until);
    if (left === 0)
        return null;
    return h('div', { class: 'strip undo', id: 'undo' },
        h('span', { class: 'words' }, words.say(`counter.undo-${counter.undo.deed}`)),
        h('span', { class: 'panes', 'aria-hidden': 'true' }, Array.from({ length: 10 }, (_, at) => h('i', { class: at < left ? 'lit' : '' }))),
        h('span', { id: 'undo-left' }, words.say('counter.seconds', { n: left })),
        h('button', { class: 'key', type: 'button', id: 'key-undo', 'data-press': 'u', 'aria-busy': page.busy === 'undo' ? 'true' : null, onclick: () => page.act('undo', { deed: counter.undo.id }) },
            icon('restart'), words.say('counter.undo'), h('kbd', { 'aria-hidden': 'true' }, 'U')));
}

function deeds(page) {
    const { counter, words } = page;
    const calling = counter.state === 'calling';
    const cash = page.cashDesk();
    return h('div', { class: 'deeds', id: 'deeds', role: 'group', 'aria-label': words.say('counter.deeds') },
        calling && counter.call?.recallsLeft !== 0 ? key(page, 'r', 'recall', 'voice', {
            more: counter.call?.recallsLeft === undefined ? null : words.say('counter.recalls-left', { n: counter.call.recallsLeft }),
            wait: counter.call?.recallFrom ?? page.notBefore.recall }) : null,
        calling ? key(page, 'x', 'no-show', 'close', { wait: counter.call?.noShowFrom ?? page.notBefore['no-show'] }) : null,
        key(page, 'd', 'done', 'check'),
        key(page, 'p', 'park', 'seat', { press: () => ask('park', page) }),
        key(page, 't', 'transfer', 'next', { press: () => ask('transfer', page, null) }),
        cash && !counter.services.includes(cash) ? key(page, 'k', 'cash-desk', 'coins', { press: () => page.act('transfer', { to: { service: cash }, back: true }) }) : null,
        calling ? key(page, 'b', 'put-back', 'back') : null);
}

export function mine(page) {
    if (page.cutOff && page.later)
        return page.later.voice(page);
    const { counter, words } = page;
    const { ticket } = counter;
    return h('section', { class: 'mine', 'aria-labelledby': 'my-ticket' },
        h('div', { class: 'place' }, arch(page, ticket, words.say(ticket ? `counter.ticket-${counter.state}` : 'counter.ticket-none')), ticket ? facts(page, ticket) : free(page)),
        counter.state === 'calling' ? main(page, 's', 'serve') : counter.state === 'serving' ? main(page, 'n', 'done-and-next') : main(page, 'n', 'next'),
        ticket ? deeds(page) : null,
        undo(page));
}
