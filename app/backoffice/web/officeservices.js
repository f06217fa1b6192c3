// SPDX-License-Identifier: GPL-3.0-or-later
//
// Matters: open, suspended, closed; suspending one with what visitors are told and offered.
import { h, icon } from './dom.js';
import { buttons, check, form, localField, text, texts, textsOf } from './officeforms.js';

const offers = ['wait', 'return-mark', 'booking'];
const pictures = { open: ['check', 'fine'], suspended: ['warning', 'bad'], closed: ['close', ''] };

export function stateMark(words, state, group, [picture, kind]) {
    return h('span', { class: `state ${kind}` }, icon(picture), words.say(`${group}.${state}`));
}

function suspend(page, service) {
    const { words } = page;
    page.staff.ask('suspend-question', words.say('office.suspend-what', { service: page.serviceName(service.service) }), (close) => [form('suspend', async (given) => {
        const until = given.get('until');
        close();
        await page.act(() => page.office.deed(`/v1/office/services/${service.service}/suspend`, {
            ...(until ? { until: new Date(until).toISOString() } : {}), texts: textsOf(given, 'texts'), offers: given.getAll('offer'),
        }), words.say('office.suspended-said', { service: page.serviceName(service.service) }));
    },
    h('p', {}, words.say('office.suspend-means')),
    texts(words, 'texts', words.say('office.suspend-text'), service.suspended?.texts),
    text('until', words.say('office.until'), { type: 'datetime-local', value: service.suspended?.until ? localField(service.suspended.until) : null }, words.say('office.until-hint')),
    h('fieldset', { class: 'stack' }, h('legend', {}, words.say('office.offers')), h('div', { class: 'choices' }, offers.map((one) => check('offer', one, words.say(`offer.${one}`), service.suspended?.offers.includes(one) ?? one !== 'booking')))),
    buttons(words, close, words.say('office.suspend')))]);
}

export function services(page) {
    const { words } = page;
    const open = (one) => page.act(() => page.office.deed(`/v1/office/services/${one.service}/open`), words.say('office.opened-said', { service: page.serviceName(one.service) }));
    const name = (one) => page.serviceName(one.service);
    const all = [...page.data.services.services].sort((a, b) => (a.state === 'suspended' ? 0 : 1) - (b.state === 'suspended' ? 0 : 1));
    return [h('div', { class: 'head' }, h('h2', {}, words.say('office.services'))),
        h('div', { class: 'wide-table', tabindex: '0', role: 'group', 'aria-label': words.say('office.services') }, h('table', { id: 'services' },
            h('caption', { class: 'unseen' }, words.say('office.services')),
            h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, words.say('office.service')), h('th', { scope: 'col' }, words.say('office.state')), h('th', { scope: 'col', class: 'figure' }, words.say('office.waiting')), h('th', { scope: 'col', class: 'figure' }, words.say('office.counters-open')), h('th', { scope: 'col' }, h('span', { class: 'unseen' }, words.say('office.deeds'))))),
            h('tbody', {}, all.map((one) => h('tr', { 'data-item': one.service, id: `service-${one.service}` },
                h('th', { scope: 'row' }, name(one), one.suspended ? h('p', { class: 'small second' }, words.of(one.suspended.texts), one.suspended.until ? ` ${words.say('office.suspended-until', { time: words.time(one.suspended.until) })}` : '') : null),
                h('td', {}, stateMark(words, one.state, 'service', pictures[one.state])), h('td', { class: 'figure' }, one.waiting), h('td', { class: 'figure' }, one.counters),
                h('td', {}, h('span', { class: 'row' },
                    one.state === 'suspended' ? h('button', { class: 'key', type: 'button', 'aria-label': `${words.say('office.open')}: ${name(one)}`, onclick: () => open(one) }, words.say('office.open')) : null,
                    one.state !== 'closed' ? h('button', { class: 'key', type: 'button', 'aria-label': `${words.say(one.state === 'suspended' ? 'office.change' : 'office.suspend')}: ${name(one)}`, onclick: () => suspend(page, one) }, words.say(one.state === 'suspended' ? 'office.change' : 'office.suspend')) : null)))))))];
}
