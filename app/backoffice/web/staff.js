// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the two pages of staff share: who is logged in, logging in and out, the bar on the wall, the settings of this machine.
import { Office, Refused, sentence } from './api.js';
import { announce, fill, h, icon, loadIcons } from './dom.js';
import { loadWords, speak } from './words.js';

export const languages = { pl: 'Polski', en: 'English' };

export const remembered = (name, otherwise) => {
    try {
        return localStorage.getItem(`okienko.${name}`) ?? otherwise;
    } catch {
        return otherwise;
    }
};
export const remember = (name, value) => {
    try {
        localStorage.setItem(`okienko.${name}`, value);
    } catch {
        // Then it holds until the page is left.
    }
};

export class Staff {
    /** `roles`: any of them may use the page. `begin()` when somebody is in, `draw()` when words changed, `leave()` when the session ends. */
    constructor({ title, roles, begin, draw, leave, onHeard, onLost }) {
        Object.assign(this, { title, roles, begin, draw, leave });
        this.shortcuts = remembered('shortcuts', 'on') === 'on';
        this.session = null;
        this.office = new Office({ onHeard, onLost, onSessionOver: () => this.over() });
    }

    async start() {
        const own = navigator.languages.map((one) => one.slice(0, 2)).find((one) => one in languages) ?? 'en';
        await loadIcons();
        await this.#language(new URLSearchParams(location.search).get('lang') ?? remembered('language', own));
        await this.enter();
    }

    async enter() {
        try {
            this.session = await this.office.session();
        } catch (error) {
            this.session = null;
            this.logIn(error instanceof Refused && error.status === 401 ? null : sentence(this.words, error));
            return;
        }
        if (!this.roles.some((role) => this.session.roles.includes(role))) {
            fill(document.getElementById('page'), [h('div', { class: 'entry stack' }, h('h2', {}, this.words.say('login.wrong-role')), h('p', {}, this.words.say(`login.wrong-role-${this.title}`)))]);
            this.bar(this.words.say(`staff.${this.title}`));
            return;
        }
        await this.begin();
    }

    /** The session ended meanwhile: whoever is there logs in, and the page goes on where it was. */
    over() {
        if (!this.session)
            return;
        this.session = null;
        this.leave();
        this.logIn(this.words.say('login.over'));
    }

    async #language(name) {
        const chosen = name in languages ? name : 'en';
        this.words = await loadWords(chosen, ['staff', this.title]);
        document.documentElement.lang = chosen;
        document.body.classList.toggle('no-shortcuts', !this.shortcuts);
        speak(this.words);
    }

    logIn(trouble) {
        const { words } = this;
        document.title = `${words.say('login.title')} – Okienko`;
        for (const open of document.querySelectorAll('dialog[open]'))
            open.close();
        document.getElementById('sill')?.setAttribute('hidden', '');
        document.body.classList.remove('fits');
        this.bar(words.say(`staff.${this.title}`));
        const field = (name, attributes) => h('div', { class: 'field' }, h('label', { for: name }, words.say(`login.${name}`)),
            h('input', { id: name, name, required: true, ...attributes }));
        fill(document.getElementById('page'), [h('form', { class: 'entry stack', id: 'login', onsubmit: (event) => this.#tryLogIn(event) },
            icon('mark'), h('h2', {}, words.say('login.title')),
            trouble ? h('p', { class: 'strip trouble', id: 'login-trouble' }, icon('warning'), h('span', { class: 'words' }, trouble)) : null,
            field('name', { autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' }),
            field('password', { type: 'password', autocomplete: 'current-password' }),
            h('div', { class: 'field' }, h('label', { for: 'totp' }, words.say('login.totp')), h('span', { class: 'hint small', id: 'totp-hint' }, words.say('login.totp-hint')),
                h('input', { id: 'totp', name: 'totp', required: true, inputmode: 'numeric', autocomplete: 'one-time-code', pattern: '[0-9]{6}', maxlength: '6', 'aria-describedby': 'totp-hint' })),
            h('button', { class: 'main' }, words.say('login.enter')))]);
        if (trouble)
            announce(trouble, true);
        const first = document.getElementById(trouble && document.getElementById('name').value ? 'totp' : 'name');
        first.focus();
    }

    async #tryLogIn(event) {
        event.preventDefault();
        const form = event.target;
        const given = new FormData(form);
        const office = new URLSearchParams(location.search).get('office');
        try {
            const session = await this.office.post('/v1/staff/session', {
                ...(office ? { office } : {}), name: given.get('name').trim().toLowerCase(), password: given.get('password'), totp: given.get('totp'),
            });
            this.office.csrf = session.csrf;
            form.reset();
            await this.enter();
        } catch (error) {
            form.totp.value = '';
            this.logIn(sentence(this.words, error));
        }
    }

    /** The bar on the wall. */
    bar(title, ...state) {
        const { words, session } = this;
        fill(document.getElementById('top'), [
            icon('mark', 'mark'), h('h1', { id: 'title' }, title), ...state,
            h('div', { class: 'apart' },
                session?.roles.includes('supervisor') && session.roles.includes('counter')
                    ? h('a', { class: 'plain', href: this.title === 'office' ? '/counter' : '/office' }, words.say(this.title === 'office' ? 'staff.counter' : 'staff.office')) : null,
                h('button', { type: 'button', id: 'settings', 'data-press': '?', onclick: () => this.settings() }, icon('contrast'), words.say('settings.title')),
                session ? h('button', { type: 'button', id: 'log-out', onclick: () => this.#logOut() }, words.say('login.leave', { name: session.name })) : null)]);
    }

    async #logOut() {
        try {
            await this.office.remove('/v1/staff/session');
        } catch (error) {
            if (!(error instanceof Refused))
                return announce(sentence(this.words, error), true);
        }
        this.session = null;
        this.leave();
        this.logIn(null);
    }

    /** A question in a window of its own. `content(close)` gives its children; Escape and a lost session close it. */
    ask(id, title, content) {
        const place = document.getElementById('questions');
        const dialog = h('dialog', { id, 'aria-labelledby': `${id}-title`, onclose: () => dialog.remove() });
        const close = () => dialog.close();
        dialog.append(h('div', { class: 'stack' }, h('h2', { id: `${id}-title` }, title), ...content(close).filter(Boolean)));
        place.append(dialog);
        dialog.showModal();
        return dialog;
    }

    /** The settings of this machine; they come when they are asked for. */
    async settings() {
        const { settings } = await import('./settings.js').catch(() => ({}));
        settings?.(this);
    }

    /** Another language, on this machine from now on. */
    async speak(language) {
        remember('language', language);
        await this.#language(language);
        this.session ? this.draw() : this.logIn(null);
    }

    setShortcuts(on) {
        this.shortcuts = on;
        remember('shortcuts', on ? 'on' : 'off');
        document.body.classList.toggle('no-shortcuts', !on);
    }
}
