// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sign above one counter: its number, whom it calls, whether it is open. Which counter, says the pairing; the address
// (/sign/3) says it for a screen that was paired for the whole hall.
import { fill, h, icon } from './dom.js';
import { Screen } from './screen.js';

const asked = decodeURIComponent(location.pathname.split('/').pop());
let screen;
let minute = 0;

function draw() {
    const { state, words } = screen;
    if (screen.pairing)
        return;
    const counter = state?.counters.find((one) => (state.display.kind === 'sign' ? one.counter === state.display.zone : one.label === asked));
    screen.bar(state ? words.of(state.office.names) : 'Okienko');
    document.title = `${words.say('hall.counter')} ${counter?.label ?? asked} – Okienko`;
    if (!counter) {
        fill(document.getElementById('page'), [h('p', { class: 'strip trouble' }, icon('warning'), words.say(state ? 'hall.no-counter' : 'hall.pair-no-office', { label: asked }))]);
        return;
    }
    const call = state.calls.find((one) => one.counter === counter.counter && one.number === counter.number);
    const own = screen.all[call?.language] ?? words;
    const lit = ['calling', 'serving'].includes(counter.state) && counter.number;
    const say = (key) => [...new Set([own, words])].map((one, at) => h('p', { class: at === 0 ? 'please' : 'please second', lang: one.language }, one.say(key)));
    fill(document.getElementById('page'), [h('section', { class: `above ${counter.state}`, id: 'above' },
        h('div', { class: 'to' }, h('h2', { class: 'caption' }, words.say('hall.counter')), h('strong', { class: 'label' }, counter.label)),
        h('div', { class: 'window' },
            h('div', { class: 'arch' },
                lit ? [h('strong', { class: 'number' }, counter.number), call?.code ? h('p', { class: 'twin' }, `${words.time(call.issuedAt)} `, h('strong', {}, call.code)) : null]
                    : counter.state === 'closed' ? icon('window-closed', 'shutters') : h('span', { class: 'dash', 'aria-hidden': 'true' }, '–')),
            h('div', { class: 'ledge' })),
        h('div', { class: 'now' }, counter.state === 'calling' ? say('hall.please-here') : say(`hall.sign-${counter.state}`)))]);
}

screen = new Screen({ kind: 'sign', draw });
setInterval(() => {
    const now = Math.floor(Date.now() / 60000);
    if (now !== minute && screen.state) {
        minute = now;
        draw();
    }
}, 1000);
screen.start();
