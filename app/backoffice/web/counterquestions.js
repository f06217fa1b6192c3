// SPDX-License-Identifier: GPL-3.0-or-later
//
// The questions that some deeds need an answer to before the office is asked.
import { sentence } from './api.js';
import { fill, h, icon } from './dom.js';

export const parkReasons = ['fills-form', 'fetches-paper', 'waits-for-colleague', 'other'];
export const outOfTurnReasons = ['feels-unwell', 'cannot-wait', 'small-child', 'mistake-of-ours', 'comes-back', 'not-in-list', 'other'];
const languages = ['pl', 'uk', 'en', 'de'];
const wishes = ['fetchMe', 'hearingLoop', 'separateRoom', 'signLanguage'];

const buttons = (words, close, deed) => h('div', { class: 'row' },
    h('button', { class: 'key', type: 'button', onclick: close }, words.say('common.cancel')), deed ? h('button', { class: 'main' }, deed) : null);

const field = (id, label, input, hint) => h('div', { class: 'field' }, h('label', { for: id }, label), hint ? h('span', { class: 'hint small', id: `${id}-hint` }, hint) : null, input);

const select = (id, options, chosen, first) => h('select', { id, name: id, required: true },
    first ? h('option', { value: '' }, first) : null, options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)));

const serviceOptions = (page) => page.services.map((one) => [one.service, page.serviceName(one.service)]).sort((a, b) => a[1].localeCompare(b[1], page.words.language));

const form = (onsubmit, ...children) => h('form', { class: 'stack', onsubmit: (event) => { event.preventDefault(); onsubmit(new FormData(event.target), event.target); } }, ...children);

export function park(page) {
    const { words } = page;
    page.staff.ask('park-question', words.say('counter.park-why'), (close) => [
        h('div', { class: 'choices' }, parkReasons.map((reason, at) => h('button', { class: 'key', type: 'button', 'data-press': String(at + 1), onclick: () => { close(); page.act('park', { reason }); } },
            words.say(`park.${reason}`), h('kbd', { 'aria-hidden': 'true' }, String(at + 1))))), buttons(words, close)]);
}

export function transfer(page) {
    const { words } = page;
    const open = page.counters.filter((one) => one.counter !== page.counter.counter && one.state !== 'closed');
    page.staff.ask('transfer-question', words.say('counter.transfer-where', { number: page.counter.ticket.number }), (close) => [form((given) => {
        const [kind, name] = given.get('to').split('/');
        const back = given.get('back') === 'on';
        if (back && kind === 'service')
            page.rememberCashDesk(name);
        close();
        page.act('transfer', { to: { [kind]: name }, back });
    },
    field('to', words.say('counter.transfer-to'), h('select', { id: 'to', name: 'to', required: true },
        h('option', { value: '' }, words.say('common.choose')),
        h('optgroup', { label: words.say('counter.to-service') }, serviceOptions(page).map(([value, text]) => h('option', { value: `service/${value}` }, text))),
        h('optgroup', { label: words.say('counter.to-counter') }, open.map((one) => h('option', { value: `counter/${one.counter}` }, words.say('staff.at', { label: one.label })))))),
    h('label', { class: 'choice' }, h('input', { type: 'checkbox', name: 'back' }), words.say('counter.transfer-back')),
    buttons(words, close, words.say('counter.transfer')))]);
}

export function outOfTurn(page, ticket) {
    const { words } = page;
    const waiting = page.list?.tickets ?? [];
    page.staff.ask('turn-question', ticket ? words.say('counter.turn-of', { number: ticket.number }) : words.say('counter.out-of-turn'), (close) => [form((given) => {
        close();
        const note = given.get('note').trim();
        page.act('out-of-turn', { ticket: ticket?.ticket ?? given.get('ticket'), reason: given.get('reason'), ...(note ? { note } : {}) });
    },
    ticket ? null : field('ticket', words.say('counter.turn-which'), select('ticket', waiting.map((one) => [one.ticket, `${one.number} ${one.code} – ${page.serviceName(one.service)}`]), '', words.say('common.choose'))),
    field('reason', words.say('staff.reason'), h('select', {
        id: 'reason', name: 'reason', required: true, onchange: (event) => { document.getElementById('note').required = event.target.value === 'other'; },
    }, h('option', { value: '' }, words.say('common.choose')), outOfTurnReasons.map((one) => h('option', { value: one }, words.say(`because.${one}`)))),
    words.say('counter.reason-kept')),
    field('note', words.say('counter.note'), h('input', { id: 'note', name: 'note', maxlength: '200', 'aria-describedby': 'note-hint' }), words.say('counter.note-hint')),
    buttons(words, close, words.say('counter.call-this')))]);
}

/** A scanner types the whole code and Enter into the first field; a person types number and code. */
export function paper(page) {
    const { words } = page;
    page.staff.ask('paper-question', words.say('counter.paper'), (close) => [form((given, element) => {
        const typed = given.get('number').trim().toUpperCase().replace(/[\s-]/g, '');
        const code = given.get('code').trim().toUpperCase();
        const scanned = /^OK1[A-Z2-7]{42}$/.test(typed);
        if (!scanned && !(/^[A-Z]?[0-9]{3,4}$/.test(typed) && /^[34679ACDEFGHJKMNPQRTWXY]{4}$/.test(code))) {
            const trouble = element.querySelector('.trouble');
            trouble.hidden = false;
            element.querySelector(/^[A-Z]?[0-9]{3,4}$/.test(typed) ? '#code' : '#paper-number').focus();
            return;
        }
        close();
        const service = given.get('service');
        page.act('paper', { ...(scanned ? { token: typed } : { number: typed, code }), ...(service ? { service } : {}), reason: given.get('reason') });
    },
    h('p', { class: 'strip trouble', role: 'alert', hidden: true }, icon('warning'), h('span', { class: 'words' }, words.say('counter.paper-unclear'))),
    field('paper-number', words.say('counter.paper-number'), h('input', { id: 'paper-number', name: 'number', required: true, autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', 'aria-describedby': 'paper-number-hint' }), words.say('counter.paper-number-hint')),
    field('code', words.say('counter.paper-code'), h('input', { id: 'code', name: 'code', maxlength: '4', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', 'aria-describedby': 'code-hint' }), words.say('counter.paper-code-hint')),
    field('service', words.say('counter.paper-service'), h('select', { id: 'service', name: 'service' }, h('option', { value: '' }, words.say('counter.paper-service-known')), serviceOptions(page).map(([value, text]) => h('option', { value }, text)))),
    field('reason', words.say('staff.reason'), select('reason', outOfTurnReasons.filter((one) => one !== 'other').map((one) => [one, words.say(`because.${one}`)]), 'not-in-list')),
    buttons(words, close, words.say('counter.paper-take')))]);
}

export function walkIn(page) {
    const { words } = page;
    const dialog = page.staff.ask('walk-in-question', words.say('counter.walk-in'), (close) => [form(async (given, element) => {
        const needs = Object.fromEntries(wishes.filter((one) => given.get(one)).map((one) => [one, true]));
        try {
            const ticket = await page.office.deed('/v1/tickets', { service: given.get('service'), language: given.get('language'), ...(Object.keys(needs).length > 0 ? { needs } : {}) });
            fill(element, [
                h('p', { role: 'status', class: 'stack' }, words.say('counter.walk-in-done'), h('strong', { class: 'number hero', id: 'walk-in-number' }, ticket.number), words.say('counter.code', { code: ticket.code })),
                h('div', { class: 'row' }, h('button', { class: 'main', type: 'button', id: 'walk-in-close', onclick: close }, words.say('common.close')))]);
            dialog.querySelector('#walk-in-close').focus();
            page.look().catch(() => {});
        } catch (error) {
            const trouble = element.querySelector('.trouble');
            trouble.hidden = false;
            trouble.querySelector('.words').textContent = sentence(words, error);
        }
    },
    h('p', { class: 'strip trouble', role: 'alert', hidden: true }, icon('warning'), h('span', { class: 'words' })),
    field('service', words.say('counter.walk-in-service'), select('service', serviceOptions(page), '', words.say('common.choose'))),
    field('language', words.say('counter.walk-in-language'), select('language', languages.map((one) => [one, words.say(`language.${one}`)]), 'pl')),
    h('fieldset', { class: 'stack' }, h('legend', {}, words.say('counter.walk-in-needs')), h('div', { class: 'choices' },
        wishes.map((one) => h('label', { class: 'choice' }, h('input', { type: 'checkbox', name: one }), words.say(`need.${one}`))))),
    buttons(words, close, words.say('counter.walk-in-make')))]);
}

/** P7: called before a restore of this day, perhaps. */
export function askAgain(page, ticket) {
    const { words } = page;
    const answer = (call, close) => { close(); page.act(page.counter.ticket ? 'done-and-next' : 'next', { again: { ticket: ticket.ticket, call } }); };
    page.staff.ask('again-question', words.say('counter.ask-again', { number: ticket.number }), (close) => [
        h('p', {}, words.say('counter.ask-again-why')),
        h('div', { class: 'choices' },
            h('button', { class: 'main', type: 'button', 'data-press': '1', onclick: () => answer(true, close) }, words.say('counter.ask-again-call'), h('kbd', { 'aria-hidden': 'true' }, '1')),
            h('button', { class: 'key', type: 'button', 'data-press': '2', onclick: () => answer(false, close) }, words.say('counter.ask-again-served'), h('kbd', { 'aria-hidden': 'true' }, '2')))]);
}

export function services(page) {
    const { words, counter } = page;
    const may = counter.mayServe ?? page.services.map((one) => one.service);
    page.staff.ask('services-question', words.say('counter.choose-services'), (close) => [form((given) => {
        const chosen = given.getAll('service');
        if (chosen.length === 0)
            return;
        close();
        page.act('open', { services: chosen });
    },
    h('div', { class: 'choices' }, may.map((one) => h('label', { class: 'choice' }, h('input', { type: 'checkbox', name: 'service', value: one, checked: counter.services.includes(one) }), page.serviceName(one)))),
    buttons(words, close, words.say('common.save')))]);
}

export function close(page) {
    const { words, counter } = page;
    if (counter.ticket || counter.parked.length > 0) {
        page.say(words.say('counter.close-first'), 'trouble');
        page.draw();
        return;
    }
    page.staff.ask('close-question', words.say('counter.close-sure', { label: counter.label }), (shut) => [
        h('div', { class: 'choices' },
            h('button', { class: 'key', type: 'button', onclick: shut }, words.say('common.cancel')),
            h('button', { class: 'main', type: 'button', id: 'close-yes', 'data-press': 'c', onclick: () => { shut(); page.act('close'); } }, words.say('counter.close'), h('kbd', { 'aria-hidden': 'true' }, 'C')))]);
}
