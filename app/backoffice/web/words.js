// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words of one language, from words/PART.LANGUAGE.json, and its ways to write times and numbers. Keys are paths ("counter.next");
// a text with plural forms is an object of CLDR's categories, chosen by the value n. {name} stands for a value.

/** Hard spaces after words of one letter and between a number and what it counts. */
const bound = (text) => text.replace(/(?<=^|[\s(])([\p{L}]) /gu, '$1\u00a0').replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

export class Words {
    constructor(language, tree) {
        this.language = language;
        this.tree = tree;
        this.zone = undefined; // the machine's own, unless the office's is known
        this.plural = new Intl.PluralRules(language);
    }

    has(key) {
        return key.split('.').reduce((at, step) => at?.[step], this.tree) !== undefined;
    }

    say(key, values = {}) {
        let text = key.split('.').reduce((at, step) => at?.[step], this.tree);
        if (text && typeof text === 'object')
            text = text[this.plural.select(values.n ?? 0)] ?? text.other;
        if (typeof text !== 'string')
            return key;
        return bound(text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole));
    }

    /** The text of a document in this language, else in the first that it is kept in. */
    of(texts) {
        return texts?.[this.language] ?? texts?.pl ?? Object.values(texts ?? {})[0] ?? '';
    }

    /** Is the text of `of` in another language? Then its element says so. */
    languageOf(texts) {
        return texts?.[this.language] !== undefined ? null : texts?.pl !== undefined ? 'pl' : Object.keys(texts ?? {})[0] ?? null;
    }

    time(instant) {
        return new Intl.DateTimeFormat(this.language, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: this.zone }).format(new Date(instant));
    }

    dateAndTime(instant) {
        return new Intl.DateTimeFormat(this.language, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: this.zone }).format(new Date(instant));
    }

    day(instant) {
        return new Intl.DateTimeFormat(this.language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: this.zone }).format(new Date(instant));
    }

    number(value) {
        return new Intl.NumberFormat(this.language).format(value);
    }

    list(items) {
        return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(items);
    }
}

/** The words of some parts, each a file of its own, so that no page carries the words of another. */
export async function loadWords(language, parts) {
    const trees = await Promise.all(parts.map(async (part) => (await fetch(`/web/words/${part}.${language}.json`)).json()));
    return new Words(language, Object.assign({}, ...trees));
}

/** Fills everything of the document that names its words: data-word for the text, data-label for its name. */
export function speak(words, root = document) {
    for (const one of root.querySelectorAll('[data-word]'))
        one.textContent = words.say(one.dataset.word);
    for (const one of root.querySelectorAll('[data-label]'))
        one.setAttribute('aria-label', words.say(one.dataset.label));
}

/** A name of the office's files as words, where nothing better is known: "identity-card" -> "Identity card". */
export function plainName(name) {
    const words = name.replaceAll('-', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}
