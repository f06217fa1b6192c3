// SPDX-License-Identifier: GPL-3.0-or-later
//
// Today in figures: counters and matters, never people, unless that was switched on.
import { bars } from './chart.js';
import { h } from './dom.js';

const minutes = (words, value) => (value === undefined ? '–' : words.say('office.min', { n: value }));

function table(caption, heads, rows) {
    return h('div', { class: 'wide-table', tabindex: '0', role: 'group', 'aria-label': caption }, h('table', {}, h('caption', {}, caption),
        h('thead', {}, h('tr', {}, heads.map((one, at) => h('th', { scope: 'col', class: at > 0 ? 'figure' : null }, one)))),
        h('tbody', {}, rows.map((row) => h('tr', { 'data-item': row[0] }, row.map((one, at) => (at === 0 ? h('th', { scope: 'row' }, one) : h('td', { class: 'figure' }, one))))))));
}

export function today(page) {
    const { words } = page;
    const { today: day } = page.data;
    const figure = (key, value, more) => h('div', { 'data-item': key }, h('dt', {}, words.say(`office.${key}`)), h('dd', {}, value, more ? h('small', {}, ` ${more}`) : null));
    return [
        h('div', { class: 'head' }, h('h2', {}, words.day(day.asOf)), h('p', { class: 'second' }, words.say('office.as-of', { time: words.time(day.asOf) }))),
        h('dl', { class: 'figures', id: 'figures' },
            figure('waiting', words.number(day.waiting)), figure('served', words.number(day.served)), figure('issued', words.number(day.issued)), figure('no-show', words.number(day.noShow)),
            figure('wait-median', minutes(words, day.waitMinutes.median)), figure('wait-ninety', minutes(words, day.waitMinutes.ninety)),
            figure('estimate', minutes(words, day.estimate.medianErrorMinutes), words.say('office.of-tickets', { n: day.estimate.tickets }))),
        h('div', { class: 'two' },
            h('section', { class: 'stack', 'aria-label': words.say('office.by-half-hour') },
                bars(words.say('office.by-half-hour'), [words.say('office.issued'), words.say('office.served')], day.halfHours.map((one) => ({ label: one.from.replace(/^0/, ''), values: [one.issued, one.served] }))),
                h('details', { id: 'half-hours' }, h('summary', {}, words.say('office.as-table')), table(words.say('office.by-half-hour'), ['from', 'issued', 'served', 'waiting-then'].map((one) => words.say(`office.${one}`)), day.halfHours.map((one) => [one.from.replace(/^0/, ''), one.issued, one.served, one.waiting])))),
            h('section', { class: 'stack', 'aria-label': words.say('office.by-counter') },
                bars(words.say('office.by-counter'), [words.say('office.served')], day.counters.map((one) => ({ label: one.label, values: [one.served] }))),
                h('details', { id: 'by-counter' }, h('summary', {}, words.say('office.as-table')), table(words.say('office.by-counter'), ['counter', 'served', 'open-minutes', 'serve-median', 'serve-ninety'].map((one) => words.say(`office.${one}`)), day.counters.map((one) => [one.label, one.served, minutes(words, one.openMinutes), minutes(words, one.serveMinutes.median), minutes(words, one.serveMinutes.ninety)]))))),
        table(words.say('office.by-service'), ['service', 'waiting', 'served', 'issued', 'no-show', 'wait-median', 'wait-ninety', 'serve-median'].map((one) => words.say(`office.${one}`)),
            day.services.map((one) => [page.serviceName(one.service), one.waiting, one.served, one.issued, one.noShow, minutes(words, one.waitMinutes.median), minutes(words, one.waitMinutes.ninety), minutes(words, one.serveMinutes.median)])),
        day.clerks ? table(words.say('office.by-clerk'), ['clerk', 'served', 'serve-median'].map((one) => words.say(`office.${one}`)), day.clerks.map((one) => [one.name, one.served, minutes(words, one.serveMinutes.median)])) : null,
    ];
}
