// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sitting down: which counter, for which services.
import { h, icon } from './dom.js';

export function choose(page) {
    const { words } = page;
    const chosen = page.counters.find((one) => one.counter === page.chosen);
    const may = chosen?.mayServe ?? page.services.map((one) => one.service);
    const before = page.lastServices(page.chosen) ?? chosen?.mayServe ?? [];
    return h('form', {
        class: 'stack', id: 'choose', onsubmit: (event) => {
            event.preventDefault();
            const services = new FormData(event.target).getAll('service');
            if (!chosen || services.length === 0) {
                page.say(words.say(chosen ? 'counter.choose-a-service' : 'counter.choose-a-counter'), 'trouble');
                page.draw();
                return;
            }
            page.openCounter(chosen.counter, services);
        },
    },
    h('h2', {}, words.say('counter.choose')),
    h('fieldset', { class: 'stack' }, h('legend', { class: 'unseen' }, words.say('counter.choose')),
        h('div', { class: 'counters' }, page.counters.map((one) => h('label', { class: 'choice', 'data-item': one.counter },
            h('input', { type: 'radio', name: 'counter', value: one.counter, checked: one.counter === page.chosen, onchange: () => { page.chosen = one.counter; page.draw(); } }),
            h('span', { class: 'sign' }, h('span', { class: 'unseen' }, `${words.say('counter.word')} `), one.label), h('span', { class: 'small' }, words.say(`state.${one.state}`)))))),
    chosen && chosen.state !== 'closed' ? h('p', { class: 'strip' }, icon('info'), h('span', { class: 'words' }, words.say('counter.already-open')),
        h('button', { class: 'key', type: 'button', id: 'join', onclick: () => page.join(chosen.counter) }, words.say('counter.join'))) : null,
    chosen ? h('fieldset', { class: 'stack', 'data-item': chosen.counter }, h('legend', {}, words.say('counter.choose-services')),
        h('div', { class: 'choices' }, may.map((one) => h('label', { class: 'choice', 'data-item': `${chosen.counter}-${one}` },
            h('input', { type: 'checkbox', name: 'service', value: one, checked: before.includes(one) }), page.serviceName(one))))) : null,
    chosen ? h('button', { class: 'main', id: 'open' }, words.say('counter.open', { label: chosen.label })) : null);
}
