// SPDX-License-Identifier: GPL-3.0-or-later
//
//   node sprite.mjs [--write] CHECKOUT
//
// The icons of the pages, app/backoffice/web/icons.svg, drawn together from assets/icons: the line becomes the colour of the
// words beside it, the light a colour of the theme; how a line is
// drawn (2 wide, round) stands in base.css. Without --write it only tells whether the file is what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const line = /#0B3C49/gi;
const light = /#FFCF66/gi;

// Those that a page shows; tests/pages/words.test.mjs knows when one is missing or too many.
const shown = ['back', 'check', 'clock', 'close', 'coins', 'contrast', 'headphones', 'house', 'info', 'language', 'line', 'more', 'next', 'people', 'printer',
    'restart', 'seat', 'staff', 'support', 'ticket', 'voice', 'warning', 'window'];

export function sprite(checkout) {
    const drawing = (path, id) => {
        const text = readFileSync(join(checkout, path), 'utf8');
        const [, attributes, inside] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(text);
        const box = /viewBox="[^"]+"/.exec(attributes)[0];
        const plain = inside.replace(/<title>[\s\S]*?<\/title>/, '').trim().replace(/\s*\n\s*/g, '');
        return `<symbol id="${id}" ${box}>${plain}</symbol>`
            .replace(line, 'currentColor').replace(light, 'var(--icon-light)')
            .replace(/#FFFFFF/gi, 'var(--surface)').replace(/#4E6C76/gi, 'var(--border)');
    };
    return ['<!-- SPDX-License-Identifier: GPL-3.0-or-later -->', '<svg xmlns="http://www.w3.org/2000/svg">',
        ...shown.map((name) => drawing(`assets/icons/${name}.svg`, name)),
        drawing('assets/illustrations/mark.svg', 'mark'), drawing('assets/illustrations/window-closed.svg', 'window-closed'), '</svg>', ''].join('\n');
}

export const spriteFile = (checkout) => join(checkout, 'app/backoffice/web/icons.svg');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const write = process.argv.includes('--write');
    const checkout = process.argv.at(-1);
    if (write)
        writeFileSync(spriteFile(checkout), sprite(checkout));
    process.exit(readFileSync(spriteFile(checkout), 'utf8') === sprite(checkout) ? 0 : 1);
}
