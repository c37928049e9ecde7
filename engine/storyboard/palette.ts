import { mix, multiply, saturate } from '../color.ts';
import type { Hour } from '../language/vocabulary.ts';
import type { StyleSheet } from '../styles.ts';
import type { Setting } from './setting.ts';

/** The colours of an hour in its weather, as a style sees them. */
export interface StoryPalette {
  /** Sky from the top to the horizon. */
  sky: readonly [string, string, string];
  /** Sun or moon, and where it stands as shares of the frame. */
  orb: string;
  orbX: number;
  orbY: number;
  /** What distance fades into, and what is near against the light. */
  haze: string;
  near: string;
  /** Lit windows and lamps. */
  lamp: string;
  /** The colour of the light that falls on things, and how much of a thing that is near is left in its own shade. */
  light: string;
  backlight: number;
  /** The style's hand on every colour: how rich, and what it leans to. */
  richness: number;
  lean: string;
  leanShare: number;
  isDark: boolean;
}

type HourLight = Omit<StoryPalette, 'richness' | 'lean' | 'leanShare'>;

const hours: Readonly<Record<Hour, HourLight>> = {
  dawn: {
    sky: ['#5f8fc9', '#f3b9a0', '#ffe9b8'],
    orb: '#fff3cf',
    orbX: 0.68,
    orbY: 0.47,
    haze: '#f3c9a8',
    near: '#2b3350',
    lamp: '#ffd58a',
    light: '#ffe6d0',
    backlight: 0.2,
    isDark: false,
  },
  day: {
    sky: ['#2f86d6', '#7fc0ee', '#e2f3f8'],
    orb: '#fffbe6',
    orbX: 0.76,
    orbY: 0.18,
    haze: '#cfe6ee',
    near: '#173a44',
    lamp: '#fff0c0',
    light: '#ffffff',
    backlight: 0.04,
    isDark: false,
  },
  dusk: {
    sky: ['#232e63', '#a64f86', '#ff9d5c'],
    orb: '#ffdf9e',
    orbX: 0.68,
    orbY: 0.5,
    haze: '#d7707a',
    near: '#17183a',
    lamp: '#ffc46b',
    light: '#b98494',
    backlight: 0.5,
    isDark: true,
  },
  night: {
    sky: ['#070f2c', '#13245a', '#3a5290'],
    orb: '#f1f5ff',
    orbX: 0.74,
    orbY: 0.18,
    haze: '#3b5188',
    near: '#070c20',
    lamp: '#ffca70',
    light: '#5a74ab',
    backlight: 0.48,
    isDark: true,
  },
};

/** How far a style pulls every colour to its own, and how rich it paints. */
const hands: Readonly<Record<StyleSheet['scenery'], { lean: string; share: number; richness: number }>> = {
  bokeh: { lean: '#12324a', share: 0.1, richness: 1.06 },
  room: { lean: '#c9b79c', share: 0.04, richness: 0.96 },
  hills: { lean: '#7fd3f5', share: 0.07, richness: 1.28 },
  cutouts: { lean: '#e9b27c', share: 0.16, richness: 1.12 },
  shelves: { lean: '#a98a56', share: 0.13, richness: 0.86 },
  sweeps: { lean: '#ff9a72', share: 0.1, richness: 1.22 },
  office: { lean: '#3f6bb0', share: 0.14, richness: 0.94 },
};

/** What clouds take from the light: how grey it gets, and how dark. */
const overcast: Readonly<Record<Setting['weather'], { share: number; day: string; dark: string }>> = {
  clear: { share: 0, day: '#a9b6c0', dark: '#28303e' },
  cloud: { share: 0.34, day: '#b3bec6', dark: '#2b3342' },
  fog: { share: 0.42, day: '#cdd5d8', dark: '#3a4356' },
  rain: { share: 0.36, day: '#7d93a6', dark: '#172a52' },
  snow: { share: 0.3, day: '#c3d4e8', dark: '#3a4d7a' },
};

/** The colours of a setting: those of its hour, greyed by clouds, paler in snow, then as the style paints them. */
export const paletteOf = ({ hour, weather, season, mood }: Setting, sheet: StyleSheet): StoryPalette => {
  const base = hours[hour];
  const hand = hands[sheet.scenery];
  const cloud = overcast[weather];
  const grey = mood === 'sombre' ? Math.max(0.18, cloud.share) : cloud.share;
  const richness = hand.richness * (mood === 'sombre' ? 0.84 : mood === 'bright' ? 1.1 : 1);
  // Snow throws the light of the sky back on everything.
  const isWhite = weather === 'snow' || season === 'winter';
  const cast = (color: string, share = 1): string =>
    mix(
      saturate(mix(color, base.isDark ? cloud.dark : cloud.day, grey * share), richness),
      hand.lean,
      hand.share,
    );
  return {
    ...base,
    // Under clouds the zenith greys first; a strip of light stays at the horizon.
    sky: [cast(base.sky[0]), cast(base.sky[1]), cast(base.sky[2], 0.55)],
    haze: isWhite
      ? mix(cast(base.haze, 0.8), base.isDark ? '#6f86b8' : '#e6eef9', 0.6)
      : cast(base.haze, 0.8),
    near: mix(base.near, sheet.panel, 0.15),
    lamp: mix(base.lamp, sheet.accent, 0.15),
    light: mix(cast(base.light, 0.9), '#ffffff', isWhite && !base.isDark ? 0.7 : 0),
    richness,
    lean: hand.lean,
    leanShare: hand.share,
  };
};

/** A thing's own colour in the light of the scene; `distance` is 0 near .. 1 at the horizon. */
export const toned = (palette: StoryPalette, color: string, distance: number): string => {
  const lit = multiply(saturate(color, palette.richness), palette.light);
  const shaded = mix(lit, palette.near, palette.backlight * (1 - distance * 0.6));
  return mix(mix(shaded, palette.lean, palette.leanShare * 0.6), palette.haze, distance);
};
