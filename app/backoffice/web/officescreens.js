// SPDX-License-Identifier: GPL-3.0-or-later
//
// Screens of the hall and signs above counters: pairing one by the code that it shows, which zone of the hall it shows, taking one
// away.
import { h, icon } from './dom.js';
import { select, text } from './officeforms.js';

const kinds = ['hall', 'sign'];

export function screens(page) {
    const { words } = page;
    const { displays: { displays: all, zones }, counters: { counters } } = page.data;
    const label = (name) => counters.find((one) => one.counter === name)?.label ?? name;
    const kind = page.pairKind ?? 'hall';
    const named = zones.map((one) => [one.zone, words.of(one.names)]);
    const zoneName = (zone) => named.find((one) => one[0] === zone)?.[1] ?? zone;
    // A zone that is no longer in the office's file stands there by its id, until another is chosen.
    const choice = (zone = null) => [['', words.say('office.every-zone')], ...named, ...zone && !named.some((one) => one[0] === zone) ? [[zone, zone]] : []];
    const move = async (one, chosen) => {
        const zone = chosen.value;
        const moved = await page.act(() => page.office.deed(`/v1/office/displays/${one.display}/zone`, { zone: zone || null }),
            words.say('office.moved-said', { name: one.name, zone: zone ? zoneName(zone) : words.say('office.every-zone') }));
        if (!moved)
            chosen.value = one.zone ?? '';
    };
    const pair = async (event) => {
        event.preventDefault();
        const form = event.target;
        const given = new FormData(form);
        const zone = given.get('pair-counter') ?? given.get('pair-zone');
        const paired = await page.act(() => page.office.deed('/v1/office/displays', {
            code: given.get('pair-code').toUpperCase().replace(/[^A-Z0-9]/g, ''), name: given.get('pair-name').trim(), kind, ...(zone ? { zone } : {}),
        }), words.say('office.paired-said'));
        if (paired)
            form.reset();
    };
    return [h('div', { class: 'head' }, h('h2', {}, words.say('office.screens'))),
        h('form', { class: 'pair', id: 'pair', onsubmit: pair },
            text('pair-code', words.say('office.pair-code'), { required: true, class: 'code', maxlength: '8', autocapitalize: 'characters', spellcheck: 'false' }, words.say('office.pair-code-hint')),
            text('pair-name', words.say('office.pair-name'), { required: true, maxlength: '200' }, words.say('office.pair-name-hint')),
            select('pair-kind', words.say('office.pair-kind'), kinds.map((one) => [one, words.say(`kind.${one}`)]), kind, { onchange: (event) => { page.pairKind = event.target.value; page.draw(); } }),
            kind === 'sign' ? select('pair-counter', words.say('office.counter'), counters.map((one) => [one.counter, words.say('staff.at', { label: one.label })]), '', { required: true })
                : zones.length > 0 ? select('pair-zone', words.say('office.pair-zone'), choice(), '') : null,
            h('button', { class: 'main' }, words.say('office.pair'))),
        all.length === 0 ? h('p', { class: 'second' }, words.say('office.no-screens')) : null,
        h('ul', { class: 'tiles', id: 'displays' }, all.map((one) => h('li', { class: 'tile', 'data-item': one.display },
            h('div', { class: 'head' }, h('h3', { class: 'state' }, icon('window'), one.name), h('span', {}, words.say(`kind.${one.kind}`), one.kind === 'sign' ? ` ${label(one.zone)}` : ''),
                h('span', { class: 'second' }, one.seenAt ? words.say('office.heard', { time: words.dateAndTime(one.seenAt) }) : words.say('office.never-seen')),
                h('button', { class: 'key', type: 'button', 'aria-label': `${words.say('office.unpair')}: ${one.name}`, onclick: () => page.act(() => page.office.remove(`/v1/office/displays/${one.display}`), words.say('office.unpaired-said')) }, words.say('office.unpair'))),
            one.kind === 'hall' && (zones.length > 0 || one.zone) ? select(`zone-${one.display}`, words.say('office.pair-zone'), choice(one.zone), one.zone ?? '', { 'aria-label': `${words.say('office.pair-zone')}: ${one.name}`, onchange: (event) => move(one, event.target) }) : null)))];
}
