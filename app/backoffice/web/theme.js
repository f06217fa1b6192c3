// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts the theme on the root before anything is drawn (the one script that is no module): what was chosen on this machine or
// stands in the address (?theme=), else what the system prefers.
(() => {
    const root = document.documentElement;
    const asked = new URLSearchParams(location.search).get('theme');
    const contrast = matchMedia('(prefers-contrast: more)');
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const chosen = () => {
        try {
            return localStorage.getItem('okienko.theme');
        } catch {
            return null; // Storage may be forbidden; then the system's wish holds.
        }
    };
    const apply = () => {
        const wish = asked || chosen() || 'auto';
        const own = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
        root.dataset.theme = ['light', 'dark', 'contrast'].includes(wish) ? wish : own;
    };
    contrast.addEventListener('change', apply);
    dark.addEventListener('change', apply);
    addEventListener('okienko:theme', apply);
    apply();
})();
