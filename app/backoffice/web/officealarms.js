// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody should look at: what it means, what to do, and that somebody looked.
import { h, icon } from './dom.js';

export const alarmBell = (page) => (page.data.alarms?.alarms ?? []).filter((one) => !one.seen).length;

export function alarms(page) {
    const { words } = page;
    const all = [...page.data.alarms.alarms].sort((a, b) => (a.seen ? 1 : 0) - (b.seen ? 1 : 0) || b.alarm - a.alarm);
    const title = (one) => (words.has(`alarm.${one.kind}`) ? words.say(`alarm.${one.kind}`) : words.of(one.texts));
    return [h('div', { class: 'head' }, h('h2', {}, words.say('office.alarms'))),
        all.length === 0 ? h('p', { class: 'strip good' }, icon('check'), words.say('office.no-alarms')) : null,
        h('ul', { class: 'tiles', id: 'alarms' }, all.map((one) => h('li', { class: `tile ${one.seen ? 'seen' : ''}`, 'data-item': `alarm-${one.alarm}` },
            h('div', { class: 'head' }, h('h3', { class: one.seen ? 'state' : 'state bad' }, icon(one.seen ? 'check' : 'warning'), title(one)), h('span', { class: 'second' }, words.dateAndTime(one.at))),
            h('p', { lang: words.languageOf(one.texts) }, words.of(one.texts)),
            h('p', { class: 'second small' }, one.detail),
            one.seen ? h('p', { class: 'second small' }, words.say('office.seen-by', { name: one.seen.by, time: words.dateAndTime(one.seen.at) }))
                : h('div', { class: 'row' }, h('button', { class: 'key', type: 'button', 'aria-label': `${words.say('office.seen')}: ${title(one)}`, onclick: () => page.act(() => page.office.deed(`/v1/office/alarms/${one.alarm}/seen`), words.say('office.seen-said')) }, icon('check'), words.say('office.seen'))))))];
}
