// SPDX-License-Identifier: GPL-3.0-or-later
//
// Terminals: are they well, and what a supervisor may do with one. A code for a new one.
import { h, icon } from './dom.js';
import { buttons, form, select, text } from './officeforms.js';
import { stateMark } from './officeservices.js';
import { plainName } from './words.js';

const pictures = { online: ['check', 'fine'], silent: ['warning', 'bad'], 'never-heard': ['clock', ''], revoked: ['close', ''] };
const reasons = ['stolen', 'replaced', 'retired', 'compromised', 'other'];

function enrol(page) {
    const { words } = page;
    page.staff.ask('enrol-question', words.say('office.enrol'), (close) => [form('enrol', async (given) => {
        const name = given.get('device-name').trim();
        close();
        const code = await page.act(() => page.office.deed('/v1/office/enrol-codes', { name }));
        if (code?.secret)
            page.staff.ask('secret-question', words.say('office.enrol-code', { name }), (shut) => [
                h('p', {}, words.say('office.enrol-how', { time: words.time(code.expiresAt) })),
                h('p', { class: 'secret', id: 'secret' }, code.secret),
                h('dl', { class: 'stack' }, h('div', {}, h('dt', {}, words.say('office.enrol-url')), h('dd', { class: 'print' }, code.enrolUrl)), h('div', {}, h('dt', {}, words.say('office.fingerprint')), h('dd', { class: 'print' }, code.fingerprint.match(/.{4}/g).join(' ')))),
                h('div', { class: 'row' }, h('button', { class: 'main', type: 'button', onclick: shut }, words.say('office.enrol-noted')))]);
    },
    text('device-name', words.say('office.device-name'), { required: true, maxlength: '200' }, words.say('office.device-name-hint')), buttons(words, close, words.say('office.enrol-make')))]);
}

function revoke(page, device) {
    const { words } = page;
    page.staff.ask('revoke-question', words.say('office.revoke-what', { name: device.name }), (close) => [form('revoke', (given) => {
        close();
        page.act(() => page.office.deed(`/v1/office/devices/${device.device}/revoke`, { reason: given.get('reason') }), words.say('office.revoked-said', { name: device.name }));
    },
    h('p', { class: 'strip trouble' }, icon('warning'), h('span', { class: 'words' }, words.say('office.revoke-means'))),
    select('reason', words.say('staff.reason'), reasons.map((one) => [one, words.say(`revoke.${one}`)]), 'stolen'),
    buttons(words, close, words.say('office.revoke')))]);
}

function takeOver(page, device, ledger) {
    const { words } = page;
    page.staff.ask('take-over-question', words.say('office.take-over-what', { name: device.name }), (close) => [form('take-over', () => {
        close();
        page.act(() => page.office.deed(`/v1/office/devices/${device.device}/take-over`, { ledger }), words.say('office.take-over-said', { name: device.name }));
    }, h('p', {}, words.say('office.take-over-means')), buttons(words, close, words.say('office.take-over')))]);
}

function health(page, device) {
    const { words } = page;
    const { health: one } = device;
    const fact = (key, value, bad) => h('div', { 'data-item': key }, h('dt', {}, words.say(`office.${key}`)), h('dd', { class: bad ? 'state bad' : null }, bad ? icon('warning') : null, value));
    const free = Math.round(one.disk.freeBytes / 1e9);
    return h('dl', {},
        fact('issuing', words.say(words.has(`issuing.${one.issuing}`) ? `issuing.${one.issuing}` : 'issuing.storage-trouble'), one.issuing !== 'allowed'),
        fact('printer', words.say(words.has(`printer.${one.printer.trouble}`) ? `printer.${one.printer.trouble}` : 'printer.fault') + (one.printer.ticketsLeft === undefined ? '' : `, ${words.say('office.tickets-left', { n: one.printer.ticketsLeft })}`), one.printer.trouble !== 'none'),
        fact('backlog', words.say('office.events', { n: one.backlog }), one.backlog > 20),
        fact('its-clock', words.say(one.clock.sure ? 'office.clock-sure' : 'office.clock-unsure'), !one.clock.sure),
        fact('speech', words.say(one.speech.working ? 'office.speech-works' : 'office.speech-silent'), !one.speech.working),
        fact('disk', one.disk.writable ? words.say('office.gigabytes', { n: free }) : words.say('office.disk-readonly'), !one.disk.writable || free < 1),
        fact('version', one.version), fact('certificate-until', words.day(device.notAfter)));
}

export function devices(page) {
    const { words } = page;
    const { devices: { devices: all }, codes: { codes } } = page.data;
    return [h('div', { class: 'head' }, h('h2', {}, words.say('office.devices')), h('button', { class: 'main', type: 'button', id: 'enrol-new', onclick: () => enrol(page) }, words.say('office.enrol'))),
        codes.length > 0 ? h('ul', { class: 'stack', id: 'codes' }, codes.map((one) => h('li', { class: 'strip', 'data-item': one.code }, icon('clock'), h('span', { class: 'words' }, words.say('office.code-open', { name: one.name, time: words.time(one.expiresAt) })),
            h('button', { class: 'key', type: 'button', 'aria-label': `${words.say('office.withdraw')}: ${one.name}`, onclick: () => page.act(() => page.office.remove(`/v1/office/enrol-codes/${one.code}`), words.say('office.withdrawn-said')) }, words.say('office.withdraw'))))) : null,
        all.length === 0 ? h('p', { class: 'second' }, words.say('office.no-devices')) : null,
        h('ul', { class: 'tiles', id: 'devices' }, all.map((one) => {
            const second = one.ledgers.find((ledger) => ledger.standing === 'second');
            return h('li', { class: `tile ${one.state === 'revoked' ? 'seen' : ''}`, 'data-item': one.device },
                h('div', { class: 'head' }, h('h3', {}, one.name), stateMark(words, one.state, 'device', pictures[one.state]), h('span', { class: 'second' }, one.heardAt ? words.say('office.heard', { time: words.dateAndTime(one.heardAt) }) : '')),
                one.health && one.state !== 'revoked' ? health(page, one) : null,
                one.health?.alarms.length > 0 ? h('p', { class: 'strip trouble' }, icon('warning'), h('span', { class: 'words' }, words.list(one.health.alarms.map((name) => (words.has(`alarm.${name}`) ? words.say(`alarm.${name}`) : plainName(name)))))) : null,
                second ? h('p', { class: 'strip' }, icon('info'), h('span', { class: 'words' }, words.say('office.second-ledger'))) : null,
                one.state === 'revoked' ? null : h('div', { class: 'row' },
                    second ? h('button', { class: 'key', type: 'button', 'aria-label': `${words.say('office.take-over')}: ${one.name}`, onclick: () => takeOver(page, one, second.ledger) }, words.say('office.take-over')) : null,
                    h('button', { class: 'key', type: 'button', 'aria-label': `${words.say('office.revoke')}: ${one.name}`, onclick: () => revoke(page, one) }, words.say('office.revoke'))));
        }))];
}
