// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pieces of forms that the parts of the supervisor's page share.
import { h } from './dom.js';

export const field = (id, label, input, hint) => h('div', { class: 'field' }, h('label', { for: id }, label), hint ? h('span', { class: 'hint small', id: `${id}-hint` }, hint) : null, input);

export const text = (id, label, attributes = {}, hint = null) => field(id, label, h('input', { id, name: id, autocomplete: 'off', 'aria-describedby': hint ? `${id}-hint` : null, ...attributes }), hint);

export const select = (id, label, options, chosen, more = {}) => field(id, label, h('select', { id, name: id, ...more }, options.map(([value, words]) => h('option', { value, selected: value === chosen }, words))));

export const check = (name, value, label, checked, type = 'checkbox') => h('label', { class: 'choice' }, h('input', { type, name, value, checked }), label);

export const form = (id, onsubmit, ...children) => h('form', { class: 'stack', id, onsubmit: (event) => { event.preventDefault(); onsubmit(new FormData(event.target), event.target); } }, ...children);

export const buttons = (words, close, deed) => h('div', { class: 'row' }, h('button', { class: 'key', type: 'button', onclick: close }, words.say('common.cancel')), h('button', { class: 'main' }, deed));

const spoken = ['pl', 'en', 'uk', 'de'];

/** The languages that the office speaks: what stands in its files is in all of them. */
export const officeLanguages = (page) => spoken.filter((one) => one in (page.data.services?.services[0]?.names ?? { pl: '' }));

/** A text in several languages: the first is needed, the others are a wish, or all of `all`. */
export function texts(words, name, label, value = {}, { rows = 0, all = null } = {}) {
    const input = (language) => h(rows > 0 ? 'textarea' : 'input', { id: `${name}-${language}`, name: `${name}-${language}`, lang: language, maxlength: '900', required: all !== null || language === 'pl', rows: rows > 0 ? String(rows) : null, value: rows > 0 ? null : value[language] ?? '' }, rows > 0 ? value[language] ?? '' : null);
    const one = (language) => field(`${name}-${language}`, `${label} (${words.say(`language.${language}`)})`, input(language));
    if (all)
        return h('div', { class: 'stack' }, all.map(one));
    return h('div', { class: 'stack' }, one('pl'), h('details', { open: Object.keys(value).length > 1 }, h('summary', {}, words.say('office.other-languages', { what: label })), h('div', { class: 'stack' }, spoken.slice(1).map(one))));
}

export const textsOf = (given, name) => Object.fromEntries(spoken.map((one) => [one, (given.get(`${name}-${one}`) ?? '').trim()]).filter((one) => one[1] !== ''));

/** Local date and time of a field <-> an instant. */
export const localField = (instant) => {
    const date = new Date(instant);
    return new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
};
export const withOffset = (local) => {
    const date = new Date(local);
    const offset = -date.getTimezoneOffset();
    const two = (value) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
    return `${local}:00${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
};
