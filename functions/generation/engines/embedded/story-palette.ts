import { mix } from './color.ts';
import type { Hour, Setting } from './story-setting.ts';
import type { StyleSheet } from './styles.ts';

/** The colours of an hour, as a style sees them. */
export interface StoryPalette {
  /** Sky from the top to the horizon. */
  sky: readonly [string, string, string];
  /** Sun or moon, and where it stands as shares of the frame. */
  orb: string;
  orbX: number;
  orbY: number;
  /** What distance fades into, and what is near. */
  haze: string;
  near: string;
  /** Lit windows and lamps. */
  lamp: string;
  isDark: boolean;
}

const hours: Readonly<Record<Hour, StoryPalette>> = {
  dawn: {
    sky: ['#5d7fb2', '#e5b3a6', '#fbe0b4'],
    orb: '#fff1c9',
    orbX: 0.68,
    orbY: 0.5,
    haze: '#e3bfae',
    near: '#2c3550',
    lamp: '#ffd58a',
    isDark: false,
  },
  day: {
    sky: ['#3f8fd2', '#8cc4ea', '#dff0f4'],
    orb: '#fffbe6',
    orbX: 0.74,
    orbY: 0.2,
    haze: '#c3dde6',
    near: '#1f4a48',
    lamp: '#fff0c0',
    isDark: false,
  },
  dusk: {
    sky: ['#27345f', '#a8557a', '#f6a15f'],
    orb: '#ffdf9e',
    orbX: 0.66,
    orbY: 0.52,
    haze: '#c97672',
    near: '#191b36',
    lamp: '#ffc46b',
    isDark: true,
  },
  night: {
    sky: ['#0a1230', '#16244e', '#33416f'],
    orb: '#eef3ff',
    orbX: 0.72,
    orbY: 0.2,
    haze: '#34446f',
    near: '#080d1f',
    lamp: '#ffca70',
    isDark: true,
  },
};

/** How far a style pulls the hour's colours towards its own. */
const pull: Readonly<Record<StyleSheet['scenery'], number>> = {
  bokeh: 0.22,
  room: 0.12,
  hills: 0.1,
  cutouts: 0.24,
  shelves: 0.26,
  sweeps: 0.16,
  office: 0.24,
};

export const paletteOf = ({ hour, weather }: Setting, sheet: StyleSheet): StoryPalette => {
  const base = hours[hour];
  const share = pull[sheet.scenery];
  const grey = weather === 'clear' ? 0 : 0.32;
  const tint = (color: string, towards: string): string =>
    mix(mix(color, base.isDark ? '#28303e' : '#a4b0ba', grey), towards, share);
  return {
    ...base,
    sky: [tint(base.sky[0], sheet.base[0]), tint(base.sky[1], sheet.base[1]), tint(base.sky[2], sheet.light)],
    haze: tint(base.haze, sheet.base[1]),
    near: tint(base.near, sheet.panel),
    lamp: mix(base.lamp, sheet.accent, 0.15),
  };
};
