// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bars, drawn as SVG. The same figures always stand in a table beside them: the drawing is for the eye alone, and two rows of bars
// differ in fill and edge, not only in colour.
import { h } from './dom.js';

const width = 640;
const height = 250;
const left = 34;
const bottom = 34;
const top = 14;

/** A round number not below the largest value, in four steps. */
function ceiling(values) {
    const largest = Math.max(4, ...values);
    const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000].find((one) => one * 4 >= largest) ?? Math.ceil(largest / 4);
    return step * 4;
}

/** `rows`: [{label, values: [a, b]}]; `names`: what a and b are. */
export function bars(title, names, rows) {
    const most = ceiling(rows.flatMap((one) => one.values));
    const y = (value) => top + (height - top - bottom) * (1 - value / most);
    const span = (width - left) / Math.max(1, rows.length);
    const bar = Math.min(26, span / (names.length + 1));
    const kinds = ['one', 'other'];
    const every = Math.ceil(rows.length / 12);
    return h('figure', { class: 'chart' },
        h('figcaption', {}, title),
        h('p', { class: 'legend', 'aria-hidden': 'true' }, names.map((name, at) => h('span', {}, h('svg', { viewBox: '0 0 20 20' }, h('rect', { x: 3, y: 3, width: 14, height: 14, class: kinds[at] })), name))),
        h('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
            [0, 1, 2, 3, 4].map((one) => {
                const value = most * one / 4;
                return [h('line', { x1: left, x2: width, y1: y(value), y2: y(value), class: one === 0 ? 'base' : 'grid' }), h('text', { x: left - 8, y: y(value) + 5, 'text-anchor': 'end' }, value)];
            }),
            rows.map((row, at) => {
                const middle = left + span * (at + 0.5);
                const from = middle - bar * names.length / 2;
                return h('g', {}, row.values.map((value, of) => h('rect', { x: from + bar * of + 2, y: y(value), width: bar - 4, height: Math.max(0, y(0) - y(value) - 1), class: kinds[of] })),
                    at % every === 0 ? h('text', { x: middle, y: height - 10, 'text-anchor': 'middle' }, row.label) : null);
            })));
}
