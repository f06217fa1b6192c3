// SPDX-License-Identifier: GPL-3.0-or-later
//
// Series of numbers and the office's clock: opening a series again after a restore, confirming the day.
import { h, icon } from './dom.js';
import { buttons, form, text } from './officeforms.js';

function reopen(page, series) {
    const { words } = page;
    const lowest = (series.highestOnPaper ?? series.head) + 1;
    page.staff.ask('reopen-question', words.say('office.reopen-what', { series: series.series || '–' }), (close) => [form('reopen', (given) => {
        close();
        page.act(() => page.office.deed(`/v1/office/series/${series.series || '-'}/reopen`, { from: Number(given.get('from')) }), words.say('office.reopened-said', { series: series.series || '–' }));
    },
    h('p', { class: 'strip trouble' }, icon('warning'), h('span', { class: 'words' }, words.say('office.reopen-means'))),
    text('from', words.say('office.reopen-from'), { type: 'number', required: true, min: String(lowest), max: String(series.last), value: String(lowest) }, words.say('office.reopen-hint', { n: lowest - 1 })),
    buttons(words, close, words.say('office.reopen')))]);
}

export function numbers(page) {
    const { words } = page;
    const { series: { series: all }, clock } = page.data;
    const confirm = () => page.act(() => page.office.deed('/v1/office/day/confirm', { day: clock.shown.day }), words.say('office.confirmed-said'));
    return [h('section', { class: 'stack', 'aria-labelledby': 'clock-title' }, h('h2', { id: 'clock-title' }, words.say('office.clock')),
        h('div', { class: clock.sure ? 'strip good' : 'strip trouble', id: 'clock' }, icon(clock.sure ? 'check' : 'clock'), h('p', { class: 'words' },
            h('strong', {}, words.say('office.clock-shows', { day: words.day(clock.shown.utc), time: words.time(clock.shown.utc) })), ' ', words.say(clock.sure ? 'office.clock-is-sure' : 'office.clock-is-unsure')),
        clock.sure ? null : h('button', { class: 'main', type: 'button', id: 'confirm-day', onclick: confirm }, words.say('office.confirm')))),
    h('section', { class: 'stack', 'aria-labelledby': 'series-title' }, h('h2', { id: 'series-title' }, words.say('office.series-title')),
        h('div', { class: 'wide-table', tabindex: '0', role: 'group', 'aria-labelledby': 'series-title' }, h('table', { id: 'series' }, h('caption', { class: 'unseen' }, words.say('office.series-title')),
            h('thead', {}, h('tr', {}, ['series', 'state', 'head', 'last', 'reserve-left'].map((one, at) => h('th', { scope: 'col', class: at > 1 ? 'figure' : null }, words.say(`office.${one}`))), h('th', { scope: 'col' }, h('span', { class: 'unseen' }, words.say('office.deeds'))))),
            h('tbody', {}, all.map((one) => h('tr', { 'data-item': `series-${one.series}`, id: `series-${one.series}` }, h('th', { scope: 'row' }, one.series || '–'),
                h('td', {}, one.closed ? h('span', { class: 'state bad' }, icon('warning'), words.say('office.series-closed', { day: one.closedUntil ? words.day(`${one.closedUntil}T12:00:00Z`) : '–' })) : h('span', { class: 'state fine' }, icon('check'), words.say('service.open'))),
                h('td', { class: 'figure' }, one.head), h('td', { class: 'figure' }, one.last), h('td', { class: 'figure' }, one.reserveSlotsLeft),
                h('td', {}, one.closed ? h('button', { class: 'key', type: 'button', 'aria-label': `${words.say('office.reopen')}: ${one.series || '–'}`, onclick: () => reopen(page, one) }, words.say('office.reopen')) : null)))))))];
}
