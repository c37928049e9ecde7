import type { Style } from './contract.ts';
import type { Typeface } from './text/fonts.ts';

/** What a style looks like; colours are `#rrggbb`. */
export interface StyleSheet {
  /** The scenery behind a presenter. */
  scenery: 'bokeh' | 'room' | 'hills' | 'cutouts' | 'shelves' | 'sweeps' | 'office';
  /** Top, middle and bottom of the backdrop. */
  base: readonly [string, string, string];
  /** The light that falls in, and the colour of what is far from it. */
  light: string;
  shade: string;
  /** The one colour that draws the eye. */
  accent: string;
  /** Headings on the backdrop. */
  ink: string;
  /** Behind captions, and their words. */
  panel: string;
  panelInk: string;
  /** How much of what is behind a panel is covered, 0..1. */
  panelOpacity: number;
  /** Of a brand: behind headings on the scenery; the middle of the backdrop when absent. */
  wash?: string;
  /** Of a brand: the word that is being spoken, how much of those is seen that are not yet, and a storyboard's words. */
  spoken?: string;
  unspoken?: number | undefined;
  verseInk?: string | undefined;
  heading: { face: Typeface; weight: number };
  /** Size of a storyboard's words, 1 being usual. */
  verse: number;
  /** Whether a storyboard's layers lie over each other like cut paper. */
  isPaper: boolean;
  /** How far things drift, 1 being calm. */
  motion: number;
  /** Darkness of the corners, 0..1. */
  vignette: number;
  /** Light along the presenter's edge, and its strength. */
  rim: string;
  rimStrength: number;
}

const sheets: Readonly<Record<Style, StyleSheet>> = {
  cinematic: {
    scenery: 'bokeh',
    base: ['#0b1a24', '#123240', '#0a141b'],
    light: '#f2a65a',
    shade: '#0d2a38',
    accent: '#f5b25f',
    ink: '#fbf3e6',
    panel: '#060d12',
    panelInk: '#fdf8ef',
    panelOpacity: 0.66,
    heading: { face: 'serif', weight: 600 },
    verse: 1,
    isPaper: false,
    motion: 1.1,
    vignette: 0.6,
    rim: '#ffbe7a',
    rimStrength: 0.5,
  },
  realistic: {
    scenery: 'room',
    base: ['#cfc8bd', '#b9b0a3', '#8d8478'],
    light: '#fff4df',
    shade: '#6c6359',
    accent: '#c9683c',
    ink: '#2b2622',
    panel: '#241f1b',
    panelInk: '#fffaf2',
    panelOpacity: 0.7,
    heading: { face: 'sans', weight: 650 },
    verse: 0.94,
    isPaper: false,
    motion: 0.7,
    vignette: 0.32,
    rim: '#fff3da',
    rimStrength: 0.24,
  },
  animated: {
    scenery: 'hills',
    base: ['#63b8f0', '#a9dcf5', '#fdeec9'],
    light: '#fff7d8',
    shade: '#3f8fca',
    accent: '#ffcb45',
    ink: '#14375a',
    panel: '#123456',
    panelInk: '#ffffff',
    panelOpacity: 0.78,
    heading: { face: 'sans', weight: 800 },
    verse: 1.08,
    isPaper: false,
    motion: 1.5,
    vignette: 0.12,
    rim: '#fffbe8',
    rimStrength: 0.26,
  },
  artistic: {
    scenery: 'cutouts',
    base: ['#f3e7d3', '#efdcc3', '#e5c9a8'],
    light: '#fff6e4',
    shade: '#b98d62',
    accent: '#d1493b',
    ink: '#33241c',
    panel: '#33231b',
    panelInk: '#fff6e8',
    panelOpacity: 0.78,
    heading: { face: 'serif', weight: 700 },
    verse: 1.04,
    isPaper: true,
    motion: 1,
    vignette: 0.2,
    rim: '#fff0d2',
    rimStrength: 0.2,
  },
  documentary: {
    scenery: 'shelves',
    base: ['#3a352d', '#2f2b25', '#1d1b18'],
    light: '#e9c37e',
    shade: '#191714',
    accent: '#e0b457',
    ink: '#f5eddc',
    panel: '#12110f',
    panelInk: '#f8f2e6',
    panelOpacity: 0.72,
    heading: { face: 'serif', weight: 550 },
    verse: 0.92,
    isPaper: false,
    motion: 0.6,
    vignette: 0.5,
    rim: '#f3cf93',
    rimStrength: 0.45,
  },
  commercial: {
    scenery: 'sweeps',
    base: ['#fff3ec', '#ffd9c7', '#ffb59a'],
    light: '#ffffff',
    shade: '#f2805e',
    accent: '#ff5a3c',
    ink: '#3a1710',
    panel: '#3a120b',
    panelInk: '#ffffff',
    panelOpacity: 0.76,
    heading: { face: 'sans', weight: 800 },
    verse: 1.14,
    isPaper: false,
    motion: 1.6,
    vignette: 0.1,
    rim: '#ffffff',
    rimStrength: 0.28,
  },
  professional: {
    scenery: 'office',
    base: ['#1c2a44', '#24385a', '#131c30'],
    light: '#8fb6f2',
    shade: '#0e1626',
    accent: '#5ea0ff',
    ink: '#f3f7ff',
    panel: '#0a1222',
    panelInk: '#f7faff',
    panelOpacity: 0.68,
    heading: { face: 'sans', weight: 700 },
    verse: 0.98,
    isPaper: false,
    motion: 0.8,
    vignette: 0.4,
    rim: '#a9c8ff',
    rimStrength: 0.45,
  },
};

/** @returns the look of a style */
export const styleSheet = (style: Style): StyleSheet => sheets[style];
