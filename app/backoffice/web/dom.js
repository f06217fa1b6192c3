// SPDX-License-Identifier: GPL-3.0-or-later
//
// Elements as values, and a way to bring what stands on the page to what should stand there without taking the focus,
// the caret or a half-typed word away from anybody.

const drawn = new Set(['svg', 'use', 'path', 'rect', 'g', 'line', 'text', 'circle', 'defs', 'pattern', 'title']);
const handlers = ['onclick', 'onsubmit', 'onchange', 'oninput', 'onclose', 'oncancel'];

/** An element. Properties are attributes; `on...` are handlers; true stands for an empty attribute, false and null for none. */
export function h(tag, properties = {}, ...children) {
    const inSvg = drawn.has(tag) && (tag !== 'title' || properties.svg);
    const node = inSvg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (value === false || value === null || value === undefined || name === 'svg')
            continue;
        if (name.startsWith('on'))
            node[name] = value;
        else
            node.setAttribute(name, value === true ? '' : value);
    }
    node.append(...children.flat(3).filter((one) => one !== null && one !== undefined && one !== false).map((one) => (one instanceof Node ? one : String(one))));
    return node;
}

/** An icon of icons.svg. It never stands without its word, so it is nothing for the ear. */
export function icon(name, kind = '') {
    return h('svg', { class: `icon ${kind}`.trim(), 'aria-hidden': 'true', focusable: 'false' }, h('use', { href: `#icon-${name}` }));
}

/** Takes the drawings of all icons into the page, once: they are there when the server is not. */
export async function loadIcons() {
    const answer = await fetch('/web/icons.svg');
    const drawings = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
    for (const one of drawings.children)
        one.id = `icon-${one.id}`;
    drawings.setAttribute('class', 'drawings');
    drawings.setAttribute('aria-hidden', 'true');
    document.body.append(document.importNode(drawings, true));
}

const same = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id ?? '') === (b.id ?? '')
    && (a.dataset?.item ?? '') === (b.dataset?.item ?? '');

function bring(old, wanted) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
        if (old.nodeValue !== wanted.nodeValue)
            old.nodeValue = wanted.nodeValue;
        return;
    }
    for (const { name } of [...old.attributes])
        if (!wanted.hasAttribute(name) && !(name === 'open' && old.nodeName === 'DETAILS'))
            old.removeAttribute(name);
    for (const { name, value } of wanted.attributes)
        if (old.getAttribute(name) !== value)
            old.setAttribute(name, value);
    for (const name of handlers)
        if (old[name] !== wanted[name])
            old[name] = wanted[name];
    fill(old, [...wanted.childNodes]);
}

/** Makes the children of a place these; what is there already is changed, not replaced. */
export function fill(place, wanted) {
    const children = wanted.flat(3).filter((one) => one !== null && one !== undefined && one !== false)
        .map((one) => (one instanceof Node ? one : document.createTextNode(String(one))));
    let at = place.firstChild;
    for (const child of children) {
        let found = at;
        // An item that moved up: look a little ahead instead of rebuilding everything.
        while (found && !same(found, child))
            found = found.nextSibling;
        if (!found) {
            place.insertBefore(child, at);
            continue;
        }
        while (at !== found) {
            const next = at.nextSibling;
            at.remove();
            at = next;
        }
        bring(found, child);
        at = found.nextSibling;
    }
    while (at) {
        const next = at.nextSibling;
        at.remove();
        at = next;
    }
}

/** Says something to who does not see it: politely, or at once. */
export function announce(text, urgent = false) {
    const place = document.getElementById(urgent ? 'say-now' : 'say');
    if (!place)
        return;
    place.textContent = '';
    place.textContent = text;
}
