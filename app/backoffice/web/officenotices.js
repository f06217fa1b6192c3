// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notices: what visitors are told at terminals and on the hall's screens, from when to when.
import { h, icon } from './dom.js';
import { buttons, check, form, localField, officeLanguages, select, text, texts, textsOf, withOffset } from './officeforms.js';

const severities = ['info', 'warning', 'critical'];
const screens = ['lobby-display', 'home', 'attract', 'service'];
// What a visitor can do, until somebody writes something better.
const askInformation = { pl: 'Zapytaj w informacji.', en: 'Ask at the information desk.', uk: 'Запитайте в інформації.', de: 'Fragen Sie an der Information.' };

/** A name for the files out of a title: "Winda nie działa" -> "winda-nie-dziala", with the day so that it is not taken. */
function nameFor(title) {
    const plain = title.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    return `${plain.slice(0, 40).replace(/-+$/, '') || 'notice'}-${localField(Date.now()).replace(/\D/g, '')}`;
}

function write(page, known) {
    const { words } = page;
    const before = known?.notice;
    // Terminals show and speak it: no language may be missing.
    const all = officeLanguages(page);
    page.staff.ask('notice-question', words.say(known ? 'office.notice-change' : 'office.notice-new'), (close) => [form('notice', async (given) => {
        const titles = textsOf(given, 'titles');
        const id = before?.id ?? nameFor(titles.pl);
        const notice = {
            id, severity: given.get('severity'), category: before?.category ?? 'office', valid_from: withOffset(given.get('from')), valid_until: withOffset(given.get('until')),
            screens: given.getAll('screen'), full_screen: before?.full_screen ?? false, sound: before?.sound ?? false, services: before?.services ?? [],
            titles, bodies: textsOf(given, 'bodies'), actions: textsOf(given, 'actions'), contact: before?.contact ?? null,
        };
        close();
        await page.act(() => page.office.put(`/v1/office/notices/${id}`, notice, known ? { 'If-Match': `"${known.version}"` } : { 'If-None-Match': '*' }), words.say('office.notice-said'));
    },
    texts(words, 'titles', words.say('office.notice-title'), before?.titles, { all }), texts(words, 'bodies', words.say('office.notice-body'), before?.bodies, { rows: 2, all }),
    texts(words, 'actions', words.say('office.notice-action'), before?.actions ?? askInformation, { all }),
    select('severity', words.say('office.notice-severity'), severities.map((one) => [one, words.say(`severity.${one}`)]), before?.severity ?? 'info'),
    text('from', words.say('office.notice-from'), { type: 'datetime-local', required: true, value: localField(before?.valid_from ?? Date.now()) }),
    text('until', words.say('office.notice-until'), { type: 'datetime-local', required: true, value: localField(before?.valid_until ?? Date.now() + 8 * 3600000) }),
    h('fieldset', { class: 'stack' }, h('legend', {}, words.say('office.notice-where')), h('div', { class: 'choices' }, screens.map((one) => check('screen', one, words.say(`screen.${one}`), before?.screens.includes(one) ?? ['lobby-display', 'home'].includes(one))))),
    buttons(words, close, words.say('common.save')))]);
}

export function notices(page) {
    const { words } = page;
    const all = page.data.notices.notices;
    const remove = (one) => page.act(() => page.office.remove(`/v1/office/notices/${one.notice.id}`, { 'If-Match': `"${one.version}"` }), words.say('office.notice-removed'));
    return [h('div', { class: 'head' }, h('h2', {}, words.say('office.notices')), h('button', { class: 'main', type: 'button', id: 'notice-new', onclick: () => write(page, null) }, words.say('office.notice-new'))),
        all.length === 0 ? h('p', { class: 'second' }, words.say('office.no-notices')) : null,
        h('ul', { class: 'tiles', id: 'notices' }, all.map((one) => {
            const { notice } = one;
            const title = words.of(notice.titles);
            return h('li', { class: 'tile', 'data-item': notice.id },
                h('div', { class: 'head' }, h('h3', { lang: words.languageOf(notice.titles) }, title), h('span', { class: notice.severity === 'info' ? 'state' : 'state bad' }, icon(notice.severity === 'info' ? 'info' : 'warning'), words.say(`severity.${notice.severity}`))),
                h('p', { lang: words.languageOf(notice.bodies) }, words.of(notice.bodies)),
                h('p', { class: 'second small' }, words.say('office.notice-when', { from: words.dateAndTime(notice.valid_from), until: words.dateAndTime(notice.valid_until) }), ' · ', words.list(notice.screens.map((name) => words.say(`screen.${name}`)))),
                h('div', { class: 'row' },
                    h('button', { class: 'key', type: 'button', 'aria-label': `${words.say('office.take-down')}: ${title}`, onclick: () => remove(one) }, words.say('office.take-down')),
                    h('button', { class: 'key', type: 'button', 'aria-label': `${words.say('office.change')}: ${title}`, onclick: () => write(page, one) }, words.say('office.change'))));
        }))];
}
