// SPDX-License-Identifier: GPL-3.0-or-later
//
// The settings of this machine: colours, language, shortcuts.
import { h } from './dom.js';
import { languages, remember, remembered } from './staff.js';

const keys = ['n', 's', 'd', 'r', 'x', 'p', 't', 'k', 'b', 'u', 'g', 'q', 'o', 'w', 'a', 'v', 'c', '1'];

function shortcuts(staff) {
    const { words } = staff;
    return h('fieldset', { class: 'stack' }, h('legend', {}, words.say('settings.shortcuts')),
        h('label', { class: 'choice' }, h('input', { type: 'checkbox', checked: staff.shortcuts, onchange: (event) => staff.setShortcuts(event.target.checked) }), words.say('settings.shortcuts-on')),
        h('ul', { class: 'shortcuts small' }, keys.map((one) => h('li', {}, h('kbd', {}, one.toUpperCase()), words.say(`press.${one}`)))));
}

export function settings(staff) {
    const { words } = staff;
    const radio = (group, value, label, chosen, change) => h('label', { class: 'choice' }, h('input', { type: 'radio', name: group, value, checked: chosen, onchange: change }), label);
    const theme = remembered('theme', 'auto');
    staff.ask('settings-question', words.say('settings.title'), (close) => [
        h('fieldset', { class: 'stack' }, h('legend', {}, words.say('settings.theme')), h('div', { class: 'choices' },
            ['auto', 'light', 'dark', 'contrast'].map((one) => radio('theme', one, words.say(`settings.${one}`), one === theme, () => {
                remember('theme', one);
                dispatchEvent(new Event('okienko:theme'));
            })))),
        h('fieldset', { class: 'stack' }, h('legend', {}, words.say('settings.language')), h('div', { class: 'choices' },
            Object.entries(languages).map(([one, name]) => radio('language', one, h('span', { lang: one }, name), one === words.language, async () => {
                close();
                await staff.speak(one);
            })))),
        words.has('press') ? shortcuts(staff) : null,
        h('div', { class: 'row' }, h('button', { class: 'main', type: 'button', onclick: close }, words.say('common.close')))]);
}
