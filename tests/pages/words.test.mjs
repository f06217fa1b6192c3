// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be said of the pages without a browser: words in all languages, colours of the theme, icons, weight, a strict policy.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contract, checkout } from './world.mjs';
import { sprite, spriteFile } from './sprite.mjs';

const web = join(checkout, 'app/backoffice/web');
const read = (name) => readFileSync(join(web, name), 'utf8');
const named = (ending) => readdirSync(web).filter((name) => name.endsWith(ending));
const languages = ['pl', 'en', 'uk', 'de'];
const files = readdirSync(join(web, 'words')).sort();
const words = Object.fromEntries(languages.map((one) => [one, Object.assign({}, ...files.filter((name) => name.endsWith(`.${one}.json`)).map((name) => JSON.parse(read(`words/${name}`))))]));
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Paths of all texts; a text with plural forms is one. */
function paths(tree, before = '') {
    if (typeof tree === 'string' || Object.keys(tree).every((one) => categories.includes(one)))
        return [before];
    return Object.entries(tree).flatMap(([name, one]) => paths(one, before ? `${before}.${name}` : name));
}
const at = (tree, path) => path.split('.').reduce((found, step) => found?.[step], tree);
const values = (text) => [...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map((one) => one[1]))].sort();

test('Polish and English have the same words, and the hall speaks all four languages', () => {
    assert.deepEqual(paths(words.en).sort(), paths(words.pl).sort());
    const visitors = paths(words.pl).filter((one) => one.startsWith('hall.')).sort();
    assert.ok(visitors.length > 10);
    for (const language of ['uk', 'de'])
        assert.deepEqual(paths(words[language]).sort(), visitors, language);
});

test('a text has the plural forms of its language and the same values in each', () => {
    for (const [language, tree] of Object.entries(words)) {
        const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort();
        for (const path of paths(tree)) {
            const text = at(tree, path);
            assert.deepEqual(values(text), values(at(words.pl, path)), `${language} ${path}`);
            if (typeof text === 'object')
                assert.deepEqual(Object.keys(text).sort(), forms, `${language} ${path}`);
            else
                assert.ok(text.trim() !== '', `${language} ${path}`);
        }
    }
});

test('every word that a page asks for is there', () => {
    const known = new Set(paths(words.pl));
    const missing = [];
    for (const name of named('.js'))
        for (const [, key] of read(name).matchAll(/\bsay\('([a-z][\w.-]+)'[,)]/gi))
            if (!known.has(key))
                missing.push(`${name}: ${key}`);
    for (const name of named('.html'))
        for (const [, key] of read(name).matchAll(/data-(?:word|label)="([^"]+)"/g))
            if (!known.has(key))
                missing.push(`${name}: ${key}`);
    assert.deepEqual(missing, []);
});

test('every word of the contract that people see has its own', () => {
    const enumOf = (name, ...path) => [name, ...path].reduce((found, step) => found[step], contract.document.components.schemas).enum;
    const wanted = {
        need: Object.keys(contract.document.components.schemas.Needs.properties).filter((one) => one !== 'proofOnRequest'),
        because: enumOf('OutOfTurnReason'),
        park: enumOf('Park', 'properties', 'reason'),
        help: enumOf('HelpReason'),
        state: enumOf('CounterStateName'),
        ticket: enumOf('TicketState'),
        language: enumOf('Language'),
        issuing: enumOf('Heartbeat', 'properties', 'issuing'),
        printer: enumOf('Heartbeat', 'properties', 'printer', 'properties', 'trouble'),
        device: enumOf('DeviceState'),
        revoke: enumOf('Revoke', 'properties', 'reason'),
        severity: enumOf('Notice', 'properties', 'severity'),
        screen: enumOf('Notice', 'properties', 'screens', 'items'),
        offer: enumOf('Offer'),
        alarm: enumOf('Alarm', 'properties', 'kind'),
        kind: enumOf('DisplayKind'),
        service: enumOf('ServiceState', 'properties', 'state'),
        'hall.order': contract.document.components.schemas.HallState.properties.calls.items.properties.order.enum.filter((one) => one !== 'turn'),
    };
    const kinds = enumOf('ProblemType').map((one) => one.replace('urn:okienko:problem:', ''));
    const ofDevices = ['certificate-revoked', 'certificate-expired', 'certificate-unknown', 'wrong-office', 'not-your-ledger', 'method-not-allowed', 'too-slow', 'media-type', 'headers-too-large', 'fault',
        'time-taken', 'time-not-offered'];
    const missing = Object.entries({ ...wanted, problem: kinds.filter((one) => !ofDevices.includes(one)) })
        .flatMap(([group, names]) => names.map((name) => `${group}.${name}`)).filter((path) => at(words.pl, path) === undefined);
    assert.deepEqual(missing, []);
    for (const deed of contract.document.components.schemas.CounterState.properties.undo.properties.deed.enum)
        assert.ok(at(words.pl, `counter.undo-${deed}`), deed);
});

test('the colours are those of the theme of the terminal', () => {
    const theme = readFileSync(join(checkout, 'qml/theme/Theme.qml'), 'utf8');
    const css = read('tokens.css');
    const kebab = (name) => name.replace(/[A-Z0-9]/g, (one) => `-${one.toLowerCase()}`);
    for (const [name, selector] of [['light', ':root {'], ['dark', '[data-theme="dark"] {'], ['contrast', '[data-theme="contrast"] {']]) {
        const qml = new RegExp(`${name}Palette: Palette \\{([\\s\\S]*?)\\n    \\}`).exec(theme)[1];
        const block = css.slice(css.indexOf(selector), css.indexOf('}', css.indexOf(selector)));
        const pairs = (text, pattern) => Object.fromEntries([...text.matchAll(pattern)].map((one) => [one[1], one[2].toUpperCase()]));
        const wanted = Object.fromEntries(Object.entries(pairs(qml, /(\w+): "(#[0-9A-Fa-f]{6})"/g)).map(([key, value]) => [kebab(key), value]));
        assert.deepEqual(pairs(block, /--([\w-]+): (#[0-9A-Fa-f]{6})/g), wanted, name);
    }
    for (const name of named('.css').filter((one) => one !== 'tokens.css'))
        assert.doesNotMatch(read(name), /#[0-9a-f]{3,8}\b|\brgba?\(/i, `${name} names a colour`);
});

test('the icons are those of the house', () => {
    assert.equal(readFileSync(spriteFile(checkout), 'utf8'), sprite(checkout));
    const drawn = new Set([...sprite(checkout).matchAll(/<symbol id="([^"]+)"/g)].map((one) => one[1]));
    const asked = named('.js').map(read).join('\n');
    for (const [, icon] of asked.matchAll(/\bicon\('([^']+)'/g))
        assert.ok(drawn.has(icon), icon);
    for (const icon of drawn)
        assert.ok(asked.includes(`'${icon}'`), `${icon} is shown nowhere`);
});

test('no page has a script or style inside, and none looks outside', () => {
    for (const name of named('.html')) {
        const text = read(name);
        assert.doesNotMatch(text, /<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)[^>]*>/i, name);
        for (const [, address] of text.matchAll(/(?:src|href)="([^"]+)"/g))
            assert.match(address, /^(\/web\/|#)/, name);
    }
    for (const name of [...named('.js'), ...named('.css')])
        assert.doesNotMatch(read(name).replaceAll('http://www.w3.org/2000/svg', ''), /https?:\/\/|@import|url\(|innerHTML|insertAdjacentHTML|\beval\(/, name);
});

test('each page with all that it loads weighs less than 100 kB', () => {
    for (const name of named('.html')) {
        const staff = /counter|office/.test(name);
        const spoken = staff ? [`words/staff.pl.json`, `words/${name.replace('html', 'pl.json')}`] : languages.map((one) => `words/hall.${one}.json`);
        const loaded = new Set([name, 'icons.svg', ...spoken]);
        const follow = (file) => {
            if (loaded.has(file) && file !== name)
                return;
            loaded.add(file);
            for (const [, address] of read(file).matchAll(/(?:(?:src|href)="\/web\/|from '\.\/)([\w.-]+)/g))
                if (/\.(js|css)$/.test(address))
                    follow(address);
        };
        follow(name);
        const weight = [...loaded].reduce((sum, file) => sum + statSync(join(web, file)).size, 0);
        console.log(`${name}: ${loaded.size} files, ${Math.round(weight / 1000)} kB`);
        assert.ok(weight < 100000, `${name}: ${weight}`);
    }
});

test('what the program carries is what stands here', () => {
    const listed = [...read('web.cmake').matchAll(/^\s+([\w/.-]+\.(?:js|css|html|svg|json))$/gm)].map((one) => one[1]).sort();
    const there = [...['.html', '.css', '.js', '.svg'].flatMap(named), ...readdirSync(join(web, 'words')).map((one) => `words/${one}`)].sort();
    assert.deepEqual(listed, there);
});
