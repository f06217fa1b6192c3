// SPDX-License-Identifier: GPL-3.0-or-later
//
// The chime of a new call: soft struck wood, three steps up, made by calculation. A browser may forbid sound until somebody has
// touched the page; then `silent` is true, and a key asks for that touch.

const tones = [[392, 0], [523.25, 0.16], [659.26, 0.32]];
const attack = 0.004;
const ring = 0.55;
const loudness = 0.35;
const octave = 0.25; // -12 dB

export class Chime {
    constructor(onChange = () => {}) {
        this.onChange = onChange;
        this.sound = null;
    }

    get silent() {
        return this.sound?.state !== 'running';
    }

    /** Asks for sound; called at the start and by a touch. */
    async wake() {
        try {
            this.sound ??= new AudioContext();
            this.sound.onstatechange = () => this.onChange();
            await this.sound.resume();
        } catch {
            // A screen without sound shows all the same.
        }
        this.onChange();
    }

    ring() {
        if (this.silent)
            return;
        const { sound } = this;
        for (const [pitch, after] of tones) {
            for (const [times, share] of [[1, 1], [2, octave]]) {
                const tone = new OscillatorNode(sound, { frequency: pitch * times });
                const level = new GainNode(sound, { gain: 0 });
                const start = sound.currentTime + after;
                level.gain.setValueAtTime(0, start);
                level.gain.linearRampToValueAtTime(loudness * share, start + attack);
                level.gain.exponentialRampToValueAtTime(0.0001, start + ring);
                tone.connect(level).connect(sound.destination);
                tone.start(start);
                tone.stop(start + ring);
            }
        }
    }
}
