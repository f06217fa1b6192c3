// SPDX-License-Identifier: GPL-3.0-or-later
//
// One letter, one key on the glass: an element with data-press is pressed by it. Letters count only where nobody is typing and
// no question is open (inside a question its own ones count), and not at all when they are switched off (WCAG 2.1.4).

export function listenForShortcuts(isOn) {
    document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing)
            return;
        const typing = event.target instanceof Element
            && event.target.closest('textarea, select, input:not([type="radio"]):not([type="checkbox"]), [contenteditable]');
        if (typing || !isOn())
            return;
        const scope = document.querySelector('dialog[open]') ?? document;
        const wanted = event.key.length === 1 ? event.key.toLowerCase() : '';
        const pressed = wanted && [...scope.querySelectorAll('[data-press]')].find((one) => one.dataset.press === wanted && one.checkVisibility());
        if (!pressed)
            return;
        event.preventDefault();
        pressed.click();
    });
}
