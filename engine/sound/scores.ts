import type { Style } from '../contract.ts';
import type { Instrument } from './synthesizer.ts';

/** Notes of one instrument; `octave` moves the chords' notes. */
interface Part {
  instrument: Instrument;
  gain: number;
  octave: number;
}

/** The music of a style: chords that go round, and who plays them how. */
export interface Score {
  beatsPerMinute: number;
  beatsPerBar: 3 | 4;
  /** MIDI number of the note that the chords are counted from. */
  key: number;
  /** One chord a bar, in semitones above the key, the bass first. */
  chords: readonly (readonly number[])[];
  /** Holds the chord. */
  pad?: Part;
  /** The chord's lowest note, on these beats. */
  bass?: Part & { beats: readonly number[] };
  /** Broken chords: one number for each eighth of a bar, the place in the chord; -1 is a rest. */
  figure?: Part & { patterns: readonly (readonly number[])[] };
  /** Single high notes, now and then: the chance of one on each beat. */
  bells?: Part & { chance: number };
  /** Hz above which everything grows quiet. */
  brightness: number;
  /** How much of the room is heard, 0..1. */
  room: number;
}

const strings: Instrument = {
  partials: [1, 0.5, 0.34, 0.22, 0.15, 0.1, 0.06],
  attack: 1.1,
  decay: 20,
  sustain: 0.9,
  release: 2.6,
  spread: 9,
};
const warm: Instrument = {
  partials: [1, 0.28, 0.12, 0.05],
  attack: 0.7,
  decay: 20,
  sustain: 0.85,
  release: 2,
  spread: 6,
};
const glass: Instrument = {
  partials: [1, 0.04, 0.16, 0, 0.07, 0, 0.03],
  attack: 0.012,
  decay: 3.4,
  sustain: 0,
  release: 1.8,
  spread: 3,
};
const piano: Instrument = {
  partials: [1, 0.55, 0.26, 0.16, 0.09, 0.05, 0.03],
  attack: 0.006,
  decay: 2.6,
  sustain: 0,
  release: 0.7,
  spread: 2,
};
const guitar: Instrument = {
  partials: [1, 0.75, 0.48, 0.3, 0.2, 0.12, 0.08, 0.05],
  attack: 0.004,
  decay: 1.5,
  sustain: 0,
  release: 0.5,
  spread: 0,
};
const marimba: Instrument = {
  partials: [1, 0, 0, 0.32, 0, 0, 0, 0, 0, 0.06],
  attack: 0.004,
  decay: 0.7,
  sustain: 0,
  release: 0.3,
  spread: 0,
};
const muted: Instrument = {
  partials: [1, 0.42, 0.2, 0.08],
  attack: 0.005,
  decay: 0.55,
  sustain: 0,
  release: 0.25,
  spread: 0,
};
const bass: Instrument = {
  partials: [1, 0.42, 0.18, 0.06],
  attack: 0.02,
  decay: 3,
  sustain: 0.4,
  release: 0.5,
  spread: 0,
};

const scores: Readonly<Record<Style, Score>> = {
  cinematic: {
    beatsPerMinute: 64,
    beatsPerBar: 4,
    key: 50,
    chords: [
      [0, 7, 12, 15],
      [-4, 3, 7, 12],
      [-9, 3, 7, 10],
      [-2, 5, 10, 14],
    ],
    pad: { instrument: strings, gain: 0.5, octave: 0 },
    bass: { instrument: bass, gain: 0.5, octave: -1, beats: [0] },
    bells: { instrument: glass, gain: 0.16, octave: 1, chance: 0.22 },
    brightness: 1500,
    room: 0.45,
  },
  realistic: {
    beatsPerMinute: 78,
    beatsPerBar: 4,
    key: 55,
    chords: [
      [0, 4, 7, 14],
      [-3, 4, 7, 12],
      [-7, 0, 7, 9],
      [-5, 2, 7, 9],
    ],
    pad: { instrument: warm, gain: 0.16, octave: 0 },
    figure: {
      instrument: guitar,
      gain: 0.5,
      octave: 0,
      patterns: [
        [0, 2, 1, 3, 2, 1, 3, 2],
        [0, -1, 2, 3, 1, 2, 3, 1],
      ],
    },
    brightness: 2600,
    room: 0.25,
  },
  animated: {
    beatsPerMinute: 112,
    beatsPerBar: 4,
    key: 60,
    chords: [
      [0, 4, 7, 12],
      [-3, 0, 4, 9],
      [-7, -3, 0, 5],
      [-5, -1, 2, 7],
    ],
    bass: { instrument: muted, gain: 0.5, octave: -1, beats: [0, 2] },
    figure: {
      instrument: marimba,
      gain: 0.6,
      octave: 0,
      patterns: [
        [0, 2, 3, 2, 1, 3, 2, -1],
        [3, -1, 2, 1, 3, -1, 1, 2],
      ],
    },
    bells: { instrument: glass, gain: 0.1, octave: 1, chance: 0.15 },
    brightness: 4200,
    room: 0.18,
  },
  artistic: {
    beatsPerMinute: 66,
    beatsPerBar: 3,
    key: 52,
    chords: [
      [0, 7, 11, 14],
      [-3, 4, 7, 12],
      [-7, 0, 4, 9],
      [-5, 2, 5, 9],
    ],
    pad: { instrument: warm, gain: 0.34, octave: 0 },
    bells: { instrument: glass, gain: 0.32, octave: 1, chance: 0.6 },
    brightness: 2400,
    room: 0.5,
  },
  documentary: {
    beatsPerMinute: 70,
    beatsPerBar: 4,
    key: 57,
    chords: [
      [-12, -5, -2, 3],
      [-4, 0, 3, 7],
      [-9, -2, 3, 7],
      [-10, -2, 2, 5],
    ],
    pad: { instrument: strings, gain: 0.14, octave: 0 },
    figure: {
      instrument: piano,
      gain: 0.5,
      octave: 0,
      patterns: [
        [0, -1, 1, -1, 2, -1, 3, -1],
        [0, -1, 2, -1, -1, 3, -1, -1],
      ],
    },
    brightness: 1900,
    room: 0.32,
  },
  commercial: {
    beatsPerMinute: 118,
    beatsPerBar: 4,
    key: 57,
    chords: [
      [0, 4, 7, 12],
      [-5, -1, 2, 7],
      [-3, 0, 4, 9],
      [-7, -3, 0, 5],
    ],
    pad: { instrument: warm, gain: 0.16, octave: 0 },
    bass: { instrument: bass, gain: 0.5, octave: -1, beats: [0, 1.5, 2, 3] },
    figure: {
      instrument: guitar,
      gain: 0.34,
      octave: 1,
      patterns: [
        [0, 2, 3, 0, 2, 3, 1, 2],
        [3, 2, 1, 3, 2, 1, 3, 2],
      ],
    },
    brightness: 3800,
    room: 0.2,
  },
  professional: {
    beatsPerMinute: 92,
    beatsPerBar: 4,
    key: 53,
    chords: [
      [0, 4, 7, 11],
      [-3, 4, 7, 12],
      [-7, 0, 4, 9],
      [-5, 2, 4, 11],
    ],
    pad: { instrument: warm, gain: 0.3, octave: 0 },
    bass: { instrument: bass, gain: 0.4, octave: -1, beats: [0, 2.5] },
    figure: {
      instrument: muted,
      gain: 0.34,
      octave: 1,
      patterns: [
        [0, 2, -1, 1, 2, -1, 3, -1],
        [0, -1, 2, 3, -1, 1, 2, -1],
      ],
    },
    brightness: 2600,
    room: 0.25,
  },
};

/** @returns the music of a style */
export const scoreOf = (style: Style): Score => scores[style];
